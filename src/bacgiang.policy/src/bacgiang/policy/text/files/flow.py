"""Text that comes as a stream: characters, ends of paragraphs, cells and rows."""

from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import row_paragraphs
from bacgiang.policy.text.files.paragraphs import RunFormat


class Flow:
    """Gathers one stream of text, as RTF and DOC files hold it."""

    def __init__(self) -> None:
        self._lines: list[Paragraph] = []
        self._cells: list[list[Paragraph]] = []
        self._cell: list[Paragraph] = []
        self._pieces: list[Piece] = []
        self._boxes: list[Flow] = []

    def add(self, text: str, format_: RunFormat) -> None:
        """Add text to the paragraph that is open."""
        self._pieces.append(Piece(text, format_))

    def add_first(self, text: str, format_: RunFormat) -> None:
        """Put text, an automatic number, before the paragraph that is open."""
        self._pieces.insert(0, Piece(text, format_))

    def add_box(self, box: "Flow") -> None:
        """Add a text box: its lines follow the paragraph that is open."""
        self._boxes.append(box)

    def end_paragraph(self, in_table: bool) -> None:
        """End a paragraph; one outside of tables ends what is left of a row, too."""
        if not in_table:
            self._end_unfinished_row()
        target = self._cell if in_table else self._lines
        target.append(tuple(self._pieces))
        self._pieces = []
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            target += box.paragraphs()

    def end_cell(self) -> None:
        """End a cell, and the paragraph in it."""
        self.end_paragraph(True)
        self._cells.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """End a row; what stands between its last cell and its end is a paragraph."""
        cells, self._cells = self._cells, []
        self._lines += row_paragraphs(cells)

    def paragraphs(self) -> list[Paragraph]:
        """End what is open and return all paragraphs."""
        if self._pieces or self._boxes:
            self.end_paragraph(False)
        self._end_unfinished_row()
        return self._lines

    def _end_unfinished_row(self) -> None:
        for cell in (*self._cells, self._cell):
            self._lines += cell
        self._cells, self._cell = [], []
