"""A page of parts that visitors are shown alike."""

from ..keeping import EverybodysAnswer
from .parts_page import PartsPage


class PublicParts(EverybodysAnswer, PartsPage):
    """It only shows: nothing is sent to it."""

    headers: dict[str, str] = {}

    def is_submitted(self) -> bool:
        return False
