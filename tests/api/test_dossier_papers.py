"""Papers of the law about a dossier, by the unit's own templates (2.2c; decree 61/2018)."""

from .dossier_desk import case as case
from .dossier_desk import Desk
from .dossier_desk import press
from .dossier_desk import PRINCIPAL
from .dossier_desk import SITE
from .dossier_desk import text_of
from .dossier_desk import UNIT
from .dossier_desk import WHO
from .dossier_desk import word
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.filled_papers import made as made_papers
from bacgiang.policy.base.filled_papers.apart import NOT_IN_TIME
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.units.people.accounts import name_of
from datetime import timedelta
from docx import Document
from io import BytesIO
from lxml import html
from petition_samples import Author
from petition_samples import HTML
import pytest
from time import monotonic
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("2.2c")


def words_of(docx: bytes) -> str:
    document = Document(BytesIO(docx))
    cells = (
        cell for table in document.tables for row in table.rows for cell in row.cells
    )
    return "\n".join(
        [*(one.text for one in document.paragraphs), *(c.text for c in cells)]
    )


def in_no_time(*facts: Any) -> bytes:
    raise Refused(NOT_IN_TIME)


def test_each_state_offers_the_law_s_paper_by_the_unit_s_template(
    client: Any, site: Any, case: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk, head = client(f"{UNIT}-update"), client(f"{UNIT}-head")
    desk, name = Desk(head), board_name(case.code)
    page = f"{SITE}/@@dossier?case={name}"
    assert 'id="law-papers"' not in clerk.get(page, headers=HTML).text
    assert desk.act(name, "receive").status_code == 200
    assert desk.act(name, "ask", words="Gửi thêm bản sao.").status_code == 200
    number = desk.read(name)["number"]
    made = press(clerk, page, "law-papers", do="mau-01.1.pdf")
    assert made.headers["Content-Type"] == "application/pdf", made.text[-2000:]
    assert "attachment" in made.headers["Content-Disposition"]
    said = text_of(made.content)
    assert all(one in said for one in (number, WHO, PRINCIPAL, "SỞ Y TẾ")), said
    asked = press(clerk, page, "law-papers", do="mau-02.2.docx").content
    assert "Gửi thêm bản sao." in words_of(asked) and number in words_of(asked)
    # Who saw who applies is in the record; nobody else gets one.
    acts = head.get(f"/++api++{SITE}/@acts").json()["items"]
    assert [one["kind"]["token"] for one in acts].count("contact_seen") == 2
    assert press(clerk, page, "law-papers", do="mau-04.9.pdf").status_code == 404

    # The applicant has theirs by the key, with a picture of the receipt's address.
    address = f"/vi/@@dossier-form?code={case.code}&paper=mau-01.1"
    assert client().get(f"{address}&key=x").status_code == 404
    own = client().get(f"{address}&key={reading_key(case.code)}&form=docx")
    assert own.status_code == 200 and number in words_of(own.content)
    assert Document(BytesIO(own.content)).inline_shapes
    receipt = f"/vi/@@receipt?code={case.code}"
    shown = client().get(f"{receipt}&key={reading_key(case.code)}", headers=HTML).text
    assert "mau-01.1" in shown and "mau-02.2" in shown
    assert "mau-01.1" not in client().get(receipt, headers=HTML).text

    # Who decides puts another template in the place of the portal's.
    templates = f"{SITE}/@@dossier-templates"
    assert "@@dossier-templates" in head.get(f"{SITE}/@@board", headers=HTML).text
    assert clerk.get(templates, headers=HTML).status_code in (302, 401, 403, 404)
    fetched = press(head, templates, "dossier-templates", do="fetch", paper="mau-01")
    document = Document(BytesIO(fetched.content))
    document.add_paragraph("Tiếp nhận tại tầng 2 cho {{nguoi_nop}}")
    wrong = changed(document, "{{nguoi_khac}}")
    kind = {"do": "put", "paper": "mau-01"}
    refused = press(head, templates, "dossier-templates", **kind, files=word(wrong))
    assert refused.status_code == 400 and "nguoi_khac" in refused.text
    text = {"files": ("mau.docx", b"khong phai", "text/plain")}
    assert (
        press(head, templates, "dossier-templates", **kind, files=text).status_code
        == 400
    )
    # Tables in cells that say they are 63 columns wide, four deep.
    document = place = Document(BytesIO(fetched.content))
    for _level in range(4):
        place = place.add_table(1, 1).rows[0].cells[0]
        place._tc.grid_span = 63
    wide, begun = changed(document, "{{nguoi_nop}}"), monotonic()
    refused = press(head, templates, "dossier-templates", **kind, files=word(wide))
    assert refused.status_code == 400 and monotonic() - begun < 20
    document = Document(BytesIO(fetched.content))
    right = changed(document, "Tiếp nhận tại tầng 2 cho {{nguoi_nop}}")
    kept = press(head, templates, "dossier-templates", **kind, files=word(right))
    assert kept.status_code == 303, kept.text[-2000:]
    made = press(clerk, page, "law-papers", do="mau-01.1.pdf").content
    assert f"Tiếp nhận tại tầng 2 cho {WHO}" in text_of(made)
    # A template that takes too long: the board is told what to do of it, who applies
    # when to ask again and whom, neither to correct what they did not send.
    with monkeypatch.context() as slow:
        slow.setattr(made_papers, "filled_apart", in_no_time)
        late = press(clerk, page, "law-papers", do="mau-01.1.pdf")
        assert late.status_code == 503 and "dùng lại mẫu của cổng" in late.text
        own = client().get(f"{address}&key={reading_key(case.code)}", headers=HTML)
        assert own.status_code == 503 and "liên hệ đơn vị" in own.text
        assert "mẫu của cổng" not in own.text and "sửa rồi gửi lại" not in own.text
        assert {late.headers["Retry-After"], own.headers["Retry-After"]} == {"120"}
    press(head, templates, "dossier-templates", do="ours", paper="mau-01")
    made = press(clerk, page, "law-papers", do="mau-01.1.pdf").content
    assert "tầng 2" not in text_of(made)

    # Each of the others, once the state asks for it; the book holds it.
    transaction.begin()
    answer = Author(client(), case.code).act("supplement", text="Đã gửi.")
    assert answer.status_code == 200, answer.text
    day = f"{today() + timedelta(days=60):%d/%m/%Y}"
    sorry = desk.act(name, "apologise", words="Xin lỗi vì chậm.", until=day)
    assert sorry.status_code == 200, sorry.text
    made = press(head, page, "law-papers", do="mau-04.4.docx").content
    assert "Xin lỗi vì chậm." in words_of(made) and f"năm {today().year}" in words_of(
        made
    )
    control = words_of(press(head, page, "law-papers", do="mau-05.0.docx").content)
    assert "Trước hạn" not in control and number in control
    # Who took which step stands there, and on the page of the board alone.
    officer = name_of(f"{UNIT}-head")
    assert officer in control and officer in shown_steps(clerk, page)
    assert desk.act(name, "refuse", words="Không đủ điều kiện.").status_code == 200
    made = press(head, page, "law-papers", do="mau-03.5.docx").content
    assert "Không đủ điều kiện." in words_of(made)
    book = f"{SITE}/@@dossier-book"
    days = {"first": f"{today():%d/%m/%Y}", "last": f"{today():%d/%m/%Y}", "do": "docx"}
    assert press(clerk, book, "dossier-book", **days).status_code == 400
    made = press(clerk, book, "dossier-book", why="Đối chiếu cuối tháng", **days)
    assert number in words_of(made.content) and WHO in words_of(made.content)


def shown_steps(session: Any, page: str) -> str:
    shown = html.fromstring(session.get(page, headers=HTML).text)
    return str(shown.get_element_by_id("dossier-steps").text_content())


def changed(document: Any, text: str) -> bytes:
    document.add_paragraph(text)
    target = BytesIO()
    document.save(target)
    return target.getvalue()
