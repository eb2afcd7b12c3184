"""The main board keeps what else things are called; who searches is told (10.3)."""

from bacgiang.policy.units.register.lookup import get_unit
from lxml.html import fromstring
import pytest
from tiers import in_turn
import transaction


pytestmark = pytest.mark.regulation("10.3")

PAGE = "/vi/@@search-words"
SERVICE = "/++api++/vi/@search-words"
HTML = {"Accept": "text/html"}


@pytest.fixture
def head(client, boards):
    return client("ubnd-head")


@pytest.fixture
def section(site):
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


def form_of(session):
    shown = fromstring(session.get(PAGE, headers=HTML).text)
    return dict(shown.get_element_by_id("search-words").form_values())


def search(session, **asked):
    return fromstring(session.get("/vi/@@search", params=asked, headers=HTML).text)


def text_of(page, css):
    return " ".join(" ".join(one.text_content().split()) for one in page.cssselect(css))


def test_the_board_writes_words_and_people_find(head, client, section, publish):
    publish(section, "so-y-te", title="Khám sức khỏe định kỳ cho lái xe")
    publish(section, "so-y-te", title="Khám sức khỏe định kỳ cho lái xe")
    asked = {"SearchableText": "khám tài xế"}
    # Nothing holds all of it: what comes nearest is shown, and what is missing named.
    page = search(client(), **asked)
    assert text_of(page, ".search-fewer")
    assert text_of(page, ".search-lacking").count("tài") == 2
    # Titles that repeat say whose they are.
    assert text_of(page, ".item-title").count("Sở Y tế") == 2

    sent = form_of(head)
    sent["lines"] += "\ntài xế; lái xe ; tài xế"
    assert head.post(PAGE, data=sent, headers=HTML).status_code == 303
    assert "tài xế; lái xe" in client("ubnd-head").get(SERVICE).json()["lines"]
    page = search(client(), **asked)
    assert "lái xe" in text_of(page, ".search-also")
    assert not text_of(page, ".search-fewer")
    (as_typed,) = page.cssselect(".search-also a")
    assert not text_of(
        fromstring(client().get(as_typed.get("href"), headers=HTML).text),
        ".search-also",
    )
    slip = search(client(), SearchableText="khám sức khỏee")
    better, as_typed = slip.cssselect(".search-meant a")
    assert better.text_content() == "khám sức khỏe"
    # It was looked for already, and says so; newest first, words count as typed.
    assert "Đã tìm" in text_of(slip, ".search-meant")
    assert "as_typed=1" in as_typed.get("href")
    newest = search(client(), SearchableText="khám sức khỏee", sort_on="Date")
    assert "Đã tìm" not in text_of(newest, ".search-meant")
    # The page's own box is the only one.
    assert len(slip.cssselect("input[name=SearchableText]")) == 1
    assert "khỏe" in text_of(slip, ".item-title mark")

    # A unit is asked for itself: who is there, and how to reach it, is not missed.
    get_unit("so-y-te").phone = "0204 3854 000"
    transaction.commit()
    unit = search(client(), SearchableText="sđt Sở Y tế")
    (called, *_site) = unit.cssselect(".search-snippet a")
    assert called.get("href") == "tel:+842043854000"
    assert "Sở Y tế" in unit.cssselect(".item-title")[0].text_content()
    assert not unit.cssselect(".search-fewer, .search-lacking")

    # Seen before the others' change, sent after it: refused, nothing is lost.
    answer = head.post(PAGE, data=sent, headers=HTML)
    assert answer.status_code == 409
    assert "tài xế; lái xe ; tài xế" in answer.text
    one_way = head.patch(SERVICE, json={"lines": ["một cách; một cách"]})
    assert one_way.status_code == 400
    (reason,) = one_way.json()["error"]["reasons"]
    assert reason["type"] == "bad_line"


def test_a_mark_of_secrecy_is_refused(head):
    answer = head.patch(SERVICE, json={"lines": ["TỐI MẬT; kế hoạch"]})
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == "secrecy_mark"


def test_hidden_words_are_not_offered(client, section, publish):
    """What one word of a hidden item finds is what one that nothing holds does."""
    publish(section, "so-y-te", title="Thông báo lịch tiêm")
    publish(section, "so-y-te", "draft", title="Zuyngoan kín thonghokin")
    assert not search(client(), SearchableText="zuyngoann").cssselect(".search-meant")
    for words in ("{} thông báo", "{}", "thông {} lịch tiêm", "thong* {}*"):
        answers = [
            client()
            .get(
                "/vi/@@search",
                params={"SearchableText": words.format(word)},
                headers=HTML,
            )
            .text.replace(word, "")
            for word in ("zuyngoan", "zuyngoaq")
        ]
        assert answers[0] == answers[1], words


@pytest.mark.parametrize("who", in_turn([None, "so-y-te-head", "ubnd-review"], of=3))
def test_others_change_nothing(client, boards, who):
    answer = client(who).patch(SERVICE, json={"lines": []})
    assert answer.status_code in (401, 403)
