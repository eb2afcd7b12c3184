"""Why a version is not shown or compared."""

from ....base.refusal import Refusal
from bacgiang.policy import _


NO_VERSION = Refusal(
    "unknown_version",
    _(
        "refusal_unknown_version",
        default="This draft has no such version. Choose one from the list.",
    ),
    "version",
    status=404,
)
NOTHING_TO_COMPARE = Refusal(
    "one_version",
    _(
        "refusal_one_version",
        default="Only one version of this draft is public, so there is nothing to "
        "compare.",
    ),
)
WRONG_ORDER = Refusal(
    "wrong_order",
    _(
        "refusal_versions_order",
        default="Choose an earlier version to compare from, and a later one to compare "
        "with.",
    ),
    "old",
)
NO_TEXT = Refusal(
    "no_text",
    _(
        "refusal_version_without_text",
        default="This version has no text, only questions.",
    ),
    status=404,
)
