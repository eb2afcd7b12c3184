"""The pages of a promotion: what readers see, and its signed confirmation and fee."""

from ...base.act_page.act_page import ActPage
from ...base.english.days import shown_day
from ...base.form_values import number_in
from ...base.uploads.file_names import upload_name
from .confirmation import Confirmation
from .confirmation import confirmation_store
from .confirmation import put_on_file
from .confirmation import Sent
from .web_address import is_web_address
from bacgiang.policy import _
from plone import api
from plone.namedfile.utils import set_headers
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from typing import Any
from zExceptions import Unauthorized
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


class ConfirmationPage(ActPage):
    """What is on file, and the form that puts another paper there."""

    day = staticmethod(shown_day)

    def act(self) -> None:
        if not self.may_file:
            raise Unauthorized("promotion-confirmation")
        form = self.request.form
        upload = form.get("file")
        sent = Sent(
            data=upload.read() if hasattr(upload, "read") else b"",
            name=upload_name(upload),
            signed=form.get("signed"),
            signer=form.get("signer"),
            fee=form.get("fee"),
        )
        put_on_file(self.context, sent)
        filed = _("message_promotion_filed", default="The confirmation is on file.")
        self.redirect(self.action, filed)

    @property
    def may_file(self) -> bool:
        return bool(api.user.has_permission(ADD, obj=self.context))

    def kept(self) -> list[tuple[int, Confirmation]]:
        """Papers with their numbers, the last first."""
        return [*enumerate(confirmation_store().of(IUUID(self.context)))][::-1]

    def fee(self, confirmation: Confirmation) -> str:
        return f"{confirmation.facts.fee:,}".replace(",", ".")


class ConfirmationFile(BrowserView):
    """`@@promotion-confirmation-file?number=0`: a paper, to be saved."""

    def __call__(self) -> Any:
        number = number_in(self.request.form.get("number"))
        kept = confirmation_store().of(IUUID(self.context))
        if number is None or number >= len(kept):
            raise NotFound(self.context, "promotion-confirmation-file", self.request)
        file = kept[number].file
        response = self.request.response
        set_headers(file, response, filename=file.filename)
        return file.data
