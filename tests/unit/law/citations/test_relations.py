"""Relations read from text: proposals with kind, extent, provisions and words."""

from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.parsing import parse
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest


K = RelationKind


def named(proposal: RelationProposal) -> str:
    number = proposal.document.number
    return number.canonical if number else proposal.document.title


def acts(text: str) -> list[tuple[RelationKind, Extent, str]]:
    found = find_relations(parse(text))
    return [(each.kind, each.extent, named(each)) for each in found]


def test_every_kind_has_an_inverse_that_leads_back() -> None:
    for kind in RelationKind:
        assert kind.inverse.inverse is kind
        assert kind.inverse.is_active is not kind.is_active
    assert K.REPEALS.inverse is K.REPEALED_BY
    assert K.BASIS_OF.inverse is K.BASED_ON


WHOLE = [
    (
        "Điều 1. Bãi bỏ toàn bộ Quyết định số 445/2013/QĐ-UBND ngày 03/9/2013.",
        K.REPEALS,
    ),
    (
        "Điều 2. Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2025, bãi bỏ Quyết"
        " định số 445/2013/QĐ-UBND.",
        K.REPEALS,
    ),
    (
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số"
        " 445/2013/QĐ-UBND ngày 03/9/2013 của UBND tỉnh về việc sửa đổi Quyết định"
        " 1/2012/QĐ-UBND.",
        K.REPLACES,
    ),
    ("2. Quyết định này thay thế Quyết định số 445/2013/QĐ-UBND.", K.REPLACES),
    (
        "2. Quyết định số 445/2013/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có"
        " hiệu lực.",
        K.REPEALS,
    ),
    ("Điều 1. Đình chỉ việc thi hành Quyết định số 445/2013/QĐ-UBND.", K.SUSPENDS),
    ("Điều 1. Hủy bỏ Quyết định số 445/2013/QĐ-UBND.", K.ANNULS),
    ("Điều 1. Huỷ bỏ Quyết định số 445/2013/QĐ-UBND.", K.ANNULS),
    ("Điều 1. Kéo dài thời hạn áp dụng của Quyết định số 445/2013/QĐ-UBND.", K.EXTENDS),
    (
        "Thông tư của Bộ Tài chính số 172/1998/TT-BTC ngày 22 tháng 12 năm 1998 hướng"
        " dẫn thi hành Quyết định số 445/2013/QĐ-UBND",
        K.GUIDES,
    ),
    ("Quyết định này hướng dẫn thi hành Quyết định số 445/2013/QĐ-UBND.", K.GUIDES),
]


@of_all(("text", "kind"), WHOLE)
def test_a_whole_document_is_acted_on(text: str, kind: RelationKind) -> None:
    assert acts(text) == [(kind, Extent.WHOLE, "445/2013/QĐ-UBND")]


def test_an_error_of_print_is_corrected_in_part() -> None:
    text = "Điều 1. Đính chính lỗi kỹ thuật tại Thông tư số 10/2022/TT-BKHĐT."
    assert acts(text) == [(K.CORRECTS, Extent.SOME, "10/2022/TT-BKHĐT")]


def test_a_law_is_detailed_by_the_articles_it_names() -> None:
    text = "Nghị định này quy định chi tiết Điều 5 và khoản 2 Điều 7 Luật Đất đai."
    (proposal,) = find_relations(parse(text))
    assert proposal.kind is K.DETAILS
    assert [each.eid_ending for each in proposal.provisions] == [
        "art_5",
        "art_7__para_2",
    ]


NOTHING = [
    "Điều 3. Quyết định số 1/2020/QĐ-UBND về việc bãi bỏ Quyết định số 2/2019/QĐ-UBND.",
    "2. Hội đồng nhân dân bãi bỏ văn bản trái với Luật số 80/2015/QH13.",
    "được sửa đổi, bổ sung bởi Luật số 64/2020/QH14.",
    "“1. Bãi bỏ Quyết định số 2/2019/QĐ-UBND.”",
    "Những quy định trước đây trái với Quyết định này đều bãi bỏ.",
    "Nếu Quyết định số 2/2019/QĐ-UBND hết hiệu lực thì áp dụng Quyết định này.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_speaks_of_an_act_is_none(text: str) -> None:
    assert acts(text) == []


def test_documents_in_a_list_are_all_acted_on() -> None:
    text = (
        "Điều 2. Hiệu lực\n"
        "1. Quyết định này có hiệu lực từ ngày 10/12/2025.\n"
        "2. Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\n"
        "a) Quyết định số 43/2022/QĐ-UBND ngày 23/9/2022 về nhà ở;\n"
        "b) Quyết định số 44/2024/QĐ-UBND ngày 21/8/2024 sửa đổi Quyết định số"
        " 43/2022/QĐ-UBND.\n"
        "Điều 3. Quyết định số 9/2020/QĐ-UBND được áp dụng.\n"
    )
    assert acts(text) == [
        (K.REPEALS, Extent.WHOLE, "43/2022/QĐ-UBND"),
        (K.REPEALS, Extent.WHOLE, "44/2024/QĐ-UBND"),
    ]


AMENDING = """Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 75/2021/NĐ-CP như sau:
1. Sửa đổi, bổ sung một số khoản của Điều 6 như sau:
a) Sửa đổi, bổ sung khoản 3 như sau:
“3. Bãi bỏ Nghị định số 1/2000/NĐ-CP.”
b) Bổ sung khoản 3a vào sau khoản 3 như sau:
“3a. Nội dung mới.”
2. Bổ sung Điều 7a vào sau Điều 7 như sau:
“Điều 7a. Nội dung mới”
3. Bãi bỏ điểm b khoản 2 Điều 9.
4. Thay thế cụm từ “huyện” bằng cụm từ “xã” tại khoản 1 Điều 2 và Điều 4.
5. Bổ sung khoản 9 vào sau khoản 8 Điều 2 như sau:
“9. Nội dung mới”
Điều 2. Hiệu lực thi hành
1. Bãi bỏ Điều 5 Nghị định số 20/2020/NĐ-CP.
"""


def test_an_amending_document_is_read_provision_by_provision() -> None:
    found = find_relations(parse(AMENDING))
    read = [
        (each.kind, named(each), [path.eid_ending for path in each.provisions])
        for each in found
    ]
    assert read == [
        (K.AMENDS, "75/2021/NĐ-CP", ["art_6__para_3"]),
        (K.SUPPLEMENTS, "75/2021/NĐ-CP", ["art_6__para_3a"]),
        (K.SUPPLEMENTS, "75/2021/NĐ-CP", ["art_7a"]),
        (K.REPEALS, "75/2021/NĐ-CP", ["art_9__para_2__point_b"]),
        (K.AMENDS, "75/2021/NĐ-CP", ["art_2__para_1", "art_4"]),
        (K.SUPPLEMENTS, "75/2021/NĐ-CP", ["art_2__para_9"]),
        (K.REPEALS, "20/2020/NĐ-CP", ["art_5"]),
    ]
    assert [each.source for each in found[:3]] == [
        "art_1__para_1__point_a",
        "art_1__para_1__point_b",
        "art_1__para_2",
    ]
    assert all(each.citation in each.words for each in found)


def test_grounds_are_the_documents_not_what_they_are_about() -> None:
    text = (
        "Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;\n"
        "Căn cứ Nghị định số 187/2025/NĐ-CP ngày 01/7/2025 của Chính phủ sửa đổi, bổ"
        " sung một số điều của Nghị định số 78/2025/NĐ-CP; Nghị định số 79/2025/NĐ-CP;\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Căn cứ Luật Đất đai, các sở thi hành.\n"
    )
    assert acts(text) == [
        (K.BASED_ON, Extent.WHOLE, "Tổ chức HĐND và UBND"),
        (K.BASED_ON, Extent.WHOLE, "187/2025/NĐ-CP"),
        (K.BASED_ON, Extent.WHOLE, "79/2025/NĐ-CP"),
    ]


REAL = {
    "bacninh-451-qd-ubnd-2025-baibo-qd445-2013-bacgiang.txt": (
        K.REPEALS,
        ["445/2013/QĐ-UBND"],
    ),
    "bacninh-79-2025-qd-ubnd.txt": (K.REPEALS, ["27/2018/QĐ-UBND"]),
    "bacninh-80-2025-qd-ubnd-cong-thong-tin-dien-tu.txt": (
        K.REPLACES,
        ["13/2023/QĐ-UBND"],
    ),
    "bacninh-81-2025-qd-ubnd.txt": (K.REPEALS, ["05/2021/QĐ-UBND"]),
    "bacninh-82-2025-qd-ubnd.txt": (K.REPEALS, ["32/2024/QĐ-UBND"]),
    "bacninh-83-2025-qd-ubnd.txt": (K.REPEALS, ["21/2018/QĐ-UBND"]),
    "bacninh-87-2025-qd-ubnd.txt": (
        K.REPEALS,
        ["77/2021/QĐ-UBND", "03/2024/QĐ-UBND"],
    ),
    "daklak-030-2025-qd-ubnd.txt": (K.REPEALS, ["41/2023/QĐ-UBND", "50/2025/QĐ-UBND"]),
    "vinhlong-20-2025-nq-hdnd.txt": (
        K.REPEALS,
        ["11/2024/NQ-HĐND", "15/2024/NQ-HĐND", "10/2024/NQ-HĐND"],
    ),
    "cp-224-2026-nd-cp-chuyen-doi-so.txt": (
        K.REPEALS,
        ["45/2026/NĐ-CP", "42/2022/NĐ-CP", "64/2007/NĐ-CP"],
    ),
}


@pytest.mark.parametrize("name", REAL)
def test_whole_documents_that_real_ones_end(
    corpus_texts: dict[str, str], name: str
) -> None:
    kind, numbers = REAL[name]
    found = find_relations(parse(corpus_texts[name]))
    ended = [
        named(each)
        for each in found
        if each.kind in (K.REPEALS, K.REPLACES) and each.extent is Extent.WHOLE
    ]
    assert ended == numbers
    assert kind in {each.kind for each in found}


SENTENCES = st.sampled_from(AMENDING.splitlines())


@given(st.lists(SENTENCES | st.text(max_size=30), max_size=14).map("\n".join))
def test_any_text_gives_proposals_whose_words_are_in_it(text: str) -> None:
    for each in find_relations(parse(text)):
        assert each.words and each.citation
        assert not each.document.is_this
        assert (each.extent is Extent.PROVISIONS) >= bool(each.provisions)


OF_11 = "ban hành kèm theo Quyết định số 11/2018/QĐ-UBND ngày 02/01/2018"


@pytest.mark.parametrize(
    ("text", "kind", "extent"),
    [
        (f"Bãi bỏ Quy chế mẫu {OF_11}, trừ Điều 5.", K.REPEALS, Extent.ATTACHED),
        (f"Quy chế mẫu {OF_11} hết hiệu lực.", K.REPEALS, Extent.ATTACHED),
        (f"Bãi bỏ toàn bộ Quy chế mẫu {OF_11}.", K.REPEALS, Extent.ATTACHED),
        (f"Bãi bỏ một số điều của Quy chế mẫu {OF_11}.", K.REPEALS, Extent.SOME),
        (f"Bãi bỏ các quy định về sổ mẫu {OF_11}.", K.REPEALS, Extent.SOME),
        (f"Bãi bỏ một phần Quy chế mẫu {OF_11}.", K.REPEALS, Extent.SOME),
        (f"Sửa đổi, bổ sung Quy chế mẫu {OF_11}.", K.AMENDS, Extent.SOME),
    ],
)
@pytest.mark.regulation("4.1b")
def test_all_of_what_is_attached_is_no_unnamed_part(
    text: str, kind: RelationKind, extent: Extent
) -> None:
    (found, *_rest) = acts(f"Điều 1. {text}")
    assert found == (kind, extent, "11/2018/QĐ-UBND")
