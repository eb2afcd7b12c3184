"""What the board of a unit does with a draft, click by click."""

from __future__ import annotations

from .desk import Desk
from collections.abc import Callable
from datetime import date
from datetime import datetime
from datetime import timedelta
from playwright.sync_api import expect
from playwright.sync_api import FilePayload
from playwright.sync_api import Locator
from playwright.sync_api import Page
from zoneinfo import ZoneInfo


UNIT = "so-y-te"
REGISTER = f"/vi/don-vi/{UNIT}/du-thao"
FIELD = "form.widgets."
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Desks = Callable[[str], Desk]


def issued_on() -> date:
    """The official day of what a draft became: before it is said here."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date() - timedelta(days=3)


def case_with(page: Page, words: str) -> Locator:
    """Where the queue shows what somebody wrote."""
    return page.locator(".queue-case", has_text=words)


class DraftDesk:
    """The people of one board; each signs in once."""

    def __init__(self, desk: Desks, unit: str = UNIT) -> None:
        self._desk, self._unit = desk, unit
        self._sitting: dict[str, Desk] = {}

    def of(self, level: str) -> Desk:
        if level not in self._sitting:
            self._sitting[level] = self._desk(f"{self._unit}-{level}")
        return self._sitting[level]

    def page(self, level: str) -> Page:
        return self.of(level).page

    # Preparing

    def add(self, title: str) -> str:
        """Write the facts of a draft that opened yesterday; return its path."""
        editor = self.of("update")
        page, now = editor.page, datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))
        editor.go(REGISTER)
        page.locator("#content a[href$='++add++LegalDraft']").click()
        page.fill(f"[name='{FIELD}title']", title)
        page.fill(f"[name='{FIELD}description']", "Dự thảo mẫu về bếp ăn.")
        page.locator(f"[name='{FIELD}becomes_type:list']").select_option("decision")
        page.fill(f"[name='{FIELD}becomes_issuer']", "UBND tỉnh Bắc Giang")
        page.locator("nav.autotoc-nav a", has_text="Thời hạn").click()
        opens, closes = now - timedelta(days=1), now + timedelta(days=40)
        page.fill(f"[name='{FIELD}opens']", opens.strftime("%Y-%m-%dT08:00"))
        page.fill(f"[name='{FIELD}closes']", closes.strftime("%Y-%m-%d"))
        editor.save()
        expect(page.locator("h1")).to_have_text(f"Dự thảo {title}")
        # Until when it may be answered is read before it is published.
        last_day = f"{closes.day:02}/{closes.month:02}/{closes.year}"
        expect(page.locator("#content")).to_contain_text(last_day)
        return editor.here

    def upload(self, draft: str, data: bytes) -> None:
        """Hand a Word file in and wait for what was recognised."""
        page = self.page("update")
        page.goto(f"{draft}/@@draft-text")
        file = FilePayload(name="du-thao.docx", mimeType=WORD, buffer=data)
        page.locator("#upload-file").set_input_files(file)
        page.locator("#upload-form [value=read]").click()
        expect(page.locator("#decide-form [value=take]")).to_have_count(1)

    def renumber(self, wrong: str, number: str) -> None:
        """Take the text over, and give an article its right number."""
        page = self.page("update")
        page.locator("#decide-form [value=correct]").click()
        page.locator(".correction-list a", has_text=wrong).click()
        page.fill("#renumber-number", number)
        page.uncheck("#renumber-following")
        page.locator("#renumber-form [value=renumber]").click()
        expect(page.locator("#reasons")).to_have_count(0)

    def confirm_text(self, draft: str) -> None:
        self.page("update").goto(f"{draft}/@@draft-text")
        self.take_as_read()

    def take_as_read(self) -> None:
        """Confirm the text shown, and see that it was: a click alone waits for nothing."""
        page = self.page("update")
        page.locator("#decide-form [value=confirm]").click()
        expect(page.locator("#text-state")).to_have_class("alert alert-success")

    def publish(self, path: str, correction: str = "") -> None:
        """Submit, approve and publish, by three people."""
        self.of("update").act(path, "submit")
        reviewer = self.of("review")
        reviewer.open_act(path, "approve")
        reviewer.page.check("#act-declaration")
        reviewer.perform()
        reviewer.done()
        publisher = self.of("publish")
        publisher.open_act(path, "publish")
        if correction:
            publisher.page.fill("#act-comment", correction)
        publisher.perform()
        publisher.done()

    def check_out(self, path: str) -> str:
        """Make a working copy through the menu; return its path."""
        editor = self.of("update")
        editor.go(f"{path}/view")
        menu = editor.page.locator("#plone-contentmenu-actions")
        menu.locator("> a").click()
        menu.locator("a[href*='@@content-checkout']").click()
        editor.page.locator("#content [name='form.button.Checkout']").click()
        expect(editor.page.locator("#contentview-edit")).to_be_visible()
        assert editor.here != path
        return editor.here

    # Moderating

    def open_queue(self, level: str, draft: str, shelf: str = "waiting") -> Page:
        page = self.page(level)
        page.goto(f"{draft}/@@opinions-queue?shelf={shelf}")
        return page

    def publish_opinion(self, draft: str, words: str) -> None:
        page = self.open_queue("review", draft)
        case_with(page, words).locator("[name=publish_one]").click()
        expect(case_with(page, words)).to_have_count(0)

    def withhold(self, draft: str, words: str, reason: str) -> None:
        """One proposes, another one confirms."""
        page = self.open_queue("review", draft)
        case_with(page, words).locator("[name=opinion]").check()
        page.locator(".queue-more summary").first.click()
        page.select_option("[name=reason]", reason)
        page.locator(".queue-withhold [value=propose]").click()
        expect(case_with(page, words)).to_have_count(0)
        first = case_with(self.open_queue("review", draft, "proposed"), words)
        expect(first.locator("[name='take-back_one']")).to_be_visible()
        expect(first.locator("[name=confirm_one]")).to_have_count(0)
        second = case_with(self.open_queue("publish", draft, "proposed"), words)
        second.locator("[name=confirm_one]").click()
        expect(second).to_have_count(0)

    # Answering

    def word(self, draft: str, words: str, result: str, reasons: str) -> None:
        """Word the answer to the opinion that holds `words`; none is refused unsaid."""
        page = self.page("update")
        page.goto(f"{draft}/@@answers")
        entry = page.locator("article.card", has_text=words)
        entry.locator("[name='targets:list']").check()
        page.check("#result-not-taken-up")
        page.locator("#answer-form [value=draft]").click()
        expect(page.locator("#reasons")).to_be_in_viewport()
        expect(entry.locator("[name='targets:list']")).to_be_checked()
        page.check(f"#result-{result}")
        page.fill("#answer-reasons", reasons)
        page.locator("#answer-form [value=draft]").click()
        expect(page.locator("article.card", has_text=reasons)).to_have_count(1)

    def approve_answers(self, draft: str, count: int) -> None:
        page = self.page("head")
        page.goto(f"{draft}/@@answers")
        ticks = page.locator("[name='answers:list']")
        expect(ticks).to_have_count(count)
        for tick in ticks.all():
            tick.check()
        page.locator("#answer-form [value=approve]").click()
        page.locator("#answer-form [value=publish]").click()
        expect(page.locator("#answer-form [value=publish]")).to_have_count(0)
        expect(page.locator("#reasons")).to_have_count(0)

    # Ending

    def issue_report(self, draft: str) -> None:
        page = self.page("publish")
        page.goto(f"{draft}/@@consultation-report")
        page.locator("#content form button[type=submit]").click()
        page.locator("#sure button").click()
        expect(page.locator("#content form button[type=submit]")).to_have_count(0)

    def adopt(self, draft: str, number: str) -> str:
        """Make the record of the document it became; return its path."""
        page = self.page("publish")
        page.goto(f"{draft}/@@end-consultation")
        page.fill("#record-number", number)
        page.fill("#record-issued", issued_on().isoformat())
        page.locator("#outcome-record button[type=submit]").click()
        # What could not be done is not asked about; what was written stays.
        expect(page.locator("#reasons")).to_contain_text("cam đoan")
        expect(page.locator("#record-number")).to_have_value(number)
        page.check("#record-declaration")
        page.locator("#outcome-record button[type=submit]").click()
        # Nothing takes it back: it is asked about, and leads to the record.
        expect(page.locator("#sure")).to_contain_text(number)
        page.locator("#sure button").click()
        expect(page.locator("#adoption-proposed")).to_contain_text(number)
        page = self.page("head")
        page.goto(f"{draft}/@@end-consultation")
        page.check("#agreed-words-declaration")
        page.locator("#adoption-proposed button[type=submit]").click()
        page.locator("#sure button").click()
        expect(page.locator(".portalMessage")).to_contain_text("chưa công khai")
        return self.of("head").here

    def complete(self, document: str, signer: str) -> None:
        """Say what a draft does not know of the document."""
        editor = self.of("update")
        editor.go(f"{document}/edit")
        editor.page.locator("nav.autotoc-nav a", has_text="Ký").click()
        editor.page.fill(f"[name='{FIELD}signer']", signer)
        editor.save()
        expect(editor.page.locator("#content")).to_contain_text(signer)
