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
    whole = _BETWEEN.sub("-", fold(text)).strip("-")
    # A word that ends just at the limit is whole: a hyphen follows it, or nothing.
    cut, _, _rest = f"{whole}-"[: longest + 1].rpartition("-")
    return cut or whole[:longest]
