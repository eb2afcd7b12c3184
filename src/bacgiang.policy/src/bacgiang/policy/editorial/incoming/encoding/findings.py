"""Legacy text found in one value: where, what it is, and what it would become."""

from ....base.kept import kept_of_texts
from bacgiang.policy.text.legacy import Conversion
from bacgiang.policy.text.legacy import convert
from bacgiang.policy.text.legacy import convert_html
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
import re


# Not tried again inside a stretch of spaces: that would take its square.
_LINE_BREAKS = re.compile(r"(?<!\s)\s*\n\s*")
CONTEXT = 60
MAX_SHOWN = 20
ROOM = 2_000_000
"""Characters of texts whose findings are kept; a finding has them four times."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text; `changed` where conversion makes it another."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """A value that holds legacy text.

    `source` and `converted` are the whole value; `conversion` is that of its plain
    text.
    """

    source: str
    converted: str
    conversion: Conversion

    @property
    def digest(self) -> str:
        """Names the text, so that a decision holds for it alone."""
        return sha256(self.source.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def omitted(self) -> int:
        """How many stretches are not among those shown."""
        return max(len(self.conversion.runs) - MAX_SHOWN, 0)

    def before(self) -> tuple[Segment, ...]:
        return tuple(_segments(self.conversion, converted=False))

    def after(self) -> tuple[Segment, ...]:
        return tuple(_segments(self.conversion, converted=True))


def find_in_text(text: str) -> Finding | None:
    """Legacy text in plain text, None without any."""
    return _in_text(text) if text else None


def find_in_html(html: str) -> Finding | None:
    """Legacy text in HTML, None without any."""
    return _in_html(html) if html else None


# The same text is asked for by the notice, the page and the rules of submission.
@kept_of_texts(128, ROOM)
def _in_text(text: str) -> Finding | None:
    conversion = convert(text)
    return Finding(text, conversion.text, conversion) if conversion.is_legacy else None


@kept_of_texts(64, ROOM)
def _in_html(html: str) -> Finding | None:
    found = convert_html(html)
    return Finding(html, found.html, found.text) if found.text.is_legacy else None


def _segments(conversion: Conversion, *, converted: bool) -> Iterator[Segment]:
    """The stretches found, each with what surrounds it."""
    text, position = conversion.source, 0
    runs = conversion.runs[:MAX_SHOWN]
    for number, run in enumerate(runs):
        start = _word_start(text, max(position, run.start - CONTEXT), run.start)
        yield _plain(_gap(start > position) + text[start : run.start])
        yield Segment(run.text if converted else text[run.start : run.end], True)
        following = runs[number + 1].start if number + 1 < len(runs) else len(text)
        position = min(run.end + CONTEXT, following)
        yield _plain(text[run.end : position])
    yield _plain(_gap(position < len(text)))


def _word_start(text: str, start: int, end: int) -> int:
    """The next start of a word where the context would begin inside one."""
    if start == 0 or text[start - 1].isspace():
        return start
    return next((i + 1 for i in range(start, end) if text[i].isspace()), start)


def _plain(text: str) -> Segment:
    """Text around a stretch; the many line breaks that tags leave become one."""
    return Segment(_LINE_BREAKS.sub("\n", text), False)


def _gap(there: bool) -> str:
    return " … " if there else ""
