"""Catalog values of promotions, so that lists wake none."""

from .agreed import digest
from .promotion import IPromotion
from plone.indexer.decorator import indexer


@indexer(IPromotion)
def promotion(item: IPromotion) -> tuple[str, str, str]:
    """Where it leads, what its picture shows, and the digest of what was confirmed."""
    return item.link or "", item.alternative or "", digest(item)
