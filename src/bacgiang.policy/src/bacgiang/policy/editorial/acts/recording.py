"""Write an act into the record."""

from ...units.sites.belonging import unit_code_of
from .act import Act
from .act import ActKind
from .store import act_store
from datetime import datetime
from datetime import UTC
from plone import api
from plone.uuid.interfaces import IUUID
from typing import Any
from uuid import uuid4
from zope.globalrequest import getRequest


SYSTEM = "system"


def current_actor() -> str:
    """User id of whoever acts; SYSTEM for jobs and set-up."""
    user = api.user.get_current()
    return user.getId() or SYSTEM


def client_address() -> str:
    """Network address of the client as Zope trusts it, "" outside a request."""
    request = getRequest()
    get_address = getattr(request, "getClientAddr", None)
    return (get_address() if get_address is not None else "") or ""


def record_act(
    kind: ActKind,
    item: Any = None,
    *,
    unit: str | None = None,
    uid: str | None = None,
    state_before: str = "",
    state_after: str = "",
    reason: str = "",
    details: dict[str, Any] | None = None,
) -> Act:
    """Append an act by the current user; `unit` and `uid` default to the item's own."""
    path = "/".join(item.getPhysicalPath()) if item is not None else ""
    act = Act(
        identifier=uuid4().hex,
        time=datetime.now(UTC),
        actor=current_actor(),
        unit=unit if unit is not None else unit_code_of(item),
        kind=kind,
        item=uid or (IUUID(item, None) if item is not None else None) or "",
        path=path,
        state_before=state_before,
        state_after=state_after,
        reason=reason,
        address=client_address(),
        details=dict(details or {}),
    )
    act_store(api.portal.get()).append(act)
    return act
