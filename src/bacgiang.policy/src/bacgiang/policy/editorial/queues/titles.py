"""What the states of items and the levels of a board are called."""

from ...units.boards.titles import LEVEL_TITLES
from ..workflow.parameters import State
from bacgiang.policy import _


STATE_TITLES = {
    State.DRAFT.value: _("state_draft", default="Draft"),
    State.PENDING.value: _("state_pending", default="Pending review"),
    State.APPROVED.value: _("state_approved", default="Approved"),
    State.PUBLISHED.value: _("state_published", default="Published"),
    State.WITHDRAWN.value: _("state_withdrawn", default="Withdrawn"),
}

__all__ = ["LEVEL_TITLES", "STATE_TITLES"]
