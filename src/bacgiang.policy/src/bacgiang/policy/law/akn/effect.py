"""Periods of effect as Akoma Ntoso tells them: events, intervals, concepts.

An interval lasts from one event of the ``lifecycle`` to another and refers to a
concept, the status (``/akn/ontology/concept/vn/effect/in-force``). A group holds those
of the document (``effect``), or of one provision (``effect__art_2``).
"""

from bacgiang.policy.law.akn.names import AKN
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from lxml import etree


@dataclass(frozen=True, slots=True)
class EffectPeriod:
    """``status`` holds from ``start`` (None: from the issue) to before ``end``."""

    start: date | None
    end: date | None
    status: str


@dataclass(frozen=True, slots=True)
class Effect:
    """Periods of a document, or of the provision ``eid``, in order."""

    periods: tuple[EffectPeriod, ...]
    eid: str = ""


ISSUED = "issued"


def events(effects: tuple[Effect, ...], source: str) -> Iterator[etree._Element]:
    """Yield an event for each day on which a status turns."""
    for day in sorted(_days(effects)):
        eid = {"eId": _event(day), "date": day.isoformat(), "source": source}
        yield AKN.eventRef({**eid, "type": "amendment"})


def temporal_data(effects: tuple[Effect, ...], source: str) -> Iterator[etree._Element]:
    """Yield the intervals of each status; nothing where none is told."""
    if effects:
        groups = map(_group, effects)
        yield AKN.temporalData({"source": source}, *groups)


def concepts(effects: tuple[Effect, ...]) -> Iterator[etree._Element]:
    """Yield the statuses that the intervals refer to."""
    for status in sorted({one.status for each in effects for one in each.periods}):
        href = f"/akn/ontology/concept/vn/effect/{status}"
        yield AKN.TLCConcept({"eId": _status(status), "href": href, "showAs": status})


def _days(effects: tuple[Effect, ...]) -> set[date]:
    found = (day for each in effects for one in each.periods for day in _ends(one))
    return {day for day in found if day is not None}


def _ends(period: EffectPeriod) -> tuple[date | None, date | None]:
    return period.start, period.end


def _group(effect: Effect) -> etree._Element:
    eid = f"effect__{effect.eid}" if effect.eid else "effect"
    return AKN.temporalGroup({"eId": eid}, *map(_interval, effect.periods))


def _interval(period: EffectPeriod) -> etree._Element:
    said = {"start": f"#{_event(period.start)}"}
    if period.end is not None:
        said["end"] = f"#{_event(period.end)}"
    return AKN.timeInterval({**said, "refersTo": f"#{_status(period.status)}"})


def _event(day: date | None) -> str:
    return f"effect_{day.isoformat()}" if day else ISSUED


def _status(status: str) -> str:
    return f"status_{status}"
