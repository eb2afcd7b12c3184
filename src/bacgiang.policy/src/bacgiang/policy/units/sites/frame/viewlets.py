"""Viewlets of the frame."""

from ....base.languages import words_language
from ...contact_facts.telephone import Telephone
from ...contact_facts.telephone import telephones
from ..belonging import site_of
from .beside import CONTACT
from .beside import sections_beside
from .identity import Identity
from .identity import identity_of
from .statements import Statement
from .statements import Statements
from .statements import statements
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase


OPEN_DATA = {"vi": "du-lieu", "en": "open-data"}
"""Names of the page on the main site."""


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
    def sections(self) -> tuple[Statement, ...]:
        """That the navigation leaves out, of the site."""
        language = api.portal.get_current_language()
        site = site_of(self.context)
        root = api.portal.get()[words_language(language)] if site is None else site
        return sections_beside(root, language)

    @property
    def data_url(self) -> str:
        name = OPEN_DATA[words_language(api.portal.get_current_language())]
        return f"{self.identity.portal_url}/{name}"

    @property
    def unit_name(self) -> str:
        unit, language = self.identity.unit, api.portal.get_current_language()
        return unit.name_in(language) if unit is not None else ""

    @property
    def telephones(self) -> tuple[Telephone, ...]:
        unit = self.identity.unit
        return telephones(unit.phone) if unit is not None else ()

    @property
    def contact_url(self) -> str:
        """Where the site tells how it is reached, else where the portal does."""
        name = CONTACT[words_language(api.portal.get_current_language())]
        site = site_of(self.context)
        base = "url" if site is not None and name in site else "portal_url"
        return f"{getattr(self.identity, base)}/{name}"

    @property
    def unit_url(self) -> str:
        unit = self.identity.unit
        return unit.absolute_url() if unit is not None else ""
