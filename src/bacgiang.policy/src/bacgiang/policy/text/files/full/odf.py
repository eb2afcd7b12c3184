"""Text of an OpenDocument file (ODT, and sheets and slides), wherever it hides.

Content and page styles (headers, footers) are walked, those of embedded objects, too.
odfpy builds its own tree of the whole document in pure Python, expands entities, and
offers no text of headers or tracked deletions that a plain walk would not give.
"""

from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.full.gathering import Gathering
from bacgiang.policy.text.files.odt_runs import OdtRuns
from bacgiang.policy.text.files.odt_runs import PARAGRAPHS
from bacgiang.policy.text.files.odt_styles import OdtStyles
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
from lxml import etree
import posixpath
import re


_READ = frozenset(("content.xml", "styles.xml", "meta.xml"))
_PICTURE = re.compile(r"^(?:Pictures|media)/.+", re.IGNORECASE)
_OBJECT = re.compile(r"^(?:Object \d+|.*\.(?:docx?|pdf|xlsx?|pptx?|html?|rtf))$", re.I)

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
# What these hold has paragraphs of its own.
_ELSEWHERE = PARAGRAPHS | {"note", "annotation", "frame"}


def odf_blocks(package: Package, found: Gathering) -> None:
    """Read content, styles and properties of an ODF package into ``found``.

    A part that cannot be read leaves a problem and does not keep the others from
    being read.
    """
    pictures = False
    for member in package.members:
        name = posixpath.normpath(member.filename.replace("\\", "/"))
        pictures = pictures or _PICTURE.match(name) is not None
        if posixpath.basename(name) in _READ:
            with found.noting_failure():
                _read_part(package.parse(member), found)
        elif _OBJECT.match(name) and not member.is_dir():
            found.remark(Fault.EMBEDDED_CONTENT)
    if pictures:
        found.remark_pictures(_SHOWN)


def _read_part(root: etree._Element, found: Gathering) -> None:
    if local_name(root) == "document-meta":
        _read_properties(root, found)
        return
    runs = OdtRuns(OdtStyles(root), _ELSEWHERE)
    number = 0
    for element in root.iter(etree.Element):
        name = local_name(element)
        if name in PARAGRAPHS:
            number += 1
            found.add_pieces(runs.of_paragraph(element), _kind_of(element), number)
        elif name in ("title", "desc"):
            text = "".join(map(str, element.itertext()))
            found.add_text(text, PlaceKind.DRAWING, number)


def _read_properties(root: etree._Element, found: Gathering) -> None:
    for element in root.iter(etree.Element):
        value = (element.text or "").strip()
        if value:
            name = attribute(element, "name") or local_name(element)
            found.add_text(f"{name}: {value}", PlaceKind.PROPERTY)


def _kind_of(paragraph: etree._Element) -> PlaceKind:
    kinds = (_KINDS.get(local_name(one)) for one in paragraph.iterancestors())
    return next(filter(None, kinds), PlaceKind.PARAGRAPH)
