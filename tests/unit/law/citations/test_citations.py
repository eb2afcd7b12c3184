"""Citations: the provisions and documents that real sentences name."""

from bacgiang.policy.law.citations.broken_numbers import broken_numbers
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.finder import find_documents
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.law.parsing import parse
from dataclasses import replace
from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest


def paths(citation: Citation) -> list[str]:
    return [
        each.eid_ending + (f"..{each.through}" if each.through else "")
        for each in citation.provisions
    ]


PROVISIONS = [
    ("khoản 2, khoản 3 Điều 4", ["art_4__para_2", "art_4__para_3"]),
    (
        "các điểm a, b và c khoản 1 Điều 3",
        ["art_3__para_1__point_a", "art_3__para_1__point_b", "art_3__para_1__point_c"],
    ),
    ("Điều 1, 2 và từ Điều 5 đến Điều 9", ["art_1", "art_2", "art_5..9"]),
    ("các điều từ Điều 28 đến Điều 31", ["art_28..31"]),
    ("các khoản 2 và 3 Điều 17", ["art_17__para_2", "art_17__para_3"]),
    ("khoản 1 Điều 12 hoặc Điều 13", ["art_12__para_1", "art_13"]),
    ("theo khoản 2, Điều 9", ["art_9__para_2"]),
    ("Điều 3 khoản 2 điểm đ", ["art_3__para_2__point_đ"]),
    ("Điều 3, khoản 2.", ["art_3__para_2"]),
    (
        "điểm b khoản 5 và khoản 6 Điều 12",
        ["art_12__para_5__point_b", "art_12__para_6"],
    ),
    ("điểm a1 khoản 2a Điều 68a", ["art_68a__para_2a__point_a1"]),
    ("KHOẢN 1 ĐIỀU 5", ["art_5__para_1"]),
    ("Điều 5 Mục 2 Chương II", ["chp_II__sec_2__art_5"]),
    ("điểm 1.3, mục III, phần thứ hai", ["part_2__sec_III__point_1-3"]),
    ("từ điểm a đến điểm d khoản 2 Điều 1", ["art_1__para_2__point_a..d"]),
    (
        "điểm b Khoản 2;\nđiểm a Khoản 3 Điều 5",
        ["art_5__para_2__point_b", "art_5__para_3__point_a"],
    ),
    ("Phụ lục I và Phụ lục II", ["att_I", "att_II"]),
]


@of_all(("text", "expected"), PROVISIONS)
def test_lists_of_provisions(text: str, expected: list[str]) -> None:
    (citation,) = find_citations(f"thực hiện {text}")
    assert paths(citation) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Điều 5. Nguyên tắc",
        "“Điều 9. Nguyên tắc”",
        "Chương II\nQUY ĐỊNH CỤ THỂ",
        "thời điểm 1 tháng 7, danh mục 06 thủ tục, tài khoản 2, thành phần 1",
        "điều tra, điều kiện, khoản tiền, điểm danh",
    ],
)
def test_headings_and_other_words_are_no_citations(text: str) -> None:
    assert find_citations(text) == []


def test_provisions_and_their_document_are_one_citation() -> None:
    text = (
        "theo Điều 5 Quyết định số 76/2007/QĐ-UBND ngày 28/8/2007 của UBND tỉnh "
        "Bắc Giang về việc ban hành Quy chế"
    )
    (citation,) = find_citations(text)
    document = citation.document
    assert document is not None and document.number is not None
    assert paths(citation) == ["art_5"]
    assert document.number.canonical == "76/2007/QĐ-UBND"
    assert document.type is DocumentType.DECISION
    assert document.day == date(2007, 8, 28)
    assert document.issuer == "UBND tỉnh Bắc Giang"
    assert text[citation.start : citation.end].endswith("tỉnh Bắc Giang")
    assert text[citation.document_start :].startswith("Quyết định số")


def test_a_regulation_issued_with_a_document() -> None:
    (citation,) = find_citations(
        "tại khoản 1 Điều 3 Quy định ban hành kèm theo Quyết định số 952/2006/QĐ-UBND"
    )
    assert citation.document is not None
    assert citation.document.attached == "Quy định"
    assert paths(citation) == ["art_3__para_1"]


def test_this_document_and_this_provision() -> None:
    first, second = find_citations("Điều 5 của Luật này và điểm a khoản này")
    assert first.document is not None and first.document.is_this
    assert second.document is None
    assert second.provisions[0].is_relative


LAWS = [
    ("Luật Tổ chức HĐND và UBND ngày 26/11/2003", "Tổ chức HĐND và UBND", None),
    (
        "Luật Quản lý, sử dụng tài sản công số 15/2017/QH14",
        "Quản lý, sử dụng tài sản công",
        "15/2017/QH14",
    ),
    ("Luật số 26/2008/QH12", "", "26/2008/QH12"),
    ("Luật hợp tác xã năm 1996", "hợp tác xã", None),
    (
        "Pháp lệnh cán bộ, công chức ngày 26 tháng 02 năm 1998",
        "cán bộ, công chức",
        None,
    ),
    (
        "Luật Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật"
        " ngày 25/6/2025",
        "Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật",
        None,
    ),
    (
        "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Uỷ ban nhân"
        " dân ngày 03 tháng 12 năm 2004",
        "Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Uỷ ban nhân dân",
        None,
    ),
    ("Hiến pháp năm 1992", "", None),
]


@pytest.mark.parametrize(("text", "title", "number"), LAWS)
def test_laws_by_title_and_number(text: str, title: str, number: str | None) -> None:
    (found,) = find_documents(f"Căn cứ {text};")
    reference = found.reference
    assert reference.title == title
    assert (reference.number.canonical if reference.number else None) == number


def test_a_law_by_title_alone_ends_where_the_sentence_goes_on() -> None:
    (found,) = find_documents("theo quy định của Luật Đầu tư công và các văn bản khác")
    assert found.reference.title == "Đầu tư công"


def test_lawyers_and_law_in_general_are_no_laws() -> None:
    assert find_documents("Luật sư và pháp luật, Luật này") == []


def test_numbers_that_share_one_type() -> None:
    text = (
        "các Thông tư số 72A TC/TCT ngày 30/08/1993; số 84/1997/TT/BTC ngày 13/11/1997"
        " của Bộ Tài chính và những hướng dẫn"
    )
    found = [mention.reference for mention in find_documents(text)]
    assert [each.number.canonical for each in found if each.number] == [
        "72A/TC-TCT",
        "84/1997/TT-BTC",
    ]
    assert found[1].issuer == "Bộ Tài chính"


@of_all(
    ("text", "numbers"),
    [
        ("Quyết định số 76 /2007/ QĐ - UBND ngày 28/8/2007", ["76/2007/QĐ-UBND"]),
        ("Quyết định số 76 / 2007 / QĐ - UBND", ["76/2007/QĐ-UBND"]),
        ("Quyết định 76/2007 của UBND tỉnh", ["76/2007"]),
        ("Nghị định 43 năm 2010 của Chính phủ", ["43/2010"]),
        ("các Quyết định: số 12/UB, số 13/UB", ["12/UB", "13/UB"]),
        ("hồ sơ số 12/HS", []),
        ("hợp đồng số 05/2020/HĐ", []),
        ("mẫu số 02/QĐ-PQT", []),
        ("phiếu số 12/PH", []),
        ("Nghị quyết 55 năm 2021 - 2025", []),
        ("Kế hoạch 5 năm 2021", []),
    ],
)
def test_numbers_with_odd_blanks_short_ones_and_those_of_other_papers(
    text: str, numbers: list[str]
) -> None:
    found = [mention.reference.number for mention in find_documents(text)]
    assert [each.canonical for each in found if each] == numbers


def test_issuers_with_and_commas_in_their_names() -> None:
    text = "Quyết định số 1/QĐ-BVHTTDL của Bộ Văn hoá, Thể thao và Du lịch về lễ hội"
    (found,) = find_documents(text)
    assert found.reference.issuer == "Bộ Văn hoá, Thể thao và Du lịch"


def test_on_the_real_texts_citations_are_in_order_and_disjoint(
    corpus_texts: dict[str, str],
) -> None:
    count = 0
    for text in corpus_texts.values():
        citations = find_citations(text)
        count += len(citations)
        for before, after in zip(citations, citations[1:], strict=False):
            assert before.start < before.end <= after.start
    assert count > 4000


def test_real_citations_of_a_document_nearly_all_have_a_number_or_title(
    corpus_texts: dict[str, str],
) -> None:
    grounds = corpus_texts["76-2007-qd-ubnd.txt"]
    named = [mention.reference for mention in find_documents(grounds)]
    titles = [reference.title for reference in named if reference.title]
    numbers = [each.number.canonical for each in named if each.number]
    assert titles[:3] == [
        "Tổ chức HĐND và UBND",
        "Giao dịch điện tử",
        "Công nghệ thông tin",
    ]
    assert "64/2007/NĐ-CP" in numbers


WORDS = st.sampled_from(
    [
        "Điều",
        "khoản",
        "điểm",
        "1",
        "2",
        "5a",
        "a",
        "b",
        "đ",
        ",",
        ";",
        "và",
        "đến",
        "từ",
        "của",
        "này",
        "Luật",
        "Đất",
        "đai",
        "Quyết",
        "định",
        "số",
        "76/2007/QĐ-UBND",
        "ngày",
        "28/8/2007",
        "Chính",
        "phủ",
        "UBND",
        "tỉnh",
        ".",
        ":",
        "\n",
        "“",
        "”",
        "Chương",
        "II",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_gives_disjoint_stretches_within_it(text: str) -> None:
    position = 0
    for citation in find_citations(text):
        assert position <= citation.start < citation.end <= len(text)
        assert citation.provisions or citation.document
        position = citation.end


@pytest.mark.parametrize(
    "tail",
    [
        "Ban hành Quy chế",
        "ban hành Quy chế",
        "Sửa đổi Quy chế",
        "về Quy chế",
        "thành mức thu mới",
    ],
)
def test_an_issuer_ends_where_the_title_of_the_document_begins(tail: str) -> None:
    text = f"Quyết định số 1/2018/QĐ-UBND của UBND tỉnh Cao Bằng {tail}"
    (found,) = find_documents(text)
    assert found.reference.issuer == "UBND tỉnh Cao Bằng"


@pytest.mark.parametrize(
    ("words", "issuer"),
    [
        (
            "CỦA HỘI ĐỒNG NHÂN DÂN TỈNH HẢI MẪU (NAY LÀ THÀNH PHỐ MẪU) VỀ MỨC THU",
            "Hội đồng nhân dân tỉnh Hải Mẫu",
        ),
        ("CỦA HĐND TỈNH HẢI MẪU QUY ĐỊNH MỨC THU", "HĐND tỉnh Hải Mẫu"),
        (
            "của Ủy ban nhân dân tỉnh (nay là thành phố Mẫu) về mức thu",
            "Ủy ban nhân dân tỉnh (nay là thành phố Mẫu)",
        ),
        ("của UBND tỉnh Hải Mẫu (trước sáp nhập) về mức thu", "UBND tỉnh Hải Mẫu"),
    ],
)
def test_a_body_in_capitals_or_with_what_it_has_become(words: str, issuer: str) -> None:
    (citation,) = find_citations(f"Nghị quyết số 12/2024/NQ-HĐND {words}")
    assert citation.document is not None and citation.document.issuer == issuer


def test_the_title_of_a_law_has_commas_and_verbs_where_its_number_follows() -> None:
    text = (
        "Luật ban hành văn bản mẫu số 17/2008/QH12 và Luật ban hành văn bản mẫu của Hội"
        " đồng nhân dân, Ủy ban nhân dân số 31/2004/QH11 hết hiệu lực."
    )
    numbers = [one.document and one.document.number for one in find_citations(text)]
    assert [one and one.canonical for one in numbers] == [
        "17/2008/QH12",
        "31/2004/QH11",
    ]


def test_a_law_of_a_year_is_none_of_another_year() -> None:
    (citation,) = find_citations("Luật này thay thế Luật Hợp tác mẫu năm 1996.")[-1:]
    assert citation.document is not None
    cited = citation.document.identity
    law = DocumentIdentity(type=DocumentType.LAW, title="Luật Hợp tác mẫu")
    assert cited.may_be(replace(law, day=date(1996, 3, 20)))
    assert not cited.may_be(replace(law, day=date(2003, 11, 26)))
    assert cited.law_key == law.law_key


def test_a_number_that_lost_a_digit_is_told() -> None:
    text = parse(
        "Điều 1. Thay thế Quyết định số 15/2014/QĐ-UBND; Quyết định số 22/201 /QĐ-UBND."
    )
    assert list(broken_numbers(text)) == ["22/201 /QĐ-UBND"]
