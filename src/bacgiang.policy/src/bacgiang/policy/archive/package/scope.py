"""Of which unit and days a package is, and which items it has."""

from ...base.dates import LOCAL_TIME
from ...editorial.acts.act import Act
from ...editorial.acts.query import UID
from ...editorial.acts.reading import read_all
from ...editorial.acts.selection import Selection
from ...editorial.acts.store import act_store
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta


@dataclass(frozen=True)
class Scope:
    """A unit's code, and days in the province, the last included."""

    unit: str
    first: date
    last: date

    @property
    def name(self) -> str:
        """Of the package, and of its folder."""
        return f"luu-tru-{self.unit}-{self.first}-{self.last}"

    @property
    def days(self) -> str:
        """As the record of acts tells them."""
        return f"{self.first} – {self.last}"

    @property
    def start(self) -> datetime:
        return datetime.combine(self.first, time(), LOCAL_TIME)

    @property
    def end(self) -> datetime:
        return datetime.combine(self.last + timedelta(days=1), time(), LOCAL_TIME)

    def acts(self) -> Iterator[Act]:
        """The unit's acts of these days, oldest first."""
        selection = Selection(self.start, self.end, unit=self.unit)
        return read_all(act_store(), selection)

    def uids(self) -> list[str]:
        """Of the content they were done to, in the order of the first act on each. Acts
        on petitions, dossiers and accounts name none: they are in the record alone.
        """
        items = dict.fromkeys(act.item for act in self.acts())
        return [one for one in items if UID.fullmatch(one)]

    def acts_on(self, uid: str) -> Iterator[Act]:
        """All acts on an item of the unit up to the end, whoever's they are."""
        return (act for act in act_store().of_item(uid) if act.time < self.end)

    def own_acts_on(self, uid: str) -> Iterator[Act]:
        """What the unit did to an item of another up to the end."""
        return (act for act in self.acts_on(uid) if act.unit == self.unit)
