"""What earlier releases kept is there after the upgrade, and works."""

from __future__ import annotations

from ..browser.portal_process import PortalProcess
from ..browser.site.walking import Visit
from .expected import answered
from .expected import contents
from .kept_release import KeptRelease
from .story import CHANGED_SETTING
from .story import SETTING
from .story import UNIT
from .story_teller import ADMIN
from .story_teller import PASSWORD
from .story_teller import path_of
from .story_teller import Person
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.receipts.receipt import read_receipt
from bacgiang.policy.citizen.receipts.verifying import verify
from bacgiang.policy.consultation.draft.called import called_draft
from bacgiang.policy.ops.command.acts_of_portal import check_portal
from bacgiang.policy.ops.command.bulk.register_client import RegisterClient
from bacgiang.policy.release import __version__
from bacgiang.policy.units.levels import Level
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
import json
from pathlib import Path
import pytest
from tiers import share
from typing import Any


AT_ONCE = 4
LOADED = ("stylesheet", "icon", "preload")
"""Links whose files a browser asks for by itself."""
TOLD_CODES = ("@opinion-cases", "@replies")
"""Boards were told tracking codes once; since data 1101 they have names for opinions."""
SPELLED = {"title=UBND tỉnh Bắc Giang"}
"""Lists of issuers tell since data 1101 one body once, whatever its spelling."""
OF_PLONE = {
    "title=Administrators",
    "title=Authenticated Users (Virtual Group)",
    "title=Reviewers",
    "title=Site Administrators",
}
"""Plone's own groups are called in Vietnamese since data 1101."""
LEVELS = {str(one) for one in Level}
WORDED_ANEW = ("@effect", "@relations")
"""Titles of provisions name since data 1101 what is attached, and what stands in it."""
SEALED_DAILY = ("@act-seals", "@receipts")
COLLECTIONS = {
    f"{topics}/{name}"
    for topics, names in (
        ("/vi/chuyen-de", ("thong-ke", "doanh-nghiep", "du-an-dau-tu", "ban-do")),
        ("/en/topics", ("statistics", "enterprises", "investment-projects", "maps")),
    )
    for name in names
}
"""Sections that are registers since data 1101."""
WORDS_OF_LOSS = ("Could not import class", "StoreMissing", "Broken")


def _as_draft(named: str) -> str:
    name, is_titled, title = named.partition("title=")
    return f"{name}{is_titled}{called_draft(title)}"


def _is_called_in_words(group: str, after: list[str]) -> bool:
    title, colon, level = group.rpartition(": ")
    return (
        bool(colon)
        and level in LEVELS
        and sum(one.startswith(f"{title}: ") for one in after) == len(LEVELS)
    )


def _days_over_since(before: dict[str, Any]) -> int:
    """How many days are over after the last one that a list of seals told."""
    days = (one.partition("day=")[2] for one in before["named"])
    return (today() - date.fromisoformat(max(days))).days - 1


def changes(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What an answer of the API lacks of what it held."""
    said = []
    # What is hidden was refused once; since data 1101 it is answered as not there.
    turned = before["status"], after["status"]
    hidden = turned in ((401, 404), (403, 404))
    # Nor is whoever has signed in told to do so.
    told = bool(before["user"]) and turned == (401, 403)
    if after["status"] != before["status"] and not (hidden or told):
        said.append(f"{before['status']} → {after['status']}")
    grown = after.get("total", 0) - before.get("total", 0)
    if before["path"].endswith("/@my-work"):
        # More is told since data 1101: own items in every state, answers that wait.
        grown = min(grown, 0)
    if any(service in before["path"] for service in SEALED_DAILY):
        # Each day that is over since is sealed once it is served, and no other.
        grown = 0 if grown in range(_days_over_since(before) + 1) else grown
    if grown:
        said.append(f"total {before.get('total')} → {after.get('total')}")
    lost = {*before.get("named", ())} - {*after.get("named", ())}
    # Lists call drafts drafts since data 1101.
    lost -= {one for one in lost if _as_draft(one) in after.get("named", ())}
    # Groups end with what their level is called, once with its code.
    kept = after.get("named", ())
    lost -= {one for one in lost if _is_called_in_words(one, kept)}
    if "/@legal-documents" in before["path"]:
        lost -= SPELLED
    if before["path"].endswith("/@groups"):
        lost -= OF_PLONE
    if any(service in before["path"] for service in TOLD_CODES):
        lost = {one for one in lost if not one.startswith(("code=", "@id="))}
    if any(service in before["path"] for service in WORDED_ANEW):
        lost = {one for one in lost if not one.startswith("title=")}
    if lost:
        said.append(f"lost {sorted(lost)}")
    return said


def test_it_says_what_it_does_and_keeps_a_copy(
    portal: PortalProcess, kept: KeptRelease
) -> None:
    assert f"of release {kept.name}; this is {__version__}" in portal.printed
    copy = kept.data / f"before-{__version__}"
    assert str(copy) in portal.printed
    assert (copy / "filestorage" / "Data.fs").is_file()
    assert any(one.suffix == ".blob" for one in (copy / "blobstorage").rglob("*"))
    for words in WORDS_OF_LOSS:
        assert words not in portal.printed + portal.log


def test_every_page_answers_in_its_look(
    portal: PortalProcess, kept: KeptRelease
) -> None:
    visit = Visit(portal.url)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        pages = list(pool.map(visit.page, share(kept.found["walk"], of=8)))
    wrong = {
        page.path: page.status
        for page in pages
        if page.status != kept.found["walk"][page.path]
    }
    assert wrong == {}
    bare = [page.path for page in pages if "bacgiang.theme" not in page.source]
    assert bare == []
    loaded = {
        link.address
        for page in pages
        for link in page.links
        if link.tag in ("script", "img") or link.rel in LOADED
    }
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = dict(zip(loaded, pool.map(visit.ask, loaded), strict=True))
    assert {one: said[0] for one, said in answers.items() if said[0] != 200} == {}


def test_every_item_is_there_in_its_state(
    portal: PortalProcess, kept: KeptRelease
) -> None:
    def by_path(items: list[dict[str, Any]]) -> dict[str, Any]:
        return {one["path"]: one for one in items}

    items = [
        {**one, "title": called_draft(one["title"])}
        if one["type"] == "LegalDraft"
        else one
        for one in kept.found["contents"]
    ]
    # Sections of the site map that were empty have become registers of collections.
    items = [
        {**one, "type": "RecordCollection"} if one["path"] in COLLECTIONS else one
        for one in items
    ]
    before, after = by_path(items), by_path(contents(portal.url))
    # An upgrade may bring sections and pages of its own.
    assert {path: after.get(path) for path in before} == before


def test_every_answer_holds_what_it_held(
    portal: PortalProcess, kept: KeptRelease
) -> None:
    before = kept.found["answers"]

    def ask(one: dict[str, Any]) -> dict[str, Any]:
        # It gave as many as it had; since 1.2 more than the most are refused.
        path = one["path"].replace("b_size=1000", "b_size=200")
        return answered(portal.url, one["user"], path)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        after = list(pool.map(ask, before))
    told = {
        f"{old['user']} {old['path']}": changes(old, new)
        for old, new in zip(before, after, strict=True)
        if changes(old, new)
    }
    assert told == {}


def receipts(url: str, kept: KeptRelease) -> Iterator[tuple[str, Any, Any]]:
    """Code of each receipt, what was handed out then, what is told now."""
    for one in kept.found["receipts"]:
        now = Person(url).read(f"/@receipts/{one['code']}")
        yield one["code"], one, now


@pytest.mark.regulation("4.1e")
def test_every_receipt_verifies(portal: PortalProcess, kept: KeptRelease) -> None:
    count = 0
    for code, before, now in receipts(portal.url, kept):
        for one in (before["given"], before["now"], now):
            assert verify(read_receipt(json.dumps(one).encode())) == [], code
        was, is_now = before["now"]["entries"], now["entries"]
        assert [one["seal"] for one in is_now] == [one["seal"] for one in was], code
        assert all(one["proof"] for one in is_now), code
        assert now["state"]["token"] == before["now"]["state"]["token"]
        count += 1
    assert count == len(kept.found["receipts"]) > 0


@pytest.mark.regulation("15.3")
def test_the_record_of_acts_is_as_it_was_sealed(portal: PortalProcess) -> None:
    check = check_portal(RegisterClient(portal.url, "van-phong", PASSWORD, waits=()))
    assert check.findings == []
    assert len(check.seals) > 90
    assert check.records > 200


def test_what_an_administrator_set_stays(
    portal: PortalProcess, kept: KeptRelease
) -> None:
    told = Person(portal.url, ADMIN).read(f"/@registry/{SETTING}")
    assert told == CHANGED_SETTING


def test_no_profile_waits_for_an_upgrade(portal: PortalProcess) -> None:
    told = Person(portal.url, ADMIN).read("/@addons?upgradeable=1")
    ours = [one for one in told["items"] if one["id"].startswith("bacgiang")]
    assert [one["id"] for one in ours if one["upgrade_info"].get("available")] == []


def test_people_work_on(portal: PortalProcess, kept: KeptRelease) -> None:
    """A working copy of before is checked in; an item of now is published."""
    places, url = kept.found["places"], portal.url
    editor = Person(url, f"{UNIT}-update")
    copy, baseline = places["copy"], places["baseline"]
    editor.step(copy, "submit")
    approval = {"declaration": True, "confirmation": "confirmed"}
    reviewing = {**approval, "confirmed_by": "Sở Y tế (mẫu)"}
    Person(url, f"{UNIT}-review").step(copy, "approve", **reviewing)
    said = {"correction": "Thêm ảnh", "comment": "Thêm ảnh"}
    Person(url, f"{UNIT}-publish").step(copy, "publish", **said)
    shown = Person(url).read(baseline)
    assert [one["title"] for one in shown["items"]] == ["Ảnh thêm"]
    body = {"@type": "News Item", "title": "Tin mới", "source": "Sở", "byline": "Ai"}
    body |= {"text": {"data": "<p>Nội dung.</p>", "content-type": "text/html"}}
    made = path_of(editor.write(f"/vi/don-vi/{UNIT}/tin-tuc", **body), url)
    editor.step(made, "submit")
    assert editor.read(made)["review_state"] == "pending"


def test_a_second_start_finds_nothing_to_do(
    portal: PortalProcess, kept: KeptRelease
) -> None:
    portal.stop(patience=60)
    copies = sorted(one.name for one in Path(kept.data).glob("before-*"))
    portal.start()
    assert "Upgrading" not in portal.printed
    assert sorted(one.name for one in Path(kept.data).glob("before-*")) == copies
