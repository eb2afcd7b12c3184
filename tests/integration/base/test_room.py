"""A room registers what it has with `base/`, and goes again: nothing else is touched."""

from bacgiang.policy.base.acts.kinds import act_kinds
from bacgiang.policy.base.acts.kinds import text_changing_kinds
from bacgiang.policy.base.acts.recording import record_act
from bacgiang.policy.base.dates import end_of_day
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.figures.service import FiguresGet
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.base.stores.installing import install_missing
from bacgiang.policy.base.tasks.acting import ask
from bacgiang.policy.base.tasks.acting import settle
from bacgiang.policy.base.tasks.reminding import RemindOfTasks
from bacgiang.policy.base.tasks.reminding import Stage
from bacgiang.policy.base.tasks.reminding import TaskReminder
from bacgiang.policy.base.tasks.store import task_store
from bacgiang.policy.base.tasks.task import TaskState
from bacgiang.policy.base.tasks.working_days import HOLIDAYS
from bacgiang.policy.base.tasks.working_days import working_day_after
from bacgiang.policy.base.tasks.working_days import WORKING_WEEKENDS
from bacgiang.policy.editorial.acts.rows import RowMaker
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.queues.my_work import matters_of
from bacgiang.policy.testing_people import make_item
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
from plone import api
from plone.testing.zca import stackConfigurationContext
import pytest
from types import SimpleNamespace
from typing import Any
from zope.component import getGlobalSiteManager
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.component.hooks import site
from zope.configuration import xmlconfig


NOW = datetime.now(UTC)
ROOMS = Path(__file__).parent / "rooms"


class Registrations:
    """What the global registry holds, so that what came later can be taken out."""

    def __init__(self) -> None:
        self._registry = getGlobalSiteManager()
        self._before = {repr(one) for one in self._all()}

    def _all(self) -> list[Any]:
        registry = self._registry
        return [*registry.registeredUtilities(), *registry.registeredAdapters()]

    def take_out(self) -> None:
        for one in self._all():
            if repr(one) in self._before:
                continue
            if hasattr(one, "component"):
                self._registry.unregisterUtility(one.component, one.provided, one.name)
            else:
                self._registry.unregisterAdapter(
                    one.factory, one.required, one.provided, one.name
                )


@pytest.fixture
def room(
    integration: Any, portal: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Any]:
    """The parts of a room that is there for the length of a test."""
    monkeypatch.syspath_prepend(ROOMS)
    import sample_room
    import sample_room.acts as acts
    import sample_room.store as store

    registrations = Registrations()
    context = stackConfigurationContext(integration["configurationContext"])
    with site(None):  # ZCML registers with the site that is set
        xmlconfig.file("configure.zcml", sample_room, context=context)
    install_missing(portal)
    yield SimpleNamespace(
        take=acts.TAKE, notes=store.notes, leave=registrations.take_out
    )
    registrations.take_out()


def kind_shown(portal: Any, act: Any) -> tuple[str, Any]:
    (row,) = RowMaker(portal, portal.REQUEST).rows([act])
    return row.kind, row.details


def matters(user_id: str) -> dict[str, list[Any]]:
    with api.env.adopt_user(username=user_id):
        return {one.name: list(one.items) for one in matters_of(user_id)}


def test_it_keeps_acts_works_and_is_seen(portal: Any, room: Any) -> None:
    job = getUtility(IScheduledJob, "sample-note")
    assert job.due(portal, None, NOW)
    job.run(portal, NOW)
    assert room.notes().taken == ("by the job",)
    with api.env.adopt_roles(["Manager"]):
        assert portal.restrictedTraverse("@@notes")() == "by the job"
        name = "GET_application_json_@notes"
        service = getMultiAdapter((portal, portal.REQUEST), name=name)
        assert service.reply() == {"items": ["by the job"]}
        told = FiguresGet()
        told.context, told.request = portal, portal.REQUEST
        counts = {one["name"]: one["count"] for one in told.reply()["items"]}
    assert counts["sample-notes"] == 1
    assert {"published-items", "offers", "legal-documents", "opinions"} <= set(counts)


def test_its_acts_are_named_and_outlive_it(portal: Any, room: Any) -> None:
    act = record_act(room.take, portal["vi"], details={"note": "mua giấy"})
    assert room.take in text_changing_kinds()
    assert kind_shown(portal, act) == ("Note taken", (("the note", "mua giấy"),))
    room.leave()
    assert room.take not in act_kinds()
    kept = list(act_store(portal).of_item(act.item))[-1]
    assert kept == act
    assert kind_shown(portal, kept) == ("sample_take", (("note", "mua giấy"),))


def test_its_tasks_wait_for_whoever_owes_them(
    portal: Any, people: None, news_section: Any, room: Any
) -> None:
    item = make_item(news_section, "so-y-te", "published")
    task = ask("sample-read", item.UID(), "so-y-te", days=2, level="review")
    assert task.due == end_of_day(working_day_after(today(), 2))
    (line,) = matters("so-y-te-review")["sample-read"]
    assert (line.uid, line.unit) == (item.UID(), "so-y-te")
    assert line.url == f"{item.absolute_url()}/@@notes"
    assert matters("so-y-te-update")["sample-read"] == []
    assert matters("ubnd-review")["sample-read"] == []
    settled = settle(task.identifier, TaskState.DONE, "đã đọc")
    assert [one.state for one in settled.history] == [TaskState.OPEN, TaskState.DONE]
    assert matters("so-y-te-review")["sample-read"] == []
    assert task_store().get(task.identifier) == settled
    acts = [one for one in act_store(portal).of_item(item.UID()) if "task" in one.kind]
    assert [one.kind for one in acts] == ["task_ask", "task_settle"]
    assert acts[-1].reason == "đã đọc"
    with pytest.raises(Refused):
        settle(task.identifier, TaskState.REFUSED)


def test_a_board_is_reminded_once_before_the_day_and_once_after(
    portal: Any, people: None, news_section: Any, room: Any, sent: Any
) -> None:
    item = make_item(news_section, "so-y-te", "published")
    told: list[Stage] = []
    registry = getGlobalSiteManager()
    tell = lambda event: told.append(event.stage)  # noqa: E731
    registry.registerHandler(tell, (TaskReminder,))
    task = ask("sample-read", item.UID(), "so-y-te", days=5, level="review")
    job = RemindOfTasks()
    job.run(portal, NOW)
    assert told == []
    for _again in range(2):
        job.run(portal, task.due - timedelta(hours=1))
    assert told == [Stage.SOON]
    for _again in range(2):
        job.run(portal, task.due + timedelta(hours=1))
    assert told == [Stage.SOON, Stage.OVERDUE]
    settle(task.identifier, TaskState.CANCELLED)
    job.run(portal, task.due + timedelta(hours=1))
    assert told == [Stage.SOON, Stage.OVERDUE]
    registry.unregisterHandler(tell, (TaskReminder,))
    subjects = [str(letter["Subject"]) for letter in sent()]
    assert subjects[-2:] == ["Việc cần làm: Notes to read"] * 2
    assert len([one for one in subjects if "Notes" in one]) == 2


def test_nobody_owes_what_no_room_knows(portal: Any) -> None:
    with pytest.raises(LookupError):
        ask("sample-read", "uid", "so-y-te")


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [
        (date(2026, 3, 2), 1, date(2026, 3, 3)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),
        (date(2026, 4, 29), 1, date(2026, 5, 4)),
        (date(2026, 5, 4), -1, date(2026, 4, 29)),
        (date(2026, 3, 13), 2, date(2026, 3, 16)),
    ],
)
def test_days_are_counted_that_people_work(
    portal: Any, day: date, count: int, found: date
) -> None:
    """30 April and 1 May are holidays; a Saturday may be made a working day."""
    api.portal.set_registry_record(HOLIDAYS, ["2026-04-30", "01/05/2026", "không rõ"])
    api.portal.set_registry_record(WORKING_WEEKENDS, ["2026-03-14"])
    assert working_day_after(day, count) == found


def test_the_seed_knows_the_holidays_of_the_year(portal: Any) -> None:
    assert working_day_after(date(2026, 9, 1), 1) == date(2026, 9, 3)
