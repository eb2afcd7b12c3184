"""Set another time for what is published: who may, when, and what follows."""

from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import those_that_hold
from ..visibility.contained import reindex_dates_inside
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..visibility.record_folders import follow_record
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.actor_rules import wrong_state
from ..workflow.effects import reindex_after_step
from ..workflow.item_roles import roles_on_item
from ..workflow.item_rules import item_refuses
from ..workflow.parameters import Parameters
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.statement_rules import BACKDATED
from ..workflow.statement_rules import DATES_REVERSED
from ..workflow.statement_rules import is_backdated
from ..workflow.statement_rules import MAX_REASON
from ..workflow.statement_rules import REASON_TOO_LONG
from .act_kinds import RESCHEDULE
from .events import PublicationTimeChanged
from bacgiang.policy import _
from collections.abc import Iterator
from DateTime import DateTime
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent
from zope.event import notify


TIMES = ("effective", "expires", "effective_before", "expires_before")
ALREADY_PUBLIC = Refusal(
    "already_public",
    _(
        "refusal_already_public",
        default="Readers see this item already; its day of publication stays. To take "
        "it off, withdraw it, or set when it expires.",
    ),
    "effective",
)
EXPIRES_IN_PAST = Refusal(
    "expires_in_past",
    _(
        "refusal_expires_in_past",
        default="This time has passed. To take the item off now, withdraw it: that "
        "tells readers why.",
    ),
    "expires",
)


def person_refuses(item: DexterityContent) -> Refusal | None:
    """Why whoever acts cannot change its times; None when nothing forbids."""
    if api.content.get_state(item, default="") != State.PUBLISHED.value:
        return wrong_state(item)
    who = roles_on_item(item)
    return None if who.publishes or who.heads else NOT_YOUR_LEVEL


def dates_of(item: DexterityContent) -> tuple[datetime | None, datetime | None]:
    """When it comes out and goes off, aware; None without a date."""
    kept = (item.effective_date, item.expiration_date)
    start, end = (one.asdatetime() if one is not None else None for one in kept)
    return start, end


def refusals(item: DexterityContent, stated: Parameters) -> Iterator[Refusal]:
    """What speaks against the times that are stated.

    `effective` None stands for now, `expires` None for no end. What the item's room
    asks of a publication it asks of these times as well.
    """
    refusal = person_refuses(item)
    if refusal is not None:
        yield refusal
        return
    start, end = stated.effective or now_utc(), stated.expires
    was_end = dates_of(item)[1]
    comes = moment_of(item) is Moment.BEFORE
    yield from those_that_hold(
        {
            ALREADY_PUBLIC: not comes and stated.effective is not None,
            BACKDATED: comes and is_backdated(stated.effective),
            DATES_REVERSED: comes and end is not None and end <= start,
            EXPIRES_IN_PAST: end is not None and end <= now_utc() and end != was_end,
            REASON_TOO_LONG: len(stated.comment) > MAX_REASON,
        }
    )
    asked = item_refuses(item, Transition.PUBLISH, State.APPROVED, stated)
    # What is undecided was judged by whoever published it.
    yield from (one for one in asked if one.field != "relations_undecided")


def change_times(item: DexterityContent, stated: Parameters) -> None:
    """Set them, write the act down, let catalog and rooms know. Raises Refused."""
    Refused.raise_for(*refusals(item, stated))
    before = dates_of(item)
    if moment_of(item) is Moment.BEFORE:
        start = max(stated.effective or now_utc(), now_utc())
        item.setEffectiveDate(DateTime(start.isoformat()))
    end = stated.expires
    item.setExpirationDate(DateTime(end.isoformat()) if end is not None else None)
    reindex_dates_inside(item)
    follow_record(item)
    reindex_after_step(item)
    times = zip(TIMES, (*dates_of(item), *before), strict=True)
    details = {name: at.isoformat() for name, at in times if at is not None}
    record_act(RESCHEDULE, item, reason=stated.comment, details=details)
    notify(PublicationTimeChanged(item))
