"""Catalog values of promotions, so that lists wake none."""

from .promotion import IPromotion
from plone.indexer.decorator import indexer


@indexer(IPromotion)
def promotion(item: IPromotion) -> tuple[str, str]:
    """Where it leads, and what its picture shows."""
    return item.link or "", item.alternative or ""
