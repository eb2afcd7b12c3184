"""What amended a text, and what it amends: ``lifecycle`` and ``analysis``.

Made when a text is handed out, from what is known then; it is no part of a stored text.
"""

from bacgiang.policy.law.akn.effect import concepts
from bacgiang.policy.law.akn.effect import Effect
from bacgiang.policy.law.akn.effect import events
from bacgiang.policy.law.akn.effect import ISSUED
from bacgiang.policy.law.akn.names import AKN
from bacgiang.policy.law.akn.work import Work
from bacgiang.policy.law.akn.work import work_uri
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from lxml import etree


@dataclass(frozen=True, slots=True)
class Modification:
    """A change that another document makes here, or (``active``) this one there.

    ``type`` is one of ``TextualMods``: substitution, insertion, repeal. ``own`` is
    the provision here, ``there`` the one in ``other``; empty where none is named.
    ``day`` is its first day. One of the ``whole`` document changes no words: only the
    day is told.
    """

    type: str
    own: str
    other: Work
    there: str
    day: date | None = None
    active: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """``expression`` is the day on which the text reads so; None for it as issued.

    ``effects``: periods of effect, of the document first.
    """

    modifications: tuple[Modification, ...] = ()
    expression: date | None = None
    effects: tuple[Effect, ...] = ()

    @property
    def others(self) -> dict[Work, str]:
        """The other documents, and their identities in ``references``."""
        named = dict.fromkeys(one.other for one in self.modifications)
        return {work: f"ref_{count}" for count, work in enumerate(named, start=1)}


def lifecycle(work: Work, history: History, source: str) -> etree._Element:
    """Return the days of a text: of its issue, and of each amendment."""
    others = history.others
    days = {
        (one.day.isoformat(), others[one.other], "repeal" if one.whole else _AMENDED)
        for one in history.modifications
        if one.day is not None and not one.active
    }
    issued = {"eId": ISSUED, "date": work.issued.isoformat(), "type": _BORN}
    born = [AKN.eventRef({**issued, "source": "#issuer"})]
    acts = [
        AKN.eventRef(date=day, source=f"#{name}", type=kind)
        for day, name, kind in sorted(days)
    ]
    turns = events(history.effects, source)
    return AKN.lifecycle({"source": source}, *born, *acts, *turns)


_BORN, _AMENDED = "generation", "amendment"


def analysis(history: History, source: str) -> Iterator[etree._Element]:
    """Yield the analysis: what the text changes elsewhere, and what changed it."""
    groups = []
    for name, active in (
        ("activeModifications", True),
        ("passiveModifications", False),
    ):
        mods = [
            one
            for one in history.modifications
            if one.active is active and not one.whole
        ]
        if mods:
            prefix = "act" if active else "pas"
            made = (_mod(one, f"{prefix}_{n}") for n, one in enumerate(mods, start=1))
            groups.append(AKN(name, *made))
    if groups:
        yield AKN.analysis({"source": source}, *groups)


def references(history: History) -> Iterator[etree._Element]:
    """Yield a reference to each other document."""
    active = {one.other for one in history.modifications if one.active}
    for work, name in history.others.items():
        kind = "activeRef" if work in active else "passiveRef"
        shown = work.number or work.title or "?"
        yield AKN(kind, {"eId": name, "href": work_uri(work), "showAs": shown})
    yield from concepts(history.effects)


def _mod(one: Modification, eid: str) -> etree._Element:
    here = f"#{one.own}" if one.own else "#main"
    there = work_uri(one.other) + (f"#{one.there}" if one.there else "")
    source, destination = (here, there) if one.active else (there, here)
    return AKN.textualMod(
        {"type": one.type, "eId": eid},
        AKN.source(href=source),
        AKN.destination(href=destination),
    )
