"""The state menu of the toolbar, without Plone's page that goes round the forms."""

from ..visibility.state_now import title_for_item
from plone.app.contentmenu.menu import WorkflowMenu
from plone.app.contentmenu.menu import WorkflowSubMenuItem
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


LEFT_OUT = "workflow-transition-advanced"


class StateMenu(WorkflowMenu):
    """The acts that are open, and nothing beside them."""

    def getMenuItems(  # noqa: N802
        self, context: DexterityContent, request: HTTPRequest
    ) -> list[dict[str, Any]]:
        found = super().getMenuItems(context, request)
        return [one for one in found if one["extra"]["id"] != LEFT_OUT]


class StateEntry(WorkflowSubMenuItem):
    """The entry that opens the menu; it says what readers see, too."""

    def _currentStateTitle(self) -> Message | str:  # noqa: N802
        return title_for_item(self.context)


STATE_MENU = StateMenu("plone_contentmenu_workflow")
