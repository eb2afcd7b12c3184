"""`@@collaborators`: a board's register, what was handed in, and its rules (7.2f)."""

from ....base.english.days import shown_day
from ....base.english.days import shown_minute
from ....base.keeping import NeverKept
from ....base.refusal import Refused
from ....units.board_page.links import BoardLink
from ....units.levels import Level
from ....units.sites.belonging import unit_code_of
from ...tasks.offices import acts_for
from ..record import Collaborator
from ..record import HandedIn
from ..record import SupplyRules
from ..register import register_at
from ..store import collaborator_store
from bacgiang.policy import _
from functools import cached_property
from Products.Five import BrowserView
from urllib.parse import urlencode
from zope.publisher.interfaces import NotFound


HEADING = _("heading_collaborators", default="Collaborators")
BOARD_LINK = BoardLink(HEADING, "bacgiang.policy: View unpublished work")


class RegisterPage(NeverKept, BrowserView):
    """For members of the board alone; how to reach and pay people is not on it."""

    day = staticmethod(shown_day)
    minute = staticmethod(shown_minute)

    def __call__(self) -> str:
        try:
            self.people: list[Collaborator] = register_at(self.context)
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None
        return str(self.index())

    @cached_property
    def unit(self) -> str:
        return unit_code_of(self.context)

    def waiting(self) -> list[tuple[HandedIn, str]]:
        """Each with the name of who handed it in."""
        names = {one.identifier: one.name for one in self.people}
        found = collaborator_store().waiting({self.unit})
        return [(one, names.get(one.collaborator, "")) for one in found]

    @cached_property
    def rules(self) -> tuple[SupplyRules, ...]:
        """The last one first."""
        return collaborator_store().rules(self.unit)[::-1]

    @property
    def may_change(self) -> bool:
        return acts_for(self.unit, Level.REVIEW)

    @property
    def may_rule(self) -> bool:
        return acts_for(self.unit, Level.HEAD)

    def url(self, page: str, **asked: str) -> str:
        more = f"?{urlencode(asked)}" if asked else ""
        return f"{self.context.absolute_url()}/@@{page}{more}"

    def person_url(self, person: Collaborator) -> str:
        return self.url("collaborator", who=person.identifier)

    def piece_url(self, piece: HandedIn) -> str:
        return self.url("handed-in", piece=piece.identifier)
