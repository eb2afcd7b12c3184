"""What readers are told beside a status: what it rests on, and what is unusual."""

from ...base.english.days import shown_day
from ...base.tasks.about import open_about
from ...law.effect.answers import Answer
from ...law.effect.answers import DOUBTFUL
from ...law.effect.answers import IN_FORCE
from ...law.effect.answers import ProvisionAnswer
from ...law.effect.answers import Remark
from ...law.effect.answers import RemarkCode
from ...law.effect.answers import Status
from ...law.effect.events import Event
from ...law.effect.events import EventKind
from ...law.effect.events import UNNAMED
from ...law.effect.rules import Outcome
from ...law.effect.rules import rule_on
from ...law.effect.unnamed import unnamed_ends
from ...law.provision_ranges import in_order
from ...law.provision_ranges import in_short
from ...law.provision_titles import provision_title
from ..documents.official_document import OfficialDocument
from ..documents.provision_names import title_in
from ..relations.describing import other_of
from ..relations.relation import end_of
from .applied_days import said_by_others
from .applied_days import said_of_others
from .in_part import in_part
from .limits_by_others import limits_by_others
from .local_bodies import is_local
from .remark import DescribedRemark
from .rules import DETAILS
from .rules import RETROACTIVE
from .rules import rules_of
from .twins import twins
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from zope.i18nmessageid import Message


UNENTERED = "unentered-days"
"""Kind of task: days that a text says and nobody has entered."""


def remarks_of(
    document: OfficialDocument, answer: ProvisionAnswer
) -> Iterator[DescribedRemark]:
    """Remarks on an answer about a document."""
    if not isinstance(answer, Answer):
        return
    for remark in answer.remarks:
        yield _described(document, remark)
    if _waits_for_days(document):
        yield DescribedRemark(UNENTERED, DAYS_UNENTERED)
    if not document.last_day_in_force and document.structure is not None:
        term = document.structure.uncounted
        if term:
            words = Message(UNCOUNTED, mapping={"term": term})
            yield DescribedRemark("term-not-counted", words)
    for code, words in limits_by_others(document, answer):
        yield DescribedRemark(code, words)
    for relation, eids in twins(document, answer):
        facts = {
            "document": relation.subject.number or relation.subject.title,
            "provisions": _titles(document, eids),
        }
        yield DescribedRemark("decision-or-regulation", Message(EITHER, mapping=facts))
    yield from in_part(document, answer).values()
    yield from said_of_others(document)
    yield from said_by_others(document)
    yield from _doubtful(document, answer)
    if answer.status in IN_FORCE:
        yield from unnamed_parts(answer)
    for event in answer.reason.events:
        if event.kind is EventKind.ENDED_WITH and event.day:
            words = BY_RULE if _rule(event.day) else WITHOUT_RULE
            yield DescribedRemark("ended-with", _said(words, event, event.day))


def _described(document: OfficialDocument, remark: Remark) -> DescribedRemark:
    if remark.code in _BY_OTHERS:
        words = _said(_BY_OTHERS[remark.code], remark.event, remark.day)
        return DescribedRemark(remark.code.value, words)
    if remark.code is RemarkCode.NO_SUCH_PROVISION:
        return DescribedRemark(remark.code.value, _void(document, remark))
    if remark.code is RemarkCode.RETROACTIVE_BY:
        return DescribedRemark(remark.code.value, _retroactive_by(document, remark))
    return DescribedRemark(remark.code.value, _retroactive(document, remark))


def _waits_for_days(document: OfficialDocument) -> bool:
    """Whether days that its text says have not been entered."""
    return bool(open_about(UNENTERED, document.UID()))


def unnamed_parts(answer: Answer, eid: str = "") -> Iterator[DescribedRemark]:
    """That parts have ended which the text behind it does not name."""
    others = [
        other_of(end_of(one.source)) for one in unnamed_ends(answer, eid) if one.source
    ]
    for name in dict.fromkeys(one.number or one.title for one in others):
        words = Message(PARTS_UNNAMED, mapping={"document": name})
        yield DescribedRemark("parts-unnamed", words)


def _doubtful(document: OfficialDocument, answer: Answer) -> Iterator[DescribedRemark]:
    """Which provisions are in doubt, where the whole is not."""
    for status in DOUBTFUL - {answer.status}:
        found = [
            eid
            for eid, one in answer.provisions.items()
            if one.status is status and UNNAMED not in eid
        ]
        outer = [one for one in found if one.rpartition("__")[0] not in found]
        if outer and answer.status not in DOUBTFUL:
            named = _titles(document, outer)
            words = Message(_IN_DOUBT[status], mapping={"provisions": named})
            yield DescribedRemark(f"provisions-{status.value}", words)


def _said(message: Message, event: Event, day: date) -> Message:
    source = other_of(end_of(event.source)) if event.source else None
    name = (source.number or source.title) if source else ""
    return Message(
        message,
        mapping={
            "document": f"{_detailed(event)} {name}".strip(),
            "day": shown_day(day),
            "rule": _rule(day),
        },
    )


def _detailed(event: Event) -> str:
    """The provisions that are set out in detail; none for the whole."""
    named = sorted(event.detailed.eids - {UNNAMED})
    return ", ".join(map(provision_title, named))


def _rule(day: date) -> str:
    return rule_on(rules_of(DETAILS), day).source


def _retroactive(document: OfficialDocument, remark: Remark) -> Message:
    if not remark.event.scope.is_whole:
        return _retroactive_part(document, remark)
    rule = rule_on(rules_of(RETROACTIVE), remark.day)
    forbidden = rule.outcome is Outcome.FORBIDDEN and is_local(document)
    return Message(
        FORBIDDEN if forbidden else EARLY,
        mapping={
            "day": shown_day(remark.event.day),
            "issued": shown_day(remark.day),
            "rule": rule.source,
        },
    )


def _retroactive_part(document: OfficialDocument, remark: Remark) -> Message:
    return Message(
        EARLY_PART,
        mapping={
            "provisions": _titles(document, remark.event.scope.eids),
            "day": shown_day(remark.event.day),
            "issued": shown_day(remark.day),
        },
    )


def _retroactive_by(document: OfficialDocument, remark: Remark) -> Message:
    """Of all that one other document does from one day on."""
    event, eids = remark.event, remark.event.scope.eids - {UNNAMED}
    source = other_of(end_of(event.source)) if event.source else None
    return Message(
        BACK_PART if eids else BACK,
        mapping={
            "document": (source.number or source.title) if source else "",
            "provisions": _titles(document, eids),
            "day": shown_day(event.day),
            "issued": shown_day(remark.day),
        },
    )


def _void(document: OfficialDocument, remark: Remark) -> Message:
    source = other_of(end_of(remark.event.source)) if remark.event.source else None
    return Message(
        VOID,
        mapping={
            "document": (source.number or source.title) if source else "",
            "provisions": _titles(document, remark.event.scope.eids),
        },
    )


def _titles(document: OfficialDocument, eids: Iterable[str]) -> str:
    """Provisions of a record, in the order of its text."""
    titles = [title_in(document.structure, eid) for eid in in_order(eids)]
    return ", ".join(in_short(titles))


DAYS_UNENTERED = _(
    "remark_days_unentered",
    default="Its text says days of effect of its own, of provisions or its last day, "
    "that have not been entered yet; read its last articles.",
)
VOID = _(
    "remark_no_such_provision",
    default="${document} changes or ends provisions that this text does not have: "
    "${provisions}. What it means by them is not told here; compare both texts.",
)
EITHER = _(
    "remark_decision_or_regulation",
    default="${document} names ${provisions}; this document and what is issued with it "
    "both have that number. It is told here of the document itself; read ${document}.",
)
PARTS_UNNAMED = _(
    "remark_parts_unnamed",
    default="${document} has ended parts of this document and does not name the "
    "provisions. What is told to be in force here may be one of them; "
    "read ${document}.",
)
UNCOUNTED = _(
    "remark_term_not_counted",
    default="By its text it applies for a limited time (${term}), from which no last "
    "day can be counted; it may have ended.",
)
EARLY_PART = _(
    "remark_retroactive_part",
    default="By its text these provisions take effect on ${day}, before it was issued "
    "on ${issued}: ${provisions}.",
)
BACK = _(
    "remark_retroactive_by",
    default="${document} acts on this document from ${day} on, before it was itself "
    "issued on ${issued}.",
)
BACK_PART = _(
    "remark_retroactive_by_part",
    default="${document} acts on these provisions from ${day} on, before it was itself "
    "issued on ${issued}: ${provisions}.",
)
BASIS_ENDED = _(
    "remark_basis_ended",
    default="${document}, which this document sets out in detail, is no longer in "
    "force since ${day}. By ${rule} this document stays in force as far as it does not "
    "contradict what came instead, unless it is announced to have ended.",
)
CHANGER_SUSPENDED = _(
    "remark_changer_suspended",
    default="${document}, which has changed this document, is suspended since ${day}: "
    "as long as it is, what it has changed is not applied, and the text reads as "
    "before.",
)
ENDER_SUSPENDED = _(
    "remark_ender_suspended",
    default="${document}, which has ended this document, is suspended since ${day}; "
    "nothing is recorded that has put this document in force again.",
)
_BY_OTHERS = {
    RemarkCode.BASIS_ENDED: BASIS_ENDED,
    RemarkCode.CHANGER_SUSPENDED: CHANGER_SUSPENDED,
    RemarkCode.ENDER_SUSPENDED: ENDER_SUSPENDED,
}
_IN_DOUBT = {
    Status.CONFLICT: _(
        "remark_provisions_conflict",
        default="What is recorded of these provisions contradicts itself: "
        "${provisions}.",
    ),
    Status.UNKNOWN: _(
        "remark_provisions_unknown",
        default="Whether these provisions are in force is not known: ${provisions}.",
    ),
}
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
