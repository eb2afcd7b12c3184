"""`@controlpanels` opens a panel to whoever may open its page.

Plone's service asks for the right to the list of panels alone.
"""

from collections.abc import Iterator
from plone.restapi.controlpanels import RegistryConfigletPanel
from plone.restapi.services.controlpanels.add import ControlpanelsAdd
from plone.restapi.services.controlpanels.delete import ControlpanelsDelete
from plone.restapi.services.controlpanels.get import ControlpanelsGet
from plone.restapi.services.controlpanels.update import ControlpanelsUpdate
from zExceptions import NotFound


class AllowedPanels:
    """Of the panels those whose entry in Plone's own list the person may see."""

    def get_controlpanel_adapters(
        self,
    ) -> Iterator[tuple[str, RegistryConfigletPanel]]:
        for name, panel in super().get_controlpanel_adapters():  # type: ignore[misc]
            if panel.configlet:
                yield name, panel

    def panel_by_name(self, name: str) -> RegistryConfigletPanel:
        """Raises NotFound, where the stock services fail."""
        panel = dict(self.get_controlpanel_adapters()).get(name)
        if panel is None:
            raise NotFound(name)
        return panel


class PanelsGet(AllowedPanels, ControlpanelsGet):
    """GET"""


class PanelsAdd(AllowedPanels, ControlpanelsAdd):
    """POST"""


class PanelsUpdate(AllowedPanels, ControlpanelsUpdate):
    """PATCH"""


class PanelsDelete(AllowedPanels, ControlpanelsDelete):
    """DELETE"""
