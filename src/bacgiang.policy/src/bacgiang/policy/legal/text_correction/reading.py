"""What an editor wrote for a piece, read as provisions again.

Each line is a paragraph: nothing runs on into the next, as in a text that a page broke.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...law.identity import number_of
from ...law.parsing.lines import Line
from ...law.parsing.lines import read_lines
from ...law.parsing.provisions import read_provisions
from ...law.parsing.quotes import mark_quotes
from ...law.tree import Level
from ...law.tree import Provision
from ...law.tree import provision_pieces
from ...text.unicode_form import normalize
from .pieces import Piece
from .pieces import text_of
from bacgiang.policy import _
from dataclasses import replace
import re


LONGEST = 1_000_000
_DIGITS = re.compile(r"\d{1,6}", re.ASCII)
_NO_TEXT = "Nội dung đứng trước."


def read_piece(piece: Piece, written: str) -> tuple[Provision, ...]:
    """Provisions without identities: the piece, and any that follow it of its level.

    Raises Refused where the piece would be gone, or a character would.
    """
    if len(written) > LONGEST:
        raise Refused(TOO_LONG)
    text = "\n\n".join(normalize(written).splitlines())
    if not text.strip():
        raise Refused(EMPTY)
    found = _read(piece, text)
    if _letters(found) != "".join(text.split()):
        raise Refused(LOST)
    level = piece.provision.level
    if not found or any(one.level is not level for one in found):
        raise Refused(_gone(piece))
    if piece.is_heading and (len(found) > 1 or found[0].children):
        raise Refused(HEADING_ALONE)
    return found


def _read(piece: Piece, text: str) -> tuple[Provision, ...]:
    # Text without a number stays such: it may be a table, or not be in order at all.
    structured = piece.provision.level is not Level.UNNUMBERED
    lines = mark_quotes(read_lines(text))
    context = _context(piece) if structured else []
    found = read_provisions([*context, *lines], 0, structured)
    rest = found[len(context) :]
    if context and (_letters(rest) != "".join(text.split()) or not rest):
        return read_provisions(lines, 0, structured)
    return rest


def _context(piece: Piece) -> list[Line]:
    """Lines from which the number due is known.

    For an article the one before it by number, for others every elder sibling.
    """
    if piece.provision.level is Level.ARTICLE:
        number = _DIGITS.match(number_of(piece.provision.num))
        before = int(number[0]) - 1 if number else 0
        return [Line(f"Điều {before}. {_NO_TEXT}")] if before else []
    return [
        Line(f"{one.num} {_first_words(one)}", after_blank=True)
        for one in piece.before
        if one.level is piece.provision.level and one.num
    ]


def _first_words(provision: Provision) -> str:
    first = provision.heading or next((one.text for one in provision.intro), "")
    return f"{first.rstrip('.;:,')}." if first else _NO_TEXT


def _letters(provisions: tuple[Provision, ...]) -> str:
    said = "".join(text for one in provisions for text in provision_pieces(one))
    return "".join(said.split())


def keep_unchanged(old: Provision, new: Provision) -> Provision:
    """The new provision; what says the same as before is taken from the old one.

    Lines do not tell a table or a quotation as surely as the source did.
    """
    known = {text_of(child): child for child in old.children}
    children = []
    for child in new.children:
        same = known.get(text_of(child))
        if same is not None:
            children.append(same)
            continue
        numbered = next((one for one in old.children if one.num == child.num), None)
        children.append(keep_unchanged(numbered, child) if numbered else child)
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
