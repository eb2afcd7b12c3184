"""Automatic numbers of paragraphs: what each level looks like, and where lists are."""

from bacgiang.policy.text.files.number_styles import NumberStyle
from bacgiang.policy.text.files.number_styles import write_number
from bacgiang.policy.text.files.paragraphs import PLAIN
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.symbols import shown
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field


_DECIMAL = NumberStyle.DECIMAL


@dataclass(frozen=True, slots=True)
class Level:
    """How paragraphs on one level of a list are numbered.

    ``parts`` is what is written: text, and levels (from 0) whose number stands there.
    ``restarts_after``: the deepest level whose paragraphs let it begin anew; -1 none.
    ``legal``: all numbers in figures, whatever their own style.
    """

    parts: tuple[str | int, ...]
    style: NumberStyle = _DECIMAL
    start: int = 1
    restarts_after: int = 99
    legal: bool = False
    format: RunFormat = PLAIN


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list: those with one ``counted_as`` are counted on together.

    ``begins_with``: levels that begin anew with a number at their first paragraph.
    """

    counted_as: str
    levels: Mapping[int, Level]
    begins_with: Mapping[int, int] = field(default_factory=dict)


class ListNumbers:
    """Numbers the paragraphs of a document, which have to come in order."""

    def __init__(self) -> None:
        self._numbers: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next_number(self, key: str, found: NumberedList, level: int) -> str:
        """Count a paragraph of a list, which ``key`` names, on a level (from 0).

        Returns what is written before it, "" for a level without number.
        """
        own = found.levels.get(level)
        if own is None:
            return ""
        numbers = self._numbers.setdefault(found.counted_as, {})
        if level in found.begins_with and (key, level) not in self._begun:
            self._begun.add((key, level))
            numbers[level] = found.begins_with[level] - 1
        _advance(numbers, found, level)
        if own.style is NumberStyle.BULLET:
            bullet = "".join(part for part in own.parts if isinstance(part, str))
            return shown(bullet, own.format.font or "")
        return "".join(_written(part, own, found, numbers) for part in own.parts)


def _advance(numbers: dict[int, int], found: NumberedList, level: int) -> None:
    """Count a paragraph; levels above that were skipped count as begun."""
    for above in range(level):
        numbers.setdefault(above, _start(found, above))
    numbers[level] = numbers.get(level, _start(found, level) - 1) + 1
    for deeper in [one for one in numbers if one > level]:
        own = found.levels.get(deeper)
        if own is None or level <= own.restarts_after:
            del numbers[deeper]


def _start(found: NumberedList, level: int) -> int:
    own = found.levels.get(level)
    return 1 if own is None else own.start


def _written(
    part: str | int, own: Level, found: NumberedList, numbers: Mapping[int, int]
) -> str:
    if isinstance(part, str):
        return part
    other = found.levels.get(part)
    style = _DECIMAL if own.legal or other is None else other.style
    return write_number(numbers.get(part, 0), style)
