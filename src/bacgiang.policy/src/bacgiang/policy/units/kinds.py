"""Closed lists of the unit register (regulation 2.2a, 4.1a, 10.1, 10.2)."""

from enum import StrEnum


class UnitKind(StrEnum):
    """What a body of the register is."""

    PEOPLES_COUNCIL = "peoples_council"
    PEOPLES_COMMITTEE = "peoples_committee"
    DEPARTMENT = "department"
    DISTRICT = "district"
    COMMUNE = "commune"
    SUBORDINATE_UNIT = "subordinate_unit"
    PARTY_BODY = "party_body"
    MASS_ORGANISATION = "mass_organisation"


class UpdateFrequency(StrEnum):
    """How often a unit promises to update its site (10.1, 10.2)."""

    DAILY = "daily"
    WEEKLY = "weekly"


class Presence(StrEnum):
    """Whether a unit has a public site, or a desk only its board sees (5.2)."""

    OPEN = "open"
    DESK = "desk"
