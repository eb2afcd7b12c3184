"""`@@promotion-confirmation`: the signed confirmation and the fee, for the board."""

from ...base.act_page.act_page import ActPage
from ...base.date_labels import day_label
from ...base.uploads.file_names import upload_name
from .confirmation import Confirmation
from .confirmation import confirmation_store
from .filing import put_on_file
from .filing import Sent
from bacgiang.policy import _
from plone import api
from plone.namedfile.utils import set_headers
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import Unauthorized
from zope.publisher.interfaces import NotFound


ADD = "bacgiang.policy: Add promotion"
FILED = _("message_promotion_filed", default="The confirmation is on file.")


class ConfirmationPage(ActPage):
    """What is on file, and the form that puts another paper there."""

    template = ViewPageTemplateFile("confirmation.pt")
    day = staticmethod(day_label)

    def act(self) -> None:
        if not self.may_file:
            raise Unauthorized("promotion-confirmation")
        put_on_file(self.context, self._sent())
        self.redirect(self.action, FILED)

    def _sent(self) -> Sent:
        form = self.request.form
        upload = form.get("file")
        return Sent(
            data=upload.read() if hasattr(upload, "read") else b"",
            name=upload_name(upload),
            signed=form.get("signed"),
            signer=form.get("signer"),
            fee=form.get("fee"),
        )

    @property
    def may_file(self) -> bool:
        return bool(api.user.has_permission(ADD, obj=self.context))

    def kept(self) -> list[tuple[int, Confirmation]]:
        """Papers with their numbers, the last first."""
        found = enumerate(confirmation_store().of(IUUID(self.context)))
        return list(reversed(list(found)))

    def fee(self, confirmation: Confirmation) -> str:
        return f"{confirmation.facts.fee:,}".replace(",", ".")


class ConfirmationFile(BrowserView):
    """`@@promotion-confirmation-file?number=0`: a paper, to be saved."""

    def __call__(self) -> Any:
        number = self.request.form.get("number", "")
        kept = confirmation_store().of(IUUID(self.context))
        known = isinstance(number, str) and number.isascii() and number.isdigit()
        if not known or len(number) > 4 or int(number) >= len(kept):
            raise NotFound(self.context, "promotion-confirmation-file", self.request)
        file = kept[int(number)].file
        response = self.request.response
        set_headers(file, response, filename=file.filename)
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("X-Content-Type-Options", "nosniff")
        return file.data
