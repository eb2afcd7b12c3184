"""Orders of amending texts, read as operations; what is not understood is told."""

from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.law.akn import write_akn
from bacgiang.policy.law.consolidation import consolidate
from bacgiang.policy.law.consolidation import DatedOperation
from bacgiang.policy.law.consolidation import OperationKind
from bacgiang.policy.law.consolidation import read_operations
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import pieces
from datetime import date
from of_all import of_all
import pytest
from tiers import in_turn


HEAD = "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 5/2020/NĐ-CP\n"


def read(order: str) -> list[str]:
    """Kind, place, what it follows and words of each operation of an order."""
    said = []
    for one in read_operations(parse(f"{HEAD}1. {order}\n2. Nội dung khác.\n")):
        target = one.target.eid_ending if one.target else ""
        after = f" after {one.anchor.eid_ending}" if one.anchor else ""
        words = f" {one.words}>{one.new}" if one.words else ""
        words = f" {one.part}{words}" if one.part else words
        said.append(f"{one.kind.value} {target}{after}{words}".strip())
    return said


@of_all(
    "order,operations",
    [
        (
            "Sửa đổi, bổ sung khoản 2 Điều 3 như sau:\n“2. Mới.”.",
            ["replace art_3__para_2"],
        ),
        (
            "Khoản 2 Điều 3 được sửa đổi như sau:\n“2. Mới.”.",
            ["replace art_3__para_2"],
        ),
        (
            "Bổ sung khoản 3a vào sau khoản 3 Điều 5 như sau:\n“3a. Mới.”.",
            ["insert art_5__para_3a after art_5__para_3"],
        ),
        (
            "Sửa đổi khoản 1 và bổ sung khoản 1a vào sau khoản 1 Điều 9 như sau:\n"
            "“1. Một.\n1a. Hai.”.",
            ["replace art_9__para_1", "insert art_9__para_1a after art_9__para_1"],
        ),
        (
            "Bổ sung Điều 28a và Điều 28b vào sau Điều 28 như sau:\n"
            "“Điều 28a. Tên\nMột.\nĐiều 28b. Tên\nHai.”.",
            ["insert art_28a after art_28", "insert art_28b after art_28a"],
        ),
        (
            "Thay cụm từ “huyện” bằng cụm từ “xã” tại khoản 3 Điều 8 và Điều 9.",
            ["replace-words art_8__para_3 huyện>xã", "replace-words art_9 huyện>xã"],
        ),
        (
            "Thay thế các cụm từ “huyện”, “quận” bằng cụm từ “xã” tại Điều 8.",
            ["replace-words art_8 huyện>xã", "replace-words art_8 quận>xã"],
        ),
        (
            "Thay các cụm từ “huyện”, “quận” bằng các cụm từ “xã”, “phường” tương ứng tại"
            " Điều 8.",
            ["replace-words art_8 huyện>xã", "replace-words art_8 quận>phường"],
        ),
        (
            "Tại khoản 1 Điều 8, cụm từ “10 đồng” được sửa thành cụm từ “100 đồng”.",
            ["replace-words art_8__para_1 10 đồng>100 đồng"],
        ),
        (
            "Đính chính lỗi kỹ thuật tại khoản 1 Điều 8 như sau: cụm từ “10 đồng” sửa"
            " thành “100 đồng”.",
            ["replace-words art_8__para_1 10 đồng>100 đồng"],
        ),
        (
            "Thay cụm từ “huyện” tại Điều 8 bằng cụm từ “xã”, cụm từ “quận” tại Điều 9"
            " bằng cụm từ “phường”.",
            ["replace-words art_8 huyện>xã", "replace-words art_9 quận>phường"],
        ),
        (
            "Bãi bỏ khoản 1 Điều 7 và cụm từ “tạm thời” tại khoản 2 Điều 7.",
            ["repeal art_7__para_1", "delete-words art_7__para_2 tạm thời>"],
        ),
        (
            "Bổ sung cụm từ “và xã” vào sau cụm từ “tỉnh” tại điểm a khoản 1 Điều 2.",
            ["insert-words art_2__para_1__point_a tỉnh>và xã"],
        ),
        ("Bỏ cụm từ “cấp huyện” tại Điều 4.", ["delete-words art_4 cấp huyện>"]),
        (
            "Bãi bỏ khoản 2, khoản 3 Điều 7.",
            ["repeal art_7__para_2", "repeal art_7__para_3"],
        ),
        (
            "Bãi bỏ điểm b khoản 1 Điều 7 của Nghị định số 5/2020/NĐ-CP ngày 01 tháng "
            "02 năm 2020 của Chính phủ quy định về việc mẫu.",
            ["repeal art_7__para_1__point_b"],
        ),
        (
            "Sửa đổi tên Điều 3 như sau:\n“Điều 3. Tên mới”.",
            ["replace-heading art_3"],
        ),
        (
            "Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 3 như sau:\n“2. Mới gồm:”.",
            ["replace-intro art_3__para_2"],
        ),
        (
            "Sửa đổi câu dẫn của điểm a khoản 2 Điều 3 như sau: “a) Mới gồm:”.",
            ["replace-intro art_3__para_2__point_a"],
        ),
        (
            "Tại khoản 1 Điều 8 đã in là “10 ngày”, nay sửa lại là “12 ngày”.",
            ["replace-words art_8__para_1 10 ngày>12 ngày"],
        ),
        (
            "Tại tên Điều 8, thay từ “a” bằng từ “b”.",
            ["replace-words art_8 heading a>b"],
        ),
        (
            "Thay cụm từ “a” bằng cụm từ “b” tại khoản 4 Điều 9, tên Điều và khoản 5"
            " Điều 10, tên Điều 11, khoản 1 và khoản 2 Điều 12.",
            [
                "replace-words art_9__para_4 a>b",
                "replace-words art_10 heading a>b",
                "replace-words art_10__para_5 a>b",
                "replace-words art_11 heading a>b",
                "replace-words art_12__para_1 a>b",
                "replace-words art_12__para_2 a>b",
            ],
        ),
        # All over a document.
        (
            "Thay cụm từ “huyện” bằng cụm từ “xã” trong toàn bộ Nghị định số 5/2020/NĐ-CP"
            " và các Phụ lục.",
            ["replace-words  huyện>xã"],
        ),
        (
            "Bỏ cụm từ “quận” tại toàn bộ nội dung Nghị định.",
            ["delete-words  quận>"],
        ),
        (
            "Thay cụm từ “huyện” bằng cụm từ “xã” tại Nghị định số 5/2020/NĐ-CP ngày 01"
            " tháng 02 năm 2020 của Chính phủ quy định về việc mẫu.",
            ["replace-words  huyện>xã"],
        ),
        (
            "Thay cụm từ “huyện” bằng cụm từ “xã” tại Phụ lục II.",
            ["replace-words att_II huyện>xã"],
        ),
        (
            "Bãi bỏ khoản 9 Điều 1 Nghị định số 7/2021/NĐ-CP sửa đổi, bổ sung một số "
            "điều của Nghị định số 5/2020/NĐ-CP.",
            ["repeal art_1__para_9"],
        ),
        # New wording on the line of its order.
        ("Sửa đổi khoản 2 Điều 3 như sau: “2. Mới.”.", ["replace art_3__para_2"]),
        ("Sửa đổi khoản 2 Điều 3 thành: “2. Mới.”.", ["replace art_3__para_2"]),
        ("Sửa đổi khoản 2 Điều 3 thành:\n“2. Mới.”.", ["replace art_3__para_2"]),
        (
            "Khoản 1 Điều 13 được thay thế bằng khoản 1 mới như sau: “1. Mới.”.",
            ["replace art_13__para_1"],
        ),
        (
            "Sửa đổi khoản 2 Điều 3 như sau: “2. Mới:\na) Một;\nb) Hai.”.",
            ["replace art_3__para_2"],
        ),
        # Laws of before 2013 have no sign after the number of an article.
        ('Điều 15 được sửa đổi như sau:\n"Điều 15\nMới."', ["replace art_15"]),
        (
            "Bổ sung Điều 5a như sau:\n“Điều 5a\n1. Mới.\n2. Hai.”.",
            ["insert art_5a"],
        ),
        ("Điều 15 được sửa đổi như sau:\n“Điều 15\nMới.\nĐiều 16\nHai.”", ["unread"]),
        # Several orders in one line.
        (
            "Bãi bỏ Điều 14; sửa đổi khoản 3 Điều 15 như sau:\n“3. Mới.”.",
            ["repeal art_14", "replace art_15__para_3"],
        ),
        (
            "Bãi bỏ khoản 2 Điều 14; sửa đổi khoản 3 Điều 15 như sau: “3. Mới.”.",
            ["repeal art_14__para_2", "replace art_15__para_3"],
        ),
        (
            "Bãi bỏ Điều 14; thay cụm từ “huyện” bằng cụm từ “xã” tại Điều 8.",
            ["repeal art_14", "replace-words art_8 huyện>xã"],
        ),
        # Words: other verbs, the place first or between, pairs.
        (
            "Thay đổi cụm từ “huyện” thành cụm từ “xã” tại Điều 8.",
            ["replace-words art_8 huyện>xã"],
        ),
        (
            "Tại khoản 3 Điều 8, thay cụm từ “huyện” bằng cụm từ “xã”; tại Điều 9 bỏ cụm"
            " từ “quận”.",
            ["replace-words art_8__para_3 huyện>xã", "delete-words art_9 quận>"],
        ),
        (
            "Thay các cụm từ “huyện”, “quận” bằng các cụm từ “xã”, “phường” tại Điều 8.",
            ["replace-words art_8 huyện>xã", "replace-words art_8 quận>phường"],
        ),
        (
            "Thay thế cụm từ “huyện” tại khoản 1 Điều 8 Nghị định số 5/2020/NĐ-CP quy"
            " định việc mẫu bằng cụm từ “xã”.",
            ["replace-words art_8__para_1 huyện>xã"],
        ),
        (
            "Thay cụm từ “huyện” quy định tại Điều 8 bằng cụm từ “xã”.",
            ["replace-words art_8 huyện>xã"],
        ),
        (
            "Cụm từ “huyện” tại Điều 8 được thay thế bằng cụm từ “xã” và cụm từ “quận” tại"
            " Điều 9 bằng cụm từ “phường”.",
            ["replace-words art_8 huyện>xã", "replace-words art_9 quận>phường"],
        ),
        # What says more than is understood, or less than is needed, is told.
        ("Sửa đổi khoản 2 Điều 3 như sau: “2. Mới: a) Một; b) Hai.”.", ["unread"]),
        ("Sửa đổi khoản 2 Điều 3 như sau: “2. Mới.” và “3. Hai.”.", ["unread"]),
        ("Sửa đổi khoản 2 Điều 3 như sau: “2. Mới:\na) Một;\nb) Hai.", ["unread"]),
        ("Sửa đổi khoản 2 Điều 3 thành khoản 3: “3. Mới.”.", ["unread"]),
        ("Bãi bỏ khoản 2; sửa đổi khoản 3 Điều 15 như sau: “3. Mới.”.", ["unread"]),
        ("Bãi bỏ khoản 2; thay từ “a” bằng từ “b” tại Điều 8.", ["unread"]),
        (
            "Bãi bỏ Điều 4; sửa đổi Điều 5 Nghị định số 6/2021/NĐ-CP như sau:\n“Điều 5."
            " Tên\nMới.”.",
            ["unread"],
        ),
        ("Thay các từ “a”, “b” bằng các từ “c”, “d”, “e” tại Điều 8.", ["unread"]),
        ("Thay các từ “a”, “b”, “c” bằng các từ “d”, “e” tại Điều 8.", ["unread"]),
        ("Bãi bỏ khoản 2 Bảng số 3 Phụ lục II.", ["unread"]),
        ("Thay từ “a” bằng từ “b” tại khoản 2 Bảng số 3 Phụ lục II.", ["unread"]),
        ("Tại Điều 8, thay từ “a” bằng từ “b” tại Điều 9.", ["unread"]),
        ("Thay từ “a” tại Điều 8 bằng từ “b” tại Điều 9.", ["unread"]),
        ("Sửa đổi đoạn đầu khoản 2 Điều 3 như sau:\n“2. Mới.”.", ["unread"]),
        (
            "Sửa đổi đoạn mở đầu khoản 2 Điều 3 như sau:\n“2. Mới:\na) Một.”.",
            ["unread"],
        ),
        ("Sửa đổi đoạn mở đầu khoản 2 Điều 3 như sau:\n“3. Mới:”.", ["unread"]),
        (
            "Thay cụm từ “a” bằng cụm từ “b” trong toàn bộ Nghị định, trừ Điều 5.",
            ["unread"],
        ),
        ("Sửa đổi khoản 2 và khoản 3 Điều 3 như sau:\n“2. Mới.”.", ["unread"]),
        ("Sửa đổi khoản 2 Điều 3 như sau:\n“2. Mới.\n3. Thêm.”.", ["unread"]),
        ("Thay cụm từ “a” bằng cụm từ “b” tại một số điều.", ["unread"]),
        ("Bãi bỏ Điều 7, trừ khoản 2.", ["unread"]),
        ("Bãi bỏ Điều 7 kể từ ngày 01 tháng 7 năm 2030.", ["unread"]),
        ("Bãi bỏ Nghị định số 7/2010/NĐ-CP.", []),
    ],
)
def test_orders_are_read_as_operations(order: str, operations: list[str]) -> None:
    assert read(order) == operations


@pytest.mark.parametrize(
    "order,operations",
    [
        # A clause that gives new text without quoting it.
        (
            "Bãi bỏ Điều 7.\n2. Đối với dự án mẫu thì nộp hai bản.",
            ["repeal art_7", "unread"],
        ),
        ("Chuyển khoản 3 thành khoản 4 Điều 5.", ["unread"]),
        ("Khoản 3 Điều 5 được đánh số lại thành khoản 4.", ["unread"]),
        # The number of the second is misprinted.
        (
            "Sửa đổi điểm b và điểm c khoản 1 Điều 9 như sau:\n“b) Một;\ne) Hai.”.",
            ["replace art_9__para_1__point_b", "unread"],
        ),
    ],
)
def test_what_cannot_be_done_is_told(order: str, operations: list[str]) -> None:
    lead = HEAD.replace("\n", " như sau:\n")
    found = read_operations(parse(f"{lead}1. {order}\nĐiều 2. Hiệu lực\nTừ ngày ký.\n"))
    said = [
        f"{one.kind.value} {one.target.eid_ending if one.target else ''}".strip()
        for one in found
    ]
    assert said == operations


@of_all(
    "quoted,said",
    [
        ("“2. Mới”.", "Mới."),
        ("“2. Mới.”;", "Mới."),
        ("“2. Mới:”.", "Mới:"),
        ("“2. Mới”;", "Mới"),
        ("“2. Gọi là “mới””.", "Gọi là “mới”."),
        ("“2. Gọi là mới (sau đây là “mới”).”.", "Gọi là mới (sau đây là “mới”)."),
    ],
)
@of_all("line", ["\n", " "])
def test_a_full_stop_after_the_quote_is_that_of_the_new_text(
    quoted: str, said: str, line: str
) -> None:
    order = f"Sửa đổi khoản 2 Điều 3 như sau:{line}{quoted}"
    (found,) = read_operations(parse(f"{HEAD}1. {order}\n2. Nội dung khác.\n"))
    assert found.wording is not None and found.wording.intro[0].text == said


def test_items_of_a_wording_that_begins_beside_its_order_are_its_own() -> None:
    order = "Sửa đổi khoản 2 Điều 3 như sau: “2. Mới:\na) Gọi là “một”;\nb) Hai.”."
    (found,) = read_operations(parse(f"{HEAD}1. {order}\n2. Nội dung khác.\n"))
    assert found.wording is not None
    assert [(one.num, one.intro[0].text) for one in found.wording.children] == [
        ("a)", "Gọi là “một”;"),
        ("b)", "Hai."),
    ]


def test_an_article_whose_number_stands_alone_keeps_it() -> None:
    order = "Sửa đổi Điều 15 như sau:\n“Điều 15\n1. Một.\n2. Hai.”."
    (found,) = read_operations(parse(f"{HEAD}1. {order}\n2. Nội dung khác.\n"))
    assert found.wording is not None
    assert (found.wording.num, len(found.wording.children)) == ("Điều 15", 2)


def test_levels_and_document_come_from_the_lines_above() -> None:
    text = parse(
        HEAD + "1. Sửa đổi, bổ sung một số khoản của Điều 4 như sau:\n"
        "a) Sửa đổi khoản 3 như sau:\n“3. Mới.”;\nb) Bãi bỏ khoản 5.\n"
        "2. Bãi bỏ một số quy định như sau:\na) Khoản 1 Điều 6;\nb) Điều 9.\n"
    )
    found = read_operations(text)
    assert [
        (one.kind, one.target.eid_ending if one.target else "") for one in found
    ] == [
        (OperationKind.REPLACE, "art_4__para_3"),
        (OperationKind.REPEAL, "art_4__para_5"),
        (OperationKind.REPEAL, "art_6__para_1"),
        (OperationKind.REPEAL, "art_9"),
    ]
    numbers = {one.document.number.canonical for one in found if one.document}
    assert numbers == {"05/2020/NĐ-CP"}
    assert found[0].source == "art_1__para_1__point_a"
    assert found[0].wording is not None and found[0].wording.intro[0].text == "Mới."


def test_an_appendix_is_replaced_by_one_of_the_amending_document() -> None:
    text = parse(
        f"{HEAD}1. Thay thế Phụ lục II bằng Phụ lục II ban hành kèm theo Nghị định này.\n"
        "2. Nội dung khác.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Văn A\n"
        "PHỤ LỤC II\nMẫu mới\nNội dung của mẫu mới.\n"
    )
    (found,) = read_operations(text)
    assert found.kind is OperationKind.REPLACE_ATTACHMENT
    assert found.target is not None and found.target.eid_ending == "att_II"
    target = parse(
        "Điều 1. Ban hành mẫu\nNội dung.\nPHỤ LỤC I\nMẫu\nMột.\n"
        "PHỤ LỤC II\nMẫu cũ\nNội dung của mẫu cũ.\n"
    )
    dated = DatedOperation(found, DocumentIdentity(), date(2020, 1, 1))
    read = consolidate(target, [dated], date(2020, 1, 1))
    assert not read.not_applied
    said = "\n".join(pieces(read.text))
    assert "mẫu mới" in said and "mẫu cũ" not in said
    assert akn_errors(write_akn(read.text)) == ()


MANY = 4000


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize(
    "order",
    in_turn(
        [
            f"Thay {', '.join(f'từ “a{n}” thành “b{n}”' for n in range(60))} như bảng.",
            f"Bỏ {', '.join(f'từ “a{n}”' for n in range(60))} như sau.",
            f"Thay {'từ “a”; ' * MANY}thành “b” như bảng.",
            f"Thay từ “a” bằng từ “b”{' tại tại' * MANY} và từ “c”.",
            f"Bỏ từ “a”{' và bỏ x' * MANY} và từ “c”.",
            f"Thay từ “{' ' * MANY}",
            f"Tại Điều 1{' thay từ' * MANY} “a” bằng “b”.",
            f"Sửa đổi Điều 1{' bằng khoản 1 mới' * 500} như sau: “a",
            f"Sửa đổi Điều 1 như sau: “{'a “b” ' * MANY}",
            f"Bãi bỏ Điều 1{'; bãi bỏ Điều 2' * 500}; thay từ “a” bằng “b”.",
            f"Thay từ {'„' * MANY} “a”",
            f"Sửa đổi Điều 1 {'được sửa đổi theo ' * MANY}“a",
            f"Sửa đổi Điều 1 như sau{'.' * MANY}x",
            f"Sửa đổi Điều 1 như sau{' ' * MANY}x",
            f"Sửa đổi Quyết định số 1/2020/QĐ-UBND: {'trừ khoản 1 ' * (2 * MANY)}.",
            f"Sửa đổi Quyết định số 1/2020/QĐ-UBND {'điểm a khoản 1, ' * (2 * MANY)}.",
            f"Tại khoản 1{' ' * MANY}thay từ “a”{' ' * MANY}bằng từ “b”{' ' * MANY}x",
            "Thay ⟦9⟧ bằng “b” tại Điều 3.",
        ],
        of=3,
    ),
    ids=lambda order: order[:30],
)
def test_hostile_order_is_read_as_fast_as_any_other(order: str) -> None:
    read(order)


@pytest.mark.parametrize("sign", ["1. ", "- "])
def test_a_line_that_only_leads_to_others_is_no_order(sign):
    """ "Đính chính … như sau:" waits for nobody once what follows is read."""
    lead = "Điều 1. Đính chính Quy chế ban hành kèm theo Quyết định số 5/2020/QĐ-UBND"
    item = f"{sign}Cụm từ “lưu 05 năm” tại Điều 3 được sửa thành “lưu 10 năm”."
    (one,) = read_operations(parse(f"{lead} như sau:\n{item}\nĐiều 2. Hiệu lực\n"))
    assert (one.kind, one.words) == (OperationKind.REPLACE_WORDS, "lưu 05 năm")
