"""Markup in which whatever opens also ends: what slow readers are given (15.2).

Python's html.parser before its fix of CVE-2025-6069, and patterns such as `<[^>]*>`,
look for the end of what has none through all that follows, once for each of them: their
time grows with the square of the length, as libxml2's does with that of the attributes
of one tag. Sound markup all of them read in one pass. What is not sound is written anew
by libxml2, which closes what is open.
"""

from ....base.written_markup import written_markup
from ....text.files.html_tags import has_endless_tag
from .addresses import with_addresses
from .references import without_bad_references
from html import escape
from lxml import etree
from lxml import html
import re


MOST_CHARACTERS = 1_000_000
MOST_TAGS = 50_000
"""About what a book of 300 pages has; plone.outputfilters reads it in two seconds."""

# Nothing here is tried twice: what does not match at once is not sound.
_SOUND = re.compile(
    r"""(?:
        [^<]++
      | <script\b[^<>]*+>[^<]*+</script\s*+>
      | <style\b[^<>]*+>[^<]*+</style\s*+>
      | </?(?!(?:script|style|head|plaintext|xmp)\b)[a-z][^\s<>/"'=]*+
        (?:[^<>"']++|"[^"<>]*+"|'[^'<>]*+')*+>
      | <!--(?:[^<>-]++|-(?!-))*+-->
    )*+""",
    re.VERBOSE | re.IGNORECASE,
)
_WITHOUT_MARKUP = ("script", "style", "head", "plaintext", "xmp")
_LONG_TAG = re.compile(r"<[^<>]{1000,}+>?")
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_OPEN_END = re.compile(r"<(?=[^<>]*+\Z)")
_NAME = re.compile(r"[a-z][\w:.-]*", re.IGNORECASE)
_MOST_UNQUOTED = 1_000
_LONGEST_TAG = 8_000


def is_too_long(markup: str) -> bool:
    """Whether it is more than is shown on one page."""
    return len(markup) > MOST_CHARACTERS or markup.count("<") > MOST_TAGS


def is_sound(markup: str) -> bool:
    """Whether each < begins a tag or a comment that ends before the next <."""
    return _SOUND.fullmatch(markup) is not None and not any(
        _is_overlong(one[0]) for one in _LONG_TAG.finditer(markup)
    )


def sound(markup: str) -> str:
    """The markup, written anew where it is not sound; its addresses can be read.

    Comments, scripts, styles and tags of endless length are left out then; what no
    parser reads is escaped.
    """
    markup = without_bad_references(markup)
    if is_sound(markup):
        return with_addresses(markup)
    written = _written_anew(
        _LONG_TAG.sub(lambda tag: "" if _is_overlong(tag[0]) else tag[0], markup)
    )
    if not is_sound(written):
        return escape(markup, quote=False)
    return with_addresses(written)


def _is_overlong(tag: str) -> bool:
    unquoted = sum(map(len, _QUOTED.split(tag)))
    return unquoted > _MOST_UNQUOTED or len(tag) > _LONGEST_TAG


def _written_anew(markup: str) -> str:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # libxml2 ends at NUL; a lone surrogate is no text; what a tag lacks at the end it
    # would take from the tags that lxml puts around.
    closed = _OPEN_END.sub("&lt;", markup.replace("\0", ""))
    if has_endless_tag(closed):
        return escape(markup, quote=False)
    source = closed.encode("utf-8", "replace")
    try:
        tree = html.fragment_fromstring(source, create_parent="div", parser=parser)
    except (AssertionError, etree.ParserError, ValueError):
        return escape(markup, quote=False)
    etree.strip_elements(tree, *_WITHOUT_MARKUP, with_tail=False)
    for element in list(tree.iterdescendants(etree.Element)):
        for name in [one for one in element.attrib if not _NAME.fullmatch(one)]:
            del element.attrib[name]
        if not _NAME.fullmatch(element.tag):
            element.drop_tag()
    text = written_markup(tree)
    return text.removeprefix("<div>").removesuffix("</div>")
