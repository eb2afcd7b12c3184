"""What the script sends, read without believing any of it."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from .text import FormText
from bacgiang.policy import _
import re
from typing import Any


IDENTIFIER = re.compile(r"[0-9a-f]{32}")
LONGEST_FORM, LONGEST_TITLE, LONGEST_PATH = 1000, 300, 1000
MOST_FIELDS = 5000
NO_TEXT = Refusal(
    "no_unsaved_text",
    _("refusal_no_unsaved_text", default="This is no text of a form."),
)


def sent_form(value: Any) -> str:
    """The name of a form. Raises Refused."""
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_FORM:
        raise Refused(NO_TEXT.at("form"))
    return value


def sent_identifier(value: str) -> str:
    """What a text is kept under: 32 hexadecimal digits. Raises Refused."""
    if not IDENTIFIER.fullmatch(value):
        raise Refused(NO_TEXT.at("id"))
    return value


def sent_text(body: dict[str, Any]) -> FormText:
    """Raises Refused."""
    fields, labels = body.get("fields"), body.get("labels", {})
    if not isinstance(fields, list) or len(fields) > MOST_FIELDS:
        raise Refused(NO_TEXT.at("fields"))
    if not isinstance(labels, dict):
        raise Refused(NO_TEXT.at("labels"))
    return FormText(
        form=sent_form(body.get("form")),
        part=_short(body.get("part"), LONGEST_TITLE),
        title=_short(body.get("title"), LONGEST_TITLE),
        path=_path(body.get("path")),
        fields=[_field(one) for one in fields],
        labels={name: _short(labels[name], LONGEST_TITLE) for name in labels},
    )


def _field(value: Any) -> tuple[str, str]:
    if isinstance(value, list) and [type(one) for one in value] == [str, str]:
        return value[0], value[1]
    raise Refused(NO_TEXT.at("fields"))


def _short(value: Any, longest: int) -> str:
    return value[:longest] if isinstance(value, str) else ""


def _path(value: Any) -> str:
    """Of a page of this portal, and of no other site."""
    path = _short(value, LONGEST_PATH)
    return path if path[:1] == "/" and path[1:2] not in ("/", "\\") else ""
