"""What a step of the workflow changes in the catalog; the text it leaves alone.

To take a legal document's text apart once more, for the index of words, costs as much
as everything else of a step. A room whose own values depend on the state has them
reindexed itself, after the same event: the queue joins what is asked for an object.
"""

from ..items import IEditorialItem
from ..items import ITextFollowsState


OF_THE_STATE = ("review_state", "allowedRolesAndUsers")
OF_THE_DATES = ("effective", "expires", "effectiveRange", "Date", "year")
OF_A_CHANGE = ("modified", "Creator")
OF_THE_APPROVAL = ("is_reference", "shown_on")
OF_THE_QUEUES = ("state_since", "last_step", "responsible", "changed_by")
TURNED_BY_A_STEP = (
    *OF_THE_STATE,
    *OF_THE_DATES,
    *OF_A_CHANGE,
    *OF_THE_APPROVAL,
    *OF_THE_QUEUES,
)


def reindex_after_step(item: IEditorialItem) -> None:
    """Bring indexes up to date, and every column that lists show.

    The day of the last change moves on, as it does where all is reindexed: those who
    keep a copy compare it.
    """
    if ITextFollowsState.providedBy(item):
        item.reindexObject()
        return
    item.notifyModified()
    item.reindexObject(idxs=list(TURNED_BY_A_STEP))
