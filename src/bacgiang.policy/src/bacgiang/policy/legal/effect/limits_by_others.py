"""What the words of others say of a record's effect, and no day or provision tells."""

from ...base.english.days import shown_day
from ...law.citations.exceptions import cases_spared
from ...law.citations.finder import find_citations
from ...law.citations.relation_kinds import RelationKind
from ...law.consolidation.lead import is_only_joints
from ...law.effect.answers import Answer
from ...law.effect.answers import Status
from ...law.effect.clause import effective_clause
from ...law.effect.first_days_amended import first_days_in_quotes
from ...law.effect.first_days_amended import put_off_to
from ...law.effect.term import last_day_in_quotes
from ...law.effect.term import uncounted_limit
from ...law.tree import provision_pieces
from ..documents.official_document import OfficialDocument
from ..documents.structured_text import StructuredText
from ..relations.finding import is_public
from ..relations.finding import record_at
from ..relations.reach import scope_in
from ..relations.relation import Relation
from .facts import acting_relations
from .first_days import lines_of
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from datetime import date
from zope.i18nmessageid import Message


_CHANGES = (RelationKind.AMENDS, RelationKind.SUPPLEMENTS)
_ENDS = (RelationKind.REPEALS, RelationKind.REPLACES, RelationKind.ANNULS)


def limits_by_others(
    document: OfficialDocument, answer: Answer
) -> Iterator[tuple[str, Message]]:
    """Code and words of each remark on what confirmed texts say.

    Cases in which a repeal does not hold, once something has ended; a term from which
    no last day follows, as long as the record has not ended.
    """
    ended = {one.source.key for one in answer.reason.events if one.source is not None}
    changed = {one.source.key for one in answer.changes if one.source is not None}
    told = set()
    for relation in acting_relations(document):
        name, key = _source(relation)
        last = _last_day_amended(document, relation)
        if last is not None and last != document.last_day_in_force:
            facts = {"document": name, "day": shown_day(last)}
            yield "last-day-amended", Message(AMENDED_LAST, mapping=facts)
        for first in _first_days_amended(document, relation):
            facts = {"document": name, "day": shown_day(first)}
            yield "first-day-amended", Message(AMENDED_FIRST, mapping=facts)
        until = _term_of_changes(relation) if key in changed else None
        if until is not None and key not in told:
            told.add(key)
            facts = {"document": name, "day": shown_day(until)}
            yield "changer-term", Message(CHANGER_TERM, mapping=facts)
        cases = _cases(relation) if key in ended else ""
        ends = relation.relation_kind in _ENDS
        if ends and cases:
            words = Message(SPARED, mapping={"document": name, "cases": cases})
            yield "cases-spared", words
        goes_on = relation.relation_kind is RelationKind.EXTENDS and not relation.until
        if answer.status is Status.NO_LONGER_IN_FORCE:
            continue
        limited = goes_on or (ends and relation.excepted)
        term = uncounted_limit(relation.words) if limited else ""
        if term:
            words = Message(UNCOUNTED_BY, mapping={"document": name, "term": term})
            yield "term-not-counted", words


def _cases(relation: Relation) -> str:
    """Cases that are no more than the provisions it excepts are no doubt: those stand
    as in force where they are."""
    cases = cases_spared(relation.words)
    place = 0
    for one in find_citations(f": {cases}") if relation.excepted else ():
        if not one.provisions or not is_only_joints(f": {cases}"[place : one.start]):
            return cases
        place = one.end
    return "" if place and is_only_joints(f": {cases}"[place:]) else cases


def _last_day_amended(document: OfficialDocument, relation: Relation) -> date | None:
    """The last day that the new wording of the record's own clause on effect sets."""
    return last_day_in_quotes(_new_clause(document, relation))


def _first_days_amended(
    document: OfficialDocument, relation: Relation
) -> tuple[date, ...]:
    """Days that nobody entered, to which its start, or that of parts, was changed."""
    if relation.relation_kind is not RelationKind.AMENDS:
        return ()
    said = put_off_to(relation.words) or first_days_in_quotes(
        _new_clause(document, relation)
    )
    known = {document.entry_into_force, *(one.start for one in lines_of(document))}
    return tuple(day for day in said if day not in known)


def _new_clause(document: OfficialDocument, relation: Relation) -> str:
    """The text that amends the record's own clause on effect, quotes and all."""
    if relation.relation_kind is not RelationKind.AMENDS or not relation.source:
        return ""
    source = record_at(relation.subject, wanted=is_public)
    if source is None or source.structure is None or document.structure is None:
        return ""
    eids = scope_in(relation, document.structure).eids
    if effective_clause(_text_at(document.structure, eids)) is None:
        return ""
    return _text_at(source.structure, {relation.source})


def _term_of_changes(relation: Relation) -> date | None:
    """The last day of a record that changes others: whether what it has changed stays
    so after that, nobody has said."""
    if relation.relation_kind not in _CHANGES or relation.until:
        return None
    source = record_at(relation.subject, wanted=is_public)
    return source.last_day_in_force if source is not None else None


def _text_at(structure: StructuredText, eids: Collection[str]) -> str:
    found = structure.provisions_at(sorted(eids))
    return "\n".join(piece for one in found for piece in provision_pieces(one))


def _source(relation: Relation) -> tuple[str, str]:
    """What the document that does it is called, and its key."""
    record = record_at(relation.subject, wanted=is_public)
    identity = record.identity if record is not None else relation.subject.identity
    return relation.subject.number or relation.subject.title, identity.key


AMENDED_LAST = _(
    "remark_last_day_amended",
    default="By ${document} its own clause on effect was amended: it applies to the "
    "end of ${day}, which is not entered as its last day.",
)
AMENDED_FIRST = _(
    "remark_first_day_amended",
    default="By ${document} the day from which this document, or a part of it, applies "
    "is ${day}; that day is not entered, and what is told here counts from the former.",
)
CHANGER_TERM = _(
    "remark_changer_term",
    default="${document}, which amends this document, itself applies to the end of "
    "${day} only; read it to know what holds after that day.",
)
SPARED = _(
    "remark_cases_spared",
    default="${document} excepts cases from what it ends: “${cases}”. In them this "
    "document may go on; read ${document}.",
)
UNCOUNTED_BY = _(
    "remark_term_not_counted_by",
    default="By ${document} this document, or what is left of it, applies for a "
    "limited time (${term}), from which no last day can be counted; it may have ended.",
)
