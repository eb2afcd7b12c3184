"""What a site is laid out with stays where it stands, whoever asks and however (2.2a)."""

from bacgiang.policy.editorial.registers.placing import year_folder
import json
from lxml import html
from plone import api
import pytest
import requests
from tiers import share
import transaction
from typing import Any


pytestmark = pytest.mark.whole_pages


HTML = {"Accept": "text/html"}
SITE = "/vi/don-vi/so-y-te"
REGISTERS = ("thu-tuc", "van-ban", "du-thao", "chi-dao-dieu-hanh")
NOT_OFFERED = {"cut", "copy", "delete", "rename"}


def offered(session: Any, place: str) -> set[str]:
    page = html.fromstring(session.get(place, headers=HTML).text)
    links = page.xpath("//*[@id='plone-contentmenu-actions']//a/@id")
    return {link.removeprefix("plone-contentmenu-actions-") for link in links}


def uid_of(site: Any, place: str) -> str:
    return str(site.unrestrictedTraverse(place[1:]).UID())


def deletes(session: Any, name: str, site: str = SITE) -> list[requests.Response]:
    """Each way to take a section off its place."""
    place, api = f"{site}/{name}", f"/++api++{site}"
    move = {"source": place}
    return [
        session.post(
            f"{place}/delete_confirmation",
            data={"form.buttons.Delete": "Delete"},
            headers=HTML,
        ),
        session.delete(f"{api}/{name}"),
        session.post(f"{api}/tai-lieu/@move", json=move),
        session.post("/++api++/vi/@move", json=move),
        session.post(f"{site}/manage_delObjects", data={"ids:list": name}),
        session.post(
            f"{site}/manage_renameObject", data={"id": name, "new_id": "khac"}
        ),
    ]


@pytest.mark.regulation("2.2a", "14.2")
def test_sections_of_a_unit_stay(client: Any, boards: None, site: Any) -> None:
    writer, admin = client("so-y-te-update"), client("admin")
    for name in share((*REGISTERS, "tin-tuc", "tai-lieu"), of=2):
        place = f"{SITE}/{name}"
        shown = offered(writer, place)
        assert not shown & NOT_OFFERED, (name, shown)
        assert ("iterate_checkout" in shown) is (name not in REGISTERS), name
        for answer in deletes(writer, name):
            assert answer.status_code >= 400, (name, answer.request.url)
        assert client().get(place, headers=HTML).status_code == 200, name
    for name in share(REGISTERS, of=2):
        place = f"{SITE}/{name}"
        assert not offered(admin, place) & NOT_OFFERED, name
        for answer in deletes(admin, name)[:4]:
            assert answer.status_code >= 400, (name, answer.request.url)
        said = writer.post(f"/++api++{place}/@workingcopy")
        assert said.status_code >= 400, name
        data = {"form.button.Checkout": "1", "checkout_location": "parent"}
        said = writer.post(f"{place}/@@content-checkout", data=data, headers=HTML)
        assert said.status_code >= 400, name
        assert client().get(place, headers=HTML).status_code == 200, name
    # The main site's hold the records themselves.
    for name in ("thu-tuc", "thu-tuc/bieu-mau", "to-chuc"):
        place = f"/vi/{name}"
        assert admin.delete(f"/++api++{place}").status_code == 400, name
        assert not offered(admin, place) & NOT_OFFERED, name
    assert "delete" not in offered(admin, "/vi/to-chuc/so-y-te")


MAIN_SITE = (
    ("/vi", "van-ban"),
    ("/vi", "chi-dao-dieu-hanh"),
    ("/vi", "thu-tuc"),
    ("/vi", "du-thao"),
    ("/vi", "to-chuc"),
    ("/vi", "tin-tuc"),
    ("/vi/thu-tuc", "bieu-mau"),
    ("/vi/van-ban", "2026"),
)


@pytest.mark.regulation("2.2a", "14.2")
def test_registers_of_the_province_stay(client: Any, boards: None, site: Any) -> None:
    """A writer of the main site alone could take the register of every unit away."""
    writer, admin = client("ubnd-update"), client("admin")
    register = site["vi"]["van-ban"]
    if "2026" not in register:
        with api.env.adopt_roles(["Manager"]):
            year_folder(register, 2026)
        transaction.commit()
    for parent, name in share(MAIN_SITE, of=3):
        place = f"{parent}/{name}"
        shown = offered(writer, place)
        assert not shown & NOT_OFFERED, (place, shown)
        is_section = name == "tin-tuc"
        # An empty section goes with whoever manages units, a register with nobody.
        assert is_section or not offered(admin, place) & NOT_OFFERED, place
        for person in (writer,) if is_section else (writer, admin):
            for answer in deletes(person, name, parent):
                to = answer.headers.get("Location", "")
                refused = answer.status_code >= 400 or "require_login" in to
                assert refused, (place, answer.request.url)
                assert "Đã xóa" not in answer.text, (place, answer.request.url)
        said = writer.post(
            f"{parent}/@@fc-delete",
            data={"selection": json.dumps([uid_of(site, place)])},
        )
        assert said.status_code >= 400 or said.json()["status"] != "success", place
        transaction.begin()
        assert site.unrestrictedTraverse(place[1:]).getId() == name


def test_no_working_copy_of_a_whole_site_is_offered(client: Any, boards: None) -> None:
    head = client("ubnd-head")
    assert "iterate_checkout" not in offered(head, "/vi")
    data = {"form.button.Checkout": "1"}
    said = head.post("/vi/@@content-checkout", data=data, headers=HTML)
    assert said.status_code >= 400, said.headers


@pytest.mark.regulation("4.1a")
def test_words_of_a_section_are_told_in_words(client: Any, boards: None) -> None:
    writer = client("so-y-te-update")
    made = writer.post(f"/++api++{SITE}/tai-lieu/@workingcopy")
    assert made.status_code == 201, made.text
    page = html.fromstring(writer.get(made.json()["@id"], headers=HTML).text)
    (core,) = page.xpath("//*[@id='content-core']")
    said = core.text_content()
    for word in ("files", "published", "effective", "True", "Yes"):
        assert word not in said, said
    assert "Liệt kê: Tệp" in said, said
