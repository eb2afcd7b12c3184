"""Text of a Word 97-2003 file (.doc) as it is read: body, tables, notes, text boxes.

antiword and catdoc give neither fonts, which decide the encoding of old Vietnamese
files, nor notes where they belong; so the file is read here, with olefile opening it.
"""

from bacgiang.policy.text.files.content import Content
from bacgiang.policy.text.files.doc_file import DocFile
from bacgiang.policy.text.files.doc_file import Part
from bacgiang.policy.text.files.doc_file import positions
from bacgiang.policy.text.files.doc_file import Table
from bacgiang.policy.text.files.doc_lists import numbered_lists
from bacgiang.policy.text.files.doc_properties import ParagraphProperties
from bacgiang.policy.text.files.doc_runs import DocRun
from bacgiang.policy.text.files.doc_runs import DocRuns
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.flow import Flow
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.lists import ListNumbers
from bacgiang.policy.text.files.lists import NumberedList
from bacgiang.policy.text.files.notes import Notes
from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.symbols import shown
import re
import struct


_SPECIAL = re.compile(r"([\x00-\x1f])")
_CHARACTERS = {"\t": "\t", "\x0b": "\n", "\x0e": "\n", "\x1e": "-"}
_PARAGRAPH_ENDS = ("\r", "\x0c")
_CELL_END = "\x07"
_NOTE = "\x02"
_FIELD_BEGIN, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_NOTES = (
    (Part.FOOTNOTES, Table.FOOTNOTE_MARKS, Table.FOOTNOTE_TEXTS),
    (Part.ENDNOTES, Table.ENDNOTE_MARKS, Table.ENDNOTE_TEXTS),
)


def doc_content(data: bytes, limits: Limits) -> Content:
    """Read the text of a DOC file.

    Page headers and footers, comments and deleted text are left out. Raises
    ``UnknownKind`` for an OLE file of another program, ``Unreadable`` for one that is
    damaged or under a password, ``TooLarge`` for more text than the limits allow.
    """
    file = DocFile(data, limits.characters)
    walk = _Walk(file)
    paragraphs = walk.paragraphs(*file.part(Part.BODY))
    boxes = walk.paragraphs(*file.part(Part.TEXT_BOXES))
    return Content(paragraphs + boxes + walk.notes(), walk.remarks)


class _Walk:
    """One walk through the parts of a file, in order, as numbers are counted."""

    def __init__(self, file: DocFile) -> None:
        self._file = file
        self._runs = DocRuns(file)
        self._lists: dict[int, NumberedList] = {}
        self.remarks: tuple[Remark, ...] = ()
        try:
            self._lists = numbered_lists(file, self._runs.fonts)
        except (struct.error, IndexError):
            # The text is there all the same, but numbers will be missing in it.
            self.remarks = (Remark(Fault.BROKEN),)
        self._numbers = ListNumbers()
        self._notes = Notes()
        self._note_at = _note_keys(file)

    def paragraphs(self, start: int, end: int) -> list[Paragraph]:
        """Return the paragraphs of characters ``start`` to ``end``."""
        flow = Flow()
        fields = _Fields()
        for run in self._runs.between(start, end):
            offset = run.offset
            for text in _SPECIAL.split(run.text):
                if fields.shows(text):
                    self._take(text, offset, run, flow)
                offset += len(text) * run.width
        return flow.paragraphs()

    def notes(self) -> list[Paragraph]:
        """Return the notes that the text read so far refers to."""
        texts: dict[str, list[Paragraph]] = {}
        for part, marks, places in _NOTES:
            first, last = self._file.part(part)
            bounds = [
                min(first + one, last) for one in positions(self._file.table(places), 0)
            ]
            count = len(positions(self._file.table(marks), 2)) - 1
            for index in range(min(count, len(bounds) - 1)):
                key = f"{part.name} {index}"
                texts[key] = self.paragraphs(bounds[index], bounds[index + 1])
        return self._notes.paragraphs(texts)

    def _take(self, text: str, offset: int, run: DocRun, flow: Flow) -> None:
        if text in _PARAGRAPH_ENDS or text == _CELL_END:
            self._end(text, offset, flow)
        elif text == _NOTE:
            key = self._note_at.get(run.start + (offset - run.offset) // run.width)
            if key is not None:
                flow.add(self._notes.mark(key), run.format)
        elif text and text[0] >= " ":
            flow.add(shown(text, run.format.font or ""), run.format)
        elif text in _CHARACTERS:
            flow.add(_CHARACTERS[text], run.format)

    def _end(self, mark: str, offset: int, flow: Flow) -> None:
        paragraph = self._runs.paragraph(offset)
        if paragraph.ends_row:
            flow.end_row()
            return
        self._number(paragraph, flow)
        if mark == _CELL_END:
            flow.end_cell()
        else:
            flow.end_paragraph(paragraph.in_table)

    def _number(self, paragraph: ParagraphProperties, flow: Flow) -> None:
        styled, styled_level = self._runs.styles.list_of(paragraph.style)
        number, level = paragraph.list_number, paragraph.list_level
        found = self._lists.get(styled if number is None else number)
        if found is None:
            return
        level = styled_level if level is None else level
        written = self._numbers.next_number("", found, level)
        if written:
            own = found.levels[level].format
            base = self._runs.styles.format(paragraph.style)
            flow.add_first(f"{written} ", own.over(base))


class _Fields:
    """Follows the fields of a text: their codes are not shown, their results are."""

    def __init__(self) -> None:
        self._in_code: list[bool] = []
        self._codes = 0

    def shows(self, text: str) -> bool:
        """Take note of the next piece of text; tell whether it is shown."""
        if text == _FIELD_BEGIN:
            self._in_code.append(True)
            self._codes += 1
        elif text in (_FIELD_RESULT, _FIELD_END) and self._in_code:
            self._codes -= self._in_code.pop()
            if text == _FIELD_RESULT:
                self._in_code.append(False)
        elif text in _PARAGRAPH_ENDS:
            # A code does not go on in another paragraph; its end must be missing.
            self._in_code.clear()
            self._codes = 0
        return not self._codes


def _note_keys(file: DocFile) -> dict[int, str]:
    """Return the notes by the position in the body where they are referred to."""
    return {
        position: f"{part.name} {index}"
        for part, marks, _ in _NOTES
        for index, position in enumerate(positions(file.table(marks), 2)[:-1])
    }
