"""What is attached to an item: the files in it, and the pictures not shown already."""

from ....base.frame_language import frame_language
from ....base.uploads.file_formats import format_name
from ....base.uploads.sizes import size_in_words
from ...incoming.media.refusals import is_played
from ...items import IContentHolder
from ...items import IShowsItsPictures
from ...pictures.in_text import name_in
from ...pictures.in_text import pictures_in
from ...pictures.in_text import shown_in
from ...visibility.seen import may_see
from .file_titles import title_of_file
from .text_page import text_of
from Acquisition import aq_base
from collections.abc import Iterator
from dataclasses import dataclass
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.dexterity.content import DexterityContent
from plone.namedfile.interfaces import INamed
from typing import Any


@dataclass(frozen=True)
class Attachment:
    """One file; `size` in bytes, `format` as people call it, "" where unknown."""

    title: str
    address: str
    download: str
    filename: str
    content_type: str
    format: str
    size: int
    plays: bool
    """Whether its page plays it: a video with its captions, sound with its words."""
    text: str
    """Address of a page with its text, "" where none was read."""

    @property
    def link(self) -> str:
        return f"{self.address}/view" if self.plays else self.download

    @property
    def size_in_words(self) -> str:
        return size_in_words(self.size, frame_language())

    def as_json(self) -> dict[str, Any]:
        return {
            "@id": self.address,
            "title": self.title,
            "download": self.download,
            "filename": self.filename,
            "content_type": self.content_type,
            "format": self.format,
            "size": self.size,
            "text": self.text,
        }


def attachments_of(item: DexterityContent) -> tuple[Attachment, ...]:
    """What whoever asks may see of it, in the order of the item."""
    if not IContentHolder.providedBy(item):
        return ()
    return tuple(
        _attachment(part, name, getattr(part, name), number)
        for number, (part, name) in enumerate(_listed(item), start=1)
        if getattr(part, name, None) is not None and may_see(part)
    )


def _listed(item: IContentHolder) -> Iterator[tuple[Any, str]]:
    """Parts and the name of the field that has the file."""
    pictures = pictures_in(item)
    sources = (source for source, _words in shown_in(item))
    shown = {
        pictures[name].getId() for one in sources if (name := name_in(one, pictures))
    }
    lead = getattr(aq_base(item), "image", None)
    for part in item.objectValues():
        if IFile.providedBy(part):
            yield part, "file"
        elif IImage.providedBy(part) and not (
            IShowsItsPictures.providedBy(item)
            or part.getId() in shown
            or _is_same(part.image, lead)
        ):
            yield part, "image"


def _is_same(one: Any, other: Any) -> bool:
    """Whether a picture is the lead picture, too; neither need be one."""
    if not (INamed.providedBy(one) and INamed.providedBy(other)):
        return False
    return bool(one.getSize() == other.getSize() and one.data == other.data)


def _attachment(part: Any, name: str, blob: INamed, number: int) -> Attachment:
    filename, address = blob.filename or part.getId(), part.absolute_url()
    return Attachment(
        title=title_of_file(part, filename, number),
        address=address,
        download=f"{address}/@@download/{name}",
        filename=filename,
        content_type=blob.contentType or "",
        format=format_name(filename, blob.contentType or ""),
        size=blob.getSize(),
        plays=name == "file" and is_played(part),
        text=f"{address}/@@read-text" if name == "file" and text_of(part) else "",
    )
