"""What the head tells of a page that no room knows more of."""

from ....base.english.words import english_words
from ....base.page_facts import IHeadFacts
from ....base.page_facts import IPageOfItsOwn
from ....base.page_facts import OfPage
from ....base.page_facts import Picture
from .shown_page import shown_page
from functools import cached_property
from plone import api
from plone.base.interfaces import IPloneSiteRoot
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


ARTICLE, WEBSITE = "article", "website"
LONGEST = 300


@implementer(IHeadFacts)
@adapter(Interface, Interface, Interface)
class HeadFacts(OfPage):
    """Title and description as they stand; a view that says its title has that."""

    kind = WEBSITE
    picture: Picture | None = None
    published = None
    changed = None

    @cached_property
    def title(self) -> str:
        page = shown_page(self.context, self.request, self.view)
        if IPageOfItsOwn.providedBy(self.view) or not page.is_own:
            said = self._said_by_view()
            if said:
                return said
        if IPloneSiteRoot.providedBy(self.context):
            return str(api.portal.get_registry_record("plone.site_title", default=""))
        return self.own_title() or str(self.context.getId())

    def own_title(self) -> str:
        words = english_words(self.context, self.request)
        if words is not None:
            return str(words.heading)
        title = getattr(self.context, "Title", None)
        return (title() if callable(title) else "") or ""

    def _said_by_view(self) -> str:
        for name in ("page_title", "label"):
            said = getattr(self.view, name, None)
            if isinstance(said, str) and said:
                return str(translate(said, context=self.request))
        return ""

    @property
    def description(self) -> str:
        if IPageOfItsOwn.providedBy(self.view):
            return ""
        words = english_words(self.context, self.request)
        if words is not None:
            facts = (translate(one, context=self.request) for one in words.facts)
            return shortened(words.summary or " ".join(facts))
        said = getattr(self.context, "Description", None)
        return shortened(said() if callable(said) else "")


def shortened(text: str | None) -> str:
    """Text on one line, cut at the end of a word."""
    line = " ".join((text or "").split())
    if len(line) <= LONGEST:
        return line
    return line[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def head_facts(context: DexterityContent, request: HTTPRequest, view: Any) -> Any:
    """Facts of the page that is drawn."""
    return getMultiAdapter((context, request, view), IHeadFacts)
