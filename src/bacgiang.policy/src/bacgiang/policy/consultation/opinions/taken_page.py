"""The answer to an opinion or its correction: the receipt, shown once to its author,
with a file to read and one for programs.

Content and salts are in no address and in no cache: they stand in this answer alone.
Reloading it sends the same form again, and gets the same receipt.
"""

from ...base.act_page.done import say_done
from ...base.act_page.form_page import PRIVATE
from ...base.english.days import shown_stamp
from ...base.english.tongue import tongue
from ...base.english.words import called_in
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.looking_up import address_of_author
from ...citizen.receipts_page.address import author_address
from ...citizen.receipts_page.readable import author_files
from ...citizen.submissions.submission import Submission
from ..draft.kinds import Moderation
from .content import content_of
from .provision_words import DraftWords
from functools import cached_property
from plone import api
from plone.dexterity.content import DexterityContent
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from urllib.parse import quote


class TakenPage(BrowserView):
    """Not to be asked for by address: `@@receipt` shows what the code alone tells."""

    template = ViewPageTemplateFile("taken.pt")
    static = "++plone++bacgiang.theme/consultation"
    is_in_page_language = True
    submission: Submission
    tongue = staticmethod(tongue)

    def shown(
        self,
        submission: Submission,
        draft: DexterityContent,
        *,
        is_written_to: bool = False,
    ) -> str:
        self.submission = submission
        self.draft = draft
        self.is_written_to = is_written_to
        self.content = content_of(submission)
        self.code = written(submission.code)
        self.received = shown_stamp(submission.received)
        for name, value in PRIVATE.items():
            self.request.response.setHeader(name, value)
        say_done(self.request)
        return self.template()

    def rows(self) -> list[tuple[str, int]]:
        """What each opinion is on, and in which version of the draft."""
        words = DraftWords(self.draft, self.request)
        return [(words.title(one), one.version) for one in self.content.points]

    @property
    def title(self) -> str:
        return called_in(str(api.portal.get_current_language()), self.draft)

    @property
    def is_correction(self) -> bool:
        return self.submission.version > 1

    @property
    def is_looked_at_first(self) -> bool:
        before = self.draft.moderation != Moderation.AFTER.value
        return before or bool(self.content.marks)

    @property
    def has_address(self) -> bool:
        """Whether a lost code can be sent again."""
        return bool(address_of_author(self.submission.code))

    @property
    def corrected(self) -> str:
        """When it was corrected; "" where it is the first receipt."""
        at = self.submission.corrected
        return shown_stamp(at) if at is not None else ""

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
