"""The main board recommends that something is corrected or removed (7.2e)."""

from ...units.levels import Level
from ..tasks.parts import Act
from ..tasks.parts import Asker
from ..tasks.parts import Fact
from ..tasks.parts import Kind
from ..tasks.parts import Owed
from ..tasks.parts import Part
from ..tasks.parts import Side
from ..tasks.parts import State
from ..tasks.source import OfficeTasks
from .usual import CANCELLED
from .usual import close
from .usual import CLOSED
from .usual import take_back
from bacgiang.policy import _


CODE = "correction-notice"
STATES = {
    "recommended": State(
        _("office_state_recommended", default="Waits for the decision"),
        Side.AUTHORITY,
        Level.HEAD,
    ),
    "decided": State(
        _("office_state_decided", default="Decided, to be corrected"),
        Side.OWNER,
        Level.PUBLISH,
    ),
    "corrected": State(
        _("office_state_corrected", default="Corrected, to be checked"),
        Side.ASKER,
        Level.REVIEW,
    ),
    "disputed": State(_("office_state_disputed", default="Disputed"), Side.STANDING),
    "closed": CLOSED,
    "dismissed": State(
        _("office_state_dismissed", default="Not followed"), is_closed=True
    ),
    "cancelled": CANCELLED,
}
GROUNDS = {
    "inaccurate": _("office_ground_inaccurate", default="Inaccurate"),
    "unnecessary": _("office_ground_unnecessary", default="Unnecessary"),
    "unlawful": _("office_ground_unlawful", default="Against the law's rules"),
}
MEASURES = {
    "change": _("office_measure_change", default="To be changed"),
    "remove": _("office_measure_remove", default="To be removed"),
}
ACTS = (
    Act(
        "decide",
        _("office_do_decide", default="Decide that it be done"),
        _("office_done_decide", default="Decided that it be done"),
        Side.AUTHORITY,
        Level.HEAD,
        ("recommended",),
        "decided",
        may=(Part.NUMBER, Part.DAY, Part.WORDS),
        sets_due=True,
    ),
    Act(
        "dismiss",
        _("office_do_dismiss", default="Decide that it is not followed"),
        _("office_done_dismiss", default="Decided that it is not followed"),
        Side.AUTHORITY,
        Level.HEAD,
        ("recommended",),
        "dismissed",
        needs=(Part.WORDS,),
        may=(Part.NUMBER,),
        is_warning=True,
    ),
    # Nobody waits for a decision to put right what is plainly wrong.
    Act(
        "correct",
        _("office_do_correct", default="Say that it is corrected"),
        _("office_done_correct", default="Corrected"),
        Side.OWNER,
        Level.PUBLISH,
        ("recommended", "decided"),
        "corrected",
        needs=(Part.WORDS,),
    ),
    Act(
        "dispute",
        _("office_do_dispute", default="Dispute it before the standing office"),
        _("office_done_dispute", default="Disputed"),
        Side.OWNER,
        Level.HEAD,
        ("recommended", "decided"),
        "disputed",
        needs=(Part.WORDS,),
        is_warning=True,
    ),
    Act(
        "uphold",
        _("office_do_uphold", default="Uphold the notice"),
        _("office_done_uphold", default="Notice upheld"),
        Side.STANDING,
        Level.HEAD,
        ("disputed",),
        "decided",
        needs=(Part.WORDS,),
        may=(Part.NUMBER, Part.DAY),
        sets_due=True,
    ),
    Act(
        "set_aside",
        _("office_do_set_aside", default="Set the notice aside"),
        _("office_done_set_aside", default="Notice set aside"),
        Side.STANDING,
        Level.HEAD,
        ("disputed",),
        "dismissed",
        needs=(Part.WORDS,),
        may=(Part.NUMBER,),
        is_warning=True,
    ),
    close(("corrected",)),
    Act(
        "insist",
        _("office_do_insist", default="It is not corrected yet"),
        _("office_done_insist", default="Found not corrected"),
        Side.ASKER,
        Level.REVIEW,
        ("corrected",),
        "decided",
        needs=(Part.WORDS,),
        may=(Part.DAY,),
        sets_due=True,
    ),
    take_back(("recommended", "decided", "disputed")),
)
CORRECTION = OfficeTasks(
    Kind(
        code=CODE,
        clause="7.2e",
        title=_("office_kind_correction", default="Correction notice"),
        heading=_("office_kinds_correction", default="Correction notices"),
        help=_(
            "office_help_correction",
            default="A recommendation: the authority you name decides, the unit "
            "corrects or disputes it. What must go at once is removed by its own board "
            "as ever.",
        ),
        asked_by=Asker.MAIN_BOARD,
        asks_level=Level.REVIEW,
        owed_by=Owed.ITEM,
        states=STATES,
        first="recommended",
        acts=ACTS,
        grounds=GROUNDS,
        asks_ground=True,
        has_authority=True,
        about=_("office_about_item", default="Address of the item"),
        facts=(
            Fact(
                "measure",
                _("office_fact_measure", default="What is asked for"),
                kind="radio",
                options=MEASURES,
                is_required=True,
            ),
        ),
        order=52,
    )
)
