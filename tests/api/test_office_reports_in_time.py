"""Reports between offices: asked for by the calendar, sent when their days are over."""

from .office_reports import api_of
from .office_reports import do as do
from .office_reports import fill as fill
from .office_reports import OTHER
from .office_reports import PERIOD
from .office_reports import SOON
from .office_reports import types
from .office_reports import UNIT
from bacgiang.policy.base.dates import LOCAL_TIME
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.board.reports.store import report_store
from bacgiang.policy.board.tasks.store import office_task_store
from datetime import date
from datetime import datetime
from datetime import timedelta
import pytest
import transaction
from typing import Any
from zope.component import getUtility


pytestmark = pytest.mark.usefixtures("boards")


@pytest.mark.regulation("6.4")
def test_reports_are_asked_for_by_the_calendar(site: Any, client: Any, do: Any) -> None:
    job, year = getUtility(IScheduledJob, "open-reports"), today().year + 1
    now = datetime(year, 5, 20, 8, tzinfo=LOCAL_TIME)
    early = datetime(year, 5, 1, 8, tzinfo=LOCAL_TIME)
    # Its own days are no later for who asks it of themselves; and it is asked for again
    # where they took that back.
    first, last = date(year - 1, 12, 1), date(year, 5, 31)
    days = {"first": first.isoformat(), "last": last.isoformat()}
    body = {"form": "six-months", **days, "due": date(year + 1, 1, 1).isoformat()}
    asked = client("huyen-hiep-hoa-update").post(api_of(OTHER), json=body)
    (made,) = asked.json()["items"]
    assert made["due"] == date(year, 6, 14).isoformat()
    said = {"words": "Hỏi nhầm"}
    back = do("huyen-hiep-hoa-head", OTHER, made["task"], "cancel", **said)
    assert back.status_code == 200
    transaction.begin()
    assert job.due(site, None, now) and not job.due(site, None, early)
    for _run in range(2):
        job.run(site, now)
    transaction.commit()
    found = list(report_store(site)._reports.values())
    found = [one for one in found if one.task != made["task"]]
    assert {one.form for one in found} == {"six-months"}
    units = [one.unit for one in found]
    assert len(units) == len(set(units))
    assert {"so-y-te", "huyen-hiep-hoa", "ubnd", "standing-office"} <= set(units)
    (own,) = [one for one in found if one.unit == "so-y-te"]
    assert (own.first, own.last) == (first, last)
    task = office_task_store(site).get(own.task)
    assert task is not None and task.due == date(year, 6, 14)
    # Counted before its time was over, it is counted again after, and once.
    assert own.lines is not None
    for day in (1, 2):
        over = datetime(year, 6, day, 8, tzinfo=LOCAL_TIME)
        assert job.due(site, None, over)
        job.run(site, over)
        assert own.counted_at == datetime(year, 6, 1, 8, tzinfo=LOCAL_TIME)
    transaction.commit()


@pytest.mark.regulation("6.4")
def test_no_report_goes_out_before_its_last_day(
    client: Any, fill: Any, do: Any
) -> None:
    tomorrow = (today() + timedelta(days=1)).isoformat()
    body = {"form": "year", "due": SOON, **PERIOD, "last": tomorrow}
    asked = client("so-y-te-update").post(api_of(UNIT), json=body)
    task = asked.json()["items"][0]["task"]
    assert fill("so-y-te-update", UNIT, task).status_code == 200
    for user, act in (("so-y-te-update", "submit"), ("so-y-te-head", "send")):
        assert types(do(user, UNIT, task, act)) == {"not_counted"}
