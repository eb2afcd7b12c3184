"""Answers that a unit keeps to answer with; each room that answers has a store."""

from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..base.stores.value import stored_value
from bacgiang.policy import _
from BTrees.OOBTree import OOBTree
from persistent import Persistent
from uuid import uuid4


MOST = 100
MOST_TITLE = 120
AFTER_ALL = "\uffff"
NO_TITLE = Refusal(
    "title_missing",
    _(
        "standard_answer_no_title",
        default="Name it in at most ${most} characters.",
        mapping={"most": str(MOST_TITLE)},
    ),
    "title",
)
TOO_MANY = Refusal(
    "too_many_answers",
    _(
        "standard_answer_too_many",
        default="The unit has ${most} standard answers. Remove one first.",
        mapping={"most": str(MOST)},
    ),
    status=409,
)


@stored_value
class StandardAnswer:
    title: str
    words: str


class StandardStore(Persistent):
    """Answers by unit and key."""

    def __init__(self) -> None:
        self.answers: OOBTree = OOBTree()

    def of(self, unit: str) -> dict[str, StandardAnswer]:
        """By key, sorted by title."""
        found = self.answers.items((unit,), (unit, AFTER_ALL))
        return {key[1]: one for key, one in sorted(found, key=lambda pair: pair[1])}

    def add(self, unit: str, title: str, words: str) -> None:
        """`words`: judged. Raises Refused."""
        title = " ".join(title.split())
        if not title or len(title) > MOST_TITLE:
            raise Refused(NO_TITLE)
        if len(self.of(unit)) >= MOST:
            raise Refused(TOO_MANY)
        self.answers[(unit, uuid4().hex)] = StandardAnswer(title, words)

    def remove(self, unit: str, key: str) -> bool:
        """Of the unit's own; whether it was there."""
        return self.answers.pop((unit, key), None) is not None
