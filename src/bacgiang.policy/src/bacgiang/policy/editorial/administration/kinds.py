"""Kinds of act of administration."""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from ...base.acts.kinds import Shows
from bacgiang.policy import _


KINDS = ActKinds(
    {
        "group": ActDetail(_("act_detail_group", default="group")),
        "led": ActDetail(_("act_detail_led", default="leads on")),
        "led_no_more": ActDetail(
            _("act_detail_led_no_more", default="leads on no more")
        ),
        "order": ActDetail(_("act_detail_order", default="moved to another place")),
        "setting": ActDetail(_("act_detail_setting", default="setting")),
        "now": ActDetail(_("act_detail_now", default="now")),
        "principal": ActDetail(
            _("act_detail_principal", default="account or group"), Shows.PERSON
        ),
        "way": ActDetail(_("act_detail_way", default="way")),
    }
)

ACCOUNT_OPEN = KINDS.add(
    "account_open", _("act_account_open", default="Account opened")
)
ACCOUNT_CHANGE = KINDS.add(
    "account_change", _("act_account_change", default="Account changed")
)
ACCOUNT_CLOSE = KINDS.add(
    "account_close", _("act_account_close", default="Account removed")
)
PASSWORD_SET = KINDS.add("password_set", _("act_password_set", default="Password set"))
GROUP_ADD = KINDS.add("group_add", _("act_group_add", default="Group added"))
GROUP_REMOVE = KINDS.add("group_remove", _("act_group_remove", default="Group removed"))
GROUP_JOIN = KINDS.add("group_join", _("act_group_join", default="Put into a group"))
GROUP_LEAVE = KINDS.add(
    "group_leave", _("act_group_leave", default="Taken out of a group")
)
ROLES_SET = KINDS.add("roles_set", _("act_roles_set", default="Roles changed"))
SETTING = KINDS.add("setting", _("act_setting", default="Setting changed"))
ADMINISTER = KINDS.add(
    "administer",
    _("act_administer", default="Changed in another way"),
    # Nobody knows what it was: of an item somebody else looks at it once more.
    changes_text=True,
)
