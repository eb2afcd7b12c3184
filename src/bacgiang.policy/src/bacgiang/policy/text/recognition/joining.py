"""Pages put together to one text, as those of a PDF with a text layer are."""

from bacgiang.policy.text.files.page_furniture import without_furniture
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.paragraphs import text_of
from collections.abc import Iterable


def joined(pages: Iterable[str]) -> str:
    """The lines of all pages; heads, feet and numbers of pages are left out."""
    plain = RunFormat()
    lines = [
        [(Piece(" ".join(line.split()), plain),) for line in page.splitlines()]
        for page in pages
    ]
    return "\n".join(map(text_of, without_furniture(lines)))
