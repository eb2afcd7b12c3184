"""The page and the service of a site's look, for its head alone (8.3)."""

from io import BytesIO
from lxml.html import fromstring
from PIL import Image
import pytest


pytestmark = pytest.mark.regulation("8.3")

SITE = "/vi/don-vi/so-y-te"
PAGE = f"{SITE}/@@site-look"
SERVICE = f"/++api++{SITE}/@site-look"
HTML = {"Accept": "text/html"}


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


def test_head_chooses_on_the_page(head, client):
    sent = {**form_of(head), "accent": "river", "alternative": "Trụ sở"}
    files = {"banner": ("anh.png", picture(), "image/png")}
    assert head.post(PAGE, data=sent, files=files, headers=HTML).status_code == 303
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
