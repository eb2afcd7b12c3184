"""Relations whose document, article or verb stands above them, and forms of saying so."""

from bacgiang.policy.law.citations.exceptions import cases_spared
from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.parsing import parse
from datetime import date
from of_all import of_all
import pytest


HEAD = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: 40/2025/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bắc Giang, ngày 02 tháng 6 năm 2025

QUYẾT ĐỊNH
{title}

Căn cứ Luật Tổ chức chính quyền địa phương;

QUYẾT ĐỊNH:

{body}
"""
OTHER = "12/2020/QĐ-UBND"


def found(body: str, title: str = "Về một việc mẫu") -> list[RelationProposal]:
    text = parse(HEAD.format(title=title, body=body))
    return [
        each for each in find_relations(text) if each.kind.value not in ("based-on",)
    ]


def said(body: str, title: str = "Về một việc mẫu") -> list[tuple[str, str, str]]:
    """Kind, number and what is reached, of each proposal."""
    return [
        (
            each.kind.value,
            each.document.number.canonical if each.document.number else "",
            " ".join(one.eid_ending for one in each.provisions) or each.extent.value,
        )
        for each in found(body, title)
    ]


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


@pytest.mark.parametrize(
    ("said", "cases"),
    [
        (
            ", trừ trường hợp quy định tại Điều 9 Nghị định này: a) Nghị định số 1",
            "trường hợp quy định tại Điều 9 Nghị định này",
        ),
        (
            " trừ những trường hợp nêu tại khoản 2 Điều này.",
            "những trường hợp nêu tại khoản 2 Điều này",
        ),
        (
            ", trừ các hồ sơ nộp trước 01.7.2026. Còn lại",
            "các hồ sơ nộp trước 01.7.2026",
        ),
        # Provisions are excepted as such; a title speaks of something else.
        (", trừ Điều 5 và Phụ lục II.", ""),
        (", trừ các quy định tại khoản 2 Điều 5.", ""),
        (" về khấu trừ thuế và phòng, trừ sâu bệnh.", ""),
    ],
)
def test_cases_in_which_a_repeal_does_not_hold(said: str, cases: str) -> None:
    assert cases_spared(f"Quyết định số 12/2020/QĐ-UBND hết hiệu lực{said}") == cases


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


def test_exceptions_may_be_a_list() -> None:
    text = parse(
        "Điều 1. Mẫu\nNội dung.\n"
        "Điều 2. Bãi bỏ Quyết định số 12/2020/QĐ-UBND, trừ các trường hợp sau:\n"
        "a) Điều 5;\nb) Khoản 2 Điều 7.\nĐiều 3. Tổ chức\nNội dung Điều 9.\n"
    )
    (repeal,) = [one for one in find_relations(text) if one.kind.value == "repeals"]
    assert repeal.extent is Extent.WHOLE
    assert [each.eid_ending for each in repeal.excepted] == ["art_5", "art_7__para_2"]


def test_what_is_excepted_is_kept_as_an_exception() -> None:
    (repeal,) = found(
        "Điều 2. Bãi bỏ Quyết định số 12/2020/QĐ-UBND, trừ Điều 5 và khoản 2 Điều 7."
    )
    assert repeal.extent is Extent.WHOLE
    assert [each.eid_ending for each in repeal.excepted] == ["art_5", "art_7__para_2"]
    (transitional,) = found(
        "Điều 2. Quyết định số 12/2020/QĐ-UBND hết hiệu lực, trừ trường hợp quy định tại"
        " Điều 3 Quyết định này."
    )
    assert (transitional.extent, transitional.excepted) == (Extent.WHOLE, ())


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("đến hết ngày 31/12/2025", None, date(2025, 12, 31)),
        (
            "từ ngày 01 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2025",
            date(2025, 7, 1),
            date(2025, 12, 31),
        ),
        ("đến hết năm 2026", None, date(2026, 12, 31)),
    ],
)
def test_a_suspension_names_its_days(
    words: str, first: date | None, last: date | None
) -> None:
    (relation,) = found(
        f"Điều 1. Ngưng hiệu lực thi hành Quyết định số 12/2020/QĐ-UBND {words}."
    )
    assert relation.kind.value == "suspends"
    assert (relation.term.first, relation.term.last) == (first, last)


IT = "Quyết định số 12/2020/QĐ-UBND"


@of_all(
    ("sentence", "proposed"),
    [
        # What goes on of something that ends is an exception, which ends, too.
        (
            f"{IT} hết hiệu lực kể từ ngày Quyết định này có hiệu lực, trừ Điều 2 tiếp tục"
            " có hiệu lực đến hết ngày 31 tháng 12 năm 2025",
            ["repeals whole - art_2 None None", "repeals art_2 2026-01-01 None"],
        ),
        (
            f"Bãi bỏ {IT}, trừ Điều 3 và Điều 4 được tiếp tục thực hiện đến hết ngày"
            " 31/12/2024 và Điều 6",
            [
                "repeals whole - art_3 art_4 art_6 None None",
                "repeals art_3 art_4 2025-01-01 None",
            ],
        ),
        (
            f"Bãi bỏ {IT}, trừ Điều 3 được tiếp tục thực hiện đến hết năm 2025 đối với hồ"
            " sơ đã nhận",
            ["repeals whole - art_3 None None"],
        ),
        (
            f"Tạm dừng thực hiện Điều 2 {IT} trong thời gian 06 tháng kể từ ngày 01/8/2023",
            ["suspends art_2 2023-08-01 2024-01-31"],
        ),
        (
            f"Ngưng hiệu lực {IT} trong 2 (hai) năm kể từ ngày 29/02/2024",
            ["suspends whole 2024-02-29 2026-02-28"],
        ),
        (
            f"Bãi bỏ khoản 1 Điều 2 và cụm từ “hằng tháng” tại khoản 2 Điều 2 {IT}",
            ["repeals art_2__para_1 None None", "amends art_2__para_2 None None"],
        ),
        (
            f"Không áp dụng khoản 2 Điều 2 {IT} kể từ ngày 01/8/2023",
            ["repeals art_2__para_2 2023-08-01 None"],
        ),
        (
            f"Không áp dụng Điều 2 {IT} đối với hồ sơ nộp kể từ ngày 01/8/2023",
            [],
        ),
        # A title may name a day, too.
        (
            f"Bãi bỏ Điều 3 {IT} về phụ cấp từ ngày 01/8/2023",
            ["repeals art_3 None None"],
        ),
        (f"Bãi bỏ Điều 3 {IT} kể từ ngày 01/8/2023", ["repeals art_3 2023-08-01 None"]),
        (
            f"{IT} tiếp tục có hiệu lực đến hết năm 2024",
            ["extends whole None 2024-12-31"],
        ),
        (f"{IT} chỉ áp dụng đến hết ngày 5/6/2024", ["extends whole None 2024-06-05"]),
        (
            f"{IT} được áp dụng đến hết năm học 2025-2026",
            ["extends whole None None"],
        ),
        (f"{IT} được áp dụng đến hết năm học 2025-2026 đối với lớp mẫu", []),
        (
            f"{IT} ngày 03/5/2020 của Ủy ban nhân dân tỉnh về mức thu mẫu được tiếp tục thực"
            " hiện đến hết ngày 31 tháng 12 năm 2024",
            ["extends whole None 2024-12-31"],
        ),
        (
            f"{IT} về dự án được thực hiện đến hết ngày 31/12/2024 hết hiệu lực",
            ["repeals whole None None"],
        ),
        (f"{IT} được áp dụng đến hết ngày 5/6/2024 đối với hồ sơ đã nhận", []),
        (f"{IT} tiếp tục có hiệu lực", []),
        # What "riêng" tells of has a day of its own, which is not that of the whole.
        (
            f"{IT} hết hiệu lực kể từ ngày 01/7/2027, riêng Điều 3 hết hiệu lực kể từ ngày"
            " 01/9/2025",
            ["repeals whole - art_3 2027-07-01 None", "repeals art_3 2025-09-01 None"],
        ),
        (
            f"{IT} hết hiệu lực kể từ ngày 01/7/2027; riêng Điều 4 {IT} hết hiệu lực kể từ"
            " ngày Quyết định này có hiệu lực thi hành",
            ["repeals whole - art_4 2027-07-01 None", "repeals art_4 None None"],
        ),
        (
            f"Bãi bỏ {IT}, riêng Điều 3 hết hiệu lực kể từ ngày 01/7/2027 và riêng Điều 4"
            " hết hiệu lực kể từ ngày 01/8/2027",
            [
                "repeals whole - art_3 art_4 None None",
                "repeals art_3 2027-07-01 None",
                "repeals art_4 2027-08-01 None",
            ],
        ),
        (
            f"Quyết định này thay thế {IT}; riêng Điều 2 của {IT} hết hiệu lực kể từ ngày"
            " 01/7/2027",
            ["replaces whole - art_2 None None", "repeals art_2 2027-07-01 None"],
        ),
        (
            f"Quyết định này thay thế {IT}. Riêng Điều 2 tiếp tục có hiệu lực đến hết ngày"
            " 30/6/2027",
            ["replaces whole - art_2 None None", "repeals art_2 2027-07-01 None"],
        ),
        (
            f"Quyết định này thay thế {IT}, riêng khoản 1 Điều 2 {IT} tiếp tục được áp dụng"
            " cho đến khi có quy định mới thay thế",
            ["replaces whole - art_2__para_1 None None"],
        ),
        (
            f"Bãi bỏ Điều 3 {IT}, riêng khoản 1 tiếp tục áp dụng đến hết năm 2026",
            [
                "repeals art_3 - art_3__para_1 None None",
                "repeals art_3__para_1 2027-01-01 None",
            ],
        ),
        # It ends as the rest does, or is a provision of the text itself.
        (
            f"Bãi bỏ {IT}, riêng Điều 5 thực hiện theo quy định tại Quyết định này",
            ["repeals whole None None"],
        ),
        (
            f"Quyết định này thay thế {IT}; riêng Điều 5 có hiệu lực kể từ ngày 01/8/2027",
            ["replaces whole None None"],
        ),
        # Nobody can tell: a person reads the words.
        (f"Bãi bỏ {IT}, riêng Điều 3", ["repeals some None None"]),
        (
            f"Bãi bỏ Quy chế mẫu ban hành kèm theo {IT}, riêng Điều 3 Quy chế này hết hiệu"
            " lực kể từ ngày 01/01/2027",
            ["repeals some None None"],
        ),
        (
            f"{IT} hết hiệu lực từ ngày 01/7/2027, riêng mức thu tại Điều 3 tiếp tục áp dụng",
            ["repeals some 2027-07-01 None"],
        ),
        (
            f"Bãi bỏ {IT} và Quyết định số 13/2021/QĐ-UBND, riêng Điều 4 Quyết định số"
            " 13/2021/QĐ-UBND hết hiệu lực kể từ ngày 01/01/2027",
            [
                "repeals whole None None",
                "repeals whole - art_4 None None",
                "repeals art_4 2027-01-01 None",
            ],
        ),
        (
            f"Bãi bỏ {IT} (riêng các Điều 2, 3 và 4 của Quyết định vẫn còn hiệu lực đến hết"
            " ngày 31/12/2026)",
            [
                "repeals whole - art_2 art_3 art_4 None None",
                "repeals art_2 art_3 art_4 2027-01-01 None",
            ],
        ),
        (
            f"Điều 3 {IT} hết hiệu lực kể từ ngày 01/01/2026, các quy định còn lại hết hiệu"
            " lực kể từ ngày 01/7/2026",
            ["repeals art_3 2026-01-01 None"],
        ),
        (
            f"Quyết định này thay thế {IT}; riêng Điều 5 hết hiệu lực từ ngày 01/8/2027",
            ["replaces some None None"],
        ),
        (
            f"Bãi bỏ {IT} kể từ ngày 01/01/2026, trừ Điều 3 hết hiệu lực kể từ ngày"
            " 01/01/2030",
            ["repeals whole - art_3 2026-01-01 None", "repeals art_3 2030-01-01 None"],
        ),
        # A day is of what it is said of, and of no more.
        (
            f"Bãi bỏ {IT}, trừ Điều 2, Điều 4a và Phụ lục I; khoản 1 Điều 2 được tiếp tục áp"
            " dụng đến hết ngày 31/12/2026",
            [
                "repeals whole - art_2 art_4a att_I art_2__para_1 None None",
                "repeals art_2__para_1 2027-01-01 None",
            ],
        ),
        (
            f"Bãi bỏ {IT}, trừ Điều 2, khoản 1 Điều 2 được tiếp tục áp dụng đến hết năm"
            " 2026",
            [
                "repeals whole - art_2 art_2__para_1 None None",
                "repeals art_2__para_1 2027-01-01 None",
            ],
        ),
        (
            f"{IT} hết hiệu lực kể từ ngày 01/7/2027, trừ các hồ sơ nộp từ ngày 01/3/2027",
            ["repeals whole 2027-07-01 None"],
        ),
        (
            f"{IT} hết hiệu lực, trừ Điều 3, kể từ ngày 01/7/2027",
            ["repeals whole - art_3 2027-07-01 None"],
        ),
        # A suspension goes on behind its exceptions, or begins with its days.
        (
            f"Ngưng hiệu lực {IT}, trừ Điều 1, đến hết ngày 31/12/2027",
            ["suspends whole - art_1 None 2027-12-31"],
        ),
        (
            f"Tạm ngưng thực hiện Điều 3 {IT} (trừ khoản 1) đến hết ngày 31/12/2027",
            ["suspends art_3 - art_3__para_1 None 2027-12-31"],
        ),
        (
            "Trong thời gian từ ngày Quyết định này có hiệu lực đến hết ngày 31/12/2025,"
            f" tạm ngưng thực hiện Điều 3 {IT}",
            ["suspends art_3 None 2025-12-31"],
        ),
        (
            "Trong thời gian từ ngày 01 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2025,"
            f" tạm ngưng thực hiện Điều 3 {IT}",
            ["suspends art_3 2025-07-01 2025-12-31"],
        ),
        # What replaces may do so later than it takes effect.
        (
            f"Quyết định này thay thế {IT} kể từ ngày 01/01/2027",
            ["replaces whole 2027-01-01 None"],
        ),
        (
            f"Quyết định này thay thế {IT} từ ngày 01/01/2027",
            ["replaces whole 2027-01-01 None"],
        ),
        (
            f"Kể từ ngày 01 tháng 01 năm 2027, Quyết định này thay thế {IT}",
            ["replaces whole 2027-01-01 None"],
        ),
        (f"Kể từ ngày 01/7/2027, {IT} hết hiệu lực", ["repeals whole 2027-07-01 None"]),
        (
            f"Kể từ ngày 01/7/2027, bãi bỏ các quyết định sau:\na) {IT}",
            ["repeals whole 2027-07-01 None"],
        ),
        (
            f"Quyết định này thay thế {IT} về mức chi và có hiệu lực kể từ ngày 01/7/2027",
            ["replaces whole None None"],
        ),
        (
            f"Quyết định này thay thế {IT} về mức chi kể từ ngày 01/8/2019",
            ["replaces whole None None"],
        ),
    ],
)
def test_days_and_exceptions_of_an_order(sentence: str, proposed: list[str]) -> None:
    assert [
        " ".join(
            [
                each.kind.value,
                " ".join(one.eid_ending for one in each.provisions)
                or each.extent.value,
                *(["-"] if each.excepted else []),
                *(one.eid_ending for one in each.excepted),
                f"{each.term.first} {each.term.last}",
            ]
        )
        for each in found(f"Điều 1. {sentence}.")
    ] == proposed


def test_what_is_told_apart_stands_in_the_words() -> None:
    apart = "Riêng Điều 2 tiếp tục có hiệu lực cho đến khi có quy định mới thay thế."
    (replaced,) = found(
        f"Điều 1. Mẫu\n1. Một.\n2. Quyết định này thay thế {IT}. {apart}"
    )
    assert [each.eid_ending for each in replaced.excepted] == ["art_2"]
    assert replaced.words == f"Quyết định này thay thế {IT}. {apart}"


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
