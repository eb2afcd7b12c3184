"""Take a snapshot of what an item says now."""

from ...base.uploads.blob import blob_of
from ..withdrawal.closing import is_closed
from .snapshot import Snapshot
from Acquisition import aq_base
from collections.abc import Iterator
from lxml import etree
from lxml import html
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.dexterity.content import DexterityContent
import re
from typing import Any


BLOCKS = {"blockquote", "br", "caption", "dd", "div", "dl", "dt", "figure", "hr"}
BLOCKS |= {"figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre"}
BLOCKS |= {"section", "table", "td", "th", "tr", "ul"}
# White space of the text itself means nothing, so breaks need a sign of their own.
BREAK = "\x00"
EVENT_FACTS = ("start", "end", "location")
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def tree_of(markup: str) -> Any:
    """The text as a tree below one `div`; characters XML cannot hold become blanks."""
    readable = NOT_IN_XML.sub(" ", markup)
    return html.fragment_fromstring(readable, create_parent="div")


def _pieces(tree: Any) -> Iterator[str]:
    """Texts in reading order, with a line break where a block starts or ends."""
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment")):
        if event != "comment" and element.tag in BLOCKS:
            yield BREAK
        yield (element.text if event == "start" else element.tail) or ""


def text_lines(markup: str) -> tuple[str, ...]:
    """The text of HTML, one line a block, white space folded, no empty lines."""
    if not markup.strip():
        return ()
    lines = "".join(_pieces(tree_of(markup))).split(BREAK)
    folded = (" ".join(line.split()) for line in lines)
    return tuple(line for line in folded if line)


def raw_text(item: DexterityContent) -> str:
    """HTML of the item's body as it was written, "" without one."""
    return getattr(getattr(aq_base(item), "text", None), "raw", None) or ""


def _part_line(name: str, title: str, blob: Any) -> str:
    file_name = getattr(blob, "filename", None) or name
    return (title or file_name) + _ending(file_name, blob)


def _ending(file_name: str, blob: Any) -> str:
    size = blob.getSize() if blob is not None else 0
    return f" ({file_name}, {size})"


def ending_of(part: DexterityContent) -> str:
    """How the line of a picture or file ends, whatever its title was."""
    blob = blob_of(part)
    return _ending(getattr(blob, "filename", None) or part.getId(), blob)


def part_lines(item: DexterityContent) -> tuple[str, ...]:
    """Time and place of an event, the lead picture, pictures and files inside."""
    facts = (getattr(aq_base(item), name, None) for name in EVENT_FACTS)
    lines = [str(fact) for fact in facts if fact]
    lead_picture = blob_of(item)
    if lead_picture is not None:
        lines.append(_part_line(item.getId(), "", lead_picture))
    children = getattr(item, "objectValues", None)
    for child in children() if children is not None else ():
        if not (IFile.providedBy(child) or IImage.providedBy(child)):
            # Records in it: no working copy holds them, and none are dropped by one.
            continue
        if is_closed(child):
            continue
        lines.append(_part_line(child.getId(), child.Title(), blob_of(child)))
    return tuple(lines)


def snapshot_of(item: DexterityContent) -> Snapshot:
    return Snapshot(
        title=item.Title(),
        lead=item.Description(),
        body=(*text_lines(raw_text(item)), *getattr(aq_base(item), "word_lines", ())),
        parts=part_lines(item),
    )
