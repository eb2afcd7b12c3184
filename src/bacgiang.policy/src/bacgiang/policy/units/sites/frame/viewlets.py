"""Viewlets of the frame."""

from ...contact_facts.telephone import Telephone
from ...contact_facts.telephone import telephones
from .identity import Identity
from .identity import identity_of
from .statements import Statements
from .statements import statements
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase


class FrameViewlet(ViewletBase):
    """Knows whose site the page belongs to."""

    @cached_property
    def identity(self) -> Identity:
        return identity_of(self.context)


class OwnerViewlet(FrameViewlet):
    """Who owns the portal, who runs this site, and how to reach them."""

    @cached_property
    def statements(self) -> Statements:
        return statements(api.portal.get_current_language())

    @property
    def unit_name(self) -> str:
        unit, language = self.identity.unit, api.portal.get_current_language()
        return unit.name_in(language) if unit is not None else ""

    @property
    def telephones(self) -> tuple[Telephone, ...]:
        unit = self.identity.unit
        return telephones(unit.phone) if unit is not None else ()

    @property
    def unit_url(self) -> str:
        unit = self.identity.unit
        return unit.absolute_url() if unit is not None else ""
