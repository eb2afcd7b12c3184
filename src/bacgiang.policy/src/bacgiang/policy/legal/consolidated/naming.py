"""Changes of a text in words: what was done, where, by what, since when."""

from ...law.attached_names import attached_names
from ...law.consolidation import Consolidation
from ...law.consolidation import DatedOperation
from ...law.consolidation import NotApplied
from ...law.consolidation import Obstacle
from ...law.consolidation import OperationKind
from ...law.provision_titles import provision_title
from ..relations.describing import Other
from ..relations.describing import other_of
from ..relations.relation import end_of
from .places import Places
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from zope.i18nmessageid import Message


DONE = {
    OperationKind.REPLACE: _("change_replaced", default="Amended"),
    OperationKind.INSERT: _("change_inserted", default="Supplemented"),
    OperationKind.REPEAL: _("change_repealed", default="Repealed"),
    OperationKind.END_REPLACED: _("change_attachment", default="Replaced"),
    OperationKind.REPLACE_WORDS: _("change_words_replaced", default="Words replaced"),
    OperationKind.INSERT_WORDS: _("change_words_inserted", default="Words added"),
    OperationKind.DELETE_WORDS: _("change_words_deleted", default="Words struck"),
    OperationKind.REPLACE_HEADING: _("change_heading", default="Title amended"),
    OperationKind.REPLACE_INTRO: _("change_intro", default="Opening words amended"),
    OperationKind.REPLACE_ATTACHMENT: _("change_attachment", default="Replaced"),
    OperationKind.UNREAD: _("change_unread", default="Amended"),
}
WHY_NOT = {
    Obstacle.NOT_READ: _(
        "obstacle_not_read",
        default="How the text changes cannot be told from the words alone.",
    ),
    Obstacle.NOT_CONFIRMED: _(
        "obstacle_not_confirmed", default="It is not confirmed yet."
    ),
    Obstacle.NOT_RECORDED: _(
        "obstacle_not_recorded",
        default="No relation is recorded for it that could be confirmed.",
    ),
    Obstacle.NO_TEXT: _(
        "obstacle_no_text",
        default="The text of the amending document has not been entered.",
    ),
    Obstacle.NO_DAY: _(
        "obstacle_no_day", default="It is not certain from which day it holds."
    ),
    Obstacle.ENDED: _(
        "obstacle_ended", default="It was given for a time that is over."
    ),
    Obstacle.NEVER_BEGAN: _(
        "obstacle_never_began", default="It was repealed before it took effect."
    ),
    Obstacle.SUSPENDED: _(
        "obstacle_suspended", default="What orders it is suspended on that day."
    ),
    Obstacle.NO_PROVISION: _(
        "obstacle_no_provision", default="The text has no such provision."
    ),
    Obstacle.SEVERAL_PROVISIONS: _(
        "obstacle_several_provisions",
        default="Several provisions of the text may be meant.",
    ),
    Obstacle.ALREADY_THERE: _(
        "obstacle_already_there", default="The text has this provision already."
    ),
    Obstacle.ALREADY_REPEALED: _(
        "obstacle_already_repealed", default="The provision had been repealed before."
    ),
    Obstacle.NO_PLACE: _(
        "obstacle_no_place", default="Where in the text it belongs cannot be told."
    ),
    Obstacle.WORDS_NOT_FOUND: _(
        "obstacle_words_not_found",
        default="The words to be changed do not stand there.",
    ),
    Obstacle.WORDS_SEVERAL_TIMES: _(
        "obstacle_words_several_times",
        default="The words stand there several times, and one place is meant.",
    ),
    Obstacle.TOO_MUCH: _(
        "obstacle_too_much",
        default="There are more orders on words than are worked into one text.",
    ),
}


@dataclass(frozen=True)
class DescribedChange:
    """A change, or (`why`) what was not changed and why.

    `eid` is the provision of the text, empty where none is meant; `source_eid` and
    `source_title` the provision that orders it; `amended_by` the document that gave
    that one its present words. `places` are the provisions, with their titles, at which
    it is told that nothing was changed.
    """

    code: str
    title: Message
    eid: str
    provision: str
    source: Other
    source_eid: str
    source_title: str
    amended_by: Other | None
    day: date | None
    passage: str
    why_code: str = ""
    why: Message | str = ""
    places: tuple[tuple[str, str], ...] = ()

    @property
    def source_url(self) -> str:
        """Address of the provision that orders it; empty for what is not linked."""
        anchor = f"#{self.source_eid}" if self.source_eid else ""
        return f"{self.source.url}{anchor}" if self.source.url else ""


def described_changes(read: Consolidation) -> list[DescribedChange]:
    """What was done to the provisions of a text, in the order it was done."""
    names = attached_names(read.text)
    return [
        replace(_described(one.dated, one.eid), provision=_called(one.eid, names))
        for one in read.changes
    ]


def described_failures(read: Consolidation) -> list[DescribedChange]:
    """What was not done to a text, where, and why."""
    places, names = Places(read.text), attached_names(read.text)
    return [_failure(told, places.of(told), names) for told in read.not_applied]


def _failure(
    told: NotApplied, eids: tuple[str, ...], names: Mapping[str, str]
) -> DescribedChange:
    target = told.dated.operation.target
    described = _described(
        told.dated,
        target.eid_ending if target else "",
        told.obstacle.value,
        WHY_NOT[told.obstacle],
    )
    return replace(described, places=tuple((one, _called(one, names)) for one in eids))


def _called(eid: str, names: Mapping[str, str]) -> str:
    return provision_title(eid, names) if eid else ""


def _described(
    dated: DatedOperation, eid: str, code: str = "", why: Message | str = ""
) -> DescribedChange:
    operation = dated.operation
    return DescribedChange(
        code=operation.kind.value,
        title=DONE[operation.kind],
        eid=eid,
        provision=provision_title(eid) if eid else "",
        source=other_of(end_of(dated.by)),
        source_eid=operation.source,
        source_title=provision_title(operation.source) if operation.source else "",
        amended_by=other_of(end_of(dated.amended.by)) if dated.amended else None,
        day=dated.since,
        passage=operation.passage,
        why_code=code,
        why=why,
    )
