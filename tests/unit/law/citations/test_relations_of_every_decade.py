"""Relations as documents have said them since 1990, in sentences of the same form."""

from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.parsing import parse
from of_all import of_all
import pytest


HEAD = """{issuer}
Số: {number}
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 27 tháng 9 năm {year}

{type}
Về một việc mẫu

Căn cứ Nghị định số 10-CP ngày 2-3-1993 của Chính phủ;
{enacts}
{body}
"""
HEADS = {
    "decree": ("CHÍNH PHỦ", "64-CP", "1994", "NGHỊ ĐỊNH"),
    "decision": ("BỘ TÀI CHÍNH", "45-TC/QĐ", "1994", "QUYẾT ĐỊNH"),
    "circular": ("BỘ TÀI CHÍNH", "45-TC/TCT", "1994", "THÔNG TƯ"),
    "premier": ("THỦ TƯỚNG CHÍNH PHỦ", "96-TTg", "1994", "QUYẾT ĐỊNH"),
    "city": ("UỶ BAN NHÂN DÂN THÀNH PHỐ MẪU", "120/QĐ-UB", "1995", "QUYẾT ĐỊNH"),
    "law": ("QUỐC HỘI", "12-L/CTN", "1994", "LUẬT"),
    "today": ("BỘ TÀI CHÍNH", "45/2021/TT-BTC", "2021", "THÔNG TƯ"),
}


def said(head: str, body: str) -> list[tuple[str, str, str]]:
    """Kind, number (or title and day), and what is reached, of each proposal."""
    issuer, number, year, name = HEADS[head]
    enacts = f"\n{name}:\n" if name in ("NGHỊ ĐỊNH", "QUYẾT ĐỊNH") else ""
    text = HEAD.format(
        issuer=issuer, number=number, year=year, type=name, enacts=enacts, body=body
    )
    others = ("based-on", "guides", "details")
    return sorted(
        (
            each.kind.value,
            each.document.number.canonical
            if each.document.number
            else f"{each.document.title} {each.document.day or ''}".strip(),
            " ".join(one.eid_ending for one in each.provisions) or each.extent.value,
        )
        for each in find_relations(parse(text))
        if each.kind.value not in others
    )


OLD = "Quyết định số 34/QĐ-UB ngày 2-4-1991"
LETTER = "Thông tư số 34-TC/TCT ngày 2-4-1991"
DECREE = "Nghị định số 30-HĐBT ngày 23-3-1989"
BOTH = "số 12-TC/CĐKT ngày 10-1-1990, số 45 TC/CĐKT ngày 2-3-1991"
BOTH_ENDED = [("repeals", "12/TC-CĐKT", "whole"), ("repeals", "45/TC-CĐKT", "whole")]


def all_of(
    kind: str, *numbers: str, reach: str = "whole"
) -> list[tuple[str, str, str]]:
    return [(kind, number, reach) for number in numbers]


WHOLE = [
    ("decree", f"Điều 2.- Nghị định này thay {DECREE}.", "replaces"),
    (
        "decree",
        f"Điều 2.- Nghị định này thi hành từ ngày 1-1-1994 và thay cho {DECREE}.",
        "replaces",
    ),
    (
        "decree",
        f"Điều 2.- {DECREE} và các quy định khác trái với Nghị định này đều bãi bỏ.",
        "repeals",
    ),
    (
        "decree",
        f"Điều 2.- Bãi bỏ {DECREE} và những quy định trước đây trái với Nghị định này.",
        "repeals",
    ),
    ("decree", f"Điều 2.- Những quy định tại {DECREE} đều bãi bỏ.", "repeals"),
    ("decree", f"Điều 2.- {DECREE} không còn giá trị thi hành.", "repeals"),
    (
        "decree",
        f"Điều 2.- Khi Nghị định này có hiệu lực thì {DECREE} hết hiệu lực.",
        "repeals",
    ),
    ("decree", f"Điều 2.- Từ ngày 1-1-1995 bãi bỏ {DECREE}.", "repeals"),
    ("decree", f"Điều 2.- Không thi hành {DECREE} nữa.", "repeals"),
    ("decree", f"Điều 2.- Tạm ngừng thi hành {DECREE}.", "suspends"),
    ("decree", f"Điều 2.- Tạm dừng thực hiện {DECREE}.", "suspends"),
    ("decree", f"Điều 2.- Nay huỷ {DECREE}.", "annuls"),
    (
        "decree",
        f"Điều 2.- Nghị định này có hiệu lực kể từ ngày ký thay thế {DECREE}.",
        "replaces",
    ),
    (
        "decree",
        f"Điều 2.- Nghị định có hiệu lực từ ngày ký và thay thế {DECREE}.",
        "replaces",
    ),
]


@of_all(("head", "body", "kind"), WHOLE)
def test_a_whole_document_is_acted_on_in_old_words(
    head: str, body: str, kind: str
) -> None:
    assert said(head, body) == [(kind, "30/HĐBT", "whole")]


FORMS = [
    # Lists of numbers, with what each is about between them.
    (
        "decision",
        "Điều 3: Quyết định này thay thế các Quyết định số 12-TC/CĐKT ngày 10-1-1990 về"
        " chế độ mẫu, số 45 TC/CĐKT ngày 2-3-1991 về việc khác và số 50TC/CĐKT ngày"
        " 4/5/1992.",
        all_of("replaces", "12/TC-CĐKT", "45/TC-CĐKT", "50/TC-CĐKT"),
    ),
    (
        "decision",
        "Điều 3: Quyết định này thi hành từ ngày 1/1/1995 và thay thế các Quyết định"
        " sau:\n- Quyết định số 12-TC/CĐKT ngày 10-1-1990;\n- Số 45 TC/CĐKT ngày"
        " 2-3-1991 của Bộ trưởng.",
        all_of("replaces", "12/TC-CĐKT", "45/TC-CĐKT"),
    ),
    (
        "decision",
        f"Điều 3: Các Quyết định {BOTH} và những quy định trước đây trái với Quyết định"
        " này đều bãi bỏ.",
        BOTH_ENDED,
    ),
    (
        "decision",
        "Điều 3: Quyết định này có hiệu lực từ 1/1/1995. Các Quyết định trước đây của Bộ"
        f" Tài chính {BOTH} hết hiệu lực.",
        BOTH_ENDED,
    ),
    (
        "decision",
        "Điều 3: Các quyết định trước đây của Bộ Tài chính về việc mẫu: Quyết định"
        f" {BOTH} hết hiệu lực thi hành.",
        BOTH_ENDED,
    ),
    (
        "decree",
        "Điều 5. - Nghị định này thay thế Nghị định 60 CP ngày 5/7/1992 và NĐ số 61/CP"
        " ngày 5/7/1992.",
        all_of("replaces", "60/CP", "61/CP"),
    ),
    # Clauses and points without articles, and words within them.
    (
        "circular",
        f"1. Điểm 3 mục II {LETTER} nay được sửa lại như sau: “Mới”",
        [("amends", "34/TC-TCT", "sec_II__point_3")],
    ),
    (
        "circular",
        f"1. Nay sửa lại điểm 3 mục II {LETTER} như sau: “Mới”",
        [("amends", "34/TC-TCT", "sec_II__point_3")],
    ),
    (
        "circular",
        f"1. Thêm vào điểm 3 mục II {LETTER} đoạn sau đây: “Mới”",
        [("supplements", "34/TC-TCT", "sec_II__point_3")],
    ),
    (
        "circular",
        f"1. Tại điểm 3 mục II {LETTER} bỏ câu: “Cũ”.",
        [("amends", "34/TC-TCT", "sec_II__point_3")],
    ),
    (
        "decree",
        f"Điều 1.- Nay sửa đổi một số điều của {DECREE} như sau:\n1. Điều 3 đoạn 2 nay"
        " sửa lại là: “Mới.”\n2. Bỏ Điều 9.",
        [("amends", "30/HĐBT", "art_3"), ("repeals", "30/HĐBT", "art_9")],
    ),
    (
        "decree",
        f"Điều 1.- Các Điều 5, 6 và 7 của {DECREE} nay bãi bỏ.",
        [("repeals", "30/HĐBT", "art_5 art_6 art_7")],
    ),
    (
        "circular",
        "III. Thông tư liên Bộ này thay thế Thông tư liên Bộ số 12-TT/LB ngày 4-5-1990"
        " của liên Bộ Tài chính - Thương nghiệp.",
        [("replaces", "12-TT/LB", "whole")],
    ),
    # What is attached to another, or set out in it.
    (
        "city",
        "Điều 1.- Nay ban hành bản quy định về việc mẫu thay thế bản quy định ban hành"
        f" kèm theo {OLD}.",
        [("replaces", "34/QĐ-UB", "attached")],
    ),
    (
        "premier",
        "Điều 1.- Bãi bỏ chế độ mang theo hàng mẫu quy định tại Điều 1 của Quyết định số"
        " 157-CT ngày 16-5-1991 của Chủ tịch Hội đồng Bộ trưởng.",
        [("repeals", "157/CT", "some")],
    ),
    (
        "decision",
        "Điều 1.- Sửa đổi mức thuế của một số mặt hàng quy định tại Biểu thuế mẫu ban"
        " hành kèm theo Quyết định số 280/TTg ngày 28/5/1994 của Thủ tướng Chính phủ.",
        [("amends", "280/TTg", "some")],
    ),
    # Laws in small letters, and by the day of their adoption.
    (
        "law",
        "Điều 1\nSửa đổi, bổ sung một số điều của Luật thử mẫu như sau:\n1- Điều 5 được"
        " sửa đổi, bổ sung như sau:\n“Điều 5\nMới”\n2- Bỏ khoản 2 Điều 7.",
        [("amends", "thử mẫu", "art_5"), ("repeals", "thử mẫu", "art_7__para_2")],
    ),
    (
        "law",
        "Điều 30\nBãi bỏ Pháp lệnh về thử mẫu đã được Hội đồng Nhà nước thông qua ngày 30"
        " tháng 1 năm 1989.",
        [("repeals", "về thử mẫu 1989-01-30", "whole")],
    ),
    (
        "law",
        "Điều 3\nĐiều 65 của Luật thử mẫu, làm mẫu được sửa đổi như sau: “Mới”",
        [("amends", "thử mẫu, làm mẫu", "art_65")],
    ),
    (
        "law",
        "Điều 1\nSửa đổi một số điều của Luật thử mẫu số 5/1998/QH10 như sau:\n1. Điều 13"
        ' được sửa đổi như sau:\n“Điều 13\nCũ hết."\n2. Bãi bỏ Điều 26.',
        [("amends", "05/1998/QH10", "art_13"), ("repeals", "05/1998/QH10", "art_26")],
    ),
    # Systems and books that another issued, with its number only.
    (
        "decision",
        "Điều 3: Quyết định này thay thế Hệ thống sổ mẫu ban hành theo Quyết định số"
        " 12-TC/CĐKT ngày 10-1-1990, Hệ thống biểu mẫu ban hành theo Quyết định số"
        " 45-TC/CĐKT ngày 2-3-1991.",
        all_of("replaces", "12/TC-CĐKT", "45/TC-CĐKT", reach="attached"),
    ),
    (
        "decision",
        "Điều 3: Việc áp dụng chế độ này thực hiện từ 1-1-1995, thay thế:\n- Chế độ sổ"
        " mẫu ban hành theo Quyết định số 12-TC/CĐKT ngày 10-1-1990;\n- Chế độ ghi mẫu"
        " ban hành theo Quyết định số 45-TC/CĐKT ngày 2-3-1991.",
        all_of("replaces", "12/TC-CĐKT", "45/TC-CĐKT", reach="attached"),
    ),
    (
        "decision",
        "Điều 3: Quyết định này thay thế:\n1. Chế độ sổ mẫu ban hành theo Quyết định số"
        " 12-TC/CĐKT ngày 10-1-1990;\n2. Sổ cái mẫu ban hành theo Quyết định số"
        " 45-TC/CĐKT ngày 2-3-1991.",
        [("replaces", "12/TC-CĐKT", "attached"), ("replaces", "45/TC-CĐKT", "some")],
    ),
    (
        "decision",
        "Điều 3: Hệ thống mẫu này thay thế hệ thống mẫu ban hành theo Quyết định số"
        " 12-TC/CĐKT ngày 10-1-1990.",
        all_of("replaces", "12/TC-CĐKT", reach="attached"),
    ),
    (
        "decision",
        "Điều 3: Sau khi Quyết định này có hiệu lực, các Quyết định"
        f" {BOTH} không còn hiệu lực thi hành.",
        BOTH_ENDED,
    ),
    (
        "decision",
        f"Điều 3: Quyết định này thay thế các văn bản {BOTH}.",
        all_of("replaces", "12/TC-CĐKT", "45/TC-CĐKT"),
    ),
    (
        "decree",
        "Điều 9. Các quy định về xử phạt tại Nghị định số 30/2000/NĐ-CP ngày 11/8/2000"
        " hết hiệu lực thi hành.",
        all_of("repeals", "30/2000/NĐ-CP", reach="some"),
    ),
    # Passages, and points of mixed marks.
    (
        "circular",
        f"1/ Thay đoạn 2 điểm 3 mục II {LETTER} bằng đoạn sau: “Mới”",
        [("amends", "34/TC-TCT", "sec_II__point_3")],
    ),
    (
        "circular",
        f"1/ Điểm 3 mục II {LETTER} được hướng dẫn lại như sau: “Mới”",
        [("amends", "34/TC-TCT", "sec_II__point_3")],
    ),
    (
        "circular",
        f"1/ Bổ sung vào điểm 3b mục II {LETTER}: “Mới”",
        [("supplements", "34/TC-TCT", "sec_II__point_3b")],
    ),
    (
        "circular",
        "1. Thông tư này thay thế Thông tư 34 ngày 2/4/1991 của Bộ Tài chính.",
        [("replaces", "34", "whole")],
    ),
    (
        "today",
        "Điều 9. Đính chính sai sót tại phần căn cứ của Thông tư số 10/2015/TT-BTC.",
        [("corrects", "10/2015/TT-BTC", "some")],
    ),
    (
        "law",
        "Điều 5. Bổ sung Mục 3 vào sau Mục 2 Chương IV của Luật Thử mẫu số 1/1990/QH8"
        " như sau: “Mới”",
        [("supplements", "01/1990/QH8", "chp_IV__sec_3")],
    ),
    # Titles of laws with words that end others.
    (
        "law",
        "Điều 9. Bãi bỏ Điều 5 của Luật Thử mẫu hàng không dân dụng số 5/2006/QH11 và"
        " khoản 2 Điều 7 của Luật Người làm mẫu tại nước ngoài theo hợp đồng số"
        " 6/2006/QH11.",
        [
            ("repeals", "05/2006/QH11", "art_5"),
            ("repeals", "06/2006/QH11", "art_7__para_2"),
        ],
    ),
    # Today.
    (
        "today",
        "Điều 9. Thông tư này thay thế các Thông tư: a) Thông tư số 10/2015/TT-BTC về việc"
        " mẫu; b) Thông tư số 11/2016/TT-BTC.",
        all_of("replaces", "10/2015/TT-BTC", "11/2016/TT-BTC"),
    ),
    (
        "today",
        "Điều 9. Mức phí quy định tại Thông tư này thay thế mức phí quy định tại Điều 3"
        " Thông tư số 10/2015/TT-BTC.",
        [("amends", "10/2015/TT-BTC", "art_3")],
    ),
    (
        "today",
        "Điều 9. Bổ sung các khoản 21, 22 và 23 vào sau khoản 20 Điều 3 Thông tư số"
        " 10/2015/TT-BTC như sau: “Mới”",
        [
            (
                "supplements",
                "10/2015/TT-BTC",
                "art_3__para_21 art_3__para_22 art_3__para_23",
            )
        ],
    ),
]


@of_all(("head", "body", "relations"), FORMS)
def test_every_decade_has_its_forms(
    head: str, body: str, relations: list[tuple[str, str, str]]
) -> None:
    assert said(head, body) == sorted(relations)


NOTHING = [
    ("circular", f"9. Các điểm khác của {LETTER} vẫn giữ nguyên hiệu lực."),
    ("circular", f"9. {LETTER} vẫn được áp dụng cho đến khi có văn bản thay thế."),
    ("decree", "Điều 9.- Những quy định trước đây trái với Nghị định này đều bãi bỏ."),
    (
        "today",
        "Điều 9. Không áp dụng Điều 5 Thông tư số 10/2015/TT-BTC đối với hồ sơ nộp trước.",
    ),
    (
        "today",
        "Điều 9. Doanh nghiệp áp dụng Thông tư này thay cho Thông tư số 10/2015/TT-BTC"
        " phải thông báo cho cơ quan thuế.",
    ),
    (
        "today",
        "Điều 1. Ban hành Danh mục thủ tục mới và bị bãi bỏ, cụ thể: - Ban hành mới 16 thủ"
        " tục. - Bãi bỏ 06 thủ tục thuộc lĩnh vực mẫu tại Thông tư số 10/2015/TT-BTC.",
    ),
    ("today", "Điều 9. Việc thu hồi giấy thực hiện theo Nghị định số 12/2020/NĐ-CP."),
    ("today", "Điều 9. Hồ sơ theo Điều 5 của Luật thử mẫu thực hiện theo quy định cũ."),
    (
        "circular",
        "2. Theo Quyết định số 222/QĐ-NH1 này thì mức lãi 3% thay thế cho mức lãi 4% theo"
        " Quyết định số 129/QĐ-NH1 ngày 28-7-1992.",
    ),
]


@pytest.mark.parametrize(("head", "body"), NOTHING)
def test_what_is_told_of_others_is_no_act(head: str, body: str) -> None:
    assert said(head, body) == []
