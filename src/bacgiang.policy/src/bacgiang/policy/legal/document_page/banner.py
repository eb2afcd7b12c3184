"""What stands under the status: one line for what one document did on one day."""

from ...law.effect.events import EventKind
from ...law.provision_ranges import in_order
from ...law.provision_ranges import in_short
from ..effect.describing import DescribedEvent
from ..relations.describing import Other
from collections.abc import Collection
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zope.i18nmessageid import Message


MOST_LINES = 2
"""Lines in the banner, more only where another kind of act has not been named yet."""

MOST_PROVISIONS = 3
"""Provisions in a line; more are counted there, and told in a list that unfolds."""


@dataclass(frozen=True)
class BannerLine:
    """What one document did on one day; `source` is None where the record says so.

    `is_rest`: it reaches the whole but for what another line of the same kind names.
    """

    events: tuple[DescribedEvent, ...]
    is_rest: bool = False

    @property
    def source(self) -> Other | None:
        return self.events[0].source

    @property
    def day(self) -> date | None:
        return self.events[0].day

    @property
    def kinds(self) -> list[tuple[Message, list[str]]]:
        """Each kind of act once, with the provisions it reaches; none for the whole."""
        found: dict[str, tuple[Message, dict[str, str]]] = {}
        for event in self.events:
            _title, named = found.setdefault(event.kind, (event.title, {}))
            named.update(event.provisions)
        return [
            (title, in_short(named[eid] for eid in in_order(named)))
            for title, named in found.values()
        ]

    @property
    def excepted(self) -> list[str]:
        """What all of it leaves alone, that no line of it reaches besides."""
        found = {eid: title for event in self.events for eid, title in event.excepted}
        return in_short(found[eid] for eid in in_order(found))

    @property
    def count(self) -> int:
        """Provisions reached by all of it."""
        return len({eid for event in self.events for eid, _title in event.provisions})

    @property
    def is_folded(self) -> bool:
        return sum(len(named) for _title, named in self.kinds) > MOST_PROVISIONS

    @staticmethod
    def first(named: Sequence[str]) -> str:
        """Those of many provisions that are told before they unfold."""
        more = ["…"] if len(named) > MOST_PROVISIONS else []
        return ", ".join([*named[:MOST_PROVISIONS], *more])


def lines_of(events: Iterable[DescribedEvent]) -> list[BannerLine]:
    """All that made a document what it is; acts of others first, the newest first."""
    found = dict.fromkeys(events)
    newest = sorted(found, key=lambda one: one.day or date.min, reverse=True)
    newest.sort(key=lambda one: one.source is None)
    grouped: dict[Hashable, list[DescribedEvent]] = {}
    for event in newest:
        grouped.setdefault((event.day, event.source), []).append(event)
    parts = {(one.kind, one.source) for one in found if one.provisions}
    return [
        BannerLine(tuple(events), any(_is_rest(one, parts) for one in events))
        for events in grouped.values()
    ]


def _is_rest(event: DescribedEvent, parts: Collection[Hashable]) -> bool:
    is_start = event.kind == EventKind.EFFECTIVE.value
    return is_start and not event.provisions and (event.kind, event.source) in parts


def shown_of(lines: Sequence[BannerLine]) -> list[BannerLine]:
    """The first, and of the others those that name what no line before them does."""
    shown: list[BannerLine] = []
    named: set[str] = set()
    for line in lines:
        kinds = {event.kind for event in line.events}
        if len(shown) < MOST_LINES or not kinds <= named:
            shown.append(line)
        named |= kinds
    return shown
