"""`@@my-royalties`: what whoever is signed in handed in, and is paid (12)."""

from ....base.english.days import shown_day
from ....base.english.days import shown_minute
from ....base.keeping import NeverKept
from ....units.register.names import unit_name
from ...collaborators.own import own_entries
from ...collaborators.record import Collaborator
from ...collaborators.record import HandedIn
from ...collaborators.store import collaborator_store
from ..own import own_lines
from ..own import OwnLine
from .shown import money
from .shown import shown_line
from .shown import ShownLine
from bacgiang.policy import _
from collections.abc import Iterator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from urllib.parse import urlencode
from zope.i18nmessageid import Message


STATES = {
    "waiting": _("piece_waiting", default="The board has yet to read it"),
    "taken": _("piece_taken", default="Taken"),
    "declined": _("piece_declined", default="Declined"),
}


class OwnPage(NeverKept, BrowserView):
    """Nobody else's; for who is on no register it says so."""

    template = ViewPageTemplateFile("own.pt")
    unit_name = staticmethod(unit_name)
    minute = staticmethod(shown_minute)
    day = staticmethod(shown_day)

    def __call__(self) -> str:
        return str(self.template())

    def entries(self) -> list[Collaborator]:
        return own_entries()

    def lines(self) -> list[tuple[OwnLine, ShownLine]]:
        return [(one, shown_line(one.line)) for one in own_lines()]

    def waiting(self) -> str:
        """What was approved and nobody fetched yet."""
        open_ones = (one for one in own_lines() if one.is_approved and one.kept.is_open)
        return money(sum(one.line.amount for one in open_ones))

    def pieces(self) -> Iterator[tuple[HandedIn, Message]]:
        for entry in own_entries():
            for piece in collaborator_store().of_person(entry.identifier):
                yield piece, STATES[piece.state]

    def url(self, page: str, entry: Collaborator) -> str:
        asked = urlencode({"board": entry.unit})
        return f"{self.context.absolute_url()}/@@{page}?{asked}"
