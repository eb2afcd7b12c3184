"""`@@promotion-confirmation`: the signed confirmation and the fee, for the board."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .confirmation import Confirmation
from .confirmation import confirmation_store
from .filing import put_on_file
from .filing import Sent
from bacgiang.policy import _
from plone import api
from plone.namedfile.utils import set_headers
from plone.protect import CheckAuthenticator
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
import re
from typing import Any
from zExceptions import Unauthorized
from zope.publisher.interfaces import NotFound


ADD = "bacgiang.policy: Add promotion"
FILED = _("message_promotion_filed", default="The confirmation is on file.")
_NOT_PLAIN = re.compile(r"[\x00-\x1f/\\]")


class ConfirmationPage(BrowserView):
    """What is on file, and the form that puts another paper there."""

    template = ViewPageTemplateFile("confirmation.pt")
    reasons: tuple[Refusal, ...] = ()

    def __call__(self) -> str:
        self.request.response.setHeader("Cache-Control", "no-store")
        if self.request.method != "POST":
            return self.template()
        CheckAuthenticator(self.request)
        if not self.may_file:
            raise Unauthorized("promotion-confirmation")
        try:
            put_on_file(self.context, self._sent())
        except Refused as refused:
            self.reasons = refused.refusals
            self.request.response.setStatus(400, lock=1)
            return self.template()
        api.portal.show_message(FILED, request=self.request)
        self.request.response.redirect(self.action)
        return ""

    def _sent(self) -> Sent:
        form = self.request.form
        upload = form.get("file")
        name = str(getattr(upload, "filename", "") or "")
        return Sent(
            data=upload.read() if hasattr(upload, "read") else b"",
            name=_NOT_PLAIN.sub("", name).strip()[-200:],
            signed=form.get("signed"),
            signer=form.get("signer"),
            fee=form.get("fee"),
        )

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@promotion-confirmation"

    @property
    def may_file(self) -> bool:
        return bool(api.user.has_permission(ADD, obj=self.context))

    def kept(self) -> list[tuple[int, Confirmation]]:
        """Papers with their numbers, the last first."""
        found = enumerate(confirmation_store().of(IUUID(self.context)))
        return list(reversed(list(found)))

    def fee(self, confirmation: Confirmation) -> str:
        return f"{confirmation.facts.fee:,}".replace(",", ".")

    def sent(self, name: str) -> str:
        value: Any = self.request.form.get(name, "")
        return value if isinstance(value, str) else ""

    def words(self, reason: Refusal) -> str:
        return reason.in_words(self.request)


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
