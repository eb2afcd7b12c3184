"""Lay out a site's sections from the site map, one function for every site."""

from ..laid_out import lay_out
from .listings import ADDABLE
from .listings import Listing
from .listings import query_of
from .listings import sort_of
from .listings import WITHOUT_QUERY
from dataclasses import dataclass
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.app.dexterity.behaviors.constrains import ENABLED
from plone.base.interfaces.syndication import IFeedSettings
from plone.dexterity.content import Container
from plone.dexterity.utils import createContent
from zope.component import queryUtility
from zope.interface import Interface


@dataclass(frozen=True)
class SectionPlan:
    """One section of the site map, in one language; `host`: the name it answers under
    where that is its own.
    """

    key: str
    identifier: str
    title: str
    description: str
    listing: Listing
    navigation: bool
    host: str = ""


class ISectionMaker(Interface):
    """Utility named by the key of a plan: makes what stands there in a section's place.

    Called with the folder and the plan; gives the new object. Other rooms plug in here.
    """


def create_section(parent: Container, plan: SectionPlan, site_code: str) -> Container:
    """Create the planned section in `parent`, or return the one that is there.

    Runs with the rights of the calling function, which has checked them: the person
    who opens a site need not be allowed to add sections one by one.
    """
    if plan.identifier in parent:
        return parent[plan.identifier]
    maker = queryUtility(ISectionMaker, name=plan.key)
    if maker is not None:
        return maker(parent, plan)
    section = createContent(
        "Section",
        id=plan.identifier,
        title=plan.title,
        description=plan.description,
        listing=plan.listing.value,
        language=parent.language,
        exclude_from_nav=not plan.navigation,
    )
    section = lay_out(parent, section)
    set_query(section, plan.listing, site_code)
    constrain(section, ADDABLE[plan.listing])
    IFeedSettings(section).enabled = plan.listing not in WITHOUT_QUERY
    section.reindexObject()
    return section


def set_query(section: Container, listing: Listing, site_code: str) -> None:
    collection = ICollection(section)
    collection.query = query_of(listing, site_code, section.language)
    collection.sort_on, collection.sort_reversed = sort_of(listing)
    collection.item_count = 20
    collection.limit = 100000


def constrain(section: Container, types: list[str]) -> None:
    """Offer only the types that belong into the section.

    What Plone's behavior sets, without asking of all types there are whether whoever
    makes a site may add each here: that is asked of those who come to add.
    """
    section.constrain_types_mode = ENABLED
    section.locally_allowed_types = types
    section.immediately_addable_types = types
