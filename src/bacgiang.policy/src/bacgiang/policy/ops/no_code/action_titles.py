"""The panel of actions names them as menus do; Plone's shows what those translate."""

from Products.CMFPlone.controlpanel.browser.actions import ActionListControlPanel
from typing import Any
from zope.i18nmessageid import Message


class ActionsPanel(ActionListControlPanel):
    """Plone's, with titles that are messages."""

    actions: list[dict[str, Any]]

    def template(self) -> str:
        for category in self.actions:
            category["title"] = Message(category["title"], "plone")
            holder = self.portal_actions[category["id"]]
            for action in category["actions"]:
                domain = holder[action["id"]].i18n_domain or "plone"
                action["title"] = Message(action["title"], domain)
        return str(super().template())
