"""The code of a reply is for its sender: whoever has it acts as the sender does."""

from ...base.dates import day_of
from ...base.dates import today
from ...citizen.submissions.submission import Submission
from ...editorial.acts.act import Act
from ...editorial.acts.store import act_store
from ..act_kinds import OPINION_ENTER
from datetime import timedelta
from plone import api


# The act is recorded in the transaction that enters the reply.
ONE_TRANSACTION = timedelta(minutes=10)


def may_hand_out(reply: Submission) -> bool:
    """Whether the user entered it today, and prints the receipt."""
    if day_of(reply.received) != today():
        return False
    around = (reply.received - ONE_TRANSACTION, reply.received + ONE_TRANSACTION)
    user, digest = api.user.get_current().getId(), reply.entries[0].digest
    acts = (Act.of_leaf(leaf) for _key, leaf in act_store().leaves_between(*around))
    return any(
        one.kind == OPINION_ENTER
        and one.actor == user
        and one.details.get("receipt") == digest
        for one in acts
    )
