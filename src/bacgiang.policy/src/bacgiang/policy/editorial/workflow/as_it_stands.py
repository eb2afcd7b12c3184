"""What set-up and upgrades bring is published as it stands: nobody acted."""

from DateTime import DateTime
from plone import api
from plone.dexterity.content import DexterityContent


WORKFLOW = "bacgiang_editorial_workflow"


def publish_as_it_stands(item: DexterityContent) -> None:
    """Put an item of the editorial workflow into its published state."""
    tool = api.portal.get_tool("portal_workflow")
    status = {"action": None, "actor": "", "comments": "", "details": None}
    status |= {"review_state": "published", "time": DateTime()}
    tool.setStatusOf(WORKFLOW, item, status)
    tool[WORKFLOW].updateRoleMappingsFor(item)
    item.reindexObject()
