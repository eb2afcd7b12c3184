"""Parts without a number, numbers that are not there, or twice (4.1d)."""

from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.legal.api.text.text_on import GetTextOn
from bacgiang.policy.legal.consolidated.collecting import text_on
from bacgiang.policy.legal.effect.service import GetEffect
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.describing import proposed_by
from datetime import date
from lxml.html import document_fromstring
from plone import api
import pytest
from zope.interface import alsoProvides


pytestmark = pytest.mark.regulation("4.1d")

BASE = """QUYẾT ĐỊNH
Chương I. QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Hồ sơ giấy của cấp huyện.
2. Hồ sơ nộp:
a) Trong 15 ngày.
b) Tại cấp huyện.
Chương II. TỔ CHỨC
Điều 2. Trách nhiệm
Các sở báo cáo mỗi quý.
Điều 3. Kinh phí
Ngân sách bảo đảm.
"""
ORDERS = """QUYẾT ĐỊNH
Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2024/QĐ-UBND
1. Sửa đổi tên Chương II như sau: “Chương II. TỔ CHỨC THỰC HIỆN”.
2. Sửa đổi đoạn mở đầu khoản 2 Điều 1 như sau: “2. Hồ sơ được nộp:”.
3. Sửa đổi khoản 4 Điều 1 như sau: “4. Hồ sơ khác.”.
4. Thay thế cụm từ “cấp huyện” bằng cụm từ “cấp xã” trong toàn bộ Quyết định số 12/2024/QĐ-UBND.
Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2025.
"""
ISSUING = """QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế mẫu.
Điều 2. Trách nhiệm thi hành
Các sở thi hành.
QUY CHẾ
Mẫu
(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND)
Điều 1. Phạm vi
1. Cán bộ.
2. Khác:
a) Một.
b) Hai.
Điều 2. Đối tượng
Người dân.
"""
OF_ISSUED = """QUYẾT ĐỊNH
Điều 1. Sửa đổi Điều 2 Quyết định số 12/2024/QĐ-UBND như sau: “Điều 2. Đối tượng mới”.
Điều 2. Bãi bỏ khoản 2 Điều 1 Quy chế ban hành kèm theo Quyết định số 12/2024/QĐ-UBND, trừ điểm b.
Điều 3. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2025.
"""
DAY = date(2025, 7, 1)


@pytest.fixture
def decided(people, published):
    """Publish a text with all that it proposes of some kinds confirmed."""

    def make(text, number="40/2025/QĐ-UBND", issued=date(2025, 6, 2), but=()):
        document = published(
            number=number,
            title=f"Quyết định {number}",
            issue_date=issued,
            entry_into_force=date(issued.year, 6, 15),
            text=text,
        )
        with api.env.adopt_user(username="ubnd-review"):
            for one in proposed_by(document):
                if one.relation.kind not in but:
                    confirm(document, one.relation)
        return document

    return make


@pytest.fixture
def told(portal):
    """Answer of a service to a visitor, and the page of the text on the day."""

    def asking(document):
        request = portal.REQUEST
        alsoProvides(request, IPolicyLayer)
        answers = []
        with api.env.adopt_roles(["Anonymous"]):
            for name, service in (("on", GetEffect()), ("day", GetTextOn())):
                request.form.clear()
                request.form[name] = DAY.isoformat()
                service.context, service.request = document, request
                answers.append(service.reply())
            html = api.content.get_view("text-on", document, request)()
        return *answers, html

    return asking


def codes(answer):
    return {one["code"] for one in answer["remarks"]}


def missing(answer):
    return [
        (one["reason"]["code"], [place["eId"] for place in one["places"]])
        for one in answer["not_applied"]
    ]


def test_heading_opening_words_and_what_is_not_there(published, decided, told):
    base = published(entry_into_force=date(2024, 3, 25), text=BASE)
    decided(ORDERS)
    effect, text, html = told(base)
    # The heading alone: what stands below it is as before.
    assert {"chp_II__heading", "chp_I__art_1__para_2__intro"} <= set(
        effect["provisions"]
    )
    told_of = set(effect["provisions"]) - {"unnamed"}
    assert not any("art_2" in one or one.endswith("para_4") for one in told_of)
    assert "no-such-provision" in codes(effect)
    assert missing(text) == [("no-provision", ["chp_I__art_1"])]
    said = {one.eid: one for one in all_provisions(text_on(base, DAY).text)}
    assert said["chp_II"].heading == "TỔ CHỨC THỰC HIỆN"
    assert said["chp_I__art_1__para_2"].intro[0].text == "Hồ sơ được nộp:"
    assert "cấp xã" in said["chp_I__art_1__para_2__point_b"].intro[0].text
    assert "không có trong văn bản này: Khoản 4 Điều 1" in html
    # Another document puts it in: then it is there, and is amended.
    decided(
        "QUYẾT ĐỊNH\nĐiều 1. Bổ sung khoản 3, khoản 4 vào sau khoản 2 Điều 1 Quyết định"
        " số 12/2024/QĐ-UBND như sau:\n“3. Hồ sơ điện tử.\n4. Hồ sơ thường.”.\n",
        "9/2024/QĐ-UBND",
        date(2024, 5, 2),
    )
    effect, text, _html = told(base)
    assert "no-such-provision" not in codes(effect) and not missing(text)
    assert not akn_errors(text["akn"].encode())


def test_a_number_that_both_have_and_provisions_that_are_spared(
    published, decided, told
):
    base = published(entry_into_force=date(2024, 3, 25), text=ISSUING)
    source = decided(OF_ISSUED, but=("amends",))
    effect, text, _html = told(base)
    # Which waits can be confirmed; what is spared is in force and no case in doubt.
    assert ("not-confirmed", ["art_2"]) in missing(text)
    assert codes(effect).isdisjoint({"cases-spared", "decision-or-regulation"})
    with api.env.adopt_user(username="ubnd-review"):
        for one in proposed_by(source):
            confirm(source, one.relation)
    effect, text, html = told(base)
    assert "decision-or-regulation" in codes(effect)
    assert ("several-provisions", ["art_2", "att_1__art_2"]) in missing(text)
    assert "đều có nội dung mang số đó" in html


def test_what_was_replaced_but_for_some_reads_so(published, decided, told):
    """As what was repealed does: in the text, not beside it alone."""
    base = published(entry_into_force=date(2024, 3, 25), text=BASE)
    decided(
        "QUYẾT ĐỊNH\nĐiều 1. Quyết định này thay thế Quyết định số 12/2024/QĐ-UBND, trừ"
        " Điều 3.\nĐiều 2. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2025.\n"
    )
    _effect, text, html = told(base)
    changes = {(one["kind"], one["provision"]["eId"]) for one in text["changes"]}
    assert ("end-replaced", "chp_I") in changes
    assert "(được thay thế)" in text["akn"] and "(được thay thế)" in html
    assert "Ngân sách bảo đảm" in html and "báo cáo mỗi quý" not in text["akn"]


WAITING = """QUYẾT ĐỊNH
Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2024/QĐ-UBND
1. Bãi bỏ khoản 2 Điều 1.
2. Sửa đổi khoản 8 Điều 2 như sau: “8. Khác.”.
3. Thay cụm từ “mỗi quý” bằng cụm từ “mỗi năm” tại Điều 2, khoản 1 Điều 1.
4. Thay cụm từ “Phạm vi” bằng cụm từ “Phạm vi áp dụng” tại tên Điều 1.
5. Đổi số thứ tự khoản 1 Điều 1 thành khoản 3 Điều 1.
Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2025.
"""


def test_what_waits_is_told_where_it_stands_and_what_is_missing_nowhere_else(
    published, decided, told, portal
):
    base = published(
        entry_into_force=date(2024, 3, 25),
        text=BASE,
        provision_days=("Một phần Khoản 2 Điều 1: từ 01/07/2026",),
    )
    source = decided(WAITING, but=("repeals", "amends"))
    request = portal.REQUEST
    request.form.clear()
    with api.env.adopt_roles(["Anonymous"]):
        page = document_fromstring(
            api.content.get_view("document_view", base, request)()
        )
        kept = api.content.get_view("plain-text", base, request)().decode()
    # At the clause, the article and the chapter that hold it, and in the summary.
    for eid in ("chp_I", "chp_I__art_1", "chp_I__art_1__para_2"):
        (section,) = page.xpath(f"//*[@id='{eid}']")
        assert section.cssselect(".pending-mark"), eid
    (summary,) = page.cssselect("#legal-pending summary")
    assert "(Khoản 2 Điều 1)" in " ".join(summary.text_content().split())
    head, _blank, *_text = kept.split("\n")
    assert "chờ xác nhận" in head and "@@text-on" in head
    # Only a part of it begins later: told there, and of the whole.
    effect, _text, _html = told(base)
    assert "in-part" in codes(effect)
    in_clause = effect["provisions"]["chp_I__art_1__para_2"]["remarks"]
    assert [one["code"] for one in in_clause] == ["in-part"]
    with api.env.adopt_user(username="ubnd-review"):
        for one in proposed_by(source):
            confirm(source, one.relation)
    effect, text, _html = told(base)
    assert "chp_I__art_1__heading" in effect["provisions"]
    assert text_on(base, DAY).text.body[0].children[0].heading == "Phạm vi áp dụng"
    assert sorted(missing(text)) == [
        ("no-provision", ["chp_II__art_2"]),
        ("not-read", ["chp_I__art_1__para_1"]),
        ("words-not-found", ["chp_I__art_1__para_1"]),
    ]
