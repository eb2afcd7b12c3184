"""The state menu of the toolbar, without Plone's page that goes round the forms."""

from plone.app.contentmenu.menu import WorkflowMenu
from typing import Any


LEFT_OUT = "workflow-transition-advanced"


class StateMenu(WorkflowMenu):
    """The acts that are open, and nothing beside them."""

    def getMenuItems(self, context: Any, request: Any) -> list[dict[str, Any]]:  # noqa: N802
        found = super().getMenuItems(context, request)
        return [one for one in found if one["extra"]["id"] != LEFT_OUT]


STATE_MENU = StateMenu("plone_contentmenu_workflow")
