"""What boards keep beside dossiers: what other units are asked and told, and what
officers note for each other.
"""

from ...base.stores.site_store import SiteStore
from ...citizen.asked import AskedStore
from ...citizen.erasure import DataErased
from ...citizen.notes import NoteStore
from zope.component.hooks import getSite


asked_store = SiteStore("bacgiang.policy.dossiers.asked", AskedStore)
note_store = SiteStore("bacgiang.policy.dossiers.notes", NoteStore)


def forget(event: DataErased) -> None:
    """What was told and noted of it goes with its data."""
    site = getSite()
    if site is not None:
        asked_store(site).drop(event.code)
        note_store(site).drop(event.code)
