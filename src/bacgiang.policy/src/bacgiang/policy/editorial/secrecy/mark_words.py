"""Reading the words of a mark of secrecy, however they are typed.

A stamp reaches a text in capitals or small letters, composed or decomposed, with its
tone mark on either vowel (TUYỆT, TUỴÊT), letter-spaced with whatever is no letter, with
letters of other alphabets that look the same, underlined or struck through by marks of
their own, or in TCVN3, VNI or Windows-1258 shown as Latin letters.
"""

from bacgiang.policy.editorial.secrecy.findings import SecrecyLevel
from bacgiang.policy.text.composition import without_endless_marks
from bacgiang.policy.text.invisible import CHARACTERS as INVISIBLE
from bacgiang.policy.text.letters import EQUIVALENT_D
from bacgiang.policy.text.lookalike import LATIN_LOOKALIKES
import re
from string import ascii_uppercase
import unicodedata


_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ACUTE, _DOT_BELOW = "\u0301", "\u0323"
_TONE = re.compile(f"[{_TONES}]")

_MARKS = {
    "mât": (SecrecyLevel.CONFIDENTIAL, _DOT_BELOW),
    "tôimât": (SecrecyLevel.SECRET, _ACUTE + _DOT_BELOW),
    "tuyêtmât": (SecrecyLevel.TOP_SECRET, _DOT_BELOW + _DOT_BELOW),
}
_LONGEST = max(map(len, _MARKS))
# Text recognition loses tone marks; no other word is left when it does.
_TONE_SETS = {
    base: {tones, "", tones[:1], tones[-1:]} for base, (_, tones) in _MARKS.items()
}
# Typed without any diacritics; MAT alone is no word to stop at.
_BARE = {"TOIMAT": SecrecyLevel.SECRET, "TUYETMAT": SecrecyLevel.TOP_SECRET}

# Marks that Vietnamese letters have; others are put over letters to hide or adorn them.
_OF_LETTERS = f"{_TONES}\u0302\u0306\u031b"
_ADORNING = re.compile(
    f"(?![{_OF_LETTERS}])"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_SEPARATORS = re.compile(f"(?:_|[^\\w{_OF_LETTERS}])+")
_AROUND = " \t\n._-*·\xa0‐‑‒–—―"
# Tab, line break and the wide spaces are read later as breaks between cells.
_UNSEEN = re.compile(
    f"(?![\\t\\n\\u00a0\\u1680\\u2000-\\u200a\\u202f])[{INVISIBLE}\u115f\u1160]"
)
# Small capitals, Cyrillic, Cherokee, Lisu, Armenian; the letters of the marks alone.
_DRAWN_ALIKE = {
    "A": "Ꭺᗅꓮᴀ",
    "E": "Ꭼꓰᴇⴹⵟ",
    "I": "ᏆꓲɪıⵏӀ",
    "M": "ᎷᗰꓟᴍмϺṀḾ",
    "O": "ՕꓳᴏⵔѲ",
    "T": "ᎢꓔᴛтⲦ⊤⟙ŢȚŤṪ",
    "U": "Սꓴᴜሀ",
    "Y": "ᎩꓬʏҮⲨ",
}
# In circles and squares, and those of flags: Unicode gives no letters for them.
_IN_FIGURES = {
    start + number: letter
    for start in (0x1F150, 0x1F170, 0x1F1E6)
    for number, letter in enumerate(ascii_uppercase)
}
_LATIN = (
    str.maketrans(LATIN_LOOKALIKES)
    | {ord(one): letter for letter, drawn in _DRAWN_ALIKE.items() for one in drawn}
    | _IN_FIGURES
    | EQUIVALENT_D
)
_AS_LETTERS = str.maketrans("01l", "oii")

# The words as their bytes look when read as Windows-1252.
_LEGACY_WORDS = {
    "mët": "mật",
    "tèi": "tối",
    "tuyöt": "tuyệt",
    "®é": "độ",
    "§é": "độ",
    "maät": "mật",
    "toái": "tối",
    "tuyeät": "tuyệt",
    "ñoä": "độ",
    "mâòt": "mật",
    "tôìi": "tối",
    "tuyêòt": "tuyệt",
}
_LEGACY_MARK = re.compile("m(?:ët|aät|âòt)", re.IGNORECASE)
_LEGACY_WORD = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, _LEGACY_WORDS))})(?!\w)", re.IGNORECASE
)


def visible(line: str) -> str:
    """Return a line as it is seen: composed, Latin letters, nothing invisible."""
    if line.isascii():
        return line
    # Marks that what is not seen stood between are one row now.
    seen = without_endless_marks(_UNSEEN.sub("", line))
    text = unicodedata.normalize("NFKC", seen).translate(_LATIN)
    text = unicodedata.normalize("NFC", _ADORNING.sub("", text))
    return _LEGACY_WORD.sub(_read_legacy, text) if _LEGACY_MARK.search(text) else text


def level_of(text: str) -> SecrecyLevel | None:
    """Return the level a text names when it is a mark and nothing else.

    ``text`` is what ``visible`` returned. What stands between letters and is none does
    not count: M Ậ T and M/Ậ/T are read, and so is a word broken by a text layer.
    """
    if len(text) > 8 * _LONGEST:
        return None
    inside = text.strip(_AROUND)
    if not inside[:1].isalnum() or not _ends_in_letter(inside):
        return None
    decomposed = unicodedata.normalize("NFD", inside)
    letters = _SEPARATORS.sub("", decomposed)
    if len(letters) > 3 * _LONGEST:
        return None
    if letters in _BARE:
        return _BARE[letters]
    decomposed = letters.lower().translate(_AS_LETTERS)
    base = unicodedata.normalize("NFC", _TONE.sub("", decomposed))
    if base not in _MARKS:
        return None
    tones = "".join(_TONE.findall(decomposed))
    return _MARKS[base][0] if tones in _TONE_SETS[base] else None


def _ends_in_letter(text: str) -> bool:
    return text[-1:].isalnum() or text[-1:] in _OF_LETTERS


def is_capital(text: str) -> bool:
    """Tell whether all letters of a text are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and all(letter.isupper() for letter in letters)


def _read_legacy(match: re.Match[str]) -> str:
    source = match[0]
    word = _LEGACY_WORDS[source.lower()]
    ascii_letters = [letter for letter in source if letter.isascii()]
    if ascii_letters and all(letter.isupper() for letter in ascii_letters):
        return word.upper()
    return word.capitalize() if source[0].isupper() or source[0] == "§" else word
