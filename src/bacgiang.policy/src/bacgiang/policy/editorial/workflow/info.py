"""`GET …/@workflow`, also as an element: the state's name is that of this moment."""

from ..items import IEditorialItem
from ..stamps.as_seen import stamp_told
from ..visibility.state_now import title_for_item
from bacgiang.policy.interfaces import IPolicyLayer
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.services import Service
from plone.restapi.services.workflow.info import WorkflowInfo
from typing import Any
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer


@implementer(IExpandableElement)
@adapter(IEditorialItem, IPolicyLayer)
class StateNow(WorkflowInfo):
    """What Plone tells of an item, with the name of its state; for those who work on it
    a stamp of what they see."""

    def __call__(self, expand: bool = False) -> dict[str, Any]:
        told: dict[str, Any] = super().__call__(expand=expand)
        if "state" in told["workflow"]:
            title = translate(title_for_item(self.context), context=self.request)
            told["workflow"]["state"]["title"] = title
        if expand:
            told["workflow"] |= stamp_told(self.context)
        return told


class StateNowService(Service):
    """The element by itself."""

    def reply(self) -> Any:
        return StateNow(self.context, self.request)(expand=True)["workflow"]
