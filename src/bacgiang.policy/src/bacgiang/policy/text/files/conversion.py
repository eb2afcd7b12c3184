"""From paragraphs in fonts to Unicode text (10.3).

The whole text of a file is converted at once: one font name says little about a run,
but the fonts of a whole file tell whether to believe them (``legacy``).
"""

from bacgiang.policy.text.files.errors import TooLarge
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import text_of
from bacgiang.policy.text.legacy import Conversion
from bacgiang.policy.text.legacy import convert
from bacgiang.policy.text.legacy import Encoding
from bacgiang.policy.text.legacy import FontSpan
from bacgiang.policy.text.legacy import legacy_font
from bacgiang.policy.text.legacy import LegacyFont
from bacgiang.policy.text.legacy.overlap import overlapping
from bacgiang.policy.text.letters import OUTSIDE_LATIN_1
from bacgiang.policy.text.unicode_form import normalize
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
import re


_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LINE_ENDS = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Converted:
    """Unicode text (NFC), the encodings it was in, most used first.

    ``lossy``: letters were missing in the source, see ``legacy.Run``.
    """

    text: str
    encodings: tuple[Encoding, ...]
    lossy: bool


def convert_paragraphs(
    paragraphs: Iterable[Paragraph], max_characters: int
) -> Converted:
    """Join paragraphs, a line each, and convert what is in a legacy encoding.

    Raises ``TooLarge`` for more text than ``max_characters``.
    """
    source = _Source(max_characters)
    for paragraph in paragraphs:
        for piece in _merged(paragraph):
            source.add(piece)
        source.add(Piece("\n"))
    return as_converted(source.convert())


def as_converted(conversion: Conversion) -> Converted:
    """Tidy what was converted, and tell the encodings."""
    return Converted(tidy(conversion.text), _encodings(conversion), conversion.lossy)


class _Source:
    """Text as it was found in a file, with what is known of its fonts."""

    def __init__(self, max_characters: int) -> None:
        self._left = max_characters
        self._parts: list[str] = []
        self._fonts: list[FontSpan] = []
        self._open: list[tuple[int, int]] = []
        self._length = 0

    def add(self, piece: Piece) -> None:
        text, capitals = _LINE_BREAKS.sub("\n", piece.text), piece.format.capitals
        font = legacy_font(piece.format.font or "")
        end = self._length + len(text)
        if end > self._left:
            raise TooLarge(Fault.TOO_LARGE)
        if capitals and (text.isascii() or not OUTSIDE_LATIN_1.isdisjoint(text)):
            text = _upper(text)
        elif capitals and font is not None:
            font = LegacyFont(font.encoding, capitals=True)
        elif capitals:
            self._open.append((self._length, end))
        if font is not None:
            self._fonts.append(FontSpan(self._length, end, font))
        self._parts.append(text)
        self._length = end

    def convert(self) -> Conversion:
        """Convert; what is shown in capitals becomes capitals.

        Where Latin-1 letters without a legacy font are shown in capitals, it takes a
        first conversion to learn what their capitals are.
        """
        text = "".join(self._parts)
        conversion = convert(text, fonts=self._fonts)
        if not self._open:
            return conversion
        letters = list(text)
        for start, end in self._open:
            run = next(overlapping(conversion.runs, start, end), None)
            if run is not None:
                font = LegacyFont(run.encoding, capitals=True)
                self._fonts.append(FontSpan(start, end, font))
            else:
                letters[start:end] = _upper(text[start:end])
        return convert("".join(letters), fonts=self._fonts)


def _upper(text: str) -> str:
    """Return text in capitals, letter for letter."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """Return the text of paragraphs that are in Unicode already, a line each."""
    return "\n".join(map(text_of, paragraphs))


def tidy(text: str) -> str:
    """Return text in the form in which it is stored, without blanks at line ends."""
    text = normalize(_LINE_BREAKS.sub("\n", text))
    return _BLANK_LINES.sub("\n\n", _LINE_ENDS.sub("", text)).strip("\n")


def _merged(paragraph: Paragraph) -> Iterator[Piece]:
    """Join neighbours in one format: programs cut words anywhere."""
    for format_, pieces in groupby(paragraph, key=attrgetter("format")):
        yield Piece("".join(piece.text for piece in pieces), format_)


def _encodings(conversion: Conversion) -> tuple[Encoding, ...]:
    everything = len(_BEYOND_ASCII.findall(conversion.source))
    amounts = Counter({Encoding.UNICODE: everything})
    for run in conversion.runs:
        within = len(_BEYOND_ASCII.findall(conversion.source, run.start, run.end))
        amounts[run.encoding] += within
        amounts[Encoding.UNICODE] -= within
    found = [encoding for encoding, amount in amounts.most_common() if amount]
    return tuple(found) or (Encoding.UNICODE,)
