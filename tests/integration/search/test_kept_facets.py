"""Facets that are kept: right for every version of the catalog and every reader."""

from bacgiang.policy.search import searching
from bacgiang.policy.search.facets import count_values
from bacgiang.policy.search.kept_facets import _kept
from bacgiang.policy.search.kept_facets import KEPT
from bacgiang.policy.search.kept_facets import kept_facets
from bacgiang.policy.search.searching import find
from DateTime import DateTime
from plone import api
import pytest


QUERY = {"portal_type": ["Document", "Unit"]}


@pytest.fixture(autouse=True)
def empty():
    _kept.clear()
    yield
    _kept.clear()


def test_a_question_is_counted_once():
    counts = []

    def count():
        counts.append(1)
        return {"issuer": []}

    for _turn in range(3):
        assert kept_facets("a", count) == {"issuer": []}
    assert len(counts) == 1


def test_the_oldest_is_forgotten_first():
    for number in range(KEPT + 1):
        kept_facets(number, dict)
    counts = []
    kept_facets(0, lambda: counts.append(1) or {})
    assert counts == [1]


@pytest.fixture
def asked(portal, monkeypatch):
    """Ask the real catalog for a facet; the times it has been counted so far."""
    counts = []

    def count(index, documents, limit=None):
        counts.append(index.id)
        return count_values(index, documents, limit)

    def ask(query=QUERY):
        found = find(api.portal.get_tool("portal_catalog"), query)
        assert found.facets(("portal_type",))["portal_type"]
        return len(counts)

    monkeypatch.setattr(searching, "count_values", count)
    return ask


def test_the_same_question_is_counted_once(asked):
    assert [asked(), asked()] == [1, 1]


def test_what_finds_other_documents_is_counted_anew(asked):
    assert asked() == 1
    assert asked({"portal_type": ["Unit"]}) == 2
    assert asked({"portal_type": ["Document"]}) == 3


def test_what_finds_the_same_is_not_whoever_asks_and_when(asked, monkeypatch):
    assert asked() == 1
    with api.env.adopt_user(username="so-y-te-update"):
        assert asked() == 1
    in_an_hour = DateTime() + 1 / 24
    monkeypatch.setattr(searching, "DateTime", lambda: in_an_hour)
    assert asked() == 1


def test_what_this_transaction_has_changed_is_not_kept(portal, asked):
    portal["vi"]["gioi-thieu"].reindexObject()
    assert [asked(), asked()] == [1, 2]
