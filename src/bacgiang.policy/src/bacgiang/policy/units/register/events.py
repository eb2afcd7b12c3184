"""What happened to a unit, told to whoever keeps a record of acts.

`unit` is the register's record, `by` the user id of whoever acted ("" for set-up),
`details` flat facts: strings, numbers, booleans. Days are written as in ISO 8601.
"""

from .unit import Unit
from dataclasses import dataclass
from dataclasses import field
from typing import Any


@dataclass(frozen=True)
class UnitEvent:
    """Something happened to a unit."""

    unit: Unit
    by: str
    details: dict[str, Any] = field(default_factory=dict)


class UnitOpened(UnitEvent):
    """Its site or desk was opened. Details: `presence`, `languages`."""


class UnitChanged(UnitEvent):
    """It was entered in the register, facts of it changed, or its site became a desk.

    Details: `act` (create, change, desk), `reason`, `on`, and for each changed fact
    `<fact>_before` and `<fact>_after`.
    """


class UnitMerged(UnitEvent):
    """It was merged into another. Details: `successor`, `on`, `reason`, and how many
    memberships, items of open work and subordinate units were concerned."""


@dataclass(frozen=True)
class UnitEnding:
    """It is about to be merged or closed. Who changes content because of that adds it
    to `concerned` now, so that the end can be taken back.
    """

    unit: Unit
    concerned: list[Any]


class UnitRestored(UnitEvent):
    """Its end was taken back. Details: `reason`."""


class UnitClosed(UnitEvent):
    """It was closed. Details as for a merger; `successor` is "" where there is none."""
