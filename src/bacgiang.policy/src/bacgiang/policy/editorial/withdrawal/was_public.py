"""Whether readers ever saw what was withdrawn."""

from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from .store import notice_store
from DateTime import DateTime
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


def was_public(item: DexterityContent) -> bool:
    """Whether the day of a withdrawn item had come when it was withdrawn."""
    notice = notice_store().get(IUUID(item))
    if notice is None:
        return True
    return moment_of(item, DateTime(notice.at)) is not Moment.BEFORE
