"""Levels that nobody of a board would hold any more, and what waits for them."""

from ..boards.board import Board
from ..levels import Level
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from plone import api
from zope.i18nmessageid import Message


# By level: the state in which an item waits for it, and what is told.
WAITS = {
    Level.REVIEW: (
        "pending",
        _(
            "text_nobody_reviews",
            default="Then only who heads the board can review. Waiting for review now: "
            "${count}. Give somebody else this level first.",
        ),
    ),
    Level.PUBLISH: (
        "approved",
        _(
            "text_nobody_publishes",
            default="Then only who heads the board can publish. Waiting for "
            "publication now: ${count}. Give somebody else this level first.",
        ),
    ),
}


@dataclass(frozen=True)
class Unheld:
    """A level that nobody would hold, and how many items wait for it."""

    level: Level
    count: int

    @property
    def message(self) -> Message:
        return Message(WAITS[self.level][1], mapping={"count": self.count})


def unheld_without(board: Board, identifier: str) -> Iterator[Unheld]:
    """What only this membership gives; the head's level carries it still."""
    now = dict(board.active())
    ended = now.pop(identifier)
    for level, (state, _told) in WAITS.items():
        held = any(one.level == level.value for one in now.values())
        if ended.level == level.value and not held:
            found = api.content.find(unit_code=board.code, review_state=state)
            yield Unheld(level, len(found))
