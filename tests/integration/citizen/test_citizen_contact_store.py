"""Personal data: shown to the board alone, never unrecorded, erased in time."""

from .conftest import key
from AccessControl import getSecurityManager
from AccessControl import Unauthorized
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.users import nobody
from acts_kept import acts_between
from bacgiang.policy.base.acts.recording import IActRecorder
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.act_kinds import CONTACT_ERASED
from bacgiang.policy.citizen.act_kinds import CONTACT_EXPIRED
from bacgiang.policy.citizen.act_kinds import CONTACT_SEEN
from bacgiang.policy.citizen.contacts.contact import Consent
from bacgiang.policy.citizen.contacts.contact import Contact
from bacgiang.policy.citizen.contacts.looking_up import erase
from bacgiang.policy.citizen.contacts.looking_up import look_up
from bacgiang.policy.citizen.contacts.looking_up import notice_address
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.contacts.store import ContactStore
from bacgiang.policy.citizen.contacts.terms import RECORD
from bacgiang.policy.citizen.jobs import EraseContacts
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.store import act_store
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.app.testing import SITE_OWNER_NAME
import pytest
from typing import Any
from zope.component import getGlobalSiteManager
from zope.interface.interfaces import ComponentLookupError


NOW = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
CONSENT = Consent("2026-1", NOW, use_of_data=True, publish_name=True, notices=True)
CITIZEN = Contact(
    "so-y-te", CONSENT, name="Nguyễn Văn Mẫu", email="mau@vi-du.vn", phone="0204385400"
)
YEARS = timedelta(days=3650)


@pytest.fixture
def code(portal: Any) -> str:
    """A submission with its contact."""
    made = submissions().accept("opinion", "du-thao-mau", {"text": "Một"}, key(1)).code
    contact_store(portal).keep(made, CITIZEN, datetime.now(UTC))
    return made


def acts_of(portal: Any, kind: str) -> list[Act]:
    now = datetime.now(UTC)
    found = acts_between(act_store(portal), now - YEARS, now + YEARS)
    return [one for one in found if one.kind == kind]


def test_the_board_sees_who_sent_it_and_that_is_recorded(
    portal: Any, people: None, code: str
) -> None:
    with api.env.adopt_user(username="so-y-te-update"):
        assert look_up(code, " gọi lại\n để hỏi ") == CITIZEN
    (act,) = acts_of(portal, CONTACT_SEEN)
    assert (act.actor, act.unit, act.item) == (
        "so-y-te-update",
        "so-y-te",
        "du-thao-mau",
    )
    assert act.reason == "gọi lại để hỏi"
    assert act.details == {"receipt": submissions().require(code).entries[0].digest}
    assert code not in str(act) and "Mẫu" not in str(act)


@pytest.mark.parametrize("person", ["huyen-hiep-hoa-head", "", "administrator"])
def test_nobody_else_sees_it(portal: Any, people: None, code: str, person: str) -> None:
    with acting(person):
        with pytest.raises(Unauthorized):
            look_up(code, "tò mò")
        if not person:
            with pytest.raises(Unauthorized):
                look_up("000000000001", "tò mò")
    assert not acts_of(portal, CONTACT_SEEN)


@contextmanager
def acting(person: str) -> Iterator[None]:
    """As an account, nobody (""), or the administrator of the whole server."""
    if person and person != "administrator":
        with api.env.adopt_user(username=person):
            yield
        return
    before = getSecurityManager()
    users = api.portal.get().__parent__.acl_users
    user = users.getUser(SITE_OWNER_NAME).__of__(users) if person else nobody
    newSecurityManager(None, user)
    yield
    setSecurityManager(before)


@pytest.mark.parametrize("why", ["", " \n", "a" * 501])
def test_a_reason_is_asked_for(people: None, code: str, why: str) -> None:
    with api.env.adopt_user(username="so-y-te-head"), pytest.raises(Refused):
        look_up(code, why)


def test_without_a_record_nothing_is_shown(people: None, code: str) -> None:
    registry = getGlobalSiteManager()
    record = registry.getUtility(IActRecorder)
    registry.unregisterUtility(record, IActRecorder)
    try:
        with (
            api.env.adopt_user(username="so-y-te-head"),
            pytest.raises(ComponentLookupError),
        ):
            look_up(code, "gọi lại")
    finally:
        registry.registerUtility(record, IActRecorder)


def test_erasure_on_request_is_recorded_and_leaves_nothing(
    portal: Any, people: None, code: str
) -> None:
    store = contact_store(portal)
    assert store.public_name(code) == CITIZEN.name
    assert erase(code, "người gửi yêu cầu")
    assert not erase(code, "người gửi yêu cầu")
    assert store.get(code) is None
    assert store.public_name(code) == ""
    assert store.codes_of_email(CITIZEN.email) == []
    assert notice_address(code) == ""
    assert len(acts_of(portal, CONTACT_ERASED)) == 1
    with api.env.adopt_user(username="so-y-te-head"):
        assert look_up(code, "gọi lại") is None


def test_what_was_kept_long_enough_is_erased_by_the_clock(
    portal: Any, code: str
) -> None:
    api.portal.set_registry_record(RECORD, 30)
    now = datetime.now(UTC)
    job = EraseContacts()
    assert not job.due(portal, None, now + timedelta(days=29))
    job.run(portal, now + timedelta(days=29))
    assert contact_store(portal).get(code) == CITIZEN
    assert job.due(portal, None, now + timedelta(days=31))
    job.run(portal, now + timedelta(days=31))
    assert contact_store(portal).get(code) is None
    (act,) = acts_of(portal, CONTACT_EXPIRED)
    assert act.details == {"count": "1"}
    assert submissions().require(code).payload == {"text": "Một"}


def test_notices_go_only_where_they_were_agreed_to(portal: Any, code: str) -> None:
    assert notice_address(code) == CITIZEN.email
    store = contact_store(portal)
    store.change_consent(code, replace(CONSENT, notices=False), NOW)
    assert notice_address(code) == ""


def test_each_consent_stands_for_itself(portal: Any, code: str) -> None:
    store = contact_store(portal)
    store.change_consent(code, replace(CONSENT, publish_name=False), NOW)
    assert store.public_name(code) == ""
    assert store.get(code) is not None
    store.change_consent(code, replace(CONSENT, use_of_data=False), NOW)
    assert store.get(code) is None


@pytest.mark.parametrize("gathered", [False, True])
def test_data_can_be_corrected_and_found_by_address(gathered: bool) -> None:
    store = ContactStore()
    store.keep("A", CITIZEN, NOW)
    store.keep("B", CITIZEN, NOW)
    store.keep("C", replace(CITIZEN, email="khac@vi-du.vn"), NOW)
    if gathered:
        assert store.gather(NOW + timedelta(hours=1)) == 9
    assert sorted(store.codes_of_email(" MAU@vi-du.vn")) == ["A", "B"]
    moved = replace(CITIZEN, email="moi@vi-du.vn", name="Tên Mới")
    store.change("A", moved, NOW)
    assert store.codes_of_email("mau@vi-du.vn") == ["B"]
    assert store.codes_of_email("moi@vi-du.vn") == ["A"]
    assert store.public_name("A") == "Tên Mới"
    with pytest.raises(KeyError):
        store.keep("A", CITIZEN, NOW)


def test_public_paths_do_not_know_the_room() -> None:
    import bacgiang.policy.citizen as room
    from pathlib import Path

    folder = Path(room.__path__[0])
    for part in ("submissions", "receipts", "receipts_page", "codes", "pages", "keys"):
        for module in (folder / part).glob("*.py"):
            assert "contacts" not in module.read_text(encoding="utf-8"), module
