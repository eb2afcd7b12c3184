"""The answer to an opinion that was taken in: the receipt, shown once to its author.

Content and salts are in no address and in no cache: they stand in this answer alone.
Reloading it sends the same form again, and gets the same receipt.
"""

from ...base.act_page.form_page import PRIVATE
from ...base.date_labels import stamp_label
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.receipt import receipt_of
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ..draft.kinds import Moderation
from .content import content_of
from .provision_words import DraftWords
from base64 import b64encode
import json
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from urllib.parse import quote


class TakenPage(BrowserView):
    """Not to be asked for by address: `@@receipt` shows what the code alone tells."""

    template = ViewPageTemplateFile("taken.pt")
    static = "++plone++bacgiang.theme/consultation"
    submission: Submission

    def shown(self, submission: Submission, *, is_written_to: bool) -> str:
        self.submission = submission
        self.is_written_to = is_written_to
        self.content = content_of(submission)
        self.code = written(submission.code)
        self.received = stamp_label(submission.received, seconds=True)
        for name, value in PRIVATE.items():
            self.request.response.setHeader(name, value)
        return self.template()

    def rows(self) -> list[tuple[str, int]]:
        """What each opinion is on, and in which version of the draft."""
        words = DraftWords(self.context, self.request)
        return [(words.title(one), one.version) for one in self.content.points]

    @property
    def is_looked_at_first(self) -> bool:
        before = self.context.moderation != Moderation.AFTER.value
        return before or bool(self.content.marks)

    @property
    def has_address(self) -> bool:
        """Whether a lost code can be sent again."""
        contact = contact_store().get(self.submission.code)
        return contact is not None and bool(contact.email)

    @property
    def page_url(self) -> str:
        place = api.portal.get_navigation_root(self.context).absolute_url()
        return f"{place}/@@receipt?code={self.code}"

    @property
    def file_url(self) -> str:
        """The author's receipt as an address that holds the whole file."""
        portal = api.portal.get().absolute_url()
        receipt = receipt_of(submissions(), self.submission, portal, for_author=True)
        data = json.dumps(receipt, ensure_ascii=False, indent=1).encode()
        return f"data:application/json;base64,{b64encode(data).decode()}"

    @property
    def mail_url(self) -> str:
        """A letter in the visitor's own mail program; the portal sees no address."""
        body = f"{self.context.title}\n{self.code}\n{self.page_url}\n"
        return f"mailto:?subject={quote(self.code)}&body={quote(body)}"
