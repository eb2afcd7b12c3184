"""Units and leaders of an existing site take the way of items (9.1).

What the public reads of them stays published as it stands.
"""

from ...units.life_cycle.in_charge import give_levels
from ...units.register.leader import Leader
from ...units.register.lookup import all_units
from DateTime import DateTime
import logging
from plone import api
from Products.GenericSetup.tool import SetupTool


logger = logging.getLogger(__name__)

WORKFLOW = "bacgiang_editorial_workflow"


def publish_as_they_stand(setup: SetupTool) -> None:
    """Handler of the step."""
    count = 0
    for unit in all_units():
        give_levels(unit)
        for leader in unit.objectValues():
            if isinstance(leader, Leader) and not leader.workflow_history.get(WORKFLOW):
                _publish(leader)
                count += 1
    logger.info("Leaders published as they stand: %d", count)


def _publish(leader: Leader) -> None:
    tool = api.portal.get_tool("portal_workflow")
    status = {"action": None, "actor": "", "comments": "", "details": None}
    status |= {"review_state": "published", "time": DateTime()}
    tool.setStatusOf(WORKFLOW, leader, status)
    tool[WORKFLOW].updateRoleMappingsFor(leader)
    leader.reindexObject()
