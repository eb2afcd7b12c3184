"""Webhooks: a program is told what changed, whatever it or the portal does (3.1, 6.2e)."""

from .legal_records import act
from .legal_records import gather
from .legal_records import LATER
from .legal_records import make_record
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.scheduler.ticking import Outcome
from bacgiang.policy.base.scheduler.ticking import run_job
from bacgiang.policy.testing_people import PASSWORD
from bacgiang.policy.units.hosts.called_address import require_address
from bacgiang.policy.webhooks.calling import caller
from bacgiang.policy.webhooks.challenge import require_answer
from bacgiang.policy.webhooks.jobs import CallSubscribers
from bacgiang.policy.webhooks.jobs import ForgetCalls
from bacgiang.policy.webhooks.signing import new_secret
from bacgiang.policy.webhooks.store import subscriptions
from bacgiang.policy.webhooks.subscription import PAUSES
from called import Called
from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from lxml import html
from pathlib import Path
from petition_samples import answered_by
from petition_samples import Desk
from petition_samples import WHO
from petition_samples import WORDS
from plone import api
import pytest
from standardwebhooks import Webhook
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("3.1", "6.2e")

HOOKS = "/++api++/vi/don-vi/so-y-te/@webhooks"
MAIN = "/++api++/vi/@webhooks"
HTML = {"Accept": "text/html"}
RECORDS = ["record.published", "record.changed", "record.withdrawn", "record.deleted"]
YOUNG = timedelta(minutes=3)


@pytest.fixture
def program(site: Any) -> Iterator[Called]:
    """What is public already is no news to it."""
    gather(site)
    with Called() as called:
        yield called


@pytest.fixture
def tick(site: Any) -> Callable[..., None]:
    """Let the job call, and enter what came of it."""

    def run(later: timedelta = timedelta(0)) -> None:
        now = datetime.now(UTC) + later
        for _round in range(2):
            outcome = run_job(site, "call-subscribers", CallSubscribers(), now)
            assert outcome in (Outcome.RAN, Outcome.NOT_DUE)
            caller.wait()
        transaction.begin()

    return run


def hook(session: Any, url: str, place: str = MAIN, **asked: Any) -> Any:
    body = {"url": url, "events": RECORDS, "types": ["LegalDocument"], **asked}
    answer = session.post(place, json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_a_program_is_told_all_that_happens_to_records(
    site: Any, boards: None, client: Any, program: Called, tick: Callable[..., None]
) -> None:
    before = make_record(site, text=None, file=None)
    gather(site)
    head = client("ubnd-head")
    made = hook(head, program.url)
    assert made["url"] == program.url
    hidden = make_record(site, "draft", text=None, file=None, **LATER)
    act(before, "ubnd", "publish", "withdraw")
    gather(site)
    tick()
    ((head_of_call, body),) = program.calls
    # Somebody else's library takes it.
    said = Webhook(made["secret"]).verify(body, head_of_call)
    assert said["type"] == "record.withdrawn"
    assert said["data"]["UID"] == before.UID()
    assert said["data"]["@type"] == "Tombstone"
    program.calls.clear()
    for level, step in (
        ("update", "submit"),
        ("review", "approve"),
        ("publish", "publish"),
    ):
        act(hidden, "ubnd", level, step)
    gather(site)
    tick()
    (told,) = program.told()
    assert told["type"] == "record.published"
    # What is told can be followed, and is what `@changes` tells.
    (changed,) = [
        one
        for one in client().get("/++api++/@changes").json()["items"]
        if one["UID"] == hidden.UID()
    ]
    assert told["data"] == changed
    tick()
    assert program.told() == []
    # What does not match is passed over; who may not see it is told by nobody.
    session = client("so-y-te-head")
    hook(session, program.url, HOOKS, types=["Procedure"])
    hook(session, program.url, HOOKS, units=["so-y-te"])
    before = make_record(site, number="9/2020/QĐ-UBND", text=None, file=None)
    gather(site)
    tick()
    assert [one["data"]["UID"] for one in program.told()] == [before.UID()]


def test_nothing_is_lost_while_nobody_takes_it(
    site: Any,
    boards: None,
    client: Any,
    program: Called,
    tick: Callable[..., None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATA", str(tmp_path))
    session = client("ubnd-head")
    made = hook(session, program.url)
    named = f"{MAIN}/{made['id']}"
    one = make_record(site, text=None, file=None)
    gather(site)
    program.status, waited = 500, timedelta(0)
    tick()
    first, program.calls = program.calls[0][0]["webhook-id"], []
    tick()
    assert program.calls == []
    two = make_record(site, text=None, file=None, **LATER)
    gather(site)
    for pause in PAUSES:
        waited += pause + timedelta(seconds=1)
        tick(waited)
    # The same one each time, and no other before it.
    assert {head["webhook-id"] for head, _body in program.calls} == {first}
    assert len(program.calls) == len(PAUSES)
    assert timedelta(hours=20) < waited < timedelta(hours=28)
    assert session.get(named).json()["suspended"] == "in_vain"
    letters = [one.read_text() for one in (tmp_path / "mail").glob("*.eml")]
    assert sum("127.0.0.1" in one for one in letters) == 1
    program.status, program.calls = 204, []
    tick(waited + timedelta(days=1))
    assert program.told() == []
    assert session.patch(named, json={"suspended": False}).status_code == 200
    tick()
    told = program.told()
    assert [one["data"]["UID"] for one in told] == [one.UID(), two.UID()]
    # The log tells every call; each can come again, and so can all from a moment on.
    calls = session.get(named).json()["calls"]
    assert [call["status"] for call in calls[:3]] == [204, 204, 500]
    assert len(calls) == len(PAUSES) + 3
    assert session.patch(named, json={"again": calls[0]["message"]}).status_code == 200
    tick()
    assert [one["data"]["UID"] for one in program.told()] == [two.UID()]
    assert session.patch(named, json={"since": "2026-01-01"}).status_code == 200
    tick()
    assert program.told() == told
    assert session.patch(named, json={"again": "msg_x"}).status_code == 400
    # Gone says so at once.
    program.status = 410
    act(one, "ubnd", "publish", "withdraw")
    gather(site)
    tick()
    assert session.get(named).json()["suspended"] == "gone"
    ForgetCalls().run(site, datetime.now(UTC) + timedelta(days=15))
    transaction.commit()
    assert session.get(named).json()["calls"] == []


def test_an_instance_that_ends_meanwhile_loses_nothing(
    site: Any,
    boards: None,
    client: Any,
    program: Called,
    tick: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And of two that look at the same time one alone calls."""
    hook(client("ubnd-head"), program.url)
    record = make_record(site, text=None, file=None)
    gather(site)
    with monkeypatch.context() as ended:
        ended.setattr(caller, "take", lambda _parcel: None)
        tick()
    tick()
    assert program.told() == []
    tick(timedelta(minutes=6))
    assert [one["data"]["UID"] for one in program.told()] == [record.UID()]


def test_secrets_are_renewed_and_end(
    site: Any, boards: None, client: Any, program: Called, tick: Callable[..., None]
) -> None:
    session = client("ubnd-head")
    made = hook(session, program.url, secret="whsec_" + "QUJD" * 10)
    named = f"{MAIN}/{made['id']}"
    assert made["secret"] == "whsec_" + "QUJD" * 10
    renewed = session.patch(named, json={"new_secret": True}).json()["secret"]
    make_record(site, text=None, file=None)
    gather(site)
    tick()
    head, body = program.calls[0]
    for secret in (made["secret"], renewed):
        Webhook(secret).verify(body, head)
    transaction.begin()
    kept = subscriptions().get(made["id"])
    later = datetime.now(UTC) + timedelta(days=2)
    assert kept.secrets(later) == [renewed]
    assert "secret" not in session.get(named).json()
    assert session.delete(named).status_code == 204
    assert session.get(named).status_code == 404


def test_a_board_follows_its_petitions_without_personal_data(
    boards: None,
    client: Any,
    program: Called,
    tick: Callable[..., None],
    send_petition: Callable[..., Any],
    petition_desk: Callable[[str, str], Desk],
) -> None:
    made = hook(client("so-y-te-head"), program.url, HOOKS, events=["petition"])
    hook(client("ubnd-head"), program.url, events=["petition"])
    code = send_petition().json()["code"]
    tick()
    assert program.told() == []
    answered_by(petition_desk)
    tick(YOUNG)
    said = [body.decode() for _head, body in program.calls]
    told = program.told()
    assert [one["type"] for one in told][:2] == [
        "petition.received",
        "petition.answered",
    ]
    assert {one["data"]["unit"] for one in told} == {"so-y-te"}
    read = client("so-y-te-update").get(told[0]["data"]["@id"])
    assert read.json()["text"] == WORDS
    for secret in (WORDS, code, *WHO.values()):
        assert not any(secret in one for one in said)
    # Whoever is no longer of the board hears no more of it.
    with api.env.adopt_roles(["Manager"]):
        kept = subscriptions().get(made["id"])
        kept.user_id = "ubnd-head"
        transaction.commit()
    send_petition(text="Việc thứ hai, ở một nơi khác của phường.")
    tick(YOUNG)
    assert program.told() == []
    assert client("so-y-te-head").get(f"{HOOKS}/{made['id']}").json()["suspended"] == (
        "not_yours"
    )


@pytest.mark.regulation("15.2")
def test_no_address_is_called_that_does_not_want_it(
    site: Any, boards: None, client: Any, program: Called
) -> None:
    session = client("ubnd-head")

    def refused(url: str, **asked: Any) -> str:
        answer = session.post(MAIN, json={"url": url, "events": RECORDS, **asked})
        assert answer.status_code == 400, answer.text
        return str(answer.json()["error"]["reasons"][0]["field"])

    program.answer = lambda path, head, body: (302, b"")  # type: ignore[method-assign]
    assert refused(program.url) == "url"
    program.answer = lambda path, head, body: (200, b'{"challenge": ""}')  # type: ignore[method-assign]
    assert refused(program.url) == "url"
    for url in (
        *("ftp://example.org/", "http://example.org/", "https://a:b@example.org/"),
        *("https://10.0.0.1/", "https://169.254.169.254/", "https://[fe80::1]/", "x"),
    ):
        assert refused(url) == "url"
    assert refused(program.url, events=["x"]) == "events"
    assert refused(program.url, types=["x"]) == "types"
    assert refused(program.url, units=["x"]) == "units"
    # Once the portal has a name, nothing on its own machine is called either.
    require_address(program.url)
    api.portal.set_registry_record("bacgiang.main_host", "bacgiang.example")
    with pytest.raises(Refused):
        require_address(program.url)
    with pytest.raises(Refused):
        require_answer(program.url.replace("http://", "https://"), new_secret())


def test_a_program_manages_its_own_by_a_token(
    boards: None, client: Any, program: Called
) -> None:
    session = client("so-y-te-head")
    body = {"name": "máy", "scope": "write", "days": 1, "password": PASSWORD}
    token = session.post("/++api++/@tokens", json=body).json()["token"]
    machine = client()
    machine.headers["Authorization"] = f"Bearer {token}"
    made = hook(machine, program.url, HOOKS, events=[*RECORDS, *RECORDS])
    assert made["events"] == RECORDS
    assert [one["id"] for one in machine.get(HOOKS).json()["items"]] == [made["id"]]
    # Another board's are not there for it.
    assert client("ubnd-head").get(f"{MAIN}/{made['id']}").status_code == 404
    assert client("so-y-te-publish").get(HOOKS).status_code == 403


def test_a_head_does_it_all_on_the_page(
    site: Any, boards: None, client: Any, program: Called, tick: Callable[..., None]
) -> None:
    session = client("ubnd-head")
    board = html.fromstring(session.get("/vi/@@board", headers=HTML).text)
    (address,) = board.xpath("//main//a[contains(@href, '@@webhooks')]/@href")
    member = client("ubnd-update").get("/vi/@@board", headers=HTML).text
    assert "@@webhooks" not in member

    def send(form: int, **values: Any) -> Any:
        page = html.fromstring(session.get(address, headers=HTML).text)
        found = page.xpath("//*[@id='content']//form")[form]
        sent = {**dict(found.form_values()), **values}
        return session.post(address, data=sent, headers=HTML, follow=True)

    page = html.fromstring(
        send(-1, **{"url": program.url, "events:list": ["record.published"]}).text
    )
    assert page.xpath("string(//*[@id='new-secret']//code)").startswith("whsec_")
    make_record(site, text=None, file=None)
    gather(site)
    tick()
    assert len(program.told()) == 1
    shown = session.get(address, headers=HTML).text
    assert "record.published" in shown
    assert program.url in shown
    again = html.fromstring(shown).xpath("string(//button[@name='again']/@value)")
    send(0, again=again)
    tick()
    assert len(program.told()) == 1
    assert "Tạm ngừng" in send(0, act="suspend").text
    send(0, act="resume")
    assert "whsec_" in send(0, act="new-secret").text
    assert program.url not in send(0, act="end").text
    refused = send(-1, **{"url": "http://10.0.0.1/"})
    assert 'data-reason="wrong_value"' in refused.text
