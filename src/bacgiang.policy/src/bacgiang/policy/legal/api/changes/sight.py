"""What the public sees of a record: by its kind, its state and its dates."""

from ....base.public_records import PublicRecords
from ....base.public_records import records_of
from ....editorial.visibility.seen import is_public
from ...documents.official_document import IOfficialDocument
from ...documents.official_document import OfficialDocument
from ...relations.finding import is_published
from .store import Sight
from datetime import datetime
from datetime import UTC
from plone.app.iterate.interfaces import IWorkingCopy
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent


GONE = Sight(is_public=False, exists=False)


def kind_of(record: DexterityContent | None) -> PublicRecords | None:
    """None of what is no record of its own; so is a working copy."""
    if record is None or IWorkingCopy.providedBy(record):
        return None
    return records_of(record.portal_type)


def kept_named(uid: str) -> DexterityContent | None:
    """The record with a UID, whoever asks."""
    found = uuidToObject(uid, unrestricted=True)
    return found if kind_of(found) is not None else None


def record_named(uid: str) -> OfficialDocument | None:
    """The same of the registers of documents alone."""
    found = kept_named(uid)
    return found if IOfficialDocument.providedBy(found) else None


def look(uid: str) -> Sight:
    """What the public sees of what has this UID."""
    return sight_of(kept_named(uid))


def sight_of(record: DexterityContent | None) -> Sight:
    """Asked by the store's job, and once more when an entry is read."""
    kind = kind_of(record)
    if record is None or kind is None:
        return GONE
    name = record.portal_type
    if kind.is_standing:
        return Sight(True, True, kind=name)
    if not is_published(record):
        return Sight(is_public=False, exists=True, kind=name)
    return Sight(is_public(record), True, _turns(record, kind), name)


def _turns(record: DexterityContent, kind: PublicRecords) -> datetime | None:
    """The next moment at which its dates show or hide it, or what it tells changes."""
    now = datetime.now(UTC)
    dates = (record.effective_date, record.expiration_date)
    moments = [one.asdatetime().astimezone(UTC) for one in dates if one is not None]
    turning = kind.turns(record, now)
    if turning is not None:
        moments.append(turning.astimezone(UTC))
    return min((one for one in moments if one > now), default=None)
