"""What others do when somebody's factors are taken off."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FactorsTakenOff:
    """By somebody else, as who had the account may have lost it to a stranger."""

    user_id: str
