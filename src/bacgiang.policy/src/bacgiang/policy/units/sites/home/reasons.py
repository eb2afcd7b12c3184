"""Every reason against an arrangement: stable codes and sentences."""

from ....base.refusal import Refusal
from bacgiang.policy import _


MOST_SECTIONS = 40
MOST_ITEMS = 20
LONGEST_HEADING = 120

CHANGED_MEANWHILE = Refusal(
    "changed_meanwhile",
    _(
        "home_refusal_changed",
        default="Somebody else has arranged this page since you opened it. Look at it "
        "as it is now, and make your changes again.",
    ),
    "stamp",
    status=409,
)
SITE_CLOSED = Refusal(
    "site_closed",
    _(
        "home_refusal_closed",
        default="This site is closed: its home page stays as it is.",
    ),
)
NOT_A_LIST = Refusal(
    "not_a_list",
    _(
        "home_refusal_not_a_list",
        default="The sections cannot be read. Send them as a list, each with its kind.",
    ),
    "sections",
)
TOO_MANY = Refusal(
    "too_many_sections",
    _(
        "home_refusal_too_many",
        default="A home page has at most ${most} sections. Remove some.",
        mapping={"most": MOST_SECTIONS},
    ),
    "sections",
)


TWICE = Refusal(
    "section_twice",
    _(
        "home_refusal_twice",
        default="Section ${number} is on the page already. Remove one of the two.",
    ),
)
# What is wrong with a field of a section.
WRONG = {
    "kind": Refusal(
        "unknown_kind",
        _(
            "home_refusal_unknown_kind",
            default="Section ${number} is of a kind that this site does not have. "
            "Remove it or choose another.",
        ),
    ),
    "which": Refusal(
        "unknown_choice",
        _(
            "home_refusal_unknown_choice",
            default="Choose from the list what section ${number} shows.",
        ),
    ),
    "heading": Refusal(
        "bad_heading",
        _(
            "home_refusal_heading",
            default="Section ${number}: the heading is one line of at most ${most} "
            "characters. Leave it empty for the usual one.",
        ),
    ),
    "count": Refusal(
        "bad_count",
        _(
            "home_refusal_count",
            default="Section ${number}: the number of items is a whole number from 1 "
            "to ${most}.",
        ),
    ),
    "shown": Refusal(
        "bad_shown",
        _(
            "home_refusal_shown",
            default="Section ${number}: say true or false for whether it is shown.",
        ),
    ),
}
MOST = {"heading": LONGEST_HEADING, "count": MOST_ITEMS}


def wrong(number: int, field: str) -> Refusal:
    """Against a field of the section `number`, counted from one."""
    place = f"sections.{number}.{field}"
    return WRONG[field].at(place, number=number, most=MOST.get(field))
