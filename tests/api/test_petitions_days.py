"""Petitions and their days: told in time, moved by the calendar, put off (11.1)."""

from bacgiang.policy.base.tasks.working_days import HOLIDAYS
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.petitions.cases.catching_up import CATCH_UP
from bacgiang.policy.petitions.queue import showing
from datetime import date
from datetime import timedelta
from petition_samples import HTML
from petition_samples import told
from plone import api
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.whole_pages


@pytest.mark.regulation("11.1")
def test_one_that_nobody_takes_up_is_told_with_its_clock(
    send_petition: Any,
    petition_desk: Any,
    client: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert send_petition().status_code == 201
    desk = petition_desk("so-y-te-update", "so-y-te")
    (item,) = desk.items()
    last = date.fromisoformat(item["hand_over_by"])
    page, work = "/vi/don-vi/so-y-te/@@petitions", "/vi/@@my-work"

    def told_on(day: date, address: str) -> bool:
        monkeypatch.setattr(showing, "today", lambda: day)
        text = client("so-y-te-update").get(address, headers=HTML).text
        return f"{last:%d/%m/%Y}" in text

    assert not told_on(last - timedelta(days=9), page)
    assert told_on(last, page) and told_on(last, work)
    assert told_on(last + timedelta(days=1), work)
    assert desk.act(item["id"], "assign", officer="so-y-te-update").status_code == 200
    assert not told_on(last, page)


@pytest.mark.regulation("11.1")
def test_deadlines_follow_the_calendar_and_can_be_put_off(
    send_petition: Any, petition_desk: Any, site: Any
) -> None:
    assert send_petition(matter="question").status_code == 201
    unit = petition_desk("so-y-te-update", "so-y-te")
    (item,) = unit.items()
    job = CATCH_UP
    job.run(site, server_clock())
    assert not job.due(site, None, server_clock())
    days = api.portal.get_registry_record(HOLIDAYS)
    api.portal.set_registry_record(HOLIDAYS, [*days, item["due"]])
    assert job.due(site, None, server_clock())
    job.run(site, server_clock())
    transaction.commit()
    (moved,) = unit.items()
    assert moved["due"] > item["due"]
    far = (server_clock() + timedelta(days=90)).date().isoformat()
    late = unit.act(item["id"], "extend", until=far, reason="Cần kiểm tra")
    assert told(late) == "too_late_a_day"
    near = unit.act(item["id"], "extend", until=item["due"], reason="Cần kiểm tra")
    assert told(near) == "wrong_day"


@pytest.mark.regulation("11.1", "15.2")
def test_extensions_do_not_add_up_and_are_told_once_a_day(
    send_petition: Any, petition_desk: Any, letters: Any
) -> None:
    """Whoever enters papers names an address that nobody has confirmed."""
    assert send_petition().status_code == 201
    unit = petition_desk("so-y-te-update", "so-y-te")
    (item,) = unit.items()
    never = unit.act(item["id"], "extend", until="31/12/2199", reason="Cần kiểm tra")
    assert told(never) == "too_late_a_day"
    due = date.fromisoformat(item["due"])
    answers = [
        unit.act(
            item["id"],
            "extend",
            until=(due + timedelta(days=days)).isoformat(),
            reason=f"Lần {days}",
        )
        for days in range(1, 40)
    ]
    taken = [one for one in answers if one.status_code == 200]
    assert 10 < len(taken) < 30
    assert {told(one) for one in answers[len(taken) :]} == {"too_late_a_day"}
    subjects = [one["Subject"].partition(":")[0] for one in letters()]
    assert sorted(subjects) == ["Đã gia hạn", "Đã nhận"]
