"""`/en/legal-documents/2026/…`: records answer below the place that shows them."""

from ...base.english.counterparts import shown_by
from ...base.english.standing_in import stand_in
from ...interfaces import IPolicyLayer
from .register import IRegister
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from ZPublisher.BaseRequest import DefaultPublishTraverse
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IPublishTraverse)
@adapter(IRegister, IPolicyLayer)
class RegisterTraverser(DefaultPublishTraverse):
    """What the register holds itself, then what the one holds that it shows."""

    def publishTraverse(self, request: HTTPRequest, name: str) -> Any:  # noqa: N802
        stands = None if name in self.context else shown_by(self.context)
        if stands is None or name not in stands:
            return super().publishTraverse(request, name)
        stand_in(request, self.context, stands)
        return stands[name]
