"""The text of a letter in HTML, as its reader would see it."""

from ...text.files.html_tree import collapse_space
from ...text.files.html_tree import INLINE
from ...text.files.html_tree import KEEPS_SPACE
from ...text.files.html_tree import parse_html
from lxml import etree
import re


UNSEEN = frozenset(("head", "script", "style", "template", "title", "noscript"))
_NAMES = "blockquote h1 h2 h3 h4 h5 h6 ol p pre table ul"
PARAGRAPHS = frozenset(_NAMES.split())
"""An empty line follows them."""
_GAPS = re.compile(r"\n{3,}")


def text_of_html(html: str) -> str:
    """Nothing of it is loaded, and nothing of it runs."""
    root = parse_html(html).root
    if root is None:
        return ""
    parts: list[str] = []
    unseen = kept = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name, step = str(element.tag), 1 if event == "start" else -1
        unseen += step if name in UNSEEN else 0
        kept += step if name in KEEPS_SPACE else 0
        if name == "br":
            parts.append("\n" if event == "start" else "")
        elif name in PARAGRAPHS and event == "end":
            parts.append("\n\n")
        elif name not in INLINE and not "".join(parts[-1:]).endswith("\n"):
            parts.append("\n")
        text = element.text if event == "start" else element.tail
        if text and not unseen:
            parts.append(text if kept else collapse_space(text))
    lines = "".join(parts).replace("\xa0", " ").split("\n")
    return _GAPS.sub("\n\n", "\n".join(one.strip(" ") for one in lines)).strip()
