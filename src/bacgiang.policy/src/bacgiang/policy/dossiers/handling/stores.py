"""What boards keep beside dossiers: what other units are asked and told, what officers
note for each other, and who took which step.
"""

from ...base.stores.site_store import SiteStore
from ...citizen.asked import AskedStore
from ...citizen.erasure import DataErased
from ...citizen.notes import NoteStore
from ...units.people.accounts import name_of
from zope.component.hooks import getSite


asked_store = SiteStore("bacgiang.policy.dossiers.asked", AskedStore)
note_store = SiteStore("bacgiang.policy.dossiers.notes", NoteStore)
done_store = SiteStore("bacgiang.policy.dossiers.done", NoteStore)
"""A note for each step: its words are the number of the entry in the log."""


def who_did(code: str) -> dict[str, str]:
    """Names of officers by the number of the entry; for boards and their papers."""
    return {one.words: name_of(one.by) for one in done_store().of(code)}


def forget(event: DataErased) -> None:
    """What was told and noted of it goes with its data."""
    site = getSite()
    for store in (asked_store, note_store, done_store) if site is not None else ():
        store(site).drop(event.code)
