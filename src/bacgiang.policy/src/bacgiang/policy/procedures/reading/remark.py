"""What a reader found wrong in a row, or could not tell, as data."""

from bacgiang.policy.procedures.record.field_error import FieldError
from bacgiang.policy.procedures.record.json_form import check
from bacgiang.policy.procedures.record.missing import missing
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from dataclasses import dataclass
from enum import Enum


class RemarkCode(Enum):
    """What there is to say; the names never change."""

    NOT_TEXT = "not-text"
    UNKNOWN_KEY = "unknown-key"
    UNKNOWN_VALUE = "unknown-value"
    NEARLY_EMPTY = "nearly-empty"
    LACKING = "lacking"
    WRONG_CONTENT = "wrong-content"
    LEVEL_NOT_TOLD = "level-not-told"
    AUDIENCE_NOT_KNOWN = "audience-not-known"
    BODY_WITHOUT_LABEL = "body-without-label"
    STEPS_IN_WAYS = "steps-in-ways"
    WAY_NOT_KNOWN = "way-not-known"
    WAYS_NOT_SPLIT = "ways-not-split"
    TIME_WITHOUT_FIGURE = "time-without-figure"
    TIME_WITHOUT_UNIT = "time-without-unit"
    SEVERAL_TIMES = "several-times"
    FEE_WITHOUT_FIGURE = "fee-without-figure"
    FEE_NOT_PLAIN = "fee-not-plain"
    FEE_CONTRADICTED = "fee-contradicted"
    FREE_WITH_RESERVE = "free-with-reserve"
    FIGURES_RUN_TOGETHER = "figures-run-together"
    PAPERS_NOT_SPLIT = "papers-not-split"
    PAPER_WITHOUT_COUNT = "paper-without-count"
    FILE_NOT_SPLIT = "file-not-split"
    SETS_NOT_PLAIN = "sets-not-plain"
    RESULTS_NOT_SPLIT = "results-not-split"
    BASIS_NOT_SPLIT = "basis-not-split"
    BASIS_WITHOUT_NUMBER = "basis-without-number"
    SEVERAL_DOCUMENTS = "several-documents"
    NOT_A_CODE = "not-a-code"


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: ``field`` of the record, ``words`` of the source.

    For LACKING the words are the code of ``missing`` ("missing-steps").
    """

    code: RemarkCode
    field: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a row: the record, or None and why there is none.

    There is one with a code and a name alone, too; it has the remark NEARLY_EMPTY.
    """

    record: ProcedureRecord | None
    remarks: tuple[Remark, ...] = ()
    errors: tuple[FieldError, ...] = ()


def finish(record: ProcedureRecord, remarks: list[Remark]) -> Reading:
    """Return the reading of a record, with what it lacks and what is wrong in it."""
    errors = check(record)
    if errors:
        return Reading(None, tuple(remarks), errors)
    lacking = missing(record)
    if not (record.steps or record.papers or record.ways or record.carried_out_by):
        remarks.append(Remark(RemarkCode.NEARLY_EMPTY, ""))
    remarks += [Remark(RemarkCode.LACKING, each.field, each.code) for each in lacking]
    return Reading(record, tuple(remarks))
