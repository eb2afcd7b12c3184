"""What a form is called by its number, which many write with the word before it."""

from bacgiang.policy import _
import re
from zope.i18nmessageid import Message


FORM = _("text_form_name", default="Form ${number}")
_WORD = re.compile(r"\s*(?:biểu\s+)?mẫu(?:\s+số)?[\s.:]+(?=\S)", re.IGNORECASE)


def bare_number(number: str) -> str:
    """“Mẫu số 01” is number 01; “MAU-01” is itself."""
    return _WORD.sub("", number, count=1) or number


def form_name(number: str) -> Message | str:
    """As pages in Vietnamese call it: the word stands there once."""
    return number if _WORD.match(number) else Message(FORM, mapping={"number": number})
