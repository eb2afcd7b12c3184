"""What has been read of a file so far, and within which bounds."""

from bacgiang.policy.text.files.errors import FileError
from bacgiang.policy.text.files.errors import TooLarge
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import Place
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.legacy import legacy_font
from collections.abc import Container
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import contextmanager


class Gathering:
    """Collects blocks and remarks of one file; blocks read before a failure stay."""

    def __init__(self, source: str, limits: Limits) -> None:
        self.source = source
        self.limits = limits
        self.blocks: list[Block] = []
        self.remarks: list[Remark] = []
        self._characters = 0

    def add(self, block: Block) -> None:
        """Keep a block; blank ones are dropped.

        Raises ``TooLarge`` when the file holds more text than the limits allow.
        """
        if not block.text.strip():
            return
        self._characters += len(block.text)
        if self._characters > self.limits.characters:
            raise TooLarge(Fault.TOO_LARGE)
        self.blocks.append(block)

    def add_text(self, text: str, kind: PlaceKind, number: int = 0) -> None:
        """Keep a text at a place of this file, as ``add`` does."""
        self.add(Block(text, Place(kind, number, self.source)))

    def add_pieces(self, pieces: Iterable[Piece], kind: PlaceKind, number: int) -> None:
        """Keep the text of a paragraph as it is shown, as ``add`` does."""
        self.add_text("".join(map(_as_shown, pieces)), kind, number)

    def remark(self, fault: Fault, pages: tuple[int, ...] = ()) -> None:
        """Note that something could not be read."""
        remark = Remark(fault, pages)
        if remark not in self.remarks:
            self.remarks.append(remark)

    def remark_pictures(self, shown: Container[PlaceKind]) -> None:
        """Note that there are pictures where nothing stands in the places shown."""
        if not any(block.place.kind in shown for block in self.blocks):
            self.remark(Fault.NO_TEXT_LAYER)

    @contextmanager
    def noting_failure(self) -> Iterator[None]:
        """Go on where the file, or a part of it, cannot be read; note why."""
        try:
            yield
        except FileError as error:
            self.remark(error.fault)


def _as_shown(piece: Piece) -> str:
    font = legacy_font(piece.format.font or "")
    capitals = piece.format.capitals or (font is not None and font.capitals)
    return piece.text.upper() if capitals else piece.text
