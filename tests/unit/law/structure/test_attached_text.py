"""Which attachment is meant by its kind, and where a provision it gets anew stands."""

from bacgiang.policy.law.attached_texts import attached_text
from bacgiang.policy.law.citations.provision_index import ProvisionIndex
from bacgiang.policy.law.citations.provision_index import provisions_meant
from bacgiang.policy.law.parsing import parse
from of_all import of_all
import pytest


pytestmark = pytest.mark.regulation("4.1b")
HEAD = """QUYẾT ĐỊNH
Ban hành quy định mẫu
Điều 1. Ban hành kèm theo Quyết định này quy định mẫu.
Điều 2. Người thi hành mẫu.
CHỦ TỊCH
Nguyễn Văn Mẫu
"""
REGULATION = """
%s
Về việc mẫu
(Ban hành kèm theo Quyết định số 1/2018/QĐ-UBND)
Điều 1. Phạm vi
Nội dung của điều mẫu.
Điều 2. Đối tượng
Nội dung của điều mẫu.
"""
APPENDIX = """
PHỤ LỤC %s
SỔ MẪU
Nội dung của sổ mẫu.
"""
ONE = HEAD + REGULATION % "QUY CHẾ" + APPENDIX % "I" + APPENDIX % "II"
TWO = HEAD + REGULATION % "QUY CHẾ" + REGULATION % "QUY ĐỊNH" + APPENDIX % "I"


@pytest.mark.parametrize(
    ("text", "noun", "meant"),
    [
        (ONE, "Quy chế", ("att_1", "att_2", "att_3")),
        (ONE, "Bản quy định", ("att_1", "att_2", "att_3")),
        (ONE, "Danh mục", ()),
        (ONE, "", ()),
        (TWO, "Qui chế", ("att_1",)),
        (TWO, "Quy định", ("att_2", "att_3")),
        (TWO, "Nội quy", ()),
        (HEAD + REGULATION % "BẢNG GIÁ", "Bảng giá", ("att_1",)),
        (HEAD, "Quy chế", ()),
    ],
)
def test_an_attachment_is_meant_by_its_kind(
    text: str, noun: str, meant: tuple[str, ...]
) -> None:
    assert attached_text(parse(text), noun) == meant


KNOWN = ProvisionIndex(
    (
        "art_1",
        "art_2",
        "art_3",
        "art_3__para_1",
        "att_1__chp_I__art_3",
        "att_1__chp_I__art_3__para_2",
        "att_1__chp_II__art_9",
    )
)


@of_all(
    ("ending", "attached", "meant"),
    [
        ("art_3__para_2", True, "att_1__chp_I__art_3__para_2"),
        ("art_3__para_2a", True, "att_1__chp_I__art_3__para_2a"),
        ("art_3__para_1__point_c", True, "att_1__chp_I__art_3__para_1__point_c"),
        ("art_3a", True, "att_1__chp_I__art_3a"),
        ("art_3a__para_1", True, "att_1__chp_I__art_3a__para_1"),
        ("art_11", True, "att_1__chp_II__art_11"),
        ("art_3a", False, "art_3a"),
        ("art_3__para_2", False, "att_1__chp_I__art_3__para_2"),
        ("art_3__para_4", False, "art_3__para_4"),
        ("art_3__para_1", True, "att_1__chp_I__art_3__para_1"),
        ("att_4", True, "att_4"),
        ("what_else", True, "what_else"),
    ],
)
def test_what_is_not_there_yet_stands_beside_its_number(
    ending: str, attached: bool, meant: str
) -> None:
    assert provisions_meant(ending, KNOWN, attached) == [meant]
