"""How soon a password is guessed: common ones, words, dates, keys in a row (zxcvbn).

zxcvbn brings the lists of passwords that were found most often, and of English words;
`vietnamese.txt` adds what is chosen here.
"""

from functools import cache
from pathlib import Path
from zxcvbn import zxcvbn


# Of 0 to 4: 3 is some 100 million guesses and more.
LEAST_SCORE = 3
# Longer ones are judged by their beginning: the time grows with the square.
MOST_JUDGED = 64


def is_easy(password: str) -> bool:
    """Whether somebody who knows what people choose would find it soon."""
    if not password:
        return True
    judged = zxcvbn(password[:MOST_JUDGED], user_inputs=list(_words()))
    return int(judged["score"]) < LEAST_SCORE


@cache
def _words() -> tuple[str, ...]:
    file = Path(__file__).with_name("vietnamese.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
