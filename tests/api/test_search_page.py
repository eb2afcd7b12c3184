"""What a citizen sees who searches: ranked hits, places in the text, facets (10.3)."""

from .legal_records import KNOWINGLY
from bacgiang.policy.legal.intake.accepting import accept_record
from bacgiang.policy.legal.intake.record_input import record_input
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.testing_people import WAY_TO
from base64 import b64encode
from collections.abc import Callable
from lxml import html
from made_once import made_once
from plone import api
from plone.app.textfield.value import RichTextValue
import pytest
from tiers import in_turn
import transaction
from typing import Any
from ZODB.Connection import Connection


TEXT = """UBND TỈNH BẮC GIANG
Số: {number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 31 tháng 8 năm 2007

QUYẾT ĐỊNH
{title}

ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
QUYẾT ĐỊNH:
Điều 1. Phạm vi điều chỉnh
1. Quy chế này áp dụng cho các cơ quan nhà nước.
Điều 2. Trách nhiệm
1. {provision}
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""
TITLE = "Về việc ban hành quy chế mẫu về hoà giải"
PROVISION = "Tổ thẩm tra kiểm kê <script>alert(1)</script> rừng phòng hộ mỗi quý."


@pytest.fixture
def document(site: Any, boards: None) -> Callable[..., Any]:
    """A legal document in a state of the workflow."""

    @made_once
    def make(
        state: str = "published",
        number: str = "67/2007/QĐ-UBND",
        title: str = TITLE,
        original: bytes = b"",
    ) -> Any:
        text = TEXT.format(number=number, title=title, provision=PROVISION)
        item: dict[str, Any] = {"text": text}
        if original:
            data = b64encode(original).decode()
            item["originals"] = [{"filename": "bieu.txt", "data": data}]
        with api.env.adopt_user(username="ubnd-update"):
            result = accept_record(record_input(item), "ubnd", "LegalDocument")
            made = api.content.get(UID=result.uid)
        tool = api.portal.get_tool("portal_workflow")
        stated = {**STATEMENTS, "publish": KNOWINGLY}
        for level, transition in WAY_TO[state]:
            with api.env.adopt_user(username=f"ubnd-{level}"):
                tool.doActionFor(made, transition, **stated.get(transition, {}))
        transaction.commit()
        return made

    return make


@pytest.fixture
def page(site: Any, client: Any) -> Callable[..., Any]:
    """The search page as a visitor, or an account, gets it."""

    def get(user: str | None = None, where: str = "/vi", **asked: str) -> Any:
        answer = client(user).get(
            f"{where}/@@search", params=asked, headers={"Accept": "text/html"}
        )
        assert answer.status_code == 200
        return html.fromstring(answer.text)

    return get


def titles(tree: Any) -> list[str]:
    found = tree.xpath('//*[contains(@class, "item-list-entry")]//h2')
    return [" ".join(each.text_content().split()) for each in found]


def text_of(tree: Any, css_class: str) -> str:
    found = tree.xpath(f'//*[contains(@class, "{css_class}")]')
    return " ".join(" ".join(each.text_content().split()) for each in found)


def facets_of(tree: Any) -> dict[str, dict[str, tuple[str, str]]]:
    """Counts and addresses of the values of each facet."""
    return {
        details.xpath("./summary")[0].text.strip(): {
            item.xpath("./a")[0].text.strip(): (
                item.xpath("./span")[0].text,
                item.xpath("./a/@href")[0],
            )
            for item in details.xpath(".//li")
        }
        for details in tree.xpath('//*[contains(@class, "register-facets")]/details')
    }


@pytest.mark.regulation("10.3")
def test_a_document_comes_first(document, page, client):
    document(number="9/2009/QĐ-UBND", title="Sửa đổi Quyết định số 67/2007/QĐ-UBND")
    made = document()
    for typed in (
        "67/2007/QĐ-UBND",
        "67/2007",
        "quyết định 67/2007/qd-ubnd",
        "quy chế mẫu hòa giải",
        "quy che mau ve hoa giai",
    ):
        found = page(SearchableText=typed)
        assert titles(found)[0] == "Quyết định 67/2007/QĐ-UBND", typed
        asked = {"SearchableText": typed}
        told = client().get("/++api++/@search", params=asked).json()
        assert told["items"][0]["@id"] == made.absolute_url(), typed


@pytest.mark.regulation("10.3")
def test_the_hit_names_the_article_and_leads_to_it(document, page, client):
    made = document()
    found = page(SearchableText="tham tra kiem ke")
    (link,) = found.xpath('//*[@class="search-place"]/a')

    assert link.text == "Điều 2. Trách nhiệm"
    assert link.get("href") == f"{made.absolute_url()}#art_2"
    read = client().get(link.get("href"), headers={"Accept": "text/html"}).text
    assert html.fromstring(read).get_element_by_id("art_2") is not None
    marked = found.xpath('//*[@class="search-snippet"]/mark')
    assert [each.text for each in marked] == ["thẩm tra kiểm kê"]


def test_a_text_cannot_put_markup_into_the_page(document, page):
    document()
    found = page(SearchableText="tham tra kiem ke script")

    assert "<script>alert(1)</script>" in text_of(found, "search-snippet")
    assert not found.xpath('//*[@class="search-snippet"]//script')


@pytest.mark.regulation("10.3")
def test_the_text_of_an_original_is_found_and_shown(document, page):
    made = document(original="Biểu số 3: vùng Thượng Lan".encode())
    found = page(SearchableText="Thượng Lan")
    (link,) = found.xpath('//*[@class="search-place"]/a')

    assert link.get("href").startswith(f"{made.absolute_url()}#")
    assert "vùng Thượng Lan" in text_of(found, "search-snippet")


@pytest.mark.regulation("10.3")
def test_news_shows_where_the_words_stand(site, boards, publish, page):
    publish(
        site["vi"]["don-vi"]["so-y-te"]["tin-tuc"],
        "so-y-te",
        title="Tin y tế",
        text=RichTextValue("<p>Tiêm <b>phòng</b> bệnh sởi ở Hiệp Hòa</p>", "text/html"),
    )
    found = page(SearchableText="tiem phong soi")

    assert titles(found)[0] == "Tin y tế"
    marks = found.xpath('//*[@class="search-snippet"]/mark')
    assert " ".join(each.text for each in marks) == "Tiêm phòng sởi"


@pytest.mark.parametrize("state", ["draft", "pending", "approved", "withdrawn"])
def test_what_is_not_public_shows_in_nothing(document, page, client, state):
    document(state, original="Biểu số 3: vùng Thượng Lan".encode())
    for typed in ("67/2007", "thẩm tra kiểm kê", "Thượng Lan"):
        found = page(SearchableText=typed)
        assert titles(found) == []
        assert text_of(found, "search-count").split()[2] == "0"
        assert not found.xpath('//*[contains(@class, "register-facets")]')
        sent = client().get("/++api++/@search", params={"SearchableText": typed})
        assert sent.json()["items_total"] == 0
    assert titles(page("ubnd-update", SearchableText="67/2007")) != [] or (
        state == "withdrawn"
    )


@pytest.mark.regulation("10.3")
def test_facets_count_and_narrow_down(site, document, publish, page):
    document()
    publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Rừng mùa")
    found = page(SearchableText="rừng")
    facets = facets_of(found)
    assert list(facets) == ["Loại nội dung", "Hiệu lực", "Đơn vị", "Năm"]
    count, address = facets["Năm"]["2007"]

    assert count == "1"
    narrowed = page(SearchableText="rừng", year="2007")
    assert "year=2007" in address
    assert titles(narrowed) == ["Quyết định 67/2007/QĐ-UBND"]
    assert narrowed.xpath('//input[@name="year"]/@value') == ["2007"]
    assert list(facets_of(narrowed)["Năm"]) == ["2026", "2007"]
    assert titles(page(SearchableText="rừng", unit_code="so-y-te")) == ["Rừng mùa"]
    assert titles(page(SearchableText="rừng", portal_type="News Item")) == ["Rừng mùa"]


@pytest.mark.regulation("10.3")
def test_several_values_of_a_facet_are_an_either_or(site, document, publish, page):
    document()
    publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Rừng mùa")
    kinds = ["LegalDocument", "News Item"]
    found = page(SearchableText="rừng", portal_type=kinds, year="2007")

    assert titles(found) == ["Quyết định 67/2007/QĐ-UBND"]
    chips = found.xpath('//*[@class="search-chosen"]//li/a')
    assert len(chips) == 4
    (without_year,) = (one for one in chips if "2007" in one.text_content())
    address = without_year.get("href")
    assert "year=" not in address
    assert address.count("portal_type=") == 2
    assert len(titles(page(SearchableText="rừng", portal_type=kinds))) == 2


@pytest.mark.regulation("10.3")
def test_the_effect_of_documents_is_a_facet_and_stands_by_the_hit(document, page):
    document()
    found = page(SearchableText="67/2007")
    (effect,) = found.xpath('//*[contains(@class, "search-status")]')
    wrong = page(SearchableText="67/2007", effect_today="suspended")

    assert "legal-effect-" in effect.get("class")
    # The day of issue, not that on which the portal took it in.
    (day,) = found.xpath('//*[contains(@class, "item-list-entry")]//time')
    assert (day.get("datetime"), day.text) == ("2007-08-31", "31/08/2007")
    assert titles(wrong) == []
    assert wrong.xpath('//*[@class="search-nothing"]//li/a')


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize("where", in_turn(["/vi", "/en", "/vi/don-vi/so-y-te"], of=3))
def test_who_finds_nothing_is_told_where_to_go_on(document, page, client, where):
    document()
    found = page(where=where, SearchableText='"hộ rừng phòng"')
    assert titles(found) == []
    (box,) = found.xpath('//*[@class="search-nothing"]')
    ways = {" ".join(a.text_content().split()): a.get("href") for a in box.iter("a")}
    (plain,) = (url for said, url in ways.items() if "hộ rừng phòng" in said)
    again = html.fromstring(client().get(plain, headers={"Accept": "text/html"}).text)
    assert len(titles(again)) == 1
    register = "/en/legal-documents" if where == "/en" else "/vi/van-ban"
    assert any(url.endswith(register) for url in ways.values())
    for url in ways.values():
        assert client().get(url, headers={"Accept": "text/html"}).status_code == 200
    # A number has no quotes to leave out.
    assert "thứ tự bất kỳ" not in page(SearchableText="1/1999").text_content()


def test_a_unit_site_searches_the_portal_or_itself(site, document, publish, page):
    document()
    publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Rừng mùa")
    where = "/vi/don-vi/so-y-te"
    whole = page(where=where, SearchableText="rừng")
    own = page(where=where, SearchableText="rừng", only_site="1")

    assert len(titles(whole)) == 2
    assert titles(own) == ["Rừng mùa"]
    assert "Đơn vị" in facets_of(whole)
    assert "Đơn vị" not in facets_of(own)
    for box in own.xpath('//form[@role="search"]'):
        assert box.xpath('.//input[@name="only_site"]/@checked')
    (way_out,) = own.xpath('//*[@class="search-scope"]/a/@href')
    assert "only_site" not in way_out
    # The main site is no unit's: what a link says of it changes nothing.
    assert len(titles(page(SearchableText="rừng", only_site="1"))) == 2
    # Nothing in the address leads out of it.
    out = page(where=where, SearchableText="rừng", only_site="1", unit_code="ubnd")
    assert titles(out) == ["Rừng mùa"]


def test_the_english_search_finds_the_registers_and_says_their_language(document, page):
    """By the English title, too; a hit leads to the page in the English frame."""
    made = document()
    entry = '//*[contains(@class, "item-list-entry")]'
    found = page(where="/en", SearchableText="67/2007")
    assert titles(found) == ["Decision 67/2007/QĐ-UBND"]
    (lead,) = found.xpath(f'{entry}//p[contains(@class, "item-lead")]')
    assert lead.get("lang") == "vi"
    made.title_en = "Guarding forests in the dry season"
    made.reindexObject()
    transaction.commit()
    found = page(where="/en", SearchableText="guarding forests")
    (lead,) = found.xpath(f'{entry}//p[contains(@class, "item-lead")]')
    assert lead.text_content() == made.title_en
    assert lead.get("lang") is None
    (address,) = found.xpath(f"{entry}//h2/a/@href")
    assert "/en/legal-documents/2007/" in address


@pytest.mark.whole_pages
@pytest.mark.parametrize(
    "path",
    in_turn(
        ["/vi", "/en", "/vi/don-vi/so-y-te", "/vi/van-ban", "/vi/khong-co-trang"], of=2
    ),
)
def test_every_page_has_the_box(site, boards, client, path):
    read = client().get(path, headers={"Accept": "text/html"}).text
    # The first page has it among its sections.
    boxes = html.fromstring(read).xpath('//form[@role="search"]')
    (box,) = (one for one in boxes if one.get("action").endswith("/@@search"))

    assert box.get("method") == "get"
    (field,) = box.xpath('.//input[@name="SearchableText"]')
    assert box.xpath(f'.//label[@for="{field.get("id")}"]')
    has_choice = bool(box.xpath('.//input[@type="checkbox"]'))
    assert has_choice == ("so-y-te" in path)


def test_pages_and_orders(site, boards, publish, page, client):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    for place in range(22):
        publish(section, "so-y-te", title=f"Khuyến nông {place:02d}")
    found = page(SearchableText="khuyen nong")
    first = titles(found)
    # As whoever reads them goes on: by the link below.
    (link,) = found.xpath("//*[contains(@class, 'pagination')]//a[text()='2']/@href")
    following = client().get(link, headers={"Accept": "text/html"})
    second = titles(html.fromstring(following.text))
    newest = titles(page(SearchableText="khuyen nong", sort_on="Date"))

    assert len(first) == 20
    assert len(set(first + second)) == 22
    assert len(newest) == 20


ODD_QUESTIONS = [
    {"year": "x"},
    {"year": "99999999999"},
    {"year:list": "2007"},
    {"unit_code:list": "so-y-te"},
    {"unit_code:record": "x"},
    {"portal_type": "Khong"},
    {"sort_on": "SearchableText"},
    {"sort_on": "is_reference"},
    {"sort_on": "path"},
    {"sort_on:list": "Date"},
    {"b_start": "1e3"},
    {"Subject:list": "y-te"},
    {"consultation": "x"},
    {"effect_today": "x"},
    {"legal_fields": "x"},
    {"year": ["2007", "x"]},
    {"path": "/"},
    {"review_state": "draft"},
    {"only_site:list": "1"},
]


def test_odd_questions_are_answered(document, page):
    document()
    for asked in ODD_QUESTIONS:
        page(SearchableText="rừng", **asked)


@pytest.mark.parametrize(
    "typed",
    in_turn(
        ["\x0b\x1f", "a\x0bb", "x" * 20_000, "-" * 500, '"' * 500, "(*)", "\u202e"],
        of=3,
    ),
)
def test_any_text_is_answered(document, client, typed):
    answer = client().get(
        "/vi/@@search",
        params={"SearchableText": typed},
        headers={"Accept": "text/html"},
    )
    assert answer.status_code in (200, 400)
    tree = html.fromstring(answer.text)
    assert tree.xpath("//input[@name='SearchableText']")
    assert "Tìm kiếm" in tree.text_content()


def test_a_number_that_is_none_gets_a_page_of_the_portal(site, client):
    answer = client().get("/vi/@@search?b_start:int=x", headers={"Accept": "text/html"})

    assert answer.status_code == 400
    tree = html.fromstring(answer.text)
    assert tree.get("lang") == "vi"
    (sheet,) = tree.xpath("//link[@rel='stylesheet']/@href")
    assert client().get(sheet).status_code == 200
    english = client().get(
        "/en/@@search?b_start:int=x", headers={"Accept": "text/html"}
    )
    assert html.fromstring(english.text).get("lang") == "en"


def test_a_reader_writes_nothing(document, page, monkeypatch):
    document(original="Biểu số 3: vùng Thượng Lan".encode())
    written: list[Any] = []
    original = Connection.register
    monkeypatch.setattr(
        Connection,
        "register",
        lambda self, obj: (written.append(obj), original(self, obj)),
    )
    for typed in ("67/2007", "thẩm tra kiểm kê", "Thượng Lan", "mẫu"):
        page(SearchableText=typed)

    assert not [each for each in written if "bacgiang" in type(each).__module__]
