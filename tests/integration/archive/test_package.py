"""A package of a unit's days: whole, readable without the portal, nothing closed in it."""

from bacgiang.policy.archive.contents import versions
from bacgiang.policy.archive.contents.archived_item import ArchivedItem
from bacgiang.policy.archive.contents.pages import page_of
from bacgiang.policy.archive.contents.state import state_of
from bacgiang.policy.archive.formats.bag import check_bag
from bacgiang.policy.archive.formats.bag import signature_of
from bacgiang.policy.archive.formats.ocfl import name_of
from bacgiang.policy.archive.formats.ocfl import read_object
from bacgiang.policy.archive.kept.package import Package
from bacgiang.policy.archive.kept.package import package_store
from bacgiang.policy.archive.package.scope import Scope
from bacgiang.policy.archive.package.writing import write_versions
from bacgiang.policy.base.acts.recording import record_act
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.frame_language import framed_in
from bacgiang.policy.citizen.keys.signing import is_signed
from bacgiang.policy.citizen.keys.store import key_store
from bacgiang.policy.editorial.offers.offer import OfferAct
from bacgiang.policy.editorial.offers.performing import perform
from bacgiang.policy.editorial.offers.statements import OfferStatement
from bacgiang.policy.petitions.act_kinds import PETITION_ENTER
from bacgiang.policy.petitions.content.content import ABOUT
from bacgiang.policy.testing_people import make_item
from lxml import etree
from lxml import html
import os
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.namedfile.file import NamedBlobImage
import pytest
from small_files import picture
import tracemalloc


pytestmark = pytest.mark.regulation("7.2g", "8.4")


@pytest.fixture
def package(versioned, packed):
    # What a board does beside content stands in the record alone.
    with api.env.adopt_user(username="so-y-te-update"):
        for about in (f"{ABOUT}so-y-te", "dossier.so-y-te"):
            record_act(PETITION_ENTER, unit="so-y-te", uid=about)
    return packed()


def test_it_is_a_bag_that_is_whole_and_signed(package, versioned):
    folder, facts = package
    info = check_bag(folder)
    assert info["External-Identifier"].startswith("luu-tru-so-y-te-")
    said, signed = signature_of(folder)
    assert said["public_key"] == key_store().public_key.public
    assert is_signed(said["public_key"], said["signature"], signed)
    assert versioned.UID() in {one["UID"] for one in facts["items"]}
    assert facts["left"] == []


def test_every_version_is_in_it(package, versioned):
    written = read_object(package[0] / "data" / "items" / name_of(versioned.UID()))
    said = [written.files(name)["item.json"].read_text() for name in written.names]
    # What is there now was kept as it is: it is no version beside that.
    assert len(said) == 2
    assert '"Tin cũ"' in said[0]
    assert '"Tin lưu trữ"' in said[-1]
    last = written.files(written.names[-1])
    assert last["item.json"].read_bytes() == state_of(versioned)["item.json"]
    page = html.fromstring(last["page.html"].read_text())
    assert "Bản sau" in page.text_content()
    (shown,) = page.xpath("//img/@src")
    assert shown.startswith("data:image/png;base64,")
    assert "parts/anh/item.json" in last


def test_it_says_what_was_done(package, versioned):
    name = name_of(versioned.UID())
    events = etree.parse(package[0] / "data" / "metadata" / f"{name}.premis.xml")
    kinds = events.xpath("//*[local-name()='eventType']/text()")
    assert kinds[0] == "create"
    core = (package[0] / "data" / "metadata" / f"{name}.dc.xml").read_text()
    assert "Tin lưu trữ" in core


@pytest.mark.regulation("14.2")
def test_of_another_boards_item_it_has_what_the_unit_did_alone(
    people, news_section, act, packed
):
    """Who has decided on an offer reads nothing that is written there afterwards."""
    item = make_item(news_section, "so-y-te", "published", title="Tin đề nghị")
    for user, step in (("so-y-te-publish", "offer"), ("ubnd-head", "decline")):
        with api.env.adopt_user(username=user):
            perform(item, OfferAct(step), OfferStatement(reason="Lý do của ban chính"))
    act("so-y-te-head", item, "withdraw", comment="Lời nội bộ", ground="inaccurate")
    act("so-y-te-head", item, "restore", comment="Lời nội bộ")
    with api.env.adopt_user(username="so-y-te-update"):
        item.title = "Lời nội bộ"
        api.portal.get_tool("portal_repository").save(item)
    folder, facts = packed("ubnd")
    assert {"UID": item.UID(), "why": "anothers"} in facts["left"]
    files = [one for one in folder.rglob("*") if one.is_file()]
    said = {one: one.read_text(errors="replace") for one in files}
    assert not [one for one, text in said.items() if "Lời nội bộ" in text]
    assert [one for one, text in said.items() if "Lý do của ban chính" in text]


@pytest.mark.regulation("4.2a")
def test_why_something_was_closed_is_for_its_board(news_section, act, packed):
    """The item is back, and in packages; the standing office fetches them."""
    item = make_item(news_section, "so-y-te", "published", title="Tin sạch")
    why = "Lộ kế hoạch Sao Mai"
    act("so-y-te-head", item, "withdraw", comment=why, ground="secrecy")
    act("so-y-te-head", item, "restore", comment="Sửa sạch")
    act("so-y-te-head", item, "submit")
    folder, facts = packed()
    assert item.UID() in {one["UID"] for one in facts["items"]}
    files = [one for one in folder.rglob("*") if one.is_file()]
    said = {one.name: one.read_text(errors="replace") for one in files}
    assert not [name for name, text in said.items() if why in text]
    assert f"{name_of(item.UID())}.html" in said


@pytest.mark.regulation("4.2a")
def test_the_working_copy_of_what_was_closed_is_closed(
    news_section, act, packed, tmp_path
):
    item = make_item(news_section, "so-y-te", "published", title="Tin")
    with api.env.adopt_user(username="so-y-te-update"):
        copy = ICheckinCheckoutPolicy(item).checkout(news_section)
        copy.title = "Lời mật"
        api.portal.get_tool("portal_repository").save(copy)
    uid = copy.UID()
    made = Package(Scope("so-y-te", today(), today()), "so-y-te-head", now_utc())
    (tmp_path / "goi.zip").write_bytes(b"...")
    facts = {"items": [{"UID": uid}], "left": []}
    made.keep(tmp_path / "goi.zip", facts, now_utc(), ())
    package_store().add(made)
    act("so-y-te-head", item, "withdraw", comment="Lộ", ground="secrecy")
    assert made.is_taken_back
    folder, facts = packed()
    assert {"UID": uid, "why": "closed"} in facts["left"]
    files = [one for one in folder.rglob("*") if one.is_file()]
    said = {one.name: one.read_text(errors="replace") for one in files}
    assert not [name for name, text in said.items() if "Lời mật" in text]


def test_what_cannot_be_written_keeps_nothing_else_out(
    versioned, news_section, make_news, packed, monkeypatch
):
    other = make_news(news_section, "so-y-te-update", id="khac")

    def page(item):
        if item.getId() == "khac":
            raise ValueError("khac")
        return page_of(item)

    monkeypatch.setattr(versions, "page_of", page)
    folder, facts = packed()
    assert {"UID": other.UID(), "why": "unreadable"} in facts["left"]
    assert versioned.UID() in {one["UID"] for one in facts["items"]}
    assert not (folder / "data" / "items" / name_of(other.UID())).exists()
    check_bag(folder)


def test_versions_that_share_a_file_are_never_all_in_memory(versioned, tmp_path):
    """Whoever writes makes versions as fast as they like; they share one file."""
    size, count = 2_000_000, 8
    with api.env.adopt_user(username="so-y-te-update"):
        data = picture() + os.urandom(size)
        versioned.image = NamedBlobImage(data=data, filename="anh-to.png")
        for number in range(count):
            versioned.title = f"Tin {number}"
            api.portal.get_tool("portal_repository").save(versioned)
    root = tmp_path / "items"
    root.mkdir()
    with api.env.adopt_roles(["Manager"]), framed_in(versioned.REQUEST, "vi"):
        tracemalloc.start()
        place = write_versions(root, ArchivedItem(versioned))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    written = read_object(place)
    assert len(written.names) >= count
    last = written.files(written.names[-1])["files/anh-to.png"]
    assert last.read_bytes() == data
    assert peak < size * count / 2
