"""A relation between two documents, of which one may stand outside the register."""

from ...base.stores.value import stored_value
from ...law.citations.objects import Extent
from ...law.citations.relation_kinds import RelationKind
from ...law.document_identity import DocumentIdentity
from ...law.document_type_names import DocumentType
from ..documents.official_document import number_of
from datetime import date
from datetime import datetime
from enum import StrEnum


LEAVE_EFFECT = frozenset(
    {
        RelationKind.GUIDES,
        RelationKind.DETAILS,
        RelationKind.BASED_ON,
        RelationKind.CONSOLIDATES,
        RelationKind.INTERPRETS,
        RelationKind.PUBLISHES,
        RelationKind.CITES,
    }
)
"""Kinds after which the target says, and is in force, as before."""


class RelationState(StrEnum):
    """Whether a person stands for a relation. Only confirmed ones count."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Doubt(StrEnum):
    """Why a confirmed relation is to be looked at again; meanwhile it stays confirmed.

    ``SAME_NUMBER``: another document of the number it names came out since.
    ``ONE_PERSON``: one person confirmed what by now takes the agreement of another.
    """

    SAME_NUMBER = "same-number"
    ONE_PERSON = "one-person"


@stored_value
class End:
    """One of the two documents: a record by UID, or what a text says of a document.

    Of a record the identity is the record's own; the words are kept for the day on
    which the record goes. `day` is an ISO date, `type` a DocumentType's value.
    """

    uid: str = ""
    number: str = ""
    day: str = ""
    issuer: str = ""
    type: str = ""
    title: str = ""

    @property
    def identity(self) -> DocumentIdentity:
        return DocumentIdentity(
            issuer=self.issuer,
            number=number_of(self.number),
            day=date.fromisoformat(self.day) if self.day else None,
            type=DocumentType(self.type) if self.type else None,
            title=self.title,
        )


@stored_value
class Relation:
    """`subject` does `kind` (an active RelationKind) to `target`, or to parts of it.

    `extent` is an Extent. `cited` holds the provisions of the target as endings of
    eIds ("art_5__para_2"), `attached` says that they are those of the regulation
    attached to it; `eids` are the provisions themselves where a person has named them.
    `day` is the first day (ISO), empty where it is that of the subject's own effect;
    `until` the last day of a suspension or extension. `words` is the sentence that
    says so, `source` the eId of the subject's provision that has it. `excepted` are
    provisions left alone ("bãi bỏ ..., trừ Điều 5"), as endings of eIds, or eIds.
    `reason` is why it acts before the subject was issued, where it does.
    `decided_by` and `decided_at` (UTC) tell who confirmed or rejected it, and
    `decided_for` (a unit's code) whose record's board they spoke for. `stated_by` is
    who said it by hand, where no passage of the text does: somebody else has to agree.
    `instead_of` names the relation that it would change, or take back (`takes_back`),
    once somebody else agrees: until then that one stays as it is. `doubted` is a Doubt,
    empty for none.
    """

    identifier: str
    subject: End
    kind: str
    target: End
    extent: str = Extent.WHOLE.value
    cited: tuple[str, ...] = ()
    attached: bool = False
    eids: tuple[str, ...] = ()
    day: str = ""
    until: str = ""
    words: str = ""
    standing: str = RelationState.PROPOSED
    decided_by: str = ""
    decided_at: datetime | None = None
    source: str = ""
    excepted: tuple[str, ...] = ()
    reason: str = ""
    decided_for: str = ""
    stated_by: str = ""
    instead_of: str = ""
    takes_back: bool = False
    doubted: str = ""

    @property
    def relation_kind(self) -> RelationKind:
        return RelationKind(self.kind)

    @property
    def acts_on_target(self) -> bool:
        """Whether the target's effect or text is another one after it."""
        return self.relation_kind not in LEAVE_EFFECT

    @property
    def concerns_effect(self) -> bool:
        """Whether anybody's effect depends on it: what details another ends with it."""
        return self.acts_on_target or self.relation_kind is RelationKind.DETAILS

    @property
    def first_day(self) -> date | None:
        return date.fromisoformat(self.day) if self.day else None

    @property
    def last_day(self) -> date | None:
        return date.fromisoformat(self.until) if self.until else None

    @property
    def is_decided(self) -> bool:
        return self.standing != RelationState.PROPOSED

    @property
    def is_stated(self) -> bool:
        """Whether a person says it, and not a passage that was read."""
        return bool(self.stated_by)

    @property
    def is_of_text(self) -> bool:
        """Whether a passage says so, and not a person alone."""
        return not self.is_stated or bool(self.source and not self.instead_of)

    @property
    def is_told(self) -> bool:
        """Whether readers are told of it: as confirmed, or as a passage that waits."""
        return self.is_confirmed or (self.is_of_text and not self.is_decided)

    @property
    def is_confirmed(self) -> bool:
        return self.standing == RelationState.CONFIRMED


def end_of(identity: DocumentIdentity, uid: str = "") -> End:
    """The end that an identity names."""
    return End(
        uid=uid,
        number=identity.number.canonical if identity.number else "",
        day=identity.day.isoformat() if identity.day else "",
        issuer=identity.issuer,
        type=identity.type.value if identity.type else "",
        title=identity.title,
    )
