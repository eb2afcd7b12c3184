"""What readers are told beside a status: what it rests on, and what is unusual."""

from ...base.date_labels import day_label
from ...law.effect.answers import Answer
from ...law.effect.answers import ProvisionAnswer
from ...law.effect.answers import Remark
from ...law.effect.answers import RemarkCode
from ...law.effect.events import Event
from ...law.effect.events import EventKind
from ...law.effect.rules import Outcome
from ...law.effect.rules import rule_on
from ..documents.official_document import OfficialDocument
from ..relations.describing import other_of
from ..relations.relation import end_of
from .local_bodies import is_local
from .rules import DETAILS
from .rules import RETROACTIVE
from .rules import rules_of
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class DescribedRemark:
    """`code` is stable."""

    code: str
    words: Message


def remarks_of(
    document: OfficialDocument, answer: ProvisionAnswer
) -> Iterator[DescribedRemark]:
    """Remarks on an answer about a document."""
    if not isinstance(answer, Answer):
        return
    for remark in answer.remarks:
        yield _described(document, remark)
    for event in answer.reason.events:
        if event.kind is EventKind.ENDED_WITH and event.day:
            words = BY_RULE if _rule(event.day) else WITHOUT_RULE
            yield DescribedRemark("ended-with", _said(words, event, event.day))


def _described(document: OfficialDocument, remark: Remark) -> DescribedRemark:
    if remark.code is RemarkCode.BASIS_ENDED:
        words = _said(BASIS_ENDED, remark.event, remark.day)
        return DescribedRemark(remark.code.value, words)
    return DescribedRemark(remark.code.value, _retroactive(document, remark))


def _said(message: Message, event: Event, day: date) -> Message:
    source = other_of(end_of(event.source)) if event.source else None
    return Message(
        message,
        mapping={
            "document": (source.number or source.title) if source else "",
            "day": day_label(day),
            "rule": _rule(day),
        },
    )


def _rule(day: date) -> str:
    return rule_on(rules_of(DETAILS), day).source


def _retroactive(document: OfficialDocument, remark: Remark) -> Message:
    rule = rule_on(rules_of(RETROACTIVE), remark.day)
    forbidden = rule.outcome is Outcome.FORBIDDEN and is_local(document)
    return Message(
        FORBIDDEN if forbidden else EARLY,
        mapping={
            "day": day_label(remark.event.day),
            "issued": day_label(remark.day),
            "rule": rule.source,
        },
    )


BASIS_ENDED = _(
    "remark_basis_ended",
    default="${document}, which this document sets out in detail, is no longer in "
    "force since ${day}. By ${rule} this document stays in force as far as it does not "
    "contradict what came instead, unless it is announced to have ended.",
)
BY_RULE = _(
    "remark_ended_with",
    default="${document}, which this document sets out in detail, is no longer in "
    "force since ${day}; by ${rule} this document ended with it, but for what was kept "
    "in force.",
)
WITHOUT_RULE = _(
    "remark_ended_with_open",
    default="${document}, which this document sets out in detail, is no longer in "
    "force since ${day}. Whether this document ended with it has to be judged by the "
    "law of that day.",
)
EARLY = _(
    "remark_retroactive",
    default="By its text it takes effect on ${day}, before it was issued on ${issued}.",
)
FORBIDDEN = _(
    "remark_retroactive_forbidden",
    default="By its text it takes effect on ${day}, before it was issued on ${issued}. "
    "Documents of local authorities may not be given effect before that (${rule}); "
    "compare the original.",
)
