"""Readers never write to the database, not even the first who looks at a page (14)."""

from bacgiang.policy.editorial.stamps.version import version_of
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.testing_people import WAY_TO
from collections.abc import Callable
from DateTime import DateTime
from io import BytesIO
from made_once import made_once
from PIL import Image
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
import pytest
import re
import threading
from tiers import share
import transaction
from typing import Any
from ZODB.Connection import Connection
from zope.component import getUtility
from zope.ramcache.interfaces.ram import IRAMCache


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]

UNIT = "/vi/don-vi/so-y-te"
ITEM_TYPES = {
    "Document": "gioi-thieu",
    "News Item": "tin-tuc",
    "Event": "su-kien",
    "Link": "gioi-thieu",
}
SITE_PAGES = (
    "/",
    "/vi",
    "/en",
    "/vi/to-chuc/so-y-te",
    "/en/units/so-y-te",
    "/vi/sitemap",
    "/vi/don-vi/so-y-te/sitemap.xml?part=1",
    "/sitemap.xml?part=1",
    "/login",
    "/robots.txt",
    "/favicon.ico",
    "/vi/@@search",
    "/vi/search-rss.xml?SearchableText=tin",
    f"{UNIT}/@@search?SearchableText=tin",
    f"{UNIT}/@@ajax-search?SearchableText=tin",
)
FEEDS = ("rss.xml", "atom.xml", "RSS")
MISSING = (
    "/khong-co",
    f"{UNIT}/khong-co",
    "/vi/@@join?code=x",
    "/vi/@@preview",
    "/vi/accessibility-info",
)
API_PATHS = (
    "/",
    "/vi",
    "/vi/tin-tuc",
    f"{UNIT}",
    f"{UNIT}/tin-tuc?fullobjects=1",
    "/@search?SearchableText=tin",
    "/@search?fullobjects=1",
    "/@site",
    "/@act-seals",
    "/vi/@units",
    "/vi/@navigation",
    "/vi/@contextnavigation",
    "/vi/@breadcrumbs",
    "/vi/@translations",
    "/khong-co",
)


def picture(width: int = 900, height: int = 600) -> NamedBlobImage:
    file = BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, "JPEG")
    return NamedBlobImage(file.getvalue(), "image/jpeg", "anh.jpg")


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


@pytest.fixture
@made_once
def items(site: Any, boards: None, publish: Any) -> dict[str, str]:
    """Addresses of one item of every kind, all public or once public."""
    unit = site["vi"]["don-vi"]["so-y-te"]
    news = unit["tin-tuc"]
    paths = {}
    for portal_type, section in ITEM_TYPES.items():
        fields = {"remoteUrl": "/vi"} if portal_type == "Link" else {}
        item = publish(unit[section], "so-y-te", portal_type=portal_type, **fields)
        paths[portal_type] = path_of(item)
    illustrated = publish(
        news, "so-y-te", "draft", title="Có ảnh", image=picture(), alt_text="Ảnh mẫu"
    )
    with api.env.adopt_user(username="so-y-te-update"):
        for portal_type, fields in (
            ("Image", {"image": picture(), "alt_text": "Ảnh mẫu"}),
            ("File", {"file": NamedBlobFile(b"Tin", "text/plain", "tin.txt")}),
        ):
            part = api.content.create(illustrated, portal_type, title="x", **fields)
            paths[portal_type] = path_of(part)
    tool = api.portal.get_tool("portal_workflow")
    for level, transition in WAY_TO["published"]:
        with api.env.adopt_user(username=f"so-y-te-{level}"):
            tool.doActionFor(illustrated, transition, **STATEMENTS.get(transition, {}))
    paths["illustrated"] = path_of(illustrated)
    paths["withdrawn"] = path_of(publish(news, "so-y-te", "withdrawn"))
    expired = publish(news, "so-y-te", title="Hết hạn")
    expired.setExpirationDate(DateTime() - 1)
    paths["expired"] = path_of(expired)
    paths["draft"] = path_of(publish(news, "so-y-te", "draft"))
    transaction.commit()
    return paths


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the server's threads mark as changed, by class; nothing is cached yet."""
    seen: list[str] = []
    tests_own = threading.get_ident()
    register = Connection.register

    def note(self: Connection, obj: Any) -> None:
        if threading.get_ident() != tests_own:
            seen.append(f"{type(obj).__module__}.{type(obj).__name__}")
        register(self, obj)

    monkeypatch.setattr(Connection, "register", note)
    getUtility(IRAMCache).invalidateAll()
    return seen


@pytest.fixture
def reading(client: Any, written: list[str]) -> Callable[..., Any]:
    """Ask for an address as a visitor; fail if that wrote anything."""
    visitor = client()

    def read(path: str, status: int = 200, accept: str = "text/html") -> Any:
        written.clear()
        answer = visitor.get(path, headers={"Accept": accept}, follow=status == 200)
        assert answer.status_code == status, path
        assert written == [], path
        return answer

    return read


def test_a_write_would_be_seen(items, client, written):
    answer = client("so-y-te-update").patch(
        "/++api++" + items["draft"], json={"title": "Khác"}
    )
    assert answer.status_code == 204
    assert written


def test_who_reads_what_names_no_creator_becomes_none(site, items, client, written):
    """Nor is it another item by the stamp that says what was seen."""
    draft = site.unrestrictedTraverse(items["draft"].removeprefix("/"))
    draft.creators = ()
    transaction.commit()
    stamp = version_of(draft)
    reviewer = client("so-y-te-review")
    for path in ("/++api++" + items["draft"], f"{items['draft']}/@@content-core"):
        written.clear()
        assert reviewer.get(path).status_code == 200
        assert written == [], path
    transaction.begin()
    assert draft.creators == () and version_of(draft) == stamp


def test_pages_of_the_fresh_site(site, reading):
    for path in SITE_PAGES:
        reading(path)


def test_every_section(site, reading):
    places = [site["vi"], site["en"], site["vi"]["don-vi"]["so-y-te"]]
    parts = [part for place in places for part in place.objectValues()]
    # Pictures of both languages lie in a folder that editors alone see.
    sections = [part for part in parts if part.portal_type != "LIF"]
    assert len(sections) > 20
    for section in share(sections, of=3):
        reading(path_of(section))


def read_items_and_feeds(items, reading):
    for place in ("/vi", UNIT, f"{UNIT}/tin-tuc"):
        for name in FEEDS:
            reading(f"{place}/{name}")
    for kind in (*ITEM_TYPES, "illustrated"):
        reading(items[kind], 302 if kind == "Link" else 200)
        reading(items[kind] + "/@@report-inaccuracy")
    for kind in ("Image", "File"):
        reading(items[kind])
        reading(items[kind] + "/view")


def read_what_is_not_shown(items, reading):
    for path in MISSING:
        reading(path, 404)
    reading("/vi/contact-info", 301)
    reading(items["withdrawn"], 410)
    reading(items["expired"], 410)
    reading("/++api++" + items["withdrawn"], 410, "application/json")
    reading("/++api++" + items["draft"], 404, "application/json")


def read_by_api(items, reading):
    for path in API_PATHS:
        status = 404 if path == "/khong-co" else 200
        reading("/++api++" + path, status, "application/json")
    expand = "?expand=breadcrumbs,actions,workflow,navigation,translations"
    for kind in (*ITEM_TYPES, "illustrated", "Image", "File"):
        reading("/++api++" + items[kind] + expand, 200, "application/json")


def read_pictures(items, reading):
    """Named scales, those that the API tells, and the original (plone.scale)."""
    for kind, field in (("illustrated", "image"), ("Image", "image")):
        page = reading(items[kind] + ("/view" if kind == "Image" else ""))
        told = reading("/++api++" + items[kind], 200, "application/json").json()[field]
        scales = {one["download"] for one in told["scales"].values()}
        scales |= set(re.findall(r'src="([^"]+/@@images/[^"]+)"', page.text))
        assert len(scales) > 8
        for address in scales | {told["download"]}:
            assert reading(address).headers["Content-Type"] == "image/jpeg"
        for name in ("mini", "preview", "large"):
            scaled = reading(f"{items[kind]}/@@images/{field}/{name}")
            assert Image.open(BytesIO(scaled.content)).width <= 800


def test_items_as_visitors_meet_them(items, reading):
    """All of them are made once: that takes longer than to read them."""
    read_items_and_feeds(items, reading)
    read_what_is_not_shown(items, reading)
    read_by_api(items, reading)
    read_pictures(items, reading)


def test_scale_that_was_not_made_is_computed_and_not_kept(site, items, reading):
    """Sizes of the image settings may change after a picture was saved."""
    record = "plone.allowed_sizes"
    sizes = api.portal.get_registry_record(record)
    api.portal.set_registry_record(record, [*sizes, "banner 300:300"])
    transaction.commit()
    told = reading("/++api++" + items["Image"], 200, "application/json").json()
    banner = told["image"]["scales"]["banner"]
    scaled = Image.open(BytesIO(reading(banner["download"]).content))
    assert (scaled.width, scaled.height) == (banner["width"], banner["height"])
    assert scaled.width == 300
    reading(f"{items['Image']}/@@images/image-300-{'0' * 32}.jpeg", 404)
