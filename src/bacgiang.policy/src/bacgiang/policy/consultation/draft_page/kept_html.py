"""The text of a version as HTML, made once: it never changes.

Where something stands beside a provision there is a mark; what stands there is put in
at the request.
"""

from ...base.kept import Kept
from ...law.provision_titles import provision_title
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import Level
from ...law.tree import Provision
from ...legal.document_page.rendering import contents
from ...legal.document_page.rendering import render
from ...legal.document_page.rendering import Style
from ...legal.documents.structured_text import StructuredText
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from html import unescape
import re


KEPT, ROOM = 16, 16_000_000
"""Texts kept in the memory of an instance, and characters of their HTML; a long one
takes about a megabyte.
"""
_MARK = re.compile(r"<!--provision:([^>]*)-->")


@dataclass(frozen=True)
class MadeText:
    """HTML with marks; depth, identity (eId) and words of its headings; and of each
    provision, by wId, the wId of what it stands in, "" for none, and what it is called.
    `counted`: where the number of opinions stands: at articles and all that is in none.
    """

    html: str
    contents: tuple[tuple[int, str, str], ...]
    parents: Mapping[str, str]
    titles: Mapping[str, str]
    counted: frozenset[str]

    def with_controls(self, controls: Callable[[str], str]) -> str:
        """The HTML with what stands at each provision, asked for by its wId."""
        return _MARK.sub(lambda found: controls(unescape(found.group(1))), self.html)


def _size(key: Hashable, made: MadeText) -> int:
    return len(made.html)


class KeptTexts:
    """The texts asked for last, by digest and words."""

    def __init__(self) -> None:
        self._made: Kept[MadeText] = Kept(KEPT, ROOM, _size)

    def of(self, text: StructuredText, label: str) -> MadeText:
        """`label`: what the address of a provision is called."""
        return self._made.of((text.digest, label), lambda: make(text.tree, label))


def make(tree: LegalText, label: str) -> MadeText:
    provision_ids = {one.eid: one.wid for one in all_provisions(tree)}

    def mark(eid: str) -> str:
        wid = provision_ids.get(eid, "")
        return f"<!--provision:{escape(wid)}-->" if wid else ""

    html = render(tree, Style(after=mark, label=label))
    parts = (tree, *tree.attachments)
    parents = {one.wid: "" for part in parts for one in part.body} | {
        below.wid: one.wid for one in all_provisions(tree) for below in one.children
    }
    titles = {wid: provision_title(eid) for eid, wid in provision_ids.items()}
    counted = frozenset(wid for part in parts for wid in _counted(part.body))
    return MadeText(html, tuple(contents(tree)), parents, titles, counted)


def _counted(provisions: tuple[Provision, ...]) -> Iterator[str]:
    for one in provisions:
        yield one.wid
        if one.level is not Level.ARTICLE:
            yield from _counted(one.children)


kept_texts = KeptTexts()
