"""A document's text as HTML, made from its tree alone: nothing a source says is markup.

Each provision is a `section` whose id is its identity, so that an address can name it.
"""

from ...law.tree import Attachment
from ...law.tree import Block
from ...law.tree import BlockKind
from ...law.tree import LegalText
from ...law.tree import Level
from ...law.tree import Part
from ...law.tree import Provision
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from html import escape


Words = Callable[[str], str]
"""Text of a block in, HTML out: escapes, and may link what the text cites."""

HEADED = frozenset(
    {Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION, Level.ARTICLE}
)
HEADING_LEVEL = {
    Level.PART: 2,
    Level.CHAPTER: 2,
    Level.SECTION: 3,
    Level.SUBSECTION: 3,
    Level.ARTICLE: 3,
}
BLOCK_CLASS = {
    BlockKind.PARAGRAPH: "",
    BlockKind.TABLE_ROW: "legal-row",
    BlockKind.QUOTED: "legal-quoted",
    BlockKind.FURNITURE: "legal-furniture",
    BlockKind.CONTENTS: "legal-contents-line",
    BlockKind.GROUND: "legal-ground",
    BlockKind.FORMULA: "legal-formula",
    BlockKind.RECIPIENT: "legal-recipient",
}


def plain(text: str) -> str:
    return escape(text, quote=False)


def render(text: LegalText, words: Words = plain, label: str = "#") -> str:
    """The whole document; `label` is what a permalink is called to who hears it."""
    return "".join(_document(text, words, label))


def render_provision(
    provision: Provision, words: Words = plain, label: str = "#"
) -> str:
    """One provision with what is below it."""
    return "".join(_provision(provision, words, label))


def _document(text: LegalText, words: Words, label: str) -> Iterator[str]:
    yield from _part(text, words, label)
    for attachment in text.attachments:
        yield from _attachment(attachment, words, label)


def _attachment(attachment: Attachment, words: Words, label: str) -> Iterator[str]:
    yield f'<section class="legal-attachment" id="{escape(attachment.eid)}">'
    yield from _part(attachment, words, label)
    yield "</section>"


def _part(part: Part, words: Words, label: str) -> Iterator[str]:
    yield from _blocks(part.preface, words, "legal-preface")
    yield from _blocks(part.preamble, words, "legal-preamble")
    for provision in part.body:
        yield from _provision(provision, words, label)
    yield from _blocks(part.conclusions, words, "legal-conclusions")


def _blocks(blocks: tuple[Block, ...], words: Words, name: str) -> Iterator[str]:
    if blocks:
        yield f'<div class="{name}">'
        yield from (_block(block, words) for block in blocks)
        yield "</div>"


def _block(block: Block, words: Words) -> str:
    name = BLOCK_CLASS[block.kind]
    attribute = f' class="{name}"' if name else ""
    return f"<p{attribute}>{words(block.text)}</p>"


def _provision(provision: Provision, words: Words, label: str) -> Iterator[str]:
    name = f"legal-{provision.level.value}"
    yield f'<section class="{name}" id="{escape(provision.eid)}">'
    if provision.level in HEADED:
        yield _heading(provision, words, label)
        lead = ""
    else:
        lead = _number(provision, label)
    yield from _intro(provision, words, lead)
    for child in provision.children:
        yield from _provision(child, words, label)
    yield from (_block(block, words) for block in provision.wrap_up)
    yield "</section>"


def _heading(provision: Provision, words: Words, label: str) -> str:
    rank = HEADING_LEVEL[provision.level]
    said = f" {words(provision.heading)}" if provision.heading else ""
    return f"<h{rank}>{_number(provision, label)}{said}</h{rank}>"


def _number(provision: Provision, label: str) -> str:
    if not provision.num:
        return ""
    return (
        f'<a class="legal-num" href="#{escape(provision.eid)}" '
        f'title="{escape(label)}">{plain(provision.num)}</a>'
    )


def _intro(provision: Provision, words: Words, lead: str) -> Iterator[str]:
    """The text before the first child; a number and heading open its first line."""
    said = [words(block.text) for block in provision.intro]
    if lead:
        heading = provision.heading and f" <strong>{words(provision.heading)}</strong>"
        first, *rest = said or [""]
        yield f"<p>{lead}{heading or ''} {first}</p>".replace(" </p>", "</p>")
        yield from (f"<p>{line}</p>" for line in rest)
        return
    yield from (_block(block, words) for block in provision.intro)


def contents(text: LegalText) -> Iterator[tuple[int, str, str]]:
    """Depth, identity and words of every heading, in the order of the text."""
    yield from _contents(text.body, 0)
    for attachment in text.attachments:
        title = next((block.text for block in attachment.preface if block.text), "")
        yield 0, attachment.eid, title
        yield from _contents(attachment.body, 1)


def _contents(
    provisions: Iterable[Provision], depth: int
) -> Iterator[tuple[int, str, str]]:
    for provision in provisions:
        if provision.level in HEADED:
            yield depth, provision.eid, f"{provision.num} {provision.heading}".strip()
            yield from _contents(provision.children, depth + 1)
