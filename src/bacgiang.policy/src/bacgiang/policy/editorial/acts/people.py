"""Names of the people in the record, and the accounts behind a name."""

from AccessControl import getSecurityManager
from plone import api


MOST_ACCOUNTS = 50


def full_name(user_id: str) -> str:
    """Full name, or the account's id when there is none (any more)."""
    return name_borne(user_id) or user_id


def name_borne(user_id: str) -> str:
    """The account's full name as it is now, "" without one or without an account."""
    # Mostly whoever acts is asked for: found already, with what the account says.
    is_current = getSecurityManager().getUser().getId() == user_id
    person = api.user.get_current() if is_current else api.user.get(userid=user_id)
    return str(person.getProperty("fullname", "") if person else "")


def accounts_of(text: str) -> frozenset[str]:
    """Ids of accounts whose id is `text` or whose full name holds it.

    The text itself is always among them: an account may be gone.
    """
    users = api.portal.get_tool("acl_users")
    found = users.searchUsers(fullname=text, max_results=MOST_ACCOUNTS)
    return frozenset({text, *(one["userid"] for one in found[:MOST_ACCOUNTS])})
