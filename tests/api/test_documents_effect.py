"""What the law does to effect: the page, the API and the Akoma Ntoso say the same."""

from .legal_records import make_record
from .legal_records import path_of
from .legal_records import relate
from bacgiang.policy.law.akn import akn_errors
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from lxml import etree
from lxml import html
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.1d", "7.2b")
PAGE = {"Accept": "text/html"}
NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
TEXT = """QUYẾT ĐỊNH
Điều 1. Phạm vi
1. Khoản thứ nhất.
2. Khoản thứ hai.
Điều 2. Đối tượng
Nội dung của điều mẫu.
Điều 3. Hiệu lực
Nội dung của điều mẫu.
"""
ISSUED, START, ACT, LAST = (
    date(2018, 1, 1),
    date(2018, 2, 1),
    date(2019, 1, 1),
    date(2020, 1, 1),
)
DAY = timedelta(1)
IN, OUT, PART, STOP = "in-force", "no-longer-in-force", "partly-in-force", "suspended"
Relations = tuple[tuple[str, str, str, dict[str, Any]], ...]


@dataclass(frozen=True)
class Row:
    """A rule: what is known, and the status of `first` on days.

    Relations lead from one of `first`, `second`, `third` to another; `second` is issued
    and in force on ACT, `third` on LAST. `parts` are statuses by eId.
    """

    name: str
    relations: Relations
    statuses: dict[date, str]
    parts: dict[date, dict[str, str]] | None = None
    facts: dict[str, Any] | None = None


ROWS = [
    Row("start", (), {START - DAY: "not-yet-effective", START: IN}),
    Row("term", (), {LAST: IN, LAST + DAY: OUT}, None, {"last_day_in_force": LAST}),
    Row(
        "consolidated",
        (),
        {START: "as-consolidated", LAST: "as-consolidated"},
        None,
        {"document_type": "consolidation"},
    ),
    Row(
        "own days",
        (),
        {START: "partly-effective", ACT: IN, LAST: PART},
        {START: {"art_2": "not-yet-effective"}, LAST: {"art_2": OUT}},
        {"provision_days": ("Điều 2: từ 01/01/2019 đến hết 31/12/2019",)},
    ),
    Row(
        "suspension and resumption",
        (("second", "suspends", "first", {}), ("third", "resumes", "first", {})),
        {ACT - DAY: IN, ACT: STOP, LAST - DAY: STOP, LAST: IN},
    ),
    Row(
        "suspension ends with its source",
        (
            ("second", "suspends", "first", {"provisions": ["art_2"]}),
            ("third", "repeals", "second", {}),
        ),
        {ACT: "partly-suspended", LAST: IN},
        {ACT: {"art_2": STOP}, LAST: {"art_2": IN}},
    ),
    Row(
        "resumed in part",
        (
            ("second", "suspends", "first", {}),
            ("second", "repeals", "first", {"provisions": ["art_1__para_2"]}),
            ("second", "amends", "first", {"provisions": ["art_1__para_1"]}),
            ("third", "resumes", "first", {"provisions": ["art_2"]}),
        ),
        {ACT - DAY: IN, ACT: STOP, LAST: PART},
        {
            ACT: {"art_1__para_1": STOP, "art_1__para_2": OUT},
            LAST: {
                "art_1__para_1": STOP,
                "art_1__para_2": OUT,
                "art_2": IN,
                "art_3": STOP,
            },
        },
    ),
    Row(
        "replacement", (("second", "replaces", "first", {}),), {ACT - DAY: IN, ACT: OUT}
    ),
    Row(
        "exception of a repeal",
        (("second", "repeals", "first", {"except": ["art_1__para_2"]}),),
        {ACT - DAY: IN, ACT: PART},
        {ACT: {"art_1__para_2": IN}},
    ),
    Row(
        "detail",
        (("first", "details", "second", {}), ("third", "repeals", "second", {})),
        {LAST - DAY: IN, LAST: OUT},
    ),
    Row(
        "correction",
        (("second", "corrects", "first", {"provisions": ["art_2"]}),),
        {ACT - DAY: IN, ACT: IN},
    ),
    Row(
        "retroactive act",
        (
            (
                "second",
                "repeals",
                "first",
                {"day": "2018-12-01", "reason": "Theo Điều 2"},
            ),
        ),
        {date(2018, 11, 30): IN, date(2018, 12, 1): OUT},
    ),
    Row(
        "conflict",
        (
            ("second", "repeals", "first", {"provisions": ["art_2"]}),
            ("third", "amends", "first", {"provisions": ["art_2"]}),
        ),
        {ACT: PART, LAST: "conflict"},
        {ACT: {"art_2": OUT}, LAST: {"art_2": "conflict"}},
    ),
]


def test_page_api_and_akn_agree(site: Any, boards: Any, client: Any) -> None:
    made = [_records(site, place, row) for place, row in enumerate(ROWS)]
    public = client()
    for row, record in zip(ROWS, made, strict=True):
        akn = public.get(f"/++api++{path_of(record)}/@akn").content
        assert not akn_errors(akn), row.name
        told = _Told(etree.fromstring(akn))
        for day, expected in row.statuses.items():
            asked = f"?on={day.isoformat()}"
            said = public.get(f"/++api++{path_of(record)}/@effect{asked}").json()
            page = html.fromstring(
                public.get(f"{path_of(record)}{asked}", headers=PAGE).content
            )
            (box,) = page.cssselect("section.legal-effect")
            parts = (row.parts or {}).get(day, {})
            found = {
                "api": said["status"],
                "page": box.get("class", "").split()[1],
                "akn": told.status(day) if row.relations or row.facts else expected,
            }
            assert found == {
                "api": expected,
                "page": f"legal-effect-{expected}",
                "akn": expected,
            }, (row.name, day)
            for eid, status in parts.items():
                own = said["provisions"].get(eid, {"status": IN})
                assert own["status"] == status, (row.name, day, eid)
                assert told.status(day, eid) == status, (row.name, day, eid)
                marked = page.cssselect(
                    f"#{eid} > .legal-note-{status}, #{eid} > .legal-effect-{status}"
                )
                assert status == IN or marked, (row.name, day, eid)


def _records(site: Any, place: int, row: Row) -> Any:
    """The records of a row, with numbers of their own; returns the first."""
    days = {"first": (ISSUED, START), "second": (ACT, ACT), "third": (LAST, LAST)}
    if row.name == "detail":
        # What is set out in detail is there before.
        days["second"] = (ISSUED - DAY, ISSUED)
    named = {name for one in row.relations for name in (one[0], one[2])} | {"first"}
    made = {
        name: make_record(
            site,
            text=TEXT,
            file=None,
            number=f"{10 * place + count + 1}/{days[name][0].year}/QĐ-UBND",
            title=f"{row.name} {name}",
            issue_date=days[name][0],
            entry_into_force=days[name][1],
            **(row.facts or {} if name == "first" else {}),
        )
        for count, name in enumerate(days)
        if name in named
    }
    for source, kind, target, more in row.relations:
        relate(made[source], kind, made[target], **more)
    transaction.commit()
    return made["first"]


class _Told:
    """Statuses out of the `temporalData` of a document."""

    def __init__(self, root: Any) -> None:
        self._root = root
        events = root.xpath("//a:lifecycle/a:eventRef[@eId]", namespaces=NS)
        self._days = {
            f"#{one.get('eId')}": date.fromisoformat(one.get("date")) for one in events
        }

    def status(self, day: date, eid: str = "") -> str:
        name = f"effect__{eid}" if eid else "effect"
        intervals = self._root.xpath(
            "//a:temporalGroup[@eId=$name]/a:timeInterval", namespaces=NS, name=name
        )
        (status,) = [
            one.get("refersTo").removeprefix("#status_")
            for one in intervals
            if self._days[one.get("start")] <= day
            and (one.get("end") is None or day < self._days[one.get("end")])
        ]
        return str(status)
