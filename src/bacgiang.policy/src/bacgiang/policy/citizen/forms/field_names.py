"""Names of the fields of a form on a page, and what came in under them."""

from ...base.form_values import form_value
from ...base.form_values import listed_texts
from ..attachments.files import SentFile
from ..attachments.sent import files_in_form
from .definition import Form
from .definition import Kind
from .definition import Question
from .judging import MOST_ROWS
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any


BEFORE = "a-"
"""Fields of the page's own are named without it."""


def field_name(path: str) -> str:
    """Of "goods.0.price" `a-goods-0-price`."""
    return BEFORE + path.replace(".", "-")


def answers_in(form: Form, sent: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, as `judging.judge` takes it."""
    return _answers(form.items, sent, "")


def files_in(form: Form, sent: Mapping[str, Any]) -> Iterator[tuple[str, SentFile]]:
    """Each with the name of its question."""
    for one in form.questions():
        if one.kind is Kind.FILE:
            for file in files_in_form(sent, field_name(one.name)):
                yield one.name, file


def _answers(
    items: Sequence[Question], sent: Mapping[str, Any], before: str
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in items:
        path = f"{before}{one.name}"
        match one.kind:
            case Kind.GROUP:
                found |= _answers(one.items, sent, before)
            case Kind.ROWS:
                found[one.name] = list(_rows(one, sent, path))
            case Kind.CHOICES:
                found[one.name] = list(listed_texts(sent, field_name(path)))
            case Kind.FILE:
                pass
            case _:
                found[one.name] = form_value(sent, field_name(path))
    return found


def _rows(
    asked: Question, sent: Mapping[str, Any], path: str
) -> Iterator[dict[str, Any]]:
    """One after the other: a page leaves none out."""
    for number in range(MOST_ROWS):
        start = f"{path}.{number}."
        # Not by looking through what was sent, which may be very much.
        if not any(field_name(f"{start}{one.name}") in sent for one in asked.items):
            return
        yield _answers(asked.items, sent, f"{path}.{number}.")
