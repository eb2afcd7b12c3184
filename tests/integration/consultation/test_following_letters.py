"""Letters to authors and followers: what they say, each once, none lost."""

from answer_samples import give
from answer_samples import name
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.citizen.codes.tracking_code import written
from bacgiang.policy.citizen.contacts.looking_up import erase
from bacgiang.policy.citizen.following.followers import LASTING
from bacgiang.policy.citizen.following.followers import MOST_ASKED
from bacgiang.policy.citizen.letters.outbox import outbox
from bacgiang.policy.citizen.letters.sending import send_waiting
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.following.announcing import announce
from bacgiang.policy.consultation.following.announcing import news
from bacgiang.policy.consultation.following.asking import ask_for_codes
from bacgiang.policy.consultation.following.asking import ask_to_follow
from bacgiang.policy.consultation.following.channels import NoticeKind
from bacgiang.policy.consultation.following.channels import tell_author
from bacgiang.policy.consultation.following.code_requests import code_requests
from bacgiang.policy.consultation.following.followers import followers
from bacgiang.policy.consultation.following.jobs import TidyFollowers
from bacgiang.policy.consultation.timing.consultation import Outcome
from bacgiang.policy.consultation.timing.events import ConsultationEnded
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.life_cycle.undoing import undo_end
from bacgiang.policy.units.people.mail_host import PortalMailHost
from bacgiang.policy.units.register.lookup import require_unit
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from email.message import Message
from opinion_samples import proof
from plone import api
import pytest
import re
from typing import Any
from zope.component import getUtilitiesFor
from zope.event import notify


EMAIL = "theo-doi@example.org"
Deliver = Callable[[], list[Message]]


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def draft(published: Callable[..., Any]) -> Any:
    return published()


@pytest.fixture
def delivered(portal: Any, sent: Deliver) -> Callable[..., list[Message]]:
    """Let the job run at a moment; the letters that went out then, to citizens."""
    seen: list[int] = [0]

    def run(at: datetime | None = None) -> list[Message]:
        send_waiting(portal, at or now())
        letters = [one for one in sent() if one["Auto-Submitted"]]
        new, seen[0] = letters[seen[0] :], len(letters)
        return new

    return run


@pytest.fixture
def follow(portal: Any, delivered: Any) -> Callable[..., str]:
    """Ask and confirm; the token."""

    def make(topic: str = "all", email: str = EMAIL, language: str = "vi") -> str:
        ask(topic, email, language)
        (letter,) = delivered()
        token = token_in(letter)
        assert followers().confirm(token, now()) is not None
        return token

    return make


def ask(topic: str = "all", email: str = EMAIL, language: str = "vi") -> None:
    body = {"email": email, "topic": topic, "use_of_data": True, "altcha": proof()}
    ask_to_follow(body, language, now())


def text_of(letter: Message) -> str:
    return letter.get_content()


def token_in(letter: Message) -> str:
    found = re.search(r"token=([0-9a-f]+)", text_of(letter))
    assert found is not None
    return found[1]


def end(draft: Any) -> datetime:
    return consultation_store().get(draft.UID()).end


def test_the_jobs_are_known_to_the_clock(portal: Any) -> None:
    names = {name for name, _job in getUtilitiesFor(IScheduledJob)}
    assert names >= {"announce-drafts", "send-letters", "tidy-followers"}


@pytest.mark.regulation("11.1")
def test_authors_who_agreed_are_told_once(draft: Any, delivered: Any) -> None:
    told, silent = give(draft), give(draft)
    name(told)
    for _twice in range(2):
        tell_author([told, silent], NoticeKind.PUBLISHED)
    (letter,) = delivered()
    assert letter["To"] == "mau@example.org" and written(told) in letter["Subject"]
    assert draft.title in text_of(letter)
    assert f"/vi/@@receipt?code={written(told)}" in text_of(letter)
    tell_author([told], NoticeKind.PUBLISHED)
    assert delivered() == []


def test_a_second_publication_is_told_again(draft: Any, delivered: Any) -> None:
    code = give(draft)
    name(code)
    tell_author([code], NoticeKind.PUBLISHED)
    assert len(delivered()) == 1
    submissions().decide(code, Event.WITHHELD, "insult")
    submissions().decide(code, Event.PUBLISHED)
    tell_author([code], NoticeKind.PUBLISHED)
    assert len(delivered()) == 1


def test_a_withholding_is_told_with_its_reason(draft: Any, delivered: Any) -> None:
    code = give(draft, fate=Event.WITHHELD)
    name(code)
    tell_author([code], NoticeKind.WITHHELD)
    (letter,) = delivered()
    assert "Xúc phạm" in text_of(letter)


def test_what_is_no_longer_so_is_not_told(draft: Any, delivered: Any) -> None:
    code, erased = give(draft), give(draft)
    name(code)
    name(erased)
    tell_author([code, erased], NoticeKind.PUBLISHED)
    submissions().withdraw(code)
    erase(erased, "")
    assert delivered() == [] and not outbox().is_due(now())


def test_the_end_of_a_draft_is_told_to_every_author(draft: Any, delivered: Any) -> None:
    code, gone = give(draft), give(draft)
    name(code)
    name(gone)
    submissions().withdraw(gone)
    notify(ConsultationEnded(draft, Outcome(now(), adopted=True, name="01/2026")))
    (letter,) = delivered()
    assert written(code) in text_of(letter)


def test_a_letter_that_the_mail_host_does_not_take_is_tried_again(
    draft: Any, delivered: Any, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    code = give(draft)
    name(code)
    tell_author([code], NoticeKind.PUBLISHED)

    def refuse(*_args: Any, **_options: Any) -> None:
        raise OSError("mau@example.org")

    with monkeypatch.context() as patched:
        patched.setattr(PortalMailHost, "_send", refuse)
        assert delivered() == []
    assert "mau@example.org" not in caplog.text and "OSError" in caplog.text
    assert delivered(now() + timedelta(minutes=1)) == []
    assert len(delivered(now() + timedelta(minutes=3))) == 1


def test_a_batch_is_sent_at_a_time(portal: Any, draft: Any, sent: Deliver) -> None:
    codes = [give(draft) for _number in range(3)]
    for number, code in enumerate(codes):
        name(code, email=f"mau-{number}@example.org")
    tell_author(codes, NoticeKind.PUBLISHED)
    assert [send_waiting(portal, now(), 2) for _run in range(3)] == [2, 1, 0]
    assert len({one["To"] for one in sent() if one["Auto-Submitted"]}) == 3


@pytest.mark.regulation("11.1")
def test_following_is_confirmed_and_stopped_by_letter(
    draft: Any, delivered: Any
) -> None:
    topic = f"draft:{draft.UID()}"
    ask(topic)
    (letter,) = delivered()
    assert letter["To"] == EMAIL and draft.title in text_of(letter)
    assert "/vi/@@confirm-following?token=" in text_of(letter)
    assert list(followers().of_topics([topic])) == []
    token = token_in(letter)
    assert followers().confirm(token, now() + LASTING) is None
    assert followers().confirm(token, now()) == followers().confirm(token, now())
    assert list(followers().of_topics([topic])) == [token]
    assert followers().stop(token) and not followers().stop(token)
    assert EMAIL not in repr([*followers()._following.items()])


def test_an_address_is_not_flooded(portal: Any, draft: Any, delivered: Any) -> None:
    units = ["so-y-te", "huyen-hiep-hoa", "ubnd", "so-giao-duc", "so-noi-vu"]
    for topic in ("all", "all", *(f"unit:{code}" for code in units[:3])):
        ask(topic)
    assert len(delivered()) == 4
    for _again in range(3):
        ask(f"draft:{draft.UID()}")
    assert len(delivered()) == 1
    assert MOST_ASKED == 5


@pytest.mark.regulation("11.1")
def test_followers_are_told_of_events_once(
    portal: Any, draft: Any, delivered: Any, follow: Any
) -> None:
    token = follow("unit:so-y-te", language="en")
    follow("unit:huyen-hiep-hoa", email="khac@example.org")
    assert announce(portal, now()) == 1
    (letter,) = delivered()
    assert draft.title in letter["Subject"]
    assert f"/en/drafts/{draft.absolute_url().partition('/du-thao/')[2]}" in text_of(
        letter
    )
    stop = f"/en/@@stop-following?token={token}"
    assert letter["List-Unsubscribe"].endswith(f"{stop}>")
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert announce(portal, now()) == 0 and delivered() == []


@pytest.mark.regulation("2.2a", "11.1")
def test_who_follows_a_unit_is_told_of_its_successors_drafts_alone_as_long_as_it_is_one(
    portal: Any, draft: Any, published: Any, delivered: Any, follow: Any
) -> None:
    """Who follows both is written to once, and follows both when they part again."""
    unit = require_unit("huyen-hiep-hoa")
    for topic in ("unit:huyen-hiep-hoa", "unit:so-y-te"):
        follow(topic)
    alone = follow("unit:huyen-hiep-hoa", "khac@example.org")
    with api.env.adopt_roles(["Manager"]):
        merge_unit(unit, "so-y-te", today(), "Sáp nhập")
        announce(portal, now())
        assert {one["To"] for one in delivered()} == {EMAIL, "khac@example.org"}
        undo_end(unit, "Nhầm")
    published(id="du-thao-sau")
    announce(portal, now())
    assert [one["To"] for one in delivered()] == [EMAIL]
    assert len(followers().tokens_of("unit:huyen-hiep-hoa")) == 2
    assert followers().get(alone).topic == "unit:huyen-hiep-hoa"


def test_letters_in_english_name_the_draft_and_its_days_in_english(
    portal: Any, draft: Any, delivered: Any, follow: Any
) -> None:
    draft.title_en = "Decision on samples"
    follow(f"draft:{draft.UID()}", language="en")
    announce(portal, now())
    (letter,) = delivered()
    said = text_of(letter)
    assert "Draft: Decision on samples" in letter["Subject"]
    assert "/en/drafts/" in said and "/vi/" not in said
    assert "Bac Giang Department of Health" in said and draft.title not in said
    assert not re.search(r"\d+/\d+/\d{4}", said)


def test_one_address_gets_one_letter(
    portal: Any, draft: Any, delivered: Any, follow: Any
) -> None:
    for topic in ("all", f"draft:{draft.UID()}"):
        follow(topic, email=EMAIL.upper() if topic == "all" else EMAIL)
    announce(portal, now())
    (letter,) = delivered()
    assert text_of(letter).count(draft.title) == 2


def test_a_late_letter_is_not_stale(
    portal: Any, draft: Any, delivered: Any, follow: Any
) -> None:
    follow()
    announce(portal, now())
    delivered()
    last = end(draft)
    announce(portal, last - timedelta(days=2))
    assert delivered(last + timedelta(hours=1)) == []
    assert announce(portal, last + timedelta(hours=1)) == 1
    (letter,) = delivered(last + timedelta(hours=1))
    assert draft.title in letter["Subject"]


def test_nothing_is_told_of_a_draft_that_is_not_public(
    portal: Any, draft: Any, follow: Any, act: Any
) -> None:
    act("so-y-te-publish", draft, "withdraw", comment="Sai", ground="inaccurate")
    follow()
    assert list(news(portal, now())) == []
    with pytest.raises(Refused):
        ask(f"draft:{draft.UID()}", email="khac@example.org")


def test_addresses_are_erased_when_nothing_is_left_to_tell(
    portal: Any, draft: Any, follow: Any
) -> None:
    token, job, store = follow(f"draft:{draft.UID()}"), TidyFollowers(), followers()
    ask("all")
    job.run(portal, now() + LASTING)
    assert store.over(now() + LASTING) == [] and store.get(token) is not None
    known, uid = consultation_store().get(draft.UID()), draft.UID()
    outcome = Outcome(now(), adopted=False, reason="Không còn cần thiết")
    consultation_store().put(uid, replace(known, outcome=outcome))
    job.run(portal, now() + timedelta(days=31))
    assert store.get(token) is None


@pytest.mark.regulation("11.1")
def test_lost_codes_go_to_their_address_alone(draft: Any, delivered: Any) -> None:
    code = give(draft)
    name(code)
    for email in ("MAU@example.org", "ai-do@example.org"):
        ask_for_codes({"email": email, "altcha": proof()}, "vi", now())
    (letter,) = delivered()
    assert letter["To"] == "MAU@example.org" and written(code) in text_of(letter)
    # Neither address is kept, and no second letter follows at once.
    assert len(code_requests()._asked) == 0
    ask_for_codes({"email": "mau@example.org", "altcha": proof()}, "vi", now())
    assert delivered() == []


def test_without_a_proof_letters_go_out_one_by_one(draft: Any, delivered: Any) -> None:
    for number in range(3):
        body = {"email": f"mau-{number}@example.org", "topic": "all"}
        ask_to_follow({**body, "use_of_data": "1"}, "vi", now())
    assert len(delivered()) == 1
    assert len(delivered(now() + timedelta(minutes=2))) == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"email": "a@b.vn\nBcc: c@d.vn"}, "wrong_email"),
        ({"email": "a@b.vn, c@d.vn"}, "wrong_email"),
        ({"email": ["a@b.vn"]}, "wrong_email"),
        ({"topic": "unit:khong-co"}, "unknown_topic"),
        ({"topic": "draft:../../x"}, "unknown_topic"),
        ({"topic": None}, "unknown_topic"),
        ({"use_of_data": "no"}, "consent_missing"),
        ({"altcha": "rubbish"}, "proof_unreadable"),
        ({"website": "x"}, "honeypot_filled"),
    ],
)
def test_what_cannot_be_taken_is_refused(
    portal: Any, changes: dict[str, Any], code: str
) -> None:
    body = {"email": EMAIL, "topic": "all", "use_of_data": True, "altcha": proof()}
    with pytest.raises(Refused) as error:
        ask_to_follow({**body, **changes}, "vi", now())
    assert [one.code for one in error.value.refusals] == [code]
    assert not outbox().is_due(now())
