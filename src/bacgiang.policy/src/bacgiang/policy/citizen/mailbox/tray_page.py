"""The letters that wait for a board; rooms say on which page one is entered."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import UNLISTED
from ...base.english.days import shown_moment
from ...base.form_values import form_value
from ...units.sites.belonging import units_worked_for_at
from ..attachments.files import AttachedFile
from ..board_pages.file_answer import SentFilePage
from .opened import drop
from .opened import letter_at
from .opened import MOST_WHY
from .opened import opened_at
from .opened import OpenLetter
from .store import letter_store
from bacgiang.policy import _
from collections.abc import Sequence
from functools import cached_property
from plone.dexterity.content import DexterityContent
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


MOST_SHOWN = 50
UNWANTED = _(
    "letter_unwanted",
    default="The letter is erased once somebody else of the board agrees.",
)
DROPPED = _("letter_dropped", default="Nothing is made of it; the letter is erased.")


class LettersPage(ActPage):
    """`enter`: name of the page that makes something of a letter."""

    template = ViewPageTemplateFile("tray.pt")
    headers = UNLISTED
    moment = staticmethod(shown_moment)
    most = MOST_WHY
    enter = ""
    way_back = ""
    way_back_title: Message | str = ""

    def act(self) -> None:
        found = letter_at(self.context, self.form_value("letter"))
        is_erased = drop(found, self.form_value("why"))
        self.redirect(self.action, DROPPED if is_erased else UNWANTED)

    def why(self, found: OpenLetter) -> str:
        """What stands in the field: what was sent, or what the first person said."""
        typed = self.form_value("why") if self.is_refused(found) else ""
        return typed or found.why_unwanted

    @cached_property
    def letters(self) -> list[OpenLetter]:
        """The oldest, each without who it says it is from."""
        waiting = letter_store().of_unit(*units_worked_for_at(self.context))
        return [
            OpenLetter(name, kept, letter)
            for name, kept in waiting[:MOST_SHOWN]
            if (letter := kept.read(name)) is not None
        ]

    @property
    def count(self) -> int:
        return waiting_at(self.context)

    def is_refused(self, found: OpenLetter) -> bool:
        """Whether what was sent of it is shown again, with reasons."""
        return bool(self.reasons) and self.form_value("letter") == found.name

    @property
    def enter_url(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.enter}"

    @property
    def back_url(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.way_back}"


class LetterFile(SentFilePage):
    """`?letter=…&opened=…&n=…`: a file that came with one that this unit has."""

    named_by = "letter"

    def found(self, name: str) -> tuple[str, Sequence[AttachedFile]]:
        opened = form_value(self.request.form, "opened")
        return name, opened_at(self.context, name, opened).letter.files


def waiting_at(place: DexterityContent) -> int:
    """How many letters wait for the board of the unit whose site it is."""
    return len(letter_store().of_unit(*units_worked_for_at(place)))
