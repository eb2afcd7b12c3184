"""Names in addresses: Vietnamese without its marks, readable, not too long."""

from bacgiang.policy.text.folding import fold
import re


LONGEST = 80
_BETWEEN = re.compile("[^a-z0-9]+")


def slug(text: str, longest: int = LONGEST) -> str:
    """`Quyết định số 76/2007/QĐ-UBND` as `quyet-dinh-so-76-2007-qd-ubnd`.

    At most `longest` characters, ended where a word ends; "" when nothing of the text
    can be said in the letters of addresses.
    """
    words = [word for word in _BETWEEN.split(fold(text)) if word]
    kept, length = [], -1
    for word in words:
        length += len(word) + 1
        if length > longest:
            break
        kept.append(word)
    return "-".join(kept) or "".join(words[:1])[:longest]
