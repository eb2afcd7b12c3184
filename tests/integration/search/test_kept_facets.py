"""Facets that are kept: right for every version of the catalog and every reader."""

from bacgiang.policy.search.kept_facets import forget_facets
from bacgiang.policy.search.kept_facets import KEPT
from bacgiang.policy.search.kept_facets import kept_facets
from bacgiang.policy.search.searching import _key_of
import pytest


class Counter:
    """A counter as the catalog has one."""

    _p_oid = b"1"

    def __init__(self, serial, changed=False):
        self._p_serial = serial
        self._p_changed = changed
        self._p_jar = self

    def db(self):
        return "database"

    def _p_activate(self):
        return None


class Tool:
    def __init__(self, counter):
        self._counter = counter


QUERY = {"portal_type": "LegalDocument", "allowedRolesAndUsers": ["Anonymous"]}


@pytest.fixture(autouse=True)
def empty():
    forget_facets()
    yield
    forget_facets()


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


def test_the_key_tells_versions_readers_and_questions_apart():
    first = _key_of(Tool(Counter(b"1")), QUERY)
    assert first == _key_of(Tool(Counter(b"1")), dict(QUERY))
    assert first != _key_of(Tool(Counter(b"2")), QUERY)
    other = {**QUERY, "allowedRolesAndUsers": ["Anonymous", "user:x"]}
    assert first != _key_of(Tool(Counter(b"1")), other)
    assert first != _key_of(Tool(Counter(b"1")), {**QUERY, "issuer": "x"})


def test_what_this_transaction_has_changed_is_not_kept():
    assert _key_of(Tool(Counter(b"1", changed=True)), QUERY) is None
    assert _key_of(Tool(None), QUERY) is None
