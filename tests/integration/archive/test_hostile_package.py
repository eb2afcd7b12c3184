"""What a package says that a trusted key has signed: judged as any way in is."""

from bacgiang.policy.archive.contents.archived_item import ArchivedItem
from bacgiang.policy.archive.contents.state import state_of
from bacgiang.policy.archive.contents.versions import versions_of
from bacgiang.policy.archive.formats.bag import make_bag
from bacgiang.policy.archive.formats.ocfl import make_root
from bacgiang.policy.archive.formats.ocfl import ObjectVersion
from bacgiang.policy.archive.formats.ocfl import write_object
from bacgiang.policy.archive.taken_in.opening import NotTaken
from bacgiang.policy.archive.taken_in.opening import opened
from bacgiang.policy.archive.taken_in.taking import Outcome
from bacgiang.policy.archive.taken_in.taking import take_in
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.keys.signing import sign
from bacgiang.policy.citizen.keys.store import key_store
from bacgiang.policy.legal.documents.day_number import day_at
from bacgiang.policy.legal.documents.day_number import day_number
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.units.register.lookup import main_unit_code
from collections.abc import Callable
from datetime import date
import json
from pathlib import Path
from plone import api
from plone.app.uuid.utils import uuidToObject
import pytest
from small_files import telling
from typing import Any
from uuid import uuid4


pytestmark = [
    pytest.mark.regulation("7.2g", "15.2"),
    pytest.mark.usefixtures("people"),
]
NEWS = "vi/don-vi/so-y-te/tin-tuc"
Package = Callable[..., dict[str, Any]]


def signed(message: bytes) -> dict[str, str]:
    keys = key_store()
    key = sign(keys.private_key, message)
    return {"public_key": keys.public_key.public, "signature": key}


@pytest.fixture
def said(news_section: Any) -> dict[str, Any]:
    """What `item.json` of an honest piece of news says."""
    state: Any = state_of(make_item(news_section, "so-y-te", id="that"))
    found: dict[str, Any] = json.loads(state["item.json"])
    return found


@pytest.fixture
def taken(tmp_path: Path, said: dict[str, Any]) -> Package:
    """Take in a package of one item, signed by the portal's own key."""

    def take(
        kind: str = "News Item",
        path: str = f"{NEWS}/la",
        uid: str = "",
        state: str = "published",
        files: dict[str, bytes] | None = None,
        unit: str = "so-y-te",
        versions: int = 1,
        **more: Any,
    ) -> Any:
        uid = uid or uuid4().hex
        own = {**said, "UID": uid, "type": kind, **more}
        content = {"item.json": json.dumps(own).encode(), **(files or {})}
        folder = tmp_path / uuid4().hex
        make_root(folder / "items")
        by = ("Ai", "urn:bacgiang:account:so-y-te-head")
        version = ObjectVersion(now_utc(), "", *by, content)
        write_object(folder / "items", uid, [version] * versions)
        told = {"UID": uid, "type": kind, "path": path, "state": state}
        days = {"unit": unit, "first": "2026-01-01", "last": "2026-01-02"}
        facts = {"items": [told], **days}
        (folder / "package.json").write_text(json.dumps(facts))
        make_bag(folder, {}, signed)
        with api.env.adopt_roles(["Manager"]):
            package = opened(folder, {key_store().public_key.public})
            (found,) = take_in(package)
        return found

    return take


def field(said: dict[str, Any], name: str) -> str:
    (found,) = (one for one in said["fields"] if one.rpartition(".")[2] == name)
    return str(found)


def test_markup_is_shown_as_any_is_and_nothing_but_fields_is_set(
    taken: Package, said: dict[str, Any]
) -> None:
    text = {"text": "<p onclick='a()'>Lời</p><script>a()</script>", "type": "text/html"}
    fields = {**said["fields"], field(said, "text"): {**text, "shown_as": "text/html"}}
    roles = {"__ac_local_roles__": {"ai-do": ["Manager"]}, "_View_Permission": []}
    called = {**said["called"], **roles, "getLayout": "la"}
    one = taken(fields=fields, called=called, dates={**said["dates"], "id": "2026"})
    assert one.outcome is Outcome.TAKEN and one.differs == ("v1 item.json",)
    item = uuidToObject(one.uid, unrestricted=True)
    assert item.text.output == "<p>Lời</p>"
    assert "ai-do" not in dict(item.get_local_roles())
    assert "Anonymous" in item._View_Permission
    assert "getLayout" not in item.__dict__ and item.getId() == "la"


def test_no_review_comes_with_it(taken: Package) -> None:
    """What a trusted portal has published is public; nothing waits for one step."""
    for state, becomes in (
        ("published", "published"),
        ("withdrawn", "withdrawn"),
        ("approved", "draft"),
        ("pending", "draft"),
        ("la", "draft"),
    ):
        one = taken(path=f"{NEWS}/{state}-1", state=state)
        item = uuidToObject(one.uid, unrestricted=True)
        assert api.content.get_state(item) == becomes


def test_no_mark_of_secrecy_comes_to_the_public_and_no_account_is_its_author(
    taken: Package, said: dict[str, Any]
) -> None:
    """It stops a published item as it stops any step; a head decides about the draft."""
    text = {"text": "<p>UBND TỈNH</p><p>TỐI MẬT</p>", "type": "text/html"}
    name, creators = field(said, "text"), field(said, "creators")
    given = {creators: {"tuple": ["so-y-te-head", "ai-do"]}}
    given[name] = {**text, "shown_as": "text/x-html-safe"}
    one = taken(fields={**said["fields"], **given}, versions=2)
    assert one.outcome is Outcome.TAKEN and "state" in one.differs
    item = uuidToObject(one.uid, unrestricted=True)
    assert api.content.get_state(item) == "draft"
    assert not {"so-y-te-head", "ai-do"} & {*item.creators}
    kept = list(versions_of(ArchivedItem(item)))
    assert len(kept) > 1 and {version.by for version in kept} == {""}
    called = {**said["called"], "title": "Độ mật: TỐI MẬT"}
    where = {"path": "vi/muc-cu", "unit": main_unit_code()}
    one = taken(kind="Section", fields={}, called=called, **where)
    assert one.outcome is Outcome.REFUSED
    version = {"content": {"name": "Thủ tục", "note": ["Độ mật: TỐI MẬT"]}}
    files = {"records/versions/1/version.json": json.dumps(version).encode()}
    one = taken(path=f"{NEWS}/ban", files=files)
    assert one.outcome is Outcome.REFUSED


def test_what_no_form_lets_in_comes_as_a_draft_or_not_at_all(
    taken: Package, said: dict[str, Any]
) -> None:
    """Pages of others are drawn of it: registers, menus, heads of answers."""
    fields = {**said["fields"], field(said, "source"): "một\r\nBcc: ai"}
    one = taken(fields=fields)
    assert one.outcome is Outcome.TAKEN and "state" in one.differs
    item = uuidToObject(one.uid, unrestricted=True)
    assert api.content.get_state(item) == "draft"
    place = {"kind": "Section", "path": "vi/muc-cu", "unit": main_unit_code()}
    listing = "bacgiang.policy.units.sites.section.ISection.listing"
    one = taken(fields={listing: "khong-co"}, **place)
    assert one.outcome is Outcome.REFUSED
    called = {**said["called"], "language": "vi" * 50_000}
    assert taken(fields={}, called=called, **place).outcome is Outcome.REFUSED
    assert day_at(day_number(date.min)) == date.min


def test_what_no_index_can_read_keeps_no_other_from_coming(
    taken: Package, said: dict[str, Any]
) -> None:
    text = {"text": None, "type": "text/html", "shown_as": "text/x-html-safe"}
    one = taken(fields={**said["fields"], field(said, "text"): text})
    assert one.outcome is Outcome.REFUSED
    assert uuidToObject(one.uid, unrestricted=True) is None
    assert taken().outcome is Outcome.TAKEN


def test_no_identity_that_is_here_is_given_twice(
    taken: Package, said: dict[str, Any]
) -> None:
    here = uuidToObject(said["UID"], unrestricted=True)
    part = json.dumps({**said, "type": "Image"}).encode()
    one = taken(files={"parts/anh/item.json": part})
    assert one.outcome is Outcome.TAKEN
    assert uuidToObject(one.uid, unrestricted=True).objectIds() == []
    assert uuidToObject(said["UID"], unrestricted=True).getPhysicalPath() == (
        here.getPhysicalPath()
    )
    for uid in (said["UID"].upper(), f"{{{said['UID']}}}"):
        with pytest.raises(NotTaken):
            taken(uid=uid)


def test_nothing_comes_where_it_has_no_place(
    portal: Any, taken: Package, said: dict[str, Any]
) -> None:
    before = {*portal.objectIds()}, {*portal.portal_skins.custom.objectIds()}
    for given, outcome in (
        ({"path": "portal_skins/custom/main_template"}, Outcome.NO_PLACE),
        ({"path": "acl_users/source_users/la"}, Outcome.NO_PLACE),
        ({"path": "vi/van-ban/99999999/la"}, Outcome.NO_PLACE),
        ({"path": f"{NEWS}/index_html"}, Outcome.REFUSED),
        ({"path": f"{NEWS}/@@edit"}, Outcome.REFUSED),
        ({"path": "la"}, Outcome.REFUSED),
        ({"path": "vi/don-vi/la", "kind": "UnitSite"}, Outcome.REFUSED),
        ({"path": "vi/to-chuc/la", "kind": "Unit"}, Outcome.REFUSED),
        ({"path": f"{NEWS}/la", "kind": "LegalDocument"}, Outcome.REFUSED),
        ({"unit": "so-tu-phap"}, Outcome.REFUSED),
        ({"path": "vi/muc-cu", "kind": "Section", "fields": {}}, Outcome.REFUSED),
        ({"path": f"{NEWS}/la", "kind": "Plone Site"}, Outcome.REFUSED),
        ({"path": f"{NEWS}/la", "kind": "không có"}, Outcome.REFUSED),
        ({"called": {**said["called"], "title": {"map": {}}}}, Outcome.REFUSED),
        ({"fields": {field(said, "text"): "<script>"}}, Outcome.REFUSED),
        ({"fields": {field(said, "source"): ["a"]}}, Outcome.REFUSED),
        ({"fields": {field(said, "source"): {"eval": "a"}}}, Outcome.REFUSED),
        ({"fields": None}, Outcome.REFUSED),
        ({"dates": {"effective_date": "khi nào"}}, Outcome.REFUSED),
        ({"files": {"item.json": b"[" * 100_000}}, Outcome.REFUSED),
    ):
        one = taken(**given)
        assert one.outcome is outcome, given
        assert uuidToObject(one.uid, unrestricted=True) is None, given
    # What the main board has made of its site comes back.
    main = main_unit_code()
    one = taken(kind="Section", path="vi/muc-cu", fields={}, unit=main)
    assert one.outcome is Outcome.TAKEN
    assert before == (
        {*portal.objectIds()},
        {*portal.portal_skins.custom.objectIds()},
    )


def test_files_are_what_they_are(
    taken: Package, said: dict[str, Any], news_section: Any
) -> None:
    name = field(said, "image")

    def with_file(data: bytes, filename: str, kind: str) -> Any:
        told = {"picture": "files/a", "name": filename, "type": kind}
        fields = {**said["fields"], name: told}
        return taken(path=f"{NEWS}/tep", files={"files/a": data}, fields=fields)

    page = b"<html><script>alert(1)</script></html>"
    one = with_file(page, "a.png", "text/html")
    assert one.outcome is Outcome.REFUSED
    assert uuidToObject(one.uid, unrestricted=True) is None
    assert "tep" not in news_section.objectIds()
    one = with_file(telling("JPEG"), "a.jpg", "text/html")
    assert one.outcome is Outcome.TAKEN
    image = uuidToObject(one.uid, unrestricted=True).image
    assert image.contentType == "image/jpeg" and b"Nguy" not in image.data


def test_what_was_done_here_goes_before_what_it_says(
    taken: Package, news_section: Any, act: Any
) -> None:
    """A package of an earlier day opens nothing that was closed, or put away, since."""
    for name, stated, outcome in (
        ("mat", {"ground": "secrecy", "comment": "Mật"}, Outcome.CLOSED),
        ("sai", STATEMENTS["withdraw"], Outcome.TAKEN),
        ("bo", None, Outcome.IN_BIN),
    ):
        state = "published" if stated else "draft"
        item = make_item(news_section, "so-y-te", state, id=name)
        uid = item.UID()
        if stated:
            act("so-y-te-head", item, "withdraw", **stated)
            # Past the rules, and past the bin.
            news_section._delObject(name, suppress_events=True)
            item.unindexObject()
        else:
            with api.env.adopt_user(username="so-y-te-update"):
                api.content.delete(item, check_linkintegrity=False)
        one = taken(uid=uid, path=f"{NEWS}/{name}")
        assert one.outcome is outcome, name
        found = uuidToObject(uid, unrestricted=True)
        assert found is None or api.content.get_state(found) == "withdrawn"
