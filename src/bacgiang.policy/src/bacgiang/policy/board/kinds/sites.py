"""Component sites that are asked for, on their way along the roadmap (6.2d, 15.4); what
stands on the list of what has to be public and is not (6.2a).
"""

from ...units.life_cycle.life_cycle import open_unit
from ...units.register.directory import directory
from ...units.register.lookup import require_unit
from ..tasks import usual
from ..tasks.offices import STANDING
from ..tasks.parts import act
from ..tasks.parts import Fact
from ..tasks.parts import must
from ..tasks.record import OfficeTask
from ..tasks.source import OfficeTasks
from bacgiang.policy import _
from plone import api


def unit_of(task: OfficeTask) -> str:
    """Code of the unit whose site is asked for; "" where none is named."""
    asker = "" if task.asker == STANDING else task.asker
    return task.fact("body") or asker


class SiteRequests(OfficeTasks):
    """Opening makes the unit's site; one that has one has asked for another address,
    which the administrators give.
    """

    def acted(self, task: OfficeTask) -> None:
        if task.entries[-1].act == "open":
            entry = directory().get(unit_of(task))
            if entry is not None and entry.public_site("vi") is None:
                # The Chairman decided, and the standing office carries it out.
                with api.env.adopt_roles(["Manager"]):
                    open_unit(require_unit(entry.code))


SITE_REQUEST = SiteRequests(
    code="site-request",
    clause="6.2d, 15.4",
    title=_("office_kind_site", default="Request for a site"),
    heading=_("office_kinds_site", default="Requests for sites"),
    help=_(
        "office_help_site",
        default="The standing office enters what Party bodies and mass "
        "organisations ask for; they stand in the register of units first.",
    ),
    asks="any_office head > standing",
    states={
        "asked owner": usual.ASKED,
        "agreed owner": _("office_state_site_agreed", default="Agreed, to be planned"),
        "planned owner": _("office_state_site_planned", default="Planned, to be heard"),
        "heard owner": _(
            "office_state_site_heard", default="Heard, before the Chairman"
        ),
        "decided owner": _("office_state_site_decided", default="On the roadmap"),
        "opened closed": _("office_state_site_opened", default="Opened"),
        "declined closed": usual.DECLINED,
        "cancelled closed": usual.CANCELLED,
    },
    acts=(
        "agree owner head: asked > agreed: words number?",
        # The quarter is that of the day.
        act("plan owner: agreed planned > planned: due words?")(
            _("office_do_site_plan", default="Plan its quarter"),
            _("office_done_site_plan", default="Planned"),
        ),
        act("hear owner: planned > heard: number day words? file?")(
            _("office_do_site_hear", default="Enter what post and telecoms say"),
            _("office_done_site_hear", default="Post and telecoms heard"),
        ),
        "chairman_decided owner head: heard > decided: number day words? file?",
        act("open owner: decided > opened: words?")(
            _("office_do_site_open", default="Open the site"),
            _("office_done_site_open", default="Opened"),
        ),
        "decline! owner head: asked agreed planned heard > declined: words",
        "take_back! asker review: asked > cancelled: words",
    ),
    facts=(
        Fact(
            "body", _("office_fact_body", default="Of which body"), "unit_of_register"
        ),
        must(
            "priority",
            _("office_fact_priority", default="Field that needs publishing first"),
        ),
        Fact("measures", _("office_fact_measures", default="Measures"), "textarea"),
        Fact("host", _("office_fact_host", default="Address that is wished for")),
    ),
    remind_days=5,
    order=59,
)
GAP = OfficeTasks(
    code="public-gap",
    clause="6.2a",
    title=_("office_kind_gap", default="Information that has to be public"),
    heading=_("office_kinds_gap", default="Information that has to be public"),
    asks="overseers update > units",
    states={
        "gap owner": _("office_state_gap", default="To be made public"),
        "filled asker review": _(
            "office_state_gap_filled", default="Public, to be looked at"
        ),
        "closed closed": usual.CLOSED,
        "cancelled closed": usual.CANCELLED,
    },
    acts=(
        act("make_public owner: gap > filled: words items?")(
            _("office_do_fill_gap", default="Say that it is public"),
            _("office_done_fill_gap", default="Made public"),
        ),
        "close asker review: filled > closed: words?",
        "again asker review: filled > gap: words due?",
        "extend asker review: gap: due words?",
        "take_back! asker review: gap > cancelled: words",
    ),
    facts=(Fact("entry", _("office_fact_entry", default="Code in the list")),),
    has_own_page=True,
    order=65,
)
