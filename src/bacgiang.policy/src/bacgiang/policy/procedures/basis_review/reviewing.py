"""Once a day: a board owes a look at a procedure whose legal basis has ended.

The task goes when the procedure names what is in force, or is no longer public.
"""

from ...base.scheduler.daily import DailyJob
from ...base.tasks.about import ask_once
from ...base.tasks.about import settle_about
from ...base.tasks.store import task_store
from ...base.tasks.stored import StoredTasks
from ..versions.held import held_of
from ..versions.speaker import speaker_of
from .ended import ended_basis
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent


KIND = "procedure-basis"

BASIS_TASKS = StoredTasks(
    KIND,
    _("matter_procedure_basis", default="Procedures whose legal basis has ended"),
    "view",
    order=60,
    remind_days=None,
)


def review(site: DexterityContent) -> int:
    """Ask for what is owed, settle what is not any more; return how many are open."""
    owed = _owed()
    for uid, unit in owed.items():
        ask_once(KIND, uid, unit)
    for uid in {one.subject for one in task_store().open(KIND, None)} - owed.keys():
        settle_about(KIND, uid)
    return len(owed)


REVIEW_BASES = DailyJob(review)


def _owed() -> dict[str, str]:
    """Units in charge, by UID of the public procedures that rest on what has ended."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        portal_type="Procedure", review_state="published"
    )
    found = ((brain, held_of(brain.UID)) for brain in brains)
    return {
        brain.UID: brain.unit_code
        for brain, held in found
        if held is not None
        and any(ended_basis(held.version.record(), speaker_of(brain.unit_code)))
    }
