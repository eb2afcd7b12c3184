"""Signed confirmations of promotions, and their fees, by the UID of the item.

Every one that was put on file stays; the last on what is shown counts. For what is
published that is the last somebody published it with: who writes alone changes nothing
that readers see.
"""

from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.dates import today
from ...base.form_values import number_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import those_that_hold
from ...base.stores.site_store import SiteStore
from ...editorial.incoming.uploads.fields import judge
from ...editorial.incoming.uploads.fields import mark_inspected
from ...editorial.stamps.as_seen import CHANGED_SINCE_SEEN
from ...editorial.workflow.parameters import State
from ...editorial.working_copy.rules import baseline_of
from ...editorial.working_copy.rules import working_copy_of
from . import reasons
from .act_kinds import PROMOTION_CONFIRM
from .act_kinds import PROMOTION_RECEIPT
from .agreed import Authority
from .agreed import digest
from .agreed import is_full
from .agreed import Place
from .agreed import Span
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from io import BytesIO
from persistent import Persistent
from persistent.list import PersistentList
from plone import api
from plone.app.iterate.interfaces import IAfterCheckinEvent
from plone.namedfile.field import NamedBlobFile as FileField
from plone.namedfile.file import NamedBlobFile
from plone.uuid.interfaces import IUUID
from typing import Any


@dataclass(frozen=True)
class Facts:
    """`signed` is the day on the paper, `signer` who signed it, by what `authority`
    (`mandate`: number and day of it); `fee` in đồng; `by` the user id of whoever put it
    on file at the aware moment `at`. `declares`: the paper says that the enterprise
    answers for what it shows. `digest`: of what was confirmed; "" of papers put on file
    before that was asked, which hold for nothing new. `place`, `first`, `last`: agreed.
    """

    signed: date
    signer: str
    fee: int
    by: str
    at: datetime
    authority: str = ""
    mandate: str = ""
    declares: bool = False
    digest: str = ""
    place: str = Place.FIRST_PAGE.value
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Receipt:
    """Of the fee: number, and the day on which it was paid."""

    number: str
    day: date


class Confirmation(Persistent):
    """A paper on file. One that `waits` was filed with a working copy, and holds for
    the published one once the copy is published.
    """

    receipt: Receipt | None = None
    waits = False

    def __init__(self, facts: Facts, file: NamedBlobFile) -> None:
        self.facts = facts
        self.file = file


class ConfirmationStore(Persistent):
    """Confirmations in the order in which they came. How many were `filed` is written
    with each: of two at once, who both saw the last place free, one begins again.
    """

    filed = 0

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def others(self, without: str) -> Iterator[tuple[str, tuple[Confirmation, ...]]]:
        """UID and papers of every other promotion."""
        for uid, papers in self._by_uid.items():
            if uid != without:
                yield uid, tuple(papers)

    def of(self, uid: str) -> tuple[Confirmation, ...]:
        return tuple(self._by_uid.get(uid, ()))

    def add(self, uid: str, confirmation: Confirmation) -> None:
        if uid not in self._by_uid:
            self._by_uid[uid] = PersistentList()
        self.filed += 1
        self._by_uid[uid].append(confirmation)


confirmation_store = SiteStore(
    "bacgiang.policy.promotion_confirmations", ConfirmationStore
)


PAPER = FileField(__name__="file")


@dataclass(frozen=True)
class Sent:
    """As a form sends it: words that are still to be read. `seen`: digest of what was
    shown beside the form.
    """

    data: bytes
    name: str
    signed: Any
    signer: Any
    fee: Any
    authority: Any = ""
    mandate: Any = ""
    declares: Any = ""
    place: Any = ""
    first: Any = ""
    last: Any = ""
    seen: Any = ""


def original_of(promotion: Any) -> Any:
    """The one that papers stand with: of a change, the published one."""
    return baseline_of(promotion) or promotion


def confirmed(promotion: Any) -> Confirmation | None:
    """The last paper on exactly what the promotion shows now; None without any. Those
    that were filed with a copy hold for copies alone, until one is published.
    """
    original = original_of(promotion)
    kept = confirmation_store().of(IUUID(original))
    held = counting(kept) if original is promotion else kept
    return paper_on(held, digest(promotion))


def paper_on(papers: Sequence[Confirmation], shown: str) -> Confirmation | None:
    """The last one on what has this digest."""
    return next((one for one in papers[::-1] if one.facts.digest == shown), None)


def counting(papers: Sequence[Confirmation]) -> tuple[Confirmation, ...]:
    """Those that hold for a published one."""
    return tuple(one for one in papers if not one.waits)


def takes_no_papers(promotion: Any) -> Refusal | None:
    """Why not: once it is approved nobody would look at the paper before it counts.
    What has a copy under way takes them there.
    """
    state = api.content.get_state(promotion)
    if state == State.PUBLISHED or working_copy_of(promotion) is not None:
        return reasons.IS_PUBLISHED
    return reasons.IS_APPROVED if state == State.APPROVED else None


def count_papers(promotion: Any, _event: IAfterCheckinEvent) -> None:
    """Those on what was published now: a second person has agreed."""
    shown = digest(promotion)
    for paper in confirmation_store().of(IUUID(promotion)):
        if paper.waits and paper.facts.digest == shown:
            paper.waits = False


def put_on_file(promotion: Any, sent: Sent) -> Confirmation:
    """Keep the paper. Raises Refused with every reason.

    Whoever calls has checked the permission.
    """
    Refused.raise_for(takes_no_papers(promotion))
    if sent.seen != digest(promotion):
        raise Refused(CHANGED_SINCE_SEEN)
    day, fee = _day(sent.signed), _fee(sent.fee)
    first, last = _day(sent.first), _day(sent.last)
    signer, mandate = _line(sent.signer), _line(sent.mandate)
    verdict = judge(BytesIO(sent.data), sent.name, PAPER) if sent.data else None
    wrong = verdict.refusal if verdict is not None else reasons.FILE_MISSING
    by_mandate = sent.authority == Authority.MANDATE
    in_order = first is not None and last is not None and first <= last
    found = those_that_hold(
        {
            reasons.DAY_WRONG: day is None or day > today(),
            reasons.SIGNER_WRONG: not signer,
            reasons.FEE_WRONG: fee is None,
            reasons.AUTHORITY_WRONG: sent.authority not in (*Authority,)
            or (by_mandate and not mandate),
            reasons.DECLARATION_MISSING: sent.declares != "1",
            reasons.PLACE_WRONG: sent.place not in (*Place,),
            reasons.DAYS_WRONG: not in_order,
        }
    )
    Refused.raise_for(*found, wrong)
    assert day is not None and fee is not None and verdict is not None
    assert first is not None and last is not None
    uid = IUUID(original_of(promotion))
    span = Span(sent.place, first, last, promotion.enterprise)
    Refused.raise_for(reasons.PLACE_FULL if is_full(span, others(uid)) else None)
    file = NamedBlobFile(sent.data, verdict.media_type, sent.name)
    mark_inspected(file, verdict)
    facts = Facts(
        signed=day,
        signer=signer,
        fee=fee,
        by=api.user.get_current().getId() or "",
        at=now_utc(),
        authority=sent.authority,
        mandate=mandate if by_mandate else "",
        declares=True,
        digest=digest(promotion),
        place=sent.place,
        first=first,
        last=last,
    )
    kept = Confirmation(facts, file)
    if original_of(promotion) is not promotion:
        kept.waits = True
    confirmation_store().add(uid, kept)
    record_act(PROMOTION_CONFIRM, promotion)
    return kept


def unpaid(promotion: Any) -> Confirmation | None:
    """The last paper with a fee of which no receipt is on file."""
    kept = confirmation_store().of(IUUID(original_of(promotion)))
    has_fee = (one for one in kept[::-1] if one.facts.fee and one.receipt is None)
    return next(has_fee, None)


def put_receipt(promotion: Any, number: Any, paid: Any) -> None:
    """Of the last fee that was not paid yet. Raises Refused."""
    kept = unpaid(promotion)
    said, day = _line(number), _day(paid)
    found = those_that_hold(
        {
            reasons.NO_FEE: kept is None,
            reasons.RECEIPT_WRONG: not said or day is None or day > today(),
        }
    )
    Refused.raise_for(*found)
    assert day is not None and kept is not None
    kept.receipt = Receipt(said, day)
    record_act(PROMOTION_RECEIPT, promotion)


def others(uid: str) -> Iterator[Span]:
    """What is agreed with others, as long as their promotions stand: for what they show
    now, and by the last paper.
    """
    catalog = api.portal.get_tool("portal_catalog")
    for other, papers in confirmation_store().others(uid):
        for brain in catalog.unrestrictedSearchResults(UID=other):
            item = brain._unrestrictedGetObject()
            holding = {paper_on(counting(papers), digest(item)), papers[-1]} - {None}
            spans = (span_of(one.facts, item) for one in holding if one is not None)
            if brain.review_state != "withdrawn":
                yield from (one for one in spans if one is not None)


def span_of(facts: Facts, promotion: Any) -> Span | None:
    """None for papers of before days were agreed."""
    if facts.first is None or facts.last is None:
        return None
    return Span(facts.place, facts.first, facts.last, promotion.enterprise)


def _line(text: Any) -> str:
    """A line that somebody wrote; "" for what is none, or too long."""
    said = " ".join(text.split()) if isinstance(text, str) else ""
    return said if said.isprintable() and len(said) <= reasons.LONGEST_SIGNER else ""


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def _fee(text: Any) -> int | None:
    """Đồng; blanks and points between thousands are allowed."""
    plain = text.replace(".", "").replace(" ", "") if isinstance(text, str) else ""
    return number_in(plain, 12)
