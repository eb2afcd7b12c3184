"""Conversion of pasted text in TCVN3, VNI, VPS or VIQR to Unicode (10.3)."""

from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.legacy.font_evidence import trusted
from bacgiang.policy.text.legacy.fonts import FontSpan
from bacgiang.policy.text.legacy.letter_case import ConvertedWord
from bacgiang.policy.text.legacy.letter_case import restore_capitals
from bacgiang.policy.text.legacy.overlap import gaps
from bacgiang.policy.text.legacy.overlap import overlapping
from bacgiang.policy.text.legacy.reading import Quality
from bacgiang.policy.text.legacy.reading import read
from bacgiang.policy.text.legacy.reading import read_hyphenated
from bacgiang.policy.text.legacy.reading import WORD
from bacgiang.policy.text.legacy.runs import find_runs
from bacgiang.policy.text.legacy.runs import Span
from bacgiang.policy.text.legacy.tables import convert_letters
from bacgiang.policy.text.legacy.whole import vietnamese_share
from bacgiang.policy.text.legacy.whole import whole_encoding
from bacgiang.policy.text.splicing import splice
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
import re


_SOFT_HYPHENS = re.compile("[\u00ad\u2212]")
_PART = re.compile("[^-]+")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of legacy text, and what it says.

    ``start`` and ``end`` (exclusive) count characters of the source. ``confidence`` is
    between 0 and 1: the share of good Vietnamese among the words with legacy
    characters, less where there are few of them. ``lossy``: letters are missing from
    the source (a program took the soft hyphens, which are ư in TCVN3, away); where
    spelling leaves one choice they are put back, the rest a person must check.
    """

    start: int
    end: int
    encoding: Encoding
    confidence: float
    text: str
    lossy: bool


@dataclass(frozen=True, slots=True)
class Conversion:
    """A text with its legacy stretches converted; ``source`` is what came in."""

    source: str
    text: str
    runs: tuple[Run, ...]

    @property
    def is_legacy(self) -> bool:
        """Whether anything was recognised as legacy text."""
        return bool(self.runs)

    @property
    def encoding(self) -> Encoding:
        """The encoding of most of the legacy text; Unicode when there is none."""
        amounts: Counter[Encoding] = Counter()
        for run in self.runs:
            amounts[run.encoding] += run.end - run.start
        return amounts.most_common(1)[0][0] if amounts else Encoding.UNICODE

    @property
    def confidence(self) -> float:
        """That of the least certain run; 1 when there is none."""
        return min((run.confidence for run in self.runs), default=1.0)

    @property
    def lossy(self) -> bool:
        """Whether letters are missing from the source: see ``Run``."""
        return any(run.lossy for run in self.runs)


def convert(
    text: str, *, encoding: Encoding | None = None, fonts: Sequence[FontSpan] = ()
) -> Conversion:
    """Recognise legacy stretches in a text and convert them.

    Text in Unicode, and in other languages, stays as it is. ``fonts`` tells which
    parts, not overlapping, are set in a legacy font. ``encoding`` is for when a person
    has said what the text is: all of it is then read so. The result is a proposal; show
    it before storing it.
    """
    fonts = trusted(text, fonts)
    throughout = encoding or (None if fonts else whole_encoding(text))
    if throughout in (Encoding.VPS, Encoding.VIQR):
        return _throughout(text, throughout)
    spans = find_runs(text, fonts) if encoding is None else _whole(text, encoding)
    capitals = [span for span in fonts if span.font.capitals]
    spans = _with_capitals(text, spans, capitals)
    runs = tuple(_run(text, span, capitals) for span in spans)
    converted = splice(text, ((run.start, run.end, run.text) for run in runs))
    return Conversion(text, converted, runs)


def _throughout(text: str, encoding: Encoding) -> Conversion:
    """Convert all of a text from an encoding that is never mixed with others."""
    converted = convert_letters(text, encoding)
    if converted == text:
        return Conversion(text, text, ())
    share = round(vietnamese_share(text, encoding), 3)
    run = Run(0, len(text), encoding, share, converted, False)
    return Conversion(text, converted, (run,))


def _whole(text: str, encoding: Encoding) -> tuple[Span, ...]:
    """Return all of a text as one span, if it may hold anything to convert."""
    if encoding is Encoding.UNICODE or text.isascii():
        return ()
    words = tuple(word for word in WORD.findall(text) if not word.isascii())
    return (Span(0, len(text), encoding, words),)


def convert_run(source: str, encoding: Encoding) -> tuple[str, bool]:
    """Convert text that is wholly in one encoding; tell whether letters are missing."""
    if encoding is not Encoding.TCVN3:
        return convert_letters(source, encoding), False
    words = list(_read_words(source, not _SOFT_HYPHENS.search(source)))
    texts = restore_capitals(words, source)
    written = zip(words, texts, strict=True)
    lossy = any(
        read(word.source, encoding).quality is Quality.RESTORED for word in words
    )
    return splice(source, ((w.start, w.end, text) for w, text in written)), lossy


def _read_words(source: str, hyphens_are_letters: bool) -> Iterator[ConvertedWord]:
    for match in WORD.finditer(source):
        word, start = match[0], match.start()
        whole = read_hyphenated(word) if hyphens_are_letters and "-" in word else None
        if whole is not None:
            yield ConvertedWord(start, word, whole)
            continue
        for part in _PART.finditer(word):
            text = read(part[0], Encoding.TCVN3).text
            yield ConvertedWord(start + part.start(), part[0], text)


def _with_capitals(
    text: str, spans: tuple[Span, ...], capitals: Sequence[FontSpan]
) -> tuple[Span, ...]:
    """Add what a capitals font draws as capitals though every letter is ASCII."""
    added = [
        Span(start, end, font.font.encoding, ())
        for font in capitals
        for start, end in gaps(spans, font.start, font.end)
        if text[start:end].isascii() and text[start:end].upper() != text[start:end]
    ]
    return tuple(sorted([*spans, *added], key=lambda span: span.start))


def _run(text: str, span: Span, capitals: Sequence[FontSpan]) -> Run:
    converted, lost = "", False
    for start, end, in_capitals in _by_font(span, capitals):
        part, part_lost = convert_run(text[start:end], span.encoding)
        converted += part.upper() if in_capitals else part
        lost = lost or part_lost
    confidence = _confidence(span)
    return Run(span.start, span.end, span.encoding, confidence, converted, lost)


def _by_font(span: Span, capitals: Sequence[FontSpan]) -> list[tuple[int, int, bool]]:
    """Cut a run where a capitals font begins or ends."""
    fonts = overlapping(capitals, span.start, span.end)
    free = gaps(capitals, span.start, span.end)
    inside = [(max(f.start, span.start), min(f.end, span.end), True) for f in fonts]
    return sorted([*inside, *((start, end, False) for start, end in free)])


def _confidence(span: Span) -> float:
    if not span.words:
        return 1.0
    qualities = [
        read(part, span.encoding).quality
        for word in span.words
        for part in word.split("-")
        if part and not part.isascii()
    ]
    good = sum(quality is not Quality.ALIEN for quality in qualities)
    return round(good / max(len(qualities), 1) * (1 - 0.5**good), 3)
