"""The facts the public is told of an item, gathered in one place (4.2b, 9.1)."""

from ...base.asked import asked_of_site
from ...base.date_labels import local_iso
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..approvals.store import Approval
from ..approvals.store import approval_store
from ..corrections.store import Correction
from ..corrections.store import correction_as_json
from ..corrections.store import correction_store
from ..items import holder_of
from ..items import INamesItsOrigin
from ..working_copy.history import changed_at
from dataclasses import dataclass
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


@dataclass(frozen=True)
class IssuingUnit:
    """The unit whose board answers for an item; `name` in the language asked for."""

    code: str
    name: str


@dataclass(frozen=True)
class OnBehalf:
    """In which capacity (TM., KT., TL., TUQ.) and for which leader it is issued."""

    capacity: str
    leader: str


@dataclass(frozen=True)
class PublicFacts:
    """Attribution, confirmation, issuer, date and corrections of an item.

    `published` is an aware datetime, None before publication; `changed` when the last
    change to the published text came out, None without any; `corrections` come newest
    first; `confirmed_by` is "" for reference news.
    """

    source: str
    byline: str
    reader_contribution: bool
    is_reference: bool
    confirmed_by: str
    unit: IssuingUnit
    on_behalf: OnBehalf | None
    published: datetime | None
    changed: datetime | None
    corrections: tuple[Correction, ...]


def facts_of(item: DexterityContent, language: str | None = None) -> PublicFacts:
    """Facts of an item; a picture or file inside an item tells those of its item."""
    subject = holder_of(item) or item
    uid = IUUID(subject)
    names_itself = INamesItsOrigin.providedBy(subject)
    approval = asked_of_site(lambda: approval_store().get(uid))
    spoken = language or subject.language or api.portal.get_current_language()
    code = unit_code_of(subject)
    return PublicFacts(
        source="" if names_itself else _text(subject, "source"),
        byline="" if names_itself else _text(subject, "byline"),
        reader_contribution=bool(getattr(subject, "reader_contribution", False)),
        is_reference=approval is not None and approval.is_reference,
        confirmed_by=approval.confirmed_by if approval is not None else "",
        unit=IssuingUnit(code, unit_name(code, spoken, unknown="")),
        on_behalf=_on_behalf(approval),
        published=_published(subject),
        changed=_changed(subject),
        corrections=correction_store().of_item(uid),
    )


def _text(item: DexterityContent, name: str) -> str:
    return (getattr(item, name, None) or "").strip()


def _on_behalf(approval: Approval | None) -> OnBehalf | None:
    if approval is None or not approval.on_behalf_of:
        return None
    return OnBehalf(approval.on_behalf_capacity, approval.on_behalf_of)


def _published(item: DexterityContent) -> datetime | None:
    moment = item.effective_date
    return moment.asdatetime() if moment is not None else None


def _changed(item: DexterityContent) -> datetime | None:
    """What was changed before it was withdrawn and published anew is told no more."""
    changed, published = changed_at(item), _published(item)
    later = changed is not None and (published is None or changed > published)
    return changed if later else None


def as_json(facts: PublicFacts) -> dict[str, Any]:
    """The element `editorial` of the API."""
    behalf = facts.on_behalf
    return {
        "source": facts.source,
        "byline": facts.byline,
        "reader_contribution": facts.reader_contribution,
        "is_reference": facts.is_reference,
        "confirmed_by": facts.confirmed_by,
        "unit": {"code": facts.unit.code, "name": facts.unit.name},
        "issued_on_behalf": (
            {"capacity": behalf.capacity, "leader": behalf.leader} if behalf else None
        ),
        "published": local_iso(facts.published) if facts.published else None,
        "changed": local_iso(facts.changed) if facts.changed else None,
        "corrections": [correction_as_json(one) for one in facts.corrections],
    }
