"""What decree 63/2010 requires of a procedure, and a record lacks."""

from bacgiang.policy.procedures.record.missing import missing
from bacgiang.policy.procedures.record.procedure_record import Paper
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy.procedures.record.procedure_record import Way
from bacgiang.policy.procedures.vocabularies.titles import OF_CHOICES
from dataclasses import replace
from decimal import Decimal
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("2.2b")

WHOLE = ProcedureRecord(
    code="1",
    title="Thủ tục mẫu",
    steps="Bước 1",
    ways=(Way("direct", Decimal(3), "day"),),
    papers=(Paper("Tờ khai"),),
    sets=1,
    audiences=("citizen",),
    carried_out_by="Sở mẫu",
)


def test_a_whole_record_lacks_nothing() -> None:
    assert missing(WHOLE) == ()


def test_an_empty_record_lacks_all_the_law_names() -> None:
    assert [each.code for each in missing(ProcedureRecord("1", ""))] == [
        "missing-name",
        "missing-steps",
        "missing-ways",
        "missing-papers",
        "missing-sets",
        "missing-time-limit",
        "missing-audiences",
        "missing-body",
    ]


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"sets": None}, ["sets"]),
        ({"sets": 0}, []),
        ({"papers": (), "papers_note": "Không cần giấy tờ"}, []),
        ({"ways": (Way("direct"),)}, ["ways.time_amount"]),
        ({"ways": (Way(time_note="ngay trong ngày"),)}, ["ways"]),
        ({"carried_out_by": "", "doers": ("so-mau",)}, []),
        ({"carried_out_by": "", "coordinating_body": "Sở"}, ["carried_out_by"]),
        ({"audiences": (), "audiences_note": "Thôn"}, []),
    ],
)
def test_one_field_at_a_time(change: dict[str, Any], fields: list[str]) -> None:
    assert [each.field for each in missing(replace(WHOLE, **change))] == fields


def test_every_choice_has_a_title() -> None:
    assert all(set(tokens) <= set(named) for tokens, named in OF_CHOICES.items())
