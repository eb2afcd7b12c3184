"""Which strings can be a written Vietnamese syllable.

Vietnamese writes every syllable as a word of its own, and the rhymes form a closed set.
That makes spelling a sharp test: text read in the wrong encoding soon stops being made
of syllables.
"""

from bacgiang.policy.text.letters import ALPHABET
from bacgiang.policy.text.letters import SHAPED_VOWELS
from bacgiang.policy.text.letters import strip_tone
from bacgiang.policy.text.letters import Tone
from bacgiang.policy.text.letters import VOWELS
from dataclasses import dataclass
from functools import lru_cache
import re


ONSETS = (
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
    "",
)  # fmt: skip

_RHYMES_BY_VOWEL = """
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt
    âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong ooc oong op ot
    ô ôc ôi ôm ôn ông ôông ôp ôt
    ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ
    uôc uôi uôm uôn uông uôt uy uya uych uyn uynh uyp uyt uyu uyên uyêt
    ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu
"""
RHYMES = frozenset(_RHYMES_BY_VOWEL.split())

_RHYMES_AFTER_QU = frozenset(["y", "ych", "yên", "yêt", "ynh", "yp", "yt", "yu"]) | {
    rhyme for rhyme in RHYMES if rhyme[0] in "aăâeêiôơ"
}
_FRONT_VOWELS = frozenset("eêi")
_LONGEST = len("nghiêng")
_MOVABLE_TONE = frozenset({"oa", "oe", "uy"})
_STOP = re.compile(r"(?:c|ch|p|t)$")
_LETTERS = frozenset(ALPHABET)
_VOWELS = frozenset(VOWELS)


@dataclass(frozen=True, slots=True)
class Syllable:
    """A syllable in lower case: onset and rhyme without tone mark, and the tone.

    ``marked`` is the index in the whole word of the vowel that carried the tone mark,
    -1 when there is none.
    """

    onset: str
    rhyme: str
    tone: Tone
    marked: int


def parse(word: str) -> Syllable | None:
    """Take a word in NFC, of any case, apart; ``None`` if it cannot be a syllable.

    Spelling only: no dictionary is asked whether the syllable means anything, and the
    tone mark may stand on any vowel. A final k, as in Đắk, is read as c.
    """
    return _parse(word) if 0 < len(word) <= _LONGEST else None


@lru_cache(maxsize=65536)
def _parse(word: str) -> Syllable | None:
    try:
        letters, tone, marked = strip_tone(word.lower())
    except ValueError:
        return None
    if not _LETTERS.issuperset(letters):
        return None
    if letters[-1] == "k" and len(letters) > 1:
        letters = letters[:-1] + "c"
    for onset in ONSETS:
        if letters.startswith(onset) and _fits(onset, letters[len(onset) :], tone):
            return Syllable(onset, letters[len(onset) :], tone, marked)
    return None


def is_syllable(word: str) -> bool:
    """Tell whether a word in NFC is spelt as a Vietnamese syllable, tone mark included.

    Both tone placements (hoà, hòa) count.
    """
    syllable = parse(word)
    if syllable is None or syllable.tone == Tone.NGANG:
        return syllable is not None
    return syllable.marked - len(syllable.onset) in tone_positions(syllable.rhyme)


def _fits(onset: str, rhyme: str, tone: Tone) -> bool:
    if rhyme not in (_RHYMES_AFTER_QU if onset == "qu" else RHYMES):
        return False
    front = rhyme[0] in _FRONT_VOWELS
    never = (
        (onset in ("gh", "ngh") and not front)
        or (onset == "c" and (front or rhyme == "y"))
        or (onset not in ("", "qu") and rhyme.startswith("yê"))
    )
    return not never and (tone in (Tone.SAC, Tone.NANG) or not _STOP.search(rhyme))


@lru_cache(maxsize=1024)
def tone_positions(rhyme: str) -> tuple[int, ...]:
    """Tell where in a toneless rhyme the tone mark may stand.

    One index, or two (first vowel, second vowel) for the open rhymes oa, oe and uy,
    where both placements are in use.
    """
    shaped = [i for i, letter in enumerate(rhyme) if letter in SHAPED_VOWELS]
    if shaped:
        return (shaped[-1],)
    vowels = [i for i, letter in enumerate(rhyme) if letter in _VOWELS]
    if rhyme in _MOVABLE_TONE:
        return (0, 1)
    if len(vowels) == 3 or (len(vowels) == 2 and vowels[-1] < len(rhyme) - 1):
        return (vowels[1],)
    return (vowels[0],)
