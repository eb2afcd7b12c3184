"""What a board entered is erased at its sender's request: by two of it (11.1, 15.2)."""

from .dossier_desk import Desk as DossierDesk
from .dossier_desk import UNIT
from .sent_forms import page_of
from .sent_forms import send_form
from .test_entered_by_boards import entered_dossier
from .test_entered_by_boards import entered_petition
from .test_letters_as_they_came import enter
from .test_letters_as_they_came import letter
from acts_kept import acts_between
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.erasing_asked import erasing_store
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.petitions.handling.entered import erase_whole
from datetime import timedelta
from petition_samples import answered_by
from petition_samples import Author
from petition_samples import Desk
from petition_samples import first_of
from petition_samples import told
from petition_samples import WORDS
import pytest
import transaction
from typing import Any
from ZODB.POSException import ConflictError


__all__ = ["letter"]
pytestmark = [pytest.mark.regulation("11.1", "15.2")]
SITE = f"/vi/don-vi/{UNIT}"
WHY = "Người gửi đề nghị bằng văn bản ngày hôm qua"


def kinds_told(site: Any) -> list[Any]:
    transaction.begin()
    moment = server_clock()
    return [
        one
        for one in acts_between(act_store(site), moment - timedelta(hours=1), moment)
        if "eras" in one.kind
    ]


def test_two_of_the_board_erase_a_petition_that_it_entered(
    client: Any, site: Any, boards: None
) -> None:
    clerk, head = client(f"{UNIT}-update"), client(f"{UNIT}-head")
    entered_petition(clerk)
    theirs, heads = Desk(clerk, UNIT), Desk(head, UNIT)
    (item,) = theirs.items()
    name, code = item["id"], first_of(site).code
    before = theirs.read(name)["seen"]
    assert told(theirs.act(name, "erase", why=" ")) == "why_missing"
    assert told(theirs.act(name, "erase", why="x" * 501)) == "why_missing"
    assert told(heads.act(name, "turn-down")) == "erasing_not_asked"
    asked = theirs.act(name, "erase", why=WHY)
    assert asked.json()["erasing"] == {"why": WHY, "is_own": True}, asked.text
    # Nobody confirms alone, or what they have not read.
    assert told(theirs.act(name, "erase")) == "second_person"
    assert told(heads.act(name, "erase", seen=before)) == "changed_meanwhile"
    assert first_of(site).payload["text"] == WORDS
    # Turned down, it goes on; the first may take it back, too.
    assert heads.act(name, "turn-down").json()["erasing"] is None
    assert theirs.act(name, "erase", why=WHY).status_code == 200
    assert theirs.act(name, "turn-down").status_code == 200
    # By the page: the second reads who asks and why.
    page, form = f"{SITE}/@@petition-case?case={name}", "case-erasing"
    sent = send_form(clerk, page, form, [("do", "erase")], why=WHY)
    assert sent.status_code == 303, sent.text[-2000:]
    shown = page_of(clerk, page).get_element_by_id(form)
    assert WHY in shown.text_content() and not shown.xpath(".//*[@value='erase']")
    assert WHY in page_of(head, page).get_element_by_id(form).text_content()
    done = send_form(head, page, form, [("do", "erase")])
    assert done.status_code == 303, done.text[-2000:]
    found = first_of(site)
    assert found.is_erased and found.state is State.WITHDRAWN
    assert (
        contact_store(site).get(code) is None and erasing_store(site).get(code) is None
    )
    assert WORDS not in page_of(head, page).text_content()
    assert heads.items() == [] and told(heads.act(name, "erase")) == "erased"
    # The receipt stays, with its proof; the acts tell no reason.
    receipt = client().get(f"/++api++/@receipts/{code}").json()
    assert receipt["is_erased"] and len(receipt["entries"]) == 2
    acts = kinds_told(site)
    kinds = sorted(one.kind for one in acts)
    assert kinds == [
        "contact_erased",
        "entered_erased",
        *["erasing_asked"] * 3,
        *["erasing_turned_down"] * 2,
    ]
    assert WHY not in str(acts)


def test_an_answer_that_is_worded_meanwhile_does_not_stay(
    site: Any, send_petition: Any, petition_desk: Any
) -> None:
    assert send_petition().status_code == 201
    clerk = petition_desk(f"{UNIT}-update", UNIT)
    (item,) = clerk.items()
    transaction.begin()
    erase_whole(first_of(site), server_clock())
    words = {"words": "Gửi ông Nguyễn Văn Mẫu, sinh năm 1960"}
    assert clerk.act(item["id"], "answer", **words).status_code == 200
    # Zope does it again then, and takes the words along.
    with pytest.raises(ConflictError):
        transaction.commit()
    transaction.abort()


def test_an_answer_that_is_public_goes_with_it(
    client: Any, site: Any, boards: None, petition_desk: Any
) -> None:
    entered_petition(client(f"{UNIT}-update"))
    clerk = answered_by(petition_desk)
    public = "/vi/@@answered-petitions"
    assert WORDS in client().get(public).text
    (name,) = [
        one["id"]
        for one in clerk.session.get(f"{clerk.path}?phase=answered").json()["items"]
    ]
    assert clerk.act(name, "erase", why=WHY).status_code == 200
    head = petition_desk(f"{UNIT}-head", UNIT)
    assert head.act(name, "erase").json()["text"] == ""
    assert WORDS not in client().get(public).text
    assert first_of(site).is_erased


def test_another_board_begins_anew_and_what_is_before_the_head_is_the_heads(
    client: Any, site: Any, boards: None
) -> None:
    entered_petition(client(f"{UNIT}-update"))
    clerk, reviewer = (
        Desk(client(f"{UNIT}-{one}"), UNIT) for one in ("update", "review")
    )
    (item,) = clerk.items()
    name = item["id"]
    assert clerk.act(name, "for-head").status_code == 200
    assert clerk.act(name, "erase", why=WHY).status_code == 200
    assert told(reviewer.act(name, "erase")) == "for_head"
    moved = clerk.act(name, "hand-over", unit="huyen-hiep-hoa", reason="Thuộc huyện")
    assert moved.status_code == 200, moved.text
    there = Desk(client("huyen-hiep-hoa-head"), "huyen-hiep-hoa")
    assert there.read(name)["erasing"] is None
    assert (
        told(
            clerk.session.post(clerk.path, json={"act": "erase", "seen": f"{name}:3:"})
        )
        == "unknown_petition"
    )


def test_what_its_sender_has_the_key_of_no_board_erases(
    client: Any, site: Any, letter: str, send_petition: Any
) -> None:
    clerk = client(f"{UNIT}-update")
    enter(clerk, letter)
    assert send_petition(text="Xin hỏi lịch tiêm chủng.").status_code == 201
    desk = Desk(clerk, UNIT)
    for item in desk.items():
        assert told(desk.act(item["id"], "erase", why=WHY)) == "not_entered"
        page = page_of(clerk, f"{SITE}/@@petition-case?case={item['id']}")
        assert not page.xpath("//*[@id='case-erasing']")
    assert len(desk.items()) == 2 and not kinds_told(site)


def test_two_of_the_board_erase_a_dossier_that_it_entered(
    client: Any, site: Any, boards: None
) -> None:
    clerk, head = client(f"{UNIT}-update"), client(f"{UNIT}-head")
    name, _receipt, code = entered_dossier(clerk, site)
    theirs, heads = DossierDesk(clerk), DossierDesk(head)
    assert theirs.act(name, "erase", why=WHY).status_code == 200
    assert heads.read(name)["erasing"] == {"why": WHY, "is_own": False}
    assert told(theirs.act(name, "erase")) == "second_person"
    page, form = f"{SITE}/@@dossier?case={name}", "case-erasing"
    kept = send_form(head, page, form, [("do", "turn-down")])
    assert kept.status_code == 303 and theirs.read(name)["erasing"] is None
    assert send_form(clerk, page, form, [("do", "erase")], why="").status_code == 400
    assert send_form(head, page, form, [("do", "erase")], why=WHY).status_code == 303
    # Who does not decide on dossiers does not on this.
    assert told(theirs.act(name, "erase")) == "may_not_decide"
    reviewer = client(f"{UNIT}-review")
    done = send_form(reviewer, page, form, [("do", "erase")])
    assert done.status_code == 303, done.text[-2000:]
    transaction.begin()
    found = submissions(site).require(code)
    assert found.is_erased and found.state is State.WITHDRAWN
    assert (
        contact_store(site).get(code) is None and erasing_store(site).get(code) is None
    )
    assert not heads.read(name)["answers"] and heads.read(name)["phase"] == "withdrawn"
    assert Author(client(), code).act("withdraw").json()["is_erased"]
