"""The answer to what was sent: the receipt, shown once to its author, with a file to
read and one for programs.

Content and salts are in no address and in no cache: they stand in this answer alone.
Reloading it sends the same form again, and gets the same receipt.
"""

from ...base.act_page.done import say_done
from ...base.act_page.form_page import PRIVATE
from ...base.english.days import shown_stamp
from ...base.english.tongue import tongue
from ..codes.tracking_code import written
from ..contacts.looking_up import address_of_author
from ..receipts_page.address import author_address
from ..receipts_page.readable import author_files
from ..submissions.submission import Submission
from collections.abc import Sequence
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote
from zope.i18nmessageid import Message


class TakenPage(BrowserView):
    """Not to be asked for by address: `@@receipt` shows what the code alone tells.

    A kind of submission names its `template`, which fills `taken_macro`.
    """

    template: Any = None
    taken_template = ViewPageTemplateFile("taken.pt")
    static = "++plone++bacgiang.theme/receipts"
    is_in_page_language = True
    tongue = staticmethod(tongue)
    submission: Submission
    is_written_to = False
    ways_on: Sequence[tuple[str, Message]] = ()
    """Where an officer goes on who entered it for somebody: addresses and titles."""

    def shown(self, submission: Submission, *, is_written_to: bool = False) -> str:
        self.submission = submission
        self.is_written_to = is_written_to
        self.code = written(submission.code)
        self.received = shown_stamp(submission.received)
        for name, value in PRIVATE.items():
            self.request.response.setHeader(name, value)
        say_done(self.request)
        page: str = self.template()
        return page

    @property
    def title(self) -> str:
        """Of what it is about, for a picture or letter with the code."""
        return ""

    @property
    def gathered(self) -> str | None:
        """Identifier of what the browser gathered, to be forgotten now."""
        return None

    @property
    def taken_macro(self) -> Any:
        return self.taken_template.macros["taken"]

    @property
    def files_sent(self) -> list[str]:
        """Names."""
        return []

    @property
    def is_correction(self) -> bool:
        return self.submission.version > 1

    @property
    def corrected(self) -> str:
        """When it was corrected; "" where it is the first receipt."""
        at = self.submission.corrected
        return shown_stamp(at) if at is not None else ""

    @property
    def has_address(self) -> bool:
        """Whether a lost code can be sent again."""
        return bool(address_of_author(self.submission.code))

    @property
    def page_url(self) -> str:
        """With the key to read by: this answer is its author's alone."""
        place = api.portal.get_navigation_root(self.context).absolute_url()
        return author_address(place, self.submission.code)

    @cached_property
    def files(self) -> tuple[str, str]:
        """The receipt to read and for programs, each an address that holds it whole."""
        return author_files(self.context, self.request, self.submission)

    @property
    def mail_url(self) -> str:
        """A letter in the visitor's own mail program; the portal sees no address."""
        body = f"{self.title}\n{self.code}\n{self.page_url}\n"
        return f"mailto:?subject={quote(self.code)}&body={quote(body)}"
