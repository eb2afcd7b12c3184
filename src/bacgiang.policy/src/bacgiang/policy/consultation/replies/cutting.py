"""Cut the pasted text of a letter into points, a paragraph each."""

from ...text.line_ends import with_unix_lines
from .provisions import ProvisionNames
from .provisions import SeveralProvisions
from .provisions import UnknownProvision
import re


# "Khoản 2 Điều 5: ..." says itself what it is on.
_NAMED = re.compile(
    r"\s*(?:[-+*•]\s*)?(?:tại\s+|về\s+)?((?:điều|khoản|điểm)\s[^:\n]{1,80}):\s*(.+)",
    re.IGNORECASE | re.DOTALL,
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def cut(text: str, names: ProvisionNames) -> list[tuple[str, str]]:
    """Provision as it is written ("" where the paragraph names none) and text of each.

    Paragraphs are parted by blank lines; where there is none, every line is one.
    """
    lines = with_unix_lines(text).strip()
    parting = _BLANK_LINE if _BLANK_LINE.search(lines) else re.compile(r"\n")
    paragraphs = (one.strip() for one in parting.split(lines))
    return [_named(one, names) for one in paragraphs if one]


def _named(paragraph: str, names: ProvisionNames) -> tuple[str, str]:
    match = _NAMED.fullmatch(paragraph)
    if match is None:
        return "", paragraph
    try:
        wid = names.find(match[1])
    except (UnknownProvision, SeveralProvisions):
        return "", paragraph
    return names.written(wid), match[2].strip()
