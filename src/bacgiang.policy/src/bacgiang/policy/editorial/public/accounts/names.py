"""What carries account names, and who may see them."""

from AccessControl import getSecurityManager
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


WORK = "bacgiang.policy: View unpublished work"

# Elements of the API that name accounts or tell how the work on an item goes.
INTERNAL_ELEMENTS = frozenset(
    {
        "allow_discussion",
        "changeNote",
        "contributors",
        "creators",
        "listCreators",
        "Creator",
        "lock",
        "versioning_enabled",
        "working_copy",
        "working_copy_of",
    }
)
RUNNING_NUMBER = "cmf_uid"
"""Of all that was ever made: it counts what the person may not see."""

# Columns and indexes of the catalog that hold account names, or that number.
ACCOUNT_COLUMNS = frozenset(
    {
        "Contributors",
        "Creator",
        RUNNING_NUMBER,
        "commentators",
        "contributors",
        "creators",
        "getOwner",
        "listContributors",
        "listCreators",
        "responsible",
    }
)
PUBLIC_STATES = frozenset({"published", "open", "closed"})


def sees_work(context: DexterityContent) -> bool:
    """Whether the person may see unpublished work at this place."""
    # plone.api lists all permissions to find out that it refuses one that there is.
    return bool(getSecurityManager().checkPermission(WORK, context))


def sees_accounts() -> bool:
    """Whether the person may ask for items by account, all over the portal."""
    return sees_work(api.portal.get())


def asks_for_accounts(names: Any) -> bool:
    """Whether any of these names of indexes, possibly hostile input, holds accounts."""
    listed = names if isinstance(names, list | tuple | set | dict) else [names]
    return any(
        isinstance(name, str) and name.strip() in ACCOUNT_COLUMNS for name in listed
    )
