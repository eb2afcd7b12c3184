"""States and events in words."""

from ..codes.tracking_code import CodeFault
from ..submissions.states import Event
from ..submissions.states import State
from bacgiang.policy import _
from zope.i18nmessageid import Message


STATES = State.titles()
EVENTS = Event.titles()
FAULTS: dict[CodeFault, Message] = {
    CodeFault.EMPTY: _(
        "citizen_code_empty",
        default="Type the tracking code from your receipt, for example 7K3M-9QXA-2TF0.",
    ),
    CodeFault.LENGTH: _(
        "citizen_code_length",
        default="A tracking code has twelve characters. Compare it with your receipt.",
    ),
    CodeFault.CHARACTER: _(
        "citizen_code_character",
        default="There is a character in it that no tracking code has. Compare it with "
        "your receipt.",
    ),
    CodeFault.CHECK: _(
        "citizen_code_check",
        default="The code is mistyped: at least one character is wrong or two are "
        "exchanged. Compare it with your receipt.",
    ),
}
UNKNOWN = _(
    "citizen_code_unknown",
    default="The code has the right form, but nothing was received under it. Compare "
    "every character with your receipt.",
)
