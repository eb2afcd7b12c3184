"""Names of uploaded files."""

from bacgiang.policy.text.unicode_form import normalize
import re


MAX_BYTES = 255
_FOLDERS = re.compile(r"^.*[/\\]", re.DOTALL)
_SPACES = re.compile(r"\s+")


def clean_file_name(name: str) -> str:
    """A file's name in NFC, without folders, line breaks and control characters.

    Cut to 255 bytes of UTF-8, the most a file system keeps; the extension stays.
    """
    name = _SPACES.sub(" ", normalize(_FOLDERS.sub("", name))).strip()
    stem, dot, extension = name.rpartition(".")
    if not stem or len(extension) > 10:
        stem, dot, extension = name, "", ""
    room = MAX_BYTES - len(f"{dot}{extension}".encode())
    cut = stem.encode("utf-8", "replace")[:room].decode("utf-8", "ignore")
    return f"{cut}{dot}{extension}"
