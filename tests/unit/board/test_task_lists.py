"""Lists of tasks between offices: of an office, and of a kind whoever has it."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.board.kinds.technique import CHANGE
from bacgiang.policy.board.reports.kind import REPORT
from bacgiang.policy.board.tasks.offices import STANDING
from bacgiang.policy.board.tasks.record import OfficeTask
from bacgiang.policy.board.tasks.store import ALL
from bacgiang.policy.board.tasks.store import CLOSED
from bacgiang.policy.board.tasks.store import of_kind
from bacgiang.policy.board.tasks.store import OfficeTaskStore
from bacgiang.policy.board.tasks.store import OPEN
from bacgiang.policy.board.tasks.turns import turned
from bacgiang.policy.units.levels import INFORMATICS_CENTRE
from dataclasses import replace
from plone.testing import zca
import pytest
from zope.component import provideUtility


def task(identifier: str, kind: str, owner: str) -> OfficeTask:
    more = {"title": "Việc", "words": "", "state": "sent", "since": now_utc()}
    return OfficeTask(identifier, kind, "ubnd", owner, **more)


@pytest.mark.regulation("6.2d", "14.3")
def test_a_page_of_one_kind_reads_no_others() -> None:
    store = OfficeTaskStore()
    works, site = task("a", "maintenance", "van-phong"), task("b", "site", "so-y-te")
    store.put(works)
    store.put(site)

    def listed(of: str, part: str = OPEN) -> list[str]:
        return [one.identifier for one in store.listed(of, part)]

    assert listed(of_kind("maintenance")) == ["a"]
    assert listed(of_kind("site")) == listed("so-y-te") == ["b"]
    store.put(replace(site, closed=now_utc()))
    assert listed(of_kind("site")) == [] and listed(of_kind("site"), CLOSED) == ["b"]
    # Data of before have no lists of kinds; a step of the upgrade makes them.
    for key in [one for one in store._listed if one[0].startswith("kind:")]:
        store._listed.remove(key)
    assert listed(of_kind("maintenance")) == []
    store.list_by_kind()
    assert listed(of_kind("maintenance")) == listed(ALL) == ["a"]
    assert listed(of_kind("site"), CLOSED) == ["b"]


@pytest.mark.regulation("8.3", "8.5")
def test_tasks_of_before_wait_for_whom_their_kinds_name_now() -> None:
    # Put over that of others, and taken away again: to empty it would be theirs, too.
    zca.pushGlobalRegistry()
    store = OfficeTaskStore()
    try:
        for source in (CHANGE, REPORT):
            provideUtility(source, name=source.code)
        agreed = replace(task("a", CHANGE.code, STANDING), state="agreed")
        own, units = task("b", REPORT.code, STANDING), task("c", REPORT.code, "so-y-te")
        for one in (agreed, own, units, task("d", "gone", STANDING)):
            store.put(replace(one, turn=STANDING))
        moved = {one.identifier: one.turn for one in turned(store)}
    finally:
        zca.popGlobalRegistry()
    assert moved == {"a": INFORMATICS_CENTRE, "b": ""}
