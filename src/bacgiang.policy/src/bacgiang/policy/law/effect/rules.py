"""Rules of law that change with the regime: what an administrator may write down.

A line is the first day of a regime, what its rule says, and where it stands:
"2016-07-01 ends Luật số 80/2015/QH13, khoản 4 Điều 154". Before the first day, and
where the rule is "open", nothing is said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Outcome(Enum):
    """What a rule says.

    Of documents that set out in detail what has ended: it ``ENDS`` them, too, or
    ``CONTINUES`` them. Of effect before the day of issue: it is ``FORBIDDEN``, or not
    (``ALLOWED``). ``OPEN``: which of them, the rule leaves to be judged.
    """

    ENDS = "ends"
    CONTINUES = "continues"
    FORBIDDEN = "forbidden"
    ALLOWED = "allowed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Rule:
    """From ``first_day`` on ``outcome`` is the rule, by ``source`` (as cited)."""

    first_day: date
    outcome: Outcome
    source: str = ""


NO_RULE = Rule(date.min, Outcome.OPEN)


def read_rule(line: str) -> Rule:
    """Return the rule that a line writes down. Raises ValueError."""
    day, outcome, *source = line.split(maxsplit=2)
    return Rule(date.fromisoformat(day), Outcome(outcome), "".join(source))


def rule_on(rules: Iterable[Rule], day: date) -> Rule:
    """Return the rule of the regime that a day falls in."""
    begun = [rule for rule in rules if rule.first_day <= day]
    return max(begun, key=lambda rule: rule.first_day, default=NO_RULE)
