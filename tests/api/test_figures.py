"""`@figures` over HTTP: for the standing office, one unit or all."""

from bacgiang.policy.base.dates import today
from DateTime import DateTime
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.usefixtures("boards")


def counts(response: Any) -> dict[str, int]:
    return {one["name"]: one["count"] for one in response.json()["items"]}


@pytest.mark.parametrize(
    ("user", "status"),
    [
        (None, 401),
        ("so-y-te-head", 403),
        ("ubnd-head", 403),
        ("van-phong", 200),
        ("admin", 200),
    ],
)
def test_the_standing_office_asks(client: Any, user: str | None, status: int) -> None:
    assert client(user).get("/@figures").status_code == status


def test_they_are_of_a_unit_and_of_a_time(site: Any, client: Any, publish: Any) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    ask = client("van-phong")
    before = counts(ask.get("/@figures"))
    publish(section, "so-y-te")
    publish(section, "so-y-te", "approved")
    later = publish(section, "so-y-te")
    # Today, but not yet.
    later.setEffectiveDate(DateTime(f"{today()} 23:59:59 Asia/Ho_Chi_Minh"))
    later.reindexObject()
    transaction.commit()
    day = today().isoformat()
    every = ask.get("/@figures", params={"start": day, "end": day}).json()
    assert (every["unit"], every["start"], every["end"]) == (None, day, day)
    assert counts(ask.get("/@figures"))["published-items"] == (
        before["published-items"] + 1
    )
    one = {"unit": "so-y-te", "start": day}
    assert counts(ask.get("/@figures", params=one))["published-items"] == 1
    other = {"unit": "huyen-hiep-hoa", "start": day}
    assert counts(ask.get("/@figures", params=other))["published-items"] == 0
    past = {"unit": "so-y-te", "start": "2007-01-01", "end": "2007-12-31"}
    assert counts(ask.get("/@figures", params=past))["published-items"] == 0


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"start": "hôm qua"}, "start"),
        ({"end": "2026-02-30"}, "end"),
        ({"end": "9999-12-31"}, "end"),
        ({"start": "0001-01-01"}, "start"),
        ({"start": "2026-03-02", "end": "2026-03-01"}, "end"),
    ],
)
def test_what_is_no_time_is_refused(
    client: Any, asked: dict[str, str], field: str
) -> None:
    answer = client("admin").get("/@figures", params=asked)
    assert answer.status_code == 400
    (reason,) = answer.json()["error"]["reasons"]
    assert (reason["type"], reason["field"]) == ("wrong_day", field)
