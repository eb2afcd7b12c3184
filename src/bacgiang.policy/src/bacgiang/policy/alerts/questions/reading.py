"""A question from its address, as somebody typed it or as it was kept."""

from ...base.as_visitor import as_visitor
from ...editorial.visibility.seen import may_see
from .of_register import register_question
from .of_search import PAGE
from .of_search import search_question
from .question import LONGEST
from .question import Question
from plone import api
from plone.base.interfaces.siteroot import INavigationRoot
from plone.dexterity.content import DexterityContent
from Products.CMFCore.interfaces import IFolderish
from urllib.parse import parse_qs


MOST_FIELDS = 100


def read_question(address: str) -> Question | None:
    """The question at `path?query`, the path within the portal; None where nothing
    that the public can ask is there.
    """
    path, _sign, said = address.strip().lstrip("/").partition("?")
    place = _place(path.removesuffix(PAGE).strip("/"))
    if place is None or said.count("&") >= MOST_FIELDS:
        return None
    form = {
        name.partition(":")[0]: values if len(values) > 1 else values[0]
        for name, values in parse_qs(said).items()
    }
    found: Question | None = None
    if not path.endswith(PAGE):
        found = register_question(place, form)
    elif INavigationRoot.providedBy(place):
        found = search_question(place, form)
    return found if found is None or len(found.address) <= LONGEST else None


def _place(path: str) -> DexterityContent | None:
    """What stands there for the public."""
    item = api.portal.get()
    for name in filter(None, path.split("/")):
        if not IFolderish.providedBy(item) or name not in item:
            return None
        item = item[name]
    with as_visitor():
        return item if may_see(item) else None
