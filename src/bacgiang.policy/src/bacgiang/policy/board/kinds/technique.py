"""The system itself: changes that are asked for, works that stop it for a while, its
security plan, and what happened to it (8.3, 14.1, 14.3, 15.2, 15.5).
"""

from ...base.outages import ITellsOfOutages
from ...base.refusal import Refusal
from ..tasks import usual
from ..tasks.parts import Act
from ..tasks.parts import act
from ..tasks.parts import choice
from ..tasks.parts import Fact
from ..tasks.parts import must
from ..tasks.record import OfficeTask
from ..tasks.saying import moment_in
from ..tasks.source import OfficeTasks
from bacgiang.policy import _
from collections.abc import Iterator
from zope.component import getUtility


MATTERS = {
    "repair": _("office_change_repair", default="Repair"),
    "upgrade": _("office_change_upgrade", default="Upgrade"),
    "function": _("office_change_function", default="Change of a function"),
    "look": _("office_change_look", default="Change of the look"),
}
MATTER = choice(
    "matter", _("office_fact_matter", default="What kind of change"), MATTERS
)
CHANGE = OfficeTasks(
    code="change-request",
    clause="8.3, 14.1, 14.3",
    title=_("office_kind_change", default="Change request"),
    heading=_("office_kinds_change", default="Change requests"),
    asks="any_board head > standing",
    states={
        "asked owner": usual.ASKED,
        "agreed owner": _("office_state_agreed", default="Agreed, to be done"),
        "done asker head": _(
            "office_state_change_done", default="Done, to be looked at"
        ),
        "declined closed": usual.DECLINED,
        "closed closed": usual.CLOSED,
        "cancelled closed": usual.CANCELLED,
    },
    acts=(
        "agree owner head: asked > agreed: number? due? words?",
        "decline! owner head: asked > declined: words",
        "done owner: agreed > done: words",
        "close asker review: done > closed: words?",
        "again asker review: done > agreed: words due?",
        "take_back! asker review: asked agreed > cancelled: words",
    ),
    facts=(MATTER,),
    order=58,
)


class Maintenance(OfficeTasks):
    """From the announcement until it is done, or dropped, pages tell of the outage."""

    def acted(self, task: OfficeTask) -> None:
        act, outages = task.entries[-1].act, getUtility(ITellsOfOutages)
        starts, ends = moment_in(task.fact("starts")), moment_in(task.fact("ends"))
        if act == "announce" and starts and ends:
            outages.announce(task.identifier, starts, ends, task.title)
        elif act in ("done", "drop"):
            outages.end(task.identifier)


MAINTENANCE = Maintenance(
    code="maintenance",
    clause="8.3, 14.1, 14.3",
    title=_("office_kind_maintenance", default="Work on the system"),
    heading=_("office_kinds_maintenance", default="Works on the system"),
    help=_(
        "office_help_maintenance",
        default="Once it is announced, every page tells of it until it ends. Announce "
        "it seven working days ahead. What was done stands in the public log.",
    ),
    asks="standing head > standing",
    states={
        "planned owner": _("office_state_planned", default="Planned"),
        "announced owner": _("office_state_announced", default="Announced"),
        "done closed": usual.DONE,
        "dropped closed": usual.DROPPED,
    },
    acts=(
        act("announce owner head: planned > announced: words")(
            _("office_do_announce", default="Announce the outage"),
            _("office_done_announce", default="Outage announced"),
        ),
        "done owner: planned announced > done: words",
        "drop! owner head: planned announced > dropped: words",
    ),
    facts=(
        MATTER,
        must("starts", _("office_fact_starts", default="Begins"), "moment"),
        must("ends", _("office_fact_ends", default="Ends"), "moment"),
    ),
    order=58,
)
BODIES = {
    "office": _("office_agreed_office", default="The Office agreed"),
    "telecoms": _("office_agreed_telecoms", default="Post and telecoms agreed"),
    "police": _("office_agreed_police", default="The police agreed"),
}
NOT_ALL_AGREED = Refusal(
    "not_all_agreed",
    _(
        "office_refusal_bodies",
        default="The Office, the department of post and telecoms and the police have "
        "to agree first, each to the plan as it was handed on last.",
    ),
    status=409,
)


class SecurityPlans(OfficeTasks):
    """In force once all three have agreed to what they were sent."""

    def refuses(self, task: OfficeTask, act: Act) -> Iterator[Refusal]:
        if act.code == "put_in_force":
            acts = [one.act for one in task.entries]
            since = len(acts) - acts[::-1].index("submit")
            if not {f"agree_{one}" for one in BODIES} <= {*acts[since:]}:
                yield NOT_ALL_AGREED


SECURITY_PLAN = SecurityPlans(
    code="security-plan",
    clause="15.2",
    title=_("office_kind_security_plan", default="Security plan"),
    heading=_("office_kinds_security_plan", default="Security plans"),
    help=_(
        "office_help_security_plan",
        default="What three bodies agreed to is entered with number, day and file.",
    ),
    asks="standing head > standing",
    states={
        "draft owner": _("office_state_plan_draft", default="Being drawn up"),
        "agreeing owner": _("office_state_agreeing", default="Before the three bodies"),
        "in_force nobody": _("office_state_in_force", default="In force"),
        "closed closed": usual.CLOSED,
    },
    acts=(
        act("submit owner head: draft > agreeing: file words?")(
            _("office_do_send_plan", default="Enter that it was sent to them"),
            _("office_done_send_plan", default="Sent to the three bodies"),
        ),
        *(
            act(f"agree_{body} owner head: agreeing: number day file?")(agreed, agreed)
            for body, agreed in BODIES.items()
        ),
        act("put_in_force owner head: agreeing > in_force: words?")(
            _("office_do_in_force", default="Put it in force"),
            _("office_done_in_force", default="In force"),
        ),
        "amend owner head: agreeing in_force > draft: words",
        "end owner head: in_force > closed: words?",
    ),
    order=50,
)
INCIDENTS = {
    "credentials": _("office_incident_credentials", default="Account misused"),
    "attack": _("office_incident_attack", default="Attack, or an attempt"),
    "outage": _("office_incident_outage", default="Outage"),
    "data": _("office_incident_data", default="Data lost, or seen by others"),
    "other": _("office_incident_other", default="Something else"),
}
INCIDENT = OfficeTasks(
    code="incident",
    clause="15.2, 15.5",
    title=_("office_kind_incident", default="Security incident"),
    heading=_("office_kinds_incident", default="Security incidents"),
    help=_(
        "office_help_incident",
        default="Change the password first. Never write a password here.",
    ),
    asks="any_board update > standing",
    states={
        "reported owner": _("office_state_incident_reported", default="Reported"),
        "handled owner": _("office_state_handled", default="Being handled"),
        "closed closed": usual.CLOSED,
    },
    acts=(
        "acknowledge owner: reported > handled: words?",
        act("add asker: reported handled: words")(
            _("office_do_add", default="Add what is known"),
            _("office_done_add", default="Added"),
        ),
        act("find_cause owner: reported handled > handled: words")(
            _("office_do_cause", default="Tell the cause"),
            _("office_done_cause", default="Cause"),
        ),
        act("settle owner head: reported handled > closed: words number? file?")(
            _("office_do_settle", default="Tell cause and measures, and close"),
            _("office_done_settle", default="Cause and measures"),
        ),
    ),
    facts=(
        choice(
            "incident", _("office_fact_incident", default="What happened"), INCIDENTS
        ),
        must("happened", _("office_fact_happened", default="On which day"), "date"),
        Fact(
            "account",
            _("office_fact_account", default="Whose account, if one was misused"),
        ),
    ),
    remind_days=1,
    order=50,
)
