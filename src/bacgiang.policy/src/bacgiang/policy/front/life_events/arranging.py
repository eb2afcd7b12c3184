"""Keep life events and tasks: the one function of the page and the service.

Whoever calls has checked the permission `bacgiang.policy: Arrange home page`; of those
who have it the head alone changes what is public at once on the first page.
"""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...editorial.workflow.item_roles import roles_on_item
from ...editorial.workflow.statement_rules import DECLARATION_MISSING
from ...units.public_lines import LinesComeOut
from . import reasons
from .reading import link_line
from .store import stamp
from .store import tasks
from .store import tasks_store
from .values import LifeEvent
from .values import TaskLink
from .values import Tasks
from bacgiang.policy import _
from dataclasses import astuple
from plone.dexterity.content import DexterityContent
from zope.event import notify


KINDS = ActKinds(
    {"changed": ActDetail(_("act_detail_tasks_changed", default="changed"))}
)
TASKS = KINDS.add(
    "citizen_tasks", _("act_citizen_tasks", default="Tasks of the first page changed")
)


def arrange(
    site: DexterityContent, said: Tasks, seen: str | None, *, is_declared: bool
) -> None:
    """Keep these in place of all others. `seen`: the stamp of those that the person
    saw, None for any; `is_declared`: that no secret is told (4.2a: they go the way of
    no item). Raises Refused.
    """
    Refused.raise_for(
        None if roles_on_item(site).heads else reasons.NOT_HEAD,
        None if is_declared else DECLARATION_MISSING,
    )
    if seen is not None and seen != stamp():
        raise Refused(reasons.CHANGED_MEANWHILE)
    before = tasks()
    if said == before:
        return
    notify(LinesComeOut({"lines": "\n".join(_texts(said))}))
    tasks_store().kept = said
    old = {*before.examples, *before.links, *before.events}
    new = {*said.examples, *said.links, *said.events}
    changed = sorted(map(_recorded, old ^ new))
    record_act(TASKS, site, details={"changed": " | ".join(dict.fromkeys(changed))})


def _recorded(one: object) -> str:
    """What readers read, and where a task leads."""
    if isinstance(one, TaskLink):
        return link_line(one)
    return f"{one.title}: {one.lead}" if isinstance(one, LifeEvent) else str(one)


def _texts(said: Tasks) -> list[str]:
    rows = [*map(astuple, said.links), *map(astuple, said.events)]
    return [*said.examples, *(str(part) for row in rows for part in row)]
