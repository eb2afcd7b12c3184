"""The site a first page is of, with what its sections share: found once a request."""

from ....base.languages import reads_english
from ...register.directory import UnitEntry
from ...register.lookup import main_unit_code
from ..belonging import unit_code_of
from ..listings import Listing
from ..section import Section
from functools import cached_property
from plone import api
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


class HomeSite:
    """A site in its language; `code` is that of the unit that runs it."""

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        self.context = context
        self.request = request

    @cached_property
    def language(self) -> str:
        """The language the page is in, which is the site's."""
        return str(api.portal.get_current_language())

    @cached_property
    def code(self) -> str:
        return unit_code_of(self.context)

    @cached_property
    def is_main(self) -> bool:
        return self.code == main_unit_code()

    @cached_property
    def url(self) -> str:
        return str(self.context.absolute_url())

    @cached_property
    def catalog(self) -> Any:
        return api.portal.get_tool("portal_catalog")

    @cached_property
    def members(self) -> list[Any]:
        """What stands in the site itself: sections, registers."""
        return list(self.context.objectValues())

    @cached_property
    def sections(self) -> list[Section]:
        return [one for one in self.members if isinstance(one, Section)]

    def section_of(self, listing: Listing) -> Section | None:
        """The first section of a kind of list."""
        return next((one for one in self.sections if one.listing == listing), None)

    def member_like(self, interface: Any) -> Any:
        """The first member that provides the interface; it need not be public."""
        return next(filter(interface.providedBy, self.members), None)

    def translated(self, message: Any) -> str:
        """The message in the language of the page."""
        return str(
            translate(message, context=self.request, target_language=self.language)
        )

    def language_of(self, unit: UnitEntry | None) -> str:
        """The language of a unit's name on this site, "" where it is the page's."""
        is_english = reads_english(self.language)
        return "vi" if is_english and unit is not None and not unit.name_en else ""

    def foreign(self, brain: AbstractCatalogBrain) -> str:
        """The language of a result, "" where it is the page's."""
        spoken = getattr(brain, "Language", "")
        is_other = isinstance(spoken, str) and spoken != self.language
        return spoken if is_other else ""
