"""Who must have a second factor, and from when on (15.5).

Those who decide what the public reads, and those who administer, from the moment the
portal has a host name: the registry says it (`bacgiang.second_factor_required`).
"""

from ...boards.store import board_store
from ...levels import Level
from ...register.host_settings import main_host
from ..sessions.accounts import users_of
from ..sessions.session import UserFolder
from .store import is_enrolled
from collections.abc import Collection
from enum import StrEnum
from plone import api


RECORD = "bacgiang.second_factor_required"
LEVELS = frozenset({Level.REVIEW, Level.PUBLISH, Level.HEAD})
ROLES = frozenset({"Manager", "Site Administrator"})

Rule = StrEnum("Rule", {"ALWAYS": "always", "NEVER": "never", "HOST": "host"})
"""HOST: from the moment that `bacgiang.main_host` is set."""


def is_asked_for() -> bool:
    """Whether the portal asks anybody for a second factor now."""
    rule = api.portal.get_registry_record(RECORD, default=Rule.HOST)
    return rule == Rule.ALWAYS or (rule != Rule.NEVER and bool(main_host()))


def must_have(user_id: str, roles: Collection[str] | None = None) -> bool:
    """Whether this account needs a second factor now.

    `roles` are those it has on the whole portal, looked up where they are not given.
    """
    return is_asked_for() and may_much(user_id, roles)


def needs_second_factor(user_id: str) -> bool:
    """Whether a password alone does not sign this account in: it has one, or must."""
    return is_enrolled(user_id) or must_have(user_id)


def may_much(user_id: str, roles: Collection[str] | None = None) -> bool:
    """Whether the account decides or administers anything."""
    if any(one.level in LEVELS for one in board_store().active_of_user(user_id)):
        return True
    return administers(user_id, roles)


def administers(user_id: str, roles: Collection[str] | None = None) -> bool:
    """Whether the account is an administrator's, of the site or of Zope's root."""
    return not ROLES.isdisjoint(_roles_of(user_id) if roles is None else roles)


def _roles_of(user_id: str) -> frozenset[str]:
    found = (users_of(one).getUserById(user_id) for one in UserFolder)
    return frozenset(
        role for one in found if one is not None for role in one.getRoles()
    )
