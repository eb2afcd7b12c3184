"""Why something about collaborators is refused."""

from ...base.refusal import Refusal
from bacgiang.policy import _


MOST_NAMES, MOST_LINE, MOST_TITLE = 5, 200, 200
MOST_WORDS = 20_000
MOST_WAITING = 20

NAME_WRONG = Refusal(
    "name_wrong",
    _(
        "collaborator_refusal_name",
        default="Give the name, and pen names below it, one a line: five at most.",
    ),
    "names",
)
NAME_TAKEN = Refusal(
    "name_taken",
    _(
        "collaborator_refusal_taken",
        default="“${name}” stands in the register already: whoever signs with it could "
        "not be told apart.",
    ),
    "names",
)
NO_ACCOUNT = Refusal(
    "no_such_account",
    _(
        "collaborator_refusal_account",
        default="No account signs in with this address. Have it opened first, or leave "
        "the field empty.",
    ),
    "email",
)
LINE_WRONG = Refusal(
    "line_wrong",
    _("collaborator_refusal_line", default="One line, up to 200 letters."),
)
WORDS_WRONG = Refusal(
    "words_wrong",
    _(
        "collaborator_refusal_words",
        default="Write the text, up to 20,000 letters.",
    ),
    "words",
)
TOO_MANY = Refusal(
    "too_many",
    _(
        "collaborator_refusal_many",
        default="20 pieces wait for this board already. Wait until it has read some.",
    ),
)
NO_PLACE = Refusal(
    "no_place",
    _(
        "collaborator_refusal_place",
        default="There is no section of news here to which you can add.",
    ),
    status=409,
)
