"""What a PDF holds beside the text of its pages, and pages without readable text."""

from collections.abc import Iterator
from pypdf import PageObject
from pypdf import PdfReader
from pypdf.generic import ContentStream
from pypdf.generic import DictionaryObject
from pypdf.generic import StreamObject
from typing import Any
import unicodedata


_MANY_PIXELS = 500_000
_FEW_LETTERS = 200
_DRAWN_BYTES = 500
_MAX_NOTES = 2_000
_GARBLED_SHARE = 0.1
_UNREADABLE = frozenset(("Cc", "Cn", "Co", "Cs"))
_LAYOUT = "\t\n\r\x0b\x0c"


def properties(reader: PdfReader) -> Iterator[str]:
    """Yield title, subject, keywords and the like as "name: value"."""
    for name, value in (reader.metadata or {}).items():
        text = str(value).strip()
        if text and "Date" not in name:
            yield f"{name.lstrip('/')}: {text}"


def has_embedded_files(reader: PdfReader) -> bool:
    """Tell whether other files, or a form with a text of its own (XFA), are inside."""
    root = _dictionary(reader.trailer.get("/Root"))
    names = _dictionary(root.get("/Names"))
    form = _dictionary(root.get("/AcroForm"))
    return "/EmbeddedFiles" in names or "/XFA" in form


def notes(page: PageObject) -> Iterator[str]:
    """Yield the text of annotations: stamps, comments, text boxes, form fields."""
    annotations = _resolved(page.get("/Annots")) or ()
    for _, item in zip(range(_MAX_NOTES), annotations, strict=False):
        annotation = _dictionary(item)
        for key in ("/Contents", "/V"):
            value = _resolved(annotation.get(key))
            if isinstance(value, str) and not value.startswith("/"):
                yield value
        appearance = _resolved(_dictionary(annotation.get("/AP")).get("/N"))
        if isinstance(appearance, StreamObject):
            yield page.extract_xform_text(appearance)  # type: ignore[arg-type]


def is_scan(page: PageObject, text: str) -> bool:
    """Tell whether what the page shows is a picture, or drawn, and not in its text.

    The few words a digital signature adds to a scan do not make it readable.
    """
    if sum(map(str.isalpha, text)) >= _FEW_LETTERS:
        return False
    if any(_pixels(page.get("/Resources"), 0)):
        return True
    return not text.strip() and _draws(page)


def is_garbled(text: str) -> bool:
    """Tell whether a text layer consists of characters nobody can read."""
    shown = [letter for letter in text if not letter.isspace()]
    bad = sum(
        letter == "\ufffd"
        or (unicodedata.category(letter) in _UNREADABLE and letter not in _LAYOUT)
        for letter in shown
    )
    return bad > _GARBLED_SHARE * len(shown)


def _pixels(resources: Any, depth: int) -> Iterator[bool]:
    """Yield for each image, also in forms two levels down, whether it is large."""
    objects = _dictionary(_dictionary(resources).get("/XObject"))
    for item in objects.values():
        image = _dictionary(item)
        if image.get("/Subtype") == "/Image":
            yield (
                int(image.get("/Width", 0)) * int(image.get("/Height", 0))
                > _MANY_PIXELS
            )
        elif depth < 2:
            yield from _pixels(image.get("/Resources"), depth + 1)


def _draws(page: PageObject) -> bool:
    contents = page.get_contents()
    if not isinstance(contents, ContentStream):
        return False
    data = contents.get_data()
    return len(data) > _DRAWN_BYTES or b" Do" in data or b"BI" in data


def _resolved(value: Any) -> Any:
    return value.get_object() if value is not None else None


def _dictionary(value: Any) -> DictionaryObject:
    found = _resolved(value)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
