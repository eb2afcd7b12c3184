"""What readers are told of a feature: columns of its file, called and measured."""

from ...base.languages import reads_english
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
import re
from typing import Any
from zope.schema import ValidationError


MOST_COLUMNS = 60
_BRACES, _WORD = re.compile(r"\{([^{}]+)\}"), re.compile(r"[^\s()]+")


class NotColumns(ValidationError):
    __doc__ = _(
        "error_map_columns",
        default="A line reads: column | title | unit | title in English; the last two "
        "may be left out. Each column stands once, at most 60 of them.",
    )


class NotAPattern(ValidationError):
    __doc__ = _(
        "error_map_pattern",
        default="Write columns in braces, for example Parcel {SO_THUA}.",
    )


@dataclass(frozen=True)
class Column:
    """`name` as the file has it; `unit` is "" for none."""

    name: str
    title: str
    unit: str = ""
    title_en: str = ""

    def title_in(self, language: str) -> str:
        return (self.title_en if reads_english(language) else "") or self.title


def read_columns(text: str | None) -> tuple[Column, ...]:
    """Raises NotColumns."""
    lines = [one.split("|") for one in (text or "").splitlines() if one.strip()]
    cells = [[one.strip() for one in line] for line in lines]
    is_sound = all(2 <= len(one) <= 4 and one[0] and one[1] for one in cells)
    names = {one[0] for one in cells}
    if not is_sound or len(names) != len(cells) or len(cells) > MOST_COLUMNS:
        raise NotColumns(text)
    return tuple(Column(*one) for one in cells)


def are_columns(value: str) -> bool:
    """Constraint of the field. Raises NotColumns."""
    read_columns(value)
    return True


def is_pattern(value: str) -> bool:
    """Constraint of the field. Raises NotAPattern."""
    if not _BRACES.search(value) or set(_BRACES.sub("", value)) & set("{}"):
        raise NotAPattern(value)
    return True


def filled(pattern: str | None, facts: Mapping[str, Any]) -> str:
    """The pattern with what a feature has; "" where that lacks one of its columns."""
    named = _BRACES.findall(pattern or "")
    if not named or any(facts.get(one) in (None, "") for one in named):
        return ""
    return _BRACES.sub(lambda found: _plain(facts[found[1]]), pattern or "")


def besides(pattern: str | None, text: str) -> str:
    """What is asked for, without the words that the pattern gives to every name."""
    given = set(_WORD.findall(_BRACES.sub(" ", pattern or "").lower()))
    return " ".join(one for one in _WORD.findall(text) if one.lower() not in given)


def _plain(value: Any) -> str:
    is_whole = isinstance(value, float) and value.is_integer()
    return str(int(value)) if is_whole else str(value)
