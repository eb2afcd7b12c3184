"""Packages with what was closed, hidden or erased since are offered no longer (4.2a).

Opinions stand in them with the draft they are on.
"""

from ...base.policy_sites import on_policy_sites
from ...citizen.erasure import DataErased
from ...citizen.submissions.states import Event
from ...citizen.submissions.submissions import submissions
from ...consultation.cases.events import OpinionMasked
from ...consultation.cases.events import OpinionsDecided
from ...editorial.items import holder_of
from ...editorial.withdrawal.closing import ItemsClosed
from .package import package_store
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID


@on_policy_sites
def take_back_closed(event: ItemsClosed) -> None:
    """With the items into which a closed picture or file had come."""
    closed = (uuidToObject(uid, unrestricted=True) for uid in event.uids)
    holders = (holder_of(one) for one in closed if one is not None)
    uids = {IUUID(one) for one in holders if one is not None}
    package_store().take_back(event.uids | uids)


@on_policy_sites
def take_back_hidden(event: DataErased | OpinionMasked) -> None:
    _take_back((event.code,))


@on_policy_sites
def take_back_withheld(event: OpinionsDecided) -> None:
    if event.fate is Event.WITHHELD:
        _take_back(event.codes)


def _take_back(codes: tuple[str, ...]) -> None:
    found = (submissions().get(code) for code in codes)
    package_store().take_back(frozenset(one.subject for one in found if one))
