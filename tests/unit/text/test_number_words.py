"""Sums in Vietnamese words, as vouchers have them."""

from bacgiang.policy.text.number_words import in_words
import pytest


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (55, "năm mươi lăm"),
        (101, "một trăm lẻ một"),
        (110, "một trăm mười"),
        (1_005, "một nghìn không trăm lẻ năm"),
        (1_404_000, "một triệu bốn trăm lẻ bốn nghìn"),
        (2_000_015, "hai triệu không trăm mười lăm"),
        (58_500_000, "năm mươi tám triệu năm trăm nghìn"),
        (1_050_000_001, "một tỷ không trăm năm mươi triệu không trăm lẻ một"),
        (12 * 10**12, "mười hai nghìn tỷ"),
    ],
)
def test_a_sum_is_read_as_vouchers_write_it(number: int, words: str) -> None:
    assert in_words(number) == words


def test_no_sum_is_below_nought() -> None:
    with pytest.raises(ValueError, match="-1"):
        in_words(-1)
