"""“Việc của tôi” over HTTP: page, API, and the number in the toolbar."""

from lxml import html
import pytest


@pytest.fixture
def section(site, boards):
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
def page(client):
    def read(user, address="/@@my-work"):
        session = client(user)
        session.headers["Accept"] = "text/html"
        return session.get(address)

    return read


def number(answer):
    found = html.fromstring(answer.text).xpath("//*[@id='my-work-count']/text()")
    return found[0].strip() if found else None


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("root", ["", "/vi", "/en"])
def test_the_api_lists_own_work_oldest_first(client, section, publish, root):
    items = [publish(section, "so-y-te", "pending", title=f"Tin {n}") for n in range(3)]
    answer = client("so-y-te-review").get(f"/++api++{root}/@my-work?b_size=2").json()
    assert answer["items_total"] == 3
    assert [row["title"] for row in answer["items"]] == ["Tin 0", "Tin 1"]
    row = answer["items"][0]
    assert (row["matter"], row["unit"], row["level"]) == ("review", "so-y-te", "review")
    assert row["@id"] == f"{items[0].absolute_url()}/@@act/approve"
    rest = client("so-y-te-review").get(answer["batching"]["next"]).json()
    assert [row["title"] for row in rest["items"]] == ["Tin 2"]


@pytest.mark.regulation("14.2")
def test_others_find_nothing_of_it(client, page, section, publish):
    publish(section, "so-y-te", "pending", title="Tin kín")
    others = ("so-y-te-publish", "huyen-hiep-hoa-review", "ubnd-head", "van-phong")
    for user in (*others, "admin"):
        answer = client(user).get("/++api++/@my-work")
        assert (answer.status_code, answer.json()["items"]) == (200, []), user
        answer = page(user)
        assert answer.status_code == 200, user
        assert "Tin kín" not in answer.text, user


@pytest.mark.regulation("14.2")
def test_a_visitor_is_asked_to_sign_in(client, page):
    assert client().get("/++api++/@my-work").status_code == 401
    assert page(None).status_code == 302


@pytest.mark.regulation("14.2", "7.1-2a")
def test_the_page_shows_the_oldest_and_leads_to_all(page, section, publish):
    for count in range(12):
        publish(section, "so-y-te", "pending", title=f"Tin số {count}")
    text = page("so-y-te-review").text
    group = html.fromstring(text).xpath("//*[@id='matter-review']")[0]
    assert len(group.xpath(".//li")) == 10
    (more,) = group.xpath(".//a[contains(@href, 'matter=review')]/@href")
    everything = html.fromstring(page("so-y-te-review", more).text)
    assert len(everything.xpath("//*[@id='matter-review']//li")) == 12


@pytest.mark.whole_pages
@pytest.mark.regulation("14.2")
def test_the_number_in_the_toolbar(page, section, publish):
    assert number(page("so-y-te-review", "/vi")) is None
    publish(section, "so-y-te", "pending")
    publish(section, "so-y-te", "pending")
    assert number(page("so-y-te-review", "/vi")) == "2"
    assert number(page("so-y-te-update", "/vi")) is None
    assert number(page(None, "/vi")) is None
    assert "toolbar-my-work" not in page(None, "/vi").text
    # Whose work is the portal's has it, too.
    assert "toolbar-my-work" in page("van-phong", "/vi").text


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    "query", ["matter=x", "matter:list=review", "matter=review&b_start=x"]
)
def test_odd_queries_are_answered(page, section, publish, query):
    publish(section, "so-y-te", "pending", title="Tin chờ")
    answer = page("so-y-te-review", f"/@@my-work?{query}")
    assert answer.status_code == 200
    assert "Tin chờ" in answer.text


@pytest.mark.regulation("14.2")
def test_own_items_say_with_whom_they_are(client, page, section, publish):
    publish(section, "so-y-te", "pending", title="Tin đang chờ")
    publish(section, "so-y-te", "published", title="Tin đã ra")
    shown = html.fromstring(page("so-y-te-update").text)
    rows = {
        " ".join(one.xpath("string(a)").split()): one.text_content()
        for one in shown.xpath("//*[@id='matter-own']//li")
    }
    assert "so-y-te-review" in rows["Tin đang chờ"]
    assert "Đã xuất bản" in rows["Tin đã ra"]
    assert number(page("so-y-te-update", "/vi")) is None
    told = client("so-y-te-update").get("/++api++/vi/@my-work?matter=own").json()
    assert {row["title"] for row in told["items"]} == {"Tin đang chờ", "Tin đã ra"}
    (site,) = shown.xpath("//*[@id='desks']//a[contains(@class, 'fw-bold')]/@href")
    assert site.endswith("/vi/don-vi/so-y-te")
    (write,) = shown.xpath("//*[@id='desks']//a[contains(@href, '++add++')]/@href")
    assert page("so-y-te-update", write).status_code == 200
    others = html.fromstring(page("huyen-hiep-hoa-update").text)
    assert not others.xpath("//*[@id='matter-own']")
