"""Forms of procedures: what comes in, what can be had, and that readers write nothing."""

from .procedure_records import make_procedure
from bacgiang.policy.alerts.questions.news import news_of
from bacgiang.policy.alerts.questions.reading import read_question
from bacgiang.policy.ops.seeding.word_file import word_file
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from docx import Document
from io import BytesIO
from lxml.html import fromstring
from made_once import made_once
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from Products.CMFCore.WorkflowCore import ObjectDeleted
import pytest
import re
import threading
import transaction
from typing import Any
from urllib.parse import quote_plus
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from ZODB.Connection import Connection


pytestmark = pytest.mark.regulation("2.2b", "4.1c")
UNIT = "huyen-hiep-hoa"
DAY = timedelta(days=1)
ENGLISH = "/en/procedures/forms"
WORD = word_file(["Kính gửi: Ủy ban"])
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PATH = "/vi/thu-tuc/bieu-mau/mau-01_huyen-hiep-hoa"


def bomb() -> bytes:
    """A ZIP that looks like a DOCX and unpacks to 300 MB."""
    file = BytesIO(WORD)
    with ZipFile(file, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.bin", bytes(300_000_000))
    return file.getvalue()


def sent(data: bytes, name: str) -> dict[str, str]:
    return {"filename": name, "data": b64encode(data).decode()}


@pytest.fixture
def send(client: Any, boards: None) -> Callable[..., dict[str, Any]]:
    """Hand a form in as the unit's editor; what became of it comes back."""

    def post(*files: Any, **facts: Any) -> dict[str, Any]:
        item = {"number": "MAU-01", "title": "Tờ khai", "files": list(files), **facts}
        answer = client(f"{UNIT}-update").post(
            "/++api++/@procedure-forms", json={"items": [item], "unit": UNIT}
        )
        assert answer.status_code == 200, answer.text
        (found,) = answer.json()["items"]
        return found

    return post


@pytest.fixture
def publish(site: Any) -> Callable[[Any], None]:
    """Take an item through the workflow by its unit's board."""

    def go(item: Any) -> None:
        tool = api.portal.get_tool("portal_workflow")
        for level, step in (
            ("update", "submit"),
            ("review", "approve"),
            ("publish", "publish"),
        ):
            stated = {"declaration": True} if step == "approve" else {}
            with api.env.adopt_user(username=f"{UNIT}-{level}"):
                try:
                    tool.doActionFor(item, step, **stated)
                except ObjectDeleted:
                    break
        transaction.commit()

    return go


@pytest.fixture
@made_once
def form(send: Any, site: Any, publish: Any) -> Any:
    """A published form with two versions, its second file longer than the first."""
    assert send(sent(WORD, "mau.docx"))["outcome"] == "made"
    transaction.begin()
    item = site.unrestrictedTraverse(PATH.strip("/"))
    publish(item)
    new = sent(word_file(["Kính gửi: Ủy ban", "Bản mới"]), "mau.docx")
    assert send(new)["outcome"] == "changed"
    transaction.begin()
    publish(ICheckinCheckoutPolicy(item).getWorkingCopy())
    return item


NO_FORMS: list[Any] = [
    (),
    [sent(b"MZ\x90\x00" + bytes(2000), "mau.docx")],
    [sent(PDF, "mau.docx")],
    [sent(WORD, "mau.pdf")],
    [sent(WORD, "mau.exe")],
    [sent(b"", "mau.docx")],
    [{"filename": "mau.docx", "data": "%%%"}],
    [{"filename": "mau.docx"}],
    [{"filename": 5, "data": {}}],
    ["chữ"],
    [sent(WORD, "mau.docx"), sent(PDF, "mau.odt")],
    [sent(WORD, "a.docx")] * 4,
]


@pytest.mark.regulation("13")
def test_a_file_that_is_none_of_a_form_is_refused(send: Any, client: Any) -> None:
    for files in (*NO_FORMS, [sent(bomb(), "mau.docx")]):
        found = send(*files)
        assert (found["outcome"], found["UID"]) == ("refused", ""), str(files)[:80]
        assert found["reasons"][0]["message"]
        assert client("admin").get(f"/++api++{PATH}").status_code == 404
    named = send({**sent(WORD, "mau.docx"), "kind": "x"})["reasons"]
    assert [(one["type"], one["field"]) for one in named] == [
        ("unknown_field", "files.0.kind")
    ]


@pytest.mark.regulation("13")
@pytest.mark.parametrize("field", ["docx", "odt"])
@pytest.mark.parametrize("data", [PDF, b"MZ\x90\x00" + bytes(2000)])
def test_a_patch_with_a_wrong_file_changes_nothing(
    send: Any, client: Any, field: str, data: bytes
) -> None:
    send(sent(WORD, "mau.docx"))
    session = client(f"{UNIT}-update")
    before = session.get(f"/++api++{PATH}").json()
    file = {**sent(data, "mau.docx"), "encoding": "base64"}
    answer = session.patch(f"/++api++{PATH}", json={field: file})
    assert answer.status_code == 400, answer.text
    assert session.get(f"/++api++{PATH}").json() == before


def test_the_last_file_is_not_taken_away(send: Any, client: Any) -> None:
    send(sent(WORD, "mau.docx"))
    session = client(f"{UNIT}-update")
    answer = session.patch(f"/++api++{PATH}", json={"docx": None})
    assert answer.status_code == 400, answer.text
    assert session.get(f"/++api++{PATH}").json()["docx"]


def test_files_of_every_version_can_be_had(form: Any, client: Any) -> None:
    visitor = client()
    first = visitor.get(f"{PATH}/@@form-file/1/docx")
    assert first.content == WORD
    assert "filename*=UTF-8''mau.docx" in first.headers["Content-Disposition"]
    assert first.headers["Content-Disposition"].startswith("attachment")
    second = visitor.get(f"{PATH}/@@form-file/2/docx")
    assert second.content != WORD
    # The bare server of the tests sends a body here, too: not on the visitor's line.
    head = client().head(f"{PATH}/@@form-file/1/docx")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == str(len(WORD))
    for name in ("3/docx", "1/pdf", "1/title", "1", "", "x/docx", "1/docx/x"):
        answer = visitor.get(f"{PATH}/@@form-file/{name}")
        assert answer.status_code == 404, name


def test_files_of_what_is_withdrawn_are_hidden(form: Any, client: Any) -> None:
    tool = api.portal.get_tool("portal_workflow")
    with api.env.adopt_user(username=f"{UNIT}-publish"):
        stated = {"comment": "Nhầm", "ground": "inaccurate"}
        tool.doActionFor(form, "withdraw", **stated)
    transaction.commit()
    for path in (f"{PATH}/@@form-file/1/docx", f"{PATH}/@@download/docx"):
        for method in ("GET", "HEAD"):
            answer = client().request(method, path)
            assert answer.status_code in (401, 404, 410), (path, answer.status_code)


def test_a_drafts_file_is_not_to_be_had(send: Any, client: Any) -> None:
    send(sent(WORD, "mau.docx"))
    for name in ("@@download/docx", "@@form-file/1/docx", "@@display-file/docx", ""):
        answer = client().get(f"{PATH}/{name}")
        assert answer.status_code in (302, 401, 404), name
        assert WORD not in answer.content


@pytest.mark.regulation("14")
def test_readers_write_nothing(
    form: Any, client: Any, publish: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = {
        "code": "THU.01",
        "title": "Thủ tục",
        "papers": [{"name": "Tờ khai", "form": "MAU-01"}],
        "legal_basis": [{"number": "1/2020/QĐ-UBND"}],
        "national_url": "https://dichvucong.gov.vn/p?ma=1",
        "decision": {
            "kind": "publish",
            "number": "1/QĐ-UBND",
            "effective_from": "2024-01-01",
        },
    }
    client(f"{UNIT}-update").post(
        "/++api++/@procedures", json={"items": [record], "unit": UNIT}
    )
    transaction.begin()
    publish(api.portal.get().unrestrictedTraverse("vi/thu-tuc/thu-01_huyen-hiep-hoa"))
    seen: list[str] = []
    tests_own, register = threading.get_ident(), Connection.register

    def note(self: Connection, obj: Any) -> None:
        if threading.get_ident() != tests_own:
            seen.append(type(obj).__name__)
        register(self, obj)

    monkeypatch.setattr(Connection, "register", note)
    visitor = client()
    for path in (
        "/vi/thu-tuc",
        "/vi/thu-tuc?text=thu+tuc&first_letter=T",
        "/vi/thu-tuc/bieu-mau",
        "/vi/thu-tuc/thu-01_huyen-hiep-hoa",
        "/vi/thu-tuc/thu-01_huyen-hiep-hoa?on=2023-01-01",
        "/vi/thu-tuc/thu-01_huyen-hiep-hoa?on=khong",
        PATH,
        f"{PATH}?on=2020-01-01",
        f"{PATH}/@@form-file/1/docx",
        "/vi/don-vi/huyen-hiep-hoa/thu-tuc",
        "/vi/thu-tuc/rss.xml",
        "/vi/thu-tuc/bieu-mau/rss.xml",
        "/vi/thu-tuc/@@open-data.xlsx",
        "/vi/thu-tuc/@@open-data.csv",
        "/vi/thu-tuc/@@open-data.json",
        "/vi/@@search?SearchableText=thu+tuc",
        "/++api++/@procedures?full=1",
        "/++api++/@procedure-forms?full=1",
        "/++api++/vi/thu-tuc/thu-01_huyen-hiep-hoa",
        f"/++api++{PATH}",
    ):
        kind = "application/json" if "++api++" in path else "text/html"
        answer = visitor.get(path, headers={"Accept": kind})
        assert answer.status_code == 200, path
        assert seen == [], path
    answer = visitor.get("/++api++/vi/thu-tuc/thu-01_huyen-hiep-hoa?on=khong")
    assert answer.status_code == 400


def with_table(rows: list[list[str]]) -> bytes:
    """A blank form with a table, whose first row spans all columns, as Word writes it."""
    document = Document()
    document.add_paragraph("TỜ KHAI MẪU")
    document.add_paragraph("")
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    table.rows[0].cells[0].merge(table.rows[0].cells[-1])
    document.add_paragraph("Người khai <ký tên>")
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.whole_pages
def test_a_form_without_pdf_is_looked_at_and_printed_with_its_tables(
    send: Any, publish: Any, client: Any
) -> None:
    data = with_table(
        [["Người trong hộ", "", ""], ["Họ tên", "Ngày sinh", ""], [""] * 3]
    )
    send(sent(data, "mau.docx"))
    transaction.begin()
    publish(api.portal.get().unrestrictedTraverse(PATH.lstrip("/")))
    visitor, html = client(), {"Accept": "text/html"}
    page = fromstring(visitor.get(PATH, headers=html).text)
    section = page.get_element_by_id("form-sheet")
    (way,) = section.xpath('.//a[contains(@href, "form-sheet")]/@href')
    sheet = visitor.get(way)
    assert (
        sheet.headers["X-Robots-Tag"] == "noindex" and "portal-head" not in sheet.text
    )
    english = fromstring(visitor.get(way.replace("/vi/thu-tuc/bieu-mau", ENGLISH)).text)
    assert english.get("lang") == "en" and english.find(".//main").get("lang") == "vi"
    assert "keep.js" in sheet.text and "data-print" in sheet.text
    for shown in (section, fromstring(sheet.text)):
        rows = [
            [" ".join(cell.text_content().split()) for cell in row.xpath("./td")]
            for row in shown.xpath(".//table//tr")
        ]
        # Blank cells and rows stay: they are what is filled in.
        assert rows == [["Người trong hộ"], ["Họ tên", "Ngày sinh", ""], ["", "", ""]]
        assert shown.xpath(".//td/@colspan") == ["3"]
        assert "Người khai <ký tên>" in shown.text_content()
    # With a PDF the PDF is what one looks at.
    send(sent(PDF, "mau.pdf"), sent(data, "mau.docx"), number="MAU-02")
    transaction.begin()
    other = PATH.replace("mau-01", "mau-02")
    publish(api.portal.get().unrestrictedTraverse(other.lstrip("/")))
    assert "form-sheet" not in visitor.get(other, headers=html).text
    assert visitor.get(f"{other}/@@form-sheet").status_code == 404


def test_a_form_is_looked_at_and_a_procedure_told_by_its_code(
    send: Any, publish: Any, client: Any
) -> None:
    send(sent(PDF, "mau.pdf"), sent(WORD, "mau.docx"))
    transaction.begin()
    form = api.portal.get().unrestrictedTraverse(PATH.lstrip("/"))
    form.title_en = "Declaration of a business"
    publish(form)
    ways = [
        {"way": "direct", "time_amount": "5", "time_unit": "working-day"},
        {"way": "online", "time_amount": "3", "time_unit": "working-day"},
    ]
    paper = {"name": "Tờ khai", "form": "MAU-01"}
    named = {"title_en": "Licence of a business"}
    make_procedure(UNIT, code="9.000321", ways=ways, papers=[paper], **named)
    visitor, html = client(), {"Accept": "text/html"}

    page = visitor.get(PATH, headers=html).text
    assert f"{PATH}/@@form-file/1/docx" in page and "9.000321" in page
    assert f"{PATH}/@@form-preview/1/pdf" in page
    shown = visitor.get(f"{PATH}/@@form-preview/1/pdf")
    assert shown.content == PDF and shown.headers["Content-Type"] == "application/pdf"
    assert "attachment" not in shown.headers.get("Content-Disposition", "")
    assert visitor.get(f"{PATH}/@@form-preview/1/docx").status_code == 404

    led = visitor.get("/vi/thu-tuc/9.000321", headers=html)
    assert led.status_code == 302
    page = visitor.get(led.headers["Location"], headers=html).text
    times = re.findall(r'fw-normal">([^<]*):\s*</span>(\d)', page)
    assert [one[1] for one in times] == ["5", "3"] and times[0][0] != times[1][0]
    # It is shared by plain links, to the address of the page.
    address = led.headers["Location"]
    assert f"sharer.php?u={quote_plus(address)}" in page and "mailto:?subject=" in page
    assert "button-share.zalo.me/share_external?" in page

    # A letter in English leads to the English site.
    transaction.begin()
    question, now = read_question("en/procedures"), datetime.now(UTC)
    (line,) = news_of(question, now - DAY, now + DAY, "en").lines
    assert "/en/procedures/" in line.url

    # The English register leads to its own page of both.
    english = visitor.get("/en/procedures/9.000321", headers=html)
    assert (
        english.status_code == 302 and "/en/procedures/" in english.headers["Location"]
    )
    # It calls a form as the form's own page does.
    page = visitor.get(english.headers["Location"], headers=html).text
    assert "<span>Declaration of a business</span>" in page
    page = visitor.get(PATH.replace("/vi/thu-tuc/bieu-mau", ENGLISH), headers=html).text
    assert "<span>Licence of a business</span>" in page

    for wrong in ("9.000322", "9.000321/x"):
        assert visitor.get(f"/vi/thu-tuc/{wrong}", headers=html).status_code == 404
    hidden = make_procedure(UNIT, code="9.000400")
    with api.env.adopt_user(username=f"{UNIT}-publish"):
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(hidden, "withdraw", comment="Nhầm", ground="inaccurate")
    transaction.commit()
    # As at its own address.
    assert visitor.get("/vi/thu-tuc/9.000400", headers=html).status_code == 410
