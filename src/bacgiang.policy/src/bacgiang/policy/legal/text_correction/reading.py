"""What an editor wrote for a piece, read as provisions again.

Each line is a paragraph: nothing runs on into the next, as in a text that a page broke.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...law import tree
from ...law.identity import number_of
from ...law.parsing.lines import Line
from ...law.parsing.lines import read_lines
from ...law.parsing.provisions import read_provisions
from ...law.parsing.quotes import mark_quotes
from ...text.unicode_form import normalize
from .pieces import Piece
from .pieces import text_of
from bacgiang.policy import _
from collections.abc import Iterable
from dataclasses import replace
import re


LONGEST = 1_000_000
_DIGITS = re.compile(r"\d{1,6}", re.ASCII)
_NO_TEXT = "Nội dung đứng trước."


def read_piece(piece: Piece, written: str) -> tuple[tree.Provision, ...]:
    """Provisions without identities: the piece, and any that follow it of its level.

    Raises Refused where the piece would be gone, or a character would.
    """
    text = as_paragraphs(written, EMPTY)
    found = _read(piece, text)
    if _letters(found) != letters_of(text):
        raise Refused(LOST)
    level = piece.provision.level
    if not found or any(one.level is not level for one in found):
        raise Refused(_gone(piece))
    if piece.is_heading and (len(found) > 1 or found[0].children):
        raise Refused(HEADING_ALONE)
    return found


def as_paragraphs(written: str, empty: Refusal) -> str:
    """What was written, each line a paragraph. Raises Refused; `empty` for nothing."""
    if len(written) > LONGEST:
        raise Refused(TOO_LONG)
    text = "\n\n".join(normalize(written).splitlines())
    if not text.strip():
        raise Refused(empty)
    return text


def letters_of(texts: Iterable[str]) -> str:
    """Everything that texts say, without blanks."""
    return "".join("".join(texts).split())


def _read(piece: Piece, text: str) -> tuple[tree.Provision, ...]:
    # Text without a number stays such: it may be a table, or not be in order at all.
    structured = piece.provision.level is not tree.Level.UNNUMBERED
    lines = mark_quotes(read_lines(text))
    context = _context(piece) if structured else []
    found = read_provisions([*context, *lines], 0, structured)
    rest = found[len(context) :]
    if context and (_letters(rest) != letters_of(text) or not rest):
        return read_provisions(lines, 0, structured)
    return rest


def _context(piece: Piece) -> list[Line]:
    """Lines from which the number due is known.

    For an article the one before it by number, for others every elder sibling.
    """
    if piece.provision.level is tree.Level.ARTICLE:
        number = _DIGITS.match(number_of(piece.provision.num))
        before = int(number[0]) - 1 if number else 0
        return [Line(f"Điều {before}. {_NO_TEXT}")] if before else []
    return [
        Line(f"{one.num} {_first_words(one)}", after_blank=True)
        for one in piece.before
        if one.level is piece.provision.level and one.num
    ]


def _first_words(provision: tree.Provision) -> str:
    first = provision.heading or next((one.text for one in provision.intro), "")
    return f"{first.rstrip('.;:,')}." if first else _NO_TEXT


def _letters(provisions: tuple[tree.Provision, ...]) -> str:
    return letters_of(text for one in provisions for text in tree.provision_pieces(one))


def keep_unchanged(old: tree.Provision, new: tree.Provision) -> tree.Provision:
    """The new provision; what says the same as before is taken from the old one.

    Lines do not tell a table or a quotation as surely as the source did.
    """
    known = {text_of(child): child for child in old.children}
    numbered = {child.num: child for child in reversed(old.children)}
    children = [
        known.get(text_of(child))
        or keep_unchanged(numbered.get(child.num, child), child)
        for child in new.children
    ]
    texts = {block.text: block for block in (*old.intro, *old.wrap_up)}
    return replace(
        new,
        intro=tuple(texts.get(block.text, block) for block in new.intro),
        children=tuple(children),
        wrap_up=tuple(texts.get(block.text, block) for block in new.wrap_up),
    )


def _gone(piece: Piece) -> Refusal:
    number = piece.provision.num.rstrip(" .:-") or "…"
    return Refusal(
        "provision_gone",
        _(
            "refusal_correction_gone",
            default="The text would no longer be ${number}: its first line has to "
            "begin with the number, and no line may begin like a chapter. A provision "
            "is not removed by a correction.",
            mapping={"number": number},
        ),
        "text",
    )


EMPTY = Refusal(
    "text_empty",
    _(
        "refusal_correction_empty",
        default="There is no text left. A provision is not removed by a correction.",
    ),
    "text",
)
TOO_LONG = Refusal(
    "text_too_long",
    _(
        "refusal_text_correction_too_long",
        default="The text is longer than a million characters.",
    ),
    "text",
)
LOST = Refusal(
    "text_lost",
    _(
        "refusal_correction_lost",
        default="Some characters of this text could not be kept. Leave out what is no "
        "text, such as control characters.",
    ),
    "text",
)
HEADING_ALONE = Refusal(
    "heading_alone",
    _(
        "refusal_correction_heading",
        default="Only number and heading are corrected here. The articles below have "
        "forms of their own.",
    ),
    "text",
)
