"""Numbers written in Vietnamese words, up to 9,999, and in Roman figures."""

_DIGITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "nhất": 1,
    "nhì": 2,
}
_FILLERS = frozenset({"linh", "lẻ", "thứ"})
_UNITS = {"nghìn": 1000, "ngàn": 1000, "trăm": 100, "mươi": 10}
_TEN = "mười"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

NUMBER_WORD = rf"(?i:{'|'.join([*_DIGITS, *_FILLERS, *_UNITS, _TEN])})(?!\w)"
"""Pattern of one word that numbers are written with; holds no group."""


def numeral(words: str) -> int | None:
    """Return the number that words spell, or None.

    "hai nghìn không trăm linh bảy" is 2007, "ba mươi mốt" 31, "mười" 10.
    """
    total, digit, least = 0, None, 10_000
    read = False
    for word in words.lower().split():
        if word in _FILLERS:
            continue
        read = True
        if word in _DIGITS and digit is None:
            digit = _DIGITS[word]
            continue
        unit = 10 if word == _TEN else _UNITS.get(word, least)
        # Units go down: "mười mười" is no number, nor "năm sáu".
        counted = 1 if word == _TEN and digit is None else digit
        if unit >= least or counted is None:
            return None
        total, digit, least = total + counted * unit, None, unit
    return total + (digit or 0) if read else None


def roman(value: str) -> int:
    """Return what a Roman number is worth, by adding and subtracting its figures."""
    figures = [_ROMAN[letter] for letter in value.lower()]
    pairs = zip(figures, [*figures[1:], 0], strict=True)
    return sum(-figure if figure < after else figure for figure, after in pairs)
