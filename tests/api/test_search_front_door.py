"""What people come for is found in the words they type: people, units, life events."""

from .procedure_records import make_procedure
from bacgiang.policy.editorial.words.upgrading import publish_as_they_stand
from bacgiang.policy.units.register.indexing_anew import find_units_by_answers
from bacgiang.policy.units.register.lookup import get_unit
from lxml.html import fromstring
from lxml.html import HtmlElement
from made_once import made_once
from plone import api
from plone.app.testing import PLONE_SITE_ID
from plone.dexterity.utils import createContentInContainer
import pytest
import transaction
from typing import Any
from urllib.parse import urlsplit


pytestmark = pytest.mark.regulation("4.1a", "10.3")

HTML = {"Accept": "text/html"}
HOURS = [{"first": "mon", "last": "fri", "opens": "07:30", "closes": "11:30"}]
CARD = {
    "subject": "Thẻ bảo hiểm y tế",
    "who": "Phòng Kế hoạch",
    "subject_en": "Health insurance cards",
    "who_en": "Planning Division",
    "phone": "0204 000 116",
    "email": None,
}


@pytest.fixture
@made_once
def unit(site: Any, boards: None) -> None:
    """Sở Y tế tells how it is reached, who leads it and who answers what."""
    made = get_unit("so-y-te")
    made.phone, made.hours, made.answers = "0204 000 110", HOURS, [CARD]
    with api.env.adopt_roles(["Manager"]):
        head = {"title": "Trần Thị Mẫu", "job_title": "Giám đốc"}
        leader = createContentInContainer(made, "Leader", phone="0204 000 117", **head)
        leader.workflow_history.clear()
        publish_as_they_stand(site.portal_setup)
    find_units_by_answers(site.portal_setup)
    transaction.commit()


def hits(session: Any, words: str, language: str = "vi") -> list[HtmlElement]:
    asked = {"SearchableText": words}
    page = session.get(f"/{language}/@@search", params=asked, headers=HTML)
    found = fromstring(page.text).cssselect(".item-list-entry")
    assert isinstance(found, list)
    return found


def said(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def path_of(link: HtmlElement) -> str:
    return urlsplit(str(link.get("href"))).path.removeprefix(f"/{PLONE_SITE_ID}/")


def address(hit: HtmlElement) -> str:
    (link,) = hit.cssselect("h2 a")
    return path_of(link)


def test_a_unit_answers_what_is_asked_of_it(client: Any, unit: None) -> None:
    nobody = client()
    for words in ("thẻ bảo hiểm y tế", "thẻ bhyt", "the bao hiem y te goi ai"):
        first = hits(nobody, words)[0]
        assert address(first) == "vi/to-chuc/so-y-te", words
        assert "Phòng Kế hoạch 0204 000 116" in said(first), words
        assert not first.cssselect(".search-lacking"), words
    for words, told in (
        ("giám đốc sở y tế", "Giám đốc: Trần Thị Mẫu 0204 000 117"),
        ("giờ làm việc sở y tế", "Thứ Hai – Thứ Sáu: 07:30–11:30"),
    ):
        found = hits(nobody, words)
        assert told in said(found[0]), words
        # The unit and its site are one.
        titles = [said(one.cssselect("h2")[0]) for one in found]
        assert titles.count("Sở Y tế tỉnh Bắc Giang") == 1, words
    for words in (
        "who to call about health insurance",
        "opening hours department of health",
        "director of the department of health",
    ):
        units = [one for one in hits(nobody, words, "en") if "so-y-te" in address(one)]
        assert units and not units[0].cssselect(".search-lacking"), words
    english = hits(nobody, "health card", "en")[0]
    assert address(english) == "en/organisation/so-y-te"
    assert "Health insurance cards: Planning Division 0204 000 116" in said(english)
    assert said(english.cssselect("h2")[0]) == "Bac Giang Department of Health"
    (told,) = english.cssselect(".search-snippet")
    assert told.get("lang") is None


@pytest.mark.usefixtures("boards")
def test_the_portals_own_places_come_first(client: Any) -> None:
    nobody = client()
    for words, language, place in (
        ("liên hệ", "vi", "vi/lien-he"),
        ("TTHC", "vi", "vi/thu-tuc"),
        ("thủ tục hành chính", "vi", "vi/thu-tuc"),
        ("contact", "en", "en/contact"),
        ("procedures", "en", "en/procedures"),
    ):
        assert address(hits(nobody, words, language)[0]) == place, words
    kinds = {
        said(kind)
        for one in hits(nobody, "bac giang map", "en")
        for kind in one.cssselect(".search-kind")
    }
    assert kinds and "Language Root Folder" not in kinds


@pytest.mark.usefixtures("boards")
def test_life_events_are_hits_by_what_they_are_called(client: Any, site: Any) -> None:
    make_procedure()
    nobody = client()
    for words, language, place in (
        ("y tế", "vi", "vi/viec/y-te"),
        ("health", "en", "en/life-events/y-te"),
    ):
        first = hits(nobody, words, language)[0]
        assert address(first) == place, words
        assert first.cssselect(".search-kind")[0].text_content()


@pytest.mark.usefixtures("boards")
def test_words_for_what_stands_on_the_portal_lead_there(client: Any, site: Any) -> None:
    make_procedure(title="Đăng ký kết hôn")
    made = get_unit("ubnd")
    made.hotline, made.hours = "0204 000 101", HOURS
    other = get_unit("so-y-te")
    other.spokesperson, other.hotline = "Ông Mẫu", "0204 000 112"
    other.answers = [{**CARD, "subject": "Thi, tuyển dụng công chức, viên chức"}]
    for one in (made, other):
        one.reindexObject()
    transaction.commit()
    nobody = client()
    for words, language, place, told in (
        ("hotline", "en", "en/contact", "Hotline: 0204 000 101"),
        ("đường dây nóng", "vi", "vi/lien-he", "Đường dây nóng: 0204 000 101"),
        ("opening hours", "en", "en/contact", "Opening hours: Monday"),
        ("khiếu nại", "vi", "vi/lien-he", "0204 000 101"),
        ("lịch tiếp công dân", "vi", "vi/lien-he", "Nếu chưa thấy trong kết quả"),
        ("thi công chức", "vi", "vi/to-chuc/so-y-te", "Thi, tuyển dụng"),
        ("người phát ngôn", "vi", "vi/to-chuc/so-y-te", "Ông Mẫu"),
        ("cưới hỏi", "vi", "vi/viec/ket-hon", "Kết hôn"),
        ("wedding", "en", "en/life-events/ket-hon", "Getting married"),
    ):
        first = hits(nobody, words, language)[0]
        assert (address(first), told in said(first)) == (place, True), words
    own = [address(one) for one in hits(nobody, "hotline", "vi")]
    assert "vi/to-chuc/so-y-te" in own
    # A register is called as its English page is, once.
    drafts = [address(one) for one in hits(nobody, "comment on draft", "en")]
    assert drafts.count("en/drafts") == 1 and "vi/du-thao" not in drafts


def test_a_matter_tells_whom_to_call_and_english_lists_english_names(
    client: Any, unit: None
) -> None:
    english = {"title_en": "Health insurance card", "competent_body": "Sở Y tế"}
    made = make_procedure(title="Cấp thẻ bảo hiểm y tế", **english)
    nobody = client()

    def page(path: str) -> HtmlElement:
        return fromstring(nobody.get(path, headers=HTML).text)

    (answer,) = page("/vi/viec/y-te").cssselect(".event-answer")
    assert said(answer) == "Thẻ bảo hiểm y tế: Phòng Kế hoạch 0204 000 116"
    (answer,) = page("/en/life-events/y-te").cssselect(".event-answer")
    assert said(answer) == "Health insurance cards: Planning Division 0204 000 116"
    (entry,) = page("/en/procedures").cssselect(".register-entry")
    (link,) = entry.cssselect("h2 a")
    assert (said(link), link.get("lang")) == ("Health insurance card", None)
    assert entry.cssselect("p[lang=vi]")[0].text == made.title
    own = page(str(link.get("href")))
    facts = {
        said(one.find("dt")): said(one.find("dd"))
        for one in own.iter("div")
        if one.find("dt") is not None and one.find("dd") is not None
    }
    assert facts["Body that decides"] == "Bac Giang Department of Health"
    # The directory knows what else a thing is called, too, and what a unit tells.
    for asked in ("thẻ bhyt", "giờ làm việc", "y tế"):
        found = page(f"/vi/lien-he?text={asked}").cssselect(".home-group a")
        codes = {path_of(one) for one in found}
        assert "vi/to-chuc/so-y-te" in codes, asked
        assert "vi/to-chuc/so-noi-vu" not in codes, asked
    (total,) = page("/vi/lien-he?text=xqzxqz").cssselect(".register-total")
    assert path_of(total.cssselect("a")[0]) == "vi/@@search"
    (leader,) = get_unit("so-y-te").objectIds()
    (name,) = page(f"/en/organisation/so-y-te/{leader}").cssselect("h1")
    assert (name.text, name.get("lang")) == ("Trần Thị Mẫu", "vi")


@pytest.mark.usefixtures("boards")
def test_what_helps_stands_before_empty_topics_and_what_lacks_words(
    client: Any, site: Any
) -> None:
    topic = site["vi"]["chuyen-de"]["thong-ke"]
    make_procedure(title="Cung cấp số liệu thống kê")
    make_procedure(title="Đăng ký kết hôn có yếu tố nước ngoài", code="MAU.02")
    make_procedure(title="Điều chỉnh dự án đầu tư", code="MAU.03")
    nobody = client()
    *before, last = hits(nobody, "số liệu thống kê")
    assert before and "Chưa có nội dung" in said(last)
    assert address(last) == f"vi/chuyen-de/{topic.getId()}"
    first, second = hits(nobody, "nha dau tu nuoc ngoai")[:2]
    assert address(first) == "vi/viec/dau-tu"
    assert second.cssselect(".search-lacking")


@pytest.mark.usefixtures("boards")
def test_the_question_meant_is_written_as_it_was_typed(client: Any) -> None:
    asked = {"SearchableText": "adress of people's committee"}
    page = client().get("/en/@@search", params=asked, headers=HTML).text
    (meant,) = fromstring(page).cssselect(".search-meant a:first-of-type")
    assert said(meant) == "address of people's committee"


@pytest.mark.usefixtures("boards")
@pytest.mark.parametrize(
    ("language", "ways"),
    [
        ("en", {"en/legal-documents": "Legal documents", "en/contact": "Contact"}),
        ("vi", {"vi/thu-tuc": "Thủ tục hành chính", "vi/lien-he": "Liên hệ"}),
    ],
)
def test_who_finds_nothing_is_led_to_places_and_people(
    client: Any, language: str, ways: dict[str, str]
) -> None:
    asked = {"SearchableText": "xqzxqz"}
    page = client().get(f"/{language}/@@search", params=asked, headers=HTML).text
    (nothing,) = fromstring(page).cssselect(".search-nothing")
    links = {path_of(one): said(one) for one in nothing.cssselect("a")}
    assert ways.items() <= links.items()
    # No number is told that is not here.
    assert "76/2007" not in said(nothing)
