"""Read one item with the rights of a visitor, whatever state it is in.

Of everything else the visitor sees what is public; nothing can be changed.
"""

from ...base.frame_language import framed_in
from ..withdrawal.closing import is_closed_uid
from AccessControl.SecurityManagement import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.SpecialUsers import nobody
from Acquisition import aq_base
from Acquisition import aq_chain
from Acquisition import aq_inner
from collections.abc import Iterator
from contextlib import contextmanager
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import ATTRIBUTE_NAME
from typing import Any
from zope.annotation.interfaces import IAnnotations
from ZPublisher.HTTPRequest import HTTPRequest


READING = frozenset({"View", "Access contents information"})
# Where views keep what they have found out in a request, who asks among it.
FOUND_OUT = "plone.memoize"


class CitizensEyes:
    """A security manager: nobody's, but for reading the item and what stands in it."""

    __allow_access_to_unprotected_subobjects__ = 1

    def __init__(self, item: DexterityContent, nobodys: Any) -> None:
        self._item = aq_base(item)
        self._uid = getattr(self._item, ATTRIBUTE_NAME, None)
        self._nobodys = nobodys

    def checkPermission(self, permission: str, obj: DexterityContent) -> Any:  # noqa: N802
        if permission in READING and self._shows(obj):
            return 1
        return self._nobodys.checkPermission(permission, obj)

    def validate(self, *asked: Any, **more: Any) -> Any:
        """Viewlets and views that templates name are asked for in this way: theirs are
        the permissions of their ZCML.

        What is asked: the object accessed, its container, a name and the value.
        """
        _accessed, container, name, value = (*asked, None, None, None, None)[:4]
        for holder, protected in (
            (container, f"{name}__roles__"),
            (value, "__roles__"),
        ):
            if self._shows(holder) and _permission_for(holder, protected) in READING:
                return 1
        return self._nobodys.validate(*asked, **more)

    def _shows(self, obj: DexterityContent) -> bool:
        chain = aq_chain(aq_inner(obj))
        inside = next(
            (at for at, one in enumerate(chain) if self._is_item(aq_base(one))), None
        )
        return inside is not None and not any(map(_is_closed_part, chain[:inside]))

    def _is_item(self, one: Any) -> bool:
        """A kept version has no parts: they stand in the item that it is one of."""
        uid = getattr(one, ATTRIBUTE_NAME, None)
        return one is self._item or (uid is not None and uid == self._uid)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._nobodys, name)


@contextmanager
def anonymous_rendering(item: DexterityContent, request: HTTPRequest) -> Iterator[None]:
    """Look at the item as a visitor for the time of the block."""
    before = getSecurityManager()
    _forget(request)
    newSecurityManager(None, nobody.__of__(item.acl_users))
    setSecurityManager(CitizensEyes(item, getSecurityManager()))
    try:
        with framed_in(request, ""):
            yield
    finally:
        setSecurityManager(before)
        _forget(request)


def _is_closed_part(one: Any) -> bool:
    """What came into the item from elsewhere may be closed while that is not."""
    uid = getattr(aq_base(one), ATTRIBUTE_NAME, None)
    return uid is not None and is_closed_uid(uid)


def _permission_for(holder: Any, protected: str) -> str:
    """What ZCML protects it by; "" where it does not, or by nothing."""
    protection = getattr(type(aq_base(holder)), protected, None)
    return getattr(protection, "__name__", "")


def _forget(request: HTTPRequest) -> None:
    IAnnotations(request).pop(FOUND_OUT, None)
