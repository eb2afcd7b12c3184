"""What texts say of documents and nobody has confirmed or rejected yet.

It counts for nothing, and still readers are told of it: whoever reads that a document
is in force has to know that a published text may say otherwise. Of a text that the
public does not read, nothing is told and nothing counted, to nobody; nor of what a
person states and no passage says, until somebody else agrees.
"""

from ...editorial.visibility.seen import may_see
from ...law.citations.objects import Extent
from ...law.citations.relation_kinds import RelationKind
from ...law.document_identity import DocumentIdentity
from ..documents.day_number import day_at
from ..documents.official_document import number_of
from ..documents.official_document import OfficialDocument
from ..documents.official_document import type_of
from ..documents.provision_names import title_in
from .describing import is_target_told
from .describing import Other
from .describing import other_of
from .describing import target_of
from .finding import is_ambiguous
from .finding import is_public
from .finding import record_at
from .relation import End
from .relation import Relation
from .store import relation_store
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from urllib.parse import quote


PENDING = _("label_effect_pending", default="Content waits to be confirmed")


@dataclass(frozen=True)
class Pending:
    """An undecided relation seen from one document; `kind` is passive where the other
    document acts. `url` leads to the words, `place` is the provision they stand in,
    "" where it is not known.
    """

    relation: Relation
    kind: RelationKind
    other: Other
    url: str
    place: str

    @property
    def is_ambiguous(self) -> bool:
        """Whether several published documents bear the number that is named."""
        return is_ambiguous(self.relation)

    @property
    def weight(self) -> tuple[int, int, bool]:
        """The less, the more it would change: the end of a whole comes first."""
        relation = self.relation
        kind = relation.relation_kind
        is_part = relation.extent != Extent.WHOLE.value
        rank = next(
            (rank for rank, kinds in enumerate(_WEIGHTS) if kind in kinds),
            len(_WEIGHTS),
        )
        return is_part + 2 * (rank > 1), rank, bool(relation.excepted)


_WEIGHTS = (
    {RelationKind.ANNULS, RelationKind.REPEALS, RelationKind.REPLACES},
    {RelationKind.SUSPENDS},
    {RelationKind.AMENDS, RelationKind.SUPPLEMENTS, RelationKind.CORRECTS},
)


def pending_on(document: OfficialDocument, day: date | None = None) -> list[Pending]:
    """What others may do to a record, of texts issued by the day (any, for None)."""
    speakers = _Speakers(day)
    return [speakers.seen(one) for one in sorted(_said_of(document, speakers))]


def is_pending(document: OfficialDocument, day: date | None = None) -> bool:
    """Whether published texts may do something to the record that nobody confirmed."""
    return next(_said_of(document, _Speakers(day)), None) is not None


def pending_by(document: OfficialDocument) -> list[Pending]:
    """What the record's own text may do to others."""
    return [
        Pending(one, one.relation_kind, target_of(one), *passage_of(one, document))
        for one in undecided_of(document)
        if is_target_told(one)
    ]


def undecided_of(document: OfficialDocument) -> list[Relation]:
    """What a record's own text says of others that concerns effect, to be decided."""
    waiting = (
        one
        for one in relation_store().from_record(document.UID())
        if one.concerns_effect and one.is_of_text and not one.is_decided
    )
    return sorted(waiting, key=lambda one: (one.kind, one.target, one.identifier))


def is_pending_in_list(brain: AbstractCatalogBrain) -> bool:
    """The same as `is_pending`, of a line of a list; most are answered at once."""
    number = brain.document_number
    identity = DocumentIdentity(
        number=number_of(number if isinstance(number, str) else ""),
        day=day_at(brain.issue_date),
        type=type_of(brain.document_type or ""),
        title=brain.Title,
    )
    if not relation_store().is_awaited(brain.UID, identity):
        return False
    record = brain._unrestrictedGetObject()
    return isinstance(record, OfficialDocument) and is_pending(record)


def passage_of(
    relation: Relation, speaker: OfficialDocument, address: str = ""
) -> tuple[str, str]:
    """Address and name of the provision that says so, in the text of `speaker`; ""
    for both of what was stated by hand. `address`: that of the speaker, where known."""
    if relation.is_stated and not relation.source:
        return "", ""
    url, eid = address or speaker.absolute_url(), relation.source
    if not eid:
        return f"{url}#legal-text", ""
    return f"{url}#{quote(eid)}", title_in(speaker.structure, eid)


class _Speakers:
    """The texts that speak, as far as the reader may know and they are of the day."""

    def __init__(self, day: date | None) -> None:
        self._day = day
        self._known: dict[End, OfficialDocument | None] = {}
        # Lists ask whether there are any, and tell nothing of them.
        self._other = cache(other_of)

    def has(self, end: End) -> bool:
        if end not in self._known:
            found = record_at(end, wanted=_is_told)
            if found is not None and self._day and found.issue_date > self._day:
                found = None
            self._known[end] = found
        return self._known[end] is not None

    def seen(self, relation: Relation) -> Pending:
        """One of theirs, from the document that it acts on."""
        speaker, other = self._known[relation.subject], self._other(relation.subject)
        assert speaker is not None
        place = passage_of(relation, speaker, other.url)
        return Pending(relation, relation.relation_kind.inverse, other, *place)


def _said_of(document: OfficialDocument, speakers: _Speakers) -> Iterator[Relation]:
    store = relation_store()
    found = store.awaited_of(document.UID(), document.identity, speakers.has)
    return (one for one in found if one.is_of_text)


def _is_told(speaker: OfficialDocument) -> bool:
    return is_public(speaker) and may_see(speaker)
