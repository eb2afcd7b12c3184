"""What somebody writes is found by their own searches, whatever others do meanwhile."""

from collections.abc import Callable
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from plone import api
from Products.CMFCore import indexing
import pytest
from typing import Any


@pytest.fixture
def somebody_else_indexes() -> Iterator[None]:
    """Another thread processes what it wrote."""

    def begin() -> None:
        indexing.processing.add(indexing.getQueue())

    def end() -> None:
        indexing.processing.remove(indexing.getQueue())

    with ThreadPoolExecutor(1) as other:
        other.submit(begin).result()
        yield
        other.submit(end).result()


def test_what_is_deleted_is_not_found(
    people: None,
    news_section: Any,
    make_news: Callable[..., Any],
    somebody_else_indexes: None,
) -> None:
    item = make_news(news_section, "so-y-te-update")
    uid = item.UID()

    def found() -> int:
        catalog = api.portal.get_tool("portal_catalog")
        return len(catalog.unrestrictedSearchResults(UID=uid))

    assert found() == 1
    with api.env.adopt_user(username="so-y-te-update"):
        news_section.manage_delObjects([item.getId()])
    assert found() == 0


def test_two_begin_at_once(somebody_else_indexes: None) -> None:
    queue = indexing.getQueue()
    assert queue not in indexing.processing
    indexing.processing.add(queue)
    indexing.processing.remove(queue)
    assert queue not in indexing.processing
