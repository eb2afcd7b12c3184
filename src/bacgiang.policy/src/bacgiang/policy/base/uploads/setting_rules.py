"""Limits of uploads are written in a way that can be read."""

from ..json_text import parse_json
from .limits import limits_of
from bacgiang.policy import _
from zope.i18nmessageid import Message


WRONG = _(
    "error_setting_upload_limits",
    default="These are no limits of uploads (${reason}). Keep the form of the text: a "
    "list in JSON, each kind with “kind”, “max_megabytes”, “requires” and “formats”.",
)


def upload_limits(text: str) -> Message | None:
    """What the reader stumbles over, if anything."""
    try:
        limits_of(parse_json(text))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        return Message(WRONG, mapping={"reason": str(error)})
    return None
