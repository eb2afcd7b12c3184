"""What happened to security: cause, whose credentials, measure, report (15.2, 15.5)."""

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
from .usual import acknowledge
from .usual import CLOSED
from bacgiang.policy import _


INCIDENTS = {
    "credentials": _("office_incident_credentials", default="Account misused"),
    "attack": _("office_incident_attack", default="Attack, or an attempt"),
    "outage": _("office_incident_outage", default="Outage"),
    "data": _("office_incident_data", default="Data lost, or seen by others"),
    "other": _("office_incident_other", default="Something else"),
}
INCIDENT = OfficeTasks(
    Kind(
        code="incident",
        clause="15.2, 15.5",
        title=_("office_kind_incident", default="Security incident"),
        heading=_("office_kinds_incident", default="Security incidents"),
        help=_(
            "office_help_incident",
            default="Change the password first. Never write a password here.",
        ),
        asked_by=Asker.ANY_BOARD,
        asks_level=Level.UPDATE,
        owed_by=Owed.STANDING,
        states={
            "reported": State(
                _("office_state_incident_reported", default="Reported"), Side.OWNER
            ),
            "handled": State(
                _("office_state_handled", default="Being handled"), Side.OWNER
            ),
            "closed": CLOSED,
        },
        first="reported",
        acts=(
            acknowledge(("reported",), "handled"),
            Act(
                "add",
                _("office_do_add", default="Add what is known"),
                _("office_done_add", default="Added"),
                Side.ASKER,
                Level.UPDATE,
                ("reported", "handled"),
                "",
                needs=(Part.WORDS,),
            ),
            Act(
                "settle",
                _("office_do_settle", default="Tell cause and measures, and close"),
                _("office_done_settle", default="Cause and measures"),
                Side.OWNER,
                Level.HEAD,
                ("reported", "handled"),
                "closed",
                needs=(Part.WORDS,),
                may=(Part.NUMBER,),
            ),
        ),
        facts=(
            Fact(
                "incident",
                _("office_fact_incident", default="What happened"),
                kind="radio",
                options=INCIDENTS,
                is_required=True,
            ),
            Fact(
                "happened",
                _("office_fact_happened", default="On which day"),
                kind="date",
                is_required=True,
            ),
            Fact(
                "account",
                _("office_fact_account", default="Whose account, if one was misused"),
            ),
        ),
        remind_days=1,
        order=50,
    )
)
