"""Publishing a procedure or form keeps what the public sees from then on."""

from ...base.policy_sites import on_policy_sites
from ...editorial.kept_versions import VersionsShut
from ...editorial.working_copy.rules import is_working_copy
from .beside import as_kept
from .beside import beside_now
from .store import version_store
from .version import Version
from .versioned import IVersioned
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone.app.iterate.interfaces import IAfterCheckinEvent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent


def keep_published(item: IVersioned, event: IAfterTransitionEvent) -> None:
    """A first publication, or one after a withdrawal."""
    is_published = event.new_state.getId() == "published"
    if is_published and event.transition is not None and not is_working_copy(item):
        keep_version(item)
        item.reindexObject(idxs=["effect_today", "effect_until"])


def keep_changed(item: IVersioned, event: IAfterCheckinEvent) -> None:
    """A working copy was merged by publishing it."""
    keep_version(item)


def keep_version(item: IVersioned) -> Version:
    """Keep the item as it is now as its newest version; return that version.

    What is the same as the last one makes no new version. What is published beside the
    record is no text of a decision: it changes the last one.
    """
    store, uid = version_store(), item.UID()
    last, said = store.last(uid), as_kept(beside_now(item))
    made = item.as_version(store.next_number(uid), datetime.now(UTC))
    made = replace(made, beside=said)
    if last is not None:
        again = replace(made, number=last.number, published=last.published)
        if again == last:
            return last
        if again == replace(last, beside=said):
            made = again
    store.keep(uid, made)
    return made


@on_policy_sites
def close_shut(event: VersionsShut) -> None:
    version_store().close(event.item.UID(), event.until)
