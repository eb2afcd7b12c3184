"""What enterprises confirmed on paper holds on (13): of what is taken out of a picture
nobody was ever shown anything.
"""

from ...thematic.promotions.agreed import digest
from ...thematic.promotions.confirmation import confirmation_store
from ...thematic.promotions.confirmation import original_of
from ...thematic.promotions.promotion import IPromotion
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from plone.dexterity.interfaces import IDexterityContent
from plone.uuid.interfaces import IUUID


@contextmanager
def papers_hold(item: IDexterityContent) -> Iterator[None]:
    """Within it the picture of a promotion becomes bare."""
    if not IPromotion.providedBy(item):
        yield
        return
    before = digest(item)
    yield
    after = digest(item)
    if after == before:
        return
    for paper in confirmation_store().of(IUUID(original_of(item))):
        if paper.facts.digest == before:
            paper.facts = replace(paper.facts, digest=after)
    # The first page goes by what the catalog keeps of it.
    item.reindexObject(idxs=["promotion"])
