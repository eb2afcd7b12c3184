"""Files of the theme are read as files, whatever the page asks for that they are for.

Diazo reads them by requests inside that of the first page. Where a program asked for
that page they were taken for requests of the API, which has no such files.
"""

from plone.app.theming.utils import InternalResolver
from plone.rest.interfaces import IAPIRequest
from typing import Any
from zope.globalrequest import getRequest
from zope.interface import alsoProvides
from zope.interface import noLongerProvides


def resolve_as_file(self: InternalResolver, *asked: Any) -> Any:
    """In place of the resolver's own."""
    request = getRequest()
    if request is None or not IAPIRequest.providedBy(request):
        return self._old_resolve(*asked)
    noLongerProvides(request, IAPIRequest)
    try:
        return self._old_resolve(*asked)
    finally:
        alsoProvides(request, IAPIRequest)
