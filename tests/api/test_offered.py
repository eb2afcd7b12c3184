"""Menus offer what will be allowed; a refusal says why, and whom to ask."""

from bacgiang.policy.testing_people import make_person
from bacgiang.policy.testing_people import PASSWORD
from lxml import html
from plone import api
import pytest
import transaction


pytestmark = pytest.mark.whole_pages


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
    # The level is no obstacle to what is said to do instead.
    assert "bản làm việc" in why and "Mức truy cập" not in why
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


@pytest.mark.regulation("14.2")
def test_of_settings_the_true_level_is_told_and_no_more_is_offered(client, boards):
    make_person("quan-tri", PASSWORD)
    api.user.grant_roles(username="quan-tri", roles=["Site Administrator"])
    transaction.commit()
    who = client("quan-tri")
    who.headers["Accept"] = "text/html"
    shown = who.get("/@@overview-controlpanel").text
    for name in ("syndication", "mail"):
        assert f"@@{name}-controlpanel" not in shown
        answer = who.get(f"/@@{name}-controlpanel", follow=True)
        assert answer.status_code == 403
        page = html.fromstring(answer.text)
        why = page.xpath("string(//*[@id='why-refused'])")
        assert "(Manager)" in why and "Ủy ban nhân dân" not in why
    panel = client("quan-tri").get("/++api++/@controlpanels/syndication")
    assert panel.status_code == 404
    member = client("so-y-te-head")
    member.headers["Accept"] = "text/html"
    answer = member.get("/@@usergroup-userprefs", follow=True)
    assert "chỉ người quản trị cổng" in answer.text


@pytest.mark.regulation("14.2", "15.2")
def test_the_portal_in_a_language_stays_and_keeps_its_first_page(client, site, boards):
    make_person("quan-ly", PASSWORD)
    api.user.grant_roles(username="quan-ly", roles=["Manager"])
    transaction.commit()
    who = client("quan-ly")
    for place in ("/vi", "/vi/don-vi/so-y-te"):
        answer = who.get(place, headers={"Accept": "text/html"})
        links = " ".join(offered(answer))
        assert "/@@home-sections" in links
        unwanted = (*FOLDER_ACTS, "object_copy", "selectViewTemplate", "/dashboard")
        assert [one for one in unwanted if one in links] == []
    refused = who.delete("/++api++/vi")
    assert refused.status_code == 400, refused.text
    moved = who.patch("/++api++/en", json={"id": "anh"})
    assert moved.status_code in (400, 403) or "anh" not in site
    site._p_jar.sync()
    assert "vi" in site and "en" in site


@pytest.mark.parametrize("language", ["vi", "en"])
def test_why_is_told_in_the_language_of_the_page(client, boards, language):
    answer = client("ubnd-publish").get(
        f"/{language}/@@acts", headers={"Accept": "text/html"}, follow=True
    )
    assert answer.status_code == 403
    assert f"/{language}/insufficient-privileges" in answer.url
    assert html.fromstring(answer.text).get("lang") == language


@pytest.mark.regulation("7.1", "14.2")
def test_a_locked_step_says_by_which_rule(client, section, publish):
    """Whatever the step, the state and the board: on the page and over the API alike."""
    items = {
        state: publish(section, "so-y-te", state, id=f"tin-{state}")
        for state in ("draft", "pending", "approved", "published")
    }
    locked = (
        ("so-y-te-update", "pending", "approve", "not_your_level", "trưởng ban"),
        ("so-y-te-update", "approved", "publish", "not_your_level", "trưởng ban"),
        ("so-y-te-update", "approved", "submit", "wrong_state", "trạng thái"),
        ("so-y-te-review", "draft", "approve", "wrong_state", "trạng thái"),
        ("so-y-te-review", "published", "withdraw", "not_your_level", "trưởng ban"),
        ("so-y-te-publish", "pending", "publish", "not_your_level", "trưởng ban"),
    )
    for user, state, step, code, said in locked:
        who, case = client(user), (user, state, step)
        address = f"{SECTION}/tin-{state}"
        shown = who.get(
            f"{address}/@@act/{step}", headers={"Accept": "text/html"}, follow=True
        )
        page = html.fromstring(shown.text)
        (why,) = page.xpath(f"//*[@id='reasons']//li[@data-reason='{code}']")
        assert said in why.text_content(), case
        assert not page.xpath("//*[@id='act-form']//*[@name='perform']"), case
        told = who.post(f"/++api++{address}/@workflow/{step}", json={})
        assert told.status_code in (400, 401, 403), case
        assert said in told.json()["error"]["message"], case
    # Of another unit: whose it is, and who heads that board.
    stranger, address = client("huyen-hiep-hoa-head"), f"{SECTION}/tin-published"
    shown = stranger.get(
        f"{address}/@@act/withdraw", headers={"Accept": "text/html"}, follow=True
    )
    why = html.fromstring(shown.text).xpath("string(//*[@id='why-refused'])")
    assert shown.status_code == 403
    assert "Sở Y tế" in why and "so-y-te-head" in why
    told = stranger.post(f"/++api++{address}/@workflow/withdraw", json={})
    assert told.status_code in (401, 403)
    assert "trưởng ban" in told.json()["error"]["message"]
    transaction.begin()
    for state, item in items.items():
        assert api.content.get_state(item) == state
