"""Numbers as `000.00.12.H02-261130-0001`: whose it is, the day, a number of that day.

A unit gives it as it receives the dossier, so two of its officers at most meet in the
counter. Whose it is says the setting `bacgiang.dossier_codes`.
"""

from ...base.stores.site_store import SiteStore
from BTrees.OIBTree import OIBTree
from collections.abc import Iterable
from datetime import date
from persistent import Persistent
from plone import api
import re


CODES = "bacgiang.dossier_codes"
PATTERN = re.compile(r"\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}", re.ASCII)
NOBODY = "000.00.00.X00"
"""Of a unit that the setting does not name."""


class NumberStore(Persistent):
    """The last number of each unit and day; those of days that are over are dropped."""

    def __init__(self) -> None:
        self._last: OIBTree = OIBTree()

    def next(self, prefix: str, day: date) -> str:
        stamp = f"{day:%y%m%d}"
        key = f"{prefix}-{stamp}"
        for old in list(self._last.keys(f"{prefix}-", key, excludemax=True)):
            del self._last[old]
        number = self._last.get(key, 0) + 1
        self._last[key] = number
        return f"{key}-{number:04}"


number_store = SiteStore("bacgiang.policy.dossiers.numbers", NumberStore)


def next_number(unit: str, day: date) -> str:
    """For the unit with that code."""
    lines = api.portal.get_registry_record(CODES, default=None) or ()
    prefix = codes_in(lines).get(unit, NOBODY)
    return number_store().next(prefix, day)


def codes_in(lines: Iterable[str]) -> dict[str, str]:
    """By code of the unit; what cannot be read is left out."""
    return dict(filter(None, map(code_in, lines)))


def code_in(line: str) -> tuple[str, str] | None:
    """Unit and code of a line `unit|000.00.12.H02`; None for none."""
    unit, bar, code = (one.strip() for one in line.partition("|"))
    return (unit, code) if bar and unit and PATTERN.fullmatch(code) else None
