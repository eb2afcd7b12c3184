"""A leader's page."""

from ...base.english.tongue import tongue
from ...base.languages import reads_english
from .contact import called
from .contact import Piece
from .contact import written_to
from plone import api
from Products.Five import BrowserView


class LeaderView(BrowserView):
    """Who leads, and how the office is reached."""

    tongue = staticmethod(tongue)

    @property
    def is_english(self) -> bool:
        return reads_english(str(api.portal.get_current_language()))

    def pieces(self) -> tuple[Piece, ...]:
        return (*called(self.context.phone), *written_to(self.context.email))
