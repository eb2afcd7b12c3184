"""Any number of people send something in at once: nobody conflicts, nothing is lost."""

from .conftest import key
from .conftest import Writer
from bacgiang.policy.citizen.submissions.sealing import seal_closed_days
from bacgiang.policy.citizen.submissions.states import Event
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import pytest
from threading import Barrier
from tiers import in_turn
from typing import Any
from ZODB.DB import DB
from ZODB.POSException import ConflictError
from ZODB.POSException import ReadConflictError


PEOPLE = 64
EACH = 6
DRAFT = "du-thao-mau"


def wall_clock() -> datetime:
    return datetime.now(UTC)


def test_sixty_four_people_at_once_and_a_job_among_them(database: DB) -> None:
    barrier = Barrier(PEOPLE + 1)

    def person(number: int) -> list[str]:
        mine = Writer(database, wall_clock)
        codes = []
        barrier.wait()
        for each in range(EACH):
            mine.manager.begin()
            payload = {"text": f"Ý kiến {number}/{each}"}
            found = mine.log.accept("opinion", DRAFT, payload, key(f"{number}/{each}"))
            mine.manager.commit()
            codes.append(found.code)
        mine.close()
        return codes

    def job() -> int:
        mine = Writer(database, wall_clock)
        barrier.wait()
        moved = 0
        for _ in range(3):
            mine.manager.begin()
            # All but what is being written now counts as old.
            moved += mine.log.store.gather(wall_clock() + timedelta(minutes=1.99))
            mine.manager.commit()
        mine.close()
        return moved

    with ThreadPoolExecutor(PEOPLE + 1) as pool:
        gathering = pool.submit(job)
        given = [code for codes in pool.map(person, range(PEOPLE)) for code in codes]
        gathering.result()

    reader = Writer(database, wall_clock)
    kept = [one.code for one in reader.log.about(DRAFT)]
    balance = reader.log.balance(DRAFT)
    reader.close()
    assert len(given) == PEOPLE * EACH
    assert sorted(kept) == sorted(given)
    assert balance.received == balance.waiting == PEOPLE * EACH


@pytest.mark.parametrize("before", in_turn([0, 1, 29, 30, 31, 300], of=3))
def test_two_people_on_the_same_page_at_once(
    writer: Callable[[], Writer], before: int
) -> None:
    first, second = writer(), writer()
    for number in range(before):
        first.log.accept("opinion", DRAFT, {"number": number}, key(number))
    first.manager.commit()
    for number, one in enumerate((first, second)):
        one.manager.begin()
        for each in range(300):
            one.log.accept("opinion", DRAFT, {}, key(f"{number}/{each}"))
    first.manager.commit()
    second.manager.commit()
    assert writer().log.balance(DRAFT).received == before + 600


def test_a_form_sent_twice_at_once_is_one_submission(
    writer: Callable[[], Writer],
) -> None:
    first, second = writer(), writer()
    for one in (first, second):
        one.log.accept("opinion", DRAFT, {"text": "Một"}, key(1))
    first.manager.commit()
    with pytest.raises(ConflictError):
        second.manager.commit()
    second.manager.abort()
    second.manager.begin()
    again = second.log.accept("opinion", DRAFT, {"text": "Một"}, key(1))
    second.manager.commit()
    (kept,) = writer().log.about(DRAFT)
    assert kept.code == again.code


@pytest.mark.parametrize("is_erased_first", [True, False])
def test_what_is_erased_gets_no_words_meanwhile(
    writer: Callable[[], Writer], is_erased_first: bool
) -> None:
    author, board = writer(), writer()
    code = author.log.accept("opinion", DRAFT, {"text": "Một"}, key(1)).code
    author.manager.commit()
    board.manager.begin()
    author.manager.begin()
    author.log.erase(code)
    board.log.decide(code, Event.PUBLISHED, "", {"words": "Một"})
    first, second = (author, board) if is_erased_first else (board, author)
    first.manager.commit()
    with pytest.raises(ConflictError):
        second.manager.commit()
    second.manager.abort()


def test_two_fates_of_one_submission_follow_each_other(
    writer: Callable[[], Writer],
) -> None:
    first, second = writer(), writer()
    code = first.log.accept("opinion", DRAFT, {}, key(1)).code
    first.manager.commit()
    second.manager.begin()
    first.manager.begin()
    first.log.withdraw(code)
    second.log.decide(code, Event.PUBLISHED)
    first.manager.commit()
    with pytest.raises(ConflictError):
        second.manager.commit()


def test_gathering_meets_nobody(writer: Callable[[], Writer], clock: Any) -> None:
    job, person = writer(), writer()
    code = job.log.accept("opinion", DRAFT, {}, key(1)).code
    job.manager.commit()
    clock.forward(hours=1)
    job.manager.begin()
    person.manager.begin()
    assert job.log.store.gather(clock.now) == 1
    person.log.withdraw(code)
    person.log.accept("opinion", DRAFT, {}, key(2))
    job.manager.commit()
    person.manager.commit()
    log = writer().log
    assert log.require(code).state == "withdrawn"
    assert (log.balance(DRAFT).received, log.balance(DRAFT).withdrawn) == (2, 1)


def test_nothing_arrives_in_a_day_that_is_sealed_meanwhile(
    writer: Callable[[], Writer], clock: Any
) -> None:
    job, person = writer(), writer()
    job.log.accept("opinion", DRAFT, {}, key(1))
    job.manager.commit()
    person.manager.begin()
    person.log.accept("opinion", DRAFT, {}, key(2))
    clock.forward(days=1)
    job.manager.begin()
    (seal,) = seal_closed_days(job.log.store, clock.now, timedelta(minutes=30))
    job.manager.commit()
    with pytest.raises(ReadConflictError):
        person.manager.commit()
    assert seal.count == 1
