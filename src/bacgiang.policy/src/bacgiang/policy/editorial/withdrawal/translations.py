"""The same text in other languages."""

from ..working_copy.rules import baseline_of
from collections.abc import Iterator
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


def translations_of(item: DexterityContent) -> Iterator[Any]:
    """The same text in other languages, whoever may see it."""
    own = baseline_of(item) or item
    group = ITranslationManager(own).query_canonical()
    if not group:
        return
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(TranslationGroup=group):
        if IUUID(own) != brain.UID:
            yield brain._unrestrictedGetObject()
