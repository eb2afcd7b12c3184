"""What the portal says of itself, for the footer: its pages, and who answers for it."""

from ...site_places import ABOUT_PORTAL
from ...site_places import PUBLISHER
from dataclasses import dataclass
from plone import api


@dataclass(frozen=True)
class Statement:
    """A published page of the section."""

    title: str
    url: str


@dataclass(frozen=True)
class Statements:
    """`summary`: the description of the page on who answers for the portal."""

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
    # By its name: arranging the section changes nobody's responsibility.
    said = (one.Description for one in found if one.getId == PUBLISHER[language])
    return Statements(
        str(next(said, "") or ""),
        tuple(Statement(one.Title, one.getURL()) for one in found),
    )
