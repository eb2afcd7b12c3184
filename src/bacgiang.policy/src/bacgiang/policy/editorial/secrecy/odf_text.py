"""Text of an OpenDocument file (ODT, and sheets and slides), wherever it hides.

Content and page styles (headers, footers) are walked, those of embedded objects, too.
odfpy builds its own tree of the whole document in pure Python, expands entities, and
offers no text of headers or tracked deletions that a plain walk would not give.
"""

from bacgiang.policy.editorial.secrecy.blocks import PlaceKind
from bacgiang.policy.editorial.secrecy.problems import ProblemKind
from bacgiang.policy.editorial.secrecy.reading import Reading
from bacgiang.policy.text.files.errors import FileError
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
from collections.abc import Iterator
from lxml import etree
import posixpath
import re


_READ = frozenset(("content.xml", "styles.xml", "meta.xml"))
_PICTURE = re.compile(r"^(?:Pictures|media)/.+", re.IGNORECASE)
_OBJECT = re.compile(r"^(?:Object \d+|.*\.(?:docx?|pdf|xlsx?|pptx?|html?|rtf))$", re.I)

_PARAGRAPHS = frozenset(("p", "h"))
_KINDS = {
    "tracked-changes": PlaceKind.DELETED,
    "annotation": PlaceKind.COMMENT,
    "note-body": PlaceKind.NOTE,
    "header": PlaceKind.HEADER,
    "header-left": PlaceKind.HEADER,
    "header-first": PlaceKind.HEADER,
    "footer": PlaceKind.FOOTER,
    "footer-left": PlaceKind.FOOTER,
    "footer-first": PlaceKind.FOOTER,
    "text-box": PlaceKind.TEXT_BOX,
    "custom-shape": PlaceKind.TEXT_BOX,
    "frame": PlaceKind.TEXT_BOX,
    "table-cell": PlaceKind.TABLE_CELL,
}
_SHOWN = frozenset((PlaceKind.PARAGRAPH, PlaceKind.TABLE_CELL, PlaceKind.TEXT_BOX))
_NOTES = frozenset(("note", "annotation"))
_MAX_SPACES = 50


def odf_blocks(package: Package, reading: Reading) -> None:
    """Read content, styles and properties of an ODF package into ``reading``.

    A part that cannot be read leaves a problem and does not keep the others from
    being read.
    """
    pictures = False
    for member in package.members:
        name = posixpath.normpath(member.filename.replace("\\", "/"))
        pictures = pictures or _PICTURE.match(name) is not None
        if posixpath.basename(name) in _READ:
            try:
                _read_part(package.parse(member), reading)
            except FileError as error:
                reading.failed(error)
        elif _OBJECT.match(name) and not member.is_dir():
            reading.trouble(ProblemKind.EMBEDDED_CONTENT)
    has_text = any(block.place.kind in _SHOWN for block in reading.blocks)
    if pictures and not has_text:
        reading.trouble(ProblemKind.NO_TEXT_LAYER)


def _read_part(root: etree._Element, reading: Reading) -> None:
    if local_name(root) == "document-meta":
        _read_properties(root, reading)
        return
    number = 0
    for element in root.iter(etree.Element):
        name = local_name(element)
        if name in _PARAGRAPHS:
            number += 1
            text = "".join(_pieces(element))
            reading.add_text(text, _kind_of(element), number)
        elif name in ("title", "desc"):
            text = "".join(map(str, element.itertext()))
            reading.add_text(text, PlaceKind.DRAWING, number)


def _read_properties(root: etree._Element, reading: Reading) -> None:
    for element in root.iter(etree.Element):
        value = (element.text or "").strip()
        if value:
            name = attribute(element, "name") or local_name(element)
            reading.add_text(f"{name}: {value}", PlaceKind.PROPERTY)


def _kind_of(paragraph: etree._Element) -> PlaceKind:
    for ancestor in paragraph.iterancestors():
        kind = _KINDS.get(local_name(ancestor))
        if kind is not None:
            return kind
    return PlaceKind.PARAGRAPH


def _pieces(node: etree._Element) -> Iterator[str]:
    yield node.text or ""
    for child in node.iterchildren(etree.Element):
        name = local_name(child)
        if name == "s":
            count = attribute(child, "c")
            spaces = int(count) if count.isdecimal() and len(count) < 4 else 1
            yield " " * min(spaces, _MAX_SPACES)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name not in _PARAGRAPHS and name not in _NOTES and name != "frame":
            yield from _pieces(child)
        yield child.tail or ""
