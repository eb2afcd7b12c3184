"""Why an item was returned, from the record of acts."""

from ..acts.kinds import RETURN
from ..acts.store import act_store


def reason_of_return(uid: str) -> str:
    """The reason of the last return of the item with this UID, "" without any."""
    reason = ""
    for act in act_store().of_item(uid):
        if act.kind == RETURN:
            reason = act.reason
    return reason
