"""The pages of a promotion: what readers see, and its signed confirmation and fee."""

from ...base.act_page.field import Field
from ...base.act_page.field import Words
from ...base.act_page.parts import block
from ...base.act_page.parts import Button
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import SECOND
from ...base.act_page.parts import vi
from ...base.act_page.parts_page import PartsPage
from ...base.english.days import shown_day
from ...base.form_values import number_in
from ...base.uploads.file_names import sent_file
from .agreed import Authority
from .agreed import digest
from .agreed import Place
from .confirmation import Confirmation
from .confirmation import confirmation_store
from .confirmation import original_of
from .confirmation import put_on_file
from .confirmation import put_receipt
from .confirmation import Sent
from .confirmation import takes_no_papers
from .confirmation import unpaid
from .reasons import LONGEST_SIGNER
from .web_address import is_web_address
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.namedfile.utils import set_headers
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from typing import Any
from zExceptions import Unauthorized
from zope.i18n import translate
from zope.publisher.interfaces import NotFound


REL = "sponsored nofollow noopener"


class PromotionView(BrowserView):
    """Says that it is one, whose, and where it leads."""

    rel = REL

    @property
    def link(self) -> str:
        """The address, "" where it is none a reader should follow."""
        link = self.context.link
        return link if is_web_address(link) else ""

    @property
    def picture(self) -> str:
        if self.context.image is None:
            return ""
        return f"{self.context.absolute_url()}/@@images/image/large"

    @property
    def may_file(self) -> bool:
        return may_file(self.context)


ADD = "bacgiang.policy: Add promotion"
AGREED = ("authority", "mandate", "declares", "place", "first", "last")
WORDS = ("signed", "signer", "fee", "seen", *AGREED)
PAPER = "promotion-confirmation"
HEADING = _("heading_promotion_confirmation", default="Confirmation of the promotion")
NOTHING = _(
    "text_no_confirmation",
    default="Nothing is on file yet: the promotion cannot be approved or published.",
)
OTHER = _(
    "text_confirmation_other",
    default="Of another text or picture: it does not hold for what is shown now.",
)
WAITS = _(
    "text_confirmation_waits", default="It holds once the working copy is published."
)
TURN = _(
    "help_promotion_turn",
    default="On the first page promotions take turns by the hour, so that each leads "
    "as often as any other. How often one is seen is not counted: that would take "
    "tracking readers.",
)
FILE = _(
    "label_confirmation_file", default="Signed confirmation (PDF, Word or picture)"
)
FEE = _("label_promotion_fee", default="Fee (đồng)")
FEE_HELP = _("help_promotion_fee", default="For the board alone; it is not published.")
RECEIPT = _("promotion_receipt", default="Receipt number")


def may_file(promotion: Any) -> bool:
    return bool(api.user.has_permission(ADD, obj=promotion))


def papers_of(promotion: Any) -> tuple[Confirmation, ...]:
    """In the order in which they came."""
    return confirmation_store().of(IUUID(original_of(promotion)))


class ConfirmationPage(PartsPage):
    """What is on file, and the form that puts another paper there."""

    address = PAPER
    heading = HEADING

    def act(self) -> Any:
        if not may_file(self.context):
            raise Unauthorized(PAPER)
        form = self.request.form
        if self.form_value("do") == "receipt":
            put_receipt(self.context, form.get("receipt"), form.get("paid"))
            said = _("message_promotion_receipt", default="The receipt is on file.")
            return self.redirect(self.action, said)
        file_name, data = sent_file(form)
        said = {name: form.get(name) for name in WORDS}
        put_on_file(self.context, Sent(data=data, name=file_name, **said))
        filed = _("message_promotion_filed", default="The confirmation is on file.")
        return self.redirect(self.action, filed)

    @property
    def lead(self) -> Said:  # type: ignore[override]
        return vi(self.context.title, f"{self.context.absolute_url()}/view")

    @property
    def seen(self) -> str:  # type: ignore[override]
        """What the paper is on."""
        return digest(self.context)

    def parts(self) -> Iterator[Part]:
        kept = [*enumerate(papers_of(self.context))][::-1]
        items = [self._paper(number, one) for number, one in kept]
        yield Part(id="confirmations", nothing=NOTHING, items=items)
        if not may_file(self.context):
            return
        closed = takes_no_papers(self.context)
        if closed is None:
            file = _("button_confirmation_file", default="Put on file")
            yield Part(
                id=PAPER,
                lead=TURN,
                fields=self._paper_fields(),
                buttons=[Button("file", file)],
            )
        else:
            yield Part(links=[Said(closed.message, id="promotion-is-published")])
        if unpaid(self.context) is not None:
            put = _("button_promotion_receipt", default="Put the receipt on file")
            paid = _("promotion_paid", default="Paid on")
            yield Part(
                id="promotion-receipt",
                heading=_("heading_promotion_receipt", default="The fee was paid"),
                fields=[
                    self.field("receipt", RECEIPT),
                    self.field("paid", paid, kind="date"),
                ],
                buttons=[Button("receipt", put, SECOND)],
            )

    def _paper(self, number: int, paper: Confirmation) -> list[Words | Said]:
        """A paper on file: what is on it, and whether it holds."""
        facts, receipt = paper.facts, paper.receipt
        address = f"{self.context.absolute_url()}/@@{PAPER}-file?number={number}"
        fee = f"{facts.fee:,}".replace(",", ".")
        told: list[Words | Said] = [Said(paper.file.filename, address)]
        label = translate(FEE, context=self.request)
        told += [f"{shown_day(facts.signed)}, {facts.signer}; {label}: {fee}"]
        if receipt is not None:
            paid = f"{receipt.number}, {shown_day(receipt.day)}"
            told += [block(RECEIPT), vi(paid)]
        if facts.authority:
            titles = Authority.titles()
            told += [block(titles[facts.authority]), vi(facts.mandate)]
        if facts.first and facts.last:
            days = f"{shown_day(facts.first)} – {shown_day(facts.last)}"
            told += [block(Place.titles().get(facts.place, "")), days]
        if facts.digest != digest(self.context):
            told.append(block(OTHER, look="fw-bold"))
        return [*told, block(WAITS, look="fw-bold")] if paper.waits else told

    def _paper_fields(self) -> list[Field]:
        asked = {"is_required": True}
        day = _("label_confirmation_day", default="Day of the confirmation")
        who = _("label_confirmation_signer", default="Who signed it, with the position")
        why = _("promotion_authority", default="By what authority it was signed")
        mandate = _("promotion_mandate", default="Number and day of the mandate")
        declares = _(
            "promotion_declares",
            default="The paper says that the enterprise answers before the law for "
            "what it shows",
        )
        place = _("promotion_place", default="Place that was agreed")
        options, places = [*Authority.titles().items()], [*Place.titles().items()]
        first = _("promotion_first", default="From")
        last = _("promotion_last", default="Until")
        return [
            self.field("file", FILE, kind="file", **asked),
            self.field("signed", day, kind="date", **asked),
            self.field("signer", who, most=LONGEST_SIGNER, **asked),
            self.field("fee", FEE, "0", help=FEE_HELP, **asked),
            self.field("authority", why, kind="radio", options=options),
            self.field("mandate", mandate),
            self.field("declares", declares, kind="checkbox"),
            self.field("place", place, kind="radio", options=places),
            self.field("first", first, kind="date"),
            self.field("last", last, kind="date"),
        ]


class ConfirmationFile(BrowserView):
    """`@@promotion-confirmation-file?number=0`: a paper, to be saved."""

    address = f"{PAPER}-file"

    def __call__(self) -> Any:
        number = number_in(self.request.form.get("number"))
        kept = papers_of(self.context)
        if number is None or number >= len(kept):
            raise NotFound(self.context, "promotion-confirmation-file", self.request)
        file = kept[number].file
        response = self.request.response
        set_headers(file, response, filename=file.filename)
        return file.data
