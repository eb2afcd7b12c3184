"""`…/@@confirm-emergency`: read what was done alone, confirm it."""

from .confirming import confirm
from .confirming import confirm_refuses
from .store import emergency_store
from bacgiang.policy import _
from bacgiang.policy.text.unicode_form import normalize
from plone import api
from plone.protect import CheckAuthenticator
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.interface import alsoProvides


class ConfirmEmergency(BrowserView):
    """The page of the second person."""

    template = ViewPageTemplateFile("confirm.pt")

    def __call__(self) -> str | None:
        self.refusal = confirm_refuses(self.context)
        if self.request.method == "POST" and "confirm" in self.request.form:
            CheckAuthenticator(self.request)
            if self.refusal is None:
                confirm(self.context, normalize(self.request.form.get("comment", "")))
                message = _("message_confirmed", default="Confirmed.")
                api.portal.show_message(message, request=self.request)
                self.request.response.redirect(f"{self.context.absolute_url()}/view")
                return None
            self.request.response.setStatus(400, lock=1)
        return self.template()

    @property
    def emergency(self) -> Any:
        return emergency_store(api.portal.get()).get(IUUID(self.context))

    def fullname(self) -> str:
        user = api.user.get(self.emergency.by)
        return (user.getProperty("fullname") if user is not None else "") or ""


class ConfirmService(Service):
    """`POST …/@confirm-emergency` with an optional `comment`."""

    def reply(self) -> dict[str, Any]:
        alsoProvides(self.request, IDisableCSRFProtection)
        done = confirm(self.context, str(json_body(self.request).get("comment", "")))
        return {"confirmed": done.confirmed_at.isoformat()}
