"""The sixteen known documents of Bắc Giang, with what really became of them.

The repeals of 2025 are read from the texts of the repealing documents: identity from
the list of texts, effective day from their own clause, relations from their words. The
test stands for the person who confirms them. Where the list does not know the effective
day of an old document, the least the law allows is put in: ten days after issue (law
80/2015/QH13, article 151).
"""

from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.clause import effective_clause
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import provisions
from bacgiang.policy.law.effect.register import EffectRegister
from bacgiang.policy.law.effect.resolution import DocumentEffect
from bacgiang.policy.law.parsing import parse
from datetime import date
from datetime import timedelta
from effect_of_events import register_of
import json
from pathlib import Path
import pytest


S = Status
REPEALING = [
    "bacninh-451-qd-ubnd-2025-baibo-qd445-2013-bacgiang.txt",
    "bacninh-79-2025-qd-ubnd.txt",
    "bacninh-80-2025-qd-ubnd-cong-thong-tin-dien-tu.txt",
    "bacninh-81-2025-qd-ubnd.txt",
    "bacninh-82-2025-qd-ubnd.txt",
    "bacninh-83-2025-qd-ubnd.txt",
    "bacninh-87-2025-qd-ubnd.txt",
]
EVENT_KINDS = {
    RelationKind.REPEALS: EventKind.REPEALED,
    RelationKind.REPLACES: EventKind.REPLACED,
}
KNOWN_EFFECTIVE = {
    "32/2007/QĐ-UBND": date(2007, 4, 13),
    "76/2007/QĐ-UBND": date(2007, 9, 10),
}
BY_HAND = {
    "119/QĐ-UBND": Event(
        EventKind.REPLACED,
        date(2015, 8, 25),
        source=DocumentIdentity("UBND tỉnh Bắc Giang", parse_number("366/QĐ-UBND")),
        confirmed_by="mau",
    ),
    "17/2019/NQ-HĐND": Event(
        EventKind.AMENDED,
        None,
        scope=provisions("art_1__para_1"),
        source=DocumentIdentity(number=parse_number("43/2023/NQ-HĐND")),
        confirmed_by="mau",
    ),
    "77/2021/QĐ-UBND": Event(
        EventKind.AMENDED,
        None,
        source=DocumentIdentity(number=parse_number("03/2024/QĐ-UBND")),
        confirmed_by="mau",
    ),
    # The source says "hết hiệu lực", and neither when nor by what.
    "32/2007/QĐ-UBND": Event(EventKind.REPEALED, None, confirmed_by="mau"),
}


def read(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def confirmed(kind: EventKind, day: date) -> Event:
    return Event(kind, day, confirmed_by="mau")


def life(issued: date, effective: date) -> list[Event]:
    return [
        confirmed(EventKind.ISSUED, issued),
        confirmed(EventKind.EFFECTIVE, effective),
    ]


@pytest.fixture(scope="module")
def known(corpus: Path) -> dict[str, DocumentIdentity]:
    """The documents of the list, by number as printed."""
    return {
        entry["number"]: DocumentIdentity(
            entry["issuer"],
            parse_number(entry["number"]),
            date.fromisoformat(entry["issue_date"]),
        )
        for entry in read(corpus / "lists" / "bacgiang_known_documents.jsonl")
    }


@pytest.fixture(scope="module")
def register(corpus: Path, known: dict[str, DocumentIdentity]) -> EffectRegister:
    """The known documents, and those of 2025 that repeal them."""
    events: dict[str, list[Event]] = {}
    for number, identity in known.items():
        assert identity.day is not None
        effective = KNOWN_EFFECTIVE.get(number, identity.day + timedelta(days=10))
        events[number] = life(identity.day, effective)
        events[number] += [BY_HAND[number]] if number in BY_HAND else []
    documents = []
    entries = {entry["file"]: entry for entry in read(corpus / "index.jsonl")}
    for name in REPEALING:
        entry = entries[name]
        text = (corpus / name).read_text(encoding="utf-8")
        issued = date.fromisoformat(entry["issue_date"])
        clause = effective_clause(text, issued)
        assert clause is not None and clause.day is not None
        number = parse_number(entry["number"])
        source = DocumentIdentity(entry["issuer"], number, issued)
        documents.append(DocumentEffect(source, tuple(life(issued, clause.day))))
        for proposal in find_relations(parse(text)):
            kind = EVENT_KINDS.get(proposal.kind)
            if kind is None or proposal.extent is not Extent.WHOLE:
                continue
            (target,) = [
                key
                for key, identity in known.items()
                if identity.may_be(proposal.document.identity)
            ]
            events[target].append(
                Event(kind, clause.day, source=source, confirmed_by="mau")
            )
    documents += [
        DocumentEffect(known[number], tuple(found)) for number, found in events.items()
    ]
    return register_of(documents)


ENDED = [
    ("119/QĐ-UBND", date(2015, 8, 25), ReasonCode.REPLACED, S.IN_FORCE),
    ("445/2013/QĐ-UBND", date(2025, 11, 20), ReasonCode.REPEALED, S.IN_FORCE),
    ("21/2018/QĐ-UBND", date(2025, 12, 10), ReasonCode.REPEALED, S.IN_FORCE),
    ("27/2018/QĐ-UBND", date(2025, 12, 5), ReasonCode.REPEALED, S.IN_FORCE),
    ("05/2021/QĐ-UBND", date(2025, 12, 10), ReasonCode.REPEALED, S.IN_FORCE),
    ("77/2021/QĐ-UBND", date(2025, 12, 15), ReasonCode.REPEALED, S.PARTLY_IN_FORCE),
    ("13/2023/QĐ-UBND", date(2025, 12, 5), ReasonCode.REPLACED, S.IN_FORCE),
    ("03/2024/QĐ-UBND", date(2025, 12, 15), ReasonCode.REPEALED, S.IN_FORCE),
    ("32/2024/QĐ-UBND", date(2025, 12, 10), ReasonCode.REPEALED, S.IN_FORCE),
]


@pytest.mark.regulation("4.1b")
@pytest.mark.parametrize(("number", "end", "code", "before"), ENDED)
def test_a_repealed_document_before_at_and_after_its_repeal(
    register: EffectRegister,
    known: dict[str, DocumentIdentity],
    number: str,
    end: date,
    code: ReasonCode,
    before: Status,
) -> None:
    identity = known[number]
    assert register.status(identity, end - timedelta(days=1)).status is before
    for day in (end, end + timedelta(days=1), end + timedelta(days=3650)):
        answer = register.status(identity, day)
        assert answer.status is S.NO_LONGER_IN_FORCE
        assert answer.reason.code is code
        assert [event.day for event in answer.reason.events] == [end]
    assert identity.day is not None
    early = register.status(identity, identity.day)
    assert early.status is S.NOT_YET_EFFECTIVE


IN_FORCE = [
    "76/2007/QĐ-UBND",
    "503/QĐ-UBND",
    "61/2021/NQ-HĐND",
    "43/2023/NQ-HĐND",
    "71/2024/NQ-HĐND",
]


@pytest.mark.parametrize("number", IN_FORCE)
def test_a_document_of_which_no_end_is_known_is_in_force(
    register: EffectRegister, known: dict[str, DocumentIdentity], number: str
) -> None:
    answer = register.status(known[number], date(2026, 1, 1))
    assert answer.status is S.IN_FORCE


def test_an_amended_resolution_is_partly_in_force_from_the_amendment_on(
    register: EffectRegister, known: dict[str, DocumentIdentity]
) -> None:
    identity = known["17/2019/NQ-HĐND"]
    assert register.status(identity, date(2023, 7, 23)).status is S.IN_FORCE
    answer = register.status(identity, date(2023, 7, 24))
    assert answer.status is S.PARTLY_IN_FORCE
    assert answer.provisions["art_1__para_1"].reason.code is ReasonCode.AMENDED


def test_an_end_that_nobody_dates_is_said_to_be_unknown(
    register: EffectRegister, known: dict[str, DocumentIdentity]
) -> None:
    answer = register.status(known["32/2007/QĐ-UBND"], date(2020, 1, 1))
    assert (answer.status, answer.reason.code) == (S.UNKNOWN, ReasonCode.UNDATED_EVENT)


def test_all_sixteen_are_spoken_of_here(known: dict[str, DocumentIdentity]) -> None:
    spoken = {row[0] for row in ENDED} | set(IN_FORCE)
    assert spoken | {"17/2019/NQ-HĐND", "32/2007/QĐ-UBND"} == set(known)
    assert len(known) == 16
