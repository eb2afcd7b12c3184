"""Whole numbers in Vietnamese words, as vouchers write a sum beside its figures."""

from collections.abc import Iterator


BILLION, THOUSAND = 10**9, 1000
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ((10**6, "triệu"), (THOUSAND, "nghìn"), (1, ""))


def in_words(number: int) -> str:
    """“một triệu bốn trăm lẻ bốn nghìn” for 1404000. A group of three figures behind
    another one is read whole (“không trăm lẻ năm”), so that no figure can be added
    between. Raises ValueError below nought.
    """
    if number < 0:
        raise ValueError(number)
    return " ".join(_words(number)) or _DIGITS[0]


def _words(number: int) -> Iterator[str]:
    billions, rest = divmod(number, BILLION)
    if billions:
        yield from _words(billions)
        yield "tỷ"
    is_whole = billions > 0
    for size, name in _GROUPS:
        three = rest // size % THOUSAND
        if three:
            yield from _three(three, is_whole)
            if name:
                yield name
        is_whole = is_whole or three > 0


def _three(number: int, is_whole: bool) -> Iterator[str]:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    is_whole = is_whole or hundreds > 0
    if is_whole:
        yield from (_DIGITS[hundreds], "trăm")
    if tens > 1:
        yield from (_DIGITS[tens], "mươi")
    elif tens:
        yield "mười"
    elif ones and is_whole:
        yield "lẻ"
    if ones:
        said = {1: "mốt" if tens > 1 else "một", 5: "lăm" if tens else "năm"}
        yield said.get(ones, _DIGITS[ones])
