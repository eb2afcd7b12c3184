"""What a work is paid, in whole đồng; pure, so that any tariff can be tried.

Everything is rounded down once, at the royalty of the work; what is shared is shared to
the last đồng, by the largest remainder.
"""

from .genres import AUTHORS
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field


TENTHS = 10
"""Coefficients are counted in tenths: 25 is 2.5."""
PERCENT = 100


@dataclass(frozen=True)
class Tariff:
    """What holds on a day. `unit`: đồng of one coefficient; `most`: the highest
    coefficient of each genre, in tenths. In percent: `translation` at least and at
    most, `extra` at most besides the royalty, `fees` at most of it.
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
    found = [0 for _one in shares]
    fees = paid * sum(size for role, size in shares if role not in AUTHORS) // PERCENT
    for total, is_authors in ((paid, True), (fees, False)):
        at = [
            place
            for place, (role, _size) in enumerate(shares)
            if (role in AUTHORS) is is_authors
        ]
        parts = shared(total, [shares[place][1] for place in at])
        for place, part in zip(at, parts, strict=True):
            found[place] = part
    return found


def fee_percent(shares: Sequence[tuple[str, int]]) -> int:
    """Of a work, all its fees."""
    return sum(size for role, size in shares if role not in AUTHORS)
