"""What a picture is as a file, in words."""

from .file_formats import format_name
from .sizes import size_in_words
from plone.namedfile.interfaces import IImage


def picture_facts(image: IImage, language: str) -> str:
    """WebP, 1200 × 675, 10,6 KB; what is not known is left out."""
    width, height = image.getImageSize()
    said = (
        format_name(image.filename or "", image.contentType or ""),
        f"{width} × {height}" if width > 0 and height > 0 else "",
        size_in_words(image.getSize(), language),
    )
    return ", ".join(filter(None, said))
