"""Where a provision belongs that a text does not have yet: "Điều 4a" after "Điều 4"."""

from bacgiang.policy.law.effect.events import lineage
from bacgiang.policy.law.label_order import label_key
from bacgiang.policy.law.label_order import LabelKey
from collections.abc import Iterable


_ATTACHMENT = "att_"


def provision_before(eid: str, printed: Iterable[str]) -> str:
    """Return the provision of a text that a new one follows; "" where none does.

    An article is numbered through the chapters of its text, other provisions within
    what holds them.
    """
    around, name, number = _parts(eid)
    alike = [
        (found[2], one)
        for one in printed
        if (found := _parts(one))[:2] == (around, name) and found[2] < number
    ]
    return max(alike)[1] if alike else ""


def place_around(eid: str, printed: frozenset[str]) -> str:
    """Return the smallest printed provision that a new one lies in; "" for none."""
    return next((each for each in lineage(eid) if each in printed and each != eid), "")


def _parts(eid: str) -> tuple[str, str, LabelKey]:
    around, _joint, last = eid.rpartition("__")
    name, _, label = last.partition("_")
    if name == "art":
        first = around.partition("__")[0]
        around = first if first.startswith(_ATTACHMENT) else ""
    return around, name, label_key(label)
