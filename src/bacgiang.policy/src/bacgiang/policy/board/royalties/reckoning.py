"""What a work is paid, in whole đồng; pure, so that any tariff can be tried.

Everything is rounded down once, at the royalty of the work; what is shared is shared to
the last đồng, by the largest remainder.
"""

from .genres import AUTHORS
from .store import Line
from .store import StatedWork
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date


TENTHS = 10
"""Coefficients are counted in tenths: 25 is 2.5."""
PERCENT = 100


@dataclass(frozen=True)
class Tariff:
    """What holds on a day. `unit`: đồng of one coefficient; `most`, `least`: of each
    genre, in tenths. In percent: `translation` at least and at most, `extra` at most
    besides the royalty, `fees` at most of it.
    """

    unit: int
    most: Mapping[str, int]
    translation: tuple[int, int]
    extra: int
    fees: int
    least: Mapping[str, int] = field(default_factory=dict)
    usual_fees: Mapping[str, int] = field(default_factory=dict)
    usual_translation: int = PERCENT
    ground: str = ""


def unit_value(base: int, percent: int) -> int:
    """Of one coefficient: so much of the base salary."""
    return base * percent // PERCENT


def royalty(unit: int, coefficient: int, translation: int, extra: int) -> int:
    """`coefficient` in tenths; `translation` in percent, 100 for what is no
    translation; `extra` in percent besides.
    """
    exact = unit * coefficient * translation * (PERCENT + extra)
    return exact // (TENTHS * PERCENT * PERCENT)


def shared(total: int, weights: Sequence[int]) -> list[int]:
    """The total in as many parts, which add up to it: each gets what its weight gives
    rounded down, and the largest remainders one đồng more; of equal ones the first.
    """
    whole = sum(weights)
    if whole <= 0:
        return [0 for _one in weights]
    parts = [total * one // whole for one in weights]
    by_rest = sorted(range(len(weights)), key=lambda at: -(total * weights[at] % whole))
    for at in by_rest[: total - sum(parts)]:
        parts[at] += 1
    return parts


def amounts(paid: int, shares: Sequence[tuple[str, int]]) -> list[int]:
    """What each of the shares (role, size) of a work is paid.

    Sizes of authors are weights, of the others percents of the royalty `paid`.
    """
    fees = paid * fee_percent(shares) // PERCENT
    found: dict[int, int] = {}
    for total, is_authors in ((paid, True), (fees, False)):
        sizes = {
            at: size
            for at, (role, size) in enumerate(shares)
            if (role in AUTHORS) is is_authors
        }
        found |= zip(sizes, shared(total, [*sizes.values()]), strict=True)
    return [found[at] for at in range(len(shares))]


def fee_percent(shares: Sequence[tuple[str, int]]) -> int:
    """Of a work, all its fees."""
    return sum(size for role, size in shares if role not in AUTHORS)


def reckoned(
    works: Iterable[StatedWork], tariffs: Mapping[date, Tariff | None]
) -> list[Line]:
    """Of all works, each by the tariff of its day."""
    return [line for one in works for line in lines_of(one, tariffs[one.day])]


def lines_of(work: StatedWork, tariff: Tariff | None) -> Iterator[Line]:
    """What each of a work is paid."""
    if tariff is None or not work.coefficient:
        return
    paid = royalty(tariff.unit, work.coefficient, work.translation, work.extra)
    parts = amounts(paid, [(one.role, one.size) for one in work.shares])
    for share, amount in zip(work.shares, parts, strict=True):
        of_work = (work.uid, work.part, work.title, work.day)
        yield Line(share.payee, share.role, *of_work, amount)
