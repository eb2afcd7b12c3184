"""A catalog with the project's text indexes and nothing else of a site."""

from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.search.lexicon.splitter import VietnameseSplitter
from bacgiang.policy.search.lexicon.syllables import place_syllables
from bacgiang.policy.search.lexicon.tokens import number_keys
from bacgiang.policy.search.ranked_text_index import RankedTextIndex
from bacgiang.policy.search.ranking import facts
from collections.abc import Callable
from Products.PluginIndexes.FieldIndex.FieldIndex import FieldIndex
from Products.PluginIndexes.KeywordIndex.KeywordIndex import KeywordIndex
from Products.ZCatalog.ZCatalog import ZCatalog
from Products.ZCTextIndex.ZCTextIndex import PLexicon
import pytest
from types import SimpleNamespace
from typing import Any


def bare_catalog() -> ZCatalog:
    catalog = ZCatalog("catalog")
    lexicon = PLexicon("vietnamese_lexicon", "", VietnameseSplitter())
    catalog._setObject("vietnamese_lexicon", lexicon)
    place_syllables(lexicon)
    for name, kind in (("SearchableText", "Texts"), ("Title", "Titles")):
        extra = {"lexicon_id": "vietnamese_lexicon", "index_type": kind}
        catalog.addIndex(name, RankedTextIndex(name, extra, catalog))
    for name in ("issuer", "issue_date"):
        catalog.addIndex(name, FieldIndex(name))
    for name in ("number_keys", "fields"):
        catalog.addIndex(name, KeywordIndex(name))
    catalog.addColumn("Title")
    catalog.addColumn("id")
    return catalog


@pytest.fixture
def catalog(monkeypatch: pytest.MonkeyPatch) -> ZCatalog:
    """Of no portal, even where a layer has registered what knows its sites."""
    monkeypatch.setattr(facts, "queryUtility", lambda _wanted: None)
    return bare_catalog()


@pytest.fixture
def add(catalog: ZCatalog) -> Callable[..., None]:
    """Catalogue a document: id, title, text, and what else is said of it."""

    def adding(id: str, title: str = "", text: str = "", **said: Any) -> None:  # noqa: A002
        number = said.get("number", "")
        year = said["issue_date"] // 10000 if "issue_date" in said else None
        keys = number_keys(parse_number(number), year) if number else []
        content = f"{number} {title} {text}"
        document = SimpleNamespace(
            id=id, Title=title, SearchableText=content, number_keys=keys, **said
        )
        catalog.catalog_object(document, f"/{id}")

    return adding


@pytest.fixture
def found(catalog: ZCatalog) -> Callable[..., list[str]]:
    """Ids of what a text finds, in order."""

    def finding(text: Any, **query: Any) -> list[str]:
        return [brain.id for brain in catalog(SearchableText=text, **query)]

    return finding
