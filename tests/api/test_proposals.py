"""Owners propose changes of their record; a board confirms them, or says why not."""

from .collection_records import make_record
from .collection_records import PAGE
from .procedure_records import publish
from .test_alerts import letters as letters  # noqa: F401, PLC0414
from .test_alerts import path_in
from bacgiang.policy.base.tasks.store import task_store
from bacgiang.policy.editorial.working_copy.rules import working_copy_of
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.testing_people import PASSWORD
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.thematic.proposals.store import proposals
from bacgiang.policy.thematic.proposals.store import proposers
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from html import unescape
from lxml.html import fromstring
from opinion_samples import proof
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
import re
import transaction
from typing import Any


pytestmark = [pytest.mark.regulation("2.2b"), pytest.mark.usefixtures("boards")]

RECORD = "/vi/chuyen-de/doanh-nghiep/2400000001"
OWNER = "chu-doanh-nghiep@example.org"
ENTERPRISE = {
    "code": "2400000001",
    "title": "Công ty mẫu",
    "section": "C",
    "address": "Số 1 phố Mẫu",
    "telephone": "0204 000 001",
}


def proposed(visitor: Any, **changes: str) -> Any:
    """Send the form as it is shown, with other values."""
    page = visitor.get(f"{RECORD}/@@propose-changes", headers=PAGE)
    (form,) = fromstring(page.text).cssselect("#propose-form")
    (key,) = re.findall(r'"idempotency_key"[^>]*value="(\w+)"', page.text)
    sent = {**dict(form.form_values()), "idempotency_key": key, "altcha": proof()}
    sent |= {"email": OWNER, "use_of_data": "1"}
    sent |= {f"new_{name}": value for name, value in changes.items()}
    return visitor.post(f"{RECORD}/@@propose-changes", data=sent, headers=PAGE)


def decided(desk: Any, **fields: str) -> Any:
    page = desk.get(f"{RECORD}/@@proposals", headers=PAGE)
    (form,) = fromstring(page.text).cssselect("form[id^=proposal-]")
    (name,) = (one for one in form.fields if one.startswith("reason-"))
    said = {name if key == "reason" else key: one for key, one in fields.items()}
    sent = {**dict(form.form_values()), **said}
    return desk.post(f"{RECORD}/@@proposals", data=sent, headers=PAGE)


def refused_by(other: Any, desk: Any) -> int:
    """The board's own form, sent by somebody else."""
    page = desk.get(f"{RECORD}/@@proposals", headers=PAGE)
    (form,) = fromstring(page.text).cssselect("form[id^=proposal-]")
    values = dict(form.form_values())
    reason = {one: "x" for one in form.fields if one.startswith("reason-")}
    own = other.get(f"{RECORD}/@@proposals", headers=PAGE)
    mine = fromstring(own.text or "<p/>").cssselect("form[id^=proposal-]")
    values |= dict(mine[0].form_values()) if mine else {}
    sent = {**values, **reason, "refuse": "1"}
    way = {"headers": PAGE, "allow_redirects": False}
    return int(other.post(f"{RECORD}/@@proposals", data=sent, **way).status_code)


def test_an_owner_proposes_confirms_and_the_board_takes_over(
    client: Any,
    site: Any,
    letters: Any,  # noqa: F811
) -> None:
    record = make_record("Enterprise", **ENTERPRISE)
    visitor, desk = client(), client("ubnd-update")
    assert "@@propose-changes" in visitor.get(RECORD, headers=PAGE).text
    asked = visitor.get(f"{RECORD}/@@propose-changes", headers=PAGE).text
    assert "chỉ nhằm xác nhận và trả lời đề nghị này" in asked
    # As an editor's own change would be refused, and nothing is sent.
    wrong = proposed(visitor, website="khong-phai", address="")
    assert wrong.status_code == 400
    assert "khong-phai" in wrong.text and 'id="new_address-wrong"' in wrong.text
    assert proposed(visitor).status_code == 400
    sent = proposed(visitor, address="Số 9 phố Mới", products="Gạch\nNgói")
    assert sent.status_code == 303, sent.text
    (asked,) = letters()
    assert asked["To"] == OWNER
    assert not list(proposals().open_on(record.UID()))
    page = path_in(unescape(asked.get_content()), "confirm-proposal")
    assert "Số 9 phố Mới" in visitor.get(page, headers=PAGE).text
    for _twice in range(2):
        assert visitor.post(page, headers=PAGE).status_code in (200, 404)
    transaction.begin()
    assert len(list(proposals().open_on(record.UID()))) == 1
    assert len(list(task_store().open("proposal", {"ubnd"}))) == 1

    assert visitor.get(f"{RECORD}/@@proposals").status_code in (401, 404)
    assert client("so-y-te-update").get(f"{RECORD}/@@proposals").status_code in (
        *(401, 403, 404),
    )
    shown = desk.get(f"{RECORD}/@@proposals", headers=PAGE).text
    assert "Số 9 phố Mới" in shown and "Số 1 phố Mẫu" in shown and OWNER not in shown
    # What a colleague wrote meanwhile is not written over unseen.
    (form,) = fromstring(shown).cssselect("form[id^=proposal-]")
    transaction.begin()
    record.address = "Số 5 phố Khác"
    transaction.commit()
    stale = {**dict(form.form_values()), "confirm": "1"}
    answer = desk.post(f"{RECORD}/@@proposals", data=stale, headers=PAGE)
    assert answer.status_code == 412 and "Số 5 phố Khác" in answer.text
    transaction.begin()
    record.address = ENTERPRISE["address"]
    transaction.commit()
    assert decided(desk, confirm="1").status_code == 303
    transaction.begin()
    copy = working_copy_of(record)
    assert (copy.address, copy.products) == ("Số 9 phố Mới", "Gạch\nNgói")
    assert record.address == "Số 1 phố Mẫu"
    assert not list(task_store().open("proposal", {"ubnd"}))
    publish(copy, "ubnd")
    assert "Số 9 phố Mới" in visitor.get(RECORD, headers=PAGE).text
    told = letters()[-1]
    assert told["To"] == OWNER and "Công ty mẫu" in told["Subject"]
    transaction.begin()
    assert not list(proposers()._following.items())
    assert not list(proposals()._by_token)


def test_a_board_refuses_with_a_reason_that_is_told(
    client: Any,
    site: Any,
    letters: Any,  # noqa: F811
) -> None:
    record = make_record("Enterprise", **ENTERPRISE)
    visitor, desk = client(), client("ubnd-update")
    assert proposed(visitor, status="ended").status_code == 303
    page = path_in(unescape(letters()[-1].get_content()), "confirm-proposal")
    assert visitor.post(page, headers=PAGE).status_code == 200
    assert decided(desk, refuse="1").status_code == 400
    # Nobody else speaks for the board.
    make_person("quan-tri", PASSWORD)
    api.user.grant_roles(username="quan-tri", roles=["Site Administrator"])
    transaction.commit()
    for other in ("quan-tri", "so-y-te-update"):
        assert refused_by(client(other), desk) in (302, 403, 404)
    transaction.begin()
    (waiting,) = proposals().open_on(IUUID(record))
    assert not waiting.outcome
    assert decided(desk, refuse="1", reason="Chưa có quyết định").status_code == 303
    assert "Chưa có quyết định" in letters()[-1].get_content()
    transaction.begin()
    assert record.status == "active" and working_copy_of(record) is None
    # Once the record is gone nobody could decide: the address is erased all the same.
    assert proposed(visitor, address="Số 7").status_code == 303
    # An address is not written to at once again.
    later = datetime.now(UTC) + timedelta(hours=1)
    sent = [unescape(one.get_content()) for one in letters(later)]
    asked = {path_in(one, "confirm-proposal") for one in sent if "@@confirm-" in one}
    (page,) = asked - {page}
    assert visitor.post(page, headers=PAGE).status_code == 200
    transaction.begin()
    record.__parent__._delObject(record.getId())
    transaction.commit()
    assert any("không còn trên" in one.get_content() for one in letters(later))
    transaction.begin()
    assert not list(task_store().open("proposal", {"ubnd"}))
    assert not list(proposers()._following.items())
    # Of what is not public, and of collections without owners, nobody proposes.
    make_record("Enterprise", "draft", **{**ENTERPRISE, "code": "2400000002"})
    draft = RECORD.replace("0001", "0002")
    assert visitor.get(f"{draft}/@@propose-changes").status_code in (401, 404)


def test_letters_name_no_record_that_was_closed_meanwhile(
    client: Any,
    site: Any,
    letters: Any,  # noqa: F811
) -> None:
    record = make_record("Enterprise", **ENTERPRISE)
    visitor, desk = client(), client("ubnd-head")
    assert proposed(visitor, status="ended").status_code == 303
    asked = unescape(letters()[-1].get_content())
    assert visitor.post(path_in(asked, "confirm-proposal"), headers=PAGE).ok
    assert proposed(visitor, address="Số 7").status_code == 303
    step = f"/++api++{RECORD}/@workflow"
    closing = {**STATEMENTS["withdraw"], "ground": "secrecy"}
    assert desk.post(f"{step}/withdraw", json=closing).status_code == 200
    # The second one's letter was to go later: what it names is closed by then.
    later = datetime.now(UTC) + timedelta(hours=13)
    assert len(letters(later)) == 1
    assert desk.post(f"{step}/restore", json={"comment": "Sửa"}).status_code == 200
    transaction.begin()
    record.title = "Tên chưa công bố"
    transaction.commit()
    assert decided(desk, refuse="1", reason="Chưa có quyết định").status_code == 303
    answer = letters(later)[-1]
    assert "Chưa có quyết định" in answer.get_content()
    told = answer["Subject"] + answer.get_content()
    assert "chưa công bố" not in told and "Công ty mẫu" not in told
