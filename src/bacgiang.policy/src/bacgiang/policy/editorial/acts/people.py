"""Names of the people in the record, and the accounts behind a name."""

from plone import api


MOST_ACCOUNTS = 50


def full_name(user_id: str) -> str:
    """Full name, or the account's id when there is none (any more)."""
    person = api.user.get(userid=user_id)
    return (person.getProperty("fullname", "") if person else "") or user_id


def accounts_of(text: str) -> frozenset[str]:
    """Ids of accounts whose id is `text` or whose full name holds it.

    The text itself is always among them: an account may be gone.
    """
    users = api.portal.get_tool("acl_users")
    found = users.searchUsers(fullname=text, max_results=MOST_ACCOUNTS)
    return frozenset({text, *(one["userid"] for one in found[:MOST_ACCOUNTS])})
