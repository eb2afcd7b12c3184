"""What a board is asked to erase of what it entered, until a second person says so."""

from ..base.stores.site_store import SiteStore
from .erasure import DataErased
from .proposals import ProposalStore
from zope.component.hooks import getSite


erasing_store = SiteStore("bacgiang.policy.citizen.erasing", ProposalStore)
"""By tracking code; the words of a proposal are why."""


def erasing_stamp(code: str) -> str:
    """Of what is asked now, "" for nothing."""
    asked = erasing_store().get(code)
    return asked.stamp() if asked is not None else ""


def forget_asked(event: DataErased) -> None:
    """Why may tell of the sender, whatever the form says."""
    site = getSite()
    if site is not None:
        erasing_store(site).drop(event.code)
