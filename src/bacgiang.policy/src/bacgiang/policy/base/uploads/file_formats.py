"""What people call the format of a file."""

from pathlib import PurePosixPath


FORMATS = {
    "application/pdf": "PDF",
    "application/msword": "DOC",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.oasis.opendocument.text": "ODT",
    "application/rtf": "RTF",
    "text/rtf": "RTF",
    "text/plain": "TXT",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "image/webp": "WebP",
    "image/gif": "GIF",
    "image/svg+xml": "SVG",
    "application/zip": "ZIP",
    "application/geo+json": "GeoJSON",
    "application/vnd.google-earth.kml+xml": "KML",
}
LONGEST_ENDING = 5


def format_name(filename: str, content_type: str) -> str:
    """PDF, DOCX; the file's own ending where the type says nothing, "" without one."""
    known = FORMATS.get(content_type.partition(";")[0].strip().lower())
    ending = PurePosixPath(filename).suffix[1:].upper()
    is_short = ending.isalnum() and len(ending) <= LONGEST_ENDING
    return known or (ending if is_short else "")
