"""The provision that a service of a text is asked for: `?eId=art_5__para_2`."""

from ....base.refusal import Refusal
from bacgiang.policy import _
from collections.abc import Mapping
from typing import Any


NO_TEXT = Refusal(
    "no_text",
    _(
        "refusal_no_structured_text",
        default="The text of this document has not been entered. Read it in the "
        "originals, which “originals” of the record lists.",
    ),
    status=404,
)
NO_PROVISION = Refusal(
    "no_provision",
    _(
        "refusal_no_provision",
        default="On this day the text has no provision of that “eId”. “akn” of "
        "“@text-on” shows those there are.",
    ),
    "eId",
    status=404,
)


def eid_named(form: Mapping[str, Any]) -> str:
    """The identity asked for, "" where none is."""
    value = form.get("eId") or ""
    return value if isinstance(value, str) else ""
