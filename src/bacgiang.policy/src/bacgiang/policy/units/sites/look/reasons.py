"""Every reason against a look: stable codes and sentences."""

from ....base.refusal import Refusal
from bacgiang.policy import _


LONGEST_ALTERNATIVE = 200

UNKNOWN_ACCENT = Refusal(
    "unknown_accent",
    _(
        "look_refusal_accent",
        default="Choose one of the colours of the list: others are not tested for "
        "those who see little.",
    ),
    "accent",
)
NO_PICTURE = Refusal(
    "no_picture",
    _(
        "look_refusal_no_picture",
        default="The file cannot be read as a picture. Send a JPEG, PNG or WebP file.",
    ),
    "banner",
)
PICTURE_TOO_LARGE = Refusal(
    "picture_too_large",
    _(
        "look_refusal_too_large",
        default="The picture is too large. Send one of at most 8 MB and 40 million "
        "pixels.",
    ),
    "banner",
)
PICTURE_TOO_SMALL = Refusal(
    "picture_too_small",
    _(
        "look_refusal_too_small",
        default="The picture is too small for a banner. Send one of at least 800 by "
        "160 pixels; five times as wide as high fits best.",
    ),
    "banner",
)
BAD_ALTERNATIVE = Refusal(
    "bad_alternative",
    _(
        "look_refusal_alternative",
        default="Say what the picture shows in one line of at most ${most} characters.",
        mapping={"most": LONGEST_ALTERNATIVE},
    ),
    "alternative",
)
NOTHING_SHOWN = Refusal(
    "nothing_shown",
    _(
        "look_refusal_nothing_shown",
        default="You say what a picture shows, and there is none: choose one, or leave "
        "this empty.",
    ),
    "alternative",
)
DECLARATION_MISSING = Refusal(
    "declaration_missing",
    _(
        "look_refusal_declaration",
        default="Declare that picture and words disclose no state secret and no other "
        "secret the law protects.",
    ),
    "declaration",
)
SECOND_PERSON = Refusal(
    "second_person",
    _(
        "look_refusal_second_person",
        default="You proposed this yourself. Somebody else of the board looks at it "
        "and confirms it.",
    ),
    status=409,
)
PROPOSAL_GONE = Refusal(
    "proposal_gone",
    _(
        "look_refusal_gone",
        default="This is not proposed any more, or something else is. Look again.",
    ),
    status=409,
)
SITE_CLOSED = Refusal(
    "site_closed",
    _("look_refusal_closed", default="This site is closed: its look stays as it is."),
)
