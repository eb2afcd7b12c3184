"""Fill in a Word file: `{{name}}` in its text is a place, `{{qr}}` one for a picture.

A row of a table with a place `{{dong.name}}` stands once for each row of facts; where a
paper has several tables, each has a name of its own in the place of `dong`. No language
of templates is taken for it: whoever brings a file would run what stands in it, and the
office writes such places without learning one.
"""

from ..spreadsheets.xlsx_cells import writable
from .cells import cells_in
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from dataclasses import field
from docx import Document
from docx.shared import Cm
from docx.table import _Row
from docx.table import Table
from docx.text.paragraph import Paragraph
from io import BytesIO
import re
from typing import Any
from typing import TypeAlias


PLACE = re.compile(r"\{\{\s*([a-z_.]+)\s*\}\}")
ROW = "dong"
PICTURE = "qr"
KEPT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""In the place of a run's text: what stands in it stays."""
PICTURE_SIZE = Cm(2.6)


Rows: TypeAlias = Sequence[Mapping[str, str]]


@dataclass(frozen=True)
class Facts:
    """`values` and `rows` by name of the place; `picture`: a PNG, b"" for none;
    `tables`: rows of further ones by name.
    """

    values: Mapping[str, str]
    rows: Rows = ()
    picture: bytes = field(default=b"", repr=False)
    tables: Mapping[str, Rows] = field(default_factory=dict)

    @property
    def lines(self) -> int:
        """How many there are, at least."""
        tables = (one for rows in self.named_rows.values() for one in rows)
        return sum(
            value.count("\n") + 1
            for values in (self.values, *tables)
            for value in values.values()
        )

    @property
    def named_rows(self) -> Mapping[str, Rows]:
        return {ROW: self.rows, **self.tables}


def filled(template: bytes, facts: Facts) -> bytes:
    """The file with all places filled in; of unknown ones nothing stands there."""
    document = Document(BytesIO(template))
    # What somebody wrote in a row is no place, whatever stands in it.
    done = {
        made
        for table in list(_tables(document))
        for row in list(table.rows)
        for made in _repeat(table, row, facts)
    }
    for paragraph in _paragraphs(document):
        if paragraph._p not in done:
            _fill(paragraph, facts.values, facts.picture)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def places_of(template: bytes) -> set[str]:
    """Names of all places. Raises what python-docx does for what it cannot read."""
    document = Document(BytesIO(template))
    texts = (one.text for one in _paragraphs(document))
    return {name for text in texts for name in PLACE.findall(text)}


def _parts(document: Any) -> Iterator[Any]:
    yield document
    for section in document.sections:
        yield section.header
        yield section.footer


def _tables(document: Any) -> Iterator[Table]:
    for part in _parts(document):
        yield from part.tables


def _paragraphs(document: Any) -> Iterator[Paragraph]:
    for part in _parts(document):
        yield from part.paragraphs
        for table in part.tables:
            yield from _inside(table)


def _inside(table: Table) -> Iterator[Paragraph]:
    for row in table.rows:
        for cell in cells_in(row):
            yield from cell.paragraphs
            for inner in cell.tables:
                yield from _inside(inner)


def _repeat(table: Table, row: _Row, facts: Facts) -> list[Any]:
    """The paragraphs of the rows that were made, which are filled in."""
    texts = (one.text for cell in cells_in(row) for one in cell.paragraphs)
    places = [name for text in texts for name in PLACE.findall(text)]
    named = facts.named_rows
    tables = (name.partition(".")[0] for name in places if "." in name)
    own = next((one for one in tables if one in named), None)
    if own is None:
        return []
    done = []
    for one in named[own]:
        made = deepcopy(row._tr)
        row._tr.addprevious(made)
        values = {f"{own}.{name}": value for name, value in one.items()}
        for cell in cells_in(_Row(made, table)):
            for paragraph in cell.paragraphs:
                _fill(paragraph, {**facts.values, **values}, facts.picture)
                done.append(paragraph._p)
    table._tbl.remove(row._tr)
    return done


def _fill(
    paragraph: Paragraph, values: Mapping[str, str], picture: bytes = b""
) -> None:
    """A place may stand in several runs: Word cuts words where it likes."""
    runs = paragraph.runs
    texts = [run.text for run in runs]
    for found in reversed(list(PLACE.finditer("".join(texts)))):
        name, (begin, end), at, is_first = found[1], found.span(), 0, True
        value = writable(values.get(name, ""))
        for number, text in enumerate(texts):
            start, stop = begin - at, end - at
            at += len(text)
            if stop <= 0 or start >= len(text):
                continue
            before, after = text[: max(start, 0)], text[stop:]
            texts[number] = before + (value if is_first else "") + after
            if name == PICTURE and is_first and picture:
                runs[number].text = ""
                runs[number].add_picture(BytesIO(picture), width=PICTURE_SIZE)
                texts[number] = KEPT
            is_first = False
    for run, text in zip(runs, texts, strict=True):
        if text != KEPT and run.text != text:
            run.text = text
