"""Whether somebody finds what is sent to a unit."""

from ..sites.working import has_place_of_work
from .board import board_with_code


def is_answering(code: str) -> bool:
    """Whether it is a unit that works on the portal, with somebody on its board."""
    return has_place_of_work(code) and bool(board_with_code(code).active())
