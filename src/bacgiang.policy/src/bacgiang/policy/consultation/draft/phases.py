"""Phases of a consultation: what happens when."""

from ...base.day_field import Day
from ...editorial.forms.wrong_at import WrongAt
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from zope import schema
from zope.interface import Interface


class IPhaseRow(Interface):
    """One phase."""

    what = schema.TextLine(title=_("What happens"), required=False, max_length=500)
    begins = Day(title=_("First day of the phase"), required=False)
    ends = Day(
        title=_("Last day of the phase"),
        description=_("help_phase_ends", default="Empty: it lasts one day."),
        required=False,
    )


@dataclass(frozen=True)
class Phase:
    """A phase from its first to its last day; None where no day is known."""

    what: str
    begins: date | None
    ends: date | None


def phases_of(rows: Iterable[Mapping[str, Any]] | None) -> tuple[Phase, ...]:
    """Rows as the form keeps them, without those that say nothing."""
    return tuple(
        Phase(row["what"], row.get("begins"), row.get("ends"))
        for row in rows or ()
        if row.get("what")
    )


def phases_in_order(rows: Iterable[Mapping[str, Any]] | None) -> None:
    """Raises Invalid for a phase that ends before it begins, or has no words."""
    for row in rows or ():
        begins, ends = row.get("begins"), row.get("ends")
        if begins and ends and ends < begins:
            raise WrongAt(ENDS_FIRST, "phases")
        if (begins or ends) and not row.get("what"):
            raise WrongAt(
                _(
                    "error_phase_without_words",
                    default="Say of each phase what happens in it.",
                ),
                "phases",
            )


ENDS_FIRST = _(
    "error_phase_ends_first",
    default="A phase ends before it begins. Correct one of its two days.",
)
