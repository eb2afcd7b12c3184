"""`@@receipts` asks for a code; `@@receipt?code=` shows what stands under it."""

from ...base.date_labels import stamp_label
from ...base.form_values import form_value
from ...base.refusal import Refused
from ...sealing.seals import DaySeal
from ..codes.tracking_code import written
from ..keys.store import PublicKey
from ..submissions.entry import Entry
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .author_acts import acts_open
from .author_acts import moment_now
from .describing import Words
from .finding import find
from .published import seals_after
from dataclasses import dataclass
from datetime import datetime
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


SEALS_SHOWN = 31
MOST_SHOWN = 100


@dataclass(frozen=True)
class EntryRow:
    """A line of a receipt; `sealed` is the day of the seal, "" before."""

    event: str
    at: str
    words: str
    digest: str
    signature: str
    key: str
    sealed: str
    root: str
    place: str


def moment_shown(moment: datetime) -> str:
    return stamp_label(moment, seconds=True)


def day_shown(day: str) -> str:
    return "/".join(reversed(day.split("-")))


class ReceiptsPage(BrowserView):
    """The form, the public keys and the newest seals."""

    template = ViewPageTemplateFile("receipts.pt")
    error: Message | None = None

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
        return [(one, moment_shown(one.since)) for one in reversed(keys)]

    def seals(self) -> list[tuple[DaySeal, str]]:
        """The newest seals, the latest first, and their days as people write them."""
        found, _more = seals_after(submissions(), "", SEALS_SHOWN)
        return [(one, day_shown(one.day)) for one in reversed(found)]

    @property
    def kept_script(self) -> str:
        """Shows the codes that a visitor kept in this browser."""
        static = "++plone++bacgiang.theme/receipts"
        return f"{api.portal.get().absolute_url()}/{static}/kept-codes.js"

    @property
    def seals_url(self) -> str:
        return f"{api.portal.get().absolute_url()}/++api++/@receipts"


class ReceiptPage(ReceiptsPage):
    """One receipt; the form again, with what to do, where there is none."""

    receipt_template = ViewPageTemplateFile("receipt.pt")
    submission: Submission

    def __call__(self) -> str:
        response = self.request.response
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("X-Robots-Tag", "noindex")
        # The address holds the code: no other site is to learn it.
        response.setHeader("Referrer-Policy", "no-referrer")
        try:
            found = find(form_value(self.request.form, "code"))
        except Refused as refused:
            self.error = refused.refusals[0].message
            response.setStatus(refused.status, lock=1)
            return self.template()
        self.submission = found
        self.words = Words(found, self.request)
        return self.receipt_template()

    @property
    def code(self) -> str:
        return written(self.submission.code)

    @property
    def received(self) -> str:
        return moment_shown(self.submission.received)

    @property
    def json_url(self) -> str:
        portal = api.portal.get().absolute_url()
        return f"{portal}/++api++/@receipts/{self.code}"

    @property
    def form_url(self) -> str:
        return f"{self.context.absolute_url()}/@@receipts"

    def acts(self) -> list[tuple[Message, str]]:
        """What the author may do now, and where."""
        base = self.context.absolute_url()
        return [
            (one.title, f"{base}/@@{one.page}?code={self.code}")
            for one in acts_open(self.submission, moment_now())
        ]

    def rows(self) -> list[EntryRow]:
        return [self._row(one) for one in self.submission.entries]

    def _row(self, entry: Entry) -> EntryRow:
        proof = submissions().proof_of(entry.leaf)
        place = ""
        if proof is not None:
            place = f"{proof.inclusion.index + 1}/{proof.inclusion.size}"
        return EntryRow(
            event=self.words.event(entry),
            at=moment_shown(entry.at),
            words=self.words.more(entry),
            digest=entry.digest,
            signature=entry.signature,
            key=entry.key,
            sealed="" if proof is None else day_shown(proof.seal.day),
            root="" if proof is None else proof.seal.root,
            place=place,
        )
