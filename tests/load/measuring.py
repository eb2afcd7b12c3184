"""Both portals measured in turns, A B A B, so that noise falls on both alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from page_times import anew
from page_times import check
from page_times import Page
from page_times import rate
from page_times import Spread
from page_times import spread
from page_times import Visitor
from portal_process import Portal
import statistics


BROWSED = 200
CLIENTS = 4


@dataclass(frozen=True)
class Effort:
    """How often each thing is done, and for how many seconds."""

    starts: int = 2
    requests: int = 40
    browsed: int = BROWSED
    rounds: int = 4
    seconds: float = 3.0


SHORT = Effort(starts=1, requests=3, browsed=5, rounds=1, seconds=0.5)
"""Shows that everything can be measured; its figures say little."""


@dataclass
class Figures:
    """What was measured of one portal: seconds, MB, pages a second."""

    creation: float = 0.0
    starts: list[float] = field(default_factory=list)
    first: dict[str, list[float]] = field(default_factory=dict)
    made: dict[str, Spread] = field(default_factory=dict)
    asked_again: dict[str, Spread] = field(default_factory=dict)
    memory_started: float = 0.0
    memory_browsed: float = 0.0
    rates: list[float] = field(default_factory=list)

    @property
    def start(self) -> float:
        return statistics.median(self.starts)

    @property
    def rate(self) -> float:
        return statistics.median(self.rates)

    def first_time(self, kind: str) -> float:
        return statistics.median(self.first[kind])


@dataclass(frozen=True)
class Subject:
    """A portal, its pages (the first is its home page), and its figures."""

    portal: Portal
    pages: tuple[Page, ...]
    figures: Figures


def measure(subjects: Sequence[Subject], effort: Effort) -> None:
    """Fill the figures of all subjects. Leaves no process behind."""
    try:
        _creations(subjects)
        _starts(subjects, effort.starts)
        pages_in_turns(subjects, effort.requests)
        _memory_after_browsing(subjects, effort.browsed)
        _rates(subjects, effort)
    finally:
        for subject in subjects:
            subject.portal.stop()


def _creations(subjects: Sequence[Subject]) -> None:
    for subject in subjects:
        subject.figures.creation = subject.portal.start().total
        for page in subject.pages:
            check(subject.portal, page)
        subject.portal.stop()


def _starts(subjects: Sequence[Subject], starts: int) -> None:
    """Start one by one, several times; the last time they stay."""
    for number in range(starts):
        for subject in subjects:
            figures = subject.figures
            start = subject.portal.start()
            figures.starts.append(start.total)
            figures.memory_started = subject.portal.memory()
            home, *others = subject.pages
            figures.first.setdefault(home.kind, []).append(start.first_page)
            visitor = Visitor(subject.portal)
            for page in others:
                taken, _body = visitor.get(page.path)
                figures.first.setdefault(page.kind, []).append(taken)
            visitor.close()
            if number < starts - 1:
                subject.portal.stop()


def pages_in_turns(subjects: Sequence[Subject], requests: int) -> None:
    """Ask all for each kind of page, made anew and then as it was asked before."""
    visitors = [Visitor(subject.portal) for subject in subjects]
    for pages in zip(*(subject.pages for subject in subjects), strict=True):
        made: list[list[float]] = [[] for _one in subjects]
        again: list[list[float]] = [[] for _one in subjects]
        for number in range(requests):
            for index, page in enumerate(pages):
                made[index].append(visitors[index].get(anew(page, number))[0])
            for index, page in enumerate(pages):
                again[index].append(visitors[index].get(page.path)[0])
        for index, subject in enumerate(subjects):
            kind = pages[index].kind
            subject.figures.made[kind] = spread(made[index])
            subject.figures.asked_again[kind] = spread(again[index])
    for visitor in visitors:
        visitor.close()


def _memory_after_browsing(subjects: Sequence[Subject], browsed: int) -> None:
    for subject in subjects:
        visitor = Visitor(subject.portal)
        for number in range(browsed):
            page = subject.pages[number % len(subject.pages)]
            visitor.get(anew(page, 10_000 + number))
        visitor.close()
        subject.figures.memory_browsed = subject.portal.memory()


def _rates(subjects: Sequence[Subject], effort: Effort) -> None:
    for _round in range(effort.rounds):
        for subject in subjects:
            pages = [page for page in subject.pages if page.is_page]
            told = rate(subject.portal, pages, CLIENTS, effort.seconds)
            subject.figures.rates.append(told)
