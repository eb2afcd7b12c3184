"""Names of people, as people of other boards may read them."""

from plone import api


def person_name(user_id: str) -> str:
    """Full name, "" without one: a login name is never shown."""
    member = api.user.get(userid=user_id) if user_id else None
    return (member.getProperty("fullname", "") if member is not None else "") or ""
