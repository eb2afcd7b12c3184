"""Packages with what was closed, hidden or erased since are offered no longer (4.2a).

Opinions stand in them with the draft they are on.
"""

from ...base.policy_sites import on_policy_sites
from ...citizen.erasure import DataErased
from ...citizen.submissions.states import Event
from ...citizen.submissions.submissions import submissions
from ...consultation.cases.events import OpinionMasked
from ...consultation.cases.events import OpinionsDecided
from ...editorial.withdrawal.closing import ItemsClosed
from .package import package_store


@on_policy_sites
def take_back_closed(event: ItemsClosed) -> None:
    package_store().take_back(event.uids)


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
