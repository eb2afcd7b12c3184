"""What the portal says of itself, for the footer: its pages, and who answers for it."""

from ...site_places import ABOUT_PORTAL
from dataclasses import dataclass
from plone import api


@dataclass(frozen=True)
class Statement:
    """A published page of the section."""

    title: str
    url: str


@dataclass(frozen=True)
class Statements:
    """`summary`: the description of the first page."""

    summary: str
    pages: tuple[Statement, ...]


def statements(language: str) -> Statements:
    """What there is in a language, in the order of the section; it may be nothing."""
    name = ABOUT_PORTAL.get(language)
    if name is None:
        return Statements("", ())
    place = "/".join((*api.portal.get().getPhysicalPath(), language, name))
    found = api.content.find(
        path={"query": place, "depth": 1},
        portal_type="Document",
        review_state="published",
        sort_on="getObjPositionInParent",
    )
    return Statements(
        str(found[0].Description or "") if found else "",
        tuple(Statement(one.Title, one.getURL()) for one in found),
    )
