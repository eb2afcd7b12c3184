"""Signed confirmations of promotions, and their fees, by the UID of the item.

Every one that was put on file stays; the last counts.
"""

from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.dates import today
from ...base.form_values import number_in
from ...base.refusal import Refused
from ...base.refusal import those_that_hold
from ...base.stores.site_store import SiteStore
from ...editorial.incoming.uploads.fields import judge
from ...editorial.incoming.uploads.fields import mark_inspected
from . import reasons
from .act_kinds import PROMOTION_CONFIRM
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from io import BytesIO
from persistent import Persistent
from persistent.list import PersistentList
from plone import api
from plone.namedfile.field import NamedBlobFile as FileField
from plone.namedfile.file import NamedBlobFile
from plone.uuid.interfaces import IUUID
from typing import Any


@dataclass(frozen=True)
class Facts:
    """`signed` is the day on the paper, `signer` who signed it; `fee` in đồng; `by` the
    user id of whoever put it on file at the aware moment `at`.
    """

    signed: date
    signer: str
    fee: int
    by: str
    at: datetime


class Confirmation(Persistent):
    """A paper on file."""

    def __init__(self, facts: Facts, file: NamedBlobFile) -> None:
        self.facts = facts
        self.file = file


class ConfirmationStore(Persistent):
    """Confirmations in the order in which they came."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[Confirmation, ...]:
        return tuple(self._by_uid.get(uid, ()))

    def add(self, uid: str, confirmation: Confirmation) -> None:
        if uid not in self._by_uid:
            self._by_uid[uid] = PersistentList()
        self._by_uid[uid].append(confirmation)


confirmation_store = SiteStore(
    "bacgiang.policy.promotion_confirmations", ConfirmationStore
)


PAPER = FileField(__name__="file")


@dataclass(frozen=True)
class Sent:
    """As a form sends it: words that are still to be read."""

    data: bytes
    name: str
    signed: Any
    signer: Any
    fee: Any


def put_on_file(promotion: Any, sent: Sent) -> Confirmation:
    """Keep the paper. Raises Refused with every reason.

    Whoever calls has checked the permission.
    """
    day, fee = _day(sent.signed), _fee(sent.fee)
    signer = " ".join(sent.signer.split()) if isinstance(sent.signer, str) else ""
    verdict = judge(BytesIO(sent.data), sent.name, PAPER) if sent.data else None
    named = 0 < len(signer) <= reasons.LONGEST_SIGNER and signer.isprintable()
    wrong = verdict.refusal if verdict is not None else reasons.FILE_MISSING
    found = those_that_hold(
        {
            reasons.DAY_WRONG: day is None or day > today(),
            reasons.SIGNER_WRONG: not named,
            reasons.FEE_WRONG: fee is None,
        }
    )
    Refused.raise_for(*found, wrong)
    assert day is not None and fee is not None and verdict is not None
    file = NamedBlobFile(sent.data, verdict.media_type, sent.name)
    mark_inspected(file, verdict)
    by = api.user.get_current().getId() or ""
    kept = Confirmation(Facts(day, signer, fee, by, now_utc()), file)
    confirmation_store().add(IUUID(promotion), kept)
    record_act(PROMOTION_CONFIRM, promotion)
    return kept


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def _fee(text: Any) -> int | None:
    """Đồng; blanks and points between thousands are allowed."""
    plain = text.replace(".", "").replace(" ", "") if isinstance(text, str) else ""
    return number_in(plain, 12)
