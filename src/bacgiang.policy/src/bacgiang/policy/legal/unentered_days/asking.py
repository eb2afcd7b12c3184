"""Days of provisions, and last days, of records that were taken in before.

What a text says of them was not read then. Of a draft it is filled in, as on the way
in; of what people have approved nothing is changed: its board is asked to, and readers
are told until then.
"""

from ...base.tasks.about import ask_once
from ...base.tasks.about import settle_about
from ...base.tasks.stored import StoredTasks
from ..documents.by_uid import record_with
from ..documents.identity_store import identity_store
from ..documents.official_document import OfficialDocument
from ..effect.following import INDEXES
from ..effect.remarks import UNENTERED
from ..intake.text_values import values_from
from bacgiang.policy import _
from plone import api
from typing import Any


DAYS = ("provision_days", "last_day_in_force")
DRAFT = "draft"
TASKS = StoredTasks(
    UNENTERED,
    _("matter_unentered_days", default="Days of effect that a text says, to enter"),
    "view",
    order=35,
    remind_days=None,
)


def ask_for_days(setup: object) -> None:
    """Upgrade step: what the texts say of days and the records do not."""
    for uid in list(identity_store().uids()):
        record = record_with(uid)
        said = _unentered(record) if record is not None else {}
        if record is None or not said:
            continue
        if api.content.get_state(record, default="") == DRAFT:
            for name, value in said.items():
                setattr(record, name, value)
            record.reindexObject(idxs=INDEXES)
        else:
            ask_once(UNENTERED, uid, record.owning_unit)


def _unentered(record: OfficialDocument) -> dict[str, Any]:
    if record.structure is None:
        return {}
    said = values_from(record.structure.tree, record.issue_date)
    record.structure._p_deactivate()
    return {
        name: said[name]
        for name in DAYS
        if said.get(name) and not getattr(record, name, None)
    }


def settle_when_changed(record: OfficialDocument, event: object) -> None:
    """Whoever changed the record has looked at it."""
    settle_about(UNENTERED, record.UID())
