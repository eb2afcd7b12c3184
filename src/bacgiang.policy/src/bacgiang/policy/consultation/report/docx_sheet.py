"""The Word document of the report up to its rows: paper, head, columns.

python-docx makes it; the rows are put in by `docx_writing`, one at a time.
"""

from ...base.spreadsheets.xlsx_cells import writable
from ...base.word_paper import add_centred
from ...base.word_paper import add_table
from ...base.word_paper import new_paper
from .head import ReportHead
from .labels import OF_DRAFT
from .labels import TITLE
from .labels import Words
from docx.shared import Pt
from typing import Any


WIDTHS_CM = (1.2, 4.4, 4.3, 7.8, 7.8)
WIDTHS = tuple(round(one * 567) for one in WIDTHS_CM)
"""Of the columns, the number first, in twentieths of a point."""


def sheet_with_mark(head: ReportHead, words: Words, mark: str, number: str) -> Any:
    """A document whose last table row holds nothing but `mark`."""
    document = new_paper(words.say(TITLE), head.unit, head.issued)
    add_centred(document, words.say(TITLE).upper(), 14)
    add_centred(document, words.say(OF_DRAFT, title=head.title), 13)
    for label, value in words.head_facts(head):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(f"{writable(label)}: ")
        paragraph.add_run(writable(value)).bold = True
    document.add_paragraph()
    titles = [number, *words.columns()]
    add_table(document, titles, WIDTHS_CM, [[mark, *[""] * (len(titles) - 1)]])
    return document
