"""The size of a file as people read it."""

from ..languages import reads_english
from plone.base.utils import human_readable_size


def size_in_words(size: int, language: str = "vi") -> str:
    """`size` in bytes: "30,0 KB" in Vietnamese, "30.0 KB" in English."""
    words = str(human_readable_size(size))
    return words if reads_english(language) else words.replace(".", ",")
