"""The main board inspects component sites and keeps what it found (7.2e)."""

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
from .usual import drop
from .usual import DROPPED
from bacgiang.policy import _


CODE = "inspection"
INSPECTION = OfficeTasks(
    Kind(
        code=CODE,
        clause="7.2e",
        title=_("office_kind_inspection", default="Inspection of a site"),
        heading=_("office_kinds_inspection", default="Inspections of sites"),
        help=_(
            "office_help_inspection",
            default="Kept by the main board for itself. What is wrong goes to the unit "
            "as a correction notice, item by item.",
        ),
        asked_by=Asker.MAIN_BOARD,
        asks_level=Level.REVIEW,
        owed_by=Owed.ASKER,
        states={
            "planned": State(
                _("office_state_planned", default="Planned"), Side.OWNER, Level.REVIEW
            ),
            "inspected": State(
                _("office_state_inspected", default="Inspected"), is_closed=True
            ),
            "dropped": DROPPED,
        },
        first="planned",
        acts=(
            Act(
                "record",
                _("office_do_record", default="Record what was found"),
                _("office_done_record", default="Inspected"),
                Side.OWNER,
                Level.REVIEW,
                ("planned",),
                "inspected",
                needs=(Part.DAY, Part.WORDS),
                may=(Part.ITEMS,),
            ),
            drop(("planned",), Level.REVIEW),
        ),
        facts=(
            Fact(
                "site",
                _("office_fact_site", default="Site that is inspected"),
                kind="unit",
                is_required=True,
            ),
            Fact("inspector", _("office_fact_inspector", default="Who inspects")),
        ),
        order=53,
    )
)
