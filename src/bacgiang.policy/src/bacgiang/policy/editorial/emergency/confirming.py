"""A second person confirms what a head published alone (decision 5).

`…/@@confirm-emergency` shows what was done alone; `POST …/@confirm-emergency` confirms.
"""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.api_services import sent_body
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.sites.belonging import unit_code_of
from ..acts.changers import changers_since_approval
from ..acts.kinds import CONFIRM
from ..items import IEditorialItem
from ..stamps.as_seen import require_seen
from ..stamps.page import StampedPage
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.actor_rules import OWN_TEXT
from ..workflow.item_roles import roles_on_item
from .store import Emergency
from .store import emergency_store
from bacgiang.policy import _
from bacgiang.policy.text.unicode_form import normalize
from dataclasses import replace
from datetime import timedelta
from plone import api
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any


NOTHING_TO_CONFIRM = Refusal(
    "nothing_to_confirm",
    _("refusal_nothing_to_confirm", default="Nothing waits for confirmation here."),
)
OWN_ACT = Refusal(
    "own_act",
    _(
        "refusal_own_act",
        default="You published this alone; somebody else must confirm it.",
    ),
)


def note_emergency(item: DexterityContent, reason: str) -> Emergency:
    """Keep an emergency act of the current user until somebody confirms it."""
    now = now_utc()
    hours = api.portal.get_registry_record("bacgiang.emergency_confirmation_hours")
    emergency = Emergency(
        uid=IUUID(item),
        unit=unit_code_of(item),
        by=current_actor(),
        at=now,
        due=now + timedelta(hours=hours),
        reason=reason,
    )
    emergency_store().begin(emergency)
    return emergency


def confirm_refuses(item: DexterityContent, user: Any = None) -> Refusal | None:
    """Why this person cannot confirm the emergency act on the item."""
    emergency = emergency_store().get(IUUID(item))
    if emergency is None or not emergency.is_open:
        return NOTHING_TO_CONFIRM
    who = roles_on_item(item, user)
    if not (who.reviews or who.heads):
        return NOT_YOUR_LEVEL
    if who.user_id == emergency.by:
        return OWN_ACT
    return OWN_TEXT if who.user_id in changers_since_approval(item) else None


def confirm(item: DexterityContent, comment: str = "") -> Emergency:
    """Confirm as the current user. Raises Refused."""
    Refused.raise_for(confirm_refuses(item))
    store = emergency_store()
    done = replace(
        store[IUUID(item)],
        confirmed_by=current_actor(),
        confirmed_at=now_utc(),
    )
    store.set(done)
    record_act(CONFIRM, item, reason=comment)
    return done


def note_when_alone(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """A publication that one person did alone waits for confirmation."""
    details = (event.kwargs or {}).get("details") or {}
    if event.transition is not None and details.get("emergency"):
        note_emergency(item, event.kwargs.get("comment") or "")


class ConfirmEmergency(StampedPage):
    """The page of the second person."""

    act_button = "confirm"

    def show(self) -> Any:
        refusal = confirm_refuses(self.context)
        self.reasons = (refusal,) if refusal is not None else ()
        return super().show()

    def require_seen(self) -> None:
        Refused.raise_for(confirm_refuses(self.context))
        super().require_seen()

    def act(self) -> None:
        confirm(self.context, normalize(self.form_value("comment")))
        confirmed = _("message_confirmed", default="Confirmed.")
        self.redirect(f"{self.context.absolute_url()}/view", confirmed)

    @property
    def may_confirm(self) -> bool:
        return confirm_refuses(self.context) is None

    @property
    def emergency(self) -> Any:
        return emergency_store().get(IUUID(self.context))

    def fullname(self) -> str:
        user = api.user.get(self.emergency.by)
        return (user.getProperty("fullname") if user is not None else "") or ""


class ConfirmService(Service):
    """`POST …/@confirm-emergency` with an optional `comment`, and `seen` as
    `GET @workflow` told it.
    """

    def reply(self) -> dict[str, Any]:
        sent = sent_body(self.request)
        Refused.raise_for(confirm_refuses(self.context))
        require_seen(self.context, sent)
        done = confirm(self.context, str(sent.get("comment", "")))
        return {"confirmed": done.confirmed_at and done.confirmed_at.isoformat()}
