"""The state menu of the toolbar, without Plone's page that goes round the forms."""

from plone.app.contentmenu.menu import WorkflowMenu
from plone.dexterity.content import DexterityContent
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


LEFT_OUT = "workflow-transition-advanced"


class StateMenu(WorkflowMenu):
    """The acts that are open, and nothing beside them."""

    def getMenuItems(  # noqa: N802
        self, context: DexterityContent, request: HTTPRequest
    ) -> list[dict[str, Any]]:
        found = super().getMenuItems(context, request)
        return [one for one in found if one["extra"]["id"] != LEFT_OUT]


STATE_MENU = StateMenu("plone_contentmenu_workflow")
