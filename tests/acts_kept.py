"""Acts as the record keeps them, read back."""

from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.store import ActStore
from datetime import date
from datetime import datetime


def acts_between(store: ActStore, start: datetime, end: datetime) -> list[Act]:
    return [Act.of_leaf(leaf) for _key, leaf in store.leaves_between(start, end)]


def acts_of_day(store: ActStore, day: date) -> list[Act]:
    return [Act.of_leaf(leaf) for _key, leaf in store.leaves_of_day(day)]
