"""What the script is told on the body of a page: of what the page is a form."""

from ....interfaces import IPolicyLayer
from plone import api
from plone.base.interfaces import IPatternsSettings
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IPatternsSettings)
@adapter(Interface, IPolicyLayer, Interface)
class FormOf:
    """`data-form-of`: the UID, which stays when an item is moved; for the signed in."""

    def __init__(
        self, context: DexterityContent, request: HTTPRequest, field: object
    ) -> None:
        self.context = context

    def __call__(self) -> dict[str, str]:
        uid = None if api.user.is_anonymous() else IUUID(self.context, None)
        return {"data-form-of": uid} if uid else {}
