"""The form in which text is stored: Unicode NFC, without what breaks a search (10.3).

``normalize`` is for every text that comes in, by form, API or file name. It makes the
changes that cannot alter what a reader sees; ``report`` lists them. Text in a legacy
encoding is left as it is, because its letters look like the very characters that are
cleaned away (in TCVN3 the soft hyphen is ư): ``legacy`` converts it, once an editor has
agreed.
"""

from bacgiang.policy.text import composition
from bacgiang.policy.text import invisible
from bacgiang.policy.text import lookalike
from bacgiang.policy.text import markup
from bacgiang.policy.text.edits import apply
from bacgiang.policy.text.edits import Edit
from bacgiang.policy.text.edits import EditKind
from bacgiang.policy.text.legacy.runs import find_runs
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
import re


_FindEdits = Callable[[str], Iterable[Edit]]

# Invisible characters go first, as they keep letter and mark apart; look-alikes are
# judged by whole composed words, and what replaces them may compose again.
_PASSES: tuple[_FindEdits, ...] = (
    invisible.edits,
    composition.edits,
    lookalike.edits,
    composition.edits,
)
_LEGACY_LETTERS = frozenset("\u00a0\u00ad")


def _invisible_in_legacy(text: str) -> list[Edit]:
    """List what no legacy letter is shown as, and so is as wrong there as anywhere."""
    return [
        edit for edit in invisible.edits(text) if edit.before not in _LEGACY_LETTERS
    ]


_PASSES_IN_LEGACY: tuple[_FindEdits, ...] = (_invisible_in_legacy, composition.edits)

_SUSPECT = re.compile(
    f"[{invisible.CHARACTERS}{''.join(sorted(lookalike.D_LOOKALIKES))}"
    "\u0370-\u052f\u1f00-\u1fff]"
)
_CONTEXT = 20
# Each round can bring together what the round before kept apart; two do in practice.
_MAX_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Change:
    """One change ``normalize`` makes.

    ``before`` and ``after`` are the characters concerned (``after`` is empty where they
    are taken out), ``context`` is what surrounds them, for a person to find the place.
    """

    kind: EditKind
    before: str
    after: str
    context: str


def normalize(text: str) -> str:
    """Return the text as it is to be stored.

    Composes (NFC), takes out invisible and control characters, makes special spaces
    plain, writes đ for eth in Vietnamese and Latin letters for strays of Cyrillic or
    Greek. Tab and line breaks stay, words of other scripts and emoji stay whole, and so
    do the letters of stretches in TCVN3 or VNI. Idempotent; clean text is returned as
    it is.
    """
    for _ in range(_MAX_ROUNDS):
        if _SUSPECT.search(text):
            cleaned = "".join(_clean_around_legacy(text, None))
        else:
            cleaned = composition.compose(text)
        if cleaned == text:
            return text
        text = cleaned
    return text


def report(text: str) -> tuple[Change, ...]:
    """List what ``normalize`` would change, in the order in which it would."""
    changes: list[Change] = []
    for _ in range(_MAX_ROUNDS):
        cleaned = "".join(_clean_around_legacy(text, changes))
        if cleaned == text:
            break
        text = cleaned
    return tuple(changes)


def normalize_html(html: str) -> str:
    """Return HTML with its text as ``normalize`` would have it.

    Works on text and on attributes people read (``markup.READ_ATTRIBUTES``); tags,
    addresses, comments, scripts and styles stay as they are to the byte. A no-break
    space stays where it makes layout, and becomes plain between two words. Sanitising
    is another matter, and comes after.
    """
    return markup.map_text(html, _normalize_text_node)


def _normalize_text_node(text: str) -> str:
    decoded = markup.decode_references(text)
    return markup.map_between_layout_spaces(decoded, normalize)


def _clean_around_legacy(text: str, changes: list[Change] | None) -> Iterator[str]:
    position = 0
    for run in find_runs(text):
        yield _clean(text[position : run.start], _PASSES, changes)
        yield _clean(text[run.start : run.end], _PASSES_IN_LEGACY, changes)
        position = run.end
    yield _clean(text[position:], _PASSES, changes)


def _clean(
    text: str, passes: Iterable[_FindEdits], changes: list[Change] | None
) -> str:
    for find_edits in passes:
        if changes is None and find_edits is composition.edits:
            text = composition.compose(text)
            continue
        edits = list(find_edits(text))
        if changes is not None:
            changes += [_as_change(text, edit) for edit in edits]
        text = apply(text, edits) if edits else text
    return text


def _as_change(text: str, edit: Edit) -> Change:
    context = text[max(edit.start - _CONTEXT, 0) : edit.end + _CONTEXT]
    return Change(edit.kind, edit.before, edit.after, context)
