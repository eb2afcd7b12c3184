"""`@@recognised-text`: what was recognised of a document's scans, to be compared."""

from ...base.act_page.act_page import ActPage
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.stamps.as_seen import CHANGED_SINCE_SEEN
from ...editorial.stamps.as_seen import SEEN
from ...editorial.visibility.seen import may_view
from ..documents.original import Original
from .accepting import accept
from .accepting import MODIFY
from .accepting import read_again
from .proposals import scans_of
from .proposals import text_of
from .scan import Scan
from .scan import ScanState
from .words import MARK
from .words import STATES
from bacgiang.policy import _
from plone import api
from zope.i18nmessageid import Message


class RecognisedText(ActPage):
    """For those who see what is in work; taking over asks for more."""

    mark = MARK

    def prepare(self) -> None:
        self.scans: list[tuple[Original, Scan]] = [
            one for one in scans_of(self.context) if may_view(one[0])
        ]

    def act(self) -> None:
        original, scan = self._named()
        if "again" in self.request.form:
            read_again(self.context, original)
            self.redirect(self.action, READ_AGAIN)
            return
        seen = self.form_value("compared") == "1"
        accept(self.context, original, scan, self.form_value("text"), seen=seen)
        self.redirect(f"{self.context.absolute_url()}/@@correct-text", TAKEN_OVER)

    def _named(self) -> tuple[Original, Scan]:
        for original, scan in self.scans:
            if original.UID() == self.form_value("original"):
                # Another file may have come in its place.
                is_seen = self.form_value(SEEN) == scan.sha256
                Refused.raise_for(None if is_seen else CHANGED_SINCE_SEEN)
                return original, scan
        raise Refused(NO_SCAN, status=404)

    def may_accept(self) -> bool:
        modifies = api.user.has_permission(MODIFY, obj=self.context)
        return modifies and self.context.structure is None

    def state(self, scan: Scan) -> Message:
        return STATES[scan.state]

    def is_read(self, scan: Scan) -> bool:
        return scan.state in (ScanState.PROPOSED, ScanState.ACCEPTED)

    def text(self, original: Original, scan: Scan) -> str:
        """What was sent and refused, else what was recognised."""
        if self.reasons and self.form_value("original") == original.UID():
            return self.form_value("text") or text_of(scan)
        return text_of(scan)


NO_SCAN = Refusal(
    "no_scan",
    _(
        "refusal_no_scan",
        default="This scan is not there any more, or its file was replaced.",
    ),
)
READ_AGAIN = _(
    "message_scan_again", default="The scan is going to be read again in a few minutes."
)
TAKEN_OVER = _(
    "message_scan_taken_over",
    default="The text is that of the document now. Look through its provisions.",
)
