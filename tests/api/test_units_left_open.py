"""A unit does not end while something waits there that nobody would take over (2.2a)."""

from .dialogues import dialogue as dialogue  # noqa: PLC0414
from .dossier_desk import Desk as DossierDesk
from .dossier_desk import THIRD
from .test_public_reports_http import fresh_limit as fresh_limit  # noqa: PLC0414
from .test_public_reports_http import path as path  # noqa: PLC0414
from .test_public_reports_http import send
from .test_units_pages import fields
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.consultation.timing.consultation import Outcome
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.units.life_cycle.left_open import ILeftOpen
from bacgiang.policy.units.register.lookup import get_unit
from collections.abc import Callable
from dataclasses import replace
from dossier_samples import sent_dossier
from draft_samples import make_draft
from draft_samples import publish_draft
from lxml import html
from opinion_samples import proof
from petition_samples import answered_by
from petition_samples import Desk
import pytest
import transaction
from typing import Any
from zope.component import getUtilitiesFor


UNIT, HEIR, EMPTY = "so-y-te", "huyen-hiep-hoa", "so-giao-duc"
MATTERS = {
    *(
        "collaborators",
        "dialogues",
        "dossiers",
        "dossiers-asked",
        "drafts",
        "handed-in",
        "petitions",
    ),
    *("emergencies", "petitions-asked", "petitions-letters", "proposals", "reports"),
}
ENDING = {"on": today().isoformat(), "reason": "QĐ 5"}

pytestmark = [pytest.mark.regulation("2.2a"), pytest.mark.usefixtures("boards")]

Ended = Callable[..., Any]


@pytest.fixture
def end(client: Any) -> Ended:
    """End the unit, as its administrator does by the service."""

    def ended(act: str = "close", language: str = "vi", **stated: Any) -> Any:
        address = f"/++api++/{language}/@units/{UNIT}/{act}"
        answer = client("admin").post(address, json={**ENDING, **stated})
        transaction.begin()
        return answer

    return ended


def reasons(answer: Any) -> list[tuple[str, str]]:
    assert answer.status_code == 409, answer.text
    told = answer.json()["error"]["reasons"]
    return [(one["type"], one["message"].partition(".")[0]) for one in told]


def stands() -> bool:
    transaction.begin()
    unit = get_unit(UNIT)
    return unit is not None and unit.valid_to is None


def test_petitions_are_answered_first(
    end: Ended, send_petition: Any, petition_desk: Any
) -> None:
    for _twice in range(2):
        assert send_petition().status_code == 201
    said = "Phản ánh, kiến nghị, câu hỏi cần trả lời: 2"
    assert reasons(end(successor=None)) == [("left_open", said)]
    english = reasons(end(language="en"))
    assert english == [("left_open", "Petitions and questions to answer: 2")]
    assert stands()
    desk = petition_desk(f"{UNIT}-update", UNIT)
    first, _second = desk.items()
    handed = desk.act(first["id"], "hand-over", unit=HEIR, reason="Thuộc huyện")
    assert handed.status_code == 200, handed.text
    answered_by(petition_desk)
    assert end().status_code == 200


def test_the_page_tells_what_waits_before_anything_is_done(
    client: Any, send_petition: Any
) -> None:
    assert send_petition().status_code == 201
    admin, page = client("admin"), f"/vi/to-chuc/{UNIT}/@@manage-unit/close"
    stated = {**fields(admin.get(page), "/close"), **ENDING, "successor": ""}
    for more in ({}, {"perform": "1"}):
        answer = admin.post(page, data={**stated, **more})
        assert answer.status_code == 409
        (told,) = html.fromstring(answer.text).xpath("//*[@role='alert']//li")
        assert told.get("data-reason") == "left_open"
        assert "cần trả lời: 1. Hãy giải quyết xong" in told.text_content()
    assert stands()


def test_what_others_ask_of_it_is_done_first(
    end: Ended, send_petition: Any, petition_desk: Any
) -> None:
    assert send_petition(unit=HEIR).status_code == 201
    desk: Desk = petition_desk(f"{HEIR}-update", HEIR)
    (item,) = desk.items()
    asked = desk.act(item["id"], "ask", units=[UNIT], reason="Trạm nào?")
    assert asked.status_code == 200, asked.text
    said = "Phản ánh, kiến nghị được đơn vị khác hỏi ý kiến: 1"
    assert reasons(end()) == [("left_open", said)]


@pytest.mark.regulation("2.2a", "2.2c")
def test_dossiers_are_decided_first(end: Ended, client: Any, site: Any) -> None:
    case = sent_dossier(UNIT, "Đỗ Thị Nộp Thử", "mau@example.org")
    transaction.commit()
    assert reasons(end()) == [("left_open", "Hồ sơ cần giải quyết: 1")]
    desk, name = DossierDesk(client(f"{UNIT}-head")), board_name(case.code)
    for act, asked in (
        ("receive", {}),
        ("ask-units", {"units": [THIRD], "words": "Cho ý kiến."}),
        ("start", {}),
        ("ask", {"words": "Gửi thêm bản sao."}),
    ):
        done = desk.act(name, act, **asked)
        assert done.status_code == 200, done.text
    transaction.begin()
    found = dict(getUtilitiesFor(ILeftOpen))
    assert (found["dossiers"]([UNIT]), found["dossiers-asked"]([THIRD])) == (1, 1)
    # It waits for the applicant, and then for the unit again.
    assert reasons(end()) == [("left_open", "Hồ sơ cần giải quyết: 1")]


@pytest.mark.regulation("2.2a", "4.1e")
def test_drafts_come_to_their_end_first(end: Ended, site: Any) -> None:
    draft = publish_draft(make_draft(site))
    transaction.commit()
    said = "Dự thảo đã đưa ra lấy ý kiến, chưa ban hành và chưa dừng: 1"
    assert reasons(end()) == [("left_open", said)]
    kept = consultation_store().get(draft.UID())
    assert kept is not None
    over = Outcome(kept.opens, adopted=False, reason="Không cần nữa")
    consultation_store().put(draft.UID(), replace(kept, outcome=over))
    transaction.commit()
    assert end().status_code == 200


@pytest.mark.regulation("2.2a", "4.2b")
def test_reports_are_handled_first(
    end: Ended,
    client: Any,
    path: str,  # noqa: F811
) -> None:
    assert send(client(), path, text="Sai số điện thoại.", altcha=proof()).ok
    said = "Bạn đọc báo thông tin chưa chính xác: 1"
    assert reasons(end()) == [("left_open", said)]


@pytest.mark.regulation("2.2a", "4.1f")
def test_dialogues_are_over_first(
    end: Ended,
    dialogue: Any,  # noqa: F811
) -> None:
    assert reasons(end()) == [("left_open", "Đối thoại trực tuyến: 1")]


@pytest.mark.parametrize("act", ["close", "merge"])
def test_somebody_is_on_the_board_of_whoever_takes_over(
    end: Ended, send_petition: Any, act: str
) -> None:
    # Where nothing waits whoever comes later finds nothing that waited.
    assert send_petition().status_code == 201
    ((code, said),) = reasons(end(act, successor=EMPTY))
    assert code == "nobody_there" and "Giáo dục" in said
    assert stands()
    assert end(act, successor=HEIR).status_code == 200


def test_what_it_had_taken_over_waits_with_it(
    client: Any, end: Ended, send_petition: Any
) -> None:
    """It is the board of the last one that sees to it."""
    assert send_petition().status_code == 201
    (below,) = client().get(f"/++api++/vi/@units/{HEIR}").json()["members"]
    admin = client("admin")
    assert admin.post(f"/++api++/vi/@units/{below}/close", json=ENDING).ok
    assert end("merge", successor=HEIR).status_code == 200
    refused = admin.post(f"/++api++/vi/@units/{HEIR}/close", json=ENDING)
    said = "Phản ánh, kiến nghị, câu hỏi cần trả lời: 1"
    assert reasons(refused) == [("left_open", said)]


def test_no_matter_fails_where_nothing_waits(site: Any) -> None:
    found = dict(getUtilitiesFor(ILeftOpen))
    assert {*found} == MATTERS
    assert [matter([UNIT, HEIR]) for matter in found.values()] == [0] * len(found)


def test_emergencies_are_confirmed_and_collaborators_ended_first(
    end: Ended, client: Any, site: Any
) -> None:
    """Nobody else may confirm, nor erase how people are reached and paid."""
    head = client(f"{UNIT}-head")
    person = {"names": ["Nguyễn Văn A"], "private": {"phone": "0912345678"}}
    register = f"/++api++/vi/don-vi/{UNIT}/@collaborators"
    made = head.post(register, json=person)
    assert made.status_code == 201, made.text
    news = {"@type": "News Item", "title": "Lũ", "source": "Sở", "byline": "A"}
    section = f"/++api++/vi/don-vi/{UNIT}/tin-tuc"
    item = head.post(section, json=news).json()["@id"]
    stated = {"declaration": True, "confirmation": "unconfirmed"}
    alone = {**stated, "emergency": True, "comment": "Lũ quét"}
    assert head.post(f"{item}/@workflow/publish", json=alone).status_code == 200
    assert reasons(end(successor=None)) == [
        ("left_open", "Cộng tác viên chưa kết thúc cộng tác: 1"),
        ("left_open", "Bài xuất bản khẩn cấp chờ xác nhận: 1"),
    ]
    line = head.get(register).json()["items"][0]
    ending = {"act": "end", "seen": line["seen"]}
    assert head.patch(line["@id"], json=ending).status_code == 200
    reviewer = client(f"{UNIT}-review")
    sent = {"seen": reviewer.get(f"{item}/@workflow").json()["seen"]}
    confirmed = reviewer.post(f"{item}/@confirm-emergency", json=sent)
    assert confirmed.status_code < 300, confirmed.text
    assert end(successor=None).status_code == 200
