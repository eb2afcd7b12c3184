"""Values of fields as JSON from which the very same values can be made again.

What JSON has stands as it is; of all else an object whose key says what it is:
``{"moment": "2026-11-30T08:00:00+07:00", "zone": "Asia/Ho_Chi_Minh"}``, ``{"day": …}``,
``{"decimal": …}``, ``{"tuple": […]}``, ``{"set": […]}``, ``{"map": {…}}``,
``{"text": …}`` (a rich text), ``{"file": …}`` and ``{"picture": …}`` (the name of a
file beside, with its own name and type), ``{"akn": …}`` (that of a structured text),
``{"to": …}`` (the UID of an item).
"""

from ...law.akn import read_akn
from ...legal.documents.structured_text import structured
from ...legal.documents.structured_text import StructuredText
from ..formats.ocfl import Source
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from decimal import Decimal
from plone.app.textfield.value import RichTextValue
from plone.app.uuid.utils import uuidToObject
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from plone.uuid.interfaces import IUUID
from pytz import timezone
from typing import Any
from typing import IO
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds


TEXT_TYPES = frozenset({"text/html", "text/x-html-safe", "text/plain"})
SHOWN_AS = "text/x-html-safe"

Keep = Callable[[str, Source], str]
"""Keeps a file under a name that its name begins with or is; the name it got."""
Give = Callable[[str], bytes]
"""The content of a file by the name it got."""


@dataclass(frozen=True)
class StoredFile:
    """A file of a field, read where it is kept: versions of an item share it."""

    file: NamedBlobFile | NamedBlobImage

    def reading(self) -> IO[bytes]:
        content: IO[bytes] = self.file.open()
        return content


class NotWritten(TypeError):
    """There is no form for a value."""


def written(value: Any, keep: Keep) -> Any:
    """A value as JSON; its files go to `keep`. Raises NotWritten."""
    if value is None or type(value) in (bool, int, float, str):
        return value
    if isinstance(value, list):
        return [written(one, keep) for one in value]
    if isinstance(value, tuple):
        return {"tuple": [written(one, keep) for one in value]}
    if isinstance(value, set | frozenset):
        return {"set": sorted(written(one, keep) for one in value)}
    if isinstance(value, Mapping):
        return {"map": {str(name): written(value[name], keep) for name in value}}
    if isinstance(value, datetime):
        zone = getattr(value.tzinfo, "key", None) or getattr(value.tzinfo, "zone", None)
        said = {"moment": value.isoformat()}
        return {**said, "zone": zone} if zone else said
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, RichTextValue):
        types = {"type": value.mimeType, "shown_as": value.outputMimeType}
        return {"text": value.raw, **types}
    if isinstance(value, NamedBlobFile | NamedBlobImage):
        kind = "picture" if isinstance(value, NamedBlobImage) else "file"
        path = keep(value.filename or kind, StoredFile(value))
        return {kind: path, "name": value.filename, "type": value.contentType}
    if isinstance(value, StructuredText):
        return {"akn": keep("akn.xml", value.akn)}
    if isinstance(value, RelationValue):
        return {"to": "" if value.isBroken() else IUUID(value.to_object)}
    raise NotWritten(f"{type(value).__module__}.{type(value).__name__}")


def read(said: Any, give: Give) -> Any:
    """The value that `written` wrote. Raises NotWritten for what it did not write."""
    if isinstance(said, list):
        return [read(one, give) for one in said]
    if not isinstance(said, dict):
        return said
    kind = next((name for name in _READERS if name in said), None)
    if kind is None:
        raise NotWritten(str(sorted(said)))
    return _READERS[kind](said, give)


def _moment(said: dict[str, Any], _give: Give) -> datetime:
    moment = datetime.fromisoformat(said["moment"])
    # As Plone has zones; those of the standard library the database does not take.
    return moment.astimezone(timezone(said["zone"])) if "zone" in said else moment


def _relation(said: dict[str, Any], _give: Give) -> RelationValue | None:
    target = uuidToObject(said["to"], unrestricted=True) if said["to"] else None
    return RelationValue(getUtility(IIntIds).getId(target)) if target else None


def _text(said: dict[str, Any], _give: Give) -> RichTextValue:
    """It is shown as every text is, whatever it says: filtered."""
    if said["type"] not in TEXT_TYPES or not isinstance(said["text"], str | None):
        raise NotWritten(str(said["type"]))
    return RichTextValue(said["text"], said["type"], SHOWN_AS)


def _blob(kind: type, name: str) -> Callable[[dict[str, Any], Give], Any]:
    def make(said: dict[str, Any], give: Give) -> Any:
        content = give(said[name])
        return kind(data=content, contentType=said["type"], filename=said["name"])

    return make


_READERS: dict[str, Callable[[dict[str, Any], Give], Any]] = {
    "moment": _moment,
    "day": lambda said, _give: date.fromisoformat(said["day"]),
    "decimal": lambda said, _give: Decimal(said["decimal"]),
    "tuple": lambda said, give: tuple(read(one, give) for one in said["tuple"]),
    "set": lambda said, give: {read(one, give) for one in said["set"]},
    "map": lambda said, give: {
        name: read(one, give) for name, one in said["map"].items()
    },
    "text": _text,
    "file": _blob(NamedBlobFile, "file"),
    "picture": _blob(NamedBlobImage, "picture"),
    "akn": lambda said, give: structured(read_akn(give(said["akn"]))),
    "to": _relation,
}
