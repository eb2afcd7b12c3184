"""Topics that hold something: empty ones stand in no menu and no list (4.1f)."""

from ...base.asked import as_of_now
from ...base.asked import asked
from ...base.asked import catalog_of_site
from ...base.asked import MOMENT
from ...base.english.counterparts import shown_by
from .listings import Listing
from .register_cards import IPublicRecords
from .section import Section
from collections.abc import Iterator
from DateTime import DateTime
from plone import api
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.dexterity.content import DexterityContent


ADD = "Add portal content"
LISTS = ("Section", "RecordCollection")
"""Types that show others: by themselves they hold nothing."""


def filled_members(place: DexterityContent) -> frozenset[str]:
    """Ids of what stands in the place and holds something that whoever asks may see."""
    path = "/".join(place.getPhysicalPath())
    catalog = api.portal.get_tool("portal_catalog")
    query = {"not": ["Section"]}
    found = catalog(path=path, portal_type=query, review_state="published")
    start = len(path) + 1
    names = {one.getPath()[start:].partition("/")[0] for one in found}
    return frozenset(names | set(_showing_others(place)))


def _showing_others(place: DexterityContent) -> Iterator[str]:
    """Ids of members that show what stands in Vietnamese, where there is something."""
    for name, member in place.objectItems():
        stands = shown_by(member)
        if stands is not None and holds_public("/".join(stands.getPhysicalPath())):
            yield name


def holds_public(path: str) -> bool:
    """Whether something that everybody may see stands below, sections aside.

    A question to the catalog that takes yes or no: what is made of it rests neither on
    the place, which changes with all that comes and goes in it, nor on what it holds.
    """
    query = as_of_now(
        {
            "path": path,
            "portal_type": {"not": ["Section"]},
            "review_state": "published",
            "allowedRolesAndUsers": ["Anonymous"],
            MOMENT: DateTime(),
        }
    )
    catalog = catalog_of_site()
    return asked(
        catalog,
        lambda catalog: len(catalog.search(query())) > 0,
        key=("holds public", path),
    )


def is_empty_topic(one: DexterityContent) -> bool:
    """Whether it is a section that lists its own content, and that holds nothing.

    Whoever may add to it is shown it all the same.
    """
    if not isinstance(one, Section) or one.listing != Listing.NONE:
        return False
    return not api.user.has_permission(ADD, obj=one) and not _is_filled(one)


def _is_filled(place: DexterityContent) -> bool:
    """Whether something stands in it that whoever asks may see.

    What everybody may see others have been told of, mostly; a visitor sees no more.
    """
    if holds_public("/".join(place.getPhysicalPath())) or any(_showing_others(place)):
        return True
    return not api.user.is_anonymous() and bool(filled_members(place))


def shows_nothing(one: DexterityContent) -> bool:
    """Whether the page of a section has nothing to show for whoever asks."""
    records = IPublicRecords(one, None)
    if records is not None:
        return not records.count()
    if isinstance(one, Section) and ICollection(one).query:
        return not ICollection(one).results(batch=False, brains=True, limit=1)
    return is_empty_topic(one)
