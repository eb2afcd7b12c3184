"""What the law does to effect: the page, the API and the Akoma Ntoso say the same."""

from .legal_records import make_record
from .legal_records import path_of
from .legal_records import relate
from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.store import relation_store
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from lxml import etree
from lxml import html
from plone import api
import pytest
from tiers import share
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
ATTACHED = """QUYẾT ĐỊNH
Ban hành Quy chế mẫu
Điều 1. Ban hành kèm theo Quyết định này Quy chế mẫu.
Điều 2. Hiệu lực mẫu.
Điều 3. Người thi hành mẫu.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu

QUY CHẾ
Về việc mẫu
(Ban hành kèm theo Quyết định số 1/2018/QĐ-UBND)
Điều 1. Phạm vi
Nội dung của điều mẫu.
Điều 2. Đối tượng
Nội dung của điều mẫu.
Điều 3. Nguyên tắc
1. Khoản thứ nhất.
2. Khoản thứ hai.

PHỤ LỤC I
ĐƠN MẪU
Nội dung của đơn mẫu.

PHỤ LỤC II
SỔ MẪU
Nội dung của sổ mẫu.
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
    and in force on ACT, `third` on LAST. `parts` are statuses by eId. One that "says"
    something about another has these words in its text, where `%s` is the other: they
    are read, and confirmed. `untouched` are eIds that nothing may name.
    """

    name: str
    relations: Relations
    statuses: dict[date, str]
    parts: dict[date, dict[str, str]] | None = None
    facts: dict[str, Any] | None = None
    text: str = TEXT
    untouched: tuple[str, ...] = ()


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
        {ACT: PART, LAST: PART},
        {ACT: {"art_2": OUT}, LAST: {"art_2": "conflict"}},
    ),
    Row(
        "the attached regulation",
        (
            (
                "second",
                "says",
                "first",
                {"words": "Bổ sung khoản 3 Điều 3, Điều 3a của Quy chế mẫu %s."},
            ),
            (
                "third",
                "says",
                "first",
                {"words": "Bãi bỏ Quy chế mẫu %s, trừ Điều 2 và Phụ lục II."},
            ),
        ),
        {ACT: IN, LAST - DAY: IN, LAST: PART},
        {
            ACT: {"att_1": IN, "att_2": IN},
            LAST: {
                "att_1": PART,
                "att_1__art_1": OUT,
                "att_1__art_2": IN,
                "att_1__art_3": OUT,
                "att_2": OUT,
                "att_3": IN,
            },
        },
        text=ATTACHED,
        untouched=("art_3", "art_3__para_3", "art_3a", "unnamed"),
    ),
]


def test_page_api_and_akn_agree(site: Any, boards: Any, client: Any) -> None:
    rows = share(ROWS, of=3)
    made = [_records(site, place, row) for place, row in enumerate(rows)]
    public = client()
    for row, record in zip(rows, made, strict=True):
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
            assert not said["provisions"].keys() & {*row.untouched}, (row.name, day)
            if row.text is ATTACHED:
                _is_told_in_the_text(public, record, day, parts)
            for eid in row.untouched:
                assert f'#{eid}"' not in akn.decode(), (row.name, eid)
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
            text=_text(row, name, f"{10 * place + 1}/{ISSUED.year}/QĐ-UBND"),
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
        if kind == "says":
            _confirm_all(made[source])
            continue
        relate(made[source], kind, made[target], **more)
    transaction.commit()
    return made["first"]


def _text(row: Row, name: str, number: str) -> str:
    if name == "first":
        return row.text
    said = [
        more["words"]
        for one, kind, _to, more in row.relations
        if one == name and kind == "says"
    ]
    first = f"ban hành kèm theo Quyết định số {number} của UBND tỉnh Bắc Giang"
    return f"QUYẾT ĐỊNH\nĐiều 1. {said[0] % first}\n" if said else TEXT


def _is_told_in_the_text(
    public: Any, record: Any, day: date, parts: dict[str, str]
) -> None:
    """The text of the day says of what has ended that it has, and of nothing else."""
    address = f"{path_of(record)}/@@text-on?day={day.isoformat()}"
    read = html.fromstring(public.get(address, headers=PAGE).content)
    told = public.get(f"/++api++{address.replace('@@', '@')}").json()["changes"]
    repealed = {one["provision"]["eId"] for one in told if one["kind"] == "repeal"}
    gone = {
        eid
        for eid in parts
        if eid in repealed
        or read.cssselect(f"#{eid} > .legal-note-{OUT}, #{eid} > .legal-effect-{OUT}")
    }
    assert gone == {eid for eid, status in parts.items() if status == OUT}


def _confirm_all(record: Any) -> None:
    waiting = relation_store().from_record(record.UID())
    assert waiting
    with api.env.adopt_user(username="ubnd-review"):
        for one in waiting:
            confirm(record, one)


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
