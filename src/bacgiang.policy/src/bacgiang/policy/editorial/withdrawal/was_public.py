"""Whether readers ever saw what was withdrawn, and what they are told meanwhile."""

from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..visibility.seen import PUBLISHED
from ..visibility.with_site import is_held_back
from .store import Notice
from .store import notice_store
from DateTime import DateTime
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


def was_public(item: DexterityContent) -> bool:
    """Whether the day of a withdrawn item had come when it was withdrawn."""
    notice = notice_store().get(IUUID(item))
    if notice is None:
        return True
    has_come = moment_of(item, DateTime(notice.at)) is not Moment.BEFORE
    return has_come and not is_held_back(item)


def restored_notice(item: DexterityContent) -> Notice | None:
    """The notice that stands for what was restored, until readers have it again."""
    found = notice_store().restored(IUUID(item))
    if found is None:
        return None
    is_published = api.content.get_state(item, default="") == PUBLISHED
    is_back = is_published and moment_of(item) is not Moment.BEFORE
    return None if is_back else found
