"""Sections that list the organisation are marked, so that they get its views."""

from ..sites.listings import Listing
from ..sites.section import ISection
from zope.interface import alsoProvides
from zope.interface import noLongerProvides
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


class IOrganisationSection(ISection):
    """A section whose list is the organisation (4.1a)."""


def mark_section(
    section: ISection, event: IObjectAddedEvent | IObjectModifiedEvent
) -> None:
    """Follow what the section lists; called when it was added or changed."""
    lists = section.listing == Listing.ORGANISATION.value
    marked = IOrganisationSection.providedBy(section)
    if lists and not marked:
        alsoProvides(section, IOrganisationSection)
    elif marked and not lists:
        noLongerProvides(section, IOrganisationSection)
