"""Time-driven work: what is due runs once, a failure stops nothing (decision 12)."""

from acts_kept import acts_between
from bacgiang.policy.base.acts.recording import record_act
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.base.scheduler.intervals import is_interval_over
from bacgiang.policy.base.scheduler.runs import run_store
from bacgiang.policy.base.scheduler.ticking import JOBS_OFF
from bacgiang.policy.base.scheduler.ticking import Outcome
from bacgiang.policy.base.scheduler.ticking import run_job
from bacgiang.policy.base.scheduler.ticking import Ticker
from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.acts.store import ActStore
from bacgiang.policy.sealing.records import VIET_NAM
from bacgiang.policy.testing import FUNCTIONAL_TESTING
from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from plone import api
from plone.browserlayer.utils import unregister_layer
import pytest
from pytest_plone import fixtures_factory
from threading import Event
import transaction
from transaction import TransactionManager
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import getGlobalSiteManager
from zope.component.hooks import getSite
from zope.globalrequest import getRequest
from zope.interface import implementer


globals().update(fixtures_factory(((FUNCTIONAL_TESTING, "functional"),)))

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=VIET_NAM)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@implementer(IScheduledJob)
class Hourly:
    """Does what it was made to do, every hour."""

    def __init__(self, work: Callable[[Any, datetime], object]) -> None:
        self.work = work

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, HOUR)

    def run(self, site: Any, now: datetime) -> None:
        self.work(site, now)


@pytest.fixture
def site(functional: Any) -> Any:
    portal = functional["portal"]
    IAnnotations(portal)[act_store.key] = ActStore()
    transaction.commit()
    return portal


@pytest.fixture
def job() -> Iterator[Callable[[str, Any], Hourly]]:
    """Register a job for the length of a test."""
    registry = getGlobalSiteManager()
    names: list[str] = []

    def register(name: str, work: Any) -> Hourly:
        made = Hourly(work)
        registry.registerUtility(made, IScheduledJob, name)
        names.append(name)
        return made

    yield register
    for name in names:
        registry.unregisterUtility(provided=IScheduledJob, name=name)


@pytest.fixture
def tick(site: Any) -> Callable[[datetime], dict[str, Outcome]]:
    ticker = Ticker(site._p_jar.db())

    def once(now: datetime) -> dict[str, Outcome]:
        outcomes = ticker.tick(now)
        transaction.begin()
        return {name: one for (_site, name), one in outcomes.items()}

    return once


def test_a_job_runs_when_it_is_due(site: Any, job: Any, tick: Any) -> None:
    ran: list[datetime] = []
    job("sample", lambda _site, now: ran.append(now))
    assert tick(NOON)["sample"] is Outcome.RAN
    assert tick(NOON + HOUR / 2)["sample"] is Outcome.NOT_DUE
    assert tick(NOON + HOUR)["sample"] is Outcome.RAN
    assert ran == [NOON, NOON + HOUR]
    assert run_store(site).last_run("sample") == NOON + HOUR


def test_once_stopped_no_further_job_begins(site: Any, job: Any) -> None:
    stopped, ran = Event(), []

    def work(_site: Any, _now: datetime) -> None:
        ran.append("first")
        stopped.set()

    job("0-first", work)
    job("1-second", lambda _site, _now: ran.append("second"))
    outcomes = Ticker(site._p_jar.db(), stopped).tick(NOON)
    transaction.begin()
    assert ran == ["first"]
    assert [name for _site, name in outcomes] == ["0-first"]


def test_what_takes_minutes_has_a_thread_of_its_own(site: Any, job: Any) -> None:
    ran: list[str] = []
    job("sample", lambda _site, _now: ran.append("quick"))
    job("long", lambda _site, _now: ran.append("slow")).is_slow = True
    database = site._p_jar.db()
    for is_slow, done in ((False, ["quick"]), (True, ["slow"])):
        ran.clear()
        outcomes = Ticker(database, is_slow=is_slow).tick(NOON)
        transaction.begin()
        assert ran == done
        names = {name for _site, name in outcomes}
        assert ("make-dumps" in names) is is_slow


def test_a_job_acts_as_the_system_inside_the_site(
    site: Any, job: Any, tick: Any
) -> None:
    seen: list[Any] = []

    def work(inside: Any, now: datetime) -> None:
        seen.append((getSite().getId(), inside.getId(), api.user.get_current().getId()))
        seen.append(api.user.has_permission("Manage portal", obj=inside))
        inside["vi"].title = "Đổi bởi công việc"
        record_act(MODIFY, inside["vi"])

    before = getSite(), getRequest(), api.user.get_current().getId()
    job("sample", work)
    tick(NOON)
    assert seen == [("plone", "plone", None), True]
    assert site["vi"].title == "Đổi bởi công việc"
    (act,) = acts_between(act_store(site), NOON - 300 * DAY, NOON + 3000 * DAY)
    assert (act.actor, act.address) == ("system", "")
    assert (getSite(), getRequest(), api.user.get_current().getId()) == before


def test_a_job_that_fails_stops_no_other_and_tells_nothing_private(
    site: Any, job: Any, tick: Any, caplog: Any
) -> None:
    def fail(inside: Any, now: datetime) -> None:
        inside["vi"].title = "Dở dang"
        raise ValueError("Nguyễn Văn Mẫu, 0912 345 678")

    ran: list[datetime] = []
    job("a-fails", fail)
    job("b-runs", lambda _site, now: ran.append(now))
    outcomes = tick(NOON)
    assert outcomes["a-fails"] is Outcome.FAILED
    assert outcomes["b-runs"] is Outcome.RAN
    assert ran == [NOON]
    assert site["vi"].title != "Dở dang"
    assert run_store(site).last_run("a-fails") is None
    assert "a-fails" in caplog.text
    assert "ValueError in test_scheduler.py" in caplog.text
    assert "Nguyễn" not in caplog.text
    assert "0912" not in caplog.text


def test_a_job_that_failed_rests_before_it_is_tried_again(
    site: Any, job: Any, tick: Any
) -> None:
    tries: list[datetime] = []

    def fail_once(_site: Any, now: datetime) -> None:
        tries.append(now)
        if len(tries) == 1:
            raise ValueError

    job("sample", fail_once)
    times = [NOON + timedelta(minutes=minute) for minute in (0, 1, 4, 5, 6)]
    outcomes = [tick(time)["sample"] for time in times]
    assert outcomes == [Outcome.FAILED] * 3 + [Outcome.RAN, Outcome.NOT_DUE]
    assert tries == [times[0], times[3]]


def test_a_job_can_be_switched_off(site: Any, job: Any, tick: Any) -> None:
    job("sample", lambda _site, _now: None)
    api.portal.set_registry_record(JOBS_OFF, ["sample"])
    transaction.commit()
    assert "sample" not in tick(NOON)
    api.portal.set_registry_record(JOBS_OFF, [])
    transaction.commit()
    assert tick(NOON)["sample"] is Outcome.RAN


@pytest.mark.parametrize("ran_before", [False, True])
def test_of_two_instances_one_runs_the_job(
    site: Any, job: Any, tick: Any, ran_before: bool
) -> None:
    """The other conflicts, asks again whether it is due, and leaves it."""
    if ran_before:
        run_store(site).mark("sample", NOON - HOUR)
        transaction.commit()
    ran: list[str] = []

    def while_another_does_it(inside: Any, now: datetime) -> None:
        ran.append("here")
        if len(ran) == 1:
            manager = TransactionManager()
            connection = site._p_jar.db().open(manager)
            run_store(connection.root()["Application"]["plone"]).mark("sample", now)
            manager.commit()
            connection.close()

    job("sample", while_another_does_it)
    assert tick(NOON)["sample"] is Outcome.NOT_DUE
    assert ran == ["here"]
    assert run_store(site).last_run("sample") == NOON


def test_a_conflict_with_somebody_else_is_tried_again(
    site: Any, job: Any, tick: Any
) -> None:
    tries: list[int] = []

    def meet_an_editor(inside: Any, now: datetime) -> None:
        tries.append(1)
        inside["vi"].description = "Bởi công việc"
        if len(tries) == 1:
            manager = TransactionManager()
            connection = site._p_jar.db().open(manager)
            connection.root()["Application"]["plone"]["vi"].description = "Bởi người"
            manager.commit()
            connection.close()

    job("sample", meet_an_editor)
    assert tick(NOON)["sample"] is Outcome.RAN
    assert len(tries) == 2
    assert site["vi"].description == "Bởi công việc"


def test_a_job_that_always_conflicts_is_given_up_for_this_tick(
    site: Any,
) -> None:
    from ZODB.POSException import ConflictError

    def conflict(_site: Any, _now: datetime) -> None:
        raise ConflictError

    assert run_job(site, "sample", Hourly(conflict), NOON) is Outcome.LOST
    assert run_store(site).last_run("sample") is None


def test_a_site_without_the_policy_is_left_alone(
    site: Any, job: Any, tick: Any
) -> None:
    unregister_layer("bacgiang.policy", site.getSiteManager())
    transaction.commit()
    job("sample", lambda _site, _now: pytest.fail("ran"))
    assert tick(NOON) == {}


def test_no_job_runs_where_it_cannot_be_noted(site: Any, job: Any, tick: Any) -> None:
    del IAnnotations(site)[run_store.key]
    transaction.commit()
    job("sample", lambda _site, _now: pytest.fail("ran"))
    assert set(tick(NOON).values()) == {Outcome.FAILED}


@pytest.mark.regulation("15.3")
def test_the_clock_gathers_and_seals_acts(site: Any, tick: Any) -> None:
    store = act_store(site)
    for number in range(3):
        at = NOON + timedelta(minutes=number)
        store.append(Act(f"{number}", at, "mau", "so-y-te", MODIFY))
    transaction.commit()
    assert tick(NOON + timedelta(minutes=30))["gather-acts"] is Outcome.NOT_DUE
    assert tick(NOON + HOUR)["gather-acts"] is Outcome.RAN
    assert act_store(site).waiting() == 0

    midnight = NOON + timedelta(hours=12)
    early = tick(midnight + timedelta(minutes=29))
    assert early["seal-acts"] is Outcome.NOT_DUE
    assert early["gather-acts"] is Outcome.NOT_DUE
    assert tick(midnight + timedelta(minutes=30))["seal-acts"] is Outcome.RAN
    assert act_store(site).seals.days() == ["2026-03-02"]
    assert tick(midnight + timedelta(minutes=31))["seal-acts"] is Outcome.NOT_DUE
    tick(midnight + timedelta(days=3))
    assert act_store(site).seals.days()[-1] == "2026-03-04"
    assert act_store(site).seals.get("2026-03-02").count == 3


def test_nothing_due_writes_nothing(site: Any, tick: Any) -> None:
    while tick(NOON)["make-dumps"] is Outcome.RAN:
        """One file a tick."""
    before = site._p_jar.db().lastTransaction()
    tick(NOON + timedelta(seconds=30))
    assert site._p_jar.db().lastTransaction() == before


def test_many_acts_are_gathered_at_once(site: Any, tick: Any) -> None:
    store = act_store(site)
    for number in range(1000):
        store.append(Act(f"{number}", NOON, "mau", "so-y-te", MODIFY))
    transaction.commit()
    assert tick(NOON)["gather-acts"] is Outcome.RAN
    # Of one item fewer are many: each act on it writes those that wait anew.
    for number in range(32):
        assert tick(NOON)["gather-acts"] is Outcome.NOT_DUE
        store.append(Act(f"item-{number}", NOON, "mau", "so-y-te", MODIFY, "item"))
        transaction.commit()
    assert tick(NOON)["gather-acts"] is Outcome.RAN


@pytest.mark.parametrize(
    "records,environment,expected",
    [
        ({}, "http://localhost:8123", "http://localhost:8123/vi"),
        ({"bacgiang.main_host": "bacgiang.example"}, "", "https://bacgiang.example/vi"),
        (
            {
                "bacgiang.main_host": "bacgiang.example",
                "bacgiang.public_url": "https://cong.example/",
            },
            "http://localhost:8123",
            "https://cong.example/vi",
        ),
    ],
)
def test_letters_of_jobs_lead_to_the_public_address(
    site: Any,
    tick: Callable[[datetime], dict[str, Outcome]],
    job: Callable[[str, Any], Hourly],
    monkeypatch: pytest.MonkeyPatch,
    records: dict[str, str],
    environment: str,
    expected: str,
) -> None:
    monkeypatch.setenv("PUBLIC_URL", environment)
    for name, value in records.items():
        api.portal.set_registry_record(name, value)
    transaction.commit()
    made: list[str] = []
    job("writing", lambda portal, now: made.append(portal["vi"].absolute_url()))
    tick(NOON)
    assert made == [expected]


@pytest.mark.regulation("14")
def test_a_day_on_which_nobody_does_anything_leaves_nothing(site: Any) -> None:
    """All jobs of the portal may note that they ran, over what they noted before."""
    # The storage of tests cannot be packed.
    api.portal.set_registry_record(JOBS_OFF, ["pack-database"])
    transaction.commit()
    database = site._p_jar.db()
    ticker = Ticker(database)

    def day(start: datetime) -> int:
        """Objects there are after it."""
        for hour in range(24):
            outcomes = ticker.tick(start + hour * HOUR)
            assert Outcome.FAILED not in outcomes.values()
        return len(database.storage)

    first = day(NOON)
    assert first and day(NOON + DAY) == first
