"""What content is shown by is one of the views that its type offers.

Plone's page asks for that; plone.restapi keeps whatever name it is sent, and a section
whose view is not there answers nobody any more.
"""

from ...base.policy_sites import has_policy
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from bacgiang.policy import _
from typing import Any
from zope.globalrequest import getRequest


NOT_OFFERED = Refusal(
    "wrong_value",
    _(
        "refusal_layout_not_offered",
        default="This is not shown that way. Its views are: ${offered}.",
    ),
    "layout",
)


def set_offered_layout(content: Any, layout: object) -> None:
    """In place of `setLayout`. Raises RefusedInput; what is set up by code is free."""
    if _is_asked_for() and layout != content.getLayout():
        offered = [name for name, _title in content.getAvailableLayouts()]
        if layout not in offered or not content.canSetLayout():
            raise RefusedInput(NOT_OFFERED.at(offered=", ".join(offered)))
    content._old_setLayout(layout)


def _is_asked_for() -> bool:
    request = getRequest()
    return bool(request and request.get("PUBLISHED")) and has_policy()
