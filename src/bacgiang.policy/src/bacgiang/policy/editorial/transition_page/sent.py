"""What was typed for a step of the workflow is done with once any step was taken.

A note that was typed anew after a refusal, or for a step that was not taken then, would
be offered in the next round.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.policy_sites import has_policy
from ...units.people.unsaved.keeping import finish_forms
from ..items import IEditorialItem
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from zope.globalrequest import getRequest


def drop_notes(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Of whoever took it; the others' words are theirs."""
    request, actor = getRequest(), current_actor()
    if event.transition is None or request is None or not has_policy():
        return
    if actor != SYSTEM:
        finish_forms(actor, f"{IUUID(item)}/act/", request)
