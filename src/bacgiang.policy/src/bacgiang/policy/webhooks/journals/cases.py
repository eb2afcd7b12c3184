"""The course of what a unit handles of citizens: what was done and when, never what was
said or by whom. Boards know each by its name for them alone.
"""

from ...citizen.cases.journal import happened_after
from ...citizen.codes.board_names import board_name
from ...citizen.handling.handled import Handled
from ...citizen.handling.handled import IHandled
from ...citizen.submissions.archive import order_key
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submission import submission_of
from ...citizen.submissions.submissions import submissions
from ...units.sites.finding import desk_of
from ..tried import Place
from ..wanted import Kind
from .message import Message
from .message import Read
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any
from zope.component import getUtility


JOURNALS: Mapping[Kind, str] = {Kind.PETITION: "petitions", Kind.DOSSIER: "dossiers"}
"""Their names by the kind, which is that of the submissions, too."""


def handled_as(kind: Kind) -> Handled[Any]:
    found: Handled[Any] = getUtility(IHandled, name=kind.value)
    return found


def places_at(moment: datetime) -> list[Place]:
    """Of each journal, what lies before a moment."""
    return [Place(name, order_key(moment, "", 0)) for name in JOURNALS.values()]


def read_cases(kind: Kind, after: str, unit: str, now: datetime, most: int) -> Read:
    """What happened to those that the unit has, or handed over by it."""
    found, end, passed = [], after, 0
    happened = happened_after(after, now, handled_as(kind).about)
    for passed, one in enumerate(happened, 1):  # noqa: B007
        end = one.key
        message = case_at(Place(JOURNALS[kind], end), unit) if one.code else None
        if message is not None:
            found.append(message)
        if len(found) == most:
            break
    return Read(tuple(found), end, passed)


def case_at(place: Place, unit: str) -> Message | None:
    """The message of an entry; None where it was another unit's."""
    kind = next(kind for kind, name in JOURNALS.items() if name == place.journal)
    handled = handled_as(kind)
    at, code, number = place.key.split("|")
    found = submissions().get(code)
    if found is None or found.kind != handled.kind:
        return None
    then = handled.course_of(_until(found, int(number) + 1))
    before = handled.course_of(_until(found, int(number))) if int(number) else then
    if unit not in (then.unit, before.unit):
        return None
    entry = found.entries[int(number)]
    step = entry.reason if entry.event is Event.NOTED else entry.event.value
    name = board_name(code)
    data = {
        "@id": f"{desk_of(unit).absolute_url()}/{handled.service}?case={name}",
        "id": name,
        "unit": then.unit,
        "step": step,
        "phase": then.phase.value,
        "received": found.received.isoformat(),
    }
    digest = sha256(place.key.encode()).hexdigest()[:32]
    told = datetime.fromisoformat(at)
    return Message(place, digest, f"{kind.value}.{step}", told, data)


def _until(found: Submission, count: int) -> Submission:
    return submission_of(found.code, found.entries[:count])
