"""What a provision is called when others cite it: "điểm a khoản 2 Điều 5"."""

from bacgiang.policy.law.provision_parts import PARTS
from collections.abc import Mapping


WORDS = {
    "part": "Phần",
    "chp": "Chương",
    "sec": "Mục",
    "subsec": "Tiểu mục",
    "art": "Điều",
    "dvs": "Mục",
    "subdvs": "mục",
    "para": "khoản",
    "subpara": "điểm",
    "point": "điểm",
    "att": "Phụ lục, văn bản kèm theo",
    "hcontainer": "đoạn",
}
ATTACHED = "của văn bản kèm theo"
# An article is found by its number alone, whatever chapter it stands in.
_LARGER = frozenset({"part", "chp", "sec", "subsec"})


def provision_title(eid: str, attached: Mapping[str, str] | None = None) -> str:
    """Return the title of an eId, or of an ending of one, smallest level first.

    What names no provision comes back as it is. ``attached``: what the attachments of
    the document are called, by eId.
    """
    around, _joint, part = eid.rpartition("__")
    if around and part in PARTS:
        title = provision_title(around, attached)
        known = title != around
        return f"{PARTS[part].capitalize()} {_within(title)}" if known else eid
    steps = [part.partition("_") for part in eid.split("__")]
    if any(name not in WORDS or not label for name, _, label in steps):
        return eid
    is_attached = steps[0][0] == "att"
    name = (attached or {}).get(eid.partition("__")[0]) if is_attached else None
    if name and len(steps) == 1:
        return name
    is_within = is_attached and len(steps) > 1
    named = steps[1:] if is_within else steps
    if any(name == "art" for name, _, _label in named):
        named = [step for step in named if step[0] not in _LARGER]
    said = " ".join(f"{WORDS[name]} {label}" for name, _, label in reversed(named))
    said = said[:1].upper() + said[1:]
    if not is_within:
        return said
    return f"{said} của {name}" if name else f"{said} {ATTACHED}"


def _within(title: str) -> str:
    """Return a title as it stands within a sentence: "khoản 2 Điều 5"."""
    is_small = title.startswith(_SMALL)
    return f"{title[:1].lower()}{title[1:]}" if is_small else title


_SMALL = ("Khoản", "Điểm", "Đoạn")
