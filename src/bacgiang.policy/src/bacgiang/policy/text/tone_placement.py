"""Where the tone mark of a syllable stands: hòa or hoà, thủy or thuỷ."""

from bacgiang.policy.text.letters import Tone
from bacgiang.policy.text.letters import WITH_TONE
from bacgiang.policy.text.letters import WITHOUT_TONE
from bacgiang.policy.text.syllable import parse
from bacgiang.policy.text.syllable import tone_positions
from enum import Enum
from functools import lru_cache
import re
import unicodedata


class ToneStyle(Enum):
    """The two ways in use of marking the open rhymes oa, oe and uy."""

    FIRST_VOWEL = "hòa"
    SECOND_VOWEL = "hoà"


# A syllable whose tone mark can move has two vowels side by side.
_CANDIDATE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,7}(?![^\W\d_])")


def tone_placement(text: str, style: ToneStyle) -> str:
    """Put every tone mark where ``style`` wants it; the result is in NFC.

    Only whole words that are Vietnamese syllables change. A mark on a vowel where
    neither style puts it (qúy, cuả, họat: slips of old input methods) moves to its
    right place, too. Idempotent.
    """
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii():
        return composed
    return _CANDIDATE.sub(lambda match: _place(match[0], style), composed)


@lru_cache(maxsize=32768)
def _place(word: str, style: ToneStyle) -> str:
    if word.isascii():
        return word
    syllable = parse(word)
    if syllable is None or syllable.tone == Tone.NGANG:
        return word
    positions = tone_positions(syllable.rhyme)
    wanted = positions[0] if style is ToneStyle.FIRST_VOWEL else positions[-1]
    target = len(syllable.onset) + wanted
    letters = list(word)
    letters[syllable.marked] = WITHOUT_TONE[word[syllable.marked]][0]
    letters[target] = WITH_TONE[letters[target], syllable.tone]
    return "".join(letters)
