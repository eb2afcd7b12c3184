"""What an order spares, and the days that it names, read from whole decisions."""

from bacgiang.policy.law.citations.exceptions import cases_spared
from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.parsing import parse
from datetime import date
from of_all import of_all
import pytest
from unit.law.citations.decision import found


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
