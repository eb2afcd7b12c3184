"""Record what is done to accounts, groups and roles, whatever way it came in.

Never what was written into them: a password is none of the record's, and the names and
addresses of people are not either.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.acts.recording import record_act
from ...base.data_release.mark import mark_of
from ...base.policy_sites import has_policy
from ...base.role_changes import RolesChanging
from ...units.boards.on_boards import record_on_boards
from . import kinds
from plone import api
from Products.PluggableAuthService.interfaces.events import ICredentialsUpdatedEvent
from Products.PluggableAuthService.interfaces.events import IGroupCreatedEvent
from Products.PluggableAuthService.interfaces.events import IGroupDeletedEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalAddedToGroupEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalCreatedEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalDeletedEvent
from Products.PluggableAuthService.interfaces.events import (
    IPrincipalRemovedFromGroupEvent,
)
from Products.PluggableAuthService.interfaces.events import IPropertiesUpdatedEvent
from typing import Any


def record(kind: str, **details: str) -> None:
    """An act of the whole portal. What set-up and jobs do is nobody's act."""
    if _is_recorded():
        record_act(kind, unit="", details=details)


def _is_recorded() -> bool:
    if not has_policy() or current_actor() == SYSTEM:
        return False
    return mark_of(api.portal.get()) is not None


def record_change(kind: str, user_id: str, **details: str) -> None:
    """Of an account: what somebody else does is told to the boards it works for."""
    details["principal"] = user_id
    if user_id == current_actor():
        record(kind, **details)
    elif _is_recorded():
        record_on_boards(kind, user_id, details=details)


def _id(principal: Any) -> str:
    return principal if isinstance(principal, str) else principal.getId() or ""


def record_account_opened(event: IPrincipalCreatedEvent) -> None:
    record(kinds.ACCOUNT_OPEN, principal=_id(event.principal))


def record_account_changed(event: IPropertiesUpdatedEvent) -> None:
    fields = ", ".join(sorted(event.properties))
    record_change(kinds.ACCOUNT_CHANGE, _id(event.principal), fields=fields)


def record_account_closed(event: IPrincipalDeletedEvent) -> None:
    record(kinds.ACCOUNT_CLOSE, principal=_id(event.principal))


def record_password(event: ICredentialsUpdatedEvent) -> None:
    record_change(kinds.PASSWORD_SET, _id(event.principal))


def record_group_added(event: IGroupCreatedEvent) -> None:
    record(kinds.GROUP_ADD, group=_id(event.principal))


def record_group_removed(event: IGroupDeletedEvent) -> None:
    record(kinds.GROUP_REMOVE, group=_id(event.principal))


def record_joined(event: IPrincipalAddedToGroupEvent) -> None:
    principal = _id(event.principal)
    record(kinds.GROUP_JOIN, principal=principal, group=event.group_id)


def record_left(event: IPrincipalRemovedFromGroupEvent) -> None:
    principal = _id(event.principal)
    record(kinds.GROUP_LEAVE, principal=principal, group=event.group_id)


def record_roles(event: RolesChanging) -> None:
    record(
        kinds.ROLES_SET,
        principal=event.principal,
        before=", ".join(sorted(event.before)),
        now=", ".join(sorted(event.after)),
    )
