"""Fields that an item takes from what it lies in, over the API: none here.

plone.restapi gives them as the item has them (`?expand=inherit`), past what says of
which day they are, and of whom they are to be seen.
"""

from bacgiang.policy.interfaces import IPolicyLayer
from plone.restapi.interfaces import IExpandableElement
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(IExpandableElement)
@adapter(Interface, IPolicyLayer)
class NothingInherited:
    """`inherit`: not told."""

    def __init__(self, context: object, request: object) -> None:
        pass

    def __call__(self, expand: bool = False) -> dict[str, Any]:
        return {}
