"""Provisions as texts cite them, and the eIds they stand for.

"điểm a khoản 2 Điều 5" is a path of three steps; it fits the eId
``chp_I__art_5__para_2__point_a`` without saying the chapter.
"""

from bacgiang.policy.law.numerals import roman
from bacgiang.policy.text.files.number_styles import roman as to_roman
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
import re


class StepKind(Enum):
    """Level of a cited provision.

    ``rank`` orders the levels, the largest first; ``eid_names`` are the short names in
    eIds that the Vietnamese word can stand for: "mục" is also the level I., II. of
    circulars without articles, "điểm" their level 1., 1.1.
    """

    APPENDIX = (0, ("att",))
    PART = (1, ("part", "dvs"))
    CHAPTER = (2, ("chp",))
    SECTION = (3, ("sec", "subdvs", "dvs"))
    SUBSECTION = (4, ("subsec",))
    ARTICLE = (5, ("art",))
    PARAGRAPH = (6, ("para",))
    POINT = (7, ("point", "para", "subpara"))

    def __init__(self, rank: int, eid_names: tuple[str, ...]) -> None:
        self.rank = rank
        self.eid_names = eid_names


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a path. ``label`` is its number; None is "this one" (Điều này)."""

    kind: StepKind
    label: str | None

    @property
    def eid(self) -> str:
        """The step as eIds write it; empty for "this one"."""
        if self.label is None:
            return ""
        return f"{self.kind.eid_names[0]}_{self.label.replace('.', '-')}"


@dataclass(frozen=True, slots=True)
class CitedProvision:
    """A path of steps, the largest level first; with ``through``, a range of siblings.

    ``through`` is the label of the last of them: Điều 5 đến Điều 9 has the step article
    5 and ``through`` "9".
    """

    steps: tuple[Step, ...]
    through: str | None = None

    @property
    def kind(self) -> StepKind:
        """Level of the provision itself, the smallest of the path."""
        return self.steps[-1].kind

    @property
    def is_relative(self) -> bool:
        """Whether a step is "this one", which only the place of citing can tell."""
        return any(step.label is None for step in self.steps)

    @property
    def eid_ending(self) -> str:
        """The path as the end of an eId: ``art_5__para_2__point_a``.

        For a range, its first provision; steps that say "this one" are left out.
        """
        return "__".join(step.eid for step in self.steps if step.eid)

    def expanded(self) -> Iterator["CitedProvision"]:
        """Yield the provisions of a range one by one, or the provision itself.

        A range that does not run upwards, or over more than ``MAX_RANGE`` provisions,
        gives its two ends only.
        """
        if self.through is None:
            yield self
            return
        for label in labels_between(self.steps[-1].label or "", self.through):
            yield CitedProvision((*self.steps[:-1], Step(self.kind, label)))

    def seen_from(self, eid: str) -> "CitedProvision":
        """Return the provision that a text standing at ``eid`` means by it.

        "This one" becomes what is around the text, and a clause or point without an
        article is of the article there. Unchanged where nothing around tells.
        """
        around = _steps_of(eid)
        steps = tuple(
            step if step.label is not None else around.get(step.kind, step)
            for step in self.steps
        )
        article = StepKind.ARTICLE.rank
        larger = (step for kind, step in around.items() if kind.rank >= article)
        return CitedProvision(steps, self.through).within(larger)

    def within(self, steps: Iterable[Step]) -> "CitedProvision":
        """Return the provision completed by those of the steps that are larger."""
        first = self.steps[0].kind.rank
        larger = (step for step in steps if step.kind.rank < first)
        return CitedProvision((*larger, *self.steps), self.through)

    def covers(self, eid: str) -> bool:
        """Whether the eId is that of this provision, or one of the range.

        Levels that the citation leaves out (the chapter of an article) may be there;
        steps that say "this one" fit nothing.
        """
        return any(each._fits(eid.split("__")) for each in self.expanded())

    def _fits(self, parts: list[str]) -> bool:
        if self.is_relative or not _same(self.steps[-1], parts[-1]):
            return False
        remaining = iter(parts[:-1])
        return all(
            any(_same(step, part) for part in remaining) for step in self.steps[:-1]
        )


MAX_RANGE = 400
"""A range of more provisions than any law has is a slip, and not written out."""

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters of points, in order (decree 34/2016, article 62)."""

_DIGITS = re.compile(r"\d{1,5}")


def labels_between(first: str, last: str) -> tuple[str, ...]:
    """Return the labels from ``first`` to ``last``, both included, in order."""
    if _DIGITS.fullmatch(first) and _DIGITS.fullmatch(last):
        low, high = int(first), int(last)
        if low <= high < low + MAX_RANGE:
            return tuple(str(number) for number in range(low, high + 1))
    if len(first) == len(last) == 1 and {first, last} <= set(POINT_LETTERS):
        low, high = POINT_LETTERS.index(first), POINT_LETTERS.index(last)
        if low <= high:
            return tuple(POINT_LETTERS[low : high + 1])
    roman = roman_value(first), roman_value(last)
    if roman[0] and roman[1] and roman[0] <= roman[1]:
        return tuple(to_roman(each) for each in range(roman[0], roman[1] + 1))
    return (first, last)


_ROMAN = re.compile(r"[IVXLC]{1,15}")


def roman_value(label: str) -> int:
    """Return the value of a roman number below 400; 0 for any other text."""
    value = roman(label) if _ROMAN.fullmatch(label) else 0
    return value if to_roman(value) == label else 0


def provision_at(ending: str) -> CitedProvision:
    """Return the provision that an ending of an eId (``eid_ending``) stands for.

    Raises ValueError for an ending that names no level a citation can name.
    """
    steps = tuple(_steps_of(ending).values())
    if not steps:
        raise ValueError(f"no provision: {ending!r}")
    return CitedProvision(steps)


def _steps_of(eid: str) -> dict[StepKind, Step]:
    """Return the levels of an eId that citations name, the largest first."""
    steps: dict[StepKind, Step] = {}
    for part in eid.split("__"):
        name, _, label = part.partition("_")
        kind = next((each for each in StepKind if each.eid_names[0] == name), None)
        if kind is not None:
            steps[kind] = Step(kind, label)
    return steps


def label_in_eid(label: str) -> str:
    """Return a label as eIds write it, without the case of its letters."""
    return label.replace(".", "-").casefold()


def _same(step: Step, part: str) -> bool:
    name, _, label = part.partition("_")
    if name not in step.kind.eid_names or step.label is None:
        return False
    # A counter (2-2) tells clauses apart that the document itself numbers alike.
    wanted = label_in_eid(step.label)
    found = label.casefold()
    return (
        found == wanted or re.fullmatch(rf"{re.escape(wanted)}-\d+", found) is not None
    )
