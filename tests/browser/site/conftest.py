"""The sample site, walked once for all checks."""

from __future__ import annotations

from ..portal_process import PortalProcess
from .page import SitePage
from .walking import public_pages
from .walking import Visit
import pytest


LANGUAGES = ("vi", "en")


@pytest.fixture(scope="session")
def visit(portal: PortalProcess) -> Visit:
    """Somebody who is not signed in."""
    return Visit(portal.url)


@pytest.fixture(scope="session")
def pages(visit: Visit) -> tuple[SitePage, ...]:
    """Every page a citizen can reach by links, in both languages."""
    return tuple(
        page
        for language in LANGUAGES
        for page in visit.walk(f"/{language}", public_pages(visit.host, language))
    )


@pytest.fixture(scope="session")
def kinds(pages: tuple[SitePage, ...]) -> tuple[SitePage, ...]:
    """One page of each kind, in whichever language: the one that holds most."""
    fullest: dict[str, SitePage] = {}
    for page in pages:
        known = fullest.setdefault(page.kind, page)
        if len(page.source) > len(known.source):
            fullest[page.kind] = page
    return tuple(fullest.values())
