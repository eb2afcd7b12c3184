"""What a record's own page says, without what only works on the portal.

A record (a legal document, a procedure, a draft) has no single field of text: its page
is made of many. What it shows there is what is printed and saved.
"""

from lxml import html
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import getMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest


CONTENT = "//*[@id='content-core']"
# Forms and their like need the portal; the page's heading is the sheet's own.
ONLY_THERE = ("form", "script", "nav", "dialog", "iframe", "button", "template", "h1")
NOT_PRINTED = "descendant::*[contains(concat(' ', @class, ' '), ' d-print-none ')]"


def content_of_page(
    item: DexterityContent, request: HTTPRequest, name: str = ""
) -> html.HtmlElement | None:
    """The content of the item's page as a `div`; None where the page has none.

    `name` is that of another page of the item.
    """
    page = getMultiAdapter((item, request), name=name or item.getLayout())
    found: Any = html.document_fromstring(page()).xpath(CONTENT)
    if not found:
        return None
    content = found[0]
    for element in [*content.iter(*ONLY_THERE), *content.xpath(NOT_PRINTED)]:
        if element.getparent() is not None:
            element.drop_tree()
    for folded in content.iter("details"):
        folded.set("open", "open")
    del content.attrib["id"]
    return content
