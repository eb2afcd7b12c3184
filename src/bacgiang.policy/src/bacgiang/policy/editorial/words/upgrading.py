"""Units and leaders of an existing site take the way of items (9.1).

What the public reads of them stays published as it stands.
"""

from ...units.life_cycle.in_charge import give_levels
from ...units.register.leader import Leader
from ...units.register.lookup import all_units
from ..workflow.as_it_stands import publish_as_it_stands
from ..workflow.as_it_stands import WORKFLOW
import logging
from Products.GenericSetup.tool import SetupTool


logger = logging.getLogger(__name__)


def publish_as_they_stand(setup: SetupTool) -> None:
    """Handler of the step."""
    count = 0
    for unit in all_units():
        give_levels(unit)
        for leader in unit.objectValues():
            if isinstance(leader, Leader) and not leader.workflow_history.get(WORKFLOW):
                publish_as_it_stands(leader)
                count += 1
    logger.info("Leaders published as they stand: %d", count)
