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
from .genres import Genre
from .reckoning import TENTHS
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from plone import api
from typing import Any
from typing import TypeVar


REGIMES = "bacgiang.royalty_regimes"
SALARIES = "bacgiang.base_salaries"
COLUMN = "|"


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
    verified: bool

    def holds(self, day: date) -> bool:
        return self.begins <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True)
class BaseSalary:
    """`value` in đồng a month, from a day on until the next one begins."""

    begins: date
    value: int
    basis: str
    verified: bool


Row = TypeVar("Row", Regime, BaseSalary)


def regime_of(line: str) -> Regime:
    """Raises ValueError for a line that is none."""
    decree, begins, ends, unit, most, translation, extra, fees, verified = _columns(
        line, 9
    )
    low, _dash, high = translation.partition("-")
    return Regime(
        decree=_said(decree),
        begins=_day(begins),
        ends=read_day(ends),
        unit=_number(unit),
        most={
            Genre(name.strip()).value: _number(value) * TENTHS
            for name, _equals, value in (
                one.partition("=") for one in most.split(",") if one.strip()
            )
        },
        translation=(_number(low), _number(high)),
        extra=_number(extra),
        fees=_number(fees),
        verified=verified == "yes",
    )


def salary_of(line: str) -> BaseSalary:
    """Raises ValueError for a line that is none."""
    begins, value, basis, verified = _columns(line, 4)
    return BaseSalary(_day(begins), _number(value), basis, verified == "yes")


def regime_on(day: date) -> Regime | None:
    """Of several that hold the one that began last."""
    return regime_among(regimes(), day)


def salary_on(day: date) -> BaseSalary | None:
    return salary_among(salaries(), day)


def regime_among(found: Iterable[Regime], day: date) -> Regime | None:
    holding = [one for one in found if one.holds(day)]
    return max(holding, key=lambda one: one.begins, default=None)


def salary_among(found: Iterable[BaseSalary], day: date) -> BaseSalary | None:
    begun = [one for one in found if one.begins <= day]
    return max(begun, key=lambda one: one.begins, default=None)


def regimes() -> list[Regime]:
    return [*_read(REGIMES, "regimes", regime_of)]


def salaries() -> list[BaseSalary]:
    return [*_read(SALARIES, "base_salaries", salary_of)]


def seed_lines(part: str) -> list[str]:
    """Lines of a record, as the seed has them."""
    return [str(line) for line in load_seed("royalties.yaml")[part]]


def _read(record: str, part: str, read: Callable[[str], Row]) -> Iterable[Row]:
    kept = api.portal.get_registry_record(record, default=None)
    return _rows(tuple(kept or seed_lines(part)), read)


@lru_cache(maxsize=8)
def _rows(lines: tuple[str, ...], read: Callable[[str], Any]) -> tuple[Any, ...]:
    """Read once and not for each item."""
    return tuple(read(line) for line in lines if line.strip())


def _columns(line: str, count: int) -> list[str]:
    found = [column.strip() for column in line.split(COLUMN)]
    if len(found) != count or found[-1] not in ("yes", "no"):
        raise ValueError(line)
    return found


def _said(text: str) -> str:
    if not text:
        raise ValueError(text)
    return text


def _day(text: str) -> date:
    found = read_day(text)
    if found is None:
        raise ValueError(text)
    return found


def _number(text: str) -> int:
    found = number_in(text.strip(), 12)
    if found is None:
        raise ValueError(text)
    return found
