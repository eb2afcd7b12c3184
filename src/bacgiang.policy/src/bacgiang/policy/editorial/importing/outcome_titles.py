"""What outcomes and states are called."""

from ..intake.outcome import Outcome
from .run import State
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


ORDER = [Outcome.REFUSED, Outcome.CHANGED, Outcome.MADE, Outcome.SAME]
_TRIED: dict[str, Message] = {
    Outcome.MADE: _("outcome_would_be_made", default="Will be made"),
    Outcome.CHANGED: _("outcome_would_be_changed", default="Will be changed"),
    Outcome.SAME: _("outcome_same", default="Stays as it is"),
    Outcome.REFUSED: _("outcome_refused", default="Refused"),
}
_DONE: dict[str, Message] = {
    **_TRIED,
    Outcome.MADE: _("outcome_made", default="Made"),
    Outcome.CHANGED: _("outcome_changed", default="Changed"),
}
STATE_TITLES: Mapping[State, Message] = {
    State.CHOOSING: _("import_state_choosing", default="Columns to be chosen"),
    State.TRYING: _("import_state_trying", default="Being tried"),
    State.TRIED: _("import_state_tried", default="Tried, nothing imported yet"),
    State.TAKING: _("import_state_taking", default="Being imported"),
    State.DONE: _("import_state_done", default="Imported"),
    State.STOPPED: _(
        "import_state_stopped", default="Stopped: you may not import here any more"
    ),
    State.ENDED: _(
        "import_state_ended",
        default="Stopped by you: the rows below were looked at, the rest was not",
    ),
    State.TOO_LONG: _(
        "import_state_too_long",
        default="Stopped: it took too long. Upload the rest in smaller files",
    ),
    State.FAILED: _(
        "import_state_failed",
        default="Stopped by a fault of the portal: the administrator finds it in the "
        "log. The rows below were looked at, the rest was not",
    ),
}


def titles_of(is_trial: bool) -> Mapping[str, Message]:
    return _TRIED if is_trial else _DONE
