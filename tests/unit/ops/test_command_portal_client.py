"""The client's side of HTTP, against servers that misbehave."""

from bacgiang.policy.ops.command.acts_of_portal import pieces
from bacgiang.policy.ops.command.acts_of_portal import published_seals
from bacgiang.policy.ops.command.bulk.register_client import RegisterClient
from bacgiang.policy.ops.command.subcommand import CouldNotRun
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.seals import Genesis
from datetime import date
from datetime import timedelta
import json
import pytest
from served import Answer
from served import serving
from typing import Any


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed_with_the_password(status: int) -> None:
    asked: list[str] = []

    def elsewhere(path: str, headers: Any) -> Answer:
        asked.append(path)
        return status, {"Location": "/elsewhere"}, b""

    with serving(elsewhere) as url, pytest.raises(CouldNotRun):
        RegisterClient(url, "van-phong", "Mat-khau-thu-1").get("@act-seals")
    assert asked == ["/++api++/@act-seals"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((401, {}, b"{}"), "asks for an account"),
        ((302, {"Location": "/require_login"}, b""), "asks for an account"),
        ((500, {}, b"secret text"), "answers 500"),
        ((200, {}, b"<html>"), "does not answer as the portal's API"),
        ((200, {}, b"[]"), "does not answer as the portal's API"),
    ],
)
def test_another_answer_is_told_in_words(answer: Answer, words: str) -> None:
    with (
        serving(lambda path, headers: answer) as url,
        pytest.raises(CouldNotRun, match=words) as stopped,
    ):
        RegisterClient(url, waits=()).get("@act-seals")
    assert "secret" not in str(stopped.value)


def test_a_password_may_hold_any_letter() -> None:
    seen: list[str] = []

    def note(path: str, headers: Any) -> Answer:
        seen.append(headers["Authorization"])
        return 200, {}, b"{}"

    with serving(note) as url:
        RegisterClient(url, "văn-phòng", "mật khẩu").get("@act-seals")
        RegisterClient(url, waits=()).get("@act-seals")
    assert seen == ["Basic dsSDbi1waMOybmc6beG6rXQga2jhuql1", None]


def test_seals_are_fetched_to_the_last_page() -> None:
    chain = [seal_day(Genesis("editorial-acts"), "2026-03-02", [])]
    for number in range(1, 5):
        day = (date(2026, 3, 2) + timedelta(days=number)).isoformat()
        chain.append(seal_day(chain[-1], day, []))

    def page(path: str, headers: Any) -> Answer:
        after = path.partition("after=")[2][:10]
        items = [seal.to_record() for seal in chain if seal.day > after][:2]
        return 200, {}, json.dumps({"items": items}).encode()

    with serving(page) as url:
        assert list(published_seals(RegisterClient(url))) == chain


@pytest.mark.parametrize(
    "items", [[{}], [1], ["x"], 7, {"a": 1}, [{"day": "x", "count": -1}]]
)
def test_seals_that_are_none_are_refused(items: Any) -> None:
    body = json.dumps({"items": items}).encode()
    with (
        serving(lambda path, headers: (200, {}, body)) as url,
        pytest.raises(CouldNotRun),
    ):
        list(published_seals(RegisterClient(url)))


def test_a_server_that_repeats_itself_is_left() -> None:
    seal = seal_day(Genesis("editorial-acts"), "2026-03-02", [])
    body = json.dumps({"items": [seal.to_record()]}).encode()
    with serving(lambda path, headers: (200, {}, body)) as url:
        assert len(list(published_seals(RegisterClient(url)))) == 2


def test_periods_hold_every_day_once() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(70)]
    previous: Any = Genesis("editorial-acts")
    chain = []
    for day in days:
        previous = seal_day(previous, day.isoformat(), [])
        chain.append(previous)
    assert list(pieces(chain)) == [
        ("2026-01-01", "2026-01-31"),
        ("2026-02-01", "2026-03-03"),
        ("2026-03-04", "2026-03-11"),
    ]
    assert list(pieces([])) == []
