"""The words by which another document changes a provision, read in that document."""

from ...law.citations.relation_kinds import RelationKind
from ...law.tree import all_provisions
from ...law.tree import Block
from ...law.tree import Provision
from ...law.tree import provision_pieces
from ...law.tree import walk
from ..documents.official_document import OfficialDocument
from ..effect.facts import acting_relations
from ..relations.describing import Other
from ..relations.finding import record_at
from ..relations.reach import scope_in
from ..relations.relation import Relation
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property


LONGEST = 6000
"""Characters of a passage that are shown on the page of the document it changes."""

CHANGING = frozenset({RelationKind.AMENDS, RelationKind.REPLACES})
WHOLLY = "như sau"


class NewWords:
    """Passages of others about one document; made for one page."""

    def __init__(self, document: OfficialDocument) -> None:
        self._document = document
        self._texts: dict[str, list[tuple[str, Provision]]] = {}

    @cached_property
    def _about(self) -> dict[str, list[Relation]]:
        """What acts on each provision; a law may be changed in hundreds of places."""
        found = defaultdict(list)
        for relation in acting_relations(self._document):
            for eid in scope_in(relation, self._document.structure).eids:
                found[eid].append(relation)
        return found

    def of(self, eid: str, source: Other) -> Provision | None:
        """The smallest provision of the source that says what is done to `eid`.

        None where the source is not in the register, the reader may not see it, its
        text does not hold the words, or they are long.
        """
        if not source.uid:
            return None
        for relation in self._about.get(eid, ()):
            record = record_at(relation.subject)
            if record is not None and record.UID() == source.uid:
                return self._passage(record, relation)
        return None

    def replace_all_of(self, eid: str) -> bool:
        """Whether a provision was given other words as a whole ("... như sau"): where
        words within it are exchanged, the others still hold.
        """
        acting = self._about.get(eid, ())
        changing = (one for one in acting if one.relation_kind in CHANGING)
        return any(WHOLLY in one.words for one in changing)

    def _passage(
        self, record: OfficialDocument, relation: Relation
    ) -> Provision | None:
        wanted = _bare(relation.words)
        if not wanted or record.structure is None:
            return None
        uid, source = record.UID(), relation.source
        if uid not in self._texts:
            self._texts[uid] = [
                (_bare(" ".join(provision_pieces(one))), one)
                for one in all_provisions(record.structure.tree)
            ]
        holding = [
            (len(text), one)
            for text, one in self._texts[uid]
            if (one.eid == source if source else wanted in text)
        ]
        length, found = min(holding, key=lambda pair: pair[0], default=(0, None))
        return found if length <= LONGEST else None


def lines_of(provision: Provision) -> Iterator[str]:
    """A passage by paragraphs, each with the number it begins with."""
    for one in walk((provision,)):
        first, *rest = one.intro or (Block(""),)
        yield " ".join(part for part in (one.num, one.heading, first.text) if part)
        yield from (block.text for block in rest)
    yield from (block.text for block in provision.wrap_up)


def _bare(text: str) -> str:
    return "".join(text.split())
