"""The number in the toolbar: how many things wait for whoever is signed in."""

from ..portal_work import pages_of_portal
from .my_work import count_waiting
from .my_work import MOST_COUNTED
from .seats import seats_of
from plone import api
from plone.app.layout.viewlets.common import ViewletBase


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
        count = count_waiting(self.user_id)
        return f"{MOST_COUNTED}+" if count > MOST_COUNTED else str(count)
