"""What the editor decided about each field: convert it, or leave it as it is."""

from ....base.acts.actor import current_actor
from ....base.refusal import Refusal
from ....base.refusal import RefusedInput
from .report import convert_fields
from .report import FieldReport
from .report import legacy_fields
from .store import ignored_encoding_findings
from .store import IgnoredEncodingFinding
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from plone.dexterity.interfaces import IDexterityContent
from plone.locking.interfaces import ILockable
from plone.uuid.interfaces import IUUID
from zope.globalrequest import getRequest
from zope.i18n import translate


BODY_FIELDS = ("title", "description", "text")
"""Fields in which unconverted text stops submission."""

TEXT_CHANGED = Refusal(
    "text_changed",
    _(
        "refusal_text_changed",
        default="The text has changed since it was shown to you. Look at it again.",
    ),
)
LOCKED = Refusal(
    "locked",
    _(
        "refusal_locked",
        default="Somebody else is editing this now. Wait until they have saved.",
    ),
)


def _nothing_found(field: str) -> Refusal:
    return Refusal(
        "nothing_to_convert",
        _(
            "refusal_nothing_to_convert",
            default="Nothing in TCVN3 or VNI was found in “${field}”.",
            mapping={"field": field},
        ),
        field,
    )


@dataclass(frozen=True, slots=True)
class Decisions:
    """Names of fields; `digests` names the texts that were shown, where known."""

    convert: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    digests: Mapping[str, str] | None = None


def is_left(item: IDexterityContent, report: FieldReport) -> bool:
    """Whether an editor wants this very text left as it is."""
    store = ignored_encoding_findings()
    return store.is_left(IUUID(item), report.name, report.finding.digest)


def undecided(item: IDexterityContent) -> tuple[FieldReport, ...]:
    """The fields with legacy text about which nothing has been decided."""
    return tuple(one for one in legacy_fields(item) if not is_left(item, one))


def decide(item: IDexterityContent, decisions: Decisions) -> tuple[str, ...]:
    """Carry out what was decided; names of the fields that were converted.

    Raises RefusedInput where a field holds nothing to decide on, its text is not the
    one that was shown, or somebody else has the item locked.
    """
    reports = {one.name: one for one in legacy_fields(item)}
    _check(item, reports, decisions)
    store, by, at = ignored_encoding_findings(), current_actor(), datetime.now(UTC)
    for name in decisions.leave:
        decision = IgnoredEncodingFinding(reports[name].finding.digest, by, at)
        store.leave(IUUID(item), name, decision)
    return convert_fields(item, decisions.convert)


def _check(
    item: IDexterityContent, reports: Mapping[str, FieldReport], decisions: Decisions
) -> None:
    lockable = ILockable(item, None)
    if lockable is not None and not lockable.can_safely_unlock():
        raise RefusedInput(LOCKED)
    for name in (*decisions.convert, *decisions.leave):
        if name not in reports:
            raise RefusedInput(_nothing_found(name))
        shown = (decisions.digests or {}).get(name)
        if shown is not None and shown != reports[name].finding.digest:
            raise RefusedInput(TEXT_CHANGED)


def encoding_refusal(item: IDexterityContent) -> Refusal | None:
    """Why an item cannot be submitted yet: text in TCVN3 or VNI, undecided (10.3)."""
    waiting = [one for one in undecided(item) if one.name in BODY_FIELDS]
    if not waiting:
        return None
    names = ", ".join(translate(one.title, context=getRequest()) for one in waiting)
    return Refusal(
        "legacy_encoding",
        _(
            "refusal_legacy_encoding",
            default="Text in ${encoding} stands in: ${fields}. Choose “Convert old "
            "encoding” on the item, and convert it or say that it is to stay.",
            mapping={
                "encoding": waiting[0].finding.conversion.encoding.title,
                "fields": names,
            },
        ),
    )
