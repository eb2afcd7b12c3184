"""What a legal document consists of.

Every character of the source stands in exactly one piece of text of the tree, in the
order of the source; only white space is free (each piece is one line, its words one
space apart). ``pieces`` walks them.

Names of the levels follow Akoma Ntoso: phần ``part``, chương ``chapter``, mục
``section``, tiểu mục ``subsection``, điều ``article``, khoản ``paragraph``, điểm
``point``. Circulars before 2009 and plans are ordered by "A.", "I.", "1.", "1.1." in
place of articles: ``division``, ``subdivision``, ``paragraph``, ``subparagraph``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Level of a provision, by its element in Akoma Ntoso."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ARTICLE = "article"
    DIVISION = "division"
    SUBDIVISION = "subdivision"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    POINT = "point"
    UNNUMBERED = "hcontainer"


class BlockKind(StrEnum):
    """What a block of text is, where it is more than a paragraph of its provision.

    ``quoted`` is text that another document is to have, between quotation marks;
    ``furniture`` is a page's own (running heads, page numbers, stamps of a signature).
    """

    PARAGRAPH = "paragraph"
    TABLE_ROW = "row"
    QUOTED = "quoted"
    FURNITURE = "furniture"
    CONTENTS = "contents"
    GROUND = "ground"
    FORMULA = "formula"
    RECIPIENT = "recipient"


class SpanKind(StrEnum):
    """What a stretch of a block says."""

    ISSUER = "issuer"
    NUMBER = "number"
    PLACE = "place"
    DATE = "date"
    TYPE = "type"
    TITLE = "title"
    SIGNING_AUTHORITY = "signing-authority"
    SIGNER_ROLE = "signer-role"
    SIGNER = "signer"
    FURNITURE = "furniture"


class AttachmentKind(StrEnum):
    """What is attached: a regulation with articles of its own, an appendix, a form."""

    REGULATION = "regulation"
    APPENDIX = "appendix"
    FORM = "form"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch ``start`` to ``end`` of a block's text, and its meaning.

    ``value`` is the standard form: an ISO date, a number without its blanks; empty
    where the text itself is the value or no value can be told.
    """

    kind: SpanKind
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a row of a table, one line. Spans are sorted and disjoint."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Provision:
    """A numbered part of the text, or text without a number (``UNNUMBERED``).

    ``num`` is the number as printed, with its word and punctuation ("Điều 5.", "a,").
    ``intro`` is the text before the first child, or all of it; ``wrap_up`` what follows
    the last child and belongs to the provision as a whole. ``eid`` says where it
    stands, ``wid`` who it is through all versions.
    """

    level: Level
    num: str = ""
    heading: str = ""
    intro: tuple[Block, ...] = ()
    children: tuple["Provision", ...] = ()
    wrap_up: tuple[Block, ...] = ()
    eid: str = ""
    wid: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What a document and an attachment have alike, in the order of the text."""

    preface: tuple[Block, ...] = ()
    preamble: tuple[Block, ...] = ()
    body: tuple[Provision, ...] = ()
    conclusions: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment(Part):
    """An attached regulation, appendix or form; its identities begin with ``eid``."""

    kind: AttachmentKind = AttachmentKind.OTHER
    eid: str = ""
    wid: str = ""


@dataclass(frozen=True, slots=True)
class LegalText(Part):
    """A whole legal document."""

    attachments: tuple[Attachment, ...] = ()


def walk(provisions: tuple[Provision, ...]) -> Iterator[Provision]:
    """Yield the provisions and all below them, in the order of the text."""
    for provision in provisions:
        yield provision
        yield from walk(provision.children)


def all_provisions(text: LegalText) -> Iterator[Provision]:
    """Yield every provision of a document, those of its attachments last."""
    for part in (text, *text.attachments):
        yield from walk(part.body)


def articles(part: Part) -> Iterator[Provision]:
    """Yield the articles of a document itself, or of one attachment."""
    return (each for each in walk(part.body) if each.level is Level.ARTICLE)


def pieces(text: LegalText) -> Iterator[str]:
    """Yield every piece of text, in the order of the source."""
    for part in (text, *text.attachments):
        yield from (block.text for block in (*part.preface, *part.preamble))
        for provision in part.body:
            yield from provision_pieces(provision)
        yield from (block.text for block in part.conclusions)


def provision_pieces(provision: Provision) -> Iterator[str]:
    """Yield every piece of text of a provision and what is below it."""
    yield provision.num
    yield provision.heading
    yield from (block.text for block in provision.intro)
    for child in provision.children:
        yield from provision_pieces(child)
    yield from (block.text for block in provision.wrap_up)
