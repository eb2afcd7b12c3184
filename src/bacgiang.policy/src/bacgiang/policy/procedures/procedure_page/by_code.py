"""`/vi/thu-tuc/<code>`: leads to the procedure, as people read codes to each other."""

from ...editorial.registers.in_english import RegisterTraverser
from ...editorial.visibility.seen import may_see
from ..procedure.code import CODES
from ..register.registers import IProcedureRegister
from bacgiang.policy.interfaces import IPolicyLayer
from Products.Five import BrowserView
from typing import Any
from zope.component import adapter
from zope.component import queryMultiAdapter
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


class ByCode(BrowserView):
    """There is none for whoever may not see it, as there is none of another code."""

    code = ""

    def with_code(self, code: str) -> "ByCode":
        self.code = code
        return self

    def __call__(self) -> str:
        found = CODES.item(self.code) if self.code else None
        if found is None or not may_see(found):
            raise NotFound(self.context, self.code, self.request)
        self.request.response.redirect(found.absolute_url(), status=302)
        return ""


@implementer(IPublishTraverse)
@adapter(IProcedureRegister, IPolicyLayer)
class CodeTraverser(RegisterTraverser):
    """What every register holds or shows, then the procedures by their codes."""

    def publishTraverse(self, request: HTTPRequest, name: str) -> Any:  # noqa: N802
        if self._is_code(request, name):
            page = queryMultiAdapter((self.context, request), name="procedure-by-code")
            if isinstance(page, ByCode):
                return page.with_code(name)
        return super().publishTraverse(request, name)

    def _is_code(self, request: HTTPRequest, name: str) -> bool:
        # Codes have figures; names of pages and methods are not looked up.
        is_like_one = name not in self.context and any(map(str.isdigit, name))
        return is_like_one and CODES.holder(name) is not None
