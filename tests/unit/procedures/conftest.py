"""Made-up records for property tests, and the real lists where they are present."""

from bacgiang.policy.procedures.record import choices
from bacgiang.policy.procedures.record.cleaning import clean_line
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.procedure_record import BasisDocument
from bacgiang.policy.procedures.record.procedure_record import Decision
from bacgiang.policy.procedures.record.procedure_record import Paper
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy.procedures.record.procedure_record import Result
from bacgiang.policy.procedures.record.procedure_record import Way
from corpus_place import LISTS
from corpus_place import MISSING
from decimal import Decimal
from hypothesis import strategies as st
import json
import pytest
from typing import Any


LINE = st.text(max_size=40).map(clean_line)
TEXT = st.text(max_size=80).map(clean_text)
CODE = st.from_regex(r"[A-Z0-9][A-Z0-9.\-]{0,12}", fullmatch=True)
DAY = st.none() | st.dates()
COUNT = st.none() | st.integers(0, 50)
URL = st.sampled_from(["", "https://dichvucong.example.vn/thu-tuc/1?a=b#c"])


def _amount(greatest: int) -> st.SearchStrategy[Decimal]:
    return st.decimals(0, greatest, places=2)


_TIME = st.just((None, "")) | st.tuples(
    _amount(999), st.sampled_from(choices.TIME_UNITS)
)
_FEE = st.sampled_from([(None, ""), (Decimal(0), "")]) | st.tuples(
    _amount(10**9), st.sampled_from(["VND", "USD"])
)


def _or_empty(tokens: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *tokens])


def _way(time: tuple[Any, str], fee: tuple[Any, str], **texts: str) -> Way:
    return Way(
        time_amount=time[0],
        time_unit=time[1],
        fee_amount=fee[0],
        currency=fee[1],
        **texts,
    )


WAYS = st.builds(
    _way,
    time=_TIME,
    fee=_FEE,
    way=_or_empty(choices.WAYS),
    time_note=st.sampled_from(["", "trừ ngày lễ"]),
    fee_kind=_or_empty(choices.FEE_KINDS),
    fee_note=TEXT,
    description=st.sampled_from(["", "Bộ phận một cửa"]),
)
_PAPERS = st.builds(
    Paper,
    name=TEXT,
    group=TEXT,
    originals=COUNT,
    copies=COUNT,
    form_files=st.lists(LINE.filter(bool), max_size=3, unique=True).map(tuple),
    form=LINE,
    note=TEXT,
)
_BASIS = st.builds(BasisDocument, title=TEXT, number=LINE, issuer=LINE, issue_date=DAY)
_DECISION = st.builds(
    Decision,
    kind=st.sampled_from(choices.DECISION_KINDS),
    number=LINE,
    issuer=LINE,
    issue_date=DAY,
    effective_from=DAY,
)


def _rows(row: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(row, max_size=4).map(tuple)


def _some(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=4, unique=True).map(tuple)


_TEXTS = [
    "audiences_note",
    "carried_out_by",
    "competent_body",
    "authorised_body",
    "coordinating_body",
    "receiving_address",
    "steps",
    "papers_note",
    "forms_text",
    "results_note",
    "conditions",
    "keywords",
    "note",
]

RECORDS = st.builds(
    ProcedureRecord,
    code=CODE,
    title=LINE.filter(bool),
    field=LINE,
    levels=_some(st.sampled_from(choices.LEVELS)),
    kind=_or_empty(choices.KINDS),
    audiences=_some(st.sampled_from(choices.AUDIENCES)),
    service_level=_or_empty(choices.SERVICE_LEVELS),
    apply_at=URL,
    national_url=URL,
    doers=_some(CODE),
    ways=_rows(WAYS),
    papers=_rows(_PAPERS),
    sets=COUNT,
    results=_rows(st.builds(Result, name=TEXT, code=st.just("") | CODE)),
    legal_basis=_rows(_BASIS),
    related=_some(CODE),
    decision=st.none() | _DECISION,
    source=LINE,
    **dict.fromkeys(_TEXTS, TEXT),
)


@pytest.fixture(scope="session")
def records() -> st.SearchStrategy[ProcedureRecord]:
    """Made-up records."""
    return RECORDS


@pytest.fixture(scope="session")
def ways() -> st.SearchStrategy[list[Way]]:
    """Made-up ways of applying, many of them alike."""
    return st.lists(WAYS, max_size=8)


def _list(name: str) -> list[dict[str, Any]]:
    path = LISTS / name
    if not path.exists():
        pytest.skip(MISSING)
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@pytest.fixture(scope="session")
def local_rows() -> list[dict[str, Any]]:
    """The 262 rows of the province's one-stop site, 2016."""
    return _list("bacgiang_tthc_2016.jsonl")


@pytest.fixture(scope="session")
def national_rows() -> list[dict[str, Any]]:
    """The 63 rows of the national portal."""
    return _list("tthc_national_sample.jsonl")
