"""Plans and what is in them: of boards, for a year or half of one (7.2a, 8.1), and of
the system itself, with its budget (6.1, 7.4); what else the Chairman is proposed.
"""

from ..tasks.acting import move
from ..tasks.declared import kinds_in
from ..tasks.kinds import kind_of
from ..tasks.kinds import OfficeTasks
from ..tasks.record import OfficeTask
from ..tasks.store import office_task_store


KINDS = kinds_in(__file__)


class Plans(OfficeTasks):
    """Whoever is named in an approved one owes what stands there."""

    def acted(self, task: OfficeTask) -> None:
        if task.state == "approved":
            for one in office_task_store().of_group(task.identifier):
                # Others name a plan, too, and are no part of it.
                kind = kind_of(one)
                is_part = kind is not None and kind.part_of == task.kind
                if is_part and one.state == ITEM.kind.first:
                    move(one, "start", "doing")


PLAN = Plans(KINDS["work-plan"])
ITEM = OfficeTasks(KINDS["plan-item"])
SYSTEM_PLAN = Plans(KINDS["system-plan"])
BUDGET_LINE = OfficeTasks(KINDS["budget-line"])
PROPOSAL = OfficeTasks(KINDS["proposal"])
