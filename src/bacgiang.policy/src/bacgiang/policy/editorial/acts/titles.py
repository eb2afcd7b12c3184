"""What acts are called, for people."""

from bacgiang.policy import _
from zope.i18nmessageid import Message


# The same msgids as in the workflows' definitions.
STATE_TITLES: dict[str, Message] = {
    "draft": _("Draft"),
    "pending": _("Pending review"),
    "approved": _("Approved"),
    "published": _("Published"),
    "withdrawn": _("Withdrawn"),
    "desk": _("Desk"),
    "open": _("Open"),
    "closed": _("Closed"),
    "closed_desk": _("Closed desk"),
}

THE_PORTAL = _("act_by_the_portal", default="The portal itself")
HIDDEN_ITEM = _("act_hidden_item", default="An item you may not see")
YES = _("label_yes", default="Yes")
NO = _("label_no", default="No")
