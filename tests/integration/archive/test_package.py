"""A package of a unit's days: whole, readable without the portal, nothing closed in it."""

from bacgiang.policy.archive.contents.state import state_of
from bacgiang.policy.archive.formats.bag import check_bag
from bacgiang.policy.archive.formats.bag import signature_of
from bacgiang.policy.archive.formats.ocfl import name_of
from bacgiang.policy.archive.formats.ocfl import read_object
from bacgiang.policy.citizen.keys.signing import is_signed
from bacgiang.policy.citizen.keys.store import key_store
from lxml import etree
import pytest


pytestmark = pytest.mark.regulation("7.2g", "8.4")


@pytest.fixture
def package(versioned, packed):
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
    assert "Bản sau" in last["page.html"].read_text()
    assert "parts/anh/item.json" in last


def test_it_says_what_was_done(package, versioned):
    name = name_of(versioned.UID())
    events = etree.parse(package[0] / "data" / "metadata" / f"{name}.premis.xml")
    kinds = events.xpath("//*[local-name()='eventType']/text()")
    assert kinds[0] == "create"
    core = (package[0] / "data" / "metadata" / f"{name}.dc.xml").read_text()
    assert "Tin lưu trữ" in core
