"""What acts on words of a provision, on a condition, or on how long a document applies."""

from of_all import of_all
import pytest
from unit.law.citations.sentence import found
from unit.law.citations.sentence import ISSUER
from unit.law.citations.sentence import OTHER
from unit.law.citations.sentence import said


pytestmark = pytest.mark.regulation("4.1d")


@pytest.mark.parametrize(
    "rest",
    [
        "nhưng hợp đồng đã ký thì giữ nguyên",
        "song vẫn cho hoàn thành việc dở dang",
        "áp dụng đối với các xã vùng cao",
        "thuộc lĩnh vực thủy lợi",
        "vì trái Luật Giá",
        "kèm các biểu mẫu",
        "liên quan đến giá nước",
        "ngoài phần đã thực hiện",
    ],
)
def test_an_issuer_ends_before_the_clause_behind_it(rest: str) -> None:
    (only,) = found(f"Bãi bỏ Điều 2 {OTHER} {rest}.")
    assert only.document.issuer == ISSUER


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        ("Bãi bỏ nội dung “theo mẫu” tại Điều 1 {other}.", ["amends art_1"]),
        ("Bãi bỏ đoạn thứ hai khoản 1 Điều 4 {other}.", ["amends art_4__para_1"]),
        ("Câu cuối khoản 1 Điều 4 {other} bị bãi bỏ.", ["amends art_4__para_1"]),
        (
            "Bãi bỏ khoản 3 Điều 5 và đoạn thứ hai khoản 1 Điều 4 {other}.",
            ["repeals art_5__para_3", "amends art_4__para_1"],
        ),
        # Of the second all is repealed: which of them, is left to whoever reads it.
        ("Bãi bỏ đoạn thứ hai khoản 1 và khoản 3 Điều 4 {other}.", ["repeals some"]),
    ],
)
def test_words_of_a_provision_are_not_the_provision(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        ("Bãi bỏ Điều 3 {other} nếu trái với Quyết định này.", ["repeals some"]),
        ("Điều 3 {other} hết hiệu lực khi Luật Giá mới ra.", ["repeals some"]),
        (
            "Điều 3 {other} hết hiệu lực khi Quyết định này có hiệu lực.",
            ["repeals art_3"],
        ),
        ("Bãi bỏ Điều 3 {other} và các quy định trái với nó.", ["repeals art_3"]),
    ],
)
def test_what_ends_on_a_condition_is_not_ended_outright(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Tiếp tục kéo dài thời gian thực hiện {other} đến hết ngày 31/12/2027.",
            ["extends whole until 2027-12-31"],
        ),
        (
            "Tiếp tục áp dụng Điều 2 {other} đến hết ngày 31/12/2027.",
            ["extends art_2 until 2027-12-31"],
        ),
        (
            "Điều chỉnh thời hạn áp dụng Điều 2 {other} đến hết ngày 31/12/2027.",
            ["extends art_2 until 2027-12-31"],
        ),
        ("Thời hạn thực hiện {other} được kéo dài thêm 02 năm.", ["extends whole"]),
        # Its day stands in another provision than itself.
        (
            "Lùi thời điểm có hiệu lực của Điều 3 {other} đến ngày 01/7/2027.",
            ["amends some"],
        ),
        ("Tiếp tục thực hiện tốt {other} trong năm 2027.", []),
    ],
)
def test_for_how_long_a_document_applies(sentence: str, proposed: list[str]) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    "sentence",
    [
        "Khoản 1 Điều 2 {other} được áp dụng trở lại kể từ ngày 01/8/2026.",
        "Khoản 1 Điều 2 {other} (đã bị ngưng hiệu lực theo Quyết định số"
        " 15/2021/QĐ-UBND về việc mẫu) được tiếp tục thực hiện kể từ ngày 01/8/2026.",
    ],
)
def test_what_was_suspended_has_effect_again(sentence: str) -> None:
    assert said(sentence) == ["resumes art_2__para_1 from 2026-08-01"]


def test_what_goes_on_and_was_never_suspended_is_not_resumed() -> None:
    assert said("Điều 2 {other} được tiếp tục thực hiện kể từ ngày 01/8/2026.") == []


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Sửa đổi, bổ sung Quy chế chợ ban hành kèm theo {other} như sau: bãi bỏ khoản"
            " 2 Điều 2, Điều 6.",
            ["repeals art_2__para_2,art_6"],
        ),
        (
            "Sửa đổi {other} như sau: sửa đổi khoản 1 Điều 3; bãi bỏ Điều 6.",
            ["amends art_3__para_1", "repeals art_6"],
        ),
        (
            "Bãi bỏ Phụ lục số 01 ban hành kèm theo Quy chế chợ phiên tại {other}.",
            ["repeals att_01"],
        ),
    ],
)
def test_what_is_done_to_what_the_line_speaks_of(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Bãi bỏ điểm b khoản 2 Điều 1; điểm c, điểm d khoản 2 Điều 1 {other} được"
            " chuyển thành điểm b, điểm c.",
            [
                "repeals art_1__para_2__point_b",
                "amends art_1__para_2__point_c,art_1__para_2__point_d",
            ],
        ),
        (
            "Bãi bỏ Điều 4 của Quy chế ban hành kèm theo {other}; Điều 5 được đánh số lại"
            " thành Điều 4.",
            ["repeals art_4", "amends art_5"],
        ),
        (
            "Bãi bỏ khoản 2 Điều 1 {other} và đánh số lại khoản 3 thành khoản 2.",
            ["repeals art_1__para_2"],
        ),
        ("Khoản 3 Điều 1 {other} trở thành khoản 2.", ["amends art_1__para_3"]),
        (
            "Bãi bỏ khoản 2; các khoản 3, 4 Điều 1 {other} được đánh số lại thành các"
            " khoản 2, 3.",
            ["repeals art_1__para_2", "amends art_1__para_3,art_1__para_4"],
        ),
        # Which of the two is repealed, is not told.
        (
            "Bãi bỏ khoản 2, khoản 3 Điều 1 {other} được chuyển thành khoản 2.",
            ["repeals some"],
        ),
    ],
)
def test_what_gets_another_number_is_not_repealed(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Những quy định tại {other} và các văn bản khác trái với Quyết định này đều"
            " bị bãi bỏ.",
            ["repeals some"],
        ),
        ("{other} và các văn bản khác trái với nó đều bị bãi bỏ.", ["repeals whole"]),
        (
            "Các văn bản trái với Quyết định này đều bị bãi bỏ; {other} hết hiệu lực.",
            ["repeals whole"],
        ),
        (
            "Không áp dụng quy định tại khoản 2 Điều 2 {other} đối với các xã vùng cao"
            " cho đến ngày 31/12/2026.",
            ["suspends some until 2026-12-31"],
        ),
    ],
)
def test_what_ends_or_stops_for_some_only_is_not_whole(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed


@of_all(
    "words",
    [
        "Thay số “05” bằng số “07” tại khoản 2 Điều 3 {other}",
        "Thay “10.000 đồng” thành “15.000 đồng” tại khoản 2 Điều 3 {other}",
        "Thay dấu “;” bằng dấu “.” tại khoản 2 Điều 3 {other}",
        "Bỏ nội dung “theo mẫu” tại khoản 2 Điều 3 {other}",
        "Hủy nội dung “theo mẫu” tại khoản 2 Điều 3 {other}",
        "Tại khoản 2 Điều 3 {other}: thay “a” bằng “b”",
        "Sửa đổi đoạn mở đầu khoản 2 Điều 3 {other} như sau: “2. Mẫu:”",
        "Tại khoản 2 Điều 3 {other} đã in là “a”, nay sửa lại là “b”",
        "Cụm từ “a” tại khoản 2 Điều 3 {other} được sửa thành “b”",
        "Mức thu tại khoản 2 Điều 3 {other} được điều chỉnh từ 10.000 đồng thành 15.000"
        " đồng",
        "Mức thu quy định tại khoản 2 Điều 3 {other} từ 10.000 đồng thành 15.000 đồng",
        "Nâng mức chi tại khoản 2 Điều 3 {other} từ 10.000 đồng lên 15.000 đồng",
    ],
)
def test_words_and_numbers_of_a_provision_are_amended(words: str) -> None:
    assert said(f"{words}.") == ["amends art_3__para_2"]


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "Thay Phụ lục II, III của {other} bằng Phụ lục I, II kèm theo Quyết định này.",
            ["amends att_II,att_III"],
        ),
        (
            "Khoản 2 Điều 3 {other} đã in là “a” nay đính chính thành “b”.",
            ["corrects art_3__para_2"],
        ),
        (
            "Thay thế cụm từ “a” bằng cụm từ “b” trong toàn bộ {other} và các Phụ lục.",
            ["amends some"],
        ),
        (
            "Thay cụm từ “a” bằng cụm từ “b” tại khoản 4 Điều 3, tên Điều và khoản 5 Điều"
            " 4, tên Điều 5, khoản 1 Điều 6 {other}.",
            [
                "amends art_3__para_4",
                "amends art_4__para_5",
                "amends art_5,art_6__para_1",
            ],
        ),
    ],
)
def test_appendices_whole_texts_and_headings(
    sentence: str, proposed: list[str]
) -> None:
    assert said(sentence) == proposed
