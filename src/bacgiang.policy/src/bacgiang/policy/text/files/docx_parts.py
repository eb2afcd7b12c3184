"""Parts of a DOCX package by what they are, whatever their names."""

from bacgiang.policy.text.files.errors import Unreadable
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.xml_names import attribute
from lxml import etree
import re


_TYPE = re.compile(
    r"wordprocessingml\.(?P<name>\w+)(?:\.main)?\+xml$"
    r"|ms-word\.(?P<macros>document|template)\.macroEnabled"
)
_MAIN = ("document", "template", None)


class DocxParts:
    """The parts of a document of Word, parsed when they are asked for.

    Methods raise ``Unreadable`` or ``TooLarge`` as ``Package`` does.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._names: dict[str, str] = {}
        types = package.parse_named("[Content_Types].xml")
        for element in () if types is None else types.iterchildren(etree.Element):
            found = _TYPE.search(attribute(element, "ContentType"))
            if found is not None:
                kind = "document" if found["name"] in _MAIN else found["name"]
                self._names.setdefault(kind, attribute(element, "PartName"))

    def document(self) -> etree._Element:
        """Return the main part."""
        root = self.part("document")
        if root is None:
            raise Unreadable(Fault.BROKEN)
        return root

    def part(self, kind: str) -> etree._Element | None:
        """Return the part of a kind, such as "styles"; None where there is none."""
        name = self._names.get(kind)
        return None if name is None else self._package.parse_named(name.lstrip("/"))
