"""The number in the toolbar: how many things wait for whoever is signed in."""

from ...base.kept import Kept
from ...base.read_state import has_written
from ...base.read_state import start_of
from ..portal_work import pages_of_portal
from .my_work import count_waiting
from .my_work import MOST_COUNTED
from .seats import seats_of
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from time import time


A_MINUTE = 60


class WorkCountViewlet(ViewletBase):
    """Link to “Việc của tôi” with its number; nothing for who is on no board and does
    no work of the portal.

    The toolbar asks it to render only for those who see a toolbar.
    """

    def update(self) -> None:
        """Nothing yet: this runs for visitors, too."""

    def render(self) -> str:
        self.user_id = api.user.get_current().getId()
        works = seats_of(self.user_id) or pages_of_portal()
        return self.index() if works else ""

    @property
    def url(self) -> str:
        state = self.context.restrictedTraverse("@@plone_portal_state")
        return f"{state.portal_url()}/{state.language()}/@@my-work"

    def number(self) -> str:
        count = self._count()
        return f"{MOST_COUNTED}+" if count > MOST_COUNTED else str(count)

    def _count(self) -> int:
        """As `count_waiting` has it. Every page of a member shows it, and what it looks
        through makes a sixth of one: asked anew once somebody has written anything, and
        each minute, as time makes work, too.
        """
        connection = self.context._p_jar
        if connection is None or has_written(connection):
            return count_waiting(self.user_id)
        state = (id(connection.db()), start_of(connection))
        key = (self.user_id, *state, int(time() // A_MINUTE))
        return _counted.of(key, lambda: count_waiting(self.user_id))


_counted: Kept[int] = Kept(500)
