"""What is told when answers come out. Others listen, in the transaction of the act."""

from dataclasses import dataclass
from enum import StrEnum
from plone.dexterity.content import DexterityContent


class Hand(StrEnum):
    """Who goes on."""

    WRITER = "writer"
    APPROVER = "approver"
    PUBLISHER = "publisher"


@dataclass(frozen=True)
class AnswersMoved:
    """Answers on a draft came into another hand, and nothing else of the kind waited
    there. `people` (user ids) where they are somebody's in particular; `by` acted.
    """

    draft: DexterityContent
    hand: Hand
    by: str
    people: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class AnswersPublished:
    """`codes`: of every submission that an answer reaches."""

    codes: tuple[str, ...]
