"""What a list says of the passage it shows: that it does not hold as printed."""

from ...base.dates import today
from ...law.effect.answers import Answer
from ...law.effect.answers import PARTLY
from ...law.effect.answers import ProvisionAnswer
from ...law.effect.answers import Status
from ..documents.official_document import OfficialDocument
from .answering import status_on
from .facts import acting_relations
from .labels import STATUS_TITLES
from bacgiang.policy import _
from zope.i18nmessageid import Message


CHANGED = _(
    "remark_passage_changed", default="Changed since: read the words in force there"
)
_OUT = (Status.NO_LONGER_IN_FORCE, Status.SUSPENDED, Status.NOT_YET_EFFECTIVE)


def passage_remark(document: OfficialDocument, eid: str) -> Message | None:
    """None where the provision, with all in it, reads and holds as printed.

    Of a document that does not hold as a whole, its own status tells.
    """
    if not document.provision_days and not acting_relations(document):
        return None
    answer = status_on(document, today())
    within = _within(answer, eid)
    own = answer.provisions.get(eid, answer)
    if answer.status in (Status.IN_FORCE, *PARTLY) and own.status in _OUT:
        return STATUS_TITLES[own.status]
    if any(one.changes or one.status in _OUT for one in within):
        return CHANGED if answer.status not in _OUT else None
    return None


def _within(answer: Answer, eid: str) -> list[ProvisionAnswer]:
    return [
        one
        for each, one in answer.provisions.items()
        if each == eid or each.startswith(f"{eid}__")
    ]
