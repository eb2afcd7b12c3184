"""Relations whose document, article or verb stands above them, and forms of saying so."""

from bacgiang.policy.law.citations.exceptions import cases_spared
from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.parsing import parse
from of_all import of_all
import pytest
from unit.law.citations.decision import HEAD
from unit.law.citations.decision import OTHER
from unit.law.citations.decision import said


FORMS = [
    # The document is named in the title alone.
    (
        "Sửa đổi, bổ sung một số điều của Quyết định số 12/2020/QĐ-UBND",
        "Điều 1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Mới.”",
        [("amends", OTHER, "art_3__para_2")],
    ),
    # A heading that is complete, and a sentence that begins with a provision.
    (
        "",
        "Điều 1. Hết hiệu lực một phần\nKhoản 2 Điều 3 Quyết định số 12/2020/QĐ-UBND hết"
        " hiệu lực kể từ ngày 01 tháng 10 năm 2025.",
        [("repeals", OTHER, "art_3__para_2")],
    ),
    (
        "",
        "Điều 1. Quy định bãi bỏ\nQuyết định số 12/2020/QĐ-UBND hết hiệu lực kể từ ngày 01"
        " tháng 10 năm 2025.",
        [("repeals", OTHER, "whole")],
    ),
    # All over the text that the title names, and its appendices.
    (
        "Sửa đổi Quyết định số 12/2020/QĐ-UBND",
        "Điều 1. Sửa đổi một số điều của Quyết định số 12/2020/QĐ-UBND\n1. Thay Phụ lục"
        " II bằng Phụ lục I kèm theo Quyết định này.\n2. Thay cụm từ “a” bằng cụm từ “b”"
        " trong toàn bộ Quyết định và các Phụ lục.",
        [("amends", OTHER, "att_II"), ("amends", OTHER, "some")],
    ),
    # ... or in the heading of the article.
    (
        "",
        "Điều 1. Quyết định số 12/2020/QĐ-UBND\n1. Điều 15 được sửa đổi, bổ sung như"
        " sau:\n“Điều 15. Mới”\n2. Bãi bỏ Điều 16.",
        [("amends", OTHER, "art_15"), ("repeals", OTHER, "art_16")],
    ),
    # Two verbs share the article of the last.
    (
        "",
        "Điều 1. Sửa đổi Quyết định số 12/2020/QĐ-UBND như sau:\n1. Sửa đổi khoản 1 và"
        " bổ sung khoản 5 Điều 2 như sau:\na) Sửa đổi khoản 1 như sau:\n“1. Mới.”\nb) Bổ"
        " sung khoản 5 như sau:\n“5. Mới.”",
        [
            ("amends", OTHER, "art_2__para_1"),
            ("supplements", OTHER, "art_2__para_5"),
        ],
    ),
    (
        "",
        "Điều 1. Bổ sung Điều 7a vào sau Điều 7 Quyết định số 12/2020/QĐ-UBND như"
        " sau:\n“Điều 7a. Mới”",
        [("supplements", OTHER, "art_7a")],
    ),
    (
        "",
        "Điều 1. Thay đổi cụm từ “một” thành cụm từ “hai” tại Điều 3 Quyết định số"
        " 12/2020/QĐ-UBND.\nĐiều 2. Tại khoản 4 Điều 5 Quyết định số 12/2020/QĐ-UBND, thay"
        " thế cụm từ “một” bằng cụm từ “hai”.",
        [("amends", OTHER, "art_3"), ("amends", OTHER, "art_5__para_4")],
    ),
    # The heading was cut off before the number of what it names.
    (
        "",
        "Điều 1. Hiệu lực\n1. Từ ngày ký.\n2. Quyết định này bãi bỏ số thứ tự 5 Phụ lục\n"
        "IIb Danh mục mẫu ban hành kèm theo Quyết định số 12/2020/QĐ-UBND.",
        [("repeals", OTHER, "some")],
    ),
    # What is numbered within a table is no provision, nor all of the appendix.
    (
        "",
        "Điều 1. Bãi bỏ khoản 2 Bảng số 3 Phụ lục II ban hành kèm theo Quyết định số"
        " 12/2020/QĐ-UBND.\nĐiều 2. Sửa đổi khoản 3 Điều 5 và khoản 2 Biểu 1 Phụ lục I"
        " Quyết định số 12/2020/QĐ-UBND như sau:\n“3. Mới.”",
        [
            ("repeals", OTHER, "some"),
            ("amends", OTHER, "art_5__para_3"),
            ("amends", OTHER, "att_I"),
        ],
    ),
    # Words are changed where they stand, each at its places.
    (
        "",
        "Điều 1. Thay cụm từ “Quyết định số 1/2001/QĐ-UBND” bằng cụm từ “huyện” tại"
        " khoản 1 Điều 2; cụm từ “xã” bằng “phường” tại Điều 4 Quyết định số"
        " 12/2020/QĐ-UBND.",
        [("amends", OTHER, "art_2__para_1"), ("amends", OTHER, "art_4")],
    ),
    (
        "",
        "Điều 1. Bãi bỏ một số khoản, cụm từ của Quyết định số 12/2020/QĐ-UBND như"
        " sau:\na) Khoản 2 Điều 15;\nb) Cụm từ “cấp huyện” tại khoản 1 Điều 2.",
        [("repeals", OTHER, "art_15__para_2"), ("amends", OTHER, "art_2__para_1")],
    ),
    # Lists of documents, in one sentence, in items, below a heading.
    (
        "",
        "Điều 1. Các quyết định sau đây hết hiệu lực: số 12/2020/QĐ-UBND ngày"
        " 01/3/2020; số 13/2021/QĐ-UBND ngày 01/4/2021.",
        [("repeals", OTHER, "whole"), ("repeals", "13/2021/QĐ-UBND", "whole")],
    ),
    (
        "",
        "Điều 1. Bãi bỏ toàn bộ các quyết định\n1. Quyết định số 12/2020/QĐ-UBND về"
        " việc sửa đổi Quyết định số 1/2001/QĐ-UBND.\n2. Quyết định số"
        " 13/2021/QĐ-UBND.",
        [("repeals", OTHER, "whole"), ("repeals", "13/2021/QĐ-UBND", "whole")],
    ),
    (
        "",
        "Điều 1. Công bố hết hiệu lực toàn bộ Quyết định số 12/2020/QĐ-UBND.",
        [("repeals", OTHER, "whole")],
    ),
    (
        "",
        "Điều 2. Chấm dứt hiệu lực Quyết định số 12/2020/QĐ-UBND.",
        [("repeals", OTHER, "whole")],
    ),
    (
        "",
        "Điều 2. Thu hồi Quyết định số 12/2020/QĐ-UBND ngày 01/3/2020.",
        [("repeals", OTHER, "whole")],
    ),
    (
        "",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký; Quyết định số"
        " 12/2020/QĐ-UBND hết hiệu lực.",
        [("repeals", OTHER, "whole")],
    ),
    # One provision in another's place: the document goes on.
    (
        "",
        "Điều 1. Thay thế Phụ lục II ban hành kèm theo Quyết định số 12/2020/QĐ-UBND"
        " bằng Phụ lục II ban hành kèm theo Quyết định này.",
        [("amends", OTHER, "att_II")],
    ),
    (
        "",
        "Điều 1. Bãi bỏ Điều 5 và Phụ lục I Quy định ban hành kèm theo Quyết định số"
        " 12/2020/QĐ-UBND.",
        [("repeals", OTHER, "art_5 att_I")],
    ),
    (
        "",
        "Điều 1. Bãi bỏ việc đình chỉ thi hành Quyết định số 12/2020/QĐ-UBND.",
        [("resumes", OTHER, "whole")],
    ),
    (
        "",
        "Điều 1. Quyết định số 12/2020/QĐ-UBND, bị đình chỉ thi hành, được tiếp tục thi"
        " hành.",
        [("resumes", OTHER, "whole")],
    ),
    # Only what had ceased goes on in part, or from a day.
    (
        "",
        "Điều 1. Tiếp tục thi hành Điều 4 Quyết định số 12/2020/QĐ-UBND ngày 06 tháng 3"
        " năm 2020 của Ủy ban nhân dân tỉnh kể từ ngày 15 tháng 6 năm 2024.",
        [("resumes", OTHER, "art_4")],
    ),
    (
        "",
        "Điều 1. Tiếp tục thi hành Quyết định số 12/2020/QĐ-UBND kể từ ngày 15/6/2024.",
        [("resumes", OTHER, "whole")],
    ),
    (
        "",
        "Điều 1. Khôi phục hiệu lực Quyết định số 12/2020/QĐ-UBND.",
        [("resumes", OTHER, "whole")],
    ),
    # The title says no more than the articles that carry it out.
    (
        "Ngưng hiệu lực Quyết định số 12/2020/QĐ-UBND",
        "Điều 1. Ngưng hiệu lực thi hành Điều 4 Quyết định số 12/2020/QĐ-UBND.",
        [("suspends", OTHER, "art_4")],
    ),
    (
        "Bãi bỏ Quyết định số 12/2020/QĐ-UBND",
        "Điều 1. Bãi bỏ Điều 4 và khoản 2 Điều 5 Quyết định số 12/2020/QĐ-UBND.",
        [("repeals", OTHER, "art_4 art_5__para_2")],
    ),
    (
        "Sửa đổi Điều 1 Quyết định số 12/2020/QĐ-UBND",
        "Điều 1. Sửa đổi khoản 1 Điều 1 Quyết định số 12/2020/QĐ-UBND như sau:\n“1."
        " Mới.”",
        [("amends", OTHER, "art_1__para_1")],
    ),
    (
        "",
        "Điều 2. Bãi bỏ các quy định tại khoản 2, 3 Điều 5 và Điều 7 của Quy định ban"
        " hành kèm theo Quyết định số 12/2020/QĐ-UBND.",
        [("repeals", OTHER, "art_5__para_2 art_5__para_3 art_7")],
    ),
    (
        "",
        "Điều 1. Bổ sung Điều 5a vào Chương II Quy định ban hành kèm theo Quyết định số"
        " 12/2020/QĐ-UBND như sau:\n“Điều 5a. Mới”",
        [("supplements", OTHER, "art_5a")],
    ),
    (
        "",
        "Điều 1. Bổ sung vào sau khoản 2 Điều 3 Quyết định số 12/2020/QĐ-UBND khoản 2a"
        " như sau: “2a. Mới.”",
        [("supplements", OTHER, "art_3__para_2a")],
    ),
    (
        "",
        "Điều 1. Sửa đổi Điều 3 (đã được sửa đổi tại khoản 1 Điều 1 Quyết định số"
        " 9/2021/QĐ-UBND) của Quyết định số 12/2020/QĐ-UBND như sau:\n“Điều 3. Mới”",
        [("amends", OTHER, "art_3")],
    ),
    (
        "",
        "Điều 1. Sửa đổi khoản 1 Điều 2 và bãi bỏ khoản 3 Điều 2 Quyết định số"
        " 12/2020/QĐ-UBND.",
        [("amends", OTHER, "art_2__para_1"), ("repeals", OTHER, "art_2__para_3")],
    ),
    # "Tại Điều 3:" says where; an item with a verb of its own says what.
    (
        "",
        "Điều 1. Sửa đổi, bổ sung một số nội dung của Quyết định số 12/2020/QĐ-UBND như"
        " sau:\n1. Tại Điều 3:\na) Sửa đổi khoản 1 như sau:\n“1. Mới.”\nb) Bãi bỏ khoản"
        " 2.\n2. Điều 16 bị bãi bỏ.",
        [
            ("amends", OTHER, "art_3__para_1"),
            ("repeals", OTHER, "art_3__para_2"),
            ("repeals", OTHER, "art_16"),
        ],
    ),
    (
        "",
        "Điều 1. Đính chính Quyết định số 12/2020/QĐ-UBND như sau:\n1. Tại khoản 2 Điều"
        " 3 đã in là “a”, nay sửa lại là “b”.",
        [("corrects", OTHER, "art_3__para_2")],
    ),
    (
        "",
        "Điều 2. Những nội dung sau đây của Quyết định số 12/2020/QĐ-UBND hết hiệu"
        " lực:\n1. Khoản 2 Điều 3;\n2. Khoản 1 Điều 5.",
        [("repeals", OTHER, "art_3__para_2"), ("repeals", OTHER, "art_5__para_1")],
    ),
]


@of_all(("title", "body", "relations"), FORMS)
def test_what_stands_above_tells_what_is_spoken_of(
    title: str, body: str, relations: list[tuple[str, str, str]]
) -> None:
    assert sorted(said(body, title or "Về một việc mẫu")) == sorted(relations)


NOTHING = [
    # Nobody changes what stands above him.
    "Điều 1. Bổ sung số lượng xe quy định tại Điều 4 Quyết định số 9/2018/QĐ-TTg.",
    "Điều 1. Tiếp tục thi hành Quyết định số 12/2020/QĐ-UBND.",
    "Điều 1. Bãi bỏ khoản 2 Điều này.",
    "Điều 1. Thu hồi 12 ha đất đã giao theo Quyết định số 12/2020/QĐ-UBND.",
    "Điều 1. Sửa đổi như sau: “Điều 2. Mẫu\n1. Bãi bỏ Quyết định số 12/2020/QĐ-UBND.\n2."
    " Hết.”",
    "Điều 1. Danh mục thủ tục hành chính bị bãi bỏ\n1. Quyết định số 12/2020/QĐ-UBND"
    " công bố thủ tục mẫu.",
]


@pytest.mark.parametrize("body", NOTHING)
def test_what_is_not_done_to_another_is_no_relation(body: str) -> None:
    assert said(body) == []


def test_whose_text_is_not_known_may_end_a_matter() -> None:
    order = "Bãi bỏ mức thu mẫu quy định tại mục I Nghị quyết số 11/2004/NQ-HĐND."
    (proposed,) = find_relations(parse(f"Điều 7. Bãi bỏ các khoản sau\n1. {order}\n"))
    assert (proposed.kind.value, proposed.extent) == ("repeals", Extent.SOME)


REAL = [
    ("dongnai-62-2025-qd-ubnd", "repeals", "2432/QĐ-UBND", "some", ""),
    (
        "body-bentre-nghi-quyet-phi-le-phi-2008",
        "repeals",
        "11/2004/NQ-HĐND",
        "some",
        "",
    ),
    (
        "body-bentre-nghi-quyet-phi-le-phi-2008",
        "repeals",
        "06/2007/NQ-HĐND",
        "some",
        "",
    ),
    (
        "cp-224-2026-nd-cp-chuyen-doi-so",
        "repeals",
        "45/2026/NĐ-CP",
        "whole",
        "trường hợp quy định tại Điều 91 Nghị định này",
    ),
    (
        "congbao-quyet-dinh-so-1373-qd-bkhdt",
        "corrects",
        "10/2022/TT-BKHĐT",
        "art_31__para_3 att_4__chp_II",
        "",
    ),
]
"""Relations of real texts: file, kind, number, what is reached, cases spared."""


@pytest.mark.parametrize(("file", "kind", "number", "reached", "cases"), REAL)
def test_relations_that_once_were_lost(
    corpus_texts: dict[str, str],
    file: str,
    kind: str,
    number: str,
    reached: str,
    cases: str,
) -> None:
    text = parse(corpus_texts[f"{file}.txt"])
    proposed = [
        one
        for one in find_relations(text)
        if one.document.number is not None
        if (one.kind.value, one.document.number.canonical) == (kind, number)
    ]
    named = [each.eid_ending for one in proposed for each in one.provisions]
    assert (" ".join(named) or proposed[0].extent.value) == reached
    assert cases_spared(proposed[0].words) == cases


def test_a_law_named_by_its_title_has_the_number_the_text_gives_it() -> None:
    text = parse(
        "QUỐC HỘI\nLuật số: 6/2020/QH14\nHà Nội, ngày 18 tháng 6 năm 2020\n\nLUẬT\nSỬA"
        " ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THƯ VIỆN\n\nCăn cứ Hiến pháp nước Cộng hòa xã"
        " hội chủ nghĩa Việt Nam;\n\nQuốc hội ban hành Luật sửa đổi, bổ sung một số điều"
        " của Luật Thư viện số 4/2015/QH13.\n\nĐiều 1. Sửa đổi, bổ sung một số điều của"
        " Luật Thư viện\n1. Sửa đổi Điều 6 như sau:\n“Điều 6. Mới”\n2. Bãi bỏ Điều 7.\n"
        "Điều 2. Luật này có hiệu lực từ ngày 01 tháng 01 năm 2021.\n"
    )
    relations = [
        (each.kind.value, each.document.number and each.document.number.canonical)
        for each in find_relations(text)
        if each.provisions
    ]
    assert relations == [("amends", "04/2015/QH13"), ("repeals", "04/2015/QH13")]


ANNEX = """{act}
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu

PHỤ LỤC
DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT BÃI BỎ
(Kèm theo Quyết định số 40/2025/QĐ-UBND ngày 02 tháng 6 năm 2025)
STT | Tên loại văn bản | Số, ký hiệu; ngày ban hành | Trích yếu
1 | Quyết định | 12/2020/QĐ-UBND ngày 01/3/2020 | Sửa đổi Quyết định số 1/2005/QĐ-UBND
2 | Chỉ thị số 14/2012/CT-UBND ngày 01/3/2012 | Về mẫu
"""


def test_documents_in_an_annex_are_repealed_by_the_article_that_names_it() -> None:
    act = "Điều 1. Bãi bỏ các văn bản do Ủy ban nhân dân tỉnh ban hành (Danh mục kèm theo)."
    assert said(ANNEX.format(act=act)) == [
        ("repeals", OTHER, "whole"),
        ("repeals", "14/2012/CT-UBND", "whole"),
    ]
    # A list that is published tells what others have ended.
    act = "Điều 1. Công bố Danh mục văn bản hết hiệu lực kèm theo Quyết định này."
    assert said(ANNEX.format(act=act)) == []


def test_a_whole_document_goes_on_where_it_is_known_to_be_suspended() -> None:
    text = parse(
        HEAD.format(
            title="Về một việc mẫu",
            body="Điều 1. Tiếp tục thi hành Quyết định số 12/2020/QĐ-UBND.",
        )
    )
    kinds = [
        each.kind.value
        for each in find_relations(text, is_suspended=lambda identity: True)
    ]
    assert kinds == ["based-on", "resumes"]


def test_a_consolidated_text_does_nothing_itself() -> None:
    text = parse(
        "BỘ MẪU\n\nSố: 12/VBHN-BM\n\nTHÔNG TƯ\nHướng dẫn một việc mẫu\n\nCăn cứ Nghị định"
        " số 5/2011/NĐ-CP ngày 03 tháng 02 năm 2011 của Chính phủ;\n\nĐiều 1. Phạm vi\n"
        "Thông tư này hướng dẫn việc mẫu.\nĐiều 2. Hiệu lực thi hành\nBãi bỏ Thông tư số"
        " 7/2003/TT-BM ngày 03 tháng 02 năm 2003 của Bộ trưởng Bộ Mẫu.\n"
    )
    assert find_relations(text) == []
