"""An item as its readers saw it, as one file that opens without the portal."""

from ...editorial.items import IContentHolder
from ...editorial.preview.anonymous_rendering import anonymous_rendering
from plone import api
from plone.browserlayer.utils import registered_layers
from plone.dexterity.content import DexterityContent
from zope.component import queryMultiAdapter
from zope.globalrequest import getRequest
from zope.interface import alsoProvides


PAGE = "page.html"


def page_of(item: DexterityContent) -> dict[str, bytes]:
    """`page.html` of what has a page that can be saved; nothing of others."""
    request = getRequest()
    if not IContentHolder.providedBy(item):
        return {}
    # A job's request has come by no site: it knows no pages and no skin of packages.
    alsoProvides(request, *registered_layers())
    api.portal.get().setupCurrentSkin(request)
    with anonymous_rendering(item, request):
        view = queryMultiAdapter((item, request), name="save")
        page = view() if view is not None else ""
    return {PAGE: page.encode()} if page else {}
