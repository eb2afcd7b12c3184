"""PATCH on a unit's page: what the head may not change is refused by name (4.1a)."""

import pytest
from typing import Any


UNIT = "/++api++/vi/to-chuc/so-y-te"


@pytest.fixture
def head(client: Any, boards: None) -> Any:
    return client("so-y-te-head")


@pytest.mark.regulation("4.1a")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("code", "khac"),
        ("title", "Sở Khác"),
        ("host", "khac.bacgiang.gov.vn"),
        ("parent_unit", "so-tu-phap"),
        ("update_frequency", "nope"),
        ("valid_to", "2025-01-01"),
        ("former_hosts", ["a.vn"]),
        ("parent", "ubnd"),
        ("leaders", [1]),
        ("phone", "0204 000 000"),
    ],
)
def test_each_field_is_refused_by_name(head: Any, name: str, value: Any) -> None:
    before = head.get(UNIT).json()
    sent = {name: value}
    answer = head.patch(UNIT, json=sent, headers={"Accept-Language": "en"})
    assert answer.status_code == 400
    reasons = answer.json()["error"]["reasons"]
    assert [one["field"] for one in reasons] == [name], answer.text
    assert head.get(UNIT).json() == before


def test_all_of_them_are_named_at_once(head: Any) -> None:
    answer = head.patch(UNIT, json={"code": "x", "leaders": [1]})
    reasons = answer.json()["error"]["reasons"]
    assert {one["field"] for one in reasons} == {"code", "leaders"}


def test_what_was_read_may_be_sent_back(head: Any) -> None:
    sent = {**head.get(UNIT).json(), "kind": "department"}
    answer = head.patch(UNIT, json=sent)
    assert answer.status_code == 204, answer.text


def test_the_administrator_changes_what_the_head_may_not(client: Any) -> None:
    admin = client("admin")
    assert admin.patch(UNIT, json={"short_name": "SYT"}).status_code == 204
    assert admin.get(UNIT).json()["short_name"] == "SYT"
