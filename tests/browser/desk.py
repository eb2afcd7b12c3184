"""What an editor does at the desk, click by click."""

from __future__ import annotations

from pathlib import Path
from playwright.sync_api import expect
from playwright.sync_api import Locator
from playwright.sync_api import Page


# A page's script would be said to be so by the browser itself.
FROM_A_PAGE = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin"}
FIELD = "form.widgets."
SAVE = "[name='form.buttons.save']"
TITLE = f"[name='{FIELD}IDublinCore.title']"
SUMMARY = f"[name='{FIELD}IDublinCore.description']"
SOURCE = f"[name='{FIELD}IAttribution.source']"
BYLINE = f"[name='{FIELD}IAttribution.byline']"


class Desk:
    """One signed-in person in one browser window."""

    def __init__(self, page: Page, user: str) -> None:
        self.page = page
        self.user = user

    def go(self, path: str) -> None:
        self.page.goto(path)

    @property
    def here(self) -> str:
        """The address of the item shown, without host and view."""
        path = self.page.url.partition("://")[2].partition("/")[2]
        return f"/{path.partition('?')[0].removesuffix('/view')}"

    # Writing

    def make_news(
        self, section: str, title: str, text: str = "<p>Nội dung.</p>"
    ) -> str:
        """Make a news item ready to be submitted, without the form; return its path."""
        answer = self.page.request.post(
            f"/++api++{section}",
            headers=FROM_A_PAGE,
            data={
                "@type": "News Item",
                "title": title,
                "text": {"data": text, "content-type": "text/html"},
                "source": "Ban biên tập (mẫu)",
                "byline": "Người viết (mẫu)",
            },
        )
        assert answer.status == 201, answer.text()
        return f"/{answer.json()['@id'].partition('://')[2].partition('/')[2]}"

    def add_news(self, section: str, title: str, text: str) -> str:
        """Write a news item through the toolbar; return its path."""
        self.begin_news(section, title, text)
        self.save()
        return self.here

    def begin_news(self, section: str, title: str, text: str) -> None:
        """Fill in the form of a new item without saving it yet."""
        self.go(section)
        menu = self.page.locator("#plone-contentmenu-factories")
        menu.locator("> a").click()
        menu.locator("a[href*='++add++News']").click()
        self.page.fill(TITLE, title)
        self.write(text)

    def write(self, text: str) -> None:
        """Replace the text in the editor."""
        self.typed(text, "Control+A")

    def append(self, text: str) -> None:
        self.typed(text, "Control+End", "Enter")

    def typed(self, text: str, *keys: str) -> None:
        """Press the keys, then type, once the editor listens; see the words stand."""
        # The frame is visible before the editor has put the field's words into it: what
        # is typed until then is lost.
        self.page.wait_for_function("window.tinymce?.activeEditor?.initialized")
        body = self.page.frame_locator(".tox-edit-area iframe").locator("body")
        body.click()
        for key in keys:
            self.page.keyboard.press(key)
        self.page.keyboard.type(text)
        expect(body).to_contain_text(text)

    def insert_picture(self, path: Path, alternative: str) -> None:
        """Upload a picture from the editor and put it where the cursor is."""
        button = self.page.locator("button[data-mce-name=ploneimage]")
        if not button.count():
            # Where a line is too short for all, the rest opens below it.
            self.page.locator("button[data-mce-name=overflow-button]").click()
        button.click()
        modal = self.page.locator(".modal-dialog")
        # It opens on the screen, whatever its size, and so do the buttons.
        expect(modal.locator(".modal-header")).to_be_in_viewport()
        expect(modal.locator("[name=insert]").last).to_be_in_viewport()
        modal.locator(".content-browser-selected-items-wrapper > a.btn").click()
        chooser = self.page.locator("nav.content-browser")
        place = chooser.locator(".dropdown-item").first
        expect(place).to_have_text("Nội dung hiện tại")
        chooser.locator("button.upload").click()
        with self.page.expect_file_chooser() as chooser:
            self.page.locator(".upload-wrapper button.browse").click()
        chooser.value.set_files(path)
        self.page.locator(".upload-wrapper button.upload-all").click()
        chosen = modal.locator(".content-browser-selected-items")
        expect(chosen).to_contain_text(path.name)
        modal.locator("[name=alt]").fill(alternative)
        modal.locator("[name=insert]").last.click()
        text = self.page.frame_locator(".tox-edit-area iframe")
        expect(text.locator(f"img[alt='{alternative}']")).to_be_visible()

    def edit(self, path: str) -> None:
        """Open the edit form through the toolbar."""
        self.go(f"{path}/view")
        self.page.locator("#contentview-edit a").click()
        expect(self.page.locator(".tox-edit-area iframe")).to_be_visible()

    def save(self) -> None:
        self.page.locator(SAVE).click()
        expect(self.page.locator(SAVE)).to_have_count(0)

    # Moving through the workflow

    def open_act(self, path: str, transition: str) -> None:
        """Choose the act from the menu of states."""
        self.go(f"{path}/view")
        menu = self.page.locator("#plone-contentmenu-workflow")
        menu.locator("> a").click()
        menu.locator(f"a[href*='/@@act/{transition}']").click()
        expect(self.page.locator("#act-form")).to_be_visible()

    def perform(self) -> None:
        self.page.locator("#act-form [name=perform]").click()

    def done(self) -> None:
        """The act happened: no reasons against it, back on the item."""
        try:
            expect(self.page.locator("#act-form")).to_have_count(0)
        except AssertionError as error:
            raise AssertionError(self.page.locator("main").inner_text()) from error
        expect(self.reasons).to_have_count(0)

    def act(self, path: str, transition: str, comment: str = "") -> None:
        self.open_act(path, transition)
        if comment:
            self.page.fill("#act-comment", comment)
        self.perform()
        self.done()

    def approve(self, path: str, confirmed_by: str) -> None:
        """Approve with the declaration and the authority that confirmed it."""
        self.open_act(path, "approve")
        self.page.check("#act-confirmation-confirmed")
        self.page.fill("#act-confirmed-by", confirmed_by)
        self.page.check("#act-declaration")
        self.perform()
        self.done()

    @property
    def reasons(self) -> Locator:
        """Why an act could not be done."""
        return self.page.locator("#reasons")

    def waiting(self, matter: str, title: str) -> Locator:
        """The entry of an item in one matter of “Việc của tôi”.

        That matter alone: beside others a matter shows only its ten oldest, and on a
        portal that tests share the newest may be the eleventh.
        """
        self.go(f"/vi/@@my-work?matter={matter}")
        matters = self.page.locator(f"#matter-{matter}")
        return matters.locator("li", has_text=title)

    def history(self, path: str) -> Locator:
        """The history of an item, opened from its toolbar."""
        self.go(f"{path}/view")
        self.page.locator("#edit-zone a[href*='@@historyview']").click()
        return self.page.locator("#content table")
