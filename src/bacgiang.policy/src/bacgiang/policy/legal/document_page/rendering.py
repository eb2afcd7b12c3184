"""A document's text as HTML, made from its tree alone: nothing a source says is markup.

Each provision is a `section` whose id is its identity, so that an address can name it.
"""

from ...law import tree
from .letterhead import head
from .letterhead import Lines
from .letterhead import signature
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape


Words = Callable[[str, str], str]
"""Text of a block and the eId it stands in; HTML out, escaped, with links."""

Notes = Callable[[str], str]
"""The eId of a provision in, HTML of what is to be said of it out; empty for none."""

State = Callable[[str], str]
"""The eId of a provision in, a class of its section out that tells how it stands."""

HEADED = frozenset(
    {
        tree.Level.PART,
        tree.Level.CHAPTER,
        tree.Level.SECTION,
        tree.Level.SUBSECTION,
        tree.Level.ARTICLE,
    }
)
HEADING_LEVEL = {
    tree.Level.PART: 2,
    tree.Level.CHAPTER: 2,
    tree.Level.SECTION: 3,
    tree.Level.SUBSECTION: 3,
    tree.Level.ARTICLE: 3,
}
BLOCK_CLASS = {
    tree.BlockKind.PARAGRAPH: "",
    tree.BlockKind.TABLE_ROW: "legal-row",
    tree.BlockKind.QUOTED: "legal-quoted",
    tree.BlockKind.FURNITURE: "legal-furniture",
    tree.BlockKind.CONTENTS: "legal-contents-line",
    tree.BlockKind.GROUND: "legal-ground",
    tree.BlockKind.FORMULA: "legal-formula",
    tree.BlockKind.RECIPIENT: "legal-recipient",
}
SUBJECT = frozenset({tree.SpanKind.TYPE, tree.SpanKind.TITLE})


def plain(text: str, eid: str = "") -> str:
    return escape(text, quote=False)


def no_notes(eid: str) -> str:
    return ""


@dataclass(frozen=True)
class Style:
    """How a text is put into HTML.

    `notes` stand below the heading of a provision that has one, else behind its text;
    `after` behind both and before what is below it, `behind` after all of it. `state`
    marks a section. `label` is
    what a permalink is called, empty for no tip; `alone` is the address below which an
    article has a page of its own, empty for no such links. `quoted` is for words that
    another document is to have; `words` where there is none. `tongue` is the attribute
    of what is not in the language of the text.
    """

    words: Words = plain
    quoted: Words | None = None
    notes: Notes = no_notes
    after: Notes = no_notes
    behind: Notes = no_notes
    state: State = no_notes
    label: str = ""
    alone: str = ""
    alone_label: str = ""
    tongue: str = ""


def render(text: tree.LegalText, style: Style | None = None) -> str:
    """The whole document."""
    return "".join(_document(text, style or Style()))


def render_provision(provision: tree.Provision, style: Style | None = None) -> str:
    """One provision with what is below it."""
    return "".join(_provision(provision, style or Style()))


def _document(text: tree.LegalText, style: Style) -> Iterator[str]:
    yield from _part(text, style, "")
    for attachment in text.attachments:
        names = f"legal-attachment {style.state(attachment.eid)}".strip()
        yield f'<section class="{names}" id="{escape(attachment.eid)}">'
        yield style.notes(attachment.eid)
        yield from _part(attachment, style, attachment.eid)
        yield "</section>"


def _part(part: tree.Part, style: Style, eid: str) -> Iterator[str]:
    yield from _preface(part.preface, style, eid)
    yield from _blocks(part.preamble, style, eid, "legal-preamble")
    for provision in part.body:
        yield from _provision(provision, style)
    yield from _conclusions(part.conclusions, style, eid)


def _preface(blocks: tuple[tree.Block, ...], style: Style, eid: str) -> Iterator[str]:
    left, right, below = head(blocks)
    yield from _sides(left, right, style, eid, "legal-letterhead")
    yield from _blocks(below, style, eid, "legal-preface")


def _conclusions(
    blocks: tuple[tree.Block, ...], style: Style, eid: str
) -> Iterator[str]:
    above, left, right = signature(blocks)
    yield from _blocks(above, style, eid, "legal-conclusions")
    yield from _sides(left, right, style, eid, "legal-signature")


def _sides(
    left: Lines, right: Lines, style: Style, eid: str, name: str
) -> Iterator[str]:
    if right:
        yield f'<div class="{name}">'
        for lines in (left, right):
            yield f"<div>{''.join(_line(line, style, eid) for line in lines)}</div>"
        yield "</div>"


def _line(line: tuple[str, str], style: Style, eid: str) -> str:
    text, name = line
    attribute = f' class="{name}"' if name else ""
    return f"<p{attribute}>{style.words(text, eid)}</p>" if text else ""


def _blocks(
    blocks: tuple[tree.Block, ...], style: Style, eid: str, name: str
) -> Iterator[str]:
    if blocks:
        yield f'<div class="{name}">'
        yield from (_block(block, style, eid) for block in blocks)
        yield "</div>"


def _block(block: tree.Block, style: Style, eid: str) -> str:
    is_subject = any(span.kind in SUBJECT for span in block.spans)
    name = "legal-subject" if is_subject else BLOCK_CLASS[block.kind]
    attribute = f' class="{name}"' if name else ""
    return f"<p{attribute}>{_words(block, style, eid)}</p>"


def _words(block: tree.Block, style: Style, eid: str) -> str:
    is_quoted = block.kind is tree.BlockKind.QUOTED
    return (is_quoted and style.quoted or style.words)(block.text, eid)


def _provision(provision: tree.Provision, style: Style) -> Iterator[str]:
    eid = provision.eid
    is_headed = provision.level in HEADED
    names = f"legal-{provision.level.value} {style.state(eid)}".strip()
    yield f'<section class="{names}" id="{escape(eid)}">'
    if is_headed:
        yield _heading(provision, style)
        yield style.notes(eid)
    yield from _intro(provision, style, "" if is_headed else _number(provision, style))
    yield "" if is_headed else style.notes(eid)
    yield style.after(eid)
    for child in provision.children:
        yield from _provision(child, style)
    yield from (_block(block, style, eid) for block in provision.wrap_up)
    yield "</section>"
    yield style.behind(eid)


def _heading(provision: tree.Provision, style: Style) -> str:
    rank = HEADING_LEVEL[provision.level]
    said = provision.heading and f" {style.words(provision.heading, provision.eid)}"
    alone = _alone(provision, style)
    return f"<h{rank}>{_number(provision, style)}{said}{alone}</h{rank}>"


def _alone(provision: tree.Provision, style: Style) -> str:
    """The link to an article's own page."""
    if not style.alone or provision.level is not tree.Level.ARTICLE:
        return ""
    address = escape(f"{style.alone}/{provision.eid}")
    title = escape(style.alone_label)
    about = f'href="{address}" title="{title}"'
    return f' <a class="legal-alone"{style.tongue} {about}>⎙</a>'


def _number(provision: tree.Provision, style: Style) -> str:
    if not provision.num:
        return ""
    tip = f' title="{escape(style.label)}"' if style.label else ""
    address = escape(provision.eid)
    return f'<a class="legal-num" href="#{address}"{tip}>{plain(provision.num)}</a>'


def _intro(provision: tree.Provision, style: Style, lead: str) -> Iterator[str]:
    """The text before the first child; a number and heading open its first line."""
    eid = provision.eid
    if not lead:
        yield from (_block(block, style, eid) for block in provision.intro)
        return
    first, *rest = provision.intro or (tree.Block(""),)
    said = provision.heading and style.words(provision.heading, eid)
    heading = said and f" <strong>{said}</strong>"
    yield f"<p>{lead}{heading} {_words(first, style, eid)}</p>".replace(" </p>", "</p>")
    yield from (_block(block, style, eid) for block in rest)


def contents(text: tree.LegalText) -> Iterator[tuple[int, str, str]]:
    """Depth, identity and words of every heading, in the order of the text."""
    yield from _contents(text.body, 0)
    for attachment in text.attachments:
        title = next((block.text for block in attachment.preface if block.text), "")
        yield 0, attachment.eid, title
        yield from _contents(attachment.body, 1)


def _contents(
    provisions: Iterable[tree.Provision], depth: int
) -> Iterator[tuple[int, str, str]]:
    for provision in provisions:
        if provision.level in HEADED:
            yield depth, provision.eid, f"{provision.num} {provision.heading}".strip()
            yield from _contents(provision.children, depth + 1)
