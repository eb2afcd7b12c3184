"""An answer of the drafting unit, to one opinion or to many at once."""

from ...base.titled_enum import TitledEnum
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256


class Result(TitledEnum):
    """What became of an opinion."""

    TAKEN_UP = "taken-up", _("result_taken_up", default="Taken up")
    PARTLY = "partly", _("result_partly", default="Taken up in part")
    NOT_TAKEN_UP = "not-taken-up", _("result_not_taken_up", default="Not taken up")
    OUT_OF_SCOPE = "out-of-scope", _("result_out_of_scope", default="Outside the draft")


class Scope(StrEnum):
    """What an answer is to. Of several that fit, the narrowest counts."""

    OPINION = "opinion"
    GROUP = "group"
    PROVISION = "provision"


class AnswerState(StrEnum):
    """Drafted by a member, approved by the unit's leader, published with the others."""

    DRAFTED = "drafted"
    APPROVED = "approved"
    PUBLISHED = "published"


RESULT_TITLES = Result.titles()

ALL_POINTS = -1

Target = tuple[str, str, int]
"""What an answer is to: scope, key, point."""


def targets(code: str, point: int, group: str, provision: str) -> tuple[Target, ...]:
    """Everything an answer to a point may be to, the narrowest first."""
    return (
        (Scope.OPINION.value, code, point),
        (Scope.OPINION.value, code, ALL_POINTS),
        # The first of its like may not name its own group.
        (Scope.GROUP.value, group or code, ALL_POINTS),
        (Scope.PROVISION.value, provision, ALL_POINTS),
    )


@dataclass(frozen=True)
class Response:
    """`key`: tracking code (with `point`, ALL_POINTS for the whole submission), code of
    a group, or identity (wid) of a provision ("" for the whole draft).

    `changed`: identities of provisions that were changed for it. `assigned`,
    `drafted_by`, `worded_by` (everybody since it was approved last) and `approved_by`:
    user ids, never shown to the public. Moments are aware.

    `drafted` is when it was worded last: it answers what had come in by then, and
    nothing later. Without a `result` nothing is worded yet, it is only assigned.
    `returned`: why the leader sent it back, "" where that was not so.
    """

    identifier: str
    scope: Scope
    key: str
    point: int
    result: Result | None
    reasons: str
    changed: tuple[str, ...]
    assigned: str
    state: AnswerState
    drafted_by: str
    drafted: datetime
    approved_by: str = ""
    published: datetime | None = None
    worded_by: tuple[str, ...] = ()
    returned: str = ""

    @property
    def target(self) -> Target:
        return self.scope.value, self.key, self.point

    @property
    def is_worded(self) -> bool:
        return self.result is not None

    def stamp(self) -> str:
        """Changes whenever anything is done to it: two editors are told apart by it."""
        return sha256(repr(self).encode()).hexdigest()[:16]

    def answers(self, said: datetime) -> bool:
        """Whether what came in at that moment was there when it was worded."""
        return said <= self.drafted
