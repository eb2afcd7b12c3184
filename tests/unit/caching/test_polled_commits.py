"""Commits asked of a storage that tells nobody: what is not known is not given out."""

from bacgiang.policy.caching import polling
from bacgiang.policy.caching.polling import PolledCommits
import pytest
from ZODB.utils import p64


class Away(Exception):
    """The database does not answer."""


class Storage:
    """As RelStorage: asked, it tells what changed since it was asked last."""

    def __init__(self):
        self.newest = 10
        self.changed = {}

    def poll_invalidations(self):
        if isinstance(self.changed, Exception):
            raise self.changed
        told, self.changed = self.changed, {}
        return told

    def lastTransaction(self):  # noqa: N802
        return p64(self.newest)

    def afterCompletion(self):  # noqa: N802
        """Ends the question."""

    def commit(self, *oids):
        self.newest += 1
        self.changed.update({p64(oid): 1 for oid in oids})


@pytest.fixture
def clock(monkeypatch):
    moments = [100.0]
    monkeypatch.setattr(polling.time, "monotonic", lambda: moments[0])
    return moments


def test_what_several_transactions_changed_is_told_as_of_the_last(clock):
    storage, commits = Storage(), PolledCommits(p64(10))
    storage.commit(1, 2)
    storage.commit(3)
    commits.ask(storage)
    assert commits.changed_since(0) == (1, {1, 2, 3})
    # A connection that saw the first of them may not have seen the second.
    assert commits.changed_from(p64(12)) == (1, {1, 2, 3})
    assert commits.changed_from(p64(13)) == (1, frozenset())
    assert commits.position_at(p64(12)) == 0
    assert commits.position_at(p64(13)) == 1


def test_while_the_database_is_away_nothing_is_known(clock):
    storage, commits = Storage(), PolledCommits(p64(10))
    assert not commits.is_current()
    commits.ask(storage)
    assert commits.is_current()
    storage.changed = Away()
    clock[0] += polling.CURRENT
    with pytest.raises(Away):
        commits.ask(storage)
    assert not commits.is_current()
    # What was committed meanwhile is told when it is back.
    storage.changed = {}
    storage.commit(7)
    commits.ask(storage)
    assert commits.is_current()
    assert commits.changed_since(0) == (1, {7})


def test_what_the_database_cannot_say_empties_everything(clock):
    storage, commits = Storage(), PolledCommits(p64(10))
    storage.changed = None
    storage.newest = 20
    commits.ask(storage)
    assert commits.changed_since(0) == (1, None)
    assert commits.changed_from(p64(11))[1] is None
    # Who began before that has seen what nobody can tell any more.
    assert commits.position_at(p64(15)) is None
    assert commits.position_at(p64(21)) == 1


def test_what_a_connection_sees_before_it_is_heard_of_is_known(clock):
    storage, commits = Storage(), PolledCommits(p64(10))
    commits.ask(storage)
    storage.commit(1)
    # A page that begins now reads what was committed; answers are judged without it.
    assert commits.has_heard_of(p64(11))
    assert not commits.has_heard_of(p64(12))
    commits.ask(storage)
    assert commits.has_heard_of(p64(12))
    commits.ask(storage)
    assert commits.has_heard_of(p64(12)) and not commits.has_heard_of(p64(13))
