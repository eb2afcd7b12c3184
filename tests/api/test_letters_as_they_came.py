"""Whoever enters a letter types what they want; what it said stays beside (11.1)."""

from acts_kept import acts_between
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.attachments.files import attached
from bacgiang.policy.citizen.attachments.files import blobs_of
from bacgiang.policy.citizen.attachments.files import SentFile
from bacgiang.policy.citizen.attachments.files import uploads_of
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.codes.tracking_code import written
from bacgiang.policy.citizen.contacts.consenting import take_back
from bacgiang.policy.citizen.contacts.consenting import Withdrawn
from bacgiang.policy.citizen.contacts.terms import kept_for
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.mailbox.jobs import EraseLetters
from bacgiang.policy.citizen.mailbox.originals import original_store
from bacgiang.policy.citizen.mailbox.store import letter_store
from bacgiang.policy.citizen.mailbox.store import TakenLetter
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.editorial.acts.store import act_store
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from lxml import html
from petition_samples import Desk
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import WHO
from petition_samples import WORDS
import pytest
import transaction
from typing import Any
from uuid import uuid4


pytestmark = [pytest.mark.regulation("11.1", "15.2")]
UNIT = "/vi/don-vi/so-y-te"
OTHERS = "Xin cảm ơn sở đã sửa đèn."


@pytest.fixture
def letter(functional: Any, site: Any, boards: None) -> str:
    """Name of one that waits, with a picture."""
    uploads = uploads_of([SentFile("anh.png", BytesIO(PNG))])
    files = attached(uploads, ["image/png"])
    left_out = (("a.exe", "Không nhận"),)
    said = TakenLetter(
        WHO["email"], WHO["name"], "Đèn hỏng", WORDS, False, files, left_out
    )
    now = server_clock()
    name = letter_store(site).keep("so-y-te", said, now)
    attachment_store(site).keep(name, blobs_of(uploads, files), now)
    transaction.commit()
    return name


def enter(
    session: Any,
    letter: str,
    before: Callable[[Any], None] | None = None,
    /,
    **typed: str,
) -> Any:
    """One member of the board keeps it, as they say it is."""
    address = f"{UNIT}/@@enter-petition"
    tray = html.fromstring(session.get(f"{UNIT}/@@petition-letters", headers=HTML).text)
    (token, *_rest) = tray.xpath('//input[@name="_authenticator"]/@value')
    opened = {"letter": letter, "open": "1", "_authenticator": token}
    page = html.fromstring(session.post(address, data=opened, headers=HTML).text)
    (form,) = page.xpath('//form[contains(@action, "enter-petition")]')
    fields = {key: value or "" for key, value in form.form_values()}
    fields |= {"matter": "petition", "subject": "health", "use_of_data": "1", **typed}
    fields = {key: value for key, value in fields.items() if value}
    if before is not None:
        before(fields)
    done = session.post(address, data=fields, headers=HTML)
    assert done.status_code == 303, done.text[-3000:]
    return done, fields


def case_of(desk: Desk) -> tuple[str, str]:
    """Name of the one petition, and the address of its page."""
    (item,) = desk.items()
    return item["id"], f"{UNIT}/@@petition-case?case={item['id']}"


def test_other_words_stand_beside_those_of_the_letter(
    site: Any, letter: str, client: Any
) -> None:
    clerk = client("so-y-te-update")
    gone = {"letter_files:list": "", "name": "", "email": "", "use_of_data": ""}
    enter(clerk, letter, text=OTHERS, **gone)
    found = first_of(site)
    assert found.payload["text"] == OTHERS and not found.payload["files"]
    assert len(letter_store(site)) == 0
    second, desk = client("so-y-te-review"), Desk(client("so-y-te-review"), "so-y-te")
    name, address = case_of(desk)
    page = html.fromstring(second.get(address, headers=HTML).text)
    said = page.get_element_by_id("petition-letter")
    text = said.text_content()
    assert WORDS in text and "Đèn hỏng" in text and "a.exe" in text
    assert "khác với nguyên văn" in text
    # Who sent it is told as of all others: after saying why, and recorded.
    assert WHO["email"] not in page.text_content()
    (file,) = said.xpath(".//a/@href")
    assert second.get(file).content == PNG
    other = client("huyen-hiep-hoa-update")
    assert other.get(file.replace("so-y-te", "huyen-hiep-hoa")).status_code == 404
    sent = desk.read(name)
    assert sent["text"] == OTHERS and sent["letter"] == {
        "subject": "Đèn hỏng",
        "text": WORDS,
        "files": ["anh.png"],
        "left_out": ["a.exe"],
    }
    contact = f"{UNIT}/@@petition-contact?case={name}"
    asked = html.fromstring(second.get(contact, headers=HTML).text)
    (form,) = asked.xpath('//form[contains(@action, "petition-contact")]')
    fields = {key: value or "" for key, value in form.form_values()}
    shown = second.post(contact, data={**fields, "why": "Hỏi lại"}, headers=HTML)
    told = html.fromstring(shown.text).get_element_by_id("contact").text_content()
    assert WHO["email"] in told and WHO["name"] in told
    transaction.begin()
    moment = server_clock()
    acts = acts_between(act_store(site), moment - timedelta(hours=1), moment)
    assert "contact_seen" in [one.kind for one in acts]


def test_words_that_are_the_letters_are_said_to_be(
    site: Any, letter: str, client: Any
) -> None:
    clerk = client("so-y-te-update")
    # Whatever key is typed, what was made of a letter is its own.
    enter(clerk, letter, idempotency_key=uuid4().hex)
    desk = Desk(clerk, "so-y-te")
    name, address = case_of(desk)
    page = html.fromstring(clerk.get(address, headers=HTML).text)
    text = page.get_element_by_id("petition-letter").text_content()
    assert "đúng nguyên văn" in text and WORDS not in text
    code = first_of(site).code
    assert submissions(site).require(code).entries
    assert original_store(site).get(code).name == letter
    # It goes on with the petition.
    moved = desk.act(name, "hand-over", unit="huyen-hiep-hoa", reason="Thuộc huyện")
    assert moved.status_code == 200, moved.text
    there = Desk(client("huyen-hiep-hoa-update"), "huyen-hiep-hoa")
    (item,) = there.items()
    assert there.read(item["id"])["letter"]["text"] == WORDS
    assert clerk.get(
        f"{UNIT}/@@petition-file?case={name}&n=0&letter=1"
    ).status_code in (
        302,
        404,
    )


@pytest.mark.parametrize("typed", ["", "other@example.org"])
@pytest.mark.parametrize("is_first", [True, False])
def test_its_receipt_goes_to_whoever_wrote_it_alone(
    site: Any, letter: str, client: Any, letters: Any, typed: str, is_first: bool
) -> None:
    """With the key in it one person of the board would erase alone what came, also by
    the same form without the letter, before or after."""
    clerk, none = client("so-y-te-update"), {"letter_files:list": "", "use_of_data": ""}
    others: list[Any] = []

    def without_letter(fields: dict[str, str]) -> None:
        again = {name: one for name, one in fields.items() if name != "letter"}
        again |= {"email": WHO["email"], "use_of_data": "1"}
        others.append(clerk.post(f"{UNIT}/@@enter-petition", data=again, headers=HTML))

    before = without_letter if is_first else None
    done, fields = enter(clerk, letter, before, email=typed, **none)
    if not is_first:
        without_letter(fields)
    transaction.begin()
    ((code, _at),) = original_store(site).kept_before(server_clock())
    page = clerk.get(done.headers["location"], headers=HTML)
    for one in (done, page, *others):
        shown = one.text + one.headers.get("location", "")
        assert written(code) not in shown and reading_key(code) not in shown
    told = [one for one in letters() if written(code) in one.get_content()]
    assert [one["To"] for one in told] == [WHO["email"]]


@pytest.mark.parametrize("way", ["author", "whole", "term"])
def test_it_is_erased_with_what_is_kept_of_the_sender(
    site: Any, letter: str, client: Any, way: str
) -> None:
    enter(client("so-y-te-update"), letter, name="")
    code = first_of(site).code
    found = original_store(site).get(code)
    assert found is not None and found.letter.sender == WHO["email"]
    kept = found.kept
    if way == "author":
        take_back(code, frozenset({Withdrawn.USE_OF_DATA}), now_utc())
    elif way == "whole":
        submissions(site).erase(code)
    else:
        job, late = EraseLetters(), server_clock() + kept_for() + timedelta(hours=1)
        assert not job.due(site, None, server_clock())
        assert job.due(site, None, late)
        job.run(site, late)
    transaction.commit()
    assert original_store(site).get(code) is None
    assert attachment_store(site).kept(letter) is None
    # Its key, too: it is gone from every copy of the database.
    assert kept.read(letter) is None


def test_one_that_nobody_decided_on_is_erased(site: Any, letter: str) -> None:
    """With or without a mail box that is read."""
    job, late = EraseLetters(), server_clock() + kept_for() + timedelta(hours=1)
    assert job.due(site, None, late)
    job.run(site, late)
    transaction.commit()
    assert len(letter_store(site)) == 0
