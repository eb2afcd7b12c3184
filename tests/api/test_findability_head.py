"""The head of pages: title, canonical address, languages, what is shared (4.1, 9.1)."""

from bacgiang.policy.editorial.corrections.adding import add_correction
from datetime import datetime
from io import BytesIO
import json
from lxml import html
from made_once import make_item
from PIL import Image
from plone import api
from plone.namedfile.file import NamedBlobImage
import pytest
from pytz import timezone
from tiers import in_turn
import transaction
from typing import Any


LOCAL = timezone("Asia/Ho_Chi_Minh")
HTML = {"Accept": "text/html"}
UNCONFIRMED = {"approve": {"declaration": True, "confirmation": "unconfirmed"}}
TITLE = 'Tin </script><script>alert(1)</script> & "mới" <b>'


@pytest.fixture
def unit(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]


@pytest.fixture
def read(site: Any, client: Any) -> Any:
    """The head of a page, as anybody or an account sees it."""

    def ask(address: str, user: str | None = None) -> Any:
        path = address.removeprefix(site.absolute_url())
        answer = client(user).get(path, headers=HTML)
        return html.fromstring(answer.content)

    return ask


def tags(page: Any) -> dict[str, str]:
    found = page.xpath("//meta[@property or @name]")
    return {one.get("property") or one.get("name"): one.get("content") for one in found}


def links(page: Any, relation: str) -> list[str]:
    return page.xpath(f"//link[@rel='{relation}'][not(@type)]/@href")


def things(page: Any) -> dict[str, Any]:
    """Things of the page by type; each script is JSON by itself."""
    scripts = page.xpath("//script[@type='application/ld+json']/text()")
    data = [json.loads(one) for one in scripts]
    return {one["@type"]: one for graph in data for one in graph.get("@graph", [graph])}


def picture() -> NamedBlobImage:
    data = BytesIO()
    Image.new("RGB", (1600, 900), "teal").save(data, "PNG")
    return NamedBlobImage(data.getvalue(), "image/png", "anh.png")


@pytest.mark.regulation("2.1", "4.2b")
def test_an_article_tells_who_wrote_and_published_it(
    unit: Any, publish: Any, read: Any
):
    item = publish(
        unit["tin-tuc"],
        "so-y-te",
        title=TITLE,
        description="Dẫn nhập",
        image=picture(),
        decorative=True,
        image_caption="Trạm y tế xã",
    )
    with api.env.adopt_user(username="so-y-te-publish"):
        add_correction(item, "Sửa 20 thành 02", "Gõ nhầm")
    transaction.commit()
    page = read(item.absolute_url())
    (title,) = page.xpath("//title/text()")
    assert title.startswith(f"{TITLE} – Sở Y tế")
    said = tags(page)
    assert said["og:title"] == TITLE
    assert said["og:type"] == "article"
    assert said["og:locale"] == "vi_VN"
    assert said["og:url"] == item.absolute_url() == links(page, "canonical")[0]
    assert said["description"] == said["og:description"] == "Dẫn nhập"
    assert said["og:image"].startswith(f"{item.absolute_url()}/@@images/")
    assert int(said["og:image:width"]) * 9 == int(said["og:image:height"]) * 16
    assert said["og:image:alt"] == "Trạm y tế xã"
    assert said["twitter:card"] == "summary_large_image"
    assert said["article:published_time"].endswith("+07:00")
    article = things(page)["NewsArticle"]
    assert article["headline"] == TITLE
    assert article["author"] == {"@type": "Person", "name": "Người viết"}
    assert article["publisher"]["@id"].endswith("/vi/to-chuc/so-y-te")
    assert article["isBasedOn"]["name"] == "Cơ quan thử"
    assert article["datePublished"].endswith("+07:00")
    assert article["correction"] == ["Sửa 20 thành 02 (Gõ nhầm)"]
    trail = things(page)["BreadcrumbList"]["itemListElement"]
    assert [one["position"] for one in trail] == [1, 2, 3]
    assert trail[-1] == {
        "@type": "ListItem",
        "position": 3,
        "name": TITLE,
        "item": item.absolute_url(),
    }
    assert not page.xpath("//script[not(@type)][not(@src)]")
    assert "so-y-te-" not in html.tostring(page.head, encoding="unicode")


def test_the_picture_that_is_shared_is_there(
    unit: Any, publish: Any, read: Any, client
):
    item = publish(
        unit["tin-tuc"], "so-y-te", title="Ảnh", image=picture(), decorative=True
    )
    answer = client().get(tags(read(item.absolute_url()))["og:image"])
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/png"
    plain = publish(unit["tin-tuc"], "so-y-te", title="Không ảnh")
    said = tags(read(plain.absolute_url()))
    answer = client().get(said["og:image"])
    assert Image.open(BytesIO(answer.content)).size == (
        int(said["og:image:width"]),
        int(said["og:image:height"]),
    )
    assert said["og:image:alt"]


@pytest.mark.regulation("9.1")
def test_reference_news_is_marked_where_it_is_shared(
    unit: Any, publish: Any, read: Any
):
    item = publish(
        unit["tin-tuc"], "so-y-te", title="Tin nghe nói", statements=UNCONFIRMED
    )
    page = read(item.absolute_url())
    marked = "[Tin tham khảo, chưa được xác nhận] Tin nghe nói"
    assert tags(page)["og:title"] == marked
    assert things(page)["NewsArticle"]["headline"] == marked
    assert things(page)["NewsArticle"]["genre"] == "reference"
    assert page.xpath("//title/text()")[0].startswith(marked)


def test_a_draft_is_nobodys_to_share(unit: Any, publish: Any, read: Any) -> None:
    item = publish(unit["tin-tuc"], "so-y-te", "pending", title="Chưa đăng")
    page = read(item.absolute_url(), "so-y-te-review")
    assert tags(page)["robots"] == "noindex"
    assert "og:title" not in tags(page)
    assert not things(page)


@pytest.mark.parametrize(
    "path",
    in_turn(
        [
            "/vi/@@search?SearchableText=tin",
            "/login",
            "/vi/van-ban?text=dat",
            "/vi/@@receipt",
            "/vi/@@follow-drafts",
            "/vi/khong-co",
        ],
        of=2,
    ),
)
def test_answers_forms_and_errors_are_not_to_be_found(
    site: Any, client: Any, path: str
) -> None:
    page = html.fromstring(client().get(path, headers=HTML).content)
    assert tags(page)["robots"] == "noindex"
    assert not links(page, "canonical")
    assert not things(page)


@pytest.mark.parametrize(
    "path",
    in_turn(["/vi", "/en", "/vi/don-vi/so-y-te", "/vi/to-chuc", "/vi/van-ban"], of=2),
)
def test_pages_are_to_be_found_under_one_address(
    site: Any, read: Any, path: str
) -> None:
    page = read(f"{path}?utm_source=x&b_start=0")
    assert links(page, "canonical") == [f"{site.absolute_url()}{path}"]
    assert "robots" not in tags(page)


@pytest.mark.regulation("2.1")
def test_languages_lead_both_ways_and_to_a_default(site: Any, read: Any) -> None:
    base = site.absolute_url()
    wanted = [
        ("en", f"{base}/en"),
        ("vi", f"{base}/vi"),
        ("x-default", f"{base}/vi"),
    ]
    for path in ("/vi", "/en"):
        found = read(path).xpath("//link[@hreflang]")
        assert [(one.get("hreflang"), one.get("href")) for one in found] == wanted


def test_a_page_in_one_language_names_no_other(unit: Any, publish: Any, read: Any):
    item = publish(unit["tin-tuc"], "so-y-te", title="Chỉ tiếng Việt")
    assert not read(item.absolute_url()).xpath("//link[@hreflang]")


def test_pages_of_a_list_follow_each_other(unit: Any, publish: Any, read: Any) -> None:
    section = unit["tin-tuc"]
    section.item_count = 2
    for number in range(5):
        make_item(section, "so-y-te", "published", title=f"Tin {number}")
    transaction.commit()
    base = section.absolute_url()
    first, middle = read(base), read(f"{base}?b_start:int=2")
    last = read(f"{base}?b_start:int=4")
    assert (links(first, "prev"), links(first, "next")) == (
        [],
        [f"{base}?b_start:int=2"],
    )
    assert links(middle, "canonical") == [f"{base}?b_start:int=2"]
    assert links(middle, "prev") == [base]
    assert links(last, "prev") == [f"{base}?b_start:int=2"]
    assert links(last, "next") == []
    titles = {page.xpath("//title/text()")[0] for page in (first, middle, last)}
    assert len(titles) == 3
    assert not middle.xpath("//link[@hreflang]")


@pytest.mark.regulation("4.1a")
def test_a_unit_is_a_government_organisation(site: Any, unit: Any, read: Any) -> None:
    record = site["vi"]["to-chuc"]["so-y-te"]
    record.address, record.phone = "Số 1, đường Mẫu", "0204 000 000"
    transaction.commit()
    for path in ("/vi/to-chuc/so-y-te", "/en/organisation/so-y-te"):
        told = things(read(path))["GovernmentOrganization"]
        assert told["@id"] == f"{site.absolute_url()}{path}"
        assert told["telephone"] == "0204 000 000"
        assert told["address"]["streetAddress"] == "Số 1, đường Mẫu"
        assert told["parentOrganization"]["@id"].endswith("/ubnd")
        assert told["areaServed"]["name"] == "Bắc Giang"
    assert told["name"] == "Bac Giang Department of Health"
    home = things(read(unit.absolute_url()))
    assert home["WebSite"]["publisher"]["@id"].endswith("/vi/to-chuc/so-y-te")
    action = home["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"].startswith(
        f"{unit.absolute_url()}/@@search?"
    )


def test_an_event_tells_when_and_where(unit: Any, publish: Any, read: Any) -> None:
    item = publish(
        unit["su-kien"],
        "so-y-te",
        portal_type="Event",
        title="Ngày hội",
        location="Nhà văn hóa",
        start=LOCAL.localize(datetime(2026, 12, 6, 8)),
        end=LOCAL.localize(datetime(2026, 12, 6, 12)),
    )
    page = read(item.absolute_url())
    event = things(page)["Event"]
    assert event["startDate"] == "2026-12-06T08:00:00+07:00"
    assert event["location"]["name"] == "Nhà văn hóa"
    assert event["organizer"]["@id"].endswith("/vi/to-chuc/so-y-te")
