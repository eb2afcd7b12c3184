"""What was made of an item goes nowhere after that was withdrawn for a secret, until it
has been judged anew (4.2a, 7.2e).
"""

from .closing_steps import STATED
from bacgiang.policy.editorial import translating
from bacgiang.policy.editorial.withdrawal.closing_again import close_copies
from bacgiang.policy.editorial.working_copy import rules
from collections.abc import Callable
from email.message import EmailMessage
from lxml import html
from plone import api
import pytest
import transaction
from typing import Any
from ZODB.POSException import ConflictError


pytestmark = pytest.mark.regulation("4.2a", "7.2e")
SECTION = "/++api++/vi/don-vi/so-y-te/tin-tuc"
OTHER = "/++api++/vi/don-vi/so-y-te/thong-bao/@copy"
ENGLISH = "/++api++/en/units/so-y-te/news"
Step = Callable[..., int]


@pytest.fixture
def step(client: Any) -> Step:
    def take(address: str, name: str, level: str) -> int:
        session = client(f"so-y-te-{level}")
        way = f"{address}/@workflow/{name}"
        return int(session.post(way, json=STATED[name]).status_code)

    return take


@pytest.fixture
def original(site: Any, boards: None, publish: Any) -> Any:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    return publish(section, "so-y-te", title="Tin có đoạn mật")


def address_of(item: Any) -> str:
    return "/++api++/" + "/".join(item.getPhysicalPath()[2:])


@pytest.mark.parametrize("steps", [("submit",), ("submit", "approve")])
def test_approvals_of_before_count_no_more(
    original: Any, client: Any, step: Step, steps: tuple[str, ...]
) -> None:
    source = "/" + "/".join(original.getPhysicalPath()[2:])
    made = client("so-y-te-update").post(f"{SECTION}/@copy", json={"source": source})
    copy = "/++api++/vi/" + made.json()[0]["target"].partition("/vi/")[2]
    levels = {"submit": "update", "approve": "review"}
    for name in steps:
        assert step(copy, name, levels[name]) == 200, name
    assert step(address_of(original), "withdraw", "head") == 200
    head, visitor = client("so-y-te-head"), client()
    next_one = "approve" if steps == ("submit",) else "publish"
    refused = head.post(f"{copy}/@workflow/{next_one}", json=STATED[next_one])
    assert refused.status_code == 400
    assert refused.json()["error"]["type"] == "judged_before_closing"
    assert visitor.get(copy).status_code == 404
    # The head looks at it, and others judge what is left.
    for name, level in (
        ("return", "head"),
        ("submit", "head"),
        ("approve", "review"),
        ("publish", "publish"),
    ):
        assert step(copy, name, level) == 200, name
    assert visitor.get(copy).status_code == 200


@pytest.mark.parametrize("way", ["copied", "translated", "linked"])
def test_what_is_made_of_it_while_it_is_withdrawn_does_not_pass_by(
    original: Any, client: Any, way: str
) -> None:
    """Else that stayed open to the whole board."""
    source = "/" + "/".join(original.getPhysicalPath()[2:])
    writer = client("so-y-te-update")
    words = {"title": "News with a secret", "source": "S", "byline": "B"}
    english = {"@type": "News Item", "language": "en", **words}
    sent: dict[str, Any] = {"source": source}
    to = OTHER
    if way == "translated":
        to, sent = ENGLISH, {**english, "translation_of": original.UID()}
    elif way == "linked":
        own = writer.post(ENGLISH, json=english).json()["@id"]
        to, sent = f"/++api++{source}/@translations", {"id": own}
    transaction.begin()
    with api.env.adopt_user(username="so-y-te-head"):
        api.content.transition(original, "withdraw", **STATED["withdraw"])
    made = writer.post(to, json=sent)
    assert made.status_code in (200, 201), made.text
    # Zope does it again then.
    with pytest.raises(ConflictError):
        transaction.commit()
    transaction.abort()


@pytest.mark.parametrize("is_closed", [True, False])
def test_nobody_is_written_to_who_finds_nothing_there(
    original: Any,
    client: Any,
    step: Step,
    mailbox: Callable[[], list[EmailMessage]],
    is_closed: bool,
) -> None:
    """A head that sends a closed copy back told its writer of what is not there."""
    source = "/" + "/".join(original.getPhysicalPath()[2:])
    writer = client("so-y-te-update")
    made = writer.post(f"{SECTION}/@copy", json={"source": source})
    copy = "/++api++/vi/" + made.json()[0]["target"].partition("/vi/")[2]
    assert step(copy, "submit", "update") == 200
    if is_closed:
        assert step(address_of(original), "withdraw", "head") == 200
    before = len(mailbox())
    assert step(copy, "return", "head") == 200
    assert writer.get(copy).status_code == (404 if is_closed else 200)
    told = [str(one["To"]) for one in mailbox()[before:]]
    assert any("so-y-te-update" in one for one in told) is not is_closed, told


def test_what_it_was_copied_from_is_shut_in_the_bin(
    site: Any, boards: None, publish: Any, client: Any, step: Step
) -> None:
    """Nobody looks at it there, and the whole board can put it back."""
    place = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    said = {"title": "Tin có đoạn mật", "description": "Kế hoạch dài và rõ ràng"}
    draft = publish(place, "so-y-te", "draft", id="goc", **said)
    other = publish(place, "so-y-te", "draft", id="khac", title="Lịch tiếp dân")
    clerk, head = client("so-y-te-update"), client("so-y-te-head")
    source = {"source": SECTION.removeprefix("/++api++") + "/goc"}
    made = clerk.post(f"{SECTION}/@copy", json=source).json()
    copy = "/++api++/vi/" + made[0]["target"].partition("/vi/")[2]
    for name, level in (
        ("submit", "update"),
        ("approve", "review"),
        ("publish", "publish"),
    ):
        assert step(copy, name, level) == 200, name
    for one in (draft, other):
        assert clerk.delete(address_of(one)).status_code == 204
    assert step(copy, "withdraw", "head") == 200

    bin_of = "/++api++/vi/don-vi/so-y-te/@deleted"
    named = {
        who: [one["title"] for one in session.get(bin_of).json()["items"]]
        for who, session in {"clerk": clerk, "head": head}.items()
    }
    assert named["clerk"] == ["Lịch tiếp dân"]
    assert sorted(named["head"]) == ["Lịch tiếp dân", "Tin có đoạn mật"]
    (act,) = head.get(f"{bin_of}/../@acts?kind=withdraw").json()["items"]
    assert "/tin-tuc/goc" in str(act["details"])
    back = f"{bin_of}/{draft.UID()}"
    assert clerk.post(back, json={}).status_code == 404
    assert head.post(back, json={}).status_code == 200
    assert clerk.get(address_of(draft)).status_code == 404
    assert head.get(address_of(draft)).status_code == 200


def test_a_second_working_copy_is_refused_after_one_was_deleted(
    original: Any, client: Any
) -> None:
    """None of several would be closed with the item."""
    writer, way = client("so-y-te-update"), f"{address_of(original)}/@workingcopy"
    first = writer.post(way, json={}).json()["@id"]
    assert writer.delete(first).status_code == 204
    second = writer.post(way, json={})
    assert second.status_code == 201, second.text
    refused = writer.post(way, json={})
    assert "copy_exists" in refused.text
    told = writer.get(address_of(original)).json()["working_copy"]
    assert told["@id"].partition("/vi/")[2] == second.json()["@id"].partition("/vi/")[2]


def test_what_releases_before_let_be_made_beside_it_is_closed_with_it(
    original: Any, client: Any, step: Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer, way = client("so-y-te-update"), f"{address_of(original)}/@workingcopy"
    with monkeypatch.context() as before:
        before.setattr(rules, "working_copies_of", lambda item: iter(()))
        copies = [writer.post(way, json={}).json()["@id"] for _n in "12"]
    assert len({*copies}) == 2
    assert step(address_of(original), "withdraw", "head") == 200
    assert [writer.get(one).status_code for one in copies] == [404, 404]


def test_a_working_copy_has_no_translations(original: Any, client: Any) -> None:
    """They would not be closed with its item."""
    writer = client("so-y-te-update")
    begun = writer.post(f"{address_of(original)}/@workingcopy", json={}).json()
    copy = writer.get(begun["@id"]).json()
    words = {"title": "Translated", "source": "S", "byline": "B"}
    english = {"@type": "News Item", "language": "en", **words}
    refused = writer.post(ENGLISH, json={**english, "translation_of": copy["UID"]})
    assert "link_of_copy" in refused.text
    own = writer.post(ENGLISH, json=english).json()["@id"]
    refused = writer.post(f"{copy['@id']}/@translations", json={"id": own})
    assert "link_of_copy" in refused.text
    page = f"{copy['@id']}/@@create_translation?language=en"
    form = writer.get(page, headers={"Accept": "text/html"}, follow=True)
    assert form.status_code == 200
    (shown,) = html.fromstring(form.text).cssselect("form#form")
    sent = [
        *shown.form_values(),
        ("form.widgets.IDublinCore.title", "Translated"),
        ("form.buttons.save", "1"),
    ]
    writer.post(shown.get("action"), data=sent, headers={"Accept": "text/html"})
    told = writer.get(f"{copy['@id']}/@translations").json()
    assert told["items"] == []


def test_a_deleted_translation_and_what_was_copied_from_it_are_closed(
    original: Any, client: Any, step: Step
) -> None:
    writer = client("so-y-te-update")
    words = {"title": "News with a secret", "source": "S", "byline": "B"}
    english = {"@type": "News Item", "language": "en", **words}
    made = writer.post(ENGLISH, json={**english, "translation_of": original.UID()})
    source = "/en/" + made.json()["@id"].partition("/en/")[2]
    copied = writer.post(f"{ENGLISH}/@copy", json={"source": source})
    copy = "/++api++/en/" + copied.json()[0]["target"].partition("/en/")[2]
    assert writer.delete(f"/++api++{source}").status_code == 204
    assert step(address_of(original), "withdraw", "head") == 200
    assert writer.get(copy).status_code == 404
    bin_of = "/++api++/en/units/so-y-te/@deleted"
    assert not writer.get(bin_of).json()["items"]
    (kept,) = client("so-y-te-head").get(bin_of).json()["items"]
    back = client("so-y-te-head").post(f"{bin_of}/{kept['UID']}")
    assert back.status_code in (200, 201), back.text
    assert writer.get(f"/++api++{source}").status_code == 404


def test_an_upgrade_closes_what_was_translated_from_a_working_copy(
    original: Any, client: Any, step: Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = client("so-y-te-update")
    begun = writer.post(f"{address_of(original)}/@workingcopy", json={}).json()
    copy = writer.get(begun["@id"]).json()
    words = {"title": "Translated", "source": "S", "byline": "B"}
    english = {"@type": "News Item", "language": "en", **words}
    with monkeypatch.context() as before:
        before.setattr(translating, "is_working_copy", lambda item: False)
        sent = {**english, "translation_of": copy["UID"]}
        made = writer.post(ENGLISH, json=sent).json()["@id"]
    assert step(address_of(original), "withdraw", "head") == 200
    assert writer.get(made).status_code == 200
    transaction.begin()
    close_copies(None)
    transaction.commit()
    assert writer.get(made).status_code == 404
