"""What pages on one petition share."""

from ...citizen.board_pages.one_case import OneCase
from ..content.content import Content
from ..content.content import content_of
from ..content.course import Course
from ..handling.seen import PETITIONS
from functools import cached_property


class OnePetition(OneCase):
    handled = PETITIONS
    queue = "petitions"
    course: Course

    @cached_property
    def content(self) -> Content | None:
        return content_of(self.submission)
