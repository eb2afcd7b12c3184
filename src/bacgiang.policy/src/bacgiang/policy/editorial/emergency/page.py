"""`…/@@confirm-emergency`: read what was done alone, confirm it."""

from ...base.act_page.act_page import ActPage
from ...base.api_services import sent_body
from .confirming import confirm
from .confirming import confirm_refuses
from .store import emergency_store
from bacgiang.policy import _
from bacgiang.policy.text.unicode_form import normalize
from plone import api
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from typing import Any


class ConfirmEmergency(ActPage):
    """The page of the second person."""

    act_button = "confirm"

    def show(self) -> Any:
        refusal = confirm_refuses(self.context)
        self.reasons = (refusal,) if refusal is not None else ()
        return super().show()

    def act(self) -> None:
        confirm(self.context, normalize(self.form_value("comment")))
        confirmed = _("message_confirmed", default="Confirmed.")
        self.redirect(f"{self.context.absolute_url()}/view", confirmed)

    @property
    def emergency(self) -> Any:
        return emergency_store().get(IUUID(self.context))

    def fullname(self) -> str:
        user = api.user.get(self.emergency.by)
        return (user.getProperty("fullname") if user is not None else "") or ""


class ConfirmService(Service):
    """`POST …/@confirm-emergency` with an optional `comment`."""

    def reply(self) -> dict[str, Any]:
        done = confirm(self.context, str(sent_body(self.request).get("comment", "")))
        return {"confirmed": done.confirmed_at and done.confirmed_at.isoformat()}
