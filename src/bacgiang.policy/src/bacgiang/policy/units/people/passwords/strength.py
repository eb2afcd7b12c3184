"""How soon a password is guessed: common ones, words, dates, keys in a row (zxcvbn).

zxcvbn brings the lists of passwords that were found most often, and of English words;
`vietnamese.txt` adds what is chosen here.
"""

from ....text.folding import fold
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterable
from functools import cache
from pathlib import Path
import re


FEWEST_CHARACTERS = 10
EASY = _(
    "people_refusal_password_easy",
    default="This password is among the first that are guessed: a common one, a row of "
    "keys or numbers, a name with a year. Choose several words that only you put "
    "together.",
)
# Of 0 to 4: 3 is some 100 million guesses and more.
LEAST_SCORE = 3
FEWEST_OWN = 3
"""Letters that are neither of a name nor of a common word."""
LONG_WORD = 4
"""Letters of a word that says more than a syllable."""
# Longer ones are judged by their beginning: the time grows with the square.
MOST_JUDGED = 64
_BRACKETS = re.compile(r"\([^()]*\)")


def is_easy(password: str, names: Collection[str] = ()) -> bool:
    """Whether somebody who knows what people choose would find it soon.

    `names` are whose it is: ids, addresses, full names.
    """
    if not password or _is_put_together(password, names):
        return True
    # Loaded with its lists of words by who needs them, not at each start.
    from zxcvbn import zxcvbn

    known = [*parts_of(names), *_words()]
    judged = zxcvbn(password[:MOST_JUDGED], user_inputs=known)
    return int(judged["score"]) < LEAST_SCORE


def _is_put_together(password: str, names: Collection[str]) -> bool:
    """Whether next to nothing is left of it without what is known of whose it is, and
    the longer of the words that passwords are made of.
    """
    known = {one for one in map(_letters, parts_of(names)) if len(one) > 1}
    known |= {one for one in _words() if len(one) >= LONG_WORD}
    left = _letters(fold(password[:MOST_JUDGED]))
    for one in sorted(known, key=len, reverse=True):
        left = left.replace(one, " ")
    return len(left.replace(" ", "")) < FEWEST_OWN


def _letters(text: str) -> str:
    return "".join(re.findall("[a-z]+", text.lower()))


def parts_of(names: Iterable[str]) -> list[str]:
    """Words of names, without marks, one by one and together."""
    found: list[str] = []
    for name in names:
        # What stands in brackets is a remark.
        said = _BRACKETS.sub("", name[:MOST_JUDGED])
        words = re.findall(r"[a-z0-9]+", fold(said).lower())
        found += ["".join(words), *words]
    return found


@cache
def _words() -> tuple[str, ...]:
    file = Path(__file__).with_name("vietnamese.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
