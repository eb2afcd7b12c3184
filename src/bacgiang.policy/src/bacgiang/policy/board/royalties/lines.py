"""Lines of works: what each is paid, by what held on its day; pure."""

from .reckoning import amounts
from .reckoning import royalty
from .reckoning import Tariff
from .record import Line
from .record import StatedWork
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date


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
        yield Line(
            payee=share.payee,
            role=share.role,
            uid=work.uid,
            part=work.part,
            title=work.title,
            day=work.day,
            amount=amount,
        )
