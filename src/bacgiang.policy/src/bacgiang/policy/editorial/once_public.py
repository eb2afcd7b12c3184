"""What readers once had is not deleted by who writes or decides on a board (7.2e).

Withdrawn and restored it is a draft, and goes back to its readers or stays: deleted,
its notice would be gone, and what hangs on it (opinions, questions, dossiers, effects)
would belong to nothing.
"""

from ..base.policy_sites import on_policy_sites
from ..base.refusal import Refusal
from ..base.refusal import Refused
from .acts.kinds import PUBLISH
from .acts.kinds import WITHDRAW
from .acts.store import act_store
from .items import holder_of
from .items import IEditorialItem
from .workflow.item_roles import roles_on_item
from .working_copy.merging import is_merging
from bacgiang.policy import _
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone.app.iterate.interfaces import IWorkingCopy
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


MANAGER = "Manager"
# Nobody published what set-up or a package brought: that it was there its end tells.
TOLD = frozenset({PUBLISH, WITHDRAW})
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
    acts = act_store().of_item(IUUID(item))
    return ONCE_PUBLIC if any(act.kind in TOLD for act in acts) else None


@on_policy_sites
def refuse_removal(item: IEditorialItem, event: IObjectWillBeRemovedEvent) -> None:
    """Raise Refused, also where something around it is about to go."""
    if not is_merging():
        Refused.raise_for(why_stays(item), status=403)
