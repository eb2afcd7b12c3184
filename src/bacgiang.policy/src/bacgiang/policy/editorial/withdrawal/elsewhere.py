"""A secret that is withdrawn in one place, and what says the same in others.

Its withdrawal names them in the record of acts; the heads of other boards are asked to
look at theirs. What is deleted is closed at once, as if it was made from it.
"""

from ...base.policy_sites import on_policy_sites
from ...base.tasks.about import open_about
from ...base.tasks.about import settle_about
from ...base.tasks.acting import ask
from ...base.tasks.stored import StoredTasks
from ...units.levels import Level
from ..items import IEditorialItem
from ..same_board import board_of
from ..same_board import same_board
from ..workflow.parameters import CLOSING_GROUNDS
from ..workflow.parameters import Transition
from ..workflow.statements import parameters_of
from ..working_copy.rules import baseline_of
from .alike import alike
from .alike import alike_deleted
from .closing import is_closed
from .origins import origin_store
from bacgiang.policy import _
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from Products.DCWorkflow.interfaces import IBeforeTransitionEvent


KIND = "secret-elsewhere"
DAYS = 1
TASKS = StoredTasks(
    KIND,
    _("matter_secret_elsewhere", default="Says what another board has withdrawn"),
    "@@act/withdraw",
    order=5,
)


@on_policy_sites
def name_alike(item: IEditorialItem, event: IBeforeTransitionEvent) -> None:
    """Before the item is closed, and what it was made of cannot be told from it."""
    if event.transition is None or event.transition.id != Transition.WITHDRAW:
        return
    closes = parameters_of(event.kwargs).ground in CLOSING_GROUNDS
    if not closes or is_closed(item):
        return
    found, deleted = alike(item), alike_deleted(item)
    if found or deleted:
        paths = ("/".join(one.getPhysicalPath()) for one in (*found, *deleted))
        event.kwargs["details"]["alike"] = ", ".join(paths)
    for one in deleted:
        origin_store().add(IUUID(one), IUUID(item))
    for one in found:
        if not same_board(one, item) and not open_about(KIND, IUUID(one)):
            by = board_of(item)
            level = Level.HEAD.value
            ask(KIND, IUUID(one), board_of(one), days=DAYS, level=level, asked_by=by)


@on_policy_sites
def settle_looked_at(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """It was withdrawn, or says something else by now."""
    step = event.transition and event.transition.id
    if step in (Transition.WITHDRAW, Transition.PUBLISH):
        settle_about(KIND, IUUID(baseline_of(item) or item))
