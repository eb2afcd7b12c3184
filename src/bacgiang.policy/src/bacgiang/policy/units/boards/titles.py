"""What levels and positions are called."""

from ..levels import Level
from ..levels import Position
from bacgiang.policy import _


LEVEL_TITLES = {
    Level.UPDATE: _("level_update", default="Update"),
    Level.REVIEW: _("level_review", default="Review"),
    Level.PUBLISH: _("level_publish", default="Publish"),
    Level.HEAD: _("level_head", default="Head"),
}

POSITION_TITLES = {
    Position.HEAD: _("position_head", default="Head of the board"),
    Position.DEPUTY: _("position_deputy", default="Deputy head"),
    Position.MEMBER: _("position_member", default="Member"),
}
