"""The pages of a promotion: what readers see, and its signed confirmation and fee."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.english.days import shown_day
from ...base.form_values import number_in
from ...base.refusal import Refusal
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
from .web_address import is_web_address
from bacgiang.policy import _
from plone import api
from plone.namedfile.utils import set_headers
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from typing import Any
from zExceptions import Unauthorized
from zope.i18nmessageid import Message
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
        return bool(api.user.has_permission(ADD, obj=self.context))


ADD = "bacgiang.policy: Add promotion"
AGREED = ("authority", "mandate", "declares", "place", "first", "last")
WORDS = ("signed", "signer", "fee", "seen", *AGREED)


def papers_of(promotion: Any) -> tuple[Confirmation, ...]:
    """In the order in which they came."""
    return confirmation_store().of(IUUID(original_of(promotion)))


class ConfirmationPage(ActPage):
    """What is on file, and the form that puts another paper there."""

    day = staticmethod(shown_day)

    def act(self) -> Any:
        if not self.may_file:
            raise Unauthorized("promotion-confirmation")
        form = self.request.form
        if self.form_value("do") == "receipt":
            put_receipt(self.context, form.get("receipt"), form.get("paid"))
            said = _("message_promotion_receipt", default="The receipt is on file.")
            return self.redirect(self.action, said)
        file_name, data = sent_file(form)
        sent = Sent(
            data=data,
            name=file_name,
            **{name: form.get(name) for name in WORDS},
        )
        put_on_file(self.context, sent)
        filed = _("message_promotion_filed", default="The confirmation is on file.")
        return self.redirect(self.action, filed)

    @property
    def may_file(self) -> bool:
        return bool(api.user.has_permission(ADD, obj=self.context))

    @property
    def takes_papers(self) -> bool:
        return self.may_file and takes_no_papers(self.context) is None

    @property
    def is_closed(self) -> Message | str:
        """Why a paper is filed elsewhere."""
        why = takes_no_papers(self.context) if self.may_file else None
        return why.message if why is not None else ""

    @property
    def seen(self) -> str:
        """What the paper is on."""
        return digest(self.context)

    def kept(self) -> list[tuple[int, Confirmation]]:
        """Papers with their numbers, the last first."""
        return [*enumerate(papers_of(self.context))][::-1]

    def holds(self, confirmation: Confirmation) -> bool:
        """Whether a paper is on exactly what is shown now."""
        return confirmation.facts.digest == digest(self.context)

    def authority(self, confirmation: Confirmation) -> Message | str:
        known = Authority.titles()
        return known.get(confirmation.facts.authority, "")

    def place(self, confirmation: Confirmation) -> Message | str:
        return Place.titles().get(confirmation.facts.place, "")

    @property
    def asks_receipt(self) -> bool:
        """Whether a fee was not paid yet."""
        return unpaid(self.context) is not None

    def receipt_fields(self) -> list[Field]:
        return [
            self._field("receipt", _("promotion_receipt", default="Receipt number")),
            self._field("paid", _("promotion_paid", default="Paid on"), kind="date"),
        ]

    def agreed_fields(self) -> list[Field]:
        """Of the form, beside the file and the signature."""
        return [
            self._field(
                "authority",
                _("promotion_authority", default="By what authority it was signed"),
                kind="radio",
                options=[*Authority.titles().items()],
            ),
            self._field(
                "mandate",
                _("promotion_mandate", default="Number and day of the mandate"),
            ),
            self._field(
                "declares",
                _(
                    "promotion_declares",
                    default="The paper says that the enterprise answers before the law "
                    "for what it shows",
                ),
                kind="checkbox",
            ),
            self._field(
                "place",
                _("promotion_place", default="Place that was agreed"),
                kind="radio",
                options=[*Place.titles().items()],
            ),
            self._field("first", _("promotion_first", default="From"), kind="date"),
            self._field("last", _("promotion_last", default="Until"), kind="date"),
        ]

    def _field(self, name: str, title: Message, **more: Any) -> Field:
        return Field(name=name, title=title, value=self.form_value(name), **more)

    def field_id(self, reason: Refusal) -> str:
        return reason.field if reason.field in AGREED else ""

    def fee(self, confirmation: Confirmation) -> str:
        return f"{confirmation.facts.fee:,}".replace(",", ".")


class ConfirmationFile(BrowserView):
    """`@@promotion-confirmation-file?number=0`: a paper, to be saved."""

    def __call__(self) -> Any:
        number = number_in(self.request.form.get("number"))
        kept = papers_of(self.context)
        if number is None or number >= len(kept):
            raise NotFound(self.context, "promotion-confirmation-file", self.request)
        file = kept[number].file
        response = self.request.response
        set_headers(file, response, filename=file.filename)
        return file.data
