"""`++addtranslation++UID` is there for whoever sees what is to be translated."""

from .named import seen_by_name
from .who_asks import recognise
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.app.multilingual.browser.add import AddViewTraverser
from plone.app.multilingual.interfaces import ITG
from plone.base.interfaces import ILanguage
from Products.CMFCore.interfaces import IFolderish
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.traversing.interfaces import ITraversable
from zope.traversing.interfaces import TraversalError


@implementer(ITraversable)
@adapter(IFolderish, IPolicyLayer)
class SeenSource(AddViewTraverser):
    """Plone's own leads on to the text in this language before it is known who asks."""

    def traverse(self, name: str, ignored: Any) -> Any:
        recognise(self.request)
        source = seen_by_name(name)
        if source is None or not all(map(seen_by_name, self._translations(source))):
            raise TraversalError(self.context, name)
        return super().traverse(name, ignored)

    def _translations(self, source: Any) -> list[str]:
        catalog = api.portal.get_tool("portal_catalog")
        asked = {
            "TranslationGroup": ITG(source),
            "Language": ILanguage(self.context).get_language(),
        }
        return [one.UID for one in catalog.unrestrictedSearchResults(asked)]
