"""Catalog values of promotions, so that lists wake none."""

from .promotion import IPromotion
from plone.dexterity.interfaces import IDexterityContent
from plone.indexer.decorator import indexer


@indexer(IPromotion)
def promotion(item: IPromotion) -> tuple[str, str]:
    """Where it leads, and what its picture shows."""
    return item.link or "", item.alternative or ""


@indexer(IDexterityContent)
def no_promotion(item: IDexterityContent) -> None:
    """Of anything else nothing: a folder's item of that name would be taken for the
    value, and its page rendered as one.
    """
    raise AttributeError("promotion")
