"""What stands under the title of an item: who issued it, where it comes from."""

from ...base.date_labels import day_label
from ...base.date_labels import local_iso
from ...units.register.names import unit_name
from ..items import INamesItsOrigin
from ..workflow.parameters import State
from .facts import facts_of
from .facts import PublicFacts
from datetime import datetime
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase


class PublicViewlet(ViewletBase):
    """A viewlet that tells public facts of an item: its source, author, unit and date,
    the marks it must carry (9.1, 4.2b), the way to report what is inaccurate in it.
    """

    @cached_property
    def facts(self) -> PublicFacts:
        return facts_of(self.context, self.language)

    @property
    def language(self) -> str:
        return api.portal.get_current_language()

    def day(self, moment: datetime) -> str:
        return day_label(moment, self.language)

    iso = staticmethod(local_iso)

    @property
    def names_its_origin(self) -> bool:
        """Whether the item itself says whose it is, and the unit only puts it up."""
        return INamesItsOrigin.providedBy(self.context)

    @property
    def available(self) -> bool:
        """Whether the item is public."""
        return api.content.get_state(self.context, default="") == State.PUBLISHED.value


class CorrectionsViewlet(PublicViewlet):
    """Corrections of an item, newest first."""

    def unit_name(self, code: str) -> str:
        return unit_name(code, self.language, unknown="")
