"""Whose share of the threads a request counts for."""

from bacgiang.policy.ops.fair_threads import limits
from bacgiang.policy.ops.fair_threads.credentials import credential_of
from bacgiang.policy.ops.fair_threads.dispatcher import FairDispatcher
from bacgiang.policy.ops.fair_threads.work import Work
from collections.abc import Iterator
import pytest


@pytest.fixture
def dispatcher() -> Iterator[FairDispatcher]:
    made = FairDispatcher(4)
    yield made
    made.shutdown()


def begun(dispatcher: FairDispatcher, credential: bytes) -> Work:
    work = Work(credential, dispatcher)
    work.holder = dispatcher.holder(credential)
    dispatcher.at_work.add(work)
    return work


@pytest.mark.regulation("14")
def test_a_file_of_the_look_makes_a_visitor_of_nobody(
    dispatcher: FairDispatcher,
) -> None:
    """It is asked for as for everybody, whoever does."""
    page = begun(dispatcher, b"a")
    assert dispatcher.learn(page, "so-y-te-update")
    file = begun(dispatcher, b"a")
    assert dispatcher.learn(file, None)
    assert page.holder == file.holder == "so-y-te-update"


@pytest.mark.regulation("14")
def test_a_session_that_ended_counts_for_its_account_no_more(
    dispatcher: FairDispatcher,
) -> None:
    """Who has it yet would hold up whoever it was."""
    page = begun(dispatcher, b"a")
    assert dispatcher.learn(page, "so-y-te-update")
    assert dispatcher.learn(begun(dispatcher, b"a"), "")
    assert dispatcher.holder(b"a") == b"a"


@pytest.mark.regulation("14")
@pytest.mark.parametrize(("threads", "most"), [(1, 1), (2, 1), (3, 2), (4, 3), (8, 5)])
def test_others_have_a_thread_left_of_however_many(threads: int, most: int) -> None:
    """Also where each request has credentials of its own, or none that is known."""
    dispatcher = FairDispatcher(0)
    dispatcher.limit_to_half_of(threads)
    for credential in (None, *(bytes([one]) for one in range(most - 1))):
        work = Work(credential, dispatcher)
        dispatcher.at_work.add(work)
        assert dispatcher.learn(work, "so-y-te-update")
    late = begun(dispatcher, b"z")
    assert not dispatcher.learn(late, "so-y-te-update")


@pytest.mark.regulation("14")
def test_credentials_of_nobody_have_a_share_of_their_own(
    dispatcher: FairDispatcher,
) -> None:
    first, other = begun(dispatcher, b"a"), begun(dispatcher, b"b")
    assert first.holder == other.holder
    assert dispatcher.learn(first, "") and dispatcher.learn(other, "")
    assert len({first.holder, other.holder, None}) == 3


def test_a_session_is_found_among_other_cookies() -> None:
    session = credential_of({"COOKIE": 'I18N_LANGUAGE="vi"; __ac="x"'})
    assert session == credential_of({"COOKIE": "__ac=x; display=large"})
    assert session != credential_of({"COOKIE": "__ac=y"})
    assert credential_of({"COOKIE": "I18N_LANGUAGE=vi; not__ac=x"}) is None
    # As Zope reads it.
    for glued in ('a="b"__ac="x"', 'a="b"\x01__ac=x', "a=b,c=d;\x02__ac=x"):
        assert session == credential_of({"COOKIE": glued}), glued
    assert credential_of({"AUTHORIZATION": "Bearer x"}) is not None


@pytest.mark.regulation("14")
def test_who_waits_is_not_ended_for_what_others_took(
    dispatcher: FairDispatcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Manager's request, say, or a job: nobody takes a gigabyte without working."""
    waits = begun(dispatcher, b"a")
    taken = iter((1, 1 + 2 * limits.MOST, 1 + 2 * limits.MOST))
    monkeypatch.setattr(limits, "memory", lambda: next(taken))
    monkeypatch.setattr(limits, "end", lambda work, error: ended.append(work))
    ended: list[Work] = []
    limits.look(dispatcher)
    limits.look(dispatcher)
    assert (ended, waits.memory) == ([], 1)
