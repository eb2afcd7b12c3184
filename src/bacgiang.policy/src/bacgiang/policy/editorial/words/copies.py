"""Working copies of words: items of the editorial workflow."""

from ...units.owning import IOwnedRecord
from ...units.owning import OwnedRecord
from ...units.published_words import HoldsWords
from ...units.published_words import IHoldsWords
from ...units.register.names import unit_name
from ...units.register.unit_words import IUnitWords
from ...units.sites.belonging import unit_code_of
from ...units.sites.section import ISectionWords
from ..items import INamesItsOrigin
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.dexterity.content import Item
from zope.interface import implementer


class IWordsCopy(IHoldsWords, INamesItsOrigin):
    """Words on their way to a unit or section. Its title is that of the place."""


class _WordsCopy(Item, HoldsWords):
    # Lists of the site's navigation leave it out.
    exclude_from_nav = True

    @property
    def source(self) -> str:
        """Where it comes from, and who wrote it: the unit (9.1)."""
        return unit_name(unit_code_of(self))

    byline = source


@implementer(IUnitWords, IWordsCopy, IOwnedRecord)
class UnitWords(_WordsCopy, OwnedRecord):
    """It stands in the unit; the board in charge of that has its levels on it."""

    words_schemata = (IUnitWords,)


@implementer(ISectionWords, IWordsCopy)
class SectionWords(_WordsCopy):
    """It stands beside the section."""

    words_schemata = (ISectionWords, ICollection)
