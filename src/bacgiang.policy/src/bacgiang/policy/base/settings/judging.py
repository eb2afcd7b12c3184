"""Ask the rule of a setting, whatever page, service or script writes it."""

from ..policy_sites import on_policy_sites
from ..refusal import Refusal
from ..refusal import Refused
from .interfaces import ISettingRule
from plone.registry.interfaces import IRecordModifiedEvent
from typing import Any
from zope.component import queryUtility
from zope.globalrequest import getRequest
from zope.i18nmessageid import Message


def what_is_wrong(name: str, value: Any) -> Message | None:
    """None for what the record `name` may hold."""
    rule = queryUtility(ISettingRule, name=name) if value else None
    return rule(value) if rule is not None else None


@on_policy_sites
def refuse_wrong(event: IRecordModifiedEvent) -> None:
    """Raise Refused; what is set up without a request is the operator's matter."""
    request = getRequest()
    if request is None or not request.get("PUBLISHED"):
        return
    name = event.record.__name__
    wrong = what_is_wrong(name, event.newValue)
    if wrong is not None:
        raise Refused(Refusal("wrong_setting", wrong, field=name))
