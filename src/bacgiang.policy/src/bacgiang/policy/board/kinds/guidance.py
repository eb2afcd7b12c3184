"""What units are to read on building and running their sites (6.2c, 14.5)."""

from ...units.levels import Level
from ..tasks.parts import Act
from ..tasks.parts import Asker
from ..tasks.parts import Kind
from ..tasks.parts import Owed
from ..tasks.parts import Part
from ..tasks.parts import Side
from ..tasks.parts import State
from ..tasks.source import OfficeTasks
from .usual import CANCELLED
from .usual import take_back
from bacgiang.policy import _


GUIDANCE = OfficeTasks(
    Kind(
        code="guidance",
        clause="6.2c",
        title=_("office_kind_guidance", default="Guidance"),
        heading=_("office_kinds_guidance", default="Guidance to be read"),
        help=_(
            "office_help_guidance",
            default="Name the document on the portal, or write it below. Who has read "
            "it stands in the table of those who were asked at once.",
        ),
        asked_by=Asker.OVERSEERS,
        asks_level=Level.REVIEW,
        owed_by=Owed.UNITS,
        about=_("office_about_document", default="Address of the document"),
        states={
            "sent": State(_("office_state_sent", default="Sent"), Side.OWNER),
            "read": State(_("office_state_read", default="Read"), is_closed=True),
            "cancelled": CANCELLED,
        },
        first="sent",
        acts=(
            Act(
                "read",
                _("office_do_read", default="Say that the board has read it"),
                _("office_done_read", default="Read"),
                Side.OWNER,
                Level.UPDATE,
                ("sent",),
                "read",
                may=(Part.WORDS,),
            ),
            take_back(("sent",)),
        ),
        order=61,
    )
)
