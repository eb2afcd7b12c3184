"""Put a signed confirmation on file. Whoever calls has checked the permission."""

from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.incoming.uploads.fields import judge
from ...editorial.incoming.uploads.fields import mark_inspected
from .confirmation import Confirmation
from .confirmation import confirmation_store
from .confirmation import Facts
from .events import ConfirmationFiled
from .reasons import DAY_WRONG
from .reasons import FEE_WRONG
from .reasons import FILE_MISSING
from .reasons import LONGEST_SIGNER
from .reasons import MOST_FEE
from .reasons import SIGNER_WRONG
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import UTC
from io import BytesIO
from plone import api
from plone.namedfile.field import NamedBlobFile as FileField
from plone.namedfile.file import NamedBlobFile
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.event import notify


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
    """Keep the paper. Raises Refused with every reason."""
    reasons: list[Refusal] = []
    day, fee = _day(sent.signed), _fee(sent.fee)
    signer = " ".join(sent.signer.split()) if isinstance(sent.signer, str) else ""
    if day is None or day > today():
        reasons.append(DAY_WRONG)
    if not signer or len(signer) > LONGEST_SIGNER or not signer.isprintable():
        reasons.append(SIGNER_WRONG)
    if fee is None:
        reasons.append(FEE_WRONG)
    verdict = judge(BytesIO(sent.data), sent.name, PAPER) if sent.data else None
    if verdict is None:
        reasons.append(FILE_MISSING)
    elif verdict.refusal is not None:
        reasons.append(verdict.refusal)
    if reasons or day is None or fee is None or verdict is None:
        raise Refused(*reasons)
    file = NamedBlobFile(sent.data, verdict.media_type, sent.name)
    mark_inspected(file, verdict)
    by = api.user.get_current().getId() or ""
    facts = Facts(day, signer, fee, by, datetime.now(UTC))
    kept = Confirmation(facts, file)
    confirmation_store().add(IUUID(promotion), kept)
    notify(ConfirmationFiled(promotion))
    return kept


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def _fee(text: Any) -> int | None:
    """Đồng; blanks and points between thousands are allowed."""
    digits = text.replace(".", "").replace(" ", "") if isinstance(text, str) else ""
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 12):
        return None
    return int(digits) if int(digits) < MOST_FEE else None
