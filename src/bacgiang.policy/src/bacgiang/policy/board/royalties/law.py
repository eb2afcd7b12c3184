"""Decrees on royalties and base salaries, each with its days: data, no constants.

`bacgiang.royalty_regimes`, a line each, the columns parted by "|": number of the
decree, first day, last day or nothing, percent of the base salary that one coefficient
is, highest coefficients (`news=10, photo=10`), translation at least–at most in percent
(`40-65`), extra at most, fees at most, whether it was compared with the text (yes, no).
`bacgiang.base_salaries`: first day, đồng, basis, yes or no. Where nothing stands in the
registry, `royalties.yaml` of the seed counts.
"""

from ...base.dates import read_day
from ...base.form_values import number_in
from ...base.seed_files import load_seed
from ...base.settings.lines import each_line
from .genres import Genre
from .reckoning import TENTHS
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from plone import api
from typing import Any
from typing import TypeVar


COLUMN = "|"
Value = TypeVar("Value")


@dataclass(frozen=True)
class Regime:
    """`most` in tenths by genre; the rest in percent."""

    decree: str
    begins: date
    ends: date | None
    unit: int
    most: Mapping[str, int]
    translation: tuple[int, int]
    extra: int
    fees: int

    def holds(self, day: date) -> bool:
        return self.begins <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True)
class BaseSalary:
    """`value` in đồng a month, from a day on until the next one begins."""

    begins: date
    value: int
    basis: str

    def holds(self, day: date) -> bool:
        return self.begins <= day


Row = TypeVar("Row", Regime, BaseSalary)


def regime_of(line: str) -> Regime:
    """Raises ValueError for a line that is none."""
    decree, begins, ends, unit, most, translation, extra, fees = _columns(line, 8)
    low, _dash, high = translation.partition("-")
    highest = (one.split("=", 1) for one in most.split(",") if one.strip())
    return Regime(
        decree=_there(decree),
        begins=_there(read_day(begins)),
        ends=read_day(ends),
        unit=_number(unit),
        most={Genre(name.strip()).value: _number(x) * TENTHS for name, x in highest},
        translation=(_number(low), _number(high)),
        extra=_number(extra),
        fees=_number(fees),
    )


def salary_of(line: str) -> BaseSalary:
    """Raises ValueError for a line that is none."""
    begins, value, basis = _columns(line, 3)
    return BaseSalary(_there(read_day(begins)), _number(value), basis)


def regime_on(day: date) -> Regime | None:
    return among(_read("royalty_regimes", "regimes", regime_of), day)


def salary_on(day: date) -> BaseSalary | None:
    return among(_read("base_salaries", "base_salaries", salary_of), day)


def among(found: Iterable[Row], day: date) -> Row | None:
    """Of several that hold the one that began last."""
    holding = [one for one in found if one.holds(day)]
    return max(holding, key=lambda one: one.begins, default=None)


def seed_lines(part: str) -> list[str]:
    """Lines of a record, as the seed has them."""
    return [str(line) for line in load_seed("royalties.yaml")[part]]


def _read(record: str, part: str, read: Callable[[str], Row]) -> Iterable[Row]:
    kept = api.portal.get_registry_record(f"bacgiang.{record}", default=None)
    return _rows(tuple(kept or seed_lines(part)), read)


@lru_cache(maxsize=8)
def _rows(lines: tuple[str, ...], read: Callable[[str], Any]) -> tuple[Any, ...]:
    """Read once and not for each item."""
    return tuple(read(line) for line in lines if line.strip())


def _columns(line: str, count: int) -> list[str]:
    """But the last, which only says whether the line was compared."""
    *found, compared = (column.strip() for column in line.split(COLUMN))
    if len(found) != count or compared not in ("yes", "no"):
        raise ValueError(line)
    return found


def _there(found: Value | None) -> Value:
    if not found:
        raise ValueError("Something is missing.")
    return found


def _number(text: str) -> int:
    found = number_in(text.strip(), 12)
    if found is None:
        raise ValueError(text)
    return found


REGIME_LINES = each_line(
    regime_of,
    _(
        "error_setting_royalties",
        default="“${line}” is none: decree|from|until|percent|news=10, …|40-65|extra|"
        "fees|yes or no.",
    ),
)
SALARY_LINES = each_line(
    salary_of,
    _(
        "error_setting_salaries",
        default="“${line}” is none: 2024-07-01|2340000|basis|yes or no.",
    ),
)
