"""What a subscription is told next."""

from ..units.hosts.called_address import reach
from .calling import Call
from .calling import Parcel
from .journals.cases import case_at
from .journals.cases import JOURNALS
from .journals.cases import read_cases
from .journals.message import Message
from .journals.message import Read
from .journals.records import JOURNAL as RECORDS
from .journals.records import read_records
from .journals.records import record_at
from .subscription import Subscription
from .tried import Place
from .wanted import Kind
from datetime import datetime


MOST = 50
"""Calls of a subscription in a row."""
MOST_LOOKED_AT = 1_000
FAR = 500
"""Entries of a journal that are passed in vain before that is written down."""


def parcel_of(subscription: Subscription, now: datetime) -> Parcel:
    """Its next calls; none where there is nothing to tell."""
    again = [message_at(subscription, place) for place in subscription.again]
    reads = {RECORDS: _records(subscription)}
    reads |= {name: _cases(subscription, kind, now) for kind, name in JOURNALS.items()}
    new = [one for read in reads.values() for one in read.messages]
    messages = [*(one for one in again if one is not None), *new]
    return Parcel(
        subscription.identifier,
        subscription.url,
        reach(),
        tuple(subscription.secrets(now)),
        tuple(_call(subscription, one) for one in messages),
        tuple((name, read.end) for name, read in reads.items() if read.end),
        subscription.turn,
        max(read.passed for read in reads.values()) >= FAR,
    )


def _call(subscription: Subscription, message: Message) -> Call:
    name = f"msg_{subscription.identifier}_{message.identifier}"
    return Call(message.place, name, message.kind, message.body)


def _records(subscription: Subscription) -> Read:
    after, wanted = subscription.reached(RECORDS), subscription.wanted
    return read_records(after, wanted, MOST, MOST_LOOKED_AT)


def _cases(subscription: Subscription, kind: Kind, now: datetime) -> Read:
    if kind not in subscription.wanted.kinds:
        return Read((), "")
    after, unit = subscription.reached(JOURNALS[kind]), subscription.unit
    return read_cases(kind, after, unit, now, MOST)


def message_at(subscription: Subscription, place: Place) -> Message | None:
    """What stands there, if it is still to be told."""
    if place.journal == RECORDS:
        return record_at(place.key)
    return case_at(place, subscription.unit)
