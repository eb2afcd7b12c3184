"""Events of a draft in a few words."""

from ..events import Told
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


TITLES: Mapping[str, Message] = {
    Told.OPENED: _(
        "draft_event_opened", default="Opened for opinions to the end of ${day}"
    ),
    Told.EXTENDED: _("draft_event_extended", default="Extended to the end of ${day}"),
    Told.CLOSING_SOON: _(
        "draft_event_soon", default="Three days left, to the end of ${day}"
    ),
    Told.CLOSED: _("draft_event_closed", default="Closed for opinions"),
    Told.ANSWERED: _("draft_event_answered", default="Opinions answered"),
    Told.ADOPTED: _("draft_event_adopted", default="Adopted"),
    Told.DROPPED: _("draft_event_dropped", default="Dropped"),
    Told.NEW_VERSION: _(
        "draft_event_version", default="New version (version ${version})"
    ),
}
