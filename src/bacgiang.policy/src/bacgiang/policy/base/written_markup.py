"""A tree of lxml as HTML 5: libxml2 knows the elements of HTML 4 alone, and writes an
end for those that have none.
"""

from lxml import html
from lxml.etree import ParserError
import re


_ENDS = re.compile("</(?:source|track|wbr)>")


def read_markup(markup: str) -> html.HtmlElement | None:
    """A `div` with the markup as a tree; None for what cannot be read."""
    parser = html.HTMLParser(encoding="utf-8")
    source = markup.encode("utf-8", "surrogatepass")
    try:
        return html.fragment_fromstring(source, create_parent="div", parser=parser)
    except (AssertionError, ParserError, ValueError):
        return None


def written_markup(tree: html.HtmlElement) -> str:
    """The element, what it holds and what follows it, as markup."""
    return _ENDS.sub("", str(html.tostring(tree, encoding="unicode")))


def inner_markup(tree: html.HtmlElement) -> str:
    """What `read_markup` has read, as markup again."""
    return written_markup(tree).removeprefix("<div>").removesuffix("</div>")
