"""`POST @receipts/<code>/<act>`: what an author does with the code."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .author_acts import act_named
from .author_acts import perform
from .finding import find
from .service import receipt_as_json
from bacgiang.policy import _
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


NO_SUCH_ACT = Refusal(
    "unknown_act",
    _(
        "citizen_error_no_such_act",
        default="Nothing of this kind can be done with the code. Check the address.",
    ),
    status=404,
)


@implementer(IPublishTraverse)
class ReceiptsPost(Service):
    """200 with the receipt; 400 to what cannot be taken, 404 to an unknown code or act,
    409 where it cannot be done any more. The code is all that is asked for.
    """

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.params: list[str] = []

    def publishTraverse(self, request: Any, name: str) -> "ReceiptsPost":  # noqa: N802
        self.params.append(name)
        return self

    def reply(self) -> dict[str, Any]:
        self.request.response.setHeader("Cache-Control", "no-store")
        code, name = ("", "") if len(self.params) != 2 else self.params
        found = find(code)
        act = act_named(found, name)
        if act is None:
            raise Refused(NO_SUCH_ACT)
        body = json_body(self.request)
        # The proof and the code stand where a session would.
        alsoProvides(self.request, IDisableCSRFProtection)
        return receipt_as_json(perform(found, act, body), self.request)
