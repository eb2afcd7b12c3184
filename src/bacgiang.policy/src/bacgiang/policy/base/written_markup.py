"""A tree of lxml as HTML 5: libxml2 knows the elements of HTML 4 alone, and writes an
end for those that have none.
"""

from lxml import html
import re


_ENDS = re.compile("</(?:source|track|wbr)>")


def written_markup(tree: html.HtmlElement) -> str:
    """The element, what it holds and what follows it, as markup."""
    return _ENDS.sub("", str(html.tostring(tree, encoding="unicode")))
