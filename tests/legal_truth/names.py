"""Numbers, titles and provisions, written alike whoever wrote them."""

import re
import unicodedata


WHOLE = "whole"
"""Stands among provisions for the whole document."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LEVELS = {"dvs": "part", "subdvs": "sec", "para": "item", "point": "item"}
_LEVELS["subpara"] = "item"


def plain_number(number: str) -> str:
    """In small letters, every separator a dash, blanks too: 5-2000-tt-btc, 72-a-tc."""
    text = re.sub(r"[\s/.–—-]+", "-", _plain(number)).strip("-")
    return re.sub(r"(?<=\d)(?=[^\W\d])", "-", text).lstrip("0")


def plain_title(title: str) -> str:
    """In small letters and single blanks, without the word for a law before it.

    Nor the year that tells it from others of its title.
    """
    words = " ".join(re.sub(r"[^\w]+", " ", _plain(title)).split())
    return re.sub(r"^(?:bộ luật|luật|pháp lệnh) | năm (?:19|20)\d\d$", "", words)


def plain_provision(ending: str) -> str:
    """An eId, or the end of one, from the article on; of an appendix its number alone.

    Levels of texts without articles by the words that texts use for either; numbers of
    the larger levels in figures.
    """
    if ending == WHOLE:
        return WHOLE
    steps = [part.partition("_")[::2] for part in _plain(ending).split("__")]
    names = [name for name, _label in steps]
    if "art" in names:
        steps = steps[names.index("art") :]
    else:
        first = names.index("att") if "att" in names else 0
        last = first + 1 if "att" in names else None
        steps = [_level(*step) for step in steps[first:last]]
    return "__".join(f"{name}_{label.replace('.', '-')}" for name, label in steps)


def holds(larger: str, smaller: str) -> bool:
    """Whether one provision is part of the other."""
    return smaller.startswith(f"{larger}__")


def _level(name: str, label: str) -> tuple[str, str]:
    level = _LEVELS.get(name, name)
    return level, label if level == "item" else _arabic(label)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()


def _arabic(label: str) -> str:
    if not label or set(label) - set(_ROMAN):
        return label.lstrip("0")
    values = [_ROMAN[letter] for letter in label]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return str(sum(-one if one < after else one for one, after in pairs))
