"""The page and the service of a site's look, for its head alone (8.3)."""

from base64 import b64encode
from io import BytesIO
from lxml.html import fromstring
from PIL import Image
import pytest


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("8.3")]

SITE = "/vi/don-vi/so-y-te"
PAGE = f"{SITE}/@@site-look"
SERVICE = f"/++api++{SITE}/@site-look"
HTML = {"Accept": "text/html"}
FRAME = ("portal-top", "portal-head", "portal-masthead", "portal-footer-wrapper")
SAFE = ("Content-Security-Policy", "X-Frame-Options")


def picture():
    target = BytesIO()
    Image.new("RGB", (900, 200), "teal").save(target, "PNG")
    return target.getvalue()


@pytest.fixture
def head(client, boards):
    return client("so-y-te-head")


def form_of(session):
    shown = fromstring(session.get(PAGE, headers=HTML).text)
    form = shown.get_element_by_id("site-look")
    return {name: value for name, value in form.form_values() if name != "banner"}


def take(session):
    """Press the button of the page that confirms."""
    address = f"{SITE}/@@confirm-site-look"
    shown = fromstring(session.get(address, headers=HTML).text)
    assert session.get(f"{SITE}/@@proposed-banner").status_code == 200
    values = dict(shown.get_element_by_id("confirm-look").form_values())
    return session.post(address, data={**values, "take": "1"}, headers=HTML)


def test_nobody_alone_shows_a_picture_or_words_on_every_page(head, client):
    banner = {"data": b64encode(picture()).decode()}
    wish = {"banner": banner, "alternative": "Trụ sở", "declaration": True}
    answer = head.patch(SERVICE, json=wish)
    assert answer.status_code == 202 and answer.json()["banner"] is None
    said = {"digest": answer.json()["proposal"]["digest"], "confirm": True}
    assert head.post(SERVICE, json=said).json()["error"]["type"] == "second_person"
    for user in ("so-y-te-update", "huyen-hiep-hoa-head", None):
        assert client(user).post(SERVICE, json=said).status_code in (401, 403), user
    reviewer = client("so-y-te-review")
    assert reviewer.post(SERVICE, json={**said, "digest": "0"}).status_code == 409
    assert reviewer.post(SERVICE, json=said).json()["banner"]["alternative"] == "Trụ sở"
    words = {"alternative": "Lời khác", "declaration": True}
    assert head.patch(SERVICE, json=words).status_code == 202
    assert "Lời khác" not in client().get(SITE, headers=HTML).text


def test_head_chooses_on_the_page(head, client):
    sent = {**form_of(head), "accent": "river", "alternative": "Trụ sở"}
    files = {"banner": ("anh.png", picture(), "image/png")}
    assert head.post(PAGE, data=sent, files=files, headers=HTML).status_code == 400
    sent["declaration"] = "1"
    assert head.post(PAGE, data=sent, files=files, headers=HTML).status_code == 303
    assert "site-banner" not in client().get(SITE, headers=HTML).text
    for other in (None, "so-y-te-update", "huyen-hiep-hoa-head"):
        assert client(other).get(f"{SITE}/@@proposed-banner").status_code != 200
    assert take(head).status_code == 409
    assert take(client("so-y-te-review")).status_code == 303
    page = fromstring(client().get(SITE, headers=HTML).text)
    assert "accent-river" in page.xpath("//body/@class")[0]
    (banner,) = page.xpath("//img[@class='site-banner']")
    assert banner.get("alt") == "Trụ sở"
    answer = client().get(banner.get("src"))
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert "immutable" in answer.headers["Cache-Control"]
    section = client().get(f"{SITE}/tin-tuc", headers=HTML)
    assert "accent-river" in section.text
    assert "accent-" not in client().get("/vi", headers=HTML).text
    without = {**form_of(head), "without": "1"}
    head.post(PAGE, data=without, headers=HTML)
    assert "site-banner" not in client().get(SITE, headers=HTML).text
    assert client().get(f"{SITE}/@@site-banner").status_code == 404


def test_others_and_forged_requests_change_nothing(head, client):
    values = {"accent": "plum"}
    assert head.post(PAGE, data=values, headers=HTML).status_code == 403
    for user in ("so-y-te-publish", "huyen-hiep-hoa-head", "ubnd-head"):
        answer = client(user).patch(SERVICE, json=values)
        assert answer.status_code in (401, 403), user
    assert client().patch(SERVICE, json=values).status_code == 401
    assert head.get(SERVICE).json()["accent"] == "portal"


@pytest.mark.parametrize(
    "body",
    [
        {"accent": "#ff0000"},
        {"accent": None, "banner": "x"},
        {"banner": {"data": "không phải base64"}},
        {"banner": {"data": ""}},
        {"banner": {}},
        {"alternative": ["x"]},
    ],
)
def test_hostile_values_are_answered_in_words(head, body):
    answer = head.patch(SERVICE, json=body)
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"]["message"]


def test_every_site_has_one_look_and_one_set_of_headers(client, site, boards):
    """What differs is the accent, the banner and which sections there are."""
    units = site.vi["don-vi"].objectIds()
    every = ["/vi", *(f"/vi/don-vi/{one}" for one in units)]
    asked = ((one, client().get(one, headers=HTML)) for one in every)
    pages = {one: answer for one, answer in asked if answer.status_code == 200}
    assert len(pages) > 2

    def told(answer):
        page = fromstring(answer.text)
        files = page.xpath("//link[@rel='stylesheet']/@href | //script/@src")
        frame = [one for one in FRAME if page.xpath(f"//*[@id='{one}']")]
        own = {one: answer.headers.get(one) for one in SAFE}
        return [one.rpartition("/++")[2] for one in files], frame, own

    first, *others = [(place, told(answer)) for place, answer in pages.items()]
    assert first[1][1] == [*FRAME] and all(first[1][2].values()), first
    for place, found in others:
        assert found == first[1], place
