"""Kinds of act on units, their boards and their sites."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from ..base.acts.kinds import Shows
from .boards.titles import LEVEL_TITLES
from .boards.titles import POSITION_TITLES
from bacgiang.policy import _


DETAILS = {
    "accent": ActDetail(_("act_detail_accent", default="colour")),
    "banner": ActDetail(_("act_detail_banner", default="banner")),
    "invitation": ActDetail(_("act_detail_invitation", default="invitation")),
    "languages": ActDetail(_("act_detail_languages", default="languages")),
    "lent_by": ActDetail(_("act_detail_lent_by", default="lent by"), Shows.PERSON),
    "level": ActDetail(_("act_detail_level", default="level"), values=LEVEL_TITLES),
    "members": ActDetail(_("act_detail_members", default="people concerned")),
    "membership": ActDetail(_("act_detail_membership", default="membership")),
    "memberships": ActDetail(
        _("act_detail_memberships", default="memberships concerned")
    ),
    "on": ActDetail(_("act_detail_on", default="on")),
    "open_work": ActDetail(_("act_detail_open_work", default="open items concerned")),
    "person": ActDetail(_("act_detail_person", default="person"), Shows.PERSON),
    "position": ActDetail(
        _("act_detail_position", default="position"), values=POSITION_TITLES
    ),
    "presence": ActDetail(_("act_detail_presence", default="site"), Shows.CODE),
    "sections": ActDetail(_("act_detail_sections", default="sections shown")),
    "successor": ActDetail(_("act_detail_successor", default="successor"), Shows.UNIT),
    "to": ActDetail(_("act_detail_to", default="to"), Shows.PERSON),
}
KINDS = ActKinds(DETAILS)

BOARD_ADD = KINDS.add("board_add", _("act_board_add", default="Level given"))
BOARD_END = KINDS.add("board_end", _("act_board_end", default="Level ended"))
INVITE = KINDS.add("invite", _("act_invite", default="Invited to the board"))
HAND_OVER = KINDS.add("hand_over", _("act_hand_over", default="Work handed over"))
UNIT_OPEN = KINDS.add("unit_open", _("act_unit_open", default="Unit opened"))
UNIT_CHANGE = KINDS.add("unit_change", _("act_unit_change", default="Unit changed"))
UNIT_MERGE = KINDS.add("unit_merge", _("act_unit_merge", default="Unit merged"))
UNIT_CLOSE = KINDS.add("unit_close", _("act_unit_close", default="Unit closed"))
HOME_ARRANGE = KINDS.add(
    "home_arrange", _("act_home_arrange", default="Home page arranged")
)
SITE_LOOK = KINDS.add(
    "site_look", _("act_site_look", default="Look of the site chosen")
)
