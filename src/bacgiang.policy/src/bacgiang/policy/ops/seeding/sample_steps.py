"""Steps of the workflow, taken by the sample accounts of the boards.

A unit without sample accounts is acted for by set-up itself, with the roles of the
level that each act asks for.
"""

from ...editorial.working_copy.rules import is_working_copy
from AccessControl import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.users import SimpleUser
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from contextlib import suppress
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFCore.indexing import processQueue
from Products.CMFCore.WorkflowCore import ObjectDeleted
from typing import Any


ROLES = {"update": ["Contributor", "Editor"], "review": ["Reviewer"]}
ROLES |= {"publish": ["Publisher"], "head": ["Board Head"]}
STEPS = {
    "draft": (),
    "pending": ("submit",),
    "approved": ("submit", "approve"),
    "published": ("submit", "approve", "publish"),
    "withdrawn": ("submit", "approve", "publish", "withdraw"),
}
LEVELS = {"submit": "update", "approve": "review", "return": "review"}
LEVELS |= {"publish": "publish", "withdraw": "publish"}


@contextmanager
def acting_as(unit: str, level: str) -> Iterator[None]:
    """As the sample account of a level, or with its roles where there is none."""
    users = api.portal.get_tool("acl_users")
    user = users.getUserById(f"{unit}-{level}")
    before = getSecurityManager()
    nobody = SimpleUser("", "", ROLES[level], [])
    newSecurityManager(None, (nobody if user is None else user).__of__(users))
    try:
        yield
    finally:
        setSecurityManager(before)


def take_step(item: DexterityContent, unit: str, step: str, **stated: Any) -> None:
    """As the level of the unit's board that takes the step."""
    with acting_as(unit, LEVELS[step]):
        api.portal.get_tool("portal_workflow").doActionFor(item, step, **stated)


def take_steps(
    item: DexterityContent,
    unit: str,
    state: str = "published",
    stated: Mapping[str, Mapping[str, Any]] | None = None,
) -> None:
    """From the beginning to a state; `stated`: what is said with a step, by its name.

    A working copy is gone once it is published: it was merged.
    """
    said = {"approve": {"declaration": True}} | dict(stated or {})
    if is_working_copy(item):
        # It leaves the catalog in this very transaction, so it must have come there.
        processQueue()
    with suppress(ObjectDeleted):
        for step in STEPS[state]:
            take_step(item, unit, step, **said.get(step, {}))
