"""What pages on one petition share."""

from ...citizen.board_pages.one_case import OneCase
from ...citizen.mailbox.opened import OpenLetter
from ...citizen.mailbox.originals import original_store
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
    def letter(self) -> OpenLetter | None:
        """Of the mail box, of which a board made it."""
        return original_store().get(self.submission.code)

    @cached_property
    def content(self) -> Content | None:
        return content_of(self.submission)
