"""Questions carried over from the version before: who a question is, by its words."""

from ...text.matching import BoundedMatcher
from .version import Question
from .version import questions_of
from collections.abc import Collection
from collections.abc import Sequence
from dataclasses import replace


# Share of words in common from which on two questions are held to be one.
_LIKE = 0.7


def carry_questions(
    before: Sequence[Question], lines: str | None, used: Collection[str] = ()
) -> tuple[Question, ...]:
    """The questions as written, each with the identity it had.

    A new one is given a number that none has had (`used`): its opinions are not mixed
    with those on another question.
    """
    asked = questions_of(lines)
    if not before and not used:
        return asked
    left = {one.text: one.wid for one in before}
    known = {one.text: left.pop(one.text) for one in asked if one.text in left}
    for one in asked:
        likest = max(left, key=lambda text: _likeness(text, one.text), default="")
        if one.text not in known and likest and _likeness(likest, one.text) >= _LIKE:
            known[one.text] = left.pop(likest)
    taken = {*used, *(one.wid for one in before)}
    return tuple(_named(one, known, taken) for one in asked)


def _named(question: Question, known: dict[str, str], taken: set[str]) -> Question:
    wid = known.pop(question.text, "") or _free(taken)
    taken.add(wid)
    return replace(question, wid=wid)


def _free(taken: Collection[str]) -> str:
    count = 1
    while f"q_{count}" in taken:
        count += 1
    return f"q_{count}"


def _likeness(one: str, other: str) -> float:
    return BoundedMatcher(one.split(), other.split()).ratio()
