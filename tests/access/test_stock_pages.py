"""No page that is called by its bare name fails, whoever calls it (15.2).

Plone registers some five hundred: forms, parts of other pages, helpers of widgets.
"""

from .every_way import pages_of
from .items import item_of
from .items import section_of
from .items import site_root
from .person import path_of
from .person import person
from collections.abc import Callable
import pytest
from tiers import share
from typing import Any


pytestmark = pytest.mark.regulation("15.2")

CODE = "so-y-te"
PLACES: dict[str, Callable[[Any], Any]] = {
    "draft": lambda portal: item_of(portal, CODE, "News Item", "draft"),
    "pending": lambda portal: item_of(portal, CODE, "Document", "pending"),
    "published": lambda portal: item_of(portal, CODE, "Document", "published"),
    "file": lambda portal: item_of(portal, CODE, "File", "pending"),
    "picture": lambda portal: item_of(portal, CODE, "picture", "pending"),
    "event": lambda portal: item_of(portal, CODE, "Event", "published"),
    "link": lambda portal: item_of(portal, CODE, "Link", "published"),
    "section": lambda portal: section_of(portal, CODE, "News Item"),
    "site": lambda portal: site_root(portal, CODE),
    "root": lambda portal: portal["vi"],
    "portal": lambda portal: portal,
}


@pytest.mark.parametrize(
    ("role", "place"),
    [
        ("review", "pending"),
        *(
            pytest.param(*one, marks=pytest.mark.release)
            for one in (
                ("visitor", "portal"),
                ("visitor", "root"),
                ("visitor", "published"),
                ("update", "draft"),
                ("update", "section"),
                ("update", "event"),
                ("update", "link"),
                ("review", "portal"),
                ("review", "site"),
                ("review", "picture"),
                ("head", "file"),
                ("site_admin", "pending"),
                ("site_admin", "portal"),
            )
        ),
    ],
)
def test_no_page_fails(access_functional: Any, role: str, place: str) -> None:
    """By the bare name, which a view shares with what stands in a place."""
    portal = access_functional["portal"]
    at = PLACES[place](portal)
    who = person(portal, role, CODE)
    path = path_of(at)
    failed = []
    for way in share(pages_of(at), of=32):
        address = f"{path}/{way.name.removeprefix('@@')}"
        answer = who.read(address)
        if answer.status_code >= 500:
            failed.append(f"{address} ({answer.status_code})")
    assert not failed, "\n".join(failed)
