"""The state menu of the toolbar, without Plone's page that goes round the forms."""

from ..visibility.state_now import title_for_item
from plone.app.contentmenu.menu import WorkflowMenu
from plone.app.contentmenu.menu import WorkflowSubMenuItem
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


LEFT_OUT = "workflow-transition-advanced"
KEPT = "bacgiang.policy.state_menu"


class StateMenu(WorkflowMenu):
    """The acts that are open, and nothing beside them."""

    def getMenuItems(  # noqa: N802
        self, context: DexterityContent, request: HTTPRequest
    ) -> list[dict[str, Any]]:
        kept = IAnnotations(request).setdefault(KEPT, {})
        path = context.getPhysicalPath()
        if path not in kept:
            # Each judges all rules; the entry that opens the menu asks first.
            found = super().getMenuItems(context, request)
            kept[path] = [one for one in found if one["extra"]["id"] != LEFT_OUT]
        return list(kept[path])


class StateEntry(WorkflowSubMenuItem):
    """The entry that opens the menu; it says what readers see, too."""

    def _transitions(self) -> list[Any]:
        found = STATE_MENU.getMenuItems(self.context, self.request)
        return found or list(super()._transitions())

    def _currentStateTitle(self) -> Message | str:  # noqa: N802
        return title_for_item(self.context)


STATE_MENU = StateMenu("plone_contentmenu_workflow")
