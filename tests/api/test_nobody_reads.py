"""What strangers send goes to no unit on whose board nobody is, whatever way it takes."""

from .collection_records import make_record
from .dialogues import ask
from .dialogues import dialogue as dialogue  # noqa: PLC0414
from .dialogues import path_of
from .royalty_desk import RoyaltyDesk
from .royalty_desk import send as press
from .test_proposals import ENTERPRISE
from .test_proposals import proposed
from .test_proposals import RECORD
from .test_public_reports_http import fill
from .test_public_reports_http import fresh_limit as fresh_limit  # noqa: PLC0414
from .test_public_reports_http import kept
from .test_public_reports_http import path as path  # noqa: PLC0414
from .test_public_reports_http import send
from bacgiang.policy.base.dates import today
from bacgiang.policy.board.collaborators.store import collaborator_store
from bacgiang.policy.citizen.appointments.slots import RECORD as HOURS
from bacgiang.policy.citizen.mailbox.settings import MailboxSettings
from bacgiang.policy.citizen.mailbox.taking import _unit
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.thematic.proposals.store import proposers
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.life_cycle.succession import end_unit
from bacgiang.policy.units.owning import hand_over
from bacgiang.policy.units.register.lookup import get_unit
from collections.abc import Callable
from datetime import timedelta
from draft_samples import make_draft
from draft_samples import publish_draft
from lxml import html
from opinion_samples import opinion
from opinion_samples import proof
from pathlib import Path
from petition_samples import answered_by
from petition_samples import Author
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import told
from plone import api
import pytest
import transaction
from typing import Any


UNIT, HEIR = "so-y-te", "huyen-hiep-hoa"
UNITS = "/++api++/vi/@units"
WORDS = "không có ai trong Ban biên tập"


def leave() -> None:
    """Whoever was on the board is on it no more."""
    transaction.begin()
    for _key, one in board_store().active_of_unit(UNIT):
        board_store().end(one, "quan-tri")
    transaction.commit()


def end() -> None:
    """As it was once ended, whatever waited there."""
    transaction.begin()
    unit = get_unit(UNIT)
    assert unit is not None
    with api.env.adopt_roles(["Manager"]):
        end_unit(unit, today(), "QĐ 5", None, merged=False)
    transaction.commit()


GONE = pytest.mark.parametrize("gone", [leave, end])


@pytest.fixture
def draft(site: Any, boards: None) -> str:
    made = publish_draft(make_draft(site))
    transaction.commit()
    return str(made.absolute_url()[len(site.absolute_url()) :])


@GONE
@pytest.mark.regulation("4.1e", "11.1")
def test_an_opinion_that_nobody_would_read_is_not_taken(
    client: Any, site: Any, draft: str, gone: Callable[[], None]
) -> None:
    gone()
    count = len(list(submissions(site).codes()))
    answer = client().post(f"/++api++{draft}/@opinions", json=opinion())
    assert (answer.status_code, told(answer)) == (409, "nobody_there")
    assert WORDS in answer.json()["error"]["reasons"][0]["message"]
    page = client().get(f"{draft}/@@opinion?provision=", headers=HTML)
    shown = html.fromstring(page.text)
    assert page.status_code == 200
    assert WORDS in shown.get_element_by_id("opinion-shut").text_content()
    assert not shown.xpath('//*[@id="opinion-form"]')
    transaction.begin()
    assert len(list(submissions(site).codes())) == count


@pytest.mark.regulation("4.1e", "11.1")
def test_the_board_that_took_a_unit_over_reads_what_is_sent(
    client: Any, draft: str, path: str, site: Any
) -> None:
    ending = {"on": today().isoformat(), "reason": "QĐ 5", "successor": HEIR}
    assert client("admin").post(f"{UNITS}/{UNIT}/merge", json=ending).ok
    answer = client().post(f"/++api++{draft}/@opinions", json=opinion())
    assert answer.status_code == 201, answer.text
    cases = client(f"{HEIR}-head").get(f"/++api++{draft}/@opinion-cases?shelf=all")
    assert cases.json()["items_total"] == 1
    assert send(client(), path, text="Sai số điện thoại.", altcha=proof()).ok
    assert len(kept(site)) == 1


@GONE
@pytest.mark.regulation("4.1f", "11.1")
def test_a_question_that_nobody_would_read_is_not_taken(
    client: Any,
    dialogue: Any,  # noqa: F811
    gone: Callable[[], None],
) -> None:
    gone()
    answer = ask(client, dialogue)
    assert (answer.status_code, told(answer)) == (409, "nobody_there")
    page = client().get(f"{path_of(dialogue)}/@@ask-question", headers=HTML)
    assert page.status_code == 200 and WORDS in page.text


@GONE
@pytest.mark.regulation("4.2b")
def test_a_report_that_nobody_would_read_is_not_taken(
    client: Any,
    site: Any,
    path: str,  # noqa: F811
    gone: Callable[[], None],
) -> None:
    gone()
    answer = send(client(), path, text="Sai số điện thoại.", altcha=proof())
    assert answer.status_code == 409 and 'data-reason="nobody_there"' in answer.text
    assert "Sai số điện thoại." in answer.text
    assert not kept(site)
    address, _fields = fill(client(), path)
    page = client().get(address, headers=HTML)
    assert page.status_code == 200 and WORDS in page.text


@pytest.mark.usefixtures("boards")
@pytest.mark.regulation("2.2b")
def test_a_proposal_that_nobody_would_read_is_not_taken(client: Any) -> None:
    record = make_record("Enterprise", **ENTERPRISE)
    hand_over(record, UNIT)
    record.reindexObject()
    transaction.commit()
    leave()
    answer = proposed(client(), address="Số 9 phố Mới")
    assert answer.status_code == 409 and 'data-reason="nobody_there"' in answer.text
    page = client().get(f"{RECORD}/@@propose-changes", headers=HTML)
    assert page.status_code == 200 and WORDS in page.text
    transaction.begin()
    assert not proposers().over(server_clock() + timedelta(days=9))


@pytest.mark.regulation("11.1", "4.2b")
def test_no_better_answer_is_asked_of_a_unit_that_is_closed(
    client: Any, site: Any, send_petition: Any, petition_desk: Any
) -> None:
    assert send_petition().status_code == 201
    author = Author(client(), first_of(site).code)
    answered_by(petition_desk)
    ending = {"on": today().isoformat(), "reason": "QĐ 5"}
    closed = client("admin").post(f"{UNITS}/{UNIT}/close", json=ending)
    assert closed.status_code == 200, closed.text
    refused = author.act("reopen", text="Đèn lại hỏng.")
    assert told(refused) == "nobody_there"
    # What needs nobody there can be done as before.
    assert author.act("rate", rating="yes").status_code == 200


@pytest.mark.usefixtures("boards")
@pytest.mark.regulation("2.2c")
def test_nobody_comes_to_a_counter_where_nobody_is(client: Any) -> None:
    api.portal.set_registry_record(HOURS, [f"{UNIT}|2-8|07:30-08:30|30|1"])
    transaction.commit()
    option = f'value="{UNIT}"'
    assert option in client().get("/vi/@@appointment", headers=HTML).text
    leave()
    page = client().get(f"/vi/@@appointment?unit={UNIT}", headers=HTML).text
    assert option not in page and "appointment-book" not in page


@pytest.mark.usefixtures("boards")
@pytest.mark.regulation("4.1c", "11.1")
def test_letters_that_nobody_there_would_enter_come_to_the_main_board(
    site: Any,
) -> None:
    settings = MailboxSettings("localhost", "x", Path("x"), unit=UNIT)
    assert _unit(settings) == UNIT
    leave()
    assert _unit(settings) == "ubnd"


@pytest.mark.regulation("7.2f")
def test_a_piece_that_nobody_would_read_is_not_handed_in(
    client: Any,
    boards: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATA", str(tmp_path))
    author = f"{HEIR}-update"
    RoyaltyDesk(client).enter("Nguyễn Văn A", "Sông Cầu", email=author)
    leave()
    piece = {"title": "Trạm y tế mới", "words": "Đoạn một."}
    form = f"/vi/@@hand-in?board={UNIT}"
    answer = press(client(author), form, "hand-in", "hand_in", **piece)
    assert answer.status_code == 409 and 'data-reason="nobody_there"' in answer.text
    transaction.begin()
    assert not list(collaborator_store().waiting([UNIT]))
