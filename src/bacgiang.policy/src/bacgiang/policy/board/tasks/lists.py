"""The task that a page is about, and lists of them, as far as somebody reads on."""

from ...base.dates import today
from ...base.refusal import Refused
from ...units.sites.belonging import unit_code_of
from . import reasons
from .offices import is_seen_at
from .offices import reads_all
from .record import OfficeTask
from .store import ALL
from .store import CLOSED
from .store import of_kind
from .store import office_task_store
from .store import OPEN
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from plone.dexterity.content import DexterityContent


OWED, ASKED = "owed", "asked"


@dataclass(frozen=True)
class Wanted:
    """`part`: OPEN, CLOSED, or "" for both; `side`: OWED or ASKED by the office that
    looks; `unit`: code of another office; `text`: in the title.
    """

    part: str = OPEN
    kind: str = ""
    side: str = ""
    unit: str = ""
    text: str = ""
    group: str = ""
    is_late: bool = False


def task_at(place: DexterityContent, identifier: str) -> OfficeTask:
    """Raises Refused for what is not there, or not for the office of the place."""
    found = office_task_store().get(identifier) if identifier else None
    if found is None or not is_seen_at(place, found):
        raise Refused(reasons.UNKNOWN)
    return found


def tasks_at(place: DexterityContent, wanted: Wanted) -> Iterator[OfficeTask]:
    """Those of the office that works at a place; there all, for whoever sees all."""
    office, sees_all = unit_code_of(place), reads_all(place)
    every = of_kind(wanted.kind) if wanted.kind else ALL
    store, looks = office_task_store(), every if sees_all else office
    if wanted.group:
        found: Iterator[OfficeTask] = iter(store.of_group(wanted.group))
    else:
        parts = (wanted.part,) if wanted.part in (OPEN, CLOSED) else (OPEN, CLOSED)
        found = chain.from_iterable(store.listed(looks, one) for one in parts)
    day, text = today(), wanted.text.casefold()
    for task in found:
        is_seen = sees_all or office in task.offices
        is_late = not wanted.is_late or task.is_late(day)
        is_said = not text or text in task.title.casefold()
        if is_seen and is_late and is_said and _is_wanted(task, office, wanted):
            yield task


def _is_wanted(task: OfficeTask, office: str, wanted: Wanted) -> bool:
    side = {OWED: task.owner, ASKED: task.asker}.get(wanted.side, office)
    return (
        (not wanted.kind or task.kind == wanted.kind)
        and (wanted.side not in (OWED, ASKED) or side == office)
        and (not wanted.unit or wanted.unit in task.offices)
    )
