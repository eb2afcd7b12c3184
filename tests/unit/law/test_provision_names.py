"""What provisions and attachments are called, one by one and many in few words."""

from bacgiang.policy.law.attached_names import attached_names
from bacgiang.policy.law.new_places import place_around
from bacgiang.policy.law.new_places import provision_before
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.provision_ranges import in_order
from bacgiang.policy.law.provision_ranges import in_short
from bacgiang.policy.law.provision_titles import provision_title
import pytest


pytestmark = pytest.mark.regulation("4.1d")
TEXT = """QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế mẫu.
Điều 2. Thi hành
Các sở thi hành.

QUY CHẾ
Về việc mẫu
(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND)
Điều 1. Phạm vi
Nội dung.

PHỤ LỤC I
Mẫu đơn
Nội dung đơn.

PHỤ LỤC II
Mẫu sổ
Nội dung sổ.
"""


def test_attachments_are_called_by_their_heads() -> None:
    names = attached_names(parse(TEXT))
    assert names == {
        "att_1": "Quy chế kèm theo",
        "att_2": "Phụ lục I",
        "att_3": "Phụ lục II",
    }
    titles = ("att_2", "att_1__art_1__para_2", "art_2", "att_9__art_1")
    assert [provision_title(one, names) for one in titles] == [
        "Phụ lục I",
        "Khoản 2 Điều 1 của Quy chế kèm theo",
        "Điều 2",
        "Điều 1 của văn bản kèm theo",
    ]


def test_provisions_in_a_row_are_told_in_few_words() -> None:
    eids = in_order(["art_10", "art_9", "att_2", "art_2__para_1", "art_2"])
    assert eids == ["art_2", "art_2__para_1", "art_9", "art_10", "att_2"]
    titles = ["Điều 2", "Điều 3", "Phụ lục I", "Phụ lục II", "Phụ lục III", "Điều 7"]
    assert in_short(titles) == ["Điều 2", "Điều 3", "Phụ lục I–III", "Điều 7"]
    clauses = [f"Khoản {number} Điều 5" for number in (1, 2, 3, 5)]
    assert in_short(clauses) == ["Khoản 1–3 Điều 5", "Khoản 5 Điều 5"]
    assert in_short([]) == []


def test_what_a_text_does_not_have_yet_follows_its_neighbour() -> None:
    printed = (
        *("chp_I__art_4", "chp_II__art_10", "art_2__para_1", "art_2__para_2"),
        *("att_1__art_2", "att_1__art_3", "att_1__art_3__para_1"),
    )
    follows = {
        "art_4a": "chp_I__art_4",
        "art_11": "chp_II__art_10",
        "art_2__para_1a": "art_2__para_1",
        "att_1__art_2a": "att_1__art_2",
        "att_1__art_1a": "",
        "att_1__art_2__para_1": "",
    }
    assert {one: provision_before(one, printed) for one in follows} == follows
    assert place_around("att_1__art_2__para_1", frozenset(printed)) == "att_1__art_2"
    assert place_around("art_7", frozenset(printed)) == ""
