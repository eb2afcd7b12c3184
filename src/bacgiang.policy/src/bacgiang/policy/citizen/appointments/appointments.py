"""Appointments at counters: a place at a time is taken once, whoever comes first.

A place is a key of its own, in a tree of its own for each unit and day: two who take
the same one write the same key, one of them is done again and finds it taken. Nothing
is kept of a person; whoever booked has the number, and the store its digest.
"""

from ...base.dates import day_of
from ...base.dates import today
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...base.tasks.working_days import calendar
from ...units.people.answering import is_read_at
from .slots import DAYS_AHEAD
from .slots import openings
from .slots import RECORD
from .slots import Slot
from .slots import slots_on
from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from hashlib import sha256
from persistent import Persistent
from plone import api
from plone.dexterity.content import DexterityContent
from secrets import token_urlsafe
from urllib.parse import urlencode


SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LENGTH = 12
CALLED = 4
"""Of a number so many signs are called up at the counter."""
KEPT_FOR = timedelta(days=30)


@stored_value
class Appointment:
    """`called`: the first signs of its number; `why`: a value of `page.Why`."""

    unit: str
    at: datetime
    place: int
    why: str
    called: str


class AppointmentStore(Persistent):
    """By unit and day, then by time and place; by digest of the number."""

    def __init__(self) -> None:
        self._days: OOBTree = OOBTree()
        self._by_digest: OOBTree = OOBTree()

    def taken(self, unit: str, day: date) -> list[Appointment]:
        return list(self._days.get((day.isoformat(), unit), {}).values())

    def get(self, number: str) -> Appointment | None:
        key = self._by_digest.get(_digest(number))
        return None if key is None else self._days.get(key[0], {}).get(key[1])

    def book(self, slot: Slot, why: str, key: str = "") -> str | None:
        """The number; None where no place is left. By the `key` of a form the same one
        is given again.
        """
        number = number_of(key)
        known = self.get(number)
        if known is not None and (known.unit, known.at) == (slot.unit, slot.at):
            return number
        if known is not None:
            number = number_of("")
        day = (day_of(slot.at).isoformat(), slot.unit)
        tree = self._days.get(day)
        if tree is None:
            tree = self._days[day] = OOBTree()
        stamp = slot.at.isoformat()
        for place in range(slot.places):
            if (stamp, place) not in tree:
                called = number[:CALLED]
                made = Appointment(slot.unit, slot.at, place, why, called)
                tree[(stamp, place)] = made
                self._by_digest[_digest(number)] = (day, (stamp, place))
                return number
        return None

    def cancel(self, number: str) -> bool:
        key = self._by_digest.pop(_digest(number), None)
        if key is not None:
            self._days[key[0]].pop(key[1], None)
        return key is not None

    def forget(self, before: date) -> None:
        """Days that are over. For the job."""
        for day in list(self._days.keys(max=(before.isoformat(), ""))):
            del self._days[day]
        for digest, key in list(self._by_digest.items()):
            if key[0] not in self._days:
                del self._by_digest[digest]


appointment_store = SiteStore("bacgiang.policy.citizen.appointments", AppointmentStore)


def all_openings() -> list[str]:
    return list(api.portal.get_registry_record(RECORD, default=None) or ())


def units_with_hours() -> list[str]:
    """Codes, as the setting has them, of those where somebody looks who comes."""
    codes = dict.fromkeys(one.unit for one in openings(all_openings()))
    return list(filter(is_read_at, codes))


def appointment_path(units: Iterable[str]) -> str:
    """Of the first that gives appointments, below the root of a language; "" where none
    does.
    """
    with_hours = units_with_hours()
    unit = next((one for one in units if one in with_hours), "")
    return f"@@appointment?{urlencode({'unit': unit})}" if unit else ""


def first_free_day(unit: str, now: datetime) -> date:
    """Today where nothing is free on any day."""
    days = (today() + timedelta(days=one) for one in range(DAYS_AHEAD + 1))
    return next((one for one in days if any(free_slots(unit, one, now))), today())


def free_slots(unit: str, day: date, now: datetime) -> Iterator[tuple[Slot, int]]:
    """Those to come, with how many places each has left."""
    if not today() <= day <= today() + timedelta(days=DAYS_AHEAD):
        return
    taken = [one.at for one in appointment_store().taken(unit, day)]
    for slot in slots_on(day, unit, openings(all_openings()), calendar()):
        left = slot.places - taken.count(slot.at)
        if left > 0 and slot.at > now:
            yield slot, left


def forget_old(site: DexterityContent) -> None:
    appointment_store(site).forget(today() - KEPT_FOR)


def number_of(key: str) -> str:
    """Whoever has the form has its number; without a key one that nobody has."""
    drawn = sha256((key or token_urlsafe(24)).encode("utf-8", "replace")).digest()
    return "".join(SIGNS[one % len(SIGNS)] for one in drawn[:LENGTH])


def _digest(number: str) -> str:
    return sha256(number.strip().upper().encode("utf-8", "replace")).hexdigest()
