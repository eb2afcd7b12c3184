"""Packages with what was closed, hidden or erased since are offered no longer (4.2a).

Opinions stand in them with the draft they are on.
"""

from ...base.policy_sites import on_policy_sites
from ...citizen.erasure import DataErased
from ...citizen.erasure import ShownNoMore
from ...citizen.submissions.submissions import submissions
from ...editorial.items import holder_of
from ...editorial.withdrawal.closing import ItemsClosed
from ..contents.archived_item import find_item
from .package import package_store
from plone.uuid.interfaces import IUUID


@on_policy_sites
def take_back_closed(event: ItemsClosed) -> None:
    """With the items into which a closed picture or file had come, and whatever leads
    to one of them from a page.
    """
    found = (find_item(uid) for uid in event.uids)
    closed = [one.item for one in found if one is not None]
    holders = [one for one in map(holder_of, closed) if one is not None]
    uids = {IUUID(one) for one in holders}
    names = {one.getId() for one in (*closed, *holders)}
    package_store().take_back(event.uids | uids, names)


@on_policy_sites
def take_back_hidden(event: DataErased | ShownNoMore) -> None:
    found = submissions().get(event.code)
    if found is not None:
        package_store().take_back(frozenset({found.subject}))
