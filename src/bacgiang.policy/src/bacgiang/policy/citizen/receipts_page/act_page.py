"""What the pages share on which an author acts by the code."""

from ...base.act_page.field import Field
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..codes.tracking_code import written
from ..keys.reading import is_reading_key
from ..public_page import PublicPage
from ..submissions.submission import Submission
from . import author_acts
from .describing import Words
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.i18nmessageid import Message


class AuthorActPage(PublicPage):
    """Shows what is asked, does it, and says so at an address that can be reloaded."""

    act_name = ""
    button: Message | str = ""
    done_words: Message | str = ""
    template = ViewPageTemplateFile("act.pt")
    explanation: Message | str = ""
    remark: Message | str = ""
    fields: Any = None
    enctype: str | None = None
    submission: Submission
    author_act: Any

    def __call__(self) -> Any:
        self.set_headers()
        try:
            found = author_acts.find(self.form_value("code"))
        except Refused:
            return self._to_receipt(self.form_value("code"))
        act = author_acts.act_named(found, self.act_name)
        if act is None or act.page != self.__name__:
            return self._to_receipt(found.code)
        self.submission, self.author_act = found, act
        return super().__call__()

    def show(self) -> Any:
        if not self.is_done:
            self.reasons = self._refusals()
        return super().show()

    def act(self) -> None:
        author_acts.perform(self.submission, self.author_act, self.body())
        self.to_done()

    def to_done(self) -> None:
        self.redirect(f"{self.action}?{urlencode({**self.asked_with, 'done': '1'})}")

    def _refusals(self) -> tuple[Refusal, ...]:
        if self.author_act.needs_key and not self.is_author:
            return (author_acts.KEY_NEEDED,)
        return tuple(
            self.author_act.refusals(self.submission, author_acts.moment_now())
        )

    @property
    def is_done(self) -> bool:
        return self.request.form.get("done") == "1"

    @property
    def shows_form(self) -> bool:
        """Not where it cannot be done at all."""
        return not self.is_done and not self._refusals()

    @property
    def code(self) -> str:
        return written(self.submission.code)

    @property
    def is_author(self) -> bool:
        """Whether the key to read by came with the code."""
        return is_reading_key(self.submission.code, self.form_value("key"))

    @property
    def asked_with(self) -> dict[str, str]:
        """The code, and the key where it is the author's."""
        key = {"key": self.form_value("key")} if self.is_author else {}
        return {"code": self.code, **key}

    @property
    def receipt_url(self) -> str:
        return f"{self.context.absolute_url()}/@@receipt?{urlencode(self.asked_with)}"

    @property
    def subject(self) -> tuple[str, str]:
        return Words(self.submission, self.request).subject

    def protection(self) -> str:
        return super().protection() if self.author_act.is_screened else ""

    def asks(self) -> list[Field]:
        """What the form asks, where `fields` is no template of its own."""
        return []

    def words_field(
        self, title: Message, most: int, *, is_required: bool = True
    ) -> Field:
        """For what the author says in words."""
        return Field(
            name="text",
            title=title,
            kind="textarea",
            value=self.form_value("text"),
            most=most,
            is_required=is_required,
        )

    def body(self) -> dict[str, Any]:
        """What was sent, as the service is sent it."""
        return dict(self.request.form)

    def _to_receipt(self, code: str) -> None:
        """There the form for a code says what is wrong with it."""
        query = urlencode({"code": code[:100]}, errors="replace")
        self.redirect(f"{self.context.absolute_url()}/@@receipt?{query}")
