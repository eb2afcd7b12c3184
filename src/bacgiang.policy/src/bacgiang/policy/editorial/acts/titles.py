"""What acts are called, for people."""

from bacgiang.policy import _


THE_PORTAL = _("act_by_the_portal", default="The portal itself")
HIDDEN_ITEM = _("act_hidden_item", default="An item you may not see")
YES = _("label_yes", default="Yes")
NO = _("label_no", default="No")
