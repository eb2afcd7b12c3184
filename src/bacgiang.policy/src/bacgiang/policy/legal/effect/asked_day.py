"""The day a page or service is asked for: `?on=2010-01-01`."""

from ...base.dates import today
from collections.abc import Mapping
from datetime import date
from typing import Any


class NotADay(ValueError):
    """What was asked for is no day."""


def asked_day(form: Mapping[str, Any], name: str = "on") -> date:
    """The day asked for, today when none is. Raises NotADay."""
    value = form.get(name) or ""
    if not value:
        return today()
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise NotADay(value) from error
