"""Which record a text means: of another province, taken over, not there yet, a draft."""

from Acquisition import aq_parent
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.legal.document_page.pending_notice import PendingNotice
from bacgiang.policy.legal.documents.by_uid import record_with
from bacgiang.policy.legal.relations import finding
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.describing import confirmed_of
from bacgiang.policy.legal.relations.meaning import candidates
from bacgiang.policy.legal.relations.meaning import with_target
from bacgiang.policy.legal.relations.naming_others import name_of
from bacgiang.policy.legal.relations.proposing import propose
from bacgiang.policy.legal.relations.store import relation_store
from datetime import date
from integration.legal.repealing import HEAD
from integration.legal.repealing import kinds
from integration.legal.repealing import LATER
from integration.legal.repealing import proposals
from integration.legal.repealing import REPEAL
from plone import api
import pytest
from types import SimpleNamespace


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
@pytest.mark.parametrize("is_first", [True, False])
def test_another_provinces_document_is_never_met(people, record, decide, is_first):
    text = REPEAL.replace("nhân dân tỉnh Bắc Giang ban", "nhân dân tỉnh ban")
    foreign = {"issuer": "Ủy ban nhân dân tỉnh Quảng Ninh"}
    first = record() if is_first else None
    later = record(text=text.replace("BẮC GIANG", "QUẢNG NINH"), **LATER, **foreign)
    (proposal,) = proposals(later)
    assert proposal.other.url == ""
    decide("ubnd-review", confirm, later, proposal.relation)
    first = first or record()
    assert kinds(first) == []
    own = record(**foreign)
    assert kinds(own) == [(RelationKind.REPEALED_BY, "40/2025/QĐ-UBND")]
    with api.env.adopt_user(username="ubnd-review"):
        (shown,) = confirmed_of(later)
    assert shown.other.url == own.absolute_url()


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize("is_first", [True, False])
def test_a_document_of_a_body_taken_over_waits_for_somebody_to_say_so(
    people, record, decide, is_first
):
    text = REPEAL.replace("nhân dân tỉnh Bắc Giang ban", "nhân dân tỉnh ban")
    heir = LATER | {
        "issuer": "Ủy ban nhân dân tỉnh Bắc Ninh",
        "issue_date": date(2025, 8, 4),
    }
    first = record() if is_first else None
    later = record(text=text.replace("BẮC GIANG", "BẮC NINH"), **heir)
    first = first or record()
    (proposal,) = proposals(later)
    assert proposal.relation.target.uid == ""
    assert decide("ubnd-review", candidates, proposal.relation) == [first]
    assert kinds(first) == []
    with pytest.raises(Refused) as refused:
        decide("ubnd-review", confirm, later, proposal.relation)
    assert [one.code for one in refused.value.refusals] == ["which_is_meant"]
    chosen = decide("ubnd-review", with_target, proposal.relation, first.UID())
    decide("ubnd-review", confirm, later, chosen)
    assert kinds(first) == [(RelationKind.REPEALED_BY, "40/2025/QĐ-UBND")]


@pytest.mark.regulation("4.1d")
def test_a_body_that_the_text_names_elsewhere_is_that_of_its_citations(people, record):
    text = """HỘI ĐỒNG NHÂN DÂN
TỈNH BẮC NINH
Số: 40/2025/NQ-HĐND

NGHỊ QUYẾT
SỬA ĐỔI MỘT SỐ ĐIỀU CỦA NGHỊ QUYẾT SỐ 12/2024/NQ-HĐND NGÀY 15 THÁNG 3 NĂM 2024 CỦA \
HỘI ĐỒNG NHÂN DÂN TỈNH BẮC GIANG (NAY LÀ TỈNH BẮC NINH) VỀ MỨC THU MẪU

QUYẾT NGHỊ:
Điều 1. Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2024/NQ-HĐND
1. Sửa đổi khoản 1 Điều 1 như sau: “1. Mới.”
"""
    council = {"document_type": "resolution", "number": "12/2024/NQ-HĐND"}
    first = record(issuer="Hội đồng nhân dân tỉnh Bắc Giang", **council)
    heir = {"issuer": "Hội đồng nhân dân tỉnh Bắc Ninh", "issue_date": date(2025, 8, 4)}
    own = record(**council | heir | {"issue_date": date(2024, 4, 2)})
    said = LATER | heir | {"number": "40/2025/NQ-HĐND", "document_type": "resolution"}
    later = record(text=text, **said)
    (relation,) = relation_store().from_record(later.UID())
    assert relation.target.uid == first.UID() != own.UID()


def test_a_document_named_by_a_short_number_is_met_before_and_after_it_arrives(
    people, record, decide
):
    text = HEAD + "Điều 1. Bãi bỏ Quyết định 12/2024 của UBND tỉnh Bắc Giang.\n"
    later = record(text=text, **LATER)
    (proposal,) = proposals(later)
    decide("ubnd-review", confirm, later, proposal.relation)
    first = record()
    assert kinds(first) == [(RelationKind.REPEALED_BY, "40/2025/QĐ-UBND")]
    again = record(text=text, **LATER | {"number": "41/2025/QĐ-UBND"})
    (proposal,) = proposals(again)
    assert proposal.relation.target.uid == first.UID()


@pytest.mark.parametrize("unit,is_meant", [("ubnd", True), ("so-y-te", False)])
def test_another_boards_draft_is_not_taken_for_what_a_text_cites(
    people, record, unit, is_meant
):
    draft = record()
    draft.owner_unit = unit
    source = record(text=REPEAL, **LATER)
    (relation,) = relation_store().from_record(source.UID())
    assert (relation.target.uid == draft.UID()) is is_meant
    assert relation_store().about(draft.UID(), draft.identity) == [relation]


def test_a_law_named_by_title_and_day_is_met_before_and_after_it_arrives(
    people, record, decide
):
    ground = "Căn cứ Luật Đường mẫu ngày 18 tháng 6 năm 2014 được sửa đổi, bổ sung;\n"
    text = HEAD.replace("QUYẾT ĐỊNH:", f"{ground}QUYẾT ĐỊNH:") + "Điều 1. Mẫu.\n"
    earlier = record(text=text, **LATER)
    (proposal,) = proposals(earlier)
    decide("ubnd-review", confirm, earlier, proposal.relation)
    law = {"document_type": "law", "issuer": "Quốc hội", "title": "Luật Đường mẫu"}
    other = law | {"number": "30/2020/QH14", "issue_date": date(2020, 6, 18)}
    assert kinds(record(**other)) == []
    met = record(**law, number="50/2014/QH13", issue_date=date(2014, 6, 18))
    assert kinds(met) == [(RelationKind.BASIS_OF, "40/2025/QĐ-UBND")]
    again = record(text=text, **LATER | {"number": "41/2025/QĐ-UBND"})
    (proposal,) = proposals(again)
    assert proposal.relation.target.uid == met.UID()
    # Two that bear the title and the day: which one is meant nobody can tell.
    record(**law, number="51/2014/QH13", issue_date=date(2014, 6, 18))
    again = record(text=text, **LATER | {"number": "42/2025/QĐ-UBND"})
    (proposal,) = proposals(again)
    assert proposal.relation.target.uid == ""


def test_a_law_replaces_the_one_of_its_title_and_another_year(people, record, decide):
    law = {"document_type": "law", "issuer": "Quốc hội", "title": "Luật Đường mẫu"}
    text = "LUẬT\nĐiều 51. Hiệu lực\nLuật này thay thế Luật Đường mẫu năm 1996.\n"
    later = record(
        text=text, **law, number="18/2003/QH11", issue_date=date(2003, 11, 26)
    )
    (proposal,) = proposals(later)
    assert name_of(proposal.other, "vi") == "Luật Đường mẫu năm 1996"
    decide("ubnd-review", confirm, later, proposal.relation)
    other = record(**law, number="47/1996/QH9", issue_date=date(1996, 3, 20))
    assert kinds(other) == [(RelationKind.REPLACED_BY, "18/2003/QH11")]
    assert (
        kinds(record(**law, number="23/2012/QH13", issue_date=date(2012, 11, 20))) == []
    )


@pytest.mark.regulation("15.2")
def test_many_orders_about_one_document_look_it_up_once(
    people, published, portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    published()
    orders = "".join(
        f"{place}. Thay cụm từ “a {place}” bằng cụm từ “b {place}” tại Điều {place}.\n"
        for place in range(1, 41)
    )
    text = f"Điều 1. Sửa đổi Quyết định số 12/2024/QĐ-UBND\n{orders}"
    amending = published(**LATER, text=text)
    found: list[str] = []
    record_with = finding.record_with
    monkeypatch.setattr(
        finding, "record_with", lambda uid: found.append(uid) or record_with(uid)
    )
    view = SimpleNamespace(on=date(2026, 1, 1))
    notice = PendingNotice(amending, portal.REQUEST, view)
    with api.env.adopt_user(username="ubnd-review"):
        notice.update()
        assert len(notice.by_this()) == 10
        assert notice.more() >= 30
        assert len(found) < 40
        found.clear()
        propose(amending)
    assert len(found) < 20


@pytest.mark.regulation("4.1d")
def test_a_record_that_a_request_takes_away_is_found_no_more(people, record) -> None:
    document = record()
    uid = document.UID()
    assert record_with(uid) == record_with(uid) == document
    aq_parent(document)._delObject(document.getId())
    assert record_with(uid) is None
