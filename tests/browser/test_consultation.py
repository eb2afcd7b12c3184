"""A draft from its Word file to the document it becomes, and one citizen's opinion all
the way (4.1e, 11.1).
"""

from __future__ import annotations

from .days_later import end_consultation
from .desk import Desk
from .draft_desk import DraftDesk
from .draft_desk import issued_on
from .draft_readers import ask_for_receipt
from .draft_readers import find_draft
from .draft_readers import gather
from .draft_readers import is_not_too_wide
from .draft_readers import save_receipt
from .draft_readers import send
from .draft_texts import first_file
from .draft_texts import NEW_WORDS
from .draft_texts import OLD_WORDS
from .draft_texts import second_file
from .draft_texts import TITLE
from .portal_process import PortalProcess
from .portal_process import ROOT
from collections.abc import Callable
from docx import Document
from io import BytesIO
from openpyxl import load_workbook
from pathlib import Path
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
import subprocess


PHONE = {"width": 375, "height": 800}
ON_CLAUSE = "Nên kiểm tra bếp ăn hai lần một năm, có phụ huynh tham gia."
ON_WHOLE = "Tôi đồng ý với toàn bộ dự thảo, mong sớm ban hành."
INSULTING = "Mấy người soạn dự thảo này toàn lũ ăn hại."
TAKEN_UP = "Tiếp thu: kiểm tra hai lần một năm, có đại diện cha mẹ."
THANKS = "Xin cảm ơn ý kiến của ông."
FOR_THE_AUTHOR = "Ý kiến không nêu nội dung góp ý cụ thể."
NAME = "Ngô Thị Thử Nghiệm"
NUMBER = "987/2026/QĐ-UBND"


@pytest.mark.regulation("4.1e", "11.1", "15.2")
def test_an_opinion_leads_from_the_draft_to_the_law(
    portal: PortalProcess,
    desk: Callable[[str], Desk],
    visitor: Callable[..., Page],
    context: Callable[..., BrowserContext],
    tmp_path: Path,
) -> None:
    board = DraftDesk(desk)
    draft = prepared(board)
    board.publish(draft)
    phone = visitor(phone=True)
    code = commented_on_a_phone(phone)
    verified(save_receipt(phone, tmp_path), code)
    plain = context(viewport=PHONE, java_script_enabled=False).new_page()
    sent_without_javascript(plain, ON_WHOLE, "Trần Văn Mẫu")
    insult = sent_without_javascript(plain, INSULTING, "Lê Văn Mẫu")
    moderated(board, draft)
    second_version(board, draft)
    followed_to_the_next_version(phone, code)
    answered(board, draft)
    closed(portal, phone, draft)
    reported(board, draft, phone)
    withheld_is_answered_to_its_author_alone(plain, draft, insult)
    document = board.adopt(draft, NUMBER)
    tells_the_official_day(phone, draft)
    board.complete(document, "Nguyễn Thử Ký")
    board.publish(document)
    the_code_leads_to_the_law(phone, code, document)


def prepared(board: DraftDesk) -> str:
    """A text whose numbering is mended before it is confirmed."""
    draft = board.add(TITLE)
    page = board.page("update")
    expect(page.locator(".draft-editor-notes")).to_contain_text("toàn văn")
    board.upload(draft, first_file())
    # A paragraph without a number is read, too.
    expect(page.locator("#content")).to_contain_text("Trường mầm non, cơ quan quản lý")
    expect(page.locator("#number-breaks")).to_contain_text("Điều 44")
    board.renumber("Nguồn thực phẩm", "4")
    board.confirm_text(draft)
    expect(page.locator("#number-breaks")).to_have_count(0)
    return draft


def commented_on_a_phone(page: Page) -> str:
    """What is typed and what is gathered outlive a reload."""
    find_draft(page, "bep an tap the truong mam non", TITLE)
    dialog = gather(page, "art_5__para_2", "agree-with-changes", ON_CLAUSE)
    expect(dialog.locator("h2")).to_contain_text("Khoản 2 Điều 5")
    expect(dialog.locator("blockquote")).to_contain_text(OLD_WORDS)
    page.reload()
    page.locator('.draft-give[data-provision="art_5__para_2"]').click()
    expect(dialog.locator("[name=text]")).to_have_value(ON_CLAUSE)
    dialog.locator("[data-does=gather]").click()
    page.reload()
    expect(page.locator(".opinion-bar strong")).to_have_text("1")
    is_not_too_wide(page)
    page.locator(".opinion-bar a").click()
    expect(page.locator("#points-0-text")).to_have_value(ON_CLAUSE)
    code = send(page, NAME, email="thu-nghiem@example.org")
    expect(page.locator("#author-receipt")).to_contain_text("Khoản 2 Điều 5")
    return code


def verified(receipt: Path, code: str) -> None:
    """The verifier needs no portal, and knows when a word was changed."""
    assert code in receipt.name
    verify = [str(ROOT / "bin" / "bacgiang"), "verify"]
    done = subprocess.run([*verify, str(receipt)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    text = receipt.read_text(encoding="utf-8")
    assert NAME not in text
    receipt.write_text(text.replace("hai lần", "ba lần"), encoding="utf-8")
    assert subprocess.run([*verify, str(receipt)], capture_output=True).returncode


def sent_without_javascript(page: Page, words: str, name: str) -> str:
    find_draft(page, "bep an tap the", TITLE)
    page.locator(".draft-give-whole").click()
    page.check("#points-0-stance-other")
    page.fill("#points-0-text", words)
    return send(page, name)


def moderated(board: DraftDesk, draft: str) -> None:
    reviewer = board.of("review")
    expect(board.open_queue("review", draft).locator(".queue-case")).to_have_count(3)
    for words in (ON_CLAUSE, ON_WHOLE):
        board.publish_opinion(draft, words)
    board.withhold(draft, INSULTING, "insult")
    reviewer.go(draft)
    balance = reviewer.page.locator("#draft-balance dd")
    expect(balance).to_contain_text(["3", "0", "2", "1", "0"])


def second_version(board: DraftDesk, draft: str) -> None:
    copy = board.check_out(draft)
    board.upload(copy, second_file())
    page = board.page("update")
    board.take_as_read()
    page.goto(f"{copy}/@@draft-links")
    moved = page.locator(".compare-pair", has_text="trước là Điều 5")
    expect(moved.locator(".compare-kind")).to_contain_text("Điều 6")
    clause = page.locator(".compare-pair", has_text="Khoản 2 Điều 6")
    expect(clause.locator(".compare-new")).to_contain_text("đại diện cha mẹ trẻ")
    page.locator("[name=confirm]").click()
    expect(page.locator("[name=confirm]")).to_have_count(0)
    board.publish(copy, "Tiếp thu ý kiến góp ý.")
    assert board.of("publish").here == draft


def followed_to_the_next_version(page: Page, code: str) -> None:
    ask_for_receipt(page, code)
    expect(page.locator("#receipt-details")).to_contain_text("Khoản 2 Điều 6")


def answered(board: DraftDesk, draft: str) -> None:
    board.word(draft, ON_CLAUSE, "taken-up", TAKEN_UP)
    board.word(draft, ON_WHOLE, "taken-up", THANKS)
    board.word(draft, INSULTING, "out-of-scope", FOR_THE_AUTHOR)
    board.approve_answers(draft, 3)


def closed(portal: PortalProcess, page: Page, draft: str) -> None:
    """Days pass; the server's clock decides."""
    page.goto(draft)
    uid = page.locator("#opinion-tools").get_attribute("data-draft")
    assert uid
    portal.stop()
    end_consultation(portal.data, uid)
    portal.start()


def reported(board: DraftDesk, draft: str, citizen: Page) -> None:
    board.issue_report(draft)
    citizen.goto(draft)
    expect(citizen.locator(".draft-give, .draft-give-whole")).to_have_count(0)
    citizen.locator("a[href$='@@consultation-report']").first.click()
    table = citizen.locator(".consultation-report")
    expect(table).to_contain_text(ON_CLAUSE)
    expect(table).to_contain_text(TAKEN_UP)
    expect(citizen.locator("#content")).not_to_contain_text(INSULTING)
    is_not_too_wide(citizen)
    for ending, read in (("docx", words_of_docx), ("xlsx", words_of_xlsx)):
        with citizen.expect_download() as download:
            citizen.locator(f"#content a[href$='.{ending}']").click()
        text = read(download.value.path())
        assert ON_CLAUSE in text
        assert TAKEN_UP in text
        assert INSULTING not in text
        assert NAME not in text


def words_of_docx(path: Path) -> str:
    rows = (row for table in Document(str(path)).tables for row in table.rows)
    return "\n".join(cell.text for row in rows for cell in row.cells)


def words_of_xlsx(path: Path) -> str:
    sheets = load_workbook(BytesIO(path.read_bytes())).worksheets
    rows = (row for sheet in sheets for row in sheet.iter_rows(values_only=True))
    return "\n".join(str(cell) for row in rows for cell in row if cell is not None)


def withheld_is_answered_to_its_author_alone(page: Page, draft: str, code: str) -> None:
    page.goto(f"{draft}/@@opinions")
    expect(page.locator("#content")).to_contain_text(ON_CLAUSE)
    expect(page.locator("#content")).not_to_contain_text(INSULTING)
    expect(page.locator("#content")).not_to_contain_text(FOR_THE_AUTHOR)
    ask_for_receipt(page, code)
    expect(page.locator("#receipt-reason")).not_to_be_empty()
    expect(page.locator("#receipt-details")).to_contain_text(FOR_THE_AUTHOR)
    expect(page.locator("#content")).not_to_contain_text(INSULTING)


def tells_the_official_day(page: Page, draft: str) -> None:
    """That of the document, on both sites, and not the one on which it was said."""
    day = issued_on()
    page.goto(draft)
    expect(page.locator("#content")).to_contain_text(f"ban hành ngày {day:%d/%m/%Y}")
    page.goto(draft.replace("/vi/du-thao/", "/en/drafts/"))
    said = f"Issued on {day.day} {day:%B %Y} as"
    expect(page.locator("#content")).to_contain_text(said)


def the_code_leads_to_the_law(page: Page, code: str, document: str) -> None:
    ask_for_receipt(page, code)
    details = page.locator("#receipt-details")
    expect(details).to_contain_text(TAKEN_UP)
    details.locator(f"a[href*='{document}#art_6']").first.click()
    expect(page.locator("h1")).to_contain_text(TITLE)
    assert page.url.endswith(f"{document}#art_6__para_2")
    clause = page.locator("[id='art_6__para_2']")
    expect(clause).to_contain_text(NEW_WORDS)
    expect(clause).to_be_in_viewport()
    is_not_too_wide(page)
