"""Orders that ended, rested or moved other provisions before they could act (4.1d)."""

from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.legal.consolidated.collecting import text_on
from bacgiang.policy.legal.effect.answering import status_on
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.describing import proposed_by
from datetime import date
from plone import api
import pytest


pytestmark = pytest.mark.regulation("4.1d")

BASE = """QUYẾT ĐỊNH
Điều 1. Mức thưởng
1. Giải nhất: 9.000 đồng.
2. Giải nhì: 7.000 đồng.
3. Giải ba: 5.000 đồng.
Điều 2. Kinh phí
Ngân sách cấp huyện bảo đảm.
"""
ORDERS = """QUYẾT ĐỊNH
Điều 1. Sửa đổi khoản 1 Điều 1 Quyết định số 12/2024/QĐ-UBND như sau:
“1. Giải nhất: 10.000 đồng.”.
Điều 2. Thay cụm từ “cấp huyện” bằng cụm từ “cấp xã” tại Điều 2 Quyết định số 12/2024/QĐ-UBND.
Điều 3. Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2025, trừ Điều 2 có hiệu lực từ ngày 01 tháng 01 năm 2026.
"""
LATER = date(2026, 2, 1)


@pytest.fixture
def decided(people, published):
    """Publish a text in force from its day on, with all that it proposes confirmed."""

    def make(number, issued, text, **more):
        document = published(
            number=number,
            title=f"Quyết định {number}",
            issue_date=issued,
            entry_into_force=more.pop("begins", issued),
            text=text,
            **more,
        )
        with api.env.adopt_user(username="ubnd-review"):
            for one in proposed_by(document):
                confirm(document, one.relation)
        return document

    return make


@pytest.fixture
def base(published):
    return published(entry_into_force=date(2024, 3, 25), text=BASE)


def words(read, eid):
    texts = {one.eid: one for one in all_provisions(read.text)}
    return " ".join(piece.text for piece in texts[eid].intro) if eid in texts else None


def obstacles(read):
    return {one.obstacle.value for one in read.not_applied}


def amending(decided):
    return decided(
        "20/2025/QĐ-UBND",
        date(2025, 2, 20),
        ORDERS,
        begins=date(2025, 3, 1),
        provision_days=("Điều 2: từ 01/01/2026",),
    )


def test_an_order_that_was_repealed_before_its_day_does_nothing(decided, base):
    amending(decided)
    assert "cấp xã" in words(text_on(base, LATER), "art_2")
    decided(
        "21/2025/QĐ-UBND",
        date(2025, 9, 25),
        "QUYẾT ĐỊNH\nĐiều 1. Bãi bỏ Điều 2 Quyết định số 20/2025/QĐ-UBND.\n",
    )
    read = text_on(base, LATER)
    assert "cấp huyện" in words(read, "art_2")
    assert "10.000" in words(read, "art_1__para_1")
    assert "never-began" in obstacles(read)
    answer = status_on(base, LATER)
    assert answer.at("art_2").changes == ()
    assert answer.at("art_1__para_1").changes


def test_what_was_repealed_before_its_day_repeals_nothing(decided, base):
    decided(
        "22/2025/QĐ-UBND",
        date(2025, 2, 20),
        "QUYẾT ĐỊNH\nĐiều 1. Bãi bỏ Quyết định số 12/2024/QĐ-UBND.\n"
        "Điều 2. Các xã thi hành.\n",
        provision_days=("Điều 1: từ 01/01/2026",),
    )
    assert status_on(base, LATER).status.value == "no-longer-in-force"
    decided(
        "23/2025/QĐ-UBND",
        date(2025, 9, 25),
        "QUYẾT ĐỊNH\nĐiều 1. Bãi bỏ Điều 1 Quyết định số 22/2025/QĐ-UBND.\n",
    )
    assert status_on(base, LATER).status.value == "in-force"


def test_what_is_suspended_on_its_day_does_not_begin(decided, base):
    amending(decided)
    decided(
        "24/2025/QĐ-UBND",
        date(2025, 5, 5),
        "QUYẾT ĐỊNH\nĐiều 1. Ngưng hiệu lực Quyết định số 20/2025/QĐ-UBND.\n",
    )
    read, answer = text_on(base, LATER), status_on(base, LATER)
    assert "cấp huyện" in words(read, "art_2")
    assert "9.000" in words(read, "art_1__para_1")
    assert obstacles(read) == {"suspended"}
    assert (answer.status.value, answer.changes) == ("in-force", ())
    days = {one.day for one in answer.remarks}
    assert days == {date(2025, 5, 5)}


@pytest.mark.parametrize(
    "order",
    [
        "Điều 1. Bãi bỏ khoản 2 Điều 1 Quyết định số 12/2024/QĐ-UBND và đánh số lại "
        "khoản 3 thành khoản 2.\n",
        "Điều 1. Sửa đổi Quyết định số 12/2024/QĐ-UBND\n"
        "1. Bãi bỏ khoản 2 Điều 1 và đánh số lại khoản 3 thành khoản 2.\n",
    ],
)
def test_a_later_order_takes_no_old_place_for_a_new_one(decided, base, order):
    decided("25/2025/QĐ-UBND", date(2025, 3, 1), f"QUYẾT ĐỊNH\n{order}")
    decided(
        "26/2025/QĐ-UBND",
        date(2025, 6, 1),
        "QUYẾT ĐỊNH\nĐiều 1. Sửa đổi khoản 2 Điều 1 Quyết định số 12/2024/QĐ-UBND như "
        "sau:\n“2. Giải ba: 6.000 đồng.”.\n",
    )
    read = text_on(base, LATER)
    # Nobody has renumbered: what follows is told, not put in the place of another.
    assert "nhì" not in (words(read, "art_1__para_2") or "")
    assert "6.000" not in (words(read, "art_1__para_2") or "")
    assert "5.000" in words(read, "art_1__para_3")
    assert len(read.not_applied) == 2
