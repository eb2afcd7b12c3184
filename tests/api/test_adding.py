"""What is added where: the menu, the form and the API say the same, in words."""

from __future__ import annotations

from lxml import html
import pytest
from typing import Any


pytestmark = pytest.mark.whole_pages


HTML = {"Accept": "text/html", "Accept-Language": "vi"}
NEWS = "/vi/don-vi/so-y-te/tin-tuc"


def offered(session: Any, place: str) -> dict[str, str]:
    """Types of the add menu in its order, each with its line."""
    page = html.fromstring(session.get(place, headers=HTML).text)
    links = page.xpath("//*[@id='plone-contentmenu-factories']//ul//a")
    return {
        link.get("href").rpartition("++add++")[2].replace("%20", " "): " ".join(
            link.xpath("string(.//small)").split()
        )
        for link in links
    }


@pytest.mark.parametrize(
    ("user", "place", "types"),
    [
        ("so-y-te-update", NEWS, ["News Item", "File", "Image"]),
        (
            "so-y-te-update",
            "/vi/don-vi/so-y-te/gioi-thieu",
            ["Document", "File", "Image", "Link"],
        ),
        ("so-y-te-update", "/vi/don-vi/so-y-te/van-ban", ["LegalDocument"]),
        ("ubnd-update", "/vi/van-ban", ["LegalDocument"]),
        ("ubnd-update", "/vi/chi-dao-dieu-hanh", ["Directive"]),
        ("ubnd-update", "/vi/du-thao", ["LegalDraft"]),
        ("ubnd-update", "/vi/thu-tuc", ["Procedure", "ProcedureForm"]),
        ("ubnd-update", "/vi/chuyen-de/quang-ba", ["Promotion"]),
        (
            "ubnd-update",
            "/vi/chuyen-de/du-an-dau-tu",
            ["InvestmentProject", "Document", "File"],
        ),
        ("so-y-te-update", "/vi/don-vi/so-y-te", []),
        ("so-y-te-update", "/vi/tin-tuc", []),
    ],
)
def test_a_place_offers_what_belongs_there(
    client: Any, boards: None, user: str, place: str, types: list[str]
) -> None:
    found = offered(client(user), place)
    assert list(found) == types
    assert all(line.endswith(".") for line in found.values())


def test_an_item_takes_its_files_and_pictures(
    client: Any, site: Any, boards: None, publish: Any
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", "draft")
    path = item.absolute_url().removeprefix(site.absolute_url())
    assert list(offered(client("so-y-te-update"), path)) == ["File", "Image"]


def test_the_api_says_where_a_thing_is_added(client: Any, boards: None) -> None:
    session = client("so-y-te-update")
    answer = session.post(
        f"/++api++{NEWS}",
        json={"@type": "Document", "title": "Trang lạc chỗ"},
        headers={"Accept-Language": "vi"},
    )
    assert answer.status_code == 400
    told = answer.json()["error"]
    assert told["type"] == "not_added_here"
    assert told["message"].startswith("Không thêm được “")
    assert told["message"].endswith("” ở đây. Hãy thêm ở: Thông báo, Giới thiệu.")


def test_the_form_says_where_a_thing_is_added(client: Any, boards: None) -> None:
    answer = client("so-y-te-update").get(f"{NEWS}/++add++Document", headers=HTML)
    assert answer.status_code == 400
    assert "Hãy thêm ở: Thông báo, Giới thiệu." in answer.text
    sent = client("so-y-te-update").post(
        f"{NEWS}/++add++Document",
        data={"form.widgets.IDublinCore.title": "x", "form.buttons.save": "1"},
        headers=HTML,
    )
    assert sent.status_code == 400


def test_who_may_add_nothing_is_told_nothing(client: Any, boards: None) -> None:
    for user in (None, "huyen-hiep-hoa-update"):
        answer = client(user).get(f"{NEWS}/++add++Document", headers=HTML)
        assert answer.status_code == 302
        assert "login" in answer.headers["Location"]
        refused = client(user).post(f"/++api++{NEWS}", json={"@type": "Document"})
        assert refused.status_code == (401 if user is None else 403)


def test_editors_do_not_change_what_a_place_takes(client: Any, boards: None) -> None:
    page = f"{NEWS}/folder_constraintypes_form"
    for user in ("so-y-te-head", "quan-tri"):
        answer = client(user).get(page, headers=HTML)
        assert answer.status_code == 302
    assert client("admin").get(page, headers=HTML).status_code == 200


def test_the_forms_of_an_item_open(
    client: Any, site: Any, boards: None, publish: Any
) -> None:
    """Also where other rooms adapt the item, the request and something third."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", "draft")
    for name in ("Image", "File"):
        address = f"{item.absolute_url()}/++add++{name}"
        assert client("so-y-te-update").get(address, headers=HTML).status_code == 200


def test_a_form_that_is_not_theirs_says_so_and_logs_no_error(
    client: Any, boards: None, caplog: pytest.LogCaptureFixture
) -> None:
    """The place takes the type; who asks may add other things there."""
    address = "/vi/don-vi/so-y-te/++add++Section"
    answer = client("so-y-te-update").get(address, headers=HTML)
    assert answer.status_code == 400
    said = html.fromstring(answer.text).xpath("string(//*[@id='content'])")
    assert "Mức truy cập của ông/bà không cho phép thêm" in said
    logged = [one for one in caplog.records if one.name == "Zope.SiteErrorLog"]
    assert not logged, logged
