"""What a text is about, by words that a table names for each choice.

No more than a proposal: whoever reads the text decides.
"""

from .folding import fold
from .folding import fold_case
from collections.abc import Iterable
from collections.abc import Mapping
import re


_WORD = re.compile(r"\w+")


def likeliest(rules: Mapping[str, Iterable[str]], text: str) -> str:
    """The choice whose words say most of the text, "" where none does, or two do.

    Words of several syllables say more than one: "đất" is in many texts, "sổ đỏ" in
    few. Diacritics count where the text has any.
    """
    folding = fold if text.isascii() else fold_case
    said = f" {' '.join(_WORD.findall(folding(text)))} "
    worth = {
        choice: sum(len(one.split()) for one in words if f" {folding(one)} " in said)
        for choice, words in rules.items()
    }
    best = max(worth.values(), default=0)
    found = [choice for choice, value in worth.items() if value == best > 0]
    return found[0] if len(found) == 1 else ""
