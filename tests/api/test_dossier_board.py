"""What a board does with a dossier among itself and with other boards: who works on it,
notes, the hand-over of all of it; what programs are told of it (2.2c; decree 61/2018).
"""

from .dossier_desk import Desk
from .dossier_desk import form_of
from .dossier_desk import OTHER
from .dossier_desk import press
from .dossier_desk import SITE
from .dossier_desk import THEIRS
from .dossier_desk import THIRD
from .dossier_desk import UNIT
from .dossier_desk import WHO
from .procedure_records import make_procedure
from .procedure_records import publish as publish_record
from .test_dossier_files import begin
from .test_dossiers import working_copy
from .test_webhooks import hook
from .test_webhooks import HOOKS
from .test_webhooks import program as program
from .test_webhooks import tick as tick
from .test_webhooks import YOUNG
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.cases import listing
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.dossiers.cases.catching_up import CATCH_UP
from bacgiang.policy.dossiers.content.course import Phase
from bacgiang.policy.dossiers.handling import desk as handling
from bacgiang.policy.dossiers.handling.stores import note_store
from called import Called
from collections.abc import Callable
from datetime import timedelta
from dossier_samples import sent_dossier
from form_samples import item
import json
from lxml import html
from opinion_samples import proof
from petition_samples import Author
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import told
import pytest
import transaction
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit


pytestmark = pytest.mark.regulation("2.2c")

NOTE = "Gọi điện hỏi lại phòng chuyên môn."


@pytest.fixture
def case(site: Any, boards: None) -> Any:
    found = sent_dossier(UNIT, WHO, "mau@example.org")
    transaction.commit()
    return found


def test_an_officer_has_it_and_notes_stay_among_the_board(
    client: Any, site: Any, case: Any
) -> None:
    clerk, desk = client(f"{UNIT}-update"), Desk(client(f"{UNIT}-update"))
    name = board_name(case.code)
    page, mine = f"{SITE}/@@dossier?case={name}", f"{SITE}/@@dossiers?mine=1"
    assert desk.act(name, "receive").status_code == 200
    assert name not in clerk.get(mine, headers=HTML).text
    wrong = press(clerk, page, "dossier-officer", do="assign", officer=f"{OTHER}-head")
    assert wrong.status_code == 400 and 'data-field="officer"' in wrong.text
    given = press(clerk, page, "dossier-officer", do="assign", officer=f"{UNIT}-update")
    assert given.status_code == 303, given.text[-2000:]
    assert name in clerk.get(mine, headers=HTML).text
    assert name not in client(f"{UNIT}-head").get(mine, headers=HTML).text

    assert press(clerk, page, "dossier-note", do="note", note=" ").status_code == 400
    assert press(clerk, page, "dossier-note", do="note", note=NOTE).status_code == 303
    shown = html.fromstring(clerk.get(page, headers=HTML).text)
    assert NOTE in shown.get_element_by_id("dossier-notes").text_content()
    assert [one["words"] for one in desk.read(name)["notes"]] == [NOTE]
    # Neither who is asked for its part nor who applied reads it.
    asked = {"units": [OTHER], "words": "Cho ý kiến."}
    assert desk.act(name, "ask-units", **asked).status_code == 200
    theirs = client(f"{OTHER}-update")
    part = theirs.get(f"{THEIRS}/@@dossier-asked?case={name}", headers=HTML)
    assert part.status_code == 200 and NOTE not in part.text
    assert "notes" not in Desk(theirs, THEIRS).read(name)
    receipt = f"/vi/@@receipt?code={case.code}&key={reading_key(case.code)}"
    assert NOTE not in client().get(receipt, headers=HTML).text
    transaction.begin()
    author = Author(client(), case.code)
    assert author.act("withdraw").status_code == 200
    assert author.act("consent", withdraw=["all"]).status_code == 200
    transaction.begin()
    assert note_store(site).of(case.code) == ()


def test_a_whole_dossier_is_handed_over_with_its_day(
    client: Any, site: Any, case: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk, head = Desk(client(f"{UNIT}-update")), Desk(client(f"{UNIT}-head"))
    theirs, name = Desk(client(f"{OTHER}-update"), THEIRS), board_name(case.code)
    page = f"{SITE}/@@dossier?case={name}"
    assert clerk.act(name, "receive").status_code == 200
    assert clerk.act(name, "note", words=NOTE).status_code == 200
    asked = {"units": [THIRD], "words": "Cho ý kiến."}
    assert clerk.act(name, "ask-units", **asked).status_code == 200
    before = clerk.read(name)
    why = {"unit": OTHER, "reason": "Thuộc thẩm quyền của huyện."}
    # A day was told: who decides hands it over, with a reason, while there is time.
    assert 'id="dossier-hand-over"' not in clerk.session.get(page, headers=HTML).text
    assert told(clerk.act(name, "hand-over", **why)) == "may_not_decide"
    assert told(head.act(name, "hand-over", unit=OTHER)) == "reason_missing"
    assert told(head.act(name, "hand-over", **{**why, "unit": UNIT})) == "wrong_unit"
    with monkeypatch.context() as later:
        later.setattr(handling, "today", lambda: today() + timedelta(days=30))
        assert told(head.act(name, "hand-over", **why)) == "overdue"
    assert theirs.read(name).get("id") is None
    done = press(head.session, page, "dossier-hand-over", do="hand-over", **why)
    assert done.status_code == 303, done.text[-2000:]
    # Its own link leads to the list, and says why.
    kept = head.session.get(page, headers=HTML)
    assert kept.headers["Location"].endswith("@@dossiers")
    listed = head.session.get(kept.headers["Location"], headers=HTML).text
    assert "Đơn vị đã chuyển việc này" in listed
    after = theirs.read(name)
    assert (after["number"], after["due"]) == (before["number"], before["due"])
    assert (after["phase"], after["unit"]) == ("received", OTHER)
    assert [one["words"] for one in after["notes"]] == [NOTE]
    # Nobody is asked any more, and who applies is the other board's to know.
    third = Desk(client(f"{THIRD}-update"), "/vi")
    assert third.session.get(third.path).json()["asked"] == []
    assert told(third.act(name, "tell", words="Muộn")) == "unknown_dossier"
    transaction.begin()
    assert contact_store(site).get(case.code).unit == OTHER
    assert len(submissions(site).require(case.code).entries) == 4
    receipt = client().get(f"/vi/@@receipt?code={case.code}", headers=HTML).text
    assert "Hiệp Hòa" in receipt and why["reason"] not in receipt
    key = reading_key(case.code)
    whole = client().get(f"/vi/@@receipt?code={case.code}&key={key}", headers=HTML).text
    assert why["reason"] in whole


def test_programs_are_told_of_the_course_and_of_what_is_gone(
    client: Any, case: Any, program: Called, tick: Callable[..., None]
) -> None:
    head, name = Desk(client(f"{UNIT}-head")), board_name(case.code)
    since = (case.received - timedelta(seconds=1)).isoformat()
    hook(head.session, program.url, HOOKS, events=["dossier"])
    assert head.act(name, "receive").status_code == 200
    why = {"unit": OTHER, "reason": "Thuộc thẩm quyền của huyện."}
    assert head.act(name, "hand-over", **why).status_code == 200
    tick(YOUNG)
    said = [body.decode() for _head, body in program.calls]
    calls = [one for one in program.told() if one["type"].startswith("dossier.")]
    assert [one["type"] for one in calls] == ["dossier.received", "dossier.handed-over"]
    assert calls[1]["data"]["unit"] == OTHER and calls[0]["data"]["id"] == name
    for secret in (WHO, case.code, why["reason"], "0912345678"):
        assert not any(secret in one for one in said)
    assert head.session.get(head.path, params={"since": since}).status_code == 200


def test_one_applies_again_with_what_was_given_before(
    client: Any, site: Any, boards: None
) -> None:
    procedure = make_procedure()
    copy = working_copy(procedure)
    asked = [item("said", "text"), item("on", "date"), item("many", "number")]
    copy.online_form = json.dumps({"items": asked})
    publish_record(copy, UNIT)
    place, visitor = str(procedure.absolute_url()), client()
    typed = {"name": WHO, "phone": "0912 000 333", "use_of_data": "1"}
    answers = {"a-said": "Lời khai mẫu", "a-on": "30/11/2099", "a-many": "1.200"}
    key = begin(visitor, place, **answers, **typed)
    sent = {"draft": key, "do": "send"}
    page = visitor.post(f"{place}/@@apply", data=sent, headers=HTML)
    code = html.fromstring(page.text).get_element_by_id("tracking-code").text.strip()
    plain = code.replace("-", "")
    receipt = f"/vi/@@receipt?code={plain}"
    assert "@@apply" not in visitor.get(receipt, headers=HTML).text
    whole = visitor.get(f"{receipt}&key={reading_key(plain)}", headers=HTML).text
    (again,) = html.fromstring(whole).xpath("//a[contains(@href, '@@apply')]/@href")
    action, fields = form_of(visitor, again, "apply-form")
    assert answers.items() <= fields.items() and fields["name"] == WHO
    assert not fields.get("use_of_data")
    # A dictionary holds one of them.
    fields["asked:list"] = [f"a-{one['name']}" for one in asked]
    fields |= {"altcha": proof(), "do": "continue", "use_of_data": "1"}
    kept = visitor.post(action, data=fields, headers=HTML)
    assert kept.status_code == 303, kept.text[-2000:]
    assert parse_qs(urlsplit(kept.headers["Location"]).query)["step"] == ["review"]
    # Whoever has the code alone is shown an empty form.
    wrong = again.replace(reading_key(plain), "x")
    assert "Lời khai mẫu" not in visitor.get(wrong, headers=HTML).text


def test_a_list_is_made_shorter_by_procedure_officer_and_deadline(
    client: Any, site: Any, case: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sent_dossier(UNIT, "Người khác")
    closed = sent_dossier(UNIT, "Người thứ ba")
    transaction.commit()
    clerk, head = Desk(client(f"{UNIT}-update")), Desk(client(f"{UNIT}-head"))
    ours, second, third = (board_name(one.code) for one in (case, other, closed))
    for name in (ours, second, third):
        assert clerk.act(name, "receive").status_code == 200
    for name in (ours, third):
        given = {"officer": f"{UNIT}-update"}
        assert clerk.act(name, "assign", **given).status_code == 200
    assert head.act(third, "finish", words="Xong.").status_code == 200

    def listed(**asked: str) -> Any:
        told = clerk.session.get(clerk.path, params=asked).json()
        return [one["id"] for one in told["items"]], told

    found, whole = listed(phase="open")
    assert found == sorted((ours, second), key=found.index) and len(found) == 2
    (uid,) = {one["procedure"]["UID"] for one in whole["items"] if one["id"] == ours}
    counted = {one["token"]: one["count"] for one in whole["facets"]["procedure"]}
    assert counted[uid] == 1 and len(counted) == 2
    found, narrow = listed(procedure=uid)
    assert found == [ours] and narrow["totals"]["received"] == 1
    # Of an officer what is open alone.
    found, theirs = listed(officer=f"{UNIT}-update")
    assert found == [ours] and theirs["totals"]["received"] == 1
    assert theirs["facets"]["officer"] == [{"token": f"{UNIT}-update", "count": 1}]
    assert listed(officer=f"{UNIT}-head")[0] == listed(overdue="1")[0] == []
    assert listed(phase="done")[0] == [third]
    closed_ones = {"officer": f"{UNIT}-update", "phase": "done"}
    assert told(clerk.session.get(clerk.path, params=closed_ones)) == "officer_of_open"
    with monkeypatch.context() as later:
        later.setattr(listing, "today", lambda: today() + timedelta(days=30))
        late = listed(overdue="1")
        assert sorted(late[0]) == sorted((ours, second))
        assert late[1]["totals"] == {**dict.fromkeys(Phase, 0), "received": 2}
        assert listed(overdue="1", procedure=uid, officer=f"{UNIT}-update")[0] == [ours]
        assert listed(overdue="1", phase="done")[0] == []
    # Each is told of once to the public, whatever phase it is in; in what order, the
    # job says.
    transaction.begin()
    CATCH_UP.run(site, server_clock())
    assert not CATCH_UP.due(site, None, server_clock())
    transaction.commit()
    figures = client().get("/++api++/@dossiers-figures").json()
    (unit,) = (one["counts"] for one in figures["units"])
    said = {"received": 3, "running": 2, "overdue": 0, "supplement": 0}
    assert {name: unit[name] for name in said} == said
    (first,) = (one for one in figures["procedures"] if one["token"] == uid)
    assert (first["counts"]["received"], first["counts"]["running"]) == (1, 1)
    # The page offers the same, and keeps what was chosen.
    address = f"{SITE}/@@dossiers?procedure={uid}"
    page = html.fromstring(clerk.session.get(address, headers=HTML).text)
    assert ours in page.get_element_by_id("dossiers").xpath("string(.//a/@href)")
    (chosen,) = page.xpath("//select[@name='procedure']/option[@selected]")
    assert chosen.get("value") == uid and chosen.text.endswith("(1)")
    # What was chosen stays so, with the next choice beside it.
    for asked, phase in (("phase=done", "done"), (f"procedure={uid}", "open")):
        address = f"{SITE}/@@dossiers?{asked}"
        shown = html.fromstring(clerk.session.get(address, headers=HTML).text)
        (state,) = shown.xpath("//select[@name='phase']/option[@selected]/@value")
        assert state == phase
    tabs = page.xpath("//*[@id='dossiers-phases']//a/@href")
    assert all(uid in one for one in tabs if "mine" not in one)
    # Who has no part in it is told nothing of it.
    assert told(client(f"{OTHER}-update").get(clerk.path)) == "not_your_board"


def test_a_supplement_is_brought_and_a_new_day_named_once(
    client: Any, site: Any, case: Any
) -> None:
    clerk, head = Desk(client(f"{UNIT}-update")), Desk(client(f"{UNIT}-head"))
    name = board_name(case.code)
    page = f"{SITE}/@@dossier?case={name}"
    assert clerk.act(name, "receive").status_code == 200
    early = clerk.act(name, "bring", words="Bản sao.")
    assert told(early) == "not_now"
    assert "“Đã tiếp nhận”" in early.json()["error"]["message"]
    assert clerk.act(name, "ask", words="Gửi thêm bản sao.").status_code == 200
    key = f"code={case.code}&key={reading_key(case.code)}"
    consents = client().get(f"/vi/@@dossier-consent?{key}", headers=HTML).text
    assert 'value="notices"' in consents and 'value="messages"' not in consents
    receipt = f"/vi/@@receipt?{key}"
    waiting = html.fromstring(client().get(receipt, headers=HTML).text)
    (way,) = waiting.xpath("//*[@id='receipt-asked']/a/@href")
    assert "@@supplement-dossier?" in way
    wrong = [("files", ("la.exe", b"MZ", "application/x-msdownload"))]
    wrong.append(("files", ("dung.png", PNG, "image/png")))
    said = {"text": "Bản sao.", "altcha": proof()}
    refused = press(client(), way, "act-form", **said, files=wrong)
    assert refused.status_code == 400 and "la.exe" in refused.text
    assert "“dung.png”" not in refused.text
    scan = {"files": ("ban-sao.png", PNG, "image/png")}
    brought = press(
        clerk.session, page, "dossier-act", do="bring", words="Bản sao.", files=scan
    )
    assert brought.status_code == 303, brought.text[-2000:]
    now = clerk.read(name)
    assert now["phase"] == "received" and now["due"]
    assert [one["step"] for one in now["files"]] == ["", "supplemented"]
    shown = client().get(receipt, headers=HTML).text
    assert "Bản sao." in shown and "ban-sao.png" in shown
    assert 'id="receipt-asked"' not in shown
    day = f"{today() + timedelta(days=60):%d/%m/%Y}"
    sorry = {"words": "Xin lỗi.", "until": day}
    assert head.act(name, "apologise", **sorry).status_code == 200
    assert told(head.act(name, "apologise", **sorry)) == "not_now"
    assert "apologise" not in head.session.get(page, headers=HTML).text
