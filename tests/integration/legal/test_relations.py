"""What documents are to each other: read, confirmed, joined (4.1d)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.deciding import reject
from bacgiang.policy.legal.relations.deciding import state
from bacgiang.policy.legal.relations.describing import confirmed_of
from bacgiang.policy.legal.relations.describing import Other
from bacgiang.policy.legal.relations.describing import proposed_by
from bacgiang.policy.legal.relations.naming_others import name_and_title_of
from bacgiang.policy.legal.relations.naming_others import name_of
from bacgiang.policy.legal.relations.naming_others import provisions_of
from bacgiang.policy.legal.relations.relation import End
from bacgiang.policy.legal.relations.relation import Relation
from bacgiang.policy.legal.relations.statement import relation_from
from DateTime import DateTime
from datetime import date
from functools import partial
from plone import api
import pytest
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


HEAD = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: 40/2025/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bắc Giang, ngày 02 tháng 6 năm 2025

QUYẾT ĐỊNH
Bãi bỏ quy định mẫu

QUYẾT ĐỊNH:
"""
REPEAL = (
    HEAD
    + """Điều 1. Bãi bỏ Quyết định số 12/2024/QĐ-UBND ngày 15 tháng 3 năm 2024 của Ủy ban
nhân dân tỉnh Bắc Giang ban hành quy định mẫu.
Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2025.
"""
)
LATER = {
    "number": "40/2025/QĐ-UBND",
    "title": "Bãi bỏ quy định mẫu",
    "issue_date": date(2025, 6, 2),
    "entry_into_force": date(2025, 6, 15),
}


@pytest.fixture
def decide():
    """Call an act on relations as a person."""

    def acting(user, act, *args):
        with api.env.adopt_user(username=user):
            return act(*args)

    return acting


def proposals(document, user="ubnd-review"):
    with api.env.adopt_user(username=user):
        return proposed_by(document)


def kinds(document, user="ubnd-review"):
    with api.env.adopt_user(username=user):
        return [(one.kind, one.other.number) for one in confirmed_of(document)]


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
def test_a_document_that_arrives_later_joins_by_itself(people, record, decide):
    later = record(text=REPEAL, **LATER)
    (proposal,) = proposals(later)
    assert proposal.other.url == ""
    decide("ubnd-review", confirm, later, proposal.relation)
    first = record()
    assert kinds(first) == [(RelationKind.REPEALED_BY, "40/2025/QĐ-UBND")]
    with api.env.adopt_user(username="ubnd-review"):
        (shown,) = confirmed_of(later)
    assert shown.other.url == first.absolute_url()


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
    from bacgiang.policy.law.parsing import parse
    from bacgiang.policy.legal.documents.structured_text import structured

    document.structure = structured(parse(text))
    notify(ObjectModifiedEvent(document))


def test_what_the_text_no_longer_says_is_no_longer_proposed(people, record):
    record()
    later = record(text=REPEAL, **LATER)
    record_text(later, HEAD + "Điều 1. Không bãi bỏ văn bản nào.\n")
    assert proposals(later) == []


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
