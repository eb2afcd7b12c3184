"""What is kept beside an opinion: files, erased in time; and how published ones count."""

from bacgiang.policy.citizen.attachments.files import SentFile
from bacgiang.policy.citizen.attachments.jobs import EraseAttachments
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.contacts.contact import Consent
from bacgiang.policy.citizen.contacts.contact import Contact
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.jobs import GatherSubmissions
from bacgiang.policy.citizen.pages.page import Page
from bacgiang.policy.citizen.protection.screening import Sent
from bacgiang.policy.citizen.submissions.receipt import receipt_of
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.masks import Mask
from bacgiang.policy.consultation.cases.masks import mask_store
from bacgiang.policy.consultation.opinions.accepting import accept_opinion
from bacgiang.policy.consultation.opinions.accepting import Taken
from bacgiang.policy.consultation.opinions.content import Content
from bacgiang.policy.consultation.opinions.content import KIND
from bacgiang.policy.consultation.opinions.content import Point
from bacgiang.policy.consultation.opinions.content import Stance
from bacgiang.policy.consultation.opinions.content import to_payload
from bacgiang.policy.consultation.opinions.input import SentIdentity
from bacgiang.policy.consultation.opinions.input import SentOpinion
from bacgiang.policy.consultation.opinions.input import SentPoint
from bacgiang.policy.consultation.published.published_opinions import PublishedOpinions
from BTrees.Length import Length
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from opinion_samples import proof
from plone.namedfile.file import NamedBlobFile
import transaction
from typing import Any


DRAFT = "du-thao-mau"
NOW = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)


def letter() -> NamedBlobFile:
    return NamedBlobFile(b"%PDF-1.4", "application/pdf", "thu.pdf")


def given(number: int, *provisions: str) -> str:
    points = tuple(
        Point(one, 1, Stance.OTHER, f"Lời {number}") for one in provisions or ("art_1",)
    )
    payload = to_payload(Content(points))
    return (
        submissions().accept(KIND, DRAFT, payload, f"khoa-cua-bieu-mau-{number}").code
    )


def test_files_are_gathered_and_erased_on_schedule(portal: Any) -> None:
    store = attachment_store(portal)
    store.keep("CODE00000001", (letter(),), NOW)
    assert store.gather(NOW + timedelta(minutes=1)) == 0
    GatherSubmissions().run(portal, NOW + timedelta(minutes=3))
    assert len(store.of("CODE00000001")) == 1
    job = EraseAttachments()
    assert not job.due(portal, None, NOW + timedelta(days=729))
    late = NOW + timedelta(days=731)
    assert job.due(portal, None, late)
    job.run(portal, late)
    assert store.of("CODE00000001") == ()


def test_files_go_with_the_contact_and_with_the_text(portal: Any) -> None:
    store = attachment_store(portal)
    codes = [given(number) for number in range(3)]
    for code in codes:
        store.keep(code, (letter(),), NOW)
    consent = Consent("2026-1", NOW, use_of_data=True)
    contacts = contact_store(portal)
    contacts.keep(codes[0], Contact("so-y-te", consent, name="Mẫu"), NOW)
    contacts.erase(codes[0], NOW)
    submissions().erase(codes[1])
    assert [len(store.of(code)) for code in codes] == [0, 0, 1]


def test_an_organisation_is_published_by_its_own_name(portal: Any) -> None:
    contacts, consent = contact_store(portal), Consent("2026-1", NOW, True, True)
    one = Contact("so-y-te", consent, name="Nguyễn Văn Mẫu", organisation="Hội Mẫu")
    contacts.keep("CODE00000001", one, NOW)
    assert contacts.public_name("CODE00000001") == "Hội Mẫu"


def test_the_authors_receipt_holds_nothing_of_the_board(portal: Any) -> None:
    log, code = submissions(), given(1)
    log.decide(code, Event.WITHHELD, "insult", {"by": "so-y-te-review"})
    receipt = receipt_of(log, log.require(code), "https://x.vn", for_author=True)
    assert "Lời 1" in str(receipt) and "so-y-te-review" not in str(receipt)


def test_published_opinions_count_whether_a_job_has_seen_them_or_not(
    portal: Any,
) -> None:
    log = submissions()
    codes = [given(number, "art_1", "art_2") for number in range(4)]
    for code in codes[:3]:
        log.decide(code, Event.PUBLISHED)
    assert PublishedOpinions(DRAFT).counts() == {"art_1": 3, "art_2": 3}
    catch_up(portal)
    assert PublishedOpinions(DRAFT).counts() == {"art_1": 3, "art_2": 3}
    # Its author takes it back, and no job has run since.
    log.withdraw(codes[0])
    log.decide(codes[3], Event.PUBLISHED)
    opinions = PublishedOpinions(DRAFT)
    assert opinions.counts() == {"art_1": 3, "art_2": 3}
    shown = opinions.page(["art_1", "art_2"], 0, 20)
    assert [one.point.text for one in shown] == ["Lời 1", "Lời 2", "Lời 3"] * 2
    pages = [opinions.page(["art_1", "art_2"], start, 2) for start in (0, 2, 4, 6)]
    assert [one.point for page in pages for one in page] == [one.point for one in shown]


def test_nothing_that_two_citizens_share_is_written(
    portal: Any, published: Any
) -> None:
    made = published()
    transaction.savepoint()
    connection = portal._p_jar
    before = {id(one) for one in connection._registered_objects}
    sent = SentOpinion(
        points=(SentPoint("art_3__para_2", 1, "other", "Lời"),),
        identity=SentIdentity(name="Mẫu", email="mau@vi-du.vn", use_of_data=True),
        key="khoa-cua-bieu-mau-nay",
        shown=Sent(proof=proof()),
    )
    file = SentFile("thu.txt", BytesIO(b"Thu cua toi"))
    outcome = accept_opinion(made, sent, [file], datetime.now(UTC))
    assert isinstance(outcome, Taken)
    written = [one for one in connection._registered_objects if id(one) not in before]
    # And the bytes of files: a count, of which any two changes are put together.
    assert {type(one) for one in written} == {Page, Length}


def test_masked_words_are_not_shown(portal: Any) -> None:
    code = given(1)
    submissions().decide(code, Event.PUBLISHED)
    mask_store(portal).put(code, 1, (Mask(0, "Lời …", ""),))
    (shown,) = PublishedOpinions(DRAFT).page(["art_1"], 0, 20)
    assert shown.point.text == "Lời …"
