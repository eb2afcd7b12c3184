"""A consultation's state follows from its dates and acts, by Vietnamese days."""

from bacgiang.policy.consultation.timing.consultation import Consultation
from bacgiang.policy.consultation.timing.consultation import ConsultationState
from bacgiang.policy.consultation.timing.consultation import Extension
from bacgiang.policy.consultation.timing.consultation import Outcome
from bacgiang.policy.consultation.timing.store import ConsultationStore
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from itertools import pairwise
import pytest
from transaction import TransactionManager
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.POSException import ConflictError


OPENS = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
END = datetime(2026, 3, 31, 17, 0, tzinfo=UTC)
"""Midnight after 31 March in Vietnam."""
SECOND = timedelta(seconds=1)
ONE = Consultation(OPENS, date(2026, 3, 31))
EXTENDED = Consultation(
    OPENS,
    date(2026, 3, 31),
    (
        Extension(
            END + timedelta(days=2), date(2026, 4, 10), date(2026, 3, 31), "Căn cứ"
        ),
    ),
)


@pytest.mark.regulation("4.1e")
@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (OPENS - SECOND, ConsultationState.SCHEDULED),
        (OPENS, ConsultationState.OPEN),
        (END - SECOND, ConsultationState.OPEN),
        (END, ConsultationState.CLOSED),
    ],
)
def test_the_last_day_ends_at_midnight_in_vietnam(
    moment: datetime, state: ConsultationState
) -> None:
    assert ONE.state(moment) is state


def test_an_extension_opens_again_and_makes_late_ones_in_time() -> None:
    assert EXTENDED.state(END + SECOND) is ConsultationState.OPEN
    assert EXTENDED.closes == date(2026, 3, 31)
    assert EXTENDED.last_day == date(2026, 4, 10)
    assert ONE.is_late(date(2026, 4, 1))
    assert not EXTENDED.is_late(date(2026, 4, 1))


def test_report_and_outcome_count_from_their_moments() -> None:
    issued, ended = END + timedelta(days=5), END + timedelta(days=30)
    done = Consultation(
        OPENS,
        date(2026, 3, 31),
        report_issued=issued,
        outcome=Outcome(ended, adopted=True, name="1/2026/QĐ-UBND"),
    )
    assert done.state(issued - SECOND) is ConsultationState.CLOSED
    assert done.state(issued) is ConsultationState.ANSWERED
    assert done.state(ended) is ConsultationState.ADOPTED


@pytest.mark.parametrize("is_old", [False, True])
def test_the_next_turn_is_that_of_all_consultations_as_they_are_now(
    is_old: bool,
) -> None:
    """Also of data that did not keep it, before and after they are upgraded."""
    store = ConsultationStore()
    later = replace(ONE, opens=OPENS + timedelta(days=1))
    for uid, one in (("a", ONE), ("b", ONE), ("b", later), ("c", EXTENDED)):
        store.put(uid, one)
    turns = sorted({OPENS, later.opens, END, EXTENDED.end})
    if is_old:
        del store._turns
    for _time in range(2):
        for before, moment in pairwise([OPENS - SECOND, *turns]):
            assert store.next_turn(before) == moment
            assert store.next_turn(moment - SECOND) == moment
        assert store.next_turn(turns[-1]) is None
        store.keep_turns()
    assert len(store._turns) == 6


@pytest.mark.regulation("4.1e")
@pytest.mark.parametrize("is_first", [True, False])
def test_what_comes_in_while_the_report_is_issued_is_in_it_or_refused(
    is_first: bool,
) -> None:
    """Whichever commits first, the other one begins anew and sees it."""
    managers = [TransactionManager() for _n in range(2)]
    database = DB(DemoStorage())
    stores = [database.open(one).root() for one in managers]
    with managers[0]:
        stores[0]["store"] = ConsultationStore()
        stores[0]["store"].put("u", ONE)
    for one in managers:
        one.begin()
    issuing, entering = (root["store"] for root in stores)
    assert not issuing.get("u").is_settled and not entering.get("u").is_settled
    issuing.put("u", replace(ONE, report_issued=END))
    entering.meet("u")
    first, second = managers if is_first else reversed(managers)
    first.commit()
    with pytest.raises(ConflictError):
        second.commit()
    second.abort()
    entering.meet("none")
