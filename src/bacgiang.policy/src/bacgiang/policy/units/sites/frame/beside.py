"""Sections of a site that its navigation leaves out: the footer leads to them."""

from ....base.asked import asked
from ....base.asked import catalog_of_site
from ....base.languages import words_language
from ...site_places import ABOUT_PORTAL
from .statements import Statement
from functools import partial
from typing import Any


CONTACT = {"vi": "lien-he", "en": "contact"}
"""Addresses of the section in the site map."""


def sections_beside(root: Any, language: str) -> tuple[Statement, ...]:
    """In the order of the site; without those that the footer has links to anyway."""
    place = "/".join(root.getPhysicalPath())
    key = ("sections beside the navigation", place)
    found = asked(catalog_of_site(), partial(_sections_in, place), key=key)
    language = words_language(language)
    others = {CONTACT[language], ABOUT_PORTAL[language]}
    base = root.absolute_url()
    return tuple(
        Statement(found[name], f"{base}/{name}")
        for name in root.objectIds()
        if name in found and name not in others
    )


def _sections_in(place: str, catalog: Any) -> dict[str, str]:
    """Titles of those that everybody may see, by their ids."""
    query = {
        "path": {"query": place, "depth": 1},
        "portal_type": "Section",
        "allowedRolesAndUsers": ["Anonymous"],
    }
    found = catalog.search(query)
    return {one.getId: one.Title or "" for one in found if one.exclude_from_nav}
