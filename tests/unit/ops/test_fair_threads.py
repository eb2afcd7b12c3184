"""Whose share of the threads a request counts for."""

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
    assert dispatcher.learn(file, "")
    assert page.holder == file.holder == "so-y-te-update"


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
    assert credential_of({"AUTHORIZATION": "Bearer x"}) is not None
