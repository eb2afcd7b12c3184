"""An item as its readers saw it, as one file that opens without the portal."""

from ...editorial.items import IContentHolder
from ...editorial.preview.anonymous_rendering import anonymous_rendering
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from plone import api
from plone.browserlayer.utils import registered_layers
from plone.dexterity.content import DexterityContent
import re
from urllib.parse import unquote
from zope.component import queryMultiAdapter
from zope.globalrequest import getRequest
from zope.interface import alsoProvides


PAGE = "page.html"
LINK = re.compile(r"""href=["']?([^"'#?\s>]+)""")
OF_VIEWS = ("@@", "++")


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


def led_to(folder: Path) -> Iterator[str]:
    """Last names in the addresses that the pages below a folder lead to: whatever host
    and language an item was told under, it keeps that.
    """
    for page in folder.rglob(PAGE):
        for address in LINK.findall(page.read_text(errors="replace")):
            steps = filter(None, unquote(address).split("/"))
            items = takewhile(lambda one: not one.startswith(OF_VIEWS), steps)
            yield from list(items)[-1:]
