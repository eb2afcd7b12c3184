"""Days of what is ordered, and what is left alone: given to what they are said of."""

import pytest
from unit.law.citations.sentence import said


pytestmark = pytest.mark.regulation("4.1d")


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Quyết định này, kể từ ngày 01/01/2027, thay thế {other}.",
            ["replaces whole from 2027-01-01"],
        ),
        (
            "Kể từ ngày 01/01/2027, Quyết định này thay thế {other}.",
            ["replaces whole from 2027-01-01"],
        ),
        (
            "Đến ngày 01/7/2027, {other} hết hiệu lực.",
            ["repeals whole from 2027-07-01"],
        ),
        ("Đến hết ngày 30/6/2027, bãi bỏ {other}.", ["repeals whole from 2027-07-01"]),
        (
            "Bãi bỏ Điều 2 {other} từ ngày 01/01/2026, Điều 3 từ ngày 01/7/2027.",
            ["repeals art_2 from 2026-01-01", "repeals art_3 from 2027-07-01"],
        ),
        (
            "Bãi bỏ {other} về giá nước kể từ ngày 01/01/2026; {second} về giá đất kể từ"
            " ngày 01/7/2027.",
            ["repeals whole from 2026-01-01", "+repeals whole from 2027-07-01"],
        ),
        (
            "Các quy định sau hết hiệu lực kể từ ngày 01/01/2027: a) Điều 3 {other}; b)"
            " Khoản 2 Điều 4 {other}.",
            ["repeals art_3 from 2027-01-01", "repeals art_4__para_2 from 2027-01-01"],
        ),
        (
            "Bãi bỏ các văn bản sau kể từ ngày 01/01/2027: {other}; {second}.",
            ["repeals whole from 2027-01-01", "+repeals whole from 2027-01-01"],
        ),
    ],
)
def test_days_are_of_what_they_are_said_of(sentence: str, proposed: list[str]) -> None:
    assert said(sentence) == proposed


SUSPENDED = ["suspends art_2 from 2025-08-01 until 2025-12-31"]


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Trong thời gian từ ngày 01/8/2025 đến ngày 31/12/2025, không áp dụng Điều 2"
            " {other}.",
            SUSPENDED,
        ),
        (
            "Không áp dụng Điều 2 {other} từ ngày 01/8/2025 đến hết ngày 31/12/2025.",
            SUSPENDED,
        ),
        ("Tạm thời không thực hiện Điều 2 {other}.", ["suspends art_2"]),
        (
            "Không áp dụng Điều 2 {other} kể từ ngày 01/8/2025.",
            ["repeals art_2 from 2025-08-01"],
        ),
        ("Không áp dụng Điều 2 {other}.", []),
        (
            "Không áp dụng Điều 2 {other} đối với hộ nghèo từ ngày 01/8/2025 đến ngày"
            " 31/12/2025.",
            ["suspends some from 2025-08-01 until 2025-12-31"],
        ),
    ],
)
def test_what_does_not_apply_for_a_time_is_suspended(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Bãi bỏ {other}; {second}, trừ Phụ lục I.",
            ["repeals whole", "+repeals whole but att_I"],
        ),
        # Of which one, or of both? Nothing tells.
        (
            "Bãi bỏ {other} và {second}, trừ Điều 3.",
            ["repeals whole but art_3", "+repeals whole but art_3"],
        ),
        (
            "Bãi bỏ {other}; {second}; riêng Điều 3 {other} tiếp tục có hiệu lực.",
            ["repeals whole but art_3", "+repeals whole"],
        ),
    ],
)
def test_an_exception_is_from_what_stands_before_it(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "following", "proposed"),
    [
        (
            "Quyết định này thay thế {other}.",
            "Riêng Điều 3 {other} hết hiệu lực kể từ ngày 01/7/2027.",
            ["replaces whole but art_3", "repeals art_3 from 2027-07-01"],
        ),
        (
            "Quyết định này thay thế {other}.",
            "Riêng Điều 5 tiếp tục áp dụng đến hết ngày 31/12/2025.",
            ["replaces whole but art_5", "repeals art_5 from 2026-01-01"],
        ),
        (
            "{other} hết hiệu lực kể từ ngày 01/7/2027.",
            "Riêng Điều 3 hết hiệu lực kể từ ngày 01/9/2025.",
            [
                "repeals whole but art_3 from 2027-07-01",
                "repeals art_3 from 2025-09-01",
            ],
        ),
        # Of this decision, or of the other?
        (
            "Quyết định này thay thế {other}.",
            "Riêng Điều 3 hết hiệu lực kể từ ngày 01/7/2027.",
            ["replaces some"],
        ),
        (
            "Quyết định này thay thế {other}.",
            "Riêng Điều 5 có hiệu lực kể từ ngày 01/01/2026.",
            ["replaces whole"],
        ),
        (
            "Quyết định này thay thế {other}.",
            "Riêng hồ sơ đã nhận thì giải quyết theo {other}.",
            ["replaces whole"],
        ),
    ],
)
def test_what_is_told_apart_in_a_clause_of_its_own(
    sentence: str, following: str, proposed: list[str]
) -> None:
    assert said(sentence, following) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Giữ nguyên hiệu lực Điều 1 {other}; bãi bỏ các điều còn lại.",
            ["repeals whole but art_1"],
        ),
        (
            "Điều 1 {other} tiếp tục có hiệu lực; các quy định còn lại hết hiệu lực kể từ"
            " ngày 01/01/2027.",
            ["repeals whole but art_1 from 2027-01-01"],
        ),
        (
            "Giữ nguyên khoản 1 Điều 2 {other}, bãi bỏ các khoản còn lại.",
            ["repeals art_2 but art_2__para_1"],
        ),
        ("Giữ nguyên mức thu; bãi bỏ các quy định còn lại.", []),
    ],
)
def test_what_is_left_ends_but_for_what_is_kept(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Các quy định tại Điều 2 {other} trái với Quyết định này đều bãi bỏ.",
            ["repeals some"],
        ),
        ("Các quy định trước đây trái với {other} đều bãi bỏ.", []),
        ("Bãi bỏ một phần khoản 2 Điều 4 {other}.", ["amends art_4__para_2"]),
        (
            "Bãi bỏ Quy chế chợ phiên và Phụ lục I, Phụ lục II ban hành kèm theo {other}.",
            ["repeals attached", "repeals att_I,att_II"],
        ),
        (
            "Quy chế chợ phiên và Phụ lục I ban hành kèm theo {other} hết hiệu lực.",
            ["repeals attached", "repeals att_I"],
        ),
    ],
)
def test_how_much_ends(sentence: str, proposed: list[str]) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    "words",
    [
        "Thay cụm từ “Sở cũ” bằng cụm từ “Sở mới” trong toàn bộ Quyết định.",
        "Thay thế cụm từ “Sở cũ” bằng cụm từ “Sở mới” tại Quyết định này.",
        "Bãi bỏ cụm từ “Sở cũ” trong toàn văn bản.",
        "Thay cụm từ “Sở cũ” bằng cụm từ “Sở mới” trong toàn bộ {other}.",
    ],
)
def test_words_that_change_all_over_are_something_to_confirm(words: str) -> None:
    assert said(
        "Sửa đổi {other} như sau:\na) Sửa đổi khoản 1 Điều 2 như sau: “1. Mới.”;\n"
        f"b) {words}"
    ) == ["amends art_2__para_1", "amends some"]


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        ("Bổ sung Chương IIa sau Điều 6 {other}.", ["supplements chp_IIa"]),
        ("Bổ sung Chương mới sau Điều 6 {other}.", ["supplements some"]),
        ("Bổ sung đoạn mới sau khoản 2 Điều 6 {other}.", ["supplements art_6"]),
        ("Bổ sung Điều 6a vào sau Điều 6 {other}.", ["supplements art_6a"]),
    ],
)
def test_what_is_put_in_is_not_what_it_follows(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        ("Tại Điều 2 {other}, cụm từ “một” sửa thành “hai”.", ["amends art_2"]),
        ("Cụm từ “một” tại Điều 2 {other} được thay bằng “hai”.", ["amends art_2"]),
    ],
)
def test_orders_about_words(sentence: str, proposed: list[str]) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Gia hạn thời hạn thực hiện Điều 4 {other} thêm 12 tháng kể từ ngày"
            " 01/01/2026.",
            ["extends art_4 from 2026-01-01 until 2026-12-31"],
        ),
        (
            "{other} được kéo dài thời hạn thực hiện đến hết ngày 30/6/2026.",
            ["extends whole until 2026-06-30"],
        ),
        (
            "Tiếp tục thực hiện các mức thu quy định tại Điều 3 {other} đến hết ngày"
            " 31/12/2025.",
            ["extends art_3 until 2025-12-31"],
        ),
        (
            "Đối với các xã mới, tiếp tục áp dụng {other} đến hết ngày 31/12/2025.",
            [],
        ),
        (
            "Thôi không áp dụng Điều 3 {other} từ ngày 01/7/2025.",
            ["repeals art_3 from 2025-07-01"],
        ),
    ],
)
def test_how_long_something_goes_on(sentence: str, proposed: list[str]) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Điều 8 {other} hết hiệu lực kể từ ngày 01/7/2025; Điều 9 hết hiệu lực kể từ"
            " ngày 01/01/2026.",
            ["repeals art_8 from 2025-07-01", "repeals art_9 from 2026-01-01"],
        ),
        (
            "Bãi bỏ một số điều của {other} như sau: bãi bỏ Điều 3; bãi bỏ khoản 2 Điều"
            " 5.",
            ["repeals art_3", "repeals art_5__para_2"],
        ),
        (
            "Sửa đổi Quy định kèm theo {other} như sau: a) Bãi bỏ Điều 4; b) Sửa đổi"
            " khoản 1 Điều 5.",
            ["repeals art_4", "amends art_5__para_1"],
        ),
    ],
)
def test_several_acts_in_one_sentence(sentence: str, proposed: list[str]) -> None:
    assert said(sentence) == proposed
