"""What a portal proposes, held against the truth, and counted."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from tests.legal_truth.names import holds
from tests.legal_truth.names import plain_number
from tests.legal_truth.names import plain_provision
from tests.legal_truth.names import plain_title
from tests.legal_truth.names import WHOLE
from tests.legal_truth.truths import BY_PARTS
from tests.legal_truth.truths import Relation
from tests.legal_truth.truths import Truth
from typing import Any


KINDS = (
    "amends",
    "repeals",
    "replaces",
    "suspends",
    "resumes",
    "annuls",
    "corrects",
    "extends",
)
"""Kinds with an effect on the other document; no others are measured."""
ALSO = {"supplements": "amends"}
ALL = "all kinds"


@dataclass
class Counts:
    """`wanted` by the truth, of which `met`; proposed, of which `right` or `invented`."""

    wanted: int = 0
    met: int = 0
    right: int = 0
    invented: int = 0

    @property
    def recall(self) -> float:
        return self.met / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        proposed = self.right + self.invented
        return self.right / proposed if proposed else 1.0


@dataclass
class Figures:
    """Of one half, by kind: relations, and the single provisions that they reach."""

    documents: int = 0
    right: int = 0
    """Documents of which no relation was missed or invented."""
    relations: dict[str, Counts] = field(default_factory=dict)
    provisions: dict[str, Counts] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, truth: Truth, proposals: Iterable[dict[str, Any]]) -> None:
        """Count a document: its truth, and the relations as the API tells them."""
        self.documents += 1
        found = list(_merged(proposals))
        for one in found:
            meant = one.among(truth.relations)
            if meant is not None or one.among(truth.tolerated) is None:
                self._proposed(truth, one, meant)
        for relation in truth.relations:
            same = [one for one in found if one.among((relation,))]
            self._wanted(truth, relation, same)
        known = (*truth.relations, *truth.tolerated)
        invents = any(one.among(known) is None for one in found)
        kept = {one.among(truth.relations) for one in found} >= set(truth.relations)
        self.right += kept and not invents

    def _proposed(self, truth: Truth, one: "_Found", meant: Relation | None) -> None:
        right = one.reached & meant.reached if meant else frozenset()
        invented = frozenset(
            place
            for place in one.reached - right
            if not (meant and _may_be_named(meant, place))
        )
        _raise(self.relations, one.kind, right=bool(meant), invented=not meant)
        _raise(self.provisions, one.kind, right=len(right), invented=len(invented))
        if meant is None:
            self._tell(truth, "invented", one.kind, one.name, one.reached)
        elif invented:
            self._tell(truth, "invented provisions", one.kind, one.name, invented)

    def _wanted(self, truth: Truth, relation: Relation, same: "list[_Found]") -> None:
        named = frozenset[str]().union(*(one.reached for one in same))
        missed = relation.reached - named
        wanted, met = len(relation.reached), len(relation.reached & named)
        _raise(self.relations, relation.kind, wanted=1, met=bool(same))
        _raise(self.provisions, relation.kind, wanted=wanted, met=met)
        if missed or not same:
            word = "missed provisions" if same else "missed"
            self._tell(truth, word, relation.kind, relation.target.name, missed)

    def _tell(
        self, truth: Truth, word: str, kind: str, name: str, places: Iterable[str]
    ) -> None:
        document = truth.file.removesuffix(".txt")
        told = f"{document}: {word}: {kind} {name}: {' '.join(sorted(places))}"
        self.faults.append(told.rstrip(": "))


@dataclass(frozen=True)
class _Found:
    kind: str
    number: str
    title: str
    day: str
    reached: frozenset[str]

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.number or self.title, self.day)))

    def among(self, relations: Iterable[Relation]) -> Relation | None:
        """The one of the same kind and document, the same kind first."""
        for one in sorted(relations, key=lambda each: each.kind != self.kind):
            is_meant = one.target.is_meant(self.number, self.title, self.day)
            if self.kind in (one.kind, one.other_kind) and is_meant:
                return one
        return None


def _merged(proposals: Iterable[dict[str, Any]]) -> Iterator[_Found]:
    """One for each kind and document named."""
    found: dict[tuple[str, str, str], _Found] = {}
    for row in proposals:
        kind = ALSO.get(row["kind"], row["kind"])
        if kind not in KINDS:
            continue
        document = row["document"]
        number, title = document["number"] or "", document["title"] or ""
        day = document["issue_date"] or ""
        reached = frozenset(plain_provision(one["eId"]) for one in row["provisions"])
        if row["extent"] == WHOLE and kind not in BY_PARTS:
            reached |= {WHOLE}
        key = kind, plain_number(number) or plain_title(title), day
        if key in found:
            reached |= found[key].reached
        found[key] = _Found(kind, number, title, day, reached)
    yield from found.values()


def _may_be_named(relation: Relation, place: str) -> bool:
    """Whether naming it says nothing wrong, though nothing that was asked for."""
    is_around = any(holds(place, each) for each in relation.reached)
    return place in relation.near or (relation.kind in BY_PARTS and is_around)


def _raise(counts: dict[str, Counts], kind: str, **more: int) -> None:
    for name in (kind, ALL):
        one = counts.setdefault(name, Counts())
        for what, number in more.items():
            setattr(one, what, getattr(one, what) + number)
