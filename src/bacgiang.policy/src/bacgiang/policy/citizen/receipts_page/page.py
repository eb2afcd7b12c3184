"""`@@receipts` asks for a code; `@@receipt?code=` shows what stands under it."""

from ...base.act_page.form_page import PRIVATE_UNLISTED
from ...base.english.days import shown_day
from ...base.english.days import shown_stamp
from ...base.english.tongue import tongue
from ...base.form_values import form_value
from ...base.keeping import NeverKept
from ...base.refusal import Refused
from ...sealing.seals import DaySeal
from ..codes.tracking_code import written
from ..keys.reading import is_reading_key
from ..keys.store import PublicKey
from ..submissions.entry import Entry
from ..submissions.receipt import receipt_of
from ..submissions.sealed_days import Proof
from ..submissions.states import Event
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .address import author_address
from .author_acts import act_named
from .author_acts import acts_open
from .author_acts import find
from .author_receipt import author_receipt
from .describing import Words
from .interfaces import Detail
from .readable import as_data
from .readable import as_text
from .readable import ReadableReceipt
from collections.abc import Sequence
from datetime import date
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from urllib.parse import urlencode
from zope.i18nmessageid import Message


SEALS_SHOWN = 31
MOST_SHOWN = 100


def day_shown(day: str) -> str:
    return shown_day(date.fromisoformat(day))


class ReceiptsPage(BrowserView):
    """The form, the public keys and the newest seals."""

    template = ViewPageTemplateFile("receipts.pt")
    error: Message | None = None
    tongue = staticmethod(tongue)
    moment_shown = staticmethod(shown_stamp)
    day_shown = staticmethod(day_shown)

    def __call__(self) -> str:
        return self.template()

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@receipt"

    @property
    def typed(self) -> str:
        return form_value(self.request.form, "code")[:MOST_SHOWN]

    def keys(self) -> list[tuple[PublicKey, str]]:
        """Public keys, the newest first, and since when each is used."""
        keys = submissions().keys.public_keys
        return [(one, shown_stamp(one.since)) for one in reversed(keys)]

    def seals(self) -> list[tuple[DaySeal, str]]:
        """The newest seals, the latest first, and their days as people write them."""
        found, _more = submissions().store.sealed.seals.after("", SEALS_SHOWN)
        return [(one, day_shown(one.day)) for one in reversed(found)]

    @property
    def kept_script(self) -> str:
        """Shows the codes that a visitor kept in this browser."""
        static = "++plone++bacgiang.theme/receipts"
        return f"{api.portal.get().absolute_url()}/{static}/kept-codes.js"

    @property
    def seals_url(self) -> str:
        return f"{api.portal.get().absolute_url()}/++api++/@receipts"


class ReceiptPage(NeverKept, ReceiptsPage):
    """One receipt; the form again, with what to do, where there is none.

    With the key to read by (`keys.reading`) it holds what was sent, too.
    """

    receipt_template = ViewPageTemplateFile("receipt.pt")
    submission: Submission

    def __call__(self) -> str:
        # The address holds the code: no other site is to learn it.
        for name, value in PRIVATE_UNLISTED.items():
            self.request.response.setHeader(name, value)
        if "code" not in self.request.form:
            # Whoever asks for none has mistyped none.
            return self.template()
        try:
            self.submission = find(form_value(self.request.form, "code"))
        except Refused as refused:
            self.error = refused.refusals[0].message
            self.request.response.setStatus(refused.status, lock=1)
            return self.template()
        self.words = Words(self.submission, self.request)
        self.code = written(self.submission.code)
        self.received = shown_stamp(self.submission.received)
        self.is_author = is_reading_key(
            self.submission.code, form_value(self.request.form, "key")
        )
        portal_url = api.portal.get().absolute_url()
        self.json_url = self._json_url(portal_url)
        self.form_url = f"{self.context.absolute_url()}/@@receipts"
        if form_value(self.request.form, "file") == "html":
            return self._as_file(portal_url)
        return self.receipt_template()

    @property
    def corrected(self) -> str:
        """When it was corrected last; "" where it was not."""
        at = self.submission.corrected
        return shown_stamp(at) if at is not None else ""

    @property
    def sent(self) -> Sequence[Detail]:
        """What was sent, where the address is the author's."""
        return self.words.sent if self.is_author else ()

    @property
    def holds_back(self) -> bool:
        """Whether there is something that the code alone does not show."""
        return not self.is_author and bool(self.words.sent)

    @property
    def is_correctable_kind(self) -> bool:
        """Whether authors may put other words in place of theirs at all."""
        return act_named(self.submission, "correct") is not None

    @property
    def takes_supplements(self) -> bool:
        """Whether a unit may ask its author for more."""
        return act_named(self.submission, "supplement") is not None

    @property
    def readable_url(self) -> str:
        place = self.context.absolute_url()
        if self.is_author:
            return f"{author_address(place, self.submission.code)}&file=html"
        return f"{place}/@@receipt?file=html&code={self.code}"

    def _json_url(self, portal_url: str) -> str:
        """For the author a file with content and salts, which no address gives."""
        if not self.is_author:
            return f"{portal_url}/++api++/@receipts/{self.code}"
        receipt = author_receipt(self.submission, self.request)
        return as_data("application/json", as_text(receipt))

    def _as_file(self, portal_url: str) -> str:
        """What the address tells, as a file to keep."""
        response = self.request.response
        response.setHeader("X-Theme-Disabled", "1")
        name = f'attachment; filename="{self.code}.html"'
        response.setHeader("Content-Disposition", name)
        if self.is_author:
            receipt = author_receipt(self.submission, self.request)
        else:
            receipt = receipt_of(submissions(), self.submission, portal_url)
        page = ReadableReceipt(self.context, self.request)
        return page.of(self.submission, receipt, for_author=self.is_author)

    @property
    def asked_for(self) -> tuple[Message, str] | None:
        """What the unit waits for, and where it is given; for the author alone."""
        page = getattr(act_named(self.submission, "supplement"), "page", "")
        theirs = self.acts() if page and self.is_author else []
        return next((one for one in theirs if f"/@@{page}?" in one[1]), None)

    def acts(self) -> list[tuple[Message, str]]:
        """What the author may do now, and where."""
        base = self.context.absolute_url()
        key = {"key": form_value(self.request.form, "key")} if self.is_author else {}
        asked_with, now = {"code": self.code, **key}, submissions().now()
        return [
            (one.title, f"{base}/@@{one.page}?{urlencode(asked_with)}")
            for one in acts_open(self.submission, now, has_key=self.is_author)
        ]

    def told(self, entry: Entry) -> tuple[str, str]:
        """What happened, and what is said beside; a step of a room says all of it."""
        event, more = self.words.event(entry), self.words.more(entry)
        return (more, "") if entry.event is Event.NOTED and more else (event, more)

    def rows(self) -> list[tuple[Entry, Proof | None]]:
        """Entries, with their proof once their day is sealed."""
        log = submissions()
        return [(one, log.proof_of(one.leaf)) for one in self.submission.entries]
