"""What the public sees of a record: by its state and its dates."""

from ....editorial.visibility.moments import Moment
from ....editorial.visibility.moments import moment_of
from ...documents.official_document import IOfficialDocument
from ...documents.official_document import OfficialDocument
from ...relations.finding import is_published
from .store import Sight
from datetime import datetime
from datetime import UTC
from plone.app.iterate.interfaces import IWorkingCopy
from plone.app.uuid.utils import uuidToObject


def record_named(uid: str) -> OfficialDocument | None:
    """The record with a UID, whoever asks; a working copy is none."""
    found = uuidToObject(uid, unrestricted=True)
    if not IOfficialDocument.providedBy(found) or IWorkingCopy.providedBy(found):
        return None
    return found


def look(uid: str) -> Sight:
    """What the public sees of what has this UID."""
    return sight_of(record_named(uid))


def sight_of(record: OfficialDocument | None) -> Sight:
    """Asked by the store's job, and once more when an entry is read."""
    if record is None:
        return Sight(is_public=False, exists=False)
    if not is_published(record):
        return Sight(is_public=False, exists=True)
    return Sight(moment_of(record) is Moment.DURING, True, _turns(record))


def _turns(record: OfficialDocument) -> datetime | None:
    """The next day and hour on which its dates show or hide it."""
    now = datetime.now(UTC)
    dates = (record.effective_date, record.expiration_date)
    moments = [one.asdatetime().astimezone(UTC) for one in dates if one is not None]
    return min((one for one in moments if one > now), default=None)
