"""Why an act on an offer is refused, as data."""

from ...base.refusal import Refusal
from bacgiang.policy import _


NOT_FOR_UNIT = Refusal(
    "not_your_level",
    _(
        "offer_refusal_not_publisher",
        default="Only those who publish on the unit's site, and its head, offer an "
        "item to the main site or take the offer back.",
    ),
)
NOT_FOR_BOARD = Refusal(
    "not_main_board",
    _(
        "offer_refusal_not_main_board",
        default="Only reviewers and the head of the main board decide on offers.",
    ),
)
MAIN_SITE_ITEM = Refusal(
    "main_site_item",
    _(
        "offer_refusal_main_site_item",
        default="This item stands on the main site already.",
    ),
)
NOT_OFFERABLE = Refusal(
    "not_offerable",
    _(
        "offer_refusal_not_offerable",
        default="Only news, pages and events are offered. A picture or a file goes "
        "with the item that uses it.",
    ),
)
WORKING_COPY = Refusal(
    "working_copy",
    _(
        "offer_refusal_working_copy",
        default="This is a working copy. Offer the published item.",
    ),
)
NOT_APPROVED = Refusal(
    "not_approved",
    _(
        "offer_refusal_not_approved",
        default="Only an approved or published item is offered. Let the item be "
        "approved first.",
    ),
)
ALREADY_OFFERED = Refusal(
    "already_offered",
    _(
        "offer_refusal_already_offered",
        default="The item has been offered already, or is accepted.",
    ),
)
NOT_WAITING = Refusal(
    "not_waiting",
    _(
        "offer_refusal_not_waiting",
        default="No offer of this item waits for a decision. Reload the page to see "
        "how it stands.",
    ),
)
NOT_ACCEPTED = Refusal(
    "not_accepted",
    _(
        "offer_refusal_not_accepted",
        default="This item is not accepted for the main site.",
    ),
)
REASON_MISSING = Refusal(
    "reason_missing",
    _(
        "offer_refusal_reason_missing",
        default="Write the reason; the unit reads it.",
    ),
    "reason",
)
HEADING_TOO_LONG = Refusal(
    "heading_too_long",
    _("offer_refusal_heading_too_long", default="Shorten the heading to 300 letters."),
    "heading",
)
LEAD_TOO_LONG = Refusal(
    "lead_too_long",
    _("offer_refusal_lead_too_long", default="Shorten the lead to 2,000 letters."),
    "lead",
)
WORDS_NOT_YOUR_LEVEL = Refusal(
    "words_not_your_level",
    _(
        "offer_refusal_words_not_publisher",
        default="A heading or lead of the main site's own is public at once, a picture "
        "once somebody else has confirmed it: its head sets them, or who both reviews "
        "and publishes there. Leave them out, or take the item over as an own item.",
    ),
    "heading",
)
SECOND_PERSON = Refusal(
    "second_person",
    _(
        "offer_refusal_second_person",
        default="You chose this picture yourself. Somebody else of the main board "
        "looks at it and confirms it.",
    ),
    status=409,
)
NO_PICTURE_WAITS = Refusal(
    "no_picture_waits",
    _("offer_refusal_no_picture_waits", default="No picture waits any more."),
    status=409,
)
SECRECY_MARK = Refusal(
    "secrecy_mark",
    _(
        "offer_refusal_secrecy_mark",
        default="Heading or lead hold a mark of secrecy. Remove it; they are public at "
        "once.",
    ),
    "heading",
)
NO_PUBLIC_SITE = Refusal(
    "take_over_only",
    _(
        "offer_refusal_no_public_site",
        default="The unit has no public site where the item could be read. Choose a "
        "section of the main site and take it over as an own item.",
    ),
    "derive_into",
)
NEVER_PUBLISHED = Refusal(
    "take_over_only",
    _(
        "offer_refusal_never_published",
        default="The unit's site is closed and the item was never published there. "
        "Choose a section of the main site and take it over as an own item.",
    ),
    "derive_into",
)
NOT_LISTED = Refusal(
    "take_over_only",
    _(
        "offer_refusal_not_listed",
        default="The main site lists news and events of units, not their pages. Choose "
        "a section of the main site and take it over as an own item.",
    ),
    "derive_into",
)
UNKNOWN_SECTION = Refusal(
    "unknown_section",
    _(
        "offer_refusal_unknown_section",
        default="There is no such section on the main site, or it does not take items "
        "of this kind and language. Choose another.",
    ),
    "derive_into",
)
DERIVED_PUBLIC = Refusal(
    "derived_public",
    _(
        "offer_refusal_derived_public",
        default="The item made from this one is published on the main site. Withdraw "
        "it there first.",
    ),
)
EDIT_DERIVED = Refusal(
    "edit_derived",
    _(
        "offer_refusal_edit_derived",
        default="This item was taken over as an own item. Change that one.",
    ),
)
NOTHING_CHANGED = Refusal(
    "nothing_changed",
    _(
        "offer_refusal_nothing_changed",
        default="The item has not changed since the main board last looked.",
    ),
)
PICTURE_UNREADABLE = Refusal(
    "picture_unreadable",
    _(
        "offer_refusal_picture_unreadable",
        default="The picture cannot be read. Send a JPEG, PNG, WebP or GIF picture.",
    ),
    "picture",
)
PICTURE_TOO_LARGE = Refusal(
    "picture_too_large",
    _(
        "offer_refusal_picture_too_large",
        default="The picture is larger than allowed. Make it smaller.",
    ),
    "picture",
)
