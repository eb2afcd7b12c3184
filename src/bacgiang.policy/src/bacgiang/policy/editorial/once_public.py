"""What readers once had is not deleted by who writes or decides on a board (7.2e).

Withdrawn and restored it is a draft, and goes back to its readers or stays: deleted,
its notice would be gone, and what hangs on it (opinions, questions, dossiers, effects)
would belong to nothing. What was withdrawn before its day nobody has read.
"""

from ..base.dates import now_utc
from ..base.policy_sites import on_policy_sites
from ..base.refusal import Refusal
from ..base.refusal import Refused
from .acts.act import Act
from .acts.kinds import CHECK_IN
from .acts.kinds import EFFECTIVE
from .acts.kinds import PUBLISH
from .acts.kinds import WITHDRAW
from .acts.store import act_store
from .items import holder_of
from .items import IEditorialItem
from .scheduling.act_kinds import RESCHEDULE
from .workflow.item_roles import roles_on_item
from .working_copy.merging import is_merging
from bacgiang.policy import _
from collections.abc import Iterable
from datetime import datetime
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone.app.iterate.interfaces import IWorkingCopy
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


MANAGER = "Manager"
ONCE_PUBLIC = Refusal(
    "once_public",
    _(
        "refusal_once_public",
        default="This was published before: it is not deleted, moved or renamed, and "
        "its notice stands for it. Leave it withdrawn, or put it right and publish it.",
    ),
)


def why_stays(item: DexterityContent) -> Refusal | None:
    """Why whoever acts cannot delete, move or rename an item; a Manager can."""
    if IWorkingCopy.providedBy(item) or holder_of(item) is not None:
        return None
    who = roles_on_item(item)
    if not who.on_board or MANAGER in who.roles:
        return None
    was_read = came_out(act_store().of_item(IUUID(item)))
    return ONCE_PUBLIC if was_read else None


def came_out(acts: Iterable[Act]) -> bool:
    """Whether readers ever had an item with these acts, the oldest first.

    A withdrawal tells since when they had it, or would have; one of 1.1.0 and before
    does not: then the last act before it counts that may have set a day. Nobody
    published what set-up or a package brought: that it was there its end tells.
    """
    start: datetime | None = None
    for act in acts:
        told = act.details.get(EFFECTIVE)
        day = datetime.fromisoformat(told) if told else act.time
        if act.kind in (PUBLISH, RESCHEDULE):
            start = day
        elif start is not None and act.kind == CHECK_IN:
            start = min(start, day)
        elif act.kind == WITHDRAW:
            if start is None or told:
                start = day
            if start <= act.time:
                return True
            start = None
    return start is not None and start <= now_utc()


@on_policy_sites
def refuse_removal(item: IEditorialItem, event: IObjectWillBeRemovedEvent) -> None:
    """Raise Refused, also where something around it is about to go."""
    if not is_merging():
        Refused.raise_for(why_stays(item), status=403)
