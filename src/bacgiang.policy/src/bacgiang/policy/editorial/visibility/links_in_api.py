"""What links to an item, over the API: for whoever may delete it and sees both ends.

It is asked before something is deleted. For each item plone.restapi goes through all
that is below it, and through all of an item as often as it is named.
"""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from .by_uid import is_hidden
from bacgiang.policy import _
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.restapi.services.linkintegrity.get import LinkIntegrityGet
from typing import Any
from zExceptions import NotFound


MOST = 20
MOST_BELOW = 500
DELETE = "Delete objects"
TOO_MUCH = Refusal(
    "too_much_to_ask",
    _(
        "refusal_too_much_to_ask",
        default="Ask of at most ${most} items at once, and of nothing that holds more "
        "than ${below} others. Ask of what it holds instead.",
        mapping={"most": MOST, "below": MOST_BELOW},
    ),
    "uids",
)


class SeenLinkIntegrity(LinkIntegrityGet):
    """`GET @linkintegrity`: 404 for a UID that is hidden or that one may not delete, as
    for an unknown one.

    Raises RefusedInput where answering would take too long.
    """

    def reply(self) -> Any:
        asked = self.request.form.get("uids", [])
        uids = list(dict.fromkeys(asked if isinstance(asked, list) else [asked]))
        if len(uids) > MOST:
            raise RefusedInput(TOO_MUCH)
        if _below(list(map(_to_be_deleted, uids))) > MOST_BELOW:
            raise RefusedInput(TOO_MUCH)
        if uids:
            self.request.form["uids"] = uids
        # Of `@@delete_confirmation_info`, which leaves out what is hidden.
        return super().reply()


def _to_be_deleted(uid: str) -> DexterityContent:
    item = None if is_hidden(uid) else uuidToObject(uid)
    if item is None or not api.user.has_permission(DELETE, obj=item):
        raise NotFound(str(uid))
    return item


def _below(items: list[DexterityContent]) -> int:
    """How many others they hold, each as often as something that holds it is named."""
    catalog = api.portal.get_tool("portal_catalog")
    paths = ["/".join(item.getPhysicalPath()) for item in items]
    if not paths:
        return 0
    found = catalog.unrestrictedSearchResults(path={"query": paths})
    if len(found) - len(paths) > MOST_BELOW:
        return len(found) - len(paths)
    inside = [one.getPath() for one in found]
    return sum(one.startswith(f"{path}/") for path in paths for one in inside)
