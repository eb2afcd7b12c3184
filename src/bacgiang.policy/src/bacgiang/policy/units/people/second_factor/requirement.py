"""Who must have a second factor, and from when on (15.5).

Those who decide what the public reads, those who read what all units keep (the standing
office, who oversees), and those who administer, from the moment the portal has a host
name: the registry says it (`bacgiang.second_factor_required`).
"""

from ...boards.store import board_store
from ...levels import Level
from ...levels import OVERSEER
from ...levels import STANDING_OFFICE
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
ROLES_OF_ALL_UNITS = frozenset({STANDING_OFFICE, OVERSEER})
READ_ALL = ROLES_OF_ALL_UNITS | {"Reader"}
"""Held on the whole portal they open what all units keep, whoever gave them."""

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
    """Whether the account decides, administers, or sees what is all units'."""
    if any(one.level in LEVELS for one in board_store().active_of_user(user_id)):
        return True
    return is_of_portal(user_id, roles)


def is_of_portal(user_id: str, roles: Collection[str] | None = None) -> bool:
    """Whether the account administers, or sees what is all units'."""
    held = _roles_of(user_id) if roles is None else roles
    return not (ROLES | READ_ALL).isdisjoint(held)


def works_for_all_units(user_id: str) -> bool:
    """Whether the account is of the standing office, or oversees."""
    return not ROLES_OF_ALL_UNITS.isdisjoint(_roles_of(user_id))


def _roles_of(user_id: str) -> frozenset[str]:
    found = (users_of(one).getUserById(user_id) for one in UserFolder)
    return frozenset(
        role for one in found if one is not None for role in one.getRoles()
    )
