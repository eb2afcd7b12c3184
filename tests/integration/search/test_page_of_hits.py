"""`@search` puts one page in order; the pages together are the catalog's own order."""

from bacgiang.policy.search.page_of_hits import PagedCatalog
from bacgiang.policy.search.searching import Found
from plone import api
from plone.restapi.batching import HypermediaBatch
import pytest


WORDS = "sở"
"""Stands in the names of a score of units."""


@pytest.fixture
def asked(portal, request_of_site):
    """What is found, by the catalog and page by page, for a form."""
    catalog = api.portal.get_tool("portal_catalog")

    def asking(**form):
        request_of_site.form.update(form)
        query = {"SearchableText": WORDS}
        query |= {name: form[name] for name in form if name.startswith(("sort", "b_"))}
        both = (
            catalog.searchResults(**query),
            PagedCatalog(catalog, request_of_site).searchResults(**query),
        )
        batches = [HypermediaBatch(request_of_site, one) for one in both]
        return [
            (one.items_total, one.links, [brain.getRID() for brain in one])
            for one in batches
        ]

    return asking


@pytest.fixture
def request_of_site(portal):
    request = portal.REQUEST
    before = dict(request.form)
    yield request
    request.form.clear()
    request.form.update(before)


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"b_size": "3"},
        {"b_size": "3", "b_start": "3"},
        {"b_size": "3", "b_start": "5"},
        {"b_start": "2"},
        {"b_start": "100"},
        {"sort_on": "effective"},
        {"sort_limit": 2},
        {"sort_order": "reverse"},
    ],
)
def test_a_page_is_that_of_the_whole_order(asked, form):
    stock, ours = asked(**form)

    assert ours == stock
    assert stock[0] >= 10


def test_no_other_page_is_put_in_order(asked, monkeypatch):
    pages = []
    rids = Found.rids

    def noted(self, start, size):
        pages.append((start, size))
        return rids(self, start, size)

    monkeypatch.setattr(Found, "rids", noted)
    _stock, (_total, _links, found) = asked(b_size="3", b_start="3")

    assert pages == [(3, 3)]
    assert len(found) == 3
