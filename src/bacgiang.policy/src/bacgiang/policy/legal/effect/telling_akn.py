"""Periods of a record's effect for its Akoma Ntoso."""

from ...law.akn.effect import Effect
from ...law.akn.effect import EffectPeriod
from ...law.effect.answers import Answer
from ...law.effect.consolidated import is_consolidated
from ...law.effect.differing import differing
from ...law.effect.events import EventKind
from ...law.tree import LegalText
from ...law.tree import walk
from ..documents.official_document import OfficialDocument
from .answering import timeline_of
from .facts import document_effect
from collections.abc import Iterable
from datetime import date
from itertools import groupby


_PLAIN = frozenset({EventKind.ISSUED, EventKind.EFFECTIVE})


def effects_of(
    document: OfficialDocument, text: LegalText | None = None
) -> tuple[Effect, ...]:
    """Periods of the whole and of the provisions that something names or that differ.

    `text`: that of a day; the one that is kept, for None.
    Nothing for a record of which nothing but its own first day is known: that stands
    among its facts, and the kept text says all.
    """
    events = document_effect(document).events
    is_act = not is_consolidated(document.identity)
    if is_act and all(one.kind in _PLAIN and one.scope.is_whole for one in events):
        return ()
    periods = [
        (one.start, one.answer)
        for one in timeline_of(document)
        if one.end is None or one.end > document.issue_date
    ]
    kept = document.structure.tree if document.structure is not None else None
    known = _known(text or kept)
    named = {eid for one in events for eid in (*one.scope.eids, *one.scope.excepted)}
    named.update(differing([one for _start, one in periods], named))
    whole = Effect(_joined((start, _status(one, "")) for start, one in periods))
    parts = (
        Effect(_joined((start, _status(one, eid)) for start, one in periods), eid)
        for eid in known
        if eid in named
    )
    return (whole, *parts)


def _known(text: LegalText | None) -> list[str]:
    """Provisions, and what is attached before its own, in the order of the text."""
    if text is None:
        return []
    found = [one.eid for one in walk(text.body)]
    for part in text.attachments:
        found += [part.eid, *(one.eid for one in walk(part.body))]
    return found


def _status(answer: Answer, eid: str) -> str:
    found = answer.provisions.get(eid, answer) if eid else answer
    return found.status.value


def _joined(
    statuses: Iterable[tuple[date | None, str]],
) -> tuple[EffectPeriod, ...]:
    """Periods, neighbours of one status put together."""
    turns = [
        (next(group)[0], status)
        for status, group in groupby(statuses, key=lambda one: one[1])
    ]
    turns[:1] = [(None, turns[0][1])]
    ends = [start for start, _status in turns[1:]]
    return tuple(
        EffectPeriod(start, end, status)
        for (start, status), end in zip(turns, [*ends, None], strict=True)
    )
