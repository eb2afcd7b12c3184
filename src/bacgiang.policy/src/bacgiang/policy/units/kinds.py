"""Closed lists of the unit register (regulation 2.2a, 4.1a, 10.1, 10.2)."""

from enum import StrEnum


UnitKind = StrEnum(
    "UnitKind",
    [
        "PEOPLES_COUNCIL",
        "PEOPLES_COMMITTEE",
        "DEPARTMENT",
        "DISTRICT",
        "COMMUNE",
        "SUBORDINATE_UNIT",
        "PARTY_BODY",
        "MASS_ORGANISATION",
    ],
)
"""What a body of the register is; values are the names in lower case."""

UpdateFrequency = StrEnum("UpdateFrequency", ["DAILY", "WEEKLY"])
"""How often a unit promises to update its site (10.1, 10.2)."""

Presence = StrEnum("Presence", ["OPEN", "DESK"])
"""Whether a unit has a public site, or a desk only its board sees (5.2)."""
