"""What existing sites take over: units and leaders go the way of items (9.1), and what
the public reads of them stays published as it stands; versions are kept of every item.
"""

from ...base.asked import let_go
from ...units.life_cycle.in_charge import give_levels
from ...units.register.leader import Leader
from ...units.register.lookup import all_units
from ..items import IEditorialItem
from ..workflow.as_it_stands import publish_as_it_stands
from ..workflow.as_it_stands import WORKFLOW
from Acquisition import aq_base
import logging
from plone import api
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


def keep_versions_of_all(setup: SetupTool) -> None:
    """Handler of the step."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(object_provides=IEditorialItem):
        item = brain._unrestrictedGetObject()
        if not getattr(aq_base(item), "versioning_enabled", True):
            item.versioning_enabled = True
        let_go(item._p_jar)
