"""How long a page may be told what another one was answered."""

from bacgiang.policy.caching.answer import Grounds
from bacgiang.policy.caching.commits import Commits
from bacgiang.policy.caching.reads import as_reads
from bacgiang.policy.caching.remembered import Remembered
from bacgiang.policy.caching.remembered import RememberedAnswers
from collections.abc import Hashable
import pytest
from ZODB.utils import p64


pytestmark = pytest.mark.regulation("14")

UNTIL = 1000.0


def commit(commits: Commits, tid: int, *oids: int) -> None:
    commits._invalidate(p64(tid), [p64(one) for one in oids])


def known(answers: RememberedAnswers, commits: Commits, *keys: Hashable) -> None:
    for key in keys:
        grounds = Grounds(commits, 0, UNTIL, as_reads((7, 9)))
        answers.keep(key, Remembered(key, grounds))


def test_it_holds_until_what_it_rests_on_is_changed() -> None:
    commits, answers = Commits(b""), RememberedAnswers()
    known(answers, commits, "tabs")
    for tid, oids in enumerate(((), (8,), (1, 2, 3)), start=1):
        commit(commits, tid, *oids)
        found = answers.recall("tabs", UNTIL - 1)
        assert found is not None and found.answer == "tabs"
    commit(commits, 4, 3, 9)
    assert answers.recall("tabs", UNTIL - 1) is None
    # It does not come back with the next commit.
    commit(commits, 5, 1)
    assert answers.recall("tabs", UNTIL - 1) is None


def test_time_ends_it() -> None:
    commits, answers = Commits(b""), RememberedAnswers()
    known(answers, commits, "tabs")
    assert answers.recall("tabs", UNTIL) is None


def test_commits_that_are_not_known_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    commits, answers = Commits(b""), RememberedAnswers()
    known(answers, commits, "tabs", "more")
    monkeypatch.setattr(commits, "is_current", lambda: False)
    assert answers.recall("tabs", UNTIL - 1) is None
    monkeypatch.undo()
    commits._invalidateCache()
    assert answers.recall("more", UNTIL - 1) is None


def test_the_one_nobody_needed_goes_first() -> None:
    commits, answers = Commits(b""), RememberedAnswers(most=2)
    known(answers, commits, "old", "needed")
    assert answers.recall("old", 0)
    known(answers, commits, "new")
    assert [answers.recall(one, 0) is not None for one in ("old", "needed", "new")] == [
        True,
        False,
        True,
    ]
