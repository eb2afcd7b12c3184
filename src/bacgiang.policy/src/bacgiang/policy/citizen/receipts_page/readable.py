"""A receipt as one file to keep: read and printed by people, with the part for programs
inside (`docs/receipts.md`). It loads nothing and needs no portal to be read.
"""

from ...base.date_labels import stamp_label
from ...base.english.tongue import tongue
from ...sealing.canonical import Json
from ..codes.tracking_code import written
from ..submissions.submission import Submission
from .address import author_address
from .author_receipt import author_receipt
from .describing import Words
from .interfaces import Detail
from base64 import b64encode
from collections.abc import Mapping
from collections.abc import Sequence
import json
from plone import api
from plone.dexterity.content import DexterityContent
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
import segno
from ZPublisher.HTTPRequest import HTTPRequest


def as_data(media_type: str, text: str) -> str:
    """A file as an address that holds it whole."""
    return f"data:{media_type};base64,{b64encode(text.encode()).decode()}"


def as_text(receipt: Mapping[str, Json]) -> str:
    """The receipt as its JSON file has it."""
    return json.dumps(receipt, ensure_ascii=False, indent=1)


def author_files(
    context: DexterityContent, request: HTTPRequest, submission: Submission
) -> tuple[str, str]:
    """The author's receipt, with what they sent and its salts, for people and for
    programs: two addresses that hold the whole files, for the one answer to them.
    """
    receipt = author_receipt(submission, request)
    page = ReadableReceipt(context, request)
    readable = page.of(submission, receipt, for_author=True)
    return as_data("text/html", readable), as_data("application/json", as_text(receipt))


class ReadableReceipt(BrowserView):
    """`context` is where the receipt's page is asked for. Not an address of its own."""

    template = ViewPageTemplateFile("readable.pt")
    tongue = staticmethod(tongue)
    submission: Submission
    sent: Sequence[Detail] = ()

    def of(
        self,
        submission: Submission,
        receipt: Mapping[str, Json],
        *,
        for_author: bool = False,
    ) -> str:
        """The file; with what was sent, where its author gets it."""
        self.submission = submission
        self.receipt = receipt
        self.words = Words(submission, self.request)
        self.sent = self.words.sent if for_author else ()
        self.holds_back = not for_author and bool(self.words.sent)
        self.is_author = for_author
        self.code = written(submission.code)
        return self.template()

    @property
    def page_url(self) -> str:
        """With the key to read by, where the file is the author's."""
        place = api.portal.get_navigation_root(self.context).absolute_url()
        if self.is_author:
            return author_address(place, self.submission.code)
        return f"{place}/@@receipt?code={self.code}"

    @property
    def keys_url(self) -> str:
        place = api.portal.get_navigation_root(self.context).absolute_url()
        return f"{place}/@@receipts"

    @property
    def picture(self) -> str:
        """The address of the receipt's page as a QR code, an SVG."""
        code = segno.make(self.page_url, error="m", micro=False)
        return code.svg_inline(scale=4, border=4, dark="#000", light="#fff")

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def portal_title(self) -> str:
        """What the portal is called in the language of the file."""
        root = api.portal.get().get(self.language)
        known = api.portal.get_registry_record("plone.site_title", default="")
        return (root.title if root is not None else "") or known or ""

    @property
    def entries(self) -> list[tuple[str, str, str, str, str]]:
        """Event, moment, digest, signature and the name of the key of each entry."""
        return [
            (
                self.words.event(one),
                stamp_label(one.at, self.language, seconds=True),
                one.digest,
                one.signature,
                one.key,
            )
            for one in self.submission.entries
        ]

    @property
    def received(self) -> str:
        return stamp_label(self.submission.received, self.language, seconds=True)

    @property
    def corrected(self) -> str:
        """When it was corrected last; "" where it was not."""
        at = self.submission.corrected
        return "" if at is None else stamp_label(at, self.language, seconds=True)

    @property
    def json_url(self) -> str:
        return as_data("application/json", as_text(self.receipt))
