"""Sections that show the register are marked, so that they get its views."""

from ..sites.listings import Listing
from ..sites.section import ISection
from zope.interface import alsoProvides
from zope.interface import noLongerProvides
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


class IOrganisationSection(ISection):
    """A section whose list is the organisation (4.1a)."""


class IContactSection(ISection):
    """A section that tells how units are reached (4.1a)."""


MARKS = {
    Listing.ORGANISATION: IOrganisationSection,
    Listing.CONTACT: IContactSection,
}


def mark_section(
    section: ISection, event: IObjectAddedEvent | IObjectModifiedEvent
) -> None:
    """Follow what the section lists; called when it was added or changed."""
    for listing, mark in MARKS.items():
        lists = section.listing == listing.value
        marked = mark.providedBy(section)
        if lists and not marked:
            alsoProvides(section, mark)
        elif marked and not lists:
            noLongerProvides(section, mark)
