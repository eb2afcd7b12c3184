"""What waits for a decision of whoever asks."""

from ...base.acts.actor import current_actor
from ...editorial.queues.seats import seats_of
from ...editorial.visibility.seen import may_see
from ...law.citations.relation_kinds import RelationKind
from ..documents.by_uid import record_with
from ..documents.official_document import OfficialDocument
from ..relations.agreeing import asked_of
from ..relations.agreeing import is_alone_with_it
from ..relations.agreeing import is_said_by_oneself
from ..relations.agreeing import may_decide
from ..relations.agreeing import needs_agreement
from ..relations.describing import Other
from ..relations.describing import target_of
from ..relations.finding import is_withheld
from ..relations.one_reading import one_reading
from ..relations.pending import passage_of
from ..relations.relation import Relation
from ..relations.store import relation_store
from .settling import up_to_date
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Question:
    """`kind` of relation and UID of the document whose text says so; "" for any."""

    kind: str = ""
    document: str = ""

    @classmethod
    def of(cls, form: Mapping[str, Any]) -> "Question":
        """What is no question is ignored."""
        kind, document = form.get("kind"), form.get("document")
        known = {one.value for one in RelationKind}
        return cls(
            kind if isinstance(kind, str) and kind in known else "",
            document if isinstance(document, str) else "",
        )

    def fits(self, relation: Relation) -> bool:
        return self.kind in ("", relation.kind) and self.document in (
            "",
            relation.subject.uid,
        )


@dataclass(frozen=True)
class Row:
    """A relation with the document among whose relations it is decided, and the passage
    that says so; `url` and `place` are "" of what a person states.
    """

    relation: Relation
    home: OfficialDocument
    other: Other
    url: str
    place: str


def _is_alone(relation: Relation) -> bool:
    return is_said_by_oneself(relation) or is_alone_with_it(relation)


class Undecided:
    """Everything that waits for the current user; what acts on others comes first."""

    @cached_property
    def all(self) -> list[Relation]:
        with one_reading():
            found = [
                one
                for one in self._at_home()
                if not (_is_alone(one) or is_withheld(one.subject, may_see))
            ]
        return sorted(
            found,
            key=lambda one: (
                not one.acts_on_target,
                one.subject.day,
                one.subject.number,
                one.kind,
                one.identifier,
            ),
        )

    def _at_home(self) -> Iterator[Relation]:
        """What waits among the relations of records that the user decides."""
        units = [seat.code for seat in seats_of(current_actor())]
        store = relation_store()
        mine: dict[str, bool] = {}
        for uid, identifiers in up_to_date().at(units):
            if uid not in mine:
                mine[uid] = self._is_mine(uid)
            if mine[uid]:
                yield from filter(None, map(store.get, identifiers))

    def fitting(self, question: Question) -> list[Relation]:
        return [one for one in self.all if question.fits(one)]

    def kinds(self) -> dict[RelationKind, int]:
        """How many of each kind, in the order of kinds."""
        found = Counter(one.relation_kind for one in self.all)
        return {kind: found[kind] for kind in RelationKind if found[kind]}

    def documents(self) -> dict[str, tuple[str, int]]:
        """Number (or title) and how many, by UID of the document that says so."""
        found = Counter(one.subject.uid for one in self.all if one.subject.uid)
        names = {one.subject.uid: one.subject for one in self.all}
        return {
            uid: (names[uid].number or names[uid].title, count)
            for uid, count in sorted(found.items(), key=lambda one: -one[1])
        }

    @staticmethod
    def row(relation: Relation) -> Row:
        speaker = record_with(relation.subject.uid) if relation.subject.uid else None
        is_asked = bool(relation.doubted) or needs_agreement(relation)
        home = asked_of(relation) if is_asked else speaker
        assert home is not None
        passage = passage_of(relation, speaker) if speaker is not None else ("", "")
        return Row(relation, home, target_of(relation), *passage)

    @staticmethod
    def _is_mine(uid: str) -> bool:
        record = record_with(uid) if uid else None
        return record is not None and may_see(record) and may_decide(record)
