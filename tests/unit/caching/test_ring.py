"""The order of a cache, read along its links, is the one that `persistent` tells."""

from bacgiang.policy.caching import ring
from collections.abc import Iterator
from hypothesis import given
from hypothesis import strategies as st
from persistent import Persistent
import pytest
from transaction import TransactionManager
from ZODB.DB import DB
from ZODB.MappingStorage import MappingStorage


@pytest.fixture(scope="module")
def objects() -> Iterator[list[Persistent]]:
    db = DB(MappingStorage())
    transactions = TransactionManager()
    connection = db.open(transactions)
    made = [Persistent() for _number in range(20)]
    for number, one in enumerate(made):
        connection.root()[number] = one
    transactions.commit()
    yield made
    transactions.abort()
    connection.close()
    db.close()


def test_links_are_followed_on_this_python() -> None:
    assert ring.used_since is ring.by_links


@given(st.data())
def test_both_ways_give_the_same(
    objects: list[Persistent], data: st.DataObject
) -> None:
    cache = objects[0]._p_jar._cache
    places = st.integers(0, len(objects) - 1)
    for place in data.draw(st.lists(places)):
        getattr(objects[place], "used", None)
    for place in data.draw(st.lists(places, max_size=5)):
        objects[place]._p_deactivate()
    for since in objects:
        assert ring.by_links(cache, since) == ring.by_list(cache, since)
