"""`<bacgiang:views for=… permission=… pages=… services=… />`: those of one place.

A class says the name it answers under (`address`); a service answers to the methods it
defines (`get`, `post`, `patch`, `delete`). All are on the policy's layer.
"""

from .api_services import MethodsService
from bacgiang.policy.interfaces import IPolicyLayer
from collections.abc import Iterable
from plone.rest.zcml import serviceDirective
from Products.Five.browser.metaconfigure import page
from typing import Any
from zope.configuration.fields import GlobalInterface
from zope.configuration.fields import GlobalObject
from zope.configuration.fields import Tokens
from zope.interface import Interface
from zope.security.zcml import Permission


JSON = "application/json"


class IViewsDirective(Interface):
    """Pages and services, below one permission."""

    for_ = GlobalInterface(title="The place")
    permission = Permission(title="What who asks must have")
    pages = Tokens(title="Classes", value_type=GlobalObject(), required=False)
    services = Tokens(title="Classes", value_type=GlobalObject(), required=False)


def register_views(
    context: Any,
    for_: Any,
    permission: str,
    pages: Iterable[Any] = (),
    services: Iterable[type[MethodsService]] = (),
) -> None:
    """Handler of the directive."""
    for one in pages:
        page(context, one.address, permission, for_, IPolicyLayer, class_=one)
    for service in services:
        for made in service.by_method():
            serviceDirective(
                context,
                made.method,
                JSON,
                made,
                for_,
                permission,
                IPolicyLayer,
                service.address,
            )
