"""Reasons against acts on unit sites, in words, with their stable codes."""

from ...base.refusal import Refusal
from bacgiang.policy import _


SITE_STAYS = Refusal(
    "site_stays",
    _(
        "refusal_site_stays",
        default="A unit's site and its sections are not deleted with what they hold. "
        "Close the unit or take its site back to a desk instead.",
    ),
)
PLACE_STAYS = Refusal(
    "place_stays",
    _(
        "refusal_place_stays",
        default="This section is a part of the portal that others lead to by its "
        "address: it is neither moved, renamed nor deleted. The head of the board can "
        "leave it out of the navigation.",
    ),
)
LANGUAGE_STAYS = Refusal(
    "language_stays",
    _(
        "refusal_language_stays",
        default="This is the whole portal in one language: it is neither moved, "
        "renamed nor deleted.",
    ),
)
SITE_CLOSED = Refusal(
    "site_closed",
    _(
        "refusal_add_to_closed_site",
        default="This site is closed: nothing new can be added to it. Add it on the "
        "site of the successor.",
    ),
)
LIFE_CYCLE_ONLY = Refusal(
    "life_cycle_only",
    _(
        "refusal_life_cycle_only",
        default="A unit's site is opened and closed with its unit. Use “Manage the "
        "unit” on the unit's page.",
    ),
)
