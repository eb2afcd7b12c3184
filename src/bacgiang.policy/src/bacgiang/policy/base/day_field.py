"""A day as a field: between the years that somebody may mean (`dates.FIRST_YEAR`)."""

from .dates import FIRST_YEAR
from .dates import LAST_YEAR
from datetime import date
from typing import Any
from zope import schema


BOUNDS = {"min": date(FIRST_YEAR, 1, 1), "max": date(LAST_YEAR, 12, 31)}


class Day(schema.Date):
    """Field of a day."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**BOUNDS, **options})
