"""Forms of any make, filled in any way: what is not asked is never required nor kept
(2.2c).
"""

from bacgiang.policy.citizen.forms.checking import faults_of
from bacgiang.policy.citizen.forms.checking import faults_of_text
from bacgiang.policy.citizen.forms.checking import Flaw
from bacgiang.policy.citizen.forms.definition import read_form
from bacgiang.policy.citizen.forms.field_names import answers_in
from bacgiang.policy.citizen.forms.judging import Fault
from bacgiang.policy.citizen.forms.judging import judge
from bacgiang.policy.citizen.forms.judging import Judged
from bacgiang.policy.citizen.forms.values import number_of
from bacgiang.policy.citizen.forms.values import WrongValue
from form_samples import filled
from form_samples import forms
from form_samples import item
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import json
import pytest
from tiers import examples
from typing import Any


pytestmark = pytest.mark.regulation("2.2c")

WORTH_TWO = [
    {"value": "one", "title": {"vi": "Một"}},
    {"value": "two", "title": {"vi": "2"}},
]


def judged(*items: dict[str, Any], typed: dict[str, Any], **files: int) -> Judged:
    data = {"items": list(items)}
    assert not faults_of(data)
    return judge(read_form(data), typed, files)


def faults(found: Judged) -> list[tuple[Fault, str]]:
    return [(one.fault, one.path) for one in found.wrong]


@settings(max_examples=examples(30), deadline=None)
@given(st.data())
def test_what_is_not_asked_is_neither_required_nor_kept(data: Any) -> None:
    """A form of sixty questions with conditions, by a reading of its own of what they
    mean: a question is asked if whatever is around it is, and its condition holds by
    what was typed in those before that are asked.
    """
    made = data.draw(forms(60))
    typed, files = data.draw(filled(made))
    assert not faults_of(made), made
    found = judge(read_form(made), typed, files)
    told = {one.path for one in found.wrong}
    assert told <= found.asked
    for name, one in _outside_rows(made["items"]).items():
        is_asked = _is_asked(one, made["items"], found)
        assert (name in found.asked) == is_asked, name
        if not is_asked:
            assert name not in found.kept and name not in found.files
            assert name not in found.typed
    # What was kept, sent again, is the same.
    again = judge(
        read_form(made), found.typed, {one: files[one] for one in found.files}
    )
    assert (again.kept, again.asked, faults(again)) == (
        found.kept,
        found.asked,
        faults(found),
    )


def _outside_rows(items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    found = {}
    for one in items:
        found[one["name"]] = one
        if one["kind"] == "group":
            found |= _outside_rows(one["items"])
    return found


def _is_asked(one: dict[str, Any], items: list[dict[str, Any]], found: Judged) -> bool:
    around = [
        group for group in items if group["kind"] == "group" and one in group["items"]
    ]
    return all(
        _holds(each.get("when"), {**found.typed, **found.kept})
        for each in (*around, one)
    )


def _holds(condition: Any, kept: dict[str, Any]) -> bool:
    if condition is None:
        return True
    if "all" in condition:
        return all(_holds(one, kept) for one in condition["all"])
    if "any" in condition:
        return any(_holds(one, kept) for one in condition["any"])
    if "not" in condition:
        return not _holds(condition["not"], kept)
    value = kept.get(condition["field"])
    if "filled" in condition:
        return (value is not None) == condition["filled"]
    if "above" in condition or "below" in condition:
        if value in (None, "x"):
            return False
        low, high = condition.get("above"), condition.get("below")
        return float(value) > low if low is not None else float(value) < high
    chosen = value if isinstance(value, list) else [value]
    wanted = condition.get("in") or [condition["is"]]
    return any(one in wanted for one in chosen)


def test_each_fault_is_told_at_its_question() -> None:
    price = item("price", "number", least=1, most=1000, whole=True)
    found = judged(
        item("name", "text", required=True, most=5),
        item("born", "date", required=True),
        item("phone", "text", format="phone"),
        item("kind", "choice", options=WORTH_TWO, required=True),
        item("paper", "file", required=True),
        item("photo", "file", most=1),
        item("goods", "rows", items=[price], least=1, most=2),
        typed={
            "name": "Nguyễn",
            "born": "31/02/2000",
            "phone": "gọi tôi",
            "kind": "three",
            "goods": [
                {"price": "0"},
                {"price": "1,5"},
                {"price": "  "},
                {"price": "2000"},
            ],
        },
        photo=2,
    )
    assert faults(found) == [
        (Fault.TOO_LONG, "name"),
        (Fault.WRONG, "born"),
        (Fault.WRONG, "phone"),
        (Fault.WRONG, "kind"),
        (Fault.MISSING, "paper"),
        (Fault.TOO_MANY, "photo"),
        (Fault.TOO_SMALL, "goods.0.price"),
        (Fault.WRONG, "goods.1.price"),
        (Fault.TOO_LARGE, "goods.2.price"),
        (Fault.TOO_MANY, "goods"),
    ]


def test_rows_ask_by_themselves_and_by_what_stands_above() -> None:
    sold = item(
        "sold",
        "rows",
        items=[
            item("what", "choice", options=WORTH_TWO),
            item(
                "weight", "number", required=True, when={"field": "what", "is": "two"}
            ),
            item("permit", "text", when={"field": "firm", "filled": True}),
        ],
    )
    typed = {
        "sold": [{"what": "two"}, {"what": "one", "weight": "9", "permit": "A"}, {}]
    }
    found = judged(item("firm", "yes"), sold, typed=typed)
    assert found.kept == {"sold": [{"what": "two"}, {"what": "one"}]}
    assert faults(found) == [(Fault.MISSING, "sold.0.weight")]
    with_firm = judged(item("firm", "yes"), sold, typed={**typed, "firm": "1"})
    assert with_firm.kept["sold"][1] == {"what": "one", "permit": "A"}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1.234.567,5", "1234567.5"),
        ("1.000", "1000"),
        ("1.5", "1.5"),
        ("-2,25", "-2.25"),
    ],
)
def test_numbers_are_read_as_they_are_written_here(typed: str, value: str) -> None:
    assert number_of(typed) == value


@pytest.mark.parametrize("typed", ["", "1,000.5", "1.00.0", "1e9", "nan", "٣", "1 000"])
def test_what_is_no_number_is_none(typed: str) -> None:
    with pytest.raises(WrongValue):
        number_of(typed)


def test_a_definition_that_means_nothing_is_told_why() -> None:
    asks = item("later", "text", when={"field": "kind", "is": "three"})
    early = item("early", "text", when={"field": "kind", "filled": True})
    kind = item("kind", "choice", options=WORTH_TWO)
    file = item("paper", "file")
    of_file = item("x", "text", when={"not": {"field": "paper", "filled": True}})
    above = item("y", "text", when={"any": [{"field": "kind", "above": 3}]})
    bounds = item("kind", "number", least=3, most=1)
    found = faults_of({"items": [early, kind, asks, file, of_file, above, bounds]})
    assert [(one.flaw, one.where) for one in found] == [
        (Flaw.ASKS_UNKNOWN, "early"),
        (Flaw.ASKS_WRONGLY, "later"),
        (Flaw.ASKS_UNKNOWN, "x"),
        (Flaw.ASKS_WRONGLY, "y"),
        (Flaw.NAME_AGAIN, "kind"),
        (Flaw.LEAST_ABOVE_MOST, "kind"),
    ]


def test_a_form_is_drawn_soon_with_all_rows_there_may_be() -> None:
    columns = [item(f"c{each}", "text") for each in range(45)]
    for rows in (item("x", "rows", items=columns), {"least": 50}, {"most": 45}):
        (fault,) = faults_of({"items": [{**item("x", "rows", items=columns), **rows}]})
        assert fault.flaw is Flaw.TOO_MUCH
    assert not faults_of({"items": [item("x", "rows", items=columns, most=20)]})
    options = [{"value": f"v{each}", "title": {"vi": "x"}} for each in range(200)]
    chosen = [item(f"x{each}", "choice", options=options) for each in range(10)]
    assert [one.flaw for one in faults_of({"items": chosen})] == [Flaw.TOO_MUCH]
    # Each row carries its conditions, and each is asked at every look.
    named = {"field": "kind", "in": ["one", "two"]}
    much = {"any": [{"all": [named] * 5}] * 5}
    asked = [item("c", "text", when=much)]
    kind = item("kind", "choice", options=WORTH_TWO)
    for most, flaws in ((20, []), (50, [Flaw.TOO_MUCH])):
        rows = item("x", "rows", items=asked, most=most)
        assert [one.flaw for one in faults_of({"items": [kind, rows]})] == flaws


def test_rows_are_found_however_much_else_was_sent() -> None:
    class Sent(dict[str, Any]):
        def __iter__(self) -> Any:
            raise AssertionError("all of it was looked through")

    columns = [item("a", "text"), item("b", "text")]
    form = read_form({"items": [item("x", "rows", items=columns)]})
    sent = Sent({"a-x-0-a": "1", "a-x-1-b": "2", "a-x-3-a": "3"})
    rows = answers_in(form, sent)["x"]
    assert [(one["a"], one["b"]) for one in rows] == [("1", ""), ("", "2")]


def test_a_bound_is_a_number() -> None:
    for said in ("1e400", "NaN"):
        form = f'{{"items": [{{"name": "x", "kind": "text", "most": {said}}}]}}'
        assert [one.flaw for one in faults_of_text(form)] == [Flaw.NO_JSON]


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"items": []},
        {"items": [item("Name", "text")]},
        {"items": [item("x\n", "text")]},
        {"items": [item("x", "choice")]},
        {"items": [item("x", "text", options=WORTH_TWO)]},
        {"items": [item("x", "rows", items=[item("y", "file")])]},
        {"items": [item("x", "group", items=[item("y", "group", items=[])])]},
        {"items": [item("x", "text", when={"field": "y"})]},
        {"items": [item("x", "text", colour="red")]},
    ],
    ids=str,
)
def test_a_definition_of_another_shape_is_refused(wrong: Any) -> None:
    assert {one.flaw for one in faults_of_text(json.dumps(wrong))} == {Flaw.SHAPE}


@pytest.mark.parametrize("text", ["", "{", "[" * 5_000, "null " + "x" * 300_000, "NaN"])
def test_what_is_no_definition_is_told(text: str) -> None:
    assert faults_of_text(text)
