"""The form in which text is stored: Unicode NFC, without what breaks a search (10.3).

``normalize`` is for every text that comes in, by form, API or file name. It makes the
changes that cannot alter what a reader sees. Text in a legacy encoding is left as it
is, because its letters look like the very characters that are cleaned away (in TCVN3
the soft hyphen is ư): ``legacy`` converts it, once an editor has agreed.
"""

from bacgiang.policy.text import invisible
from bacgiang.policy.text import lookalike
from bacgiang.policy.text import markup
from bacgiang.policy.text.composition import compose
from bacgiang.policy.text.legacy.runs import find_runs
from collections.abc import Iterator
import re


_LEGACY_LETTERS = "\u00a0\u00ad"
_SUSPECT = re.compile(
    f"[{invisible.CHARACTERS}{''.join(sorted(lookalike.D_LOOKALIKES))}"
    "\u0370-\u052f\u1f00-\u1fff]"
)
# Each round can bring together what the round before kept apart; two do in practice.
_MAX_ROUNDS = 8


def normalize(text: str) -> str:
    """Return the text as it is to be stored.

    Composes (NFC), takes out invisible and control characters, makes special spaces
    plain, writes đ for eth in Vietnamese and Latin letters for strays of Cyrillic or
    Greek. Tab and line breaks stay, words of other scripts and emoji stay whole, and so
    do the letters of stretches in TCVN3 or VNI. Idempotent; clean text is returned as
    it is.
    """
    for _ in range(_MAX_ROUNDS):
        suspect = _SUSPECT.search(text)
        cleaned = "".join(_clean_around_legacy(text)) if suspect else compose(text)
        if cleaned == text:
            return text
        text = cleaned
    return text


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


def _clean_around_legacy(text: str) -> Iterator[str]:
    position = 0
    for run in find_runs(text):
        yield _clean(text[position : run.start])
        # What no legacy letter is shown as is as wrong there as anywhere.
        legacy = text[run.start : run.end]
        yield compose(invisible.without_invisible(legacy, _LEGACY_LETTERS))
        position = run.end
    yield _clean(text[position:])


def _clean(text: str) -> str:
    # Invisible characters go first, as they keep letter and mark apart; look-alikes are
    # judged by whole composed words, and what replaces them may compose again.
    composed = compose(invisible.without_invisible(text))
    return compose(lookalike.without_lookalikes(composed))
