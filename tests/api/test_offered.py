"""Menus offer what will be allowed; a refusal says why, and whom to ask."""

from lxml import html
import pytest


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
FOLDER_ACTS = ("object_cut", "object_rename", "delete_confirmation")


@pytest.fixture
def section(site, boards):
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
def page(client):
    def read(user, address):
        session = client(user)
        session.headers["Accept"] = "text/html"
        return session.get(address)

    return read


def offered(answer):
    return html.fromstring(answer.text).xpath("//*[@id='edit-zone']//a/@href")


@pytest.mark.regulation("14.2")
def test_menus_offer_what_will_be_allowed(page, section, publish):
    publish(section, "so-y-te", "pending", id="cho", title="Tin chờ")
    publish(section, "so-y-te", "published", id="ra", title="Tin ra")
    publish(section, "so-y-te", "draft", id="soan", title="Tin soạn")
    of_section = " ".join(offered(page("so-y-te-update", SECTION)))
    assert "++add++News" in of_section
    assert not [one for one in FOLDER_ACTS if one in of_section]
    of_draft = " ".join(offered(page("so-y-te-update", f"{SECTION}/soan/view")))
    assert "delete_confirmation" in of_draft
    assert "++add++File" in of_draft
    of_pending = " ".join(offered(page("so-y-te-update", f"{SECTION}/cho/view")))
    assert "++add++" not in of_pending
    assert "babel_edit" not in of_pending
    links = offered(page("so-y-te-update", f"{SECTION}/ra/view"))
    assert not [one for one in links if "++add++" in one or "babel_edit" in one]
    (change,) = (one for one in links if "/@@change" in one)
    assert page("so-y-te-update", change.partition("?")[0]).status_code == 403
    led = page("so-y-te-update", change)
    assert (led.status_code, led.headers["Location"][-5:]) == (302, "/edit")
    again = page("so-y-te-update", change.partition("?")[0])
    assert again.headers["Location"] == led.headers["Location"]
    for user in ("so-y-te-review", "huyen-hiep-hoa-update"):
        assert "/@@change" not in " ".join(offered(page(user, f"{SECTION}/ra/view")))


@pytest.mark.regulation("14.2")
def test_a_refusal_says_why_and_whom_to_ask(client, page, section, publish):
    publish(section, "so-y-te", "pending", id="cho", title="Tin chờ")
    publish(section, "so-y-te", "published", id="ra", title="Tin ra")

    def told(user, address):
        session = client(user)
        session.headers["Accept"] = "text/html"
        answer = session.get(address, follow=True)
        shown = html.fromstring(answer.text).xpath("string(//*[@id='why-refused'])")
        return answer.status_code, " ".join(shown.split())

    status, why = told("so-y-te-update", f"{SECTION}/cho/edit")
    assert status == 403
    assert "chờ kiểm duyệt" in why
    assert "so-y-te-review" in why
    assert "so-y-te-head" in why
    _status, why = told("so-y-te-update", f"{SECTION}/ra/edit")
    assert "bản làm việc" in why
    _status, why = told("so-y-te-update", f"{SECTION}/ra/delete_confirmation")
    assert "gỡ, không xóa" in why and "bản làm việc" not in why
    _status, why = told("huyen-hiep-hoa-update", f"{SECTION}/ra/edit")
    assert "Sở Y tế" in why
    assert "so-y-te-head" in why
    hidden, why = told("huyen-hiep-hoa-update", f"{SECTION}/cho/edit")
    assert (hidden, why) == (404, "")
    spied = f"/vi/insufficient-privileges?came_from={section.absolute_url()}/cho"
    assert told("huyen-hiep-hoa-update", spied)[1] == ""
    assert "Tin chờ" not in page(None, spied).text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_why_is_told_in_the_language_of_the_page(client, boards, language):
    answer = client("ubnd-publish").get(
        f"/{language}/@@acts", headers={"Accept": "text/html"}, follow=True
    )
    assert answer.status_code == 403
    assert f"/{language}/insufficient-privileges" in answer.url
    assert html.fromstring(answer.text).get("lang") == language
