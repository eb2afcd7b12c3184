"""Text files whose bytes are TCVN3 or VNI."""

from ..uploads.fields import open_file
from .findings import Finding
from bacgiang.policy.text.legacy import decode
from bacgiang.policy.text.legacy import NotText
from bacgiang.policy.text.unicode_form import normalize
from plone.namedfile.interfaces import INamed


TEXT_TYPES = ("text/plain", "text/csv")
MAX_BYTES = 1024 * 1024
_MARK = "\ufeff"


def find_in_file(file: INamed) -> Finding | None:
    """Legacy text in a text file of at most 1 MB, None without any."""
    if file.contentType not in TEXT_TYPES or not 0 < file.getSize() <= MAX_BYTES:
        return None
    with open_file(file) as stream:
        data = stream.read()
    if data.isascii():
        return None
    try:
        decoded = decode(data)
    except NotText:
        return None
    found = decoded.conversion
    return Finding(found.source, decoded.text, found) if found.is_legacy else None


def store_text(file: INamed, text: str) -> None:
    """Replace a file's content by text in UTF-8.

    With a byte order mark: spreadsheet programs open a CSV file in UTF-8 wrongly
    without.
    """
    kind = file.contentType
    file.data = (_MARK + normalize(text)).encode("utf-8")
    file.contentType = kind
