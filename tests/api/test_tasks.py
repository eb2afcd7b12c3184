"""Life events gather what they take; the main board writes them, also over the API."""

from .procedure_records import make_form
from .procedure_records import make_procedure
from lxml.html import fromstring
import pytest
from tiers import in_turn


pytestmark = pytest.mark.regulation("4.1c", "4.1f")

PAGE = "/vi/@@tasks"
SERVICE = "/++api++/vi/@tasks"
HTML = {"Accept": "text/html"}


@pytest.fixture
def head(client, boards):
    return client("ubnd-head")


def text_of(session, path, css="#content"):
    page = fromstring(session.get(path, headers=HTML).text)
    return " ".join(" ".join(one.text_content().split()) for one in page.cssselect(css))


def text_of_answer(answer):
    return fromstring(answer.text).get_element_by_id("reasons").text_content()


def form_of(session):
    shown = fromstring(session.get(PAGE, headers=HTML).text)
    return dict(shown.get_element_by_id("tasks").form_values())


def test_a_life_event_gathers_what_it_takes(head, client, site):
    make_form()
    make_procedure()
    nobody = client()
    # By the field of activity and its units; what finds nothing is not there.
    assert "Cấp giấy phép mẫu về hành nghề" in text_of(nobody, "/vi/viec/y-te")
    for part in ("Tờ khai mẫu", "Sở Y tế"):
        assert part in text_of(nobody, "/vi/viec/y-te")
    english = fromstring(nobody.get("/en/life-events/y-te", headers=HTML).text)
    assert english.cssselect("h1")[0].text_content() == "Health"
    assert {one.get("lang") for one in english.cssselect("#content .home-record[lang]")}
    (canonical,) = english.cssselect("link[rel=canonical]")
    assert canonical.get("href").endswith("/en/life-events/y-te")
    assert {one.get("hreflang") for one in english.cssselect("link[hreflang]")} == {
        "vi",
        "en",
        "x-default",
    }
    for path in ("/vi/viec/ket-hon", "/vi/viec/khong-co", "/vi/viec/y-te/them"):
        assert nobody.get(path, headers=HTML).status_code == 404, path
    for path in ("/vi/viec", "/vi"):
        links = fromstring(nobody.get(path, headers=HTML).text).xpath("//main//a/@href")
        assert [one for one in links if one.endswith("/viec/y-te")], path
        assert not [one for one in links if one.endswith("/viec/ket-hon")], path

    # Who looks for the matter is led to its page, search engines as well.
    found = nobody.get("/vi/@@search?SearchableText=y+te+suc+khoe", headers=HTML).text
    assert "/vi/viec/y-te" in str(fromstring(found).xpath("//main//a/@href"))
    part = nobody.get("/sitemap.xml?part=1").text
    for path in ("/vi/viec/y-te</loc>", "/en/life-events/y-te</loc>", "/vi/viec</loc>"):
        assert path in part, path
    assert "ket-hon" not in part

    # A new one on the page: its name in addresses is made of its title.
    values = form_of(head)
    number = max(int(one[6:]) for one in values if one.startswith("title-"))
    values |= {
        f"title-{number}": "Hành nghề",
        f"title_en-{number}": "Practice",
        f"lead-{number}": "Giấy phép hành nghề.",
        f"lead_en-{number}": "Licences.",
        f"procedures-{number}": "mau.01\nkhông có thủ tục này\nMAU.01",
        f"units-{number}": "Sở Y",
        f"icon-{number}": "house",
        f"place-{number}": "1",
        "declaration": "1",
    }
    refused = fromstring(head.post(PAGE, data=values, headers=HTML).text)
    (way,) = refused.xpath("//*[@id='reasons']//a/@href")
    field = refused.get_element_by_id(way.removeprefix("#"))
    assert field.get("name") == "units-1" and "Sở Y" in field.text
    assert field.xpath("ancestor::details/@open") == ["open"]
    assert (
        "Sở Y tế tỉnh Bắc Giang" in refused.get_element_by_id("reasons").text_content()
    )
    assert refused.get_element_by_id("tasks-declaration").get("checked")
    values[f"units-{number}"] = "Sở Y tế"
    answer = head.post(PAGE, data=values, headers=HTML)
    assert answer.status_code == 303, text_of_answer(answer)
    told = head.get(SERVICE).json()
    event = next(one for one in told["events"] if one["id"] == "hanh-nghe")
    assert event["units"] == ["so-y-te"]
    assert told["events"][0] == event
    assert "hành nghề" in text_of(nobody, "/vi/viec/hanh-nghe", "li.home-record")
    # Seen before the others' change, sent after it: refused.
    assert head.post(PAGE, data=values, headers=HTML).status_code == 409


def test_the_first_page_begins_with_tasks(head, client):
    told = head.get(SERVICE).json()
    links = ["Tra cứu | Track | /@@receipts", "Sổ đỏ | Title | sổ đỏ | land title"]
    sent = {"links": links, "examples": ["a | b"], "stamp": told["stamp"]}
    sent["declaration"] = True
    answer = head.patch(SERVICE, json=sent)
    assert answer.status_code == 200, answer.text
    assert answer.json()["links"] == links
    assert answer.json()["events"] == told["events"]
    page = fromstring(client().get("/en", headers=HTML).text)
    found = [one.get("href") for one in page.cssselect(".home-tasks a")]
    assert found[0].endswith("/en/@@receipts")
    assert found[1].endswith("/en/@@search?SearchableText=land+title")
    # One search box, and none beside it in the head.
    assert len(page.cssselect("input[name=SearchableText]")) == 1
    assert page.cssselect(".search-examples a")[0].text_content() == "b"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"links": ["một | one | javascript:alert(1)"]}, "bad_line"),
        ({"links": ["một | one"]}, "bad_line"),
        ({"links": ["một | one | https://bacgiang.gov.vn@evil.example/"]}, "bad_line"),
        ({"links": ["một | one | https:\\\\evil.example"]}, "bad_line"),
        ({"links": ["một | one | một"], "declaration": ""}, "declaration_missing"),
        ({"links": "một"}, "not_tasks"),
        ({"events": [{"title": "Một"}]}, "wrong_value"),
        ({"examples": ["TỐI MẬT"]}, "secrecy_mark"),
        ({"stamp": "cũ"}, "changed_meanwhile"),
    ],
)
def test_what_is_wrong_is_refused(head, wrong, code):
    before = head.get(SERVICE).json()
    answer = head.patch(SERVICE, json={"declaration": True} | wrong)
    assert answer.status_code == (409 if "stamp" in wrong else 400)
    assert code in {one["type"] for one in answer.json()["error"]["reasons"]}
    assert head.get(SERVICE).json() == before


def test_who_publishes_changes_the_first_page_not_alone(client, boards):
    """It goes the way of no item: the head answers for it."""
    publisher = client("ubnd-publish")
    before = publisher.get(SERVICE).json()
    sent = {"links": ["Một | One | một"], "declaration": True}
    answer = publisher.patch(SERVICE, json=sent)
    assert (answer.status_code, answer.json()["error"]["type"]) == (403, "head_only")
    values = form_of(publisher) | {"links": "Một | One | một", "declaration": "1"}
    assert publisher.post(PAGE, data=values, headers=HTML).status_code == 403
    assert publisher.get(SERVICE).json() == before


@pytest.mark.parametrize("who", in_turn([None, "so-y-te-head", "ubnd-review"], of=3))
def test_others_change_nothing(client, boards, who):
    for answer in (
        client(who).patch(SERVICE, json={"links": []}),
        client(who).get(SERVICE),
        client(who).post(PAGE, data={}, headers=HTML),
    ):
        assert answer.status_code in (302, 401, 403)


@pytest.mark.whole_pages
def test_empty_topics_stand_in_no_menu(client, boards, site, publish):
    def topics(path):
        page = fromstring(client().get(path, headers=HTML).text)
        return {one.rpartition("/vi/")[2] for one in page.xpath("//a/@href")}

    for path in ("/vi", "/vi/@@sitemap"):
        assert "chuyen-de" not in topics(path)
    place = site["vi"]["chuyen-de"]["thong-ke"]
    publish(place, "ubnd", portal_type="Document", title="Niên giám")
    assert "chuyen-de" in topics("/vi")
    found = topics("/vi/chuyen-de")
    assert "chuyen-de/thong-ke" in found
    assert "chuyen-de/ban-do" not in found


def test_the_page_heads_situations_in_its_language(head):
    asked = "#tasks summary strong"
    told = {one: text_of(head, f"/{one}/@@tasks", asked) for one in ("vi", "en")}
    assert "Health" in told["en"] and "Health" not in told["vi"]
