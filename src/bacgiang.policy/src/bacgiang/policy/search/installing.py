"""Put the site's text indexes in place, and Plone's own back.

Not a profile's work: a profile that removes and adds an index empties it each time it
is applied.
"""

from ..base.stores.site_installer import SiteInstaller
from .lexicon.syllables import place_syllables
from .ranked_text_index import RankedTextIndex
from plone.dexterity.content import DexterityContent
from Products.CMFCore.utils import getToolByName
from Products.CMFPlone.CatalogTool import CatalogTool
from Products.ZCatalog.plan import PriorityMap
from Products.ZCTextIndex.ZCTextIndex import ZCTextIndex
from typing import Any


LEXICON = "vietnamese_lexicon"
PLONE_LEXICON = "plone_lexicon"
INDEXES = {"SearchableText": "Texts", "Title": "Titles", "Description": "Titles"}


def install_text_indexes(site: DexterityContent) -> bool:
    """Replace the text indexes and fill them; those in place stay as they are, but for
    ones of an earlier release that keep less."""
    catalog = getToolByName(site, "portal_catalog")
    place_syllables(catalog[LEXICON])
    indexes = catalog._catalog.indexes
    others = [name for name in INDEXES if not _is_current(indexes.get(name))]
    for name in others:
        extra = {"lexicon_id": LEXICON, "index_type": INDEXES[name]}
        _replace(catalog, name, RankedTextIndex(name, extra, catalog))
    return bool(others)


def _is_current(index: Any) -> bool:
    return isinstance(index, RankedTextIndex) and index.index.is_current


def remove_text_indexes(site: DexterityContent) -> None:
    """Put Plone's own indexes and lexicon back."""
    catalog = getToolByName(site, "portal_catalog")
    for name in INDEXES:
        if isinstance(catalog._catalog.indexes.get(name), RankedTextIndex):
            extra = {"lexicon_id": PLONE_LEXICON, "index_type": "Okapi BM25 Rank"}
            _replace(catalog, name, ZCTextIndex(name, _Extra(extra), catalog))
    if LEXICON in catalog.objectIds():
        catalog.manage_delObjects([LEXICON])


class _Extra:
    """Options in the form ZCTextIndex takes them."""

    def __init__(self, options: dict[str, str]) -> None:
        self.__dict__.update(options)


def _replace(catalog: CatalogTool, name: str, index: Any) -> None:
    if name in catalog.indexes():
        catalog.delIndex(name)
    catalog.addIndex(name, index)
    # Plans made for the old index would ask the new one first.
    PriorityMap.clear()
    catalog.reindexIndex(name, None)


text_indexes = SiteInstaller("text_indexes", install_text_indexes, remove_text_indexes)
