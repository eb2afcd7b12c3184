"""New wording that begins on the line of its order: "… như sau: “2. …”."."""

from bacgiang.policy.law.citations.quotations import quoted_stretches
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import provision_pieces
from collections.abc import Sequence
import re


_BEGINS = re.compile(r":\s?(?=[“„«\"])")
_MARK = re.compile(r"[“”„«»\"]")
_AFTER = re.compile(r"[.;,\s]{0,3}\Z")
# Items that stand in one line would become one clause without items.
_ITEMS = re.compile(r"[:;.]\s(?:[a-zđ]\d?\)|\d{1,2}[.)]|[-–+])\s")


def inline_wording(text: str) -> tuple[str, str] | None:
    """Return an order and the wording that one line holds; None where it holds none."""
    parted = _parted(text)
    if parted is None or not _is_one_quote(parted[1]):
        return None
    return None if _ITEMS.search(parted[1]) else parted


def wording_with_items(
    text: str, items: Sequence[Provision]
) -> tuple[str, list[str]] | None:
    """Return an order and the wording that begins on its line and ends with the items.

    None where what is quoted ends before, or not at all.
    """
    parted = _parted(text)
    if parted is None or not items:
        return None
    order, first = parted
    lines = [first, *(line for one in items for line in _lines(one))]
    return (order, lines) if _is_one_quote("\n".join(lines)) else None


def _parted(text: str) -> tuple[str, str] | None:
    begins = _BEGINS.search(text)
    if begins is None or _MARK.search(text, 0, begins.start()):
        return None
    return text[: begins.start() + 1], text[begins.end() :]


def _is_one_quote(text: str) -> bool:
    stretches = list(quoted_stretches(text))
    if len(stretches) != 1 or stretches[0][0] != 0:
        return False
    return _AFTER.match(text, stretches[0][1]) is not None


def _lines(item: Provision) -> list[str]:
    num, *said = provision_pieces(
        Provision(item.level, item.num, item.heading, item.intro)
    )
    first, *rest = [each for each in said if each] or [""]
    below = (line for child in item.children for line in _lines(child))
    after = (block.text for block in item.wrap_up)
    return [f"{num} {first}".strip(), *rest, *below, *after]
