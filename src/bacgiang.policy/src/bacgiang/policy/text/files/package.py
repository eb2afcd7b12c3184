"""Office files that are ZIP packages of XML (DOCX, ODF), opened with care.

Sizes are counted while unpacking, as a header may lie; document type declarations,
where entity bombs and external entities live, are refused: office programs write none.
"""

from bacgiang.policy.text.files.errors import TooLarge
from bacgiang.policy.text.files.errors import Unreadable
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.file_text import FileKind
from bacgiang.policy.text.files.limits import Limits
from collections.abc import Iterator
from io import BytesIO
from lxml import etree
import re
import zipfile
import zlib


_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED_FLAG = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DOCTYPE = re.compile(rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T\x00?Y|E\x00?N\x00?T\x00?I)")
_WORD_PART = re.compile(
    rb"wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.\w+\.macroEnabled"
)
_TYPES = {
    FileKind.ODT: b"application/vnd.oasis.opendocument.text",
    FileKind.ODF: b"application/vnd.oasis.opendocument.",
}
_CONTENT_TYPES = "[Content_Types].xml"
_ODF_MANIFEST = "META-INF/manifest.xml"


class Package:
    """A ZIP package; every reading counts against ``limits``.

    Raises ``Unreadable`` or ``TooLarge`` from every method when the package is broken,
    hostile, encrypted or larger than the limits allow.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.expanded_size
        if data.count(_DIRECTORY_ENTRY) > 2 * limits.members:
            raise TooLarge(Fault.BOMB)
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Unreadable(Fault.BROKEN) from error
        self.members = self._archive.infolist()
        if len(self.members) > limits.members:
            raise TooLarge(Fault.BOMB)

    @property
    def is_encrypted(self) -> bool:
        """Whether members are under a password, as ZIP or ODF do it."""
        if any(member.flag_bits & _ENCRYPTED_FLAG for member in self.members):
            return True
        return any(b"encryption-data" in part for part in self._named(_ODF_MANIFEST))

    @property
    def kind(self) -> FileKind | None:
        """What it is: by the list of its parts, or by the type it names first."""
        if any(map(_WORD_PART.search, self._named(_CONTENT_TYPES))):
            return FileKind.DOCX
        types = list(self._named("mimetype"))
        for kind, beginning in _TYPES.items():
            if any(one.startswith(beginning) for one in types):
                return kind
        return None

    @property
    def text_size(self) -> int:
        """Bytes of its XML, unpacked; no member gives more than it states."""
        return sum(
            member.file_size
            for member in self.members
            if member.filename.lower().endswith((".xml", ".rels"))
        )

    def read(self, member: zipfile.ZipInfo) -> bytes:
        """Unpack one member."""
        if member.compress_type not in _METHODS:
            raise Unreadable(Fault.HOSTILE)
        allowed = min(self._limits.member_size, self._left)
        try:
            with self._archive.open(member) as stream:
                content = stream.read(allowed + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as error:
            raise Unreadable(Fault.BROKEN) from error
        except (RuntimeError, NotImplementedError) as error:
            raise Unreadable(Fault.ENCRYPTED) from error
        self._left -= len(content)
        if len(content) > allowed or self._is_bomb(member, len(content)):
            raise TooLarge(Fault.BOMB)
        return content

    def parse(self, member: zipfile.ZipInfo) -> etree._Element:
        """Unpack and parse one member that is XML."""
        content = self.read(member)
        if _DOCTYPE.search(content):
            raise Unreadable(Fault.HOSTILE)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Unreadable(Fault.BROKEN) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(Fault.HOSTILE)
        return root

    def _is_bomb(self, member: zipfile.ZipInfo, size: int) -> bool:
        ratio = size / max(member.compress_size, 1)
        return size > self._limits.ratio_from and ratio > self._limits.ratio

    def parse_named(self, name: str) -> etree._Element | None:
        """Unpack and parse the member of a name; None where there is none."""
        member = next(self._members(name), None)
        return None if member is None else self.parse(member)

    def _named(self, name: str) -> Iterator[bytes]:
        """Unpack every member of a name: a hostile package can have two."""
        return map(self.read, self._members(name))

    def _members(self, name: str) -> Iterator[zipfile.ZipInfo]:
        wanted = name.lower()
        return (
            member
            for member in self.members
            if member.filename.lstrip("/").lower() == wanted
        )
