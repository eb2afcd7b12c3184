"""Through the address of a file of the look nothing else is reached, nor kept."""

from bacgiang.policy.base.keeping import Keeping
from bacgiang.policy.caching.rules import keeping_of
from plone import api
from plone.namedfile.file import NamedBlobImage
from plone.resource.interfaces import IUniqueResourceRequest
import pytest
import re
from small_files import picture
from tests.api.kept_portal import path_of
from tests.api.kept_portal import Portal
from tests.api.kept_portal import published
from tests.api.kept_portal import transition
from typing import Any
from zope.interface import alsoProvides


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]

MADE_UP = "aaaaaaaa-1111-1111-1111-111111111111"
DIGEST = f"/++webresource++{MADE_UP}"


def test_no_picture_is_primed_through_a_made_up_digest(
    site: Any, portal: Portal
) -> None:
    """Asked for while it is public, it would be given to everybody once it is not."""
    image = NamedBlobImage(picture(), filename="a.png")
    item = published(site, title="Tin có ảnh", image=image, decorative=True)
    path = path_of(item)
    page = portal.get(path).body.decode()
    scale = re.search(r"/@@images(/image-\d+-[0-9a-f]{32})\.\w+\"", page)
    assert scale is not None
    primed = [
        f"{step}{way}"
        for step in (DIGEST, "/++webresource++1", f"{DIGEST}/++unique++1")
        for images in ("images", "@@images", "++view++images")
        for way in (f"{path}/{images}{scale[1]}.svg", f"{path}/{images}{scale[1]}.css")
    ]
    primed += [f"{path}{DIGEST}/@@images{scale[1]}.svg", f"{DIGEST}{path}"]
    primed += [f"/++{one}++x{DIGEST}{path}" for one in ("plone", "theme", "unique")]
    for way in primed:
        given = portal.get(way, HTTP_ACCEPT="image/webp,*/*")
        assert given.status[:3] == "404", way
        assert "public" not in given.fields["cache-control"], way
    transition(item, "so-y-te-publish", "withdraw")
    assert not [way for way in primed if portal.get(way).status[:3] == "200"]


def test_a_file_under_another_digest_is_kept_by_nobody(portal: Portal) -> None:
    """One primed under the digest of the next release would stand for it for a year."""
    page = portal.get("/vi").body.decode()
    named = re.search(r"(/\+\+webresource\+\+[^/]+)(/\+\+plone\+\+[^\"]+\.js)\"", page)
    assert named is not None
    right, file = named.groups()
    assert portal.get(right + file).fields["cache-control"] == Keeping.FOR_GOOD.value
    for way in (DIGEST + file, f"{right}{DIGEST}{file}", f"{DIGEST}{right}{file}"):
        for _time in range(2):
            given = portal.get(way)
            assert given.fields.get("cache-control") != Keeping.FOR_GOOD.value, way
            assert not given.fields["cache-control"].startswith("public"), way
        assert not portal.is_kept(way), way


def test_plones_own_mark_of_unchanging_things_changes_no_rule(site: Any) -> None:
    """It is set where the portal's own step is not yet known: above the site."""
    request = site.REQUEST
    alsoProvides(request, IUniqueResourceRequest)
    request.environ["PATH_INFO"] = f"{DIGEST}/vi/x-{'a' * 32}.css"
    for published_one in (site, api.content.get_view("login", site, request)):
        request.set("PUBLISHED", published_one)
        assert keeping_of(request) not in (
            Keeping.FOR_GOOD,
            Keeping.FOR_GOOD_WITH_READERS,
        )
