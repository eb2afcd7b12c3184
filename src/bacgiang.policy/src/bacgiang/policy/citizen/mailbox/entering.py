"""What a page on which a board enters something does with a letter of the mail box."""

from ...base.act_page.field import Field
from ...base.act_page.form_page import FormPage
from ...base.dates import now_utc
from ...base.form_values import listed_texts
from ..attachments.files import SentFile
from ..submissions.submission import Submission
from .opened import letter_at
from .opened import opened_at
from .opened import OpenLetter
from .opened import record_opening
from .originals import original_store
from .store import letter_store
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class EntersLetter(FormPage):
    """Before the page's own classes. A POST with `open` fills the form with what the
    letter says; entered, it waits no longer, and is kept with what was made of it.
    `letter_file_page`: name of the page that gives its files. The form draws
    `letter_macro` where there is a `letter`.
    """

    letter: OpenLetter | None = None
    letter_file_page = ""
    letter_template = ViewPageTemplateFile("letter.pt")

    def enter(self, key: str) -> tuple[Submission, Any]:
        """Keep what was typed, and answer; `key`: idempotency key of a letter's, "" for
        the form's own. Raises Refused.
        """
        raise NotImplementedError

    def fill_in(self, letter: OpenLetter) -> None:
        """Put into the form what the letter says."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Raises NotFound for a letter that this board has not (any more)."""
        super().prepare()
        name, opened = self.form_value("letter"), self.form_value("opened")
        # Of an address alone nothing is shown: opening one is an act.
        if name and self.is_submitted() and not self.form_value("open"):
            self.letter = opened_at(self.context, name, opened)

    def act(self) -> Any:
        if self.form_value("open"):
            return self._open()
        letter = self.letter
        if letter is None:
            return self.enter("")[1]
        made, answer = self.enter(letter.key)
        kept = letter_store().take_out(letter.name)
        original_store().keep(made.code, letter.name, kept, now_utc())
        return answer

    def _open(self) -> Any:
        # Nothing of it is shown with a refusal, which would take its act back.
        letter = letter_at(self.context, self.form_value("letter"))
        record_opening(letter)
        self.letter = letter
        self.fill_in(letter)
        return self.template()

    def letter_files(self) -> list[SentFile]:
        """Those that were chosen. Raises Refused."""
        chosen = listed_texts(self.request.form, "letter_files")
        return self.letter.files(chosen) if self.letter is not None else []

    def letter_fields(self) -> list[Field]:
        """Which files go with it: all, until somebody leaves one out."""
        if self.letter is None or not self.letter.letter.files:
            return []
        named = enumerate(self.letter.letter.files)
        options = [(str(number), one.name) for number, one in named]
        chosen = listed_texts(self.request.form, "letter_files")
        if self.form_value("open"):
            chosen = tuple(number for number, _name in options)
        title = _("label_letter_files_taken", default="Files of the letter to keep")
        return [
            Field(
                name="letter_files",
                title=title,
                kind="checks",
                options=options,
                value=chosen,
            )
        ]

    @property
    def letter_macro(self) -> Any:
        return self.letter_template.macros["letter"]
