"""Says of parts of a page in what language they are, where it is not the page's."""

from ....base.english.tongue import vietnamese_stretch
from ....base.languages import ENGLISH
from ....base.languages import LANGUAGES
from .choosing import own_language
from bacgiang.policy.interfaces import IPolicyLayer
from lxml import etree
from lxml.cssselect import CSSSelector
from plone import api
from plone.transformchain.interfaces import ITransform
import re
from repoze.xmliter.serializer import XMLSerializer
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


# On a page of readers, what speaks to the member.
OWN = CSSSelector("#edit-bar, #portal-toolbar, #global_statusmessage")
# At the desk, what is the site's own, and where one types what readers will read.
OF_SITE = CSSSelector(
    ".skip-link, .display-sheet, #portal-masthead, #portal-searchbox, #portal-top, "
    "#portal-mainnavigation, #portal-globalnav-wrapper, #portal-breadcrumbs, "
    "#portal-owner, #portal-footer-wrapper, "
    "#content textarea, #content input[type=text]"
)
# What every page has of words that no board writes.
FRAME = CSSSelector(
    ".skip-link, .display-sheet, #portal-searchbox, #portal-top a:not([lang]), "
    "#portal-owner, #portal-footer-wrapper"
)
# What consists of text, and is in no part whose language is said.
UNMARKED = etree.XPath(
    "//body//*[not(*) and not(ancestor-or-self::*[@lang]"
    "[not(self::html) and not(self::body)])]"
    "[not(self::script or self::style or self::textarea)]"
)
# What holds no other element.
WHOLE = frozenset({"option", "title", "text", "tspan"})
WORD = re.compile(r"\w")


@implementer(ITransform)
@adapter(Interface, IPolicyLayer)
class LanguagesMarked:
    """After the theme, which puts the parts in their places."""

    order = 8860

    def __init__(self, published: Any, request: HTTPRequest) -> None:
        self.request = request

    def transformUnicode(self, result: str, encoding: str) -> None:  # noqa: N802
        """What was no page before is none now."""

    def transformBytes(self, result: bytes, encoding: str) -> None:  # noqa: N802
        """The same."""

    def transformIterable(self, result: Any, encoding: str) -> Any:  # noqa: N802
        if not isinstance(result, XMLSerializer):
            return None
        own, root = own_language(self.request), result.tree.getroot()
        if not own:
            return result if mark_frame(root) else None
        is_desk = root.get("lang") == own
        language = str(api.portal.get_current_language()) if is_desk else own
        parts: Any = (OF_SITE if is_desk else OWN)(root)
        for part in parts:
            if not part.get("lang"):
                part.set("lang", language)
        if is_desk and own == "en":
            mark_vietnamese(root)
        return result


def mark_frame(root: Any) -> bool:
    """Say of the frame of a page in a third language that its words are English."""
    if root.get("lang", "") in ("", *LANGUAGES):
        return False
    parts: Any = FRAME(root)
    for part in parts:
        if not part.get("lang"):
            part.set("lang", ENGLISH)
    return True


def mark_vietnamese(root: Any) -> None:
    """Titles and names among English words, which pages write down without a mark."""
    parts: Any = UNMARKED(root)
    for part in parts:
        text = part.text or ""
        start, end = vietnamese_stretch(text)
        if start == end:
            continue
        if part.tag in WHOLE or not (WORD.search(text[:start] + text[end:])):
            part.set("lang", "vi")
            continue
        part.text = text[:start]
        named = etree.SubElement(part, "span", lang="vi")
        named.text, named.tail = text[start:end], text[end:]
