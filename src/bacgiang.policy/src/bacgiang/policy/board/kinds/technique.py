"""The system itself: changes that are asked for, works that stop it for a while, its
security plan, and what happened to it (8.3, 14.1, 14.3, 15.2, 15.5).
"""

from ...base.dates import moment_in
from ...base.dates import now_utc
from ...base.outages import ITellsOfOutages
from ...base.refusal import Refusal
from ..tasks.declared import kinds_in
from ..tasks.kinds import OfficeTasks
from ..tasks.parts import Act
from ..tasks.record import OfficeTask
from bacgiang.policy import _
from collections.abc import Iterator
from zope.component import getUtility


KINDS = kinds_in(__file__)
CHANGE = OfficeTasks(KINDS["change-request"])
NOT_BEGUN = Refusal(
    "not_begun",
    _(
        "office_refusal_begun",
        default="The works have not begun yet. Drop them if they are not to be.",
    ),
    status=409,
)


class Maintenance(OfficeTasks):
    """From the announcement until it is done, or dropped, pages tell of the outage: its
    kind and its hours, not the task's own title.
    """

    def refuses(self, task: OfficeTask, act: Act) -> Iterator[Refusal]:
        starts = moment_in(task.fact("starts"))
        if act.code == "done" and starts is not None and now_utc() < starts:
            yield NOT_BEGUN

    def acted(self, task: OfficeTask) -> None:
        act, outages = task.entries[-1].act, getUtility(ITellsOfOutages)
        starts, ends = moment_in(task.fact("starts")), moment_in(task.fact("ends"))
        if act == "announce" and starts and ends:
            matters = self.kind.fact("matter").options
            what = matters[task.fact("matter")]
            outages.announce(task.identifier, starts, ends, what)
        elif act in ("done", "drop"):
            outages.end(task.identifier)


MAINTENANCE = Maintenance(KINDS["maintenance"])
BODIES = ("office", "telecoms", "police")
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


SECURITY_PLAN = SecurityPlans(KINDS["security-plan"])
INCIDENT = OfficeTasks(KINDS["incident"])
