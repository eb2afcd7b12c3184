"""What slips where several act on a dossier, or the same is sent again (2.2c)."""

from .dossier_desk import Desk
from .dossier_desk import form_of
from .dossier_desk import OTHER
from .dossier_desk import press
from .dossier_desk import SITE
from .dossier_desk import THEIRS
from .dossier_desk import THIRD
from .dossier_desk import UNIT
from .dossier_desk import WHO
from .dossier_desk import word
from .procedure_records import make_procedure
from bacgiang.policy.citizen.attachments.holding import name_of_author
from bacgiang.policy.citizen.attachments.jobs import EraseAttachments
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.attachments.store import HELD
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.dossiers.cases.catching_up import refresh
from bacgiang.policy.dossiers.papers import book
from base64 import b64encode
from datetime import timedelta
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from dossier_samples import sent_dossier
from io import BytesIO
from lxml import html
from opinion_samples import proof
from petition_samples import Author
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import told
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("2.2c")


@pytest.fixture
def case(site: Any, boards: None) -> Any:
    found = sent_dossier(UNIT, WHO)
    transaction.commit()
    return found


def paper(name: str) -> list[dict[str, str]]:
    return [{"filename": name, "data": b64encode(PNG).decode()}]


def test_a_part_that_is_told_while_a_supplement_is_waited_for_ends_no_pause(
    client: Any, case: Any
) -> None:
    desk, name = Desk(client(f"{UNIT}-update")), board_name(case.code)
    theirs = client(f"{OTHER}-update")
    assert desk.act(name, "receive").status_code == 200
    asked = {"units": [OTHER, THIRD], "words": "Cho ý kiến.", "in_turn": True}
    assert desk.act(name, "ask-units", **asked).status_code == 200
    assert desk.act(name, "start").status_code == 200
    assert desk.act(name, "ask", words="Gửi thêm bản sao.").status_code == 200
    other, files = Desk(theirs, THEIRS), paper("y-kien.png")
    assert other.act(name, "tell", words="Đồng ý.", files=files).status_code == 200
    read = desk.read(name)
    assert (read["phase"], read["due"]) == ("supplement", None)
    # Whoever told it reads its own file, too.
    part = f"{THEIRS}/@@dossier-asked?case={name}"
    shown = html.fromstring(theirs.get(part, headers=HTML).text)
    (link,) = shown.xpath("//*[@id='dossier-parts']//a/@href")
    assert theirs.get(link).content == PNG

    # The applicant sends it once; something else is not taken for the same.
    transaction.begin()
    author = Author(client(), case.code)
    long = author.act("supplement", text="Dài " * 1_500)
    assert told(long) == "too_long"
    sent = [author.act("supplement", files=paper("ban-sao.png")) for _n in "12"]
    assert [one.status_code for one in sent] == [200, 200], sent[0].text
    other_paper = author.act("supplement", files=paper("khac.png"))
    assert told(other_paper) == "nothing_asked"
    transaction.begin()
    # As the job does.
    refresh([case.code])
    transaction.commit()
    read = desk.read(name)
    assert read["phase"] == "waiting" and read["due"]
    # A unit that is asked again has said both.
    more = {"units": [OTHER], "words": "Xem thêm bản sao."}
    assert desk.act(name, "ask-units", **more).status_code == 200
    shown = html.fromstring(theirs.get(part, headers=HTML).text)
    assert "Đồng ý." in shown.get_element_by_id("dossier-parts").text_content()
    files = paper("y-kien-2.png")
    assert other.act(name, "tell", words="Vẫn đồng ý.", files=files).status_code == 200
    read = desk.read(name)["parts"]
    said = [one["words"] for one in read if one["unit"] == OTHER]
    assert said == ["Đồng ý.", "Vẫn đồng ý."]
    page = f"{SITE}/@@dossier?case={name}"
    shown = html.fromstring(desk.session.get(page, headers=HTML).text)
    links = shown.xpath("//*[@id='dossier-parts']//a")
    assert [one.text for one in links] == ["y-kien.png", "y-kien-2.png"]
    got = [desk.session.get(one.get("href")) for one in links]
    assert [one.content for one in got] == [PNG, PNG]
    third = Desk(client(f"{THIRD}-update"), "/vi")
    assert third.session.get(third.path).json()["asked"] == [name]
    transaction.begin()
    assert author.act("withdraw").status_code == 200
    assert third.session.get(third.path).json()["asked"] == []


def test_a_part_is_taken_back_and_whose_turn_comes_next_is_asked(
    client: Any, case: Any
) -> None:
    desk, name = Desk(client(f"{UNIT}-update")), board_name(case.code)
    other, third = (
        Desk(client(f"{OTHER}-update"), THEIRS),
        Desk(client(f"{THIRD}-update"), "/vi"),
    )
    assert desk.act(name, "receive").status_code == 200
    asked = {"units": [OTHER, THIRD], "words": "Cho ý kiến.", "in_turn": True}
    assert desk.act(name, "ask-units", **asked).status_code == 200
    waiting = third.session.get("/vi/@@my-work", headers=HTML).text
    assert f"case={name}" not in waiting
    page = f"{SITE}/@@dossier?case={name}"
    back = press(desk.session, page, "dossier-take-back", do="take-back", part=OTHER)
    assert back.status_code == 303, back.text[-2000:]
    assert told(other.act(name, "tell", words="Muộn")) == "unknown_dossier"
    assert told(desk.act(name, "take-back", unit=OTHER)) == "wrong_units"
    # Rows of one procedure are told apart by number.
    waiting = third.session.get("/vi/@@my-work", headers=HTML).text
    assert f"case={name}" in waiting and desk.read(name)["number"] in waiting
    assert desk.act(name, "take-back", unit=THIRD).status_code == 200
    assert desk.read(name)["phase"] == "started"
    # A result ends what is still asked: whoever applied is told of no part any more.
    more = {"units": [OTHER], "words": "Xem lại."}
    assert desk.act(name, "ask-units", **more).status_code == 200
    head = Desk(client(f"{UNIT}-head"))
    assert "Trả kết quả thì phần việc đó" in head.session.get(page, headers=HTML).text
    assert head.act(name, "finish", words="Xong.").status_code == 200
    receipt = client().get(f"/vi/@@receipt?code={case.code}", headers=HTML).text
    shown = html.fromstring(receipt)
    details = shown.get_element_by_id("receipt-details").text_content()
    assert "Hiệp Hòa" not in details
    history = shown.get_element_by_id("receipt-history")
    entry = submissions().require(case.code).entries[0].digest
    assert entry not in history.text_content() and entry in receipt


def test_files_that_came_survive_a_form_that_is_refused(
    client: Any, site: Any, case: Any
) -> None:
    desk, name = Desk(client(f"{UNIT}-update")), board_name(case.code)
    assert desk.act(name, "ask", words="Gửi thêm bản sao.").status_code == 200
    way = f"code={case.code}&key={reading_key(case.code)}"
    wrong = [("files", ("la.exe", b"MZ", "application/x-msdownload"))]
    wrong.append(("files", ("dung.png", PNG, "image/png")))
    page = f"/vi/@@supplement-dossier?{way}"
    visitor = client()
    refused = press(visitor, page, "act-form", altcha=proof(), files=wrong)
    assert refused.status_code == 400 and "la.exe" in refused.text
    again, action = came_back(refused, "act-form")
    assert "dung.png" in again.text_content() and "held:list" in dict(
        again.form_values()
    )
    # Neither who has the code alone nor another one's form leaves or takes any.
    transaction.begin()
    assert len(attachment_store(site).of(name_of_author(case.code))) == 1
    fields = {**dict(again.form_values()), "altcha": proof()}
    sent = [visitor.post(action, data=fields, headers=HTML) for _n in "12"]
    assert [one.status_code for one in sent] == [303, 303], sent[0].text[-2000:]
    files = [one["filename"] for one in desk.read(name)["files"]]
    assert files == [f"{WHO}.png", "dung.png"]
    gone = visitor.post(action, data={**fields, "held:list": "0" * 64}, headers=HTML)
    assert gone.status_code in (400, 409)

    # So it is at the counter.
    make_procedure()
    transaction.commit()
    clerk, form = desk.session, "enter-dossier"
    action, fields = form_of(clerk, f"{SITE}/@@enter-dossier", form)
    fields |= {"procedure": "MAU.01", "phone": "0912 000 333", "use_of_data": "1"}
    scan = {"files": ("ban-chup.png", PNG, "image/png")}
    refused = clerk.post(action, data=fields, files=scan, headers=HTML)
    assert refused.status_code == 400 and 'data-field="name"' in refused.text
    again, action = came_back(refused, form)
    sent = {**dict(again.form_values()), "name": WHO}
    other = client(f"{UNIT}-head")
    _action, own = form_of(other, f"{SITE}/@@enter-dossier", form)
    theirs = {**sent, "_authenticator": own["_authenticator"]}
    assert "file_gone" in other.post(action, data=theirs, headers=HTML).text
    taken = clerk.post(action, data=sent, headers=HTML)
    assert taken.status_code == 200 and "ban-chup.png" in taken.text
    assert 'id="ways-on"' in taken.text
    # Nothing of it stays for longer than a day.
    transaction.begin()
    job, later = EraseAttachments(), server_clock() + timedelta(days=1, minutes=1)
    assert job.due(site, None, later)
    job.run(site, later)
    transaction.commit()
    held = [one for one, _at in attachment_store(site).kept_before(later)]
    assert held and not any(one.endswith(HELD) for one in held)


def came_back(answer: Any, form: str) -> tuple[Any, str]:
    """A form that was shown again, and where it is sent."""
    found = html.fromstring(answer.text).get_element_by_id(form)
    return found, found.action


def test_a_key_that_was_used_swallows_nobody_s_dossier(
    client: Any, site: Any, boards: None
) -> None:
    make_procedure()
    transaction.commit()
    body = {
        "act": "enter",
        "procedure": "MAU.01",
        "name": WHO,
        "phone": "0912 000 333",
        "papers": "Tờ khai",
        "consents": {"use_of_data": True},
        "idempotency_key": "k" * 20,
    }
    ours, theirs = (
        Desk(client(f"{UNIT}-update")),
        Desk(client(f"{OTHER}-update"), THEIRS),
    )
    # A district does not carry out what a department does.
    refused = theirs.session.post(
        theirs.path, json={**body, "idempotency_key": "z" * 20}
    )
    assert refused.json()["error"]["type"] == "not_carried_out", refused.text
    made = [ours.session.post(ours.path, json=body).json() for _n in "12"]
    assert made[0]["receipt"] == made[1]["receipt"]
    for more in ({"name": "Người Khác Mẫu"}, {"papers": "Đơn"}):
        again = ours.session.post(ours.path, json={**body, **more})
        assert told(again) == "key_reused", again.text
    assert told(theirs.session.post(theirs.path, json=body)) == "key_reused"


def test_templates_that_load_from_elsewhere_and_books_with_gaps_are_refused(
    client: Any, case: Any, monkeypatch: Any
) -> None:
    head, address = client(f"{UNIT}-head"), f"{SITE}/@@dossier-templates"
    form = "dossier-templates"
    fetched = press(head, address, form, do="fetch", paper="mau-01").content
    document, target = Document(BytesIO(fetched)), BytesIO()
    settings = document.part._settings_part
    kind = RELATIONSHIP_TYPE.SETTINGS.replace("settings", "attachedTemplate")
    settings.relate_to("https://example.org/x.dotm", kind, is_external=True)
    document.save(target)
    put = {"do": "put", "paper": "mau-01"}
    refused = press(head, address, form, **put, files=word(target.getvalue()))
    assert refused.status_code == 400, refused.text[-2000:]
    kept = press(head, address, form, **put, files=word(fetched))
    assert kept.status_code == 303, kept.text[-2000:]
    # Nothing is dropped by what is no button of the page.
    assert press(head, address, form, do="", paper="mau-01").status_code == 400

    assert Desk(head).act(board_name(case.code), "receive").status_code == 200
    monkeypatch.setattr(book, "MOST_ROWS", 0)
    action, fields = form_of(head, f"{SITE}/@@dossier-book", "dossier-book")
    sent = {**fields, "why": "Đối chiếu", "do": "pdf"}
    whole = head.post(action, data=sent, headers=HTML)
    assert whole.status_code == 400 and "hơn 2.000 hồ sơ" in whole.text
