"""Every reason against an act on the register, in words, with its stable code.

The codes are part of the API (`@units`).
"""

from ...base.refusal import Refusal
from bacgiang.policy import _


UNKNOWN_UNIT = Refusal(
    "unknown_unit",
    _(
        "refusal_unknown_unit",
        default="No unit of the register has the code “${code}”. Look the code up "
        "in the list of units.",
    ),
)
NAME_BY_RENAMING = Refusal(
    "name_by_renaming",
    _(
        "refusal_name_by_renaming",
        default="The name of a unit is changed at “Manage the unit”, “Rename”, with "
        "its day and reason: readers keep finding the former one.",
    ),
)
DUPLICATE_CODE = Refusal(
    "duplicate_code",
    _(
        "refusal_duplicate_code",
        default="The code “${code}” belongs to “${name}” already. Choose another "
        "code; a code is never used twice, not even after its unit was closed.",
    ),
)
RESERVED_CODE = Refusal(
    "reserved_code",
    _(
        "refusal_reserved_code",
        default="“${code}” is the name of a page or an office of the portal, so no "
        "unit can be found under it. Choose another code.",
    ),
)
DUPLICATE_HOST = Refusal(
    "duplicate_host",
    _(
        "refusal_duplicate_host",
        default="The host name “${host}” belongs, or once belonged, to “${name}”. "
        "Choose another host name.",
    ),
)
MAIN_HOST = Refusal(
    "main_host",
    _(
        "refusal_main_host",
        default="“${host}” is the host name of the main site. Choose another host "
        "name for the unit.",
    ),
)
FOREIGN_HOST = Refusal(
    "foreign_host",
    _(
        "refusal_foreign_host",
        default="“${host}” is not below the domain of the main site, and all links to "
        "the unit would lead there. Choose a name below it; another one only who "
        "manages the whole portal can enter.",
    ),
)
CYCLE = Refusal(
    "cycle",
    _(
        "refusal_cycle",
        default="“${name}” is this unit or belongs to it, so this unit cannot "
        "belong to it. Choose a unit outside its own branch.",
    ),
)
UNIT_CLOSED = Refusal(
    "unit_closed",
    _(
        "refusal_unit_closed",
        default="“${name}” was closed or merged and no longer exists. Choose a "
        "unit that exists.",
    ),
)
HAS_MEMBERS = Refusal(
    "has_members",
    _(
        "refusal_has_members",
        default="${count} units belong to this one, among them “${first}”. Move or "
        "close them first, or merge this unit: then they pass to the successor.",
    ),
)
LEFT_OPEN = Refusal(
    "left_open",
    _(
        "refusal_unit_left_open",
        default="${what}: ${count}. See to it first or hand it over to another unit, "
        "or name a successor: without one nobody can see to it any more.",
    ),
    "successor",
    status=409,
)
NOBODY_TAKES_OVER = Refusal(
    "nobody_there",
    _(
        "refusal_unit_nobody_takes_over",
        default="What citizens sent waits at this unit, and “${name}” has nobody on "
        "its board who would see to it. Have its board filled first, or choose another "
        "successor.",
    ),
    "successor",
    status=409,
)
UNKNOWN_KIND = Refusal(
    "unknown_kind",
    _(
        "refusal_unknown_kind",
        default="There is no kind “${kind}”. Known: ${known}.",
    ),
)
INVALID_CODE = Refusal(
    "invalid_code",
    _(
        "error_unit_code",
        default="Use lower-case letters, digits and single hyphens only, for example "
        "“so-y-te”, at most 40 characters.",
    ),
    "code",
)
INVALID_HOST = Refusal(
    "invalid_host",
    _(
        "error_unit_host",
        default="Write the host name alone, in lower case, for example "
        "“soyte.tentinh.gov.vn”.",
    ),
    "host",
)
CODE_FIXED = Refusal(
    "code_fixed",
    _(
        "refusal_code_fixed",
        default="The code of a unit never changes: addresses and groups are named by "
        "it. Change the unit's name instead.",
    ),
    "code",
)
PLACE_FIXED = Refusal(
    "place_fixed",
    _(
        "refusal_place_fixed",
        default="Units and unit sites stay where they are, under their code. To place "
        "a unit below another one, use “Manage the unit”.",
    ),
)
STAYS_IN_REGISTER = Refusal(
    "stays_in_register",
    _(
        "refusal_stays_in_register",
        default="A unit that has a site, a successor or units below it stays in the "
        "register. Close it or merge it into another one instead.",
    ),
)
OWN_SUCCESSOR = Refusal(
    "own_successor",
    _(
        "refusal_own_successor",
        default="A unit cannot be its own successor. Choose another unit.",
    ),
    "successor",
)
SUCCESSOR_MISSING = Refusal(
    "successor_missing",
    _(
        "refusal_register_successor_missing",
        default="Say which unit takes over.",
    ),
    "successor",
)
MAIN_UNIT = Refusal(
    "main_unit",
    _(
        "refusal_main_unit",
        default="This unit's board runs the main site. Let the board of another unit "
        "run it before you close or merge this one.",
    ),
)
MAIN_SITE = Refusal(
    "main_site",
    _(
        "refusal_main_site",
        default="This unit's board runs the main site, which is open and stays so. It "
        "has no unit site.",
    ),
)
REASON_MISSING = Refusal(
    "reason_missing",
    _(
        "refusal_register_reason_missing",
        default="State the reason, for example the number and date of the decision.",
    ),
    "reason",
)
DATE_MISSING = Refusal(
    "date_missing",
    _("refusal_date_missing", default="State the day."),
    "on",
)
DATE_IN_FUTURE = Refusal(
    "date_in_future",
    _(
        "refusal_date_in_future",
        default="This day has not come yet. Record the change on the day it takes "
        "effect, or later.",
    ),
    "on",
)
DATE_TOO_EARLY = Refusal(
    "date_too_early",
    _(
        "refusal_date_too_early",
        default="This day lies before the unit existed or before its latest change of "
        "name. Correct the day.",
    ),
    "on",
)
NAME_MISSING = Refusal(
    "name_missing",
    _("refusal_name_missing", default="Write the name of the unit."),
    "name",
)
NOTHING_CHANGES = Refusal(
    "nothing_changes",
    _(
        "refusal_nothing_changes",
        default="Everything stands in the register like this already. Change something "
        "or leave the page.",
    ),
)
ALREADY_OPEN = Refusal(
    "already_open",
    _(
        "refusal_already_open",
        default="The unit has a site, or a desk, in every language asked for already.",
    ),
)
NO_FURTHER_LANGUAGE = Refusal(
    "no_further_language",
    _(
        "refusal_no_further_language",
        default="Sites stand in Vietnamese and English. An administrator adds further "
        "languages to the available ones, in the settings of languages.",
    ),
)
UNKNOWN_LANGUAGE = Refusal(
    "unknown_language",
    _(
        "refusal_unknown_language",
        default="Choose one of the languages that were added for sites: ${known}.",
    ),
)
OPEN_FIRST = Refusal(
    "open_first",
    _(
        "refusal_open_first",
        default="The unit's site has to be open in Vietnamese before it is opened in "
        "another language.",
    ),
)
NOT_OPEN = Refusal(
    "not_open",
    _(
        "refusal_not_open",
        default="The unit has no open site that could be taken back to a desk.",
    ),
)
UNKNOWN_ACT = Refusal(
    "unknown_act",
    _(
        "refusal_unknown_act",
        default="There is no such act. Known: open, desk, move, merge, close.",
    ),
)
UNKNOWN_PRESENCE = Refusal(
    "unknown_presence",
    _(
        "refusal_unknown_presence",
        default="Say “open” for a public site or “desk” for a desk.",
    ),
    "presence",
)
PARENT_MISSING = Refusal(
    "parent_missing",
    _(
        "refusal_parent_missing",
        default="Say which unit this one is to belong to, or null for none.",
    ),
    "parent",
)
NOT_ENDED = Refusal(
    "not_ended",
    _("refusal_unit_not_ended", default="This unit has not ended."),
)
SOMETHING_FOLLOWED = Refusal(
    "something_followed",
    _(
        "refusal_unit_something_followed",
        default="Something else was done since with the unit, its site, its people or "
        "its records. The end cannot be taken back any more.",
    ),
)
UNITS_MISSING = Refusal(
    "units_missing",
    _("refusal_units_missing", default="Choose the units that are merged."),
    "units",
)
