"""What an item said before a secret took it off comes back with it to nobody (4.2a)."""

from .closing_steps import STATED
from .procedure_records import amend
from .procedure_records import AMENDED
from .procedure_records import make_procedure
from bacgiang.policy.archive.contents.of_rooms import RecordsOfDraft
from bacgiang.policy.consultation.versions.linking.deciding import confirm
from bacgiang.policy.consultation.versions.store import draft_versions
from bacgiang.policy.editorial.offers.store import offer_store
from bacgiang.policy.editorial.withdrawal.closing_again import shut_versions_of_closed
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.legal.text_correction.versions import Version
from bacgiang.policy.legal.text_correction.versions import version_store
from bacgiang.policy.procedures.versions.store import (
    version_store as procedure_versions,
)
from collections.abc import Callable
from datetime import datetime
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from draft_samples import TEXT
from draft_version_samples import next_version
from draft_version_samples import where_now
from plone import api
from plone.app.textfield import RichTextValue
from plone.uuid.interfaces import IUUID
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.2a", "7.2e")
SECRET = "Zqbimat"
CLEAN = TEXT.replace("Điều 3. Trách", "Điều 3. Về trách")
Cycle = Callable[..., None]


@pytest.fixture
def cycle() -> Cycle:
    """Withdrawn for a secret, cleaned by the head, published by two others."""

    def go(item: Any, clean: Callable[[Any], None]) -> None:
        transaction.begin()
        tool = api.portal.get_tool("portal_workflow")
        for step, level in (
            ("withdraw", "head"),
            ("restore", "head"),
            ("submit", "head"),
            ("approve", "review"),
            ("publish", "publish"),
        ):
            with api.env.adopt_user(username=f"so-y-te-{level}"):
                if step == "submit":
                    clean(item)
                tool.doActionFor(item, step, **STATED[step])
        transaction.commit()

    return go


def nothing(item: Any) -> None:
    """What is kept of before is all there is to it."""


def answers(client: Any, item: Any, *ways: str) -> dict[str, str]:
    """What a visitor and the unit's own clerk are told, by way and who."""
    path = "/".join(item.getPhysicalPath()[2:])
    found = {}
    for who in (None, "so-y-te-update"):
        for way in ways:
            start = "" if way.startswith(("/@@", "/view")) else "/++api++"
            accept = "text/html" if not start else "application/json"
            address = f"{start}/{path}{way}"
            answer = client(who).get(address, headers={"Accept": accept})
            assert answer.status_code < 500, address
            found[f"{who} {way}"] = answer.text
    return found


def telling(said: dict[str, str]) -> list[str]:
    return [way for way, text in said.items() if SECRET in text]


OF_DRAFT = (
    "",
    "/@versions",
    "/@versions/2",
    "/@versions/2/akn",
    "/@akn",
    "/@@draft-version/2",
    "/@@draft-version/3",
    "/@@draft-versions",
    "/@@draft-compare",
    "/@@draft-compare?old=1&new=2",
    "/@@draft-compare?old=2&new=3",
)


def test_versions_of_a_draft(
    site: Any, boards: None, client: Any, cycle: Cycle
) -> None:
    draft = publish_draft(make_draft(site, questions="Có cần quy định này không?"))
    next_version(draft, CLEAN.replace("hồ sơ mỗi năm", f"{SECRET} hồ sơ mỗi năm"))
    transaction.commit()
    ways = set(telling(answers(client, draft, *OF_DRAFT)))
    assert {"None /@versions/2", "None /@@draft-compare?old=1&new=2"} <= ways
    uid = IUUID(draft)
    kept = draft_versions().get(uid, 2)
    assert kept is not None
    wids = list(kept.places.eids)

    def clean(item: Any) -> None:
        item.structure = structured(parse(CLEAN))
        item.confirmed_digest = item.structure.digest
        item.version_note = "Viết lại Điều 3"
        confirm(item, item.structure.digest)

    cycle(draft, clean)
    said = answers(client, draft, *OF_DRAFT)
    assert telling(said) == []
    assert "không còn công khai" in said["None /@@draft-version/2"]
    assert "Quyết định mẫu về quản lý" in said["None /@@draft-version/3"]
    files = RecordsOfDraft(draft)()
    assert not [name for name, data in files.items() if SECRET.encode() in data]
    assert "versions/3/text.akn.xml" in files
    # Opinions stay with their provisions and questions all the same.
    places = [where_now(uid, wid, 2) for wid in (*wids, "q_1")]
    assert all(found and not found[0].is_dropped for found in places)
    assert {found[0].version for found in places} == {3}


def test_versions_of_a_procedure(
    site: Any, boards: None, client: Any, cycle: Cycle
) -> None:
    procedure = make_procedure(steps=f"Bước 1: {SECRET}.")
    amend(procedure, **AMENDED)
    ways = ("", "?on=2014-01-01", "/view?on=2014-01-01", "/view")
    assert "None ?on=2014-01-01" in telling(answers(client, procedure, *ways))
    cycle(procedure, nothing)
    said = answers(client, procedure, *ways)
    assert telling(said) == []
    assert "Cấp giấy phép mẫu" in said["None "]
    (only,) = procedure_versions().of(IUUID(procedure))
    assert only.number == 3


@pytest.mark.whole_pages
def test_corrections_and_words_of_an_offer(
    site: Any, boards: None, client: Any, publish: Any, cycle: Cycle
) -> None:
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Tin")
    path = "/++api++/" + "/".join(item.getPhysicalPath()[2:])
    corrected = {"what": f"Sửa {SECRET}", "why": f"Vì {SECRET}", "declaration": True}
    made = client("so-y-te-publish").post(f"{path}/@corrections", json=corrected)
    assert made.status_code == 201, made.text
    offer = {"act": "offer", "reason": f"Mời {SECRET}"}
    made = client("so-y-te-publish").post(f"{path}/@offer", json=offer)
    assert made.status_code == 200, made.text
    main = client("ubnd-head")
    accept = {
        "act": "accept",
        "declaration": True,
        "heading": f"Đề {SECRET}",
        "lead": f"Lời {SECRET}",
        "seen": main.get(f"{path}/@offer").json()["seen"],
    }
    made = main.post(f"{path}/@offer", json=accept)
    assert made.status_code == 200, made.text
    ways = ("", "/view", "/@corrections", "/@offer")
    assert "None /@corrections" in telling(answers(client, item, *ways))

    def clean(found: Any) -> None:
        found.text = RichTextValue("<p>Đã bỏ.</p>", "text/html", "text/x-html-safe")
        found.reindexObject()

    cycle(item, clean)
    transaction.begin()
    said = answers(client, item, *ways)
    assert telling(said) == []
    assert "không còn công khai" in said["None /view"]
    (correction,) = client().get(f"{path}/@corrections").json()["items"]
    assert (correction["what"], correction["why"]) == ("", "")
    # The main board shows it as it is, and looks at it anew.
    store = offer_store()
    current = store.current(IUUID(item))
    assert current is not None and current.keeps_place
    assert (current.heading, current.lead) == ("", "")
    assert store.changed_at(IUUID(item)) is not None
    assert SECRET not in main.get(f"{path}/@offer").text
    # Nor does the record tell its words but to the head of the board.
    site_of_unit = "/vi/don-vi/so-y-te"
    acts = {way: f"{site_of_unit}/@@acts{way}" for way in ("", ".csv")}
    acts |= {"@": f"/++api++{site_of_unit}/@acts", "main": "/++api++/@acts"}
    office, head = client("van-phong"), client("so-y-te-head")
    for way, address in acts.items():
        accept = "text/html" if way in ("", ".csv") else "application/json"
        told = office.get(address, headers={"Accept": accept})
        assert told.status_code == 200
        assert SECRET not in told.text, way
        assert "Đính chính" in told.text or "correct" in told.text
        if way != "main":
            assert SECRET in head.get(address, headers={"Accept": accept}).text, way


def test_corrections_of_a_text(
    site: Any, boards: None, client: Any, cycle: Cycle
) -> None:
    draft = publish_draft(make_draft(site))
    change = Version(
        "1", datetime.now(UTC), "x", "art_1", "art_1", SECRET, SECRET, "Chữ mới"
    )
    version_store().add(IUUID(draft), change)
    transaction.commit()
    ways = ("/@@text-versions",)
    assert telling(answers(client, draft, *ways)) == ["so-y-te-update /@@text-versions"]
    cycle(draft, nothing)
    said = answers(client, draft, *ways)
    assert telling(said) == []
    assert "Điều 1" in said["so-y-te-update /@@text-versions"]


def test_what_came_back_before_is_shut_by_an_upgrade(
    site: Any, boards: None, client: Any, cycle: Cycle, monkeypatch: pytest.MonkeyPatch
) -> None:
    procedure = make_procedure(steps=f"Bước 1: {SECRET}.")
    amend(procedure, **AMENDED)
    with monkeypatch.context() as before:
        before.setattr("bacgiang.policy.editorial.kept_versions.notify", lambda _one: 0)
        cycle(procedure, nothing)
    assert len(procedure_versions().of(IUUID(procedure))) == 2
    amend(procedure, **{**AMENDED, "service_level": "partial"})
    shut_versions_of_closed(site.portal_setup)
    (only,) = procedure_versions().of(IUUID(procedure))
    assert SECRET not in repr(only)


STOCK_PAGES = {
    "/@@versions_history_form": 200,
    "/@@historyview": 200,
    "/@@contenthistorypopup": 200,
    "/@history": 200,
}
OF_A_VERSION = {
    "/@@versions_history_form?version_id={}": 400,
    "/@@history?one=current&two={}": 404,
    "/@@history?one={}&two=current": 404,
    "/@@download-version?version_id={}&field_id=image": 400,
    "/@history/{}": 400,
}


def test_stock_pages_of_versions_that_were_shut(
    site: Any, boards: None, client: Any, publish: Any, cycle: Cycle
) -> None:
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Tin")
    path = "/".join(item.getPhysicalPath()[2:])
    cycle(item, nothing)
    head = client("so-y-te-head")

    def status(way: str) -> int:
        start = "" if way.startswith("/@@") else "/++api++"
        return head.get(f"{start}/{path}{way}").status_code

    assert {way: status(way) for way in STOCK_PAGES} == STOCK_PAGES
    for number in (0, 99):
        said = {way: status(way.format(number)) for way in OF_A_VERSION}
        assert said == OF_A_VERSION
