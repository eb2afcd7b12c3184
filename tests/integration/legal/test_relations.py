"""What documents are to each other: read, confirmed, joined (4.1d)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.effect.events import Scope
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.legal.documents.structured_text import StructuredText
from bacgiang.policy.legal.relations import many
from bacgiang.policy.legal.relations import proposing
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.deciding import reject
from bacgiang.policy.legal.relations.describing import confirmed_of
from bacgiang.policy.legal.relations.describing import Other
from bacgiang.policy.legal.relations.naming_others import name_and_title_of
from bacgiang.policy.legal.relations.naming_others import name_of
from bacgiang.policy.legal.relations.naming_others import provisions_of
from bacgiang.policy.legal.relations.proposing_anew import propose_anew
from bacgiang.policy.legal.relations.reach import scope_in
from bacgiang.policy.legal.relations.relation import End
from bacgiang.policy.legal.relations.relation import Relation
from bacgiang.policy.legal.relations.rules import stating_refuses
from bacgiang.policy.legal.relations.statement import relation_from
from bacgiang.policy.legal.relations.store import relation_store
from corpus_place import CORPUS
from corpus_place import MISSING
from dataclasses import replace
from DateTime import DateTime
from functools import partial
from integration.legal.repealing import HEAD
from integration.legal.repealing import kinds
from integration.legal.repealing import LATER
from integration.legal.repealing import proposals
from integration.legal.repealing import REPEAL
from plone import api
import pytest
from relations_stated import state
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


@pytest.mark.regulation("4.1d")
def test_a_repeal_is_read_and_waits(people, record):
    record()
    later = record(text=REPEAL, **LATER)
    (proposal,) = [one for one in proposals(later) if one.kind is RelationKind.REPEALS]
    assert proposal.other.number == "12/2024/QĐ-UBND"
    assert "Bãi bỏ Quyết định số 12/2024" in " ".join(proposal.relation.words.split())
    assert kinds(later) == []


@pytest.mark.regulation("4.1d")
def test_a_confirmed_relation_shows_from_both_ends(people, record, decide):
    first, later = record(), record(text=REPEAL, **LATER)
    (proposal,) = proposals(later)
    decide("ubnd-review", confirm, later, proposal.relation)
    assert kinds(later) == [(RelationKind.REPEALS, "12/2024/QĐ-UBND")]
    assert kinds(first) == [(RelationKind.REPEALED_BY, "40/2025/QĐ-UBND")]
    assert proposals(later) == []


@pytest.mark.regulation("4.1d")
def test_what_ends_with_all_that_amends_it_is_proposed_for_each(people, record):
    first = record()
    order = "Sửa đổi khoản 1 Điều 1 Quyết định số 12/2024/QĐ-UBND như sau: “1. Mới.”"
    amends = LATER | {"number": "30/2025/QĐ-UBND", "title": "Sửa đổi"}
    changing = record(text=f"{HEAD}Điều 1. {order}\n", **amends)
    ends = "Bãi bỏ Quyết định số 12/2024/QĐ-UBND và các văn bản sửa đổi, bổ sung nó."
    later = record(text=f"{HEAD}Điều 1. {ends}\n", **LATER)
    said = relation_store().from_record(later.UID())
    assert {one.target.uid for one in said} == {first.UID(), changing.UID()}
    assert {(one.kind, one.extent) for one in said} == {("repeals", "whole")}


@pytest.mark.regulation("4.1d")
def test_what_was_rejected_is_not_proposed_again(people, record, decide):
    record()
    later = record(text=REPEAL, **LATER)
    (proposal,) = proposals(later)
    decide("ubnd-review", reject, later, proposal.relation)
    later.structure = None
    notify(ObjectModifiedEvent(later))
    record_text(later, REPEAL + "Điều 3. Điều mẫu.\n")
    assert proposals(later) == []
    assert kinds(later) == []


def record_text(document, text):
    document.structure = structured(parse(text))
    notify(ObjectModifiedEvent(document))


def test_what_the_text_no_longer_says_is_no_longer_proposed(people, record):
    record()
    later = record(text=REPEAL, **LATER)
    record_text(later, HEAD + "Điều 1. Không bãi bỏ văn bản nào.\n")
    assert proposals(later) == []


def five(ended: str) -> str:
    """Text of five articles, each of which ends something."""
    day = "ngày 15 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Bắc Giang"
    said = (f"Điều {n}. Bãi bỏ {ended.format(n=n)} {day}.\n" for n in range(1, 6))
    return HEAD + "".join(said)


@pytest.mark.regulation("4.1d", "15.2")
def test_a_draft_proposes_so_many_until_it_is_approved(
    people, record, act, monkeypatch
):
    """What waits stands in everybody's list: nobody else has seen the text yet."""
    monkeypatch.setattr(proposing, "MOST_OF_A_DRAFT", 3)
    later = record(text=five("Quyết định số {n}0/2024/QĐ-UBND"), **LATER)
    said = partial(relation_store().from_record, later.UID())
    assert len(said()) == 3
    act("ubnd-update", later, "submit")
    assert len(said()) == 3
    act("ubnd-review", later, "approve", declaration=True)
    assert len({one.target.number for one in said()}) == 5


@pytest.mark.regulation("4.1d", "15.2")
def test_a_text_says_so_much_of_one_document(people, record, decide, monkeypatch):
    """Pages of either end read all of it, whoever looks at them."""
    record()
    monkeypatch.setattr(many, "MOST_OF_ONE", 2)
    text = five("khoản {n} Điều 1 Quyết định số 12/2024/QĐ-UBND")
    later = record(text=text, **LATER)
    found = proposals(later)
    assert len(found) == 2
    for one in found:
        decide("ubnd-review", confirm, later, one.relation)
    assert not proposals(later)
    more = replace(found[0].relation, cited=("art_1__para_9",), identifier="")
    refused = decide("ubnd-review", stating_refuses, later, more)
    assert [one.code for one in refused] == ["too_many_relations"]


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("user", ["ubnd-update", "so-y-te-head", "van-phong"])
def test_who_does_not_review_for_the_unit_decides_nothing(people, record, decide, user):
    record()
    later = record(text=REPEAL, **LATER)
    (proposal,) = proposals(later)
    for act in (confirm, reject):
        with pytest.raises(Refused):
            decide(user, act, later, proposal.relation)


@pytest.mark.regulation("14.2")
def test_the_unit_of_the_target_cannot_take_back_what_another_says(
    people, record, decide
):
    first = record(owner_unit="so-y-te")
    later = record(text=REPEAL, **LATER)
    (proposal,) = proposals(later)
    kept = decide("ubnd-review", confirm, later, proposal.relation)
    with pytest.raises(Refused):
        decide("so-y-te-head", reject, first, kept)


def test_a_repeal_of_itself_is_refused(people, record, decide):
    document = record()
    body = {"kind": "repeals", "target": {"UID": document.UID()}}
    with api.env.adopt_user(username="ubnd-review"):
        relation = relation_from(document, body)
    with pytest.raises(Refused) as refused:
        decide("ubnd-review", state, document, relation)
    assert refused.value.refusals[0].code == "relation_to_itself"


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "eats", "target": {"number": "1/2020/QĐ-UBND"}},
        {"kind": "repeals", "target": {}},
        {"kind": "repeals", "target": {"number": "không phải số"}},
        {"kind": "repeals", "target": {"number": "1/2020/QĐ-UBND"}, "day": "hôm nay"},
        {"kind": "repeals", "target": {"UID": "no-such"}},
        {"kind": "repeals", "target": {"number": "1/2020/QĐ-UBND"}, "provisions": [1]},
    ],
)
def test_what_cannot_be_read_is_refused(people, record, body):
    document = record()
    with api.env.adopt_user(username="ubnd-review"), pytest.raises(Refused):
        relation_from(document, body)


def test_a_day_before_the_issue_is_refused(people, record, decide):
    record()
    later = record(text=REPEAL, **LATER)
    (proposal,) = proposals(later)
    with pytest.raises(Refused) as refused:
        early = partial(confirm, day="2020-01-01")
        decide("ubnd-review", early, later, proposal.relation)
    assert "before_issue" in refused.value.refusals[0].code


@pytest.mark.regulation("4.1d")
def test_what_an_unpublished_record_does_is_not_told(people, record, published, decide):
    first, later = published(), record(text=REPEAL, **LATER)
    (proposal,) = proposals(later)
    decide("ubnd-review", confirm, later, proposal.relation)
    with api.env.adopt_user(username="so-y-te-head"):
        assert confirmed_of(first) == []


@pytest.mark.regulation("4.1d", "14.2")
def test_a_record_is_not_told_before_its_day_of_publication(
    people, record, published, decide
):
    first = published()
    later = published(text=REPEAL, **LATER)
    (proposal,) = proposals(later)
    decide("ubnd-review", confirm, later, proposal.relation)
    later.setEffectiveDate(DateTime() + 5)
    with api.env.adopt_user(username="so-y-te-head"):
        assert confirmed_of(first) == []
    assert kinds(first) == [(RelationKind.REPEALED_BY, "40/2025/QĐ-UBND")]


@pytest.mark.parametrize(
    ("number", "title", "name", "whole"),
    [
        ("12/2024/QĐ-UBND", "Quy định", "Luật 12/2024/QĐ-UBND", "%s Quy định"),
        ("", "Đất đai", "Luật Đất đai", "%s"),
        ("", "Luật Đất đai", "Luật Đất đai", "%s"),
    ],
)
def test_another_document_is_called_by_type_and_number_or_title(
    portal, number, title, name, whole
):
    other = Other(number=number, title=title, type="law", issuer="Quốc hội")
    assert name_of(other, "vi") == name
    assert name_and_title_of(other, "vi") == whole % name


@pytest.mark.parametrize(
    ("attached", "said"),
    [(False, "Khoản 3 Điều 2"), (True, "Khoản 3 Điều 2 của văn bản kèm theo")],
)
def test_a_provision_of_an_attachment_is_called_so(attached, said):
    end = End(number="12/2024/QĐ-UBND")
    relation = Relation(
        identifier="a",
        kind="repeals",
        subject=end,
        target=end,
        cited=("art_2__para_3",),
        attached=attached,
    )
    assert provisions_of(relation) == said


AMENDMENT = (
    HEAD
    + """Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2024/QĐ-UBND ngày 15 tháng
3 năm 2024 của Ủy ban nhân dân tỉnh Bắc Giang như sau:
1. Sửa đổi khoản 2 Điều 3 như sau:
“2. Nội dung mới.”
2. Bãi bỏ Phụ lục II.
Điều 2. Hiệu lực thi hành
1. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2025.
2. Quyết định này bãi bỏ các Quyết định:
a) Quyết định số 7/2019/QĐ-UBND ngày 02 tháng 3 năm 2019;
b) Quyết định số 8/2019/QĐ-UBND ngày 04 tháng 3 năm 2019, trừ Điều 2.
"""
)
OTHER_FORMS = """Điều 3. Hết hiệu lực một phần
Khoản 2 Điều 4 Quyết định số 9/2019/QĐ-UBND hết hiệu lực kể từ ngày 01/10/2025.
Điều 4. Sửa đổi Quyết định số 12/2024/QĐ-UBND
1. Bãi bỏ khoản 1 Điều 5; khoản 2 Điều 5 được đánh số lại thành khoản 1.
2. Thay số “05” bằng số “07” tại khoản 4 Điều 3.
"""


@pytest.mark.regulation("4.1d")
def test_what_stored_provisions_say_below_their_lead_ins_is_proposed(people, record):
    record()
    later = record(**LATER)
    # As it is read from the database: nothing is remembered of the parser.
    read = structured(parse(f"{AMENDMENT}{OTHER_FORMS}"))
    later.structure = StructuredText(read.akn, read.eids)
    notify(ObjectModifiedEvent(later))
    found = {
        (one.kind.value, one.other.number, one.relation.source): one.relation
        for one in proposals(later)
    }
    assert set(found) == {
        ("amends", "12/2024/QĐ-UBND", "art_1__para_1"),
        ("repeals", "12/2024/QĐ-UBND", "art_1__para_2"),
        ("repeals", "07/2019/QĐ-UBND", "art_2__para_2__point_a"),
        ("repeals", "08/2019/QĐ-UBND", "art_2__para_2__point_b"),
        ("repeals", "12/2024/QĐ-UBND", "art_4__para_1"),
        ("amends", "12/2024/QĐ-UBND", "art_4__para_1"),
        ("amends", "12/2024/QĐ-UBND", "art_4__para_2"),
        ("repeals", "09/2019/QĐ-UBND", "art_3"),
    }
    renumbered = found["repeals", "12/2024/QĐ-UBND", "art_4__para_1"]
    assert renumbered.cited == ("art_5__para_1",)
    assert found["repeals", "09/2019/QĐ-UBND", "art_3"].day == "2025-10-01"
    amendment = found["amends", "12/2024/QĐ-UBND", "art_1__para_1"]
    assert amendment.cited == ("art_3__para_2",)
    with_exception = found["repeals", "08/2019/QĐ-UBND", "art_2__para_2__point_b"]
    assert (with_exception.extent, with_exception.excepted) == ("whole", ("art_2",))
    assert provisions_of(with_exception) == "Toàn bộ, trừ Điều 2"


@pytest.mark.parametrize(
    ("name", "number", "kind", "at_least"),
    [
        ("cp-55-2023-nd-cp-sua-doi-75-2021", "55/2023/NĐ-CP", "amends", 15),
        (
            "qh-63-2020-qh14-sua-doi-luat-ban-hanh-vbqppl",
            "63/2020/QH14",
            "amends",
            60,
        ),
        ("vinhlong-20-2025-nq-hdnd", "20/2025/NQ-HĐND", "repeals", 3),
    ],
)
def test_relations_of_real_texts_arrive(people, record, name, number, kind, at_least):
    source = CORPUS / f"{name}.txt"
    if not source.exists():
        pytest.skip(MISSING)
    later = record(**LATER | {"number": number})
    record_text(later, source.read_text(encoding="utf-8"))
    kinds_found = [one.kind.value for one in proposals(later)]
    assert kinds_found.count(kind) >= at_least


def test_reading_anew_keeps_what_was_decided(people, record, decide):
    record()
    later = record(text=AMENDMENT, **LATER)
    first, second, third, _fourth = proposals(later)
    decide(
        "ubnd-review",
        partial(confirm, eids=("art_9",), cited=()),
        later,
        first.relation,
    )
    decide("ubnd-review", reject, later, second.relation)
    # As an earlier release read it.
    store = relation_store()
    store.keep(replace(third.relation, source="", words="Khác"))
    propose_anew(None)
    kept = {one.identifier: one for one in store.from_record(later.UID())}
    # What is to be put right stands until somebody else agrees.
    name = first.relation.identifier
    (asked,) = [one for one in kept.values() if one.instead_of == name]
    assert (len(kept), asked.eids, kept[name].eids) == (5, ("art_9",), ())
    assert kept[second.relation.identifier].standing == "rejected"
    waiting = [one for one in kept.values() if not one.is_decided]
    assert all(one.source for one in waiting)


TARGET = (
    HEAD
    + """Điều 1. Ban hành kèm theo Quyết định này Quy định mẫu.
Điều 2. Điều mẫu.
Điều 3. Điều mẫu khác.
Nơi nhận:
- Như Điều 3.
CHỦ TỊCH
Nguyễn Văn Mẫu

QUY ĐỊNH
VỀ MẪU
(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND)
Điều 1. Phạm vi
Nội dung thứ nhất.
Điều 2. Đối tượng
Nội dung thứ hai.
Điều 3. Nguyên tắc
Nội dung thứ ba.
Điều 4. Trách nhiệm
Nội dung thứ tư.

PHỤ LỤC I
MẪU ĐƠN
Nội dung của phụ lục thứ nhất.

PHỤ LỤC II
MẪU SỔ
Nội dung của phụ lục thứ hai.
"""
)


@pytest.mark.regulation("4.1b")
def test_exceptions_and_appendices_reach_what_they_name():
    structure = structured(parse(TARGET))
    end = End(number="12/2024/QĐ-UBND")

    def eids(**facts):
        relation = Relation(
            identifier="", subject=end, kind="repeals", target=end, **facts
        )
        return scope_in(relation, structure).eids

    assert structure.appendices == {"1": "att_2", "2": "att_3"}
    parts = "provisions"
    assert eids(extent=parts, cited=("att_II",)) == {"att_3"}
    assert eids(extent=parts, cited=("art_3", "att_I"), attached=True) == {
        "att_1__art_3",
        "att_2",
    }
    issued = "Bãi bỏ Quy định mẫu ban hành kèm theo Quyết định số 12/2024/QĐ-UBND"
    attached = Relation(
        identifier="",
        subject=end,
        kind="repeals",
        target=end,
        extent="attached",
        attached=True,
        words=issued,
        excepted=("art_2", "att_II"),
    )
    excepted = frozenset({"att_1__art_2", "att_3"})
    reached = frozenset({"att_1", "att_2"})
    assert scope_in(attached, structure) == Scope(reached, excepted)
    assert provisions_of(attached).startswith("Toàn bộ văn bản kèm theo, trừ Điều 2")
    whole = Relation(
        identifier="", subject=end, kind="repeals", target=end, excepted=("art_2",)
    )
    assert scope_in(whole, structure) == Scope(excepted=frozenset({"art_2"}))
