"""The pieces a text is corrected in: its articles, and what stands in no article.

What stands around them, see `frames`.
"""

from ...law import tree
from .digest import Written
from .frames import Frame
from .frames import frames_after
from .frames import frames_before
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass


GROUPS = frozenset(
    {tree.Level.PART, tree.Level.CHAPTER, tree.Level.SECTION, tree.Level.SUBSECTION}
)


@dataclass(frozen=True)
class Piece(Written):
    """A provision that is corrected as a whole, or, of a chapter, its heading alone.

    ``siblings`` are those it stands among, itself at ``place``. ``depth`` counts the
    chapters and sections around it.
    """

    provision: tree.Provision
    siblings: tuple[tree.Provision, ...] = ()
    place: int = 0
    depth: int = 0

    @property
    def before(self) -> tuple[tree.Provision, ...]:
        """Its elder siblings: they say which number is due."""
        return self.siblings[: self.place]

    @property
    def eid(self) -> str:
        return self.provision.eid

    @property
    def wid(self) -> str:
        return self.provision.wid

    @property
    def is_heading(self) -> bool:
        """Whether it holds articles, which are pieces of their own."""
        return holds_articles(self.provision)

    @property
    def text(self) -> str:
        return "\n".join(_lines(self.provision, not self.is_heading))


def correctable(text: tree.LegalText) -> Iterator[Piece | Frame]:
    """Yield all that can be corrected, in the order of the text; of no text nothing."""
    if text == tree.LegalText():
        return
    for part in (text, *text.attachments):
        yield from frames_before(part)
        yield from _pieces(part.body, 0)
        yield from frames_after(part)


def frames_of(text: tree.LegalText) -> Iterator[Frame]:
    """Yield what stands around the provisions of a document and its attachments."""
    return (one for one in correctable(text) if isinstance(one, Frame))


def correctable_at(text: tree.LegalText, eid: str) -> Piece | Frame | None:
    """The piece or frame with an identity; None where none has it."""
    return next((one for one in correctable(text) if one.eid == eid), None)


def pieces_of(text: tree.LegalText) -> Iterator[Piece]:
    """Yield the pieces of a document, those of its attachments last."""
    for part in (text, *text.attachments):
        yield from _pieces(part.body, 0)


def piece_at(text: tree.LegalText, eid: str) -> Piece | None:
    """The piece with an identity; None where no piece has it."""
    return next((one for one in pieces_of(text) if one.eid == eid), None)


def holds_articles(provision: tree.Provision) -> bool:
    return any(one.level is tree.Level.ARTICLE for one in tree.walk(provision.children))


def text_of(provision: tree.Provision) -> str:
    """A provision and what is below it, a line for each paragraph."""
    return "\n".join(_lines(provision, True))


def _pieces(provisions: tuple[tree.Provision, ...], depth: int) -> Iterator[Piece]:
    for index, provision in enumerate(provisions):
        # Not what stands before each: of a long text that were millions.
        piece = Piece(provision, provisions, index, depth)
        yield piece
        if piece.is_heading:
            yield from _pieces(provision.children, depth + 1)


def _lines(provision: tree.Provision, whole: bool) -> Iterator[str]:
    yield from _with_number(provision)
    if whole:
        for child in provision.children:
            yield from _lines(child, True)
        yield from (block.text for block in provision.wrap_up)


def _with_number(provision: tree.Provision) -> Iterable[str]:
    """The lines before the first child; the number stands in the first of them.

    The number of a chapter has a line of its own, as it is printed.
    """
    said = [provision.heading, *(block.text for block in provision.intro)]
    lines = [line for line in said if line]
    if not provision.num:
        return lines
    if provision.level in GROUPS:
        return [provision.num, *lines]
    first = f"{provision.num} {lines[0]}" if lines else provision.num
    return [first, *lines[1:]]
