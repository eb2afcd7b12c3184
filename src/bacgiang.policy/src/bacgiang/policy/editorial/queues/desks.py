"""Which of a person's sites are desks: not public, so nothing is published there."""

from collections.abc import Callable
from plone import api


def stands_on_desk(codes: list[str]) -> Callable[[str], bool]:
    """A test for the path of an item: whether it stands on a desk of these units."""
    catalog = api.portal.get_tool("portal_catalog")
    found = (
        catalog.unrestrictedSearchResults(
            portal_type="UnitSite", unit_code=codes, review_state="desk"
        )
        if codes
        else ()
    )
    roots = tuple(f"{brain.getPath()}/" for brain in found)
    return lambda path: path.startswith(roots)
