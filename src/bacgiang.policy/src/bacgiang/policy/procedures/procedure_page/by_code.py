"""`/vi/thu-tuc/<code>`: leads to the procedure, as people read codes to each other."""

from ...base.english.standing_in import stand_in
from ...editorial.registers.in_english import RegisterTraverser
from ...editorial.traversed import reached_as
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

    found: Any = None

    def leading_to(self, found: Any) -> "ByCode":
        """Stand in the procedure itself: where it is hidden, so is this."""
        self.found = self.__parent__ = found
        return self

    def __call__(self) -> str:
        if self.found is None or not may_see(self.found):
            raise NotFound(self.context, self.__name__, self.request)
        self.request.response.redirect(self.found.absolute_url(), status=302)
        return ""


@implementer(IPublishTraverse)
@adapter(IProcedureRegister, IPolicyLayer)
class CodeTraverser(RegisterTraverser):
    """What every register holds or shows, then the procedures by their codes."""

    def publishTraverse(self, request: HTTPRequest, name: str) -> Any:  # noqa: N802
        found = self._with_code(name)
        if found is not None:
            page = queryMultiAdapter((self.context, request), name="procedure-by-code")
            if isinstance(page, ByCode):
                stand_in(request, self.context, found.__parent__)
                reached_as(request, found, name)
                return page.leading_to(found)
        return super().publishTraverse(request, name)

    def _with_code(self, name: str) -> Any:
        # Codes have figures; names of pages and methods are not looked up.
        is_like_one = name not in self.context and any(map(str.isdecimal, name))
        return CODES.item(name) if is_like_one else None
