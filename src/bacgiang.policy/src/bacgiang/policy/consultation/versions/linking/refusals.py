"""Why links are not taken."""

from ....base.refusal import Refusal
from bacgiang.policy import _


LONGEST_SHOWN = 100


def unknown_provision(name: str, field: str) -> Refusal:
    return Refusal(
        "unknown_provision",
        _(
            "refusal_links_unknown_provision",
            default="There is no provision “${name}”. Choose it from the list.",
            mapping={"name": name[:LONGEST_SHOWN]},
        ),
        field,
    )


NOT_MODIFIABLE = Refusal(
    "not_modifiable",
    _(
        "refusal_links_not_modifiable",
        default="You cannot change this draft now. A published draft changes through a "
        "working copy, an approved one after it was returned.",
    ),
    status=403,
)
NOTHING_TO_LINK = Refusal(
    "nothing_to_link",
    _(
        "refusal_nothing_to_link",
        default="There is nothing to be linked: no text was public before, or the text "
        "is the same.",
    ),
    status=404,
)
CHANGED_MEANWHILE = Refusal(
    "changed_meanwhile",
    _(
        "refusal_links_meanwhile",
        default="The text or its links have changed since you opened the page. Look at "
        "them again.",
    ),
    "digest",
    status=409,
)
UNREADABLE = Refusal(
    "unreadable",
    _(
        "refusal_links_unreadable",
        default="Give “digest” and one of “eid” with “old”, “wid” with “new”, or "
        "“confirm”.",
    ),
)
LINKS_NOT_CONFIRMED = Refusal(
    "links_not_confirmed",
    _(
        "refusal_links_not_confirmed",
        default="The text differs from the version that was public. Confirm first "
        "which provision follows from which, on the page “Follow provisions”.",
    ),
    "structure",
)
TEXT_AFTER_END = Refusal(
    "text_after_end",
    _(
        "refusal_text_after_end",
        default="The draft was adopted or dropped. Its text is not changed any more; "
        "opinions lead from it to the document.",
    ),
    "structure",
)
