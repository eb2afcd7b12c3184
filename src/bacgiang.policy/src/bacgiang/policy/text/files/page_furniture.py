"""Page numbers, running heads and feet, which are no part of a document's text."""

from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import text_of
from collections import Counter
from collections.abc import Sequence
import re


_Key = tuple[str, int]
"""A line with one number taken out, and how far that is from the number of the page."""

_EDGE = 3
_FEWEST_PAGES = 3
_LONGEST = 200
_NUMBER = re.compile(r"\d{1,4}")
_NUMBER_ALONE = re.compile(r"\W*(?:(?:trang|page)\s*)?(\d{1,4})(?:\s*/\s*\d{1,4})?\W*")


def without_furniture(pages: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """Return the lines of pages without running heads and feet and page numbers.

    Those are among the first or last three lines of a third of the pages (and three at
    least), the same but for the number of the page. A line the same to the letter may
    be the head row of a table and is kept once. The number of the page alone in its
    first or last line is left out anyway.
    """
    filled = [[line for line in page if _text(line)] for page in pages]
    heads = _repeated([page[:_EDGE] for page in filled])
    feet = _repeated([page[-_EDGE:] for page in filled])
    kept: list[Paragraph] = []
    shown: set[str] = set()
    for number, page in enumerate(filled, 1):
        first = _leading(page, heads, number, shown)
        last = len(page) - _leading(page[first:][::-1], feet, number, shown)
        kept += page[first:last]
    return kept


def _leading(
    lines: Sequence[Paragraph], repeated: frozenset[_Key], number: int, shown: set[str]
) -> int:
    """Return how many lines from the edge of a page on are furniture."""
    for index, line in enumerate(lines[:_EDGE]):
        text = _text(line)
        if index == 0 and _is_page_number(text, number):
            continue
        if not repeated.isdisjoint(_numbered(text, number)):
            continue
        if (text, 0) not in repeated or text not in shown:
            shown.add(text)
            return index
    return min(len(lines), _EDGE)


def _repeated(edges: Sequence[Sequence[Paragraph]]) -> frozenset[_Key]:
    counts: Counter[_Key] = Counter()
    for number, edge in enumerate(edges, 1):
        texts = {_text(line) for line in edge}
        counts.update((text, 0) for text in texts)
        counts.update({key for text in texts for key in _numbered(text, number)})
    least = max(_FEWEST_PAGES, len(edges) // 3)
    return frozenset(key for key, count in counts.items() if count >= least)


def _numbered(text: str, number: int) -> list[_Key]:
    """Return the keys of a line: one for each number that may be that of the page."""
    if len(text) > _LONGEST:
        return []
    return [
        (f"{text[: one.start()]}#{text[one.end() :]}", int(one[0]) - number)
        for one in _NUMBER.finditer(text)
    ]


def _is_page_number(text: str, number: int) -> bool:
    found = _NUMBER_ALONE.fullmatch(text)
    return found is not None and int(found[1]) == number


def _text(line: Paragraph) -> str:
    return text_of(line).strip()
