"""The public balance of a subject, and the counts it is made of.

Every entry takes its submission out of one bucket and puts it into another, so the sum
holds at every moment whatever is counted where.
"""

from .states import State
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field


NOWHERE = ""
_WITHHELD = f"{State.WITHHELD.value}:"


def bucket_of(state: State, reason: str) -> str:
    """Where a submission is counted: its state, with the reason when withheld."""
    return f"{_WITHHELD}{reason}" if state is State.WITHHELD else state.value


@dataclass(frozen=True)
class Balance:
    """Counts of submissions; `withheld` by reason. received is the sum of the rest."""

    received: int = 0
    waiting: int = 0
    published: int = 0
    withdrawn: int = 0
    withheld: Mapping[str, int] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """received = waiting + published + withheld (by reason) + withdrawn"""
        parts = self.waiting + self.published + self.withdrawn
        return self.received == parts + sum(self.withheld.values())


def balance_of(counts: Mapping[str, int], received: int) -> Balance:
    """`counts` by bucket; `received` counted apart from them, by first entries."""
    return Balance(
        received=received,
        waiting=counts.get(State.WAITING.value, 0),
        published=counts.get(State.PUBLISHED.value, 0),
        withdrawn=counts.get(State.WITHDRAWN.value, 0),
        withheld={
            bucket.removeprefix(_WITHHELD): count
            for bucket, count in sorted(counts.items())
            if bucket.startswith(_WITHHELD) and count
        },
    )


def count_move(counts: Counter[str], before: str, after: str) -> None:
    """Count an entry; `before` is NOWHERE for the first one of a submission."""
    counts[before] -= 1
    counts[after] += 1


def received_in(counts: Mapping[str, int]) -> int:
    """First entries among what was counted: all that came from nowhere."""
    return -counts.get(NOWHERE, 0)
