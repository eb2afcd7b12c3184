"""Why a request cannot be read."""

from ....base.refusal import Refusal
from bacgiang.policy import _
from bacgiang.policy.text.legacy import decode
from bacgiang.policy.text.legacy import Encoding
from bacgiang.policy.text.legacy import NotText


SHOWN = 60

UNREADABLE = Refusal(
    "unreadable_request",
    _(
        "refusal_unreadable_request",
        default="The request cannot be read: a value, a file name or the form itself "
        "is not of the kind it claims to be. Reload the page and send it again.",
    ),
)
TOO_LARGE = Refusal(
    "form_too_large",
    _(
        "refusal_form_too_large",
        default="What was sent is too large to be taken. Make the text shorter, or "
        "attach it as a file, and send it again.",
    ),
)
CONTROL_CHARACTER = Refusal(
    "control_character",
    _(
        "refusal_control_character",
        default="A value holds characters that are no text (such as NUL). "
        "Take them out and send it again.",
    ),
)
TOO_MANY_MARKS = Refusal(
    "too_many_marks",
    _(
        "refusal_too_many_marks",
        default="A letter carries more marks than any language writes. Type the text "
        "anew and send it again.",
    ),
)
MALFORMED_BODY = Refusal(
    "malformed_body",
    _(
        "refusal_malformed_body",
        default="The body is not a JSON object. Check its syntax and send it again.",
    ),
)
WRONG_VALUES = Refusal(
    "wrong_values",
    _(
        "refusal_wrong_values",
        default="A value is not of the kind that is expected here. Check the names and "
        "kinds of the values and send them again.",
    ),
)
NOT_HERE = Refusal(
    "not_here",
    _(
        "refusal_bulk_not_here",
        default="It cannot be put here, or it cannot leave where it is: the kind of "
        "item or your level of access on one of the two sites does not allow it.",
    ),
)
MAX_DEPTH = 64
TOO_DEEP = Refusal(
    "too_deep",
    _(
        "refusal_too_deep",
        default="The data are nested too deeply. Send at most ${most} levels.",
        mapping={"most": MAX_DEPTH},
    ),
)


def not_unicode(sent: bytes, field: str = "") -> Refusal:
    """Refusal of bytes that are not UTF-8; says what they read as when it is known."""
    reads_as, excerpt = _recognised(sent)
    if reads_as is Encoding.UNICODE:
        message = _(
            "refusal_not_unicode",
            default="The text is not in Unicode (UTF-8). Send it in UTF-8. Text from "
            "an old document can be pasted into the page, which offers to convert it.",
        )
    else:
        message = _(
            "refusal_legacy_bytes",
            default="The text is in ${encoding}, not in Unicode (UTF-8). Convert it to "
            "UTF-8 and send it again, or paste it into the page, which offers to "
            "convert it. It reads: “${excerpt}”",
            mapping={"encoding": reads_as.title, "excerpt": excerpt},
        )
    return Refusal("not_unicode", message, field)


def unreadable_query(detail: str) -> Refusal:
    """Refusal of a query; `detail` is what the parser said."""
    return Refusal(
        "unreadable_query",
        _(
            "refusal_unreadable_query",
            default="The query cannot be read: ${detail}. Correct it.",
            mapping={"detail": detail},
        ),
    )


def _recognised(sent: bytes) -> tuple[Encoding, str]:
    try:
        found = decode(sent[:10000])
    except NotText:
        return Encoding.UNICODE, ""
    return found.conversion.encoding, found.conversion.text[:SHOWN]
