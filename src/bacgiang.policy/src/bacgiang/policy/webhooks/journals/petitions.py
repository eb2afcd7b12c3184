"""The course of a unit's petitions: what was done and when, never what was said or by
whom. Boards know a petition by its name for them alone.
"""

from ...citizen.cases.journal import happened_after
from ...citizen.codes.board_names import board_name
from ...citizen.submissions.archive import order_key
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submission import submission_of
from ...citizen.submissions.submissions import submissions
from ...petitions.content.content import ABOUT
from ...petitions.content.content import KIND
from ...petitions.content.course import course_of
from ...units.sites.finding import desk_of
from ..tried import Place
from .message import Message
from .message import Read
from datetime import datetime
from hashlib import sha256


JOURNAL = "petitions"


def end_of_petitions(now: datetime) -> str:
    return order_key(now, "", 0)


def read_petitions(after: str, unit: str, now: datetime, most: int) -> Read:
    """What happened to those that the unit has, or handed over by it."""
    found, end, passed = [], after, 0
    happened = happened_after(after, now, ABOUT)
    for passed, one in enumerate(happened, 1):  # noqa: B007
        end = one.key
        message = petition_at(end, unit) if one.code else None
        if message is not None:
            found.append(message)
        if len(found) == most:
            break
    return Read(tuple(found), end, passed)


def petition_at(key: str, unit: str) -> Message | None:
    """The message of an entry; None where it was another unit's."""
    at, code, number = key.split("|")
    found = submissions().get(code)
    if found is None or found.kind != KIND:
        return None
    then = course_of(_until(found, int(number) + 1))
    before = course_of(_until(found, int(number))) if int(number) else then
    if unit not in (then.unit, before.unit):
        return None
    entry = found.entries[int(number)]
    step = entry.reason if entry.event is Event.NOTED else entry.event.value
    name = board_name(code)
    data = {
        "@id": f"{desk_of(unit).absolute_url()}/@petitions?case={name}",
        "id": name,
        "unit": then.unit,
        "step": step,
        "phase": then.phase.value,
        "received": found.received.isoformat(),
    }
    digest = sha256(key.encode()).hexdigest()[:32]
    place = Place(JOURNAL, key)
    return Message(place, digest, f"petition.{step}", datetime.fromisoformat(at), data)


def _until(found: Submission, count: int) -> Submission:
    return submission_of(found.code, found.entries[:count])
