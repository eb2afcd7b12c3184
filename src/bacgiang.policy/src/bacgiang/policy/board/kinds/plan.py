"""Plans and what is in them: of boards, for a year or half of one (7.2a, 8.1), and of
the system itself, with its budget (6.1, 7.4); what else the Chairman is proposed.
"""

from ..tasks import usual
from ..tasks.acting import move
from ..tasks.parts import act
from ..tasks.parts import choice
from ..tasks.parts import Fact
from ..tasks.parts import must
from ..tasks.record import OfficeTask
from ..tasks.source import OfficeTasks
from ..tasks.store import office_task_store
from bacgiang.policy import _


PERIODS = {
    "year": _("office_period_year", default="The whole year"),
    "first": _("office_period_first", default="First half of the year"),
    "second": _("office_period_second", default="Second half of the year"),
}
PLAN_DRAFT = _("office_state_plan_draft", default="Being drawn up")
APPROVED = _("office_state_plan_approved", default="Approved")
ENDED = _("office_state_plan_ended", default="Ended")
BEFORE_CHAIRMAN = _("office_state_submitted", default="Before the Chairman")
PLAN_ACTS = (
    "return owner head: submitted > draft: words",
    "amend owner head: approved > draft: words",
    "end owner head: approved > ended: words?",
)
TABLE = (
    "work-plan",
    _("link_work_plan", default="The plan as a table, with what stands in it"),
)
YEAR = must("year", _("office_fact_year", default="Year"), kind="number")


class Plans(OfficeTasks):
    """Whoever is named in an approved one owes what stands there."""

    def acted(self, task: OfficeTask) -> None:
        if task.state == "approved":
            for one in office_task_store().of_group(task.identifier):
                if one.state == ITEM.kind.first:
                    move(one, "start", "doing")


PLAN = Plans(
    code="work-plan",
    clause="7.2a, 8.1",
    title=_("office_kind_plan", default="Work plan"),
    heading=_("office_kinds_plan", default="Work plans"),
    asks="any_board update > asker",
    states={
        "draft owner": PLAN_DRAFT,
        "submitted owner head": usual.BEFORE_HEAD,
        "approved nobody": APPROVED,
        "ended closed": ENDED,
    },
    acts=(
        "submit owner: draft > submitted: words?",
        act("approve owner head: submitted > approved: number? file? words?")(
            _("office_do_approve", default="Approve the plan"),
            _("office_done_approve", default="Approved"),
        ),
        *PLAN_ACTS,
    ),
    facts=(choice("period", _("office_fact_period", default="Period"), PERIODS), YEAR),
    page=TABLE,
    remind_days=5,
    order=54,
)
ITEM_STATES = {
    # Of a plan that is not approved yet; nobody owes it.
    "proposed nobody": _("office_state_proposed", default="Proposed"),
    "doing owner": _("office_state_doing", default="To be done"),
    "done closed": usual.DONE,
    "dropped closed": usual.DROPPED,
}
ITEM_ACTS = (
    act("put_off owner head: doing > doing: due words")(
        _("office_do_put_off", default="Put it off"),
        _("office_done_put_off", default="Put off"),
    ),
    act("leave_out! owner: proposed > dropped: words?")(
        _("office_do_leave_out", default="Leave it out"),
        _("office_done_leave_out", default="Left out"),
    ),
    "drop! owner head: doing > dropped: words",
)
PLANNED = _("office_fact_planned", default="Planned, đồng")
WHO = must("who", _("office_fact_who", default="Who does it"))
ITEM = OfficeTasks(
    code="plan-item",
    clause="7.2a, 8.1",
    title=_("office_kind_plan_item", default="Item of a work plan"),
    heading=_("office_kinds_plan_item", default="Items of work plans"),
    asks="any_board update > asker",
    part_of=PLAN.code,
    states=ITEM_STATES,
    acts=("done owner: doing > done: words items?", *ITEM_ACTS),
    facts=(WHO,),
    order=55,
)
MATTERS = {
    "direction": _("office_proposal_direction", default="Direction and programme"),
    "renewal": _("office_proposal_renewal", default="Renewal and technology"),
    "budget": _("office_proposal_budget", default="Budget"),
    "training": _("office_proposal_training", default="Training"),
    "other": _("office_proposal_other", default="Something else"),
}
MATTER = choice("matter", _("office_fact_proposal", default="On what"), MATTERS)
SYSTEM_PLAN = Plans(
    code="system-plan",
    clause="6.1, 7.4",
    title=_("office_kind_system_plan", default="Plan of the whole system"),
    heading=_("office_kinds_system_plan", default="Plans of the whole system"),
    help=_(
        "office_help_system_plan",
        default="Programme, renewal and budget to keep and develop the system. The "
        "Chairman decides on it.",
    ),
    asks="standing head > standing",
    states={
        "draft owner": PLAN_DRAFT,
        "submitted owner": BEFORE_CHAIRMAN,
        "approved nobody": APPROVED,
        "ended closed": ENDED,
    },
    acts=(
        "submit/to_chairman owner head: draft > submitted: number? day? file? words?",
        "chairman_decided owner head: submitted > approved: number day file? words?",
        *PLAN_ACTS,
    ),
    facts=(YEAR,),
    page=TABLE,
    remind_days=5,
    order=62,
)
BUDGET_LINE = OfficeTasks(
    code="budget-line",
    clause="6.1, 7.4",
    title=_("office_kind_budget_line", default="Line of the system's budget"),
    heading=_("office_kinds_budget_line", default="Lines of the system's budget"),
    asks="standing head > standing",
    part_of=SYSTEM_PLAN.code,
    states=ITEM_STATES,
    acts=("done owner: doing > done: amount words items?", *ITEM_ACTS),
    facts=(
        MATTER,
        must("amount", PLANNED, "amount"),
        Fact("source", _("office_fact_source", default="Source of the money")),
        WHO,
    ),
    order=62,
)
PROPOSAL = OfficeTasks(
    code="proposal",
    clause="6.1, 7.4",
    title=_("office_kind_proposal", default="Proposal to the Chairman"),
    heading=_("office_kinds_proposal", default="Proposals to the Chairman"),
    asks="overseers head > standing",
    states={
        "drafted owner": _("office_state_drafted", default="Being prepared"),
        "submitted owner": BEFORE_CHAIRMAN,
        "decided closed": usual.DECIDED,
        "dropped closed": usual.DROPPED,
    },
    acts=(
        "submit/to_chairman owner head: drafted > submitted: number? day? file? words?",
        "chairman_decided owner head: drafted submitted > decided: "
        "number day words file?",
        "drop! owner head: drafted submitted > dropped: words",
    ),
    facts=(
        MATTER,
        Fact("amount", _("office_fact_amount", default="Money in đồng, if any")),
    ),
    remind_days=5,
    order=62,
)
