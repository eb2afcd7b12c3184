"""Marks of secrecy in a text, and not the everyday word (4.2a).

Law 29/2018/QH14, article 10(3): the level of a state secret is shown by a stamp. A
stamp stands alone: on a line, in a cell, a box or brackets. In capitals it counts
wherever it stands; in other letters where letterheads and annexes have it. A field such
as "Độ mật: Mật" counts, too. Running text never does, so that a paper about secrecy, or
about honey (mật ong), passes.
"""

from bacgiang.policy.editorial.secrecy.classification_field import field_level
from bacgiang.policy.editorial.secrecy.classification_field import is_field_name
from bacgiang.policy.editorial.secrecy.findings import excerpt_of
from bacgiang.policy.editorial.secrecy.findings import Finding
from bacgiang.policy.editorial.secrecy.findings import FindingKind
from bacgiang.policy.editorial.secrecy.findings import SecrecyLevel
from bacgiang.policy.editorial.secrecy.lines import Line
from bacgiang.policy.editorial.secrecy.mark_words import is_capital
from bacgiang.policy.editorial.secrecy.mark_words import level_of
from bacgiang.policy.editorial.secrecy.stamps import read_stamp
from bacgiang.policy.editorial.secrecy.stamps import Stamp
from bacgiang.policy.text.files.full.blocks import BODY_KINDS
from collections.abc import Iterator
import re


# Words whose second, or first, syllable is mật: a heading that ends in one of the first
# goes on below, and mật above one of the second ends there.
_FIRST_SYLLABLES = frozenset(("bí", "bảo", "giải", "cơ", "thân", "ong", "túi", "sỏi"))
_SECOND_SYLLABLES = frozenset(("ong", "khẩu"))
# A word may be letter-spaced, as headings are.
_LAST_WORD = re.compile(r"(?:(?:(?<!\S)[^\W\d_]\s)+[^\W\d_]|[^\W\d_]+)\s*$")
_FIRST_WORD = re.compile(r"\s*(?:[^\W\d_](?:\s[^\W\d_])+(?!\S)|[^\W\d_]+)")
_WRAPPED_FROM = 50
_CONTEXT = 3
_LOOK = 40
_MAY_HOLD_MARK = re.compile("m.{0,40}t", re.IGNORECASE | re.DOTALL)


def secrecy_marks(document: list[Line]) -> tuple[Finding, ...]:
    """Find the marks of secrecy in the lines of one document, each place once."""
    return tuple(dict.fromkeys(_in_document(document)))


def _in_document(lines: list[Line]) -> Iterator[Finding]:
    for index, line in enumerate(lines):
        if not _MAY_HOLD_MARK.search(line.text):
            continue
        level = field_level(line.text)
        if level is not None:
            yield _finding(FindingKind.LABELLED, level, line.text, line)
        for finding in _stamps(lines, index):
            if finding.level != level:
                yield finding


def _stamps(lines: list[Line], index: int) -> Iterator[Finding]:
    line = lines[index]
    whole = read_stamp(line.text)
    cells = [line.text] if whole else line.cells
    around = [_text_at(lines, index - 1), *cells, _text_at(lines, index + 1)]
    for position, cell in enumerate(cells):
        stamp = whole or read_stamp(cell)
        if stamp is None:
            continue
        before, after = around[position], around[position + 2]
        if is_field_name(before):
            if not _offers_another(stamp, after):
                yield _finding(FindingKind.LABELLED, stamp.level, cell, line)
        elif _counts(stamp, lines, index, before, after):
            # TUYỆT above MẬT, as in a narrow box, is one mark.
            joined = level_of(f"{before} {cell}") or stamp.level
            yield _finding(FindingKind.STAMP, joined, cell, line)


def _counts(
    stamp: Stamp, lines: list[Line], index: int, before: str, after: str
) -> bool:
    """Tell whether a stamp's words, alone in their cell, are a mark of the document."""
    last = _LAST_WORD.search(before[-_LOOK:])
    if last and _is_half(stamp, last[0], _FIRST_SYLLABLES):
        return False
    first = _FIRST_WORD.match(after[:_LOOK])
    if first and _is_half(stamp, first[0], _SECOND_SYLLABLES):
        return False
    if stamp.capital:
        return True
    line = lines[index]
    if not line.in_head or _lists_levels(lines, index):
        return False
    return not (stamp.lower and _is_wrapped(lines, index))


def _is_wrapped(lines: list[Line], index: int) -> bool:
    """Tell whether a line in small letters is the end of the sentence above it."""
    line = lines[index]
    if index == 0 or line.place.kind not in BODY_KINDS:
        return False
    before = lines[index - 1].text.rstrip()
    return line.follows and len(before) >= _WRAPPED_FROM and before[-1] not in ".;:!?"


def _lists_levels(lines: list[Line], index: int) -> bool:
    """Tell whether all three levels are named side by side: a legend, not a mark."""
    around = lines[max(0, index - _CONTEXT) : index + _CONTEXT + 1]
    stamps = [read_stamp(cell) for line in around for cell in line.cells]
    return len({stamp.level for stamp in stamps if stamp}) == len(SecrecyLevel)


def _offers_another(stamp: Stamp, after: str) -> bool:
    """Tell whether the cell after a stamp's is one of another level: a form's row."""
    other = read_stamp(after)
    return other is not None and stamp.level != other.level


def _is_half(stamp: Stamp, neighbour: str, syllables: frozenset[str]) -> bool:
    """Tell whether the word next to a stamp makes an everyday word with mật.

    It does so in the same letters only: a sentence does not go on in capitals.
    """
    word = "".join(neighbour.split())
    if stamp.level is not SecrecyLevel.CONFIDENTIAL or word.lower() not in syllables:
        return False
    return is_capital(word) or not stamp.capital


def _text_at(lines: list[Line], index: int) -> str:
    return lines[index].text if 0 <= index < len(lines) else ""


def _finding(kind: FindingKind, level: SecrecyLevel, text: str, line: Line) -> Finding:
    return Finding(kind, level, excerpt_of(text), line.number, line.place)
