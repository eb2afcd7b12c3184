"""The JSON form of a procedure: nothing lost, nothing wrong let in."""

from bacgiang.policy.procedures.record.field_error import ErrorCode
from bacgiang.policy.procedures.record.field_error import InvalidRecord
from bacgiang.policy.procedures.record.fields import FieldKind
from bacgiang.policy.procedures.record.fields import RECORD
from bacgiang.policy.procedures.record.json_form import check
from bacgiang.policy.procedures.record.json_form import from_json
from bacgiang.policy.procedures.record.json_form import read_json
from bacgiang.policy.procedures.record.json_form import to_json
from bacgiang.policy.procedures.record.nesting import Fee
from bacgiang.policy.procedures.record.nesting import nest
from bacgiang.policy.procedures.record.nesting import NestedWay
from bacgiang.policy.procedures.record.nesting import TimeLimit
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy.procedures.record.procedure_record import Way
from dataclasses import fields
from datetime import date
from decimal import Decimal
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import json
from of_all import of_all
import pytest
from tiers import examples
from typing import Any


pytestmark = pytest.mark.regulation("2.2b", "4.1c")

WHOLE: dict[str, Any] = {
    "code": "1.000253",
    "title": "Cấp lại giấy phép mẫu",
    "levels": ["commune"],
    "ways": [
        {"way": "direct", "time_amount": 3, "time_unit": "working-day"},
        {"way": "post", "fee_amount": "40000", "currency": "VND"},
        {"way": "online", "fee_amount": 0},
    ],
    "papers": [{"name": "Tờ khai", "originals": 1, "form_files": ["to-khai.docx"]}],
    "decision": {"kind": "publish", "issue_date": "2025-11-22"},
}


def _wrong(**changes: Any) -> dict[str, tuple[ErrorCode, dict[str, str | int]]]:
    record, errors = read_json({**WHOLE, **changes})
    assert record is None
    return {each.path: (each.code, dict(each.parameters)) for each in errors}


def _codes(**changes: Any) -> dict[str, str]:
    return {path: code.value for path, (code, _) in _wrong(**changes).items()}


@settings(max_examples=examples(60), deadline=None)
@given(data=st.data())
def test_a_record_comes_back_from_json_as_it_was(
    data: st.DataObject, records: st.SearchStrategy[ProcedureRecord]
) -> None:
    record = data.draw(records)
    assert from_json(json.loads(json.dumps(to_json(record)))) == record
    assert check(record) == ()


def flatten(nested: tuple[NestedWay, ...]) -> tuple[Way, ...]:
    """Return the rows; a way without time limits, and a limit without fees, has one."""
    return tuple(
        Way(
            way=way.way,
            time_amount=limit.amount,
            time_unit=limit.unit,
            time_note=limit.note,
            fee_kind=fee.kind,
            fee_amount=fee.amount,
            currency=fee.currency,
            fee_note=fee.note,
            description=way.description,
        )
        for way in nested
        for limit in way.time_limits or (TimeLimit(),)
        for fee in limit.fees or (Fee(),)
    )


@settings(max_examples=examples(100), deadline=None)
@given(data=st.data())
def test_ways_come_back_from_the_nested_form_as_they_were(
    data: st.DataObject, ways: st.SearchStrategy[list[Way]]
) -> None:
    rows = tuple(data.draw(ways))
    nested = nest(rows)
    assert flatten(nested) == rows
    assert nest(flatten(nested)) == nested


def test_rows_of_one_way_are_shown_together() -> None:
    three = {"way": "online", "time_amount": Decimal(3), "time_unit": "day"}
    rows = (
        Way(**three, fee_amount=Decimal(10), currency="USD"),
        Way(**three, fee_amount=Decimal(25), currency="USD"),
        Way("online", Decimal(5), "day"),
        Way("direct", Decimal(5), "day"),
    )
    shape = [
        (way.way, [len(limit.fees) for limit in way.time_limits]) for way in nest(rows)
    ]
    assert shape == [("online", [2, 1]), ("direct", [1])]


def test_a_record_is_read_with_defaults() -> None:
    record = from_json(WHOLE)
    assert record.ways[0] == Way("direct", Decimal(3), "working-day")
    assert record.ways[2].fee_amount == 0
    assert record.decision is not None
    assert record.decision.issue_date == date(2025, 11, 22)
    assert (record.sets, record.steps, record.related) == (None, "", ())


def test_texts_are_composed_and_cleaned() -> None:
    record = from_json(
        {
            **WHOLE,
            "title": "Ca\u0302\u0301p\u00a0 gi\u1ea5y\x07",
            "steps": "a \r\nb\x00\n\n",
        }
    )
    assert (record.title, record.steps) == ("Cấp giấy", "a\nb")


def test_all_errors_are_told_at_once_with_their_places() -> None:
    wrong = _wrong(
        code="",
        title=None,
        colour="red",
        levels=["commune", "commune", "moon"],
        ways=[
            {"fee_amount": "abc"},
            {"fee_amount": -5, "currency": "VND"},
            {"time_amount": 3, "time_unit": "tuần", "price": 1},
            {"fee_amount": 5},
        ],
        papers=[{"name": 7, "originals": 1.5}, "Tờ khai"],
        decision={"issue_date": "2025-02-30"},
        apply_at="javascript:alert(1)",
    )
    assert {path: code.value for path, (code, _) in wrong.items()} == {
        "code": "required",
        "title": "required",
        "colour": "unknown-key",
        "levels[1]": "repeated",
        "levels[2]": "not-a-choice",
        "ways[0].fee_amount": "not-a-number",
        "ways[1].fee_amount": "negative",
        "ways[2].price": "unknown-key",
        "ways[2].time_unit": "not-a-choice",
        "ways[3].currency": "required",
        "papers[0].name": "wrong-type",
        "papers[0].originals": "too-precise",
        "papers[1]": "wrong-type",
        "decision.kind": "required",
        "decision.issue_date": "bad-day",
        "apply_at": "bad-url",
    }
    assert wrong["ways[0].fee_amount"][1] == {"value": "abc"}


@pytest.mark.parametrize(
    "amount",
    ["abc", "1e5", "NaN", "40.000đ", "٤", float("nan"), float("inf"), "1,5", "--1"],
)
def test_what_is_no_number_is_no_fee(amount: object) -> None:
    row = {"fee_amount": amount, "currency": "VND"}
    assert _codes(ways=[row]) == {"ways[0].fee_amount": "not-a-number"}


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        (True, "wrong-type"),
        ([1], "wrong-type"),
        ({}, "wrong-type"),
        ("-1", "negative"),
        (10**400, "out-of-range"),
        pytest.param(10**5000, "out-of-range", id="thousands of figures"),
        pytest.param(-(10**5000), "negative", id="thousands below"),
        (Decimal("1e999999"), "out-of-range"),
        (Decimal("1e-999999"), "too-precise"),
        ("0.00001", "too-precise"),
        ("9" * 41, "not-a-number"),
    ],
)
def test_amounts_out_of_bounds_are_refused(amount: object, code: str) -> None:
    row = {"fee_amount": amount, "currency": "VND"}
    assert _codes(ways=[row]) == {"ways[0].fee_amount": code}


@pytest.mark.parametrize("amount", [0.1, "0.1", "0.10", Decimal("0.1000")])
def test_an_amount_is_the_same_however_written(amount: object) -> None:
    row = {"fee_amount": amount, "currency": "USD"}
    record = from_json({**WHOLE, "ways": [row]})
    assert to_json(record)["ways"][0]["fee_amount"] == "0.1"


@of_all(
    "address",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,x",
        "//example.vn/a",
        "/vi/thu-tuc",
        "ftp://example.vn",
        "https://",
        "https:///duong-dan",
        "https://example.vn/a b",
        "https://example.vn/\n",
        "https://dichvucong.gov.vn@example.com/",
        "https://[::1",
        "https://example.vn:99999999/",
        "https://example.vn/\u202egpj.exe",
        'https://example.vn/"onmouseover="x',
        "https://example.vn/\ud800",
    ],
)
def test_only_addresses_of_the_web_are_taken(address: str) -> None:
    if address.endswith("\n"):
        assert from_json({**WHOLE, "apply_at": address}).apply_at == address.strip()
    else:
        assert _codes(apply_at=address) == {"apply_at": "bad-url"}


def test_what_is_too_long_or_too_many_is_refused_with_the_limit() -> None:
    wrong = _wrong(
        title="a" * 2_001,
        steps="a" * 1_000_000,
        papers=[{"name": "a"}] * 501,
        levels=["commune"] * 6,
    )
    assert wrong == {
        "title": (ErrorCode.TOO_LONG, {"limit": 2_000, "value": 2_001}),
        "steps": (ErrorCode.TOO_LONG, {"limit": 100_000, "value": 1_000_000}),
        "papers": (ErrorCode.TOO_MANY, {"limit": 500, "value": 501}),
        "levels": (ErrorCode.TOO_MANY, {"limit": 5, "value": 6}),
    }


def test_the_list_of_errors_has_an_end() -> None:
    _, errors = read_json({**WHOLE, **{f"khoá {n}": 1 for n in range(5_000)}})
    assert len(errors) == 200


@pytest.mark.parametrize("value", [None, [], "x", 1, True, {1: 2}])
def test_anything_else_is_no_record(value: object) -> None:
    with pytest.raises(InvalidRecord) as caught:
        from_json(value)
    assert caught.value.errors


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["way", "name", "kind", "fee_amount", "time_unit", "x"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@settings(max_examples=examples(150), deadline=None)
@given(
    value=st.dictionaries(
        st.sampled_from([each.name for each in RECORD.fields]), _JSON, max_size=6
    )
)
def test_whatever_comes_is_a_record_or_a_list_of_errors(value: dict[str, Any]) -> None:
    record, errors = read_json({**WHOLE, **value})
    assert (record is None) == bool(errors)


def test_the_tables_of_fields_are_those_of_the_dataclasses() -> None:
    tables = [RECORD, *(each.table for each in RECORD.fields if each.table)]
    for table in tables:
        assert {each.name for each in table.fields} == {
            each.name
            for each in fields(table.make)  # type: ignore[arg-type]
        }
        for each in table.fields:
            assert each.description.endswith(".")
            assert bool(each.table) == (each.kind in (FieldKind.ROWS, FieldKind.ROW))
