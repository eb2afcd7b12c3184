"""A relation as a form or the API states it, checked before anything is kept."""

from ...base.dates import day_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from ...law.citations.objects import Extent
from ...law.citations.relation_kinds import RelationKind
from ...law.document_identity import DocumentIdentity
from ...text.unicode_form import normalize
from ..documents.official_document import number_of
from ..documents.official_document import OfficialDocument
from ..documents.official_document import type_of
from .finding import record_of
from .relation import End
from .relation import end_of
from .relation import Relation
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import date
from plone.app.uuid.utils import uuidToObject
from typing import Any


MAX_LENGTH = 2000
MAX_PROVISIONS = 400
TARGET_FIELDS = ("UID", "number", "issue_date", "issuer", "type", "title")


def wording_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that are put right at confirmation, by name. Raises Refused."""
    days = ("day", "until")
    said: dict[str, Any] = {name: _day(body, name) for name in days if name in body}
    provisions = body.get("provisions")
    if provisions is not None:
        eids = _eids(provisions)
        said |= {"eids": eids, "cited": (), "extent": _extent(eids)}
    if body.get("except") is not None:
        said["excepted"] = _eids(body["except"])
    if body.get("reason"):
        said["reason"] = _text(body, "reason")
    return said


def meant_by(body: Mapping[str, Any]) -> str:
    """UID of the document that is meant, where `target` names one. Raises Refused."""
    target = body.get("target") or {}
    uid = target.get("UID") if isinstance(target, dict) else None
    if target and not isinstance(uid, str):
        raise Refused(WRONG_TARGET)
    return uid or ""


def relation_from(document: OfficialDocument, body: Mapping[str, Any]) -> Relation:
    """The relation that `body` states of a record. Raises Refused.

    `kind` may be passive: then the other document is the one that does it.
    """
    kind = _kind(body.get("kind"))
    other = _other(body.get("target"), document.identity)
    own = end_of(document.identity, document.UID())
    active = kind.is_active
    eids = _eids(body.get("provisions") or [])
    return Relation(
        identifier="",
        subject=own if active else other,
        kind=(kind if active else kind.inverse).value,
        target=other if active else own,
        extent=_extent(eids),
        eids=eids,
        day=_day(body, "day"),
        until=_day(body, "until"),
        words=_text(body, "words"),
        excepted=_eids(body.get("except") or []),
        reason=_text(body, "reason"),
    )


def _kind(value: Any) -> RelationKind:
    try:
        return RelationKind(value)
    except ValueError as error:
        raise Refused(UNKNOWN_KIND) from error


def _other(value: Any, own: DocumentIdentity) -> End:
    if not isinstance(value, dict) or set(value) - set(TARGET_FIELDS):
        raise Refused(WRONG_TARGET)
    uid = value.get("UID")
    if uid is not None:
        record = uuidToObject(uid, unrestricted=True) if isinstance(uid, str) else None
        if not isinstance(record, OfficialDocument) or not may_see(record):
            raise Refused(WRONG_TARGET)
        return end_of(record.identity, uid)
    identity = _identity(value)
    record = record_of(identity, own, may_see)
    return end_of(identity, record.UID() if record is not None else "")


def _identity(value: dict[str, Any]) -> DocumentIdentity:
    day = _day(value, "issue_date")
    number = _text(value, "number")
    identity = DocumentIdentity(
        issuer=_text(value, "issuer"),
        number=number_of(number),
        day=date.fromisoformat(day) if day else None,
        type=type_of(_text(value, "type")),
        title=_text(value, "title"),
    )
    if number and identity.number is None or not identity.name_key:
        raise Refused(WRONG_TARGET)
    return identity


def _extent(eids: tuple[str, ...]) -> str:
    """Without provisions the whole document is meant."""
    return (Extent.PROVISIONS if eids else Extent.WHOLE).value


def _eids(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split()
    if not isinstance(value, list) or len(value) > MAX_PROVISIONS:
        raise Refused(WRONG_PROVISIONS)
    if not all(isinstance(one, str) and 0 < len(one) <= 300 for one in value):
        raise Refused(WRONG_PROVISIONS)
    return tuple(dict.fromkeys(value))


def _day(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name) or ""
    day = day_in(value)
    if value and day is None:
        raise Refused(WRONG_DAY)
    return day.isoformat() if day else ""


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name) or ""
    if not isinstance(value, str) or len(value) > MAX_LENGTH:
        raise Refused(WRONG_TARGET)
    return normalize(" ".join(value.split()))


UNKNOWN_KIND = Refusal(
    "unknown_kind",
    _(
        "refusal_relation_kind",
        default="There is no such relation. Choose one of those the page offers.",
    ),
    "kind",
)
WRONG_TARGET = Refusal(
    "wrong_target",
    _(
        "refusal_relation_target",
        default="The other document cannot be told from this. Give its number, day of "
        "issue and issuing body, or choose a record that the search lists (its UID, "
        "over the API).",
    ),
    "target",
)
WRONG_PROVISIONS = Refusal(
    "wrong_provisions",
    _(
        "refusal_relation_provisions",
        default="Provisions are named by their identities, for example art_5__para_2.",
    ),
    "provisions",
)
WRONG_DAY = Refusal(
    "wrong_day",
    _(
        "refusal_relation_day",
        default="This is no day. Write days as 2007-08-28.",
    ),
    "day",
)
