"""Publishing an indicator keeps its values, and marks those that became others."""

from ....base.dates import now_utc
from ....base.policy_sites import on_policy_sites
from ....editorial.withdrawal.closing import ItemsClosed
from ....editorial.working_copy.rules import is_working_copy
from ..indicator import IIndicator
from ..values.figures import read_figures
from .store import Revision
from .store import revision_store
from collections.abc import Iterator
from datetime import datetime
from plone.app.iterate.interfaces import IAfterCheckinEvent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any


MOST_REVISIONS = 5000


def keep_published(item: IIndicator, event: IAfterTransitionEvent) -> None:
    """A first publication, or one after a withdrawal."""
    is_published = event.new_state.getId() == "published"
    if is_published and event.transition is not None and not is_working_copy(item):
        keep(item)


def keep_changed(item: IIndicator, event: IAfterCheckinEvent) -> None:
    """A working copy was merged by publishing it."""
    keep(item)


def keep(item: Any) -> None:
    kept, now = revision_store().of_indicator(item.UID()), item.figures or ""
    if kept.published == now:
        return
    found = tuple(changes(kept.published, now, now_utc()))
    kept.revisions = (*kept.revisions, *found)[-MOST_REVISIONS:]
    kept.published = now


@on_policy_sites
def forget_closed(event: ItemsClosed) -> None:
    """What was withdrawn as a secret is not told as what was published before."""
    for uid in event.uids:
        revision_store().forget(uid)


def changes(before: str, after: str, at: datetime) -> Iterator[Revision]:
    """Values that were published and are others now; what is new is none."""
    now = {one.place: one for one in read_figures(after).rows}
    for old in read_figures(before).rows:
        new = now.get(old.place)
        if new is None or new.value != old.value:
            said = f"{new.value:f}" if new is not None else ""
            yield Revision(at, old.period.code, old.part, f"{old.value:f}", said)
