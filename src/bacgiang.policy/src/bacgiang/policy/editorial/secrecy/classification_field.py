"""The field that names a document's level of secrecy: "Độ mật: Tối mật"."""

from bacgiang.policy.editorial.secrecy.findings import SecrecyLevel
from bacgiang.policy.editorial.secrecy.mark_words import level_of
import re


_NAME = (
    r"(?:dấu\s+(?:chỉ\s+)?)?(?:(?:mức|cấp)\s+)?độ\s+(?:bảo\s+)?mật"
    r"|(?:mức|cấp)\s+(?:bảo\s+)?mật|dấu\s+(?:chỉ\s+)?mật"
)
_FIELD_NAME = re.compile(
    rf"[\s\[(*•\-–□]*(?:{_NAME})(?:\s+(?:của\s+)?(?:văn\s+bản|tài\s+liệu))?[\s:*=]*",
    re.IGNORECASE,
)
# A field stands at the start of a line or after what parts two fields.
_FIELD = re.compile(
    rf"(?:^|[|;,()\[\]•*\-–]|\s{{2,}}|\t)\s*(?:{_NAME})"
    r"(?:\s+(?:của\s+)?(?:văn\s+bản|tài\s+liệu))?\s*[*)\]]*\s*[:=]\s*"
    r"(?P<value>.{1,160})",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"(?<!\w)(?:(?:t\w+t|tối|tôí)\s+)?m\s?ậ\s?t(?!\w)", re.IGNORECASE)
_WIDE = re.compile(r"\s{2,}")
_SEGMENT_END = re.compile(r"[;|,.(/]|\s{2}")
_TICK = re.compile(r"(?:\[\s*[xX✓✔v]\s*\]|\(\s*[xX✓✔]\s*\)|[☑☒✓✔✗✘🗹])\s*$")
_LEAD = re.compile(r"[\s\"“”'*\[(…._\-–☑☒✓✔✗✘🗹]*(?:[xX]\s*[\])])?\s*(?:độ\s+)?", re.I)
_END = re.compile(
    r"\s*(?:$|[.;,|)\]/*\"”\-–(]|\s{2,}|(?:mức\s+)?độ\s+khẩn)", re.IGNORECASE
)
_CHOICE = re.compile(
    r"[\s,;/|□☐○◯(){}\[\]*\"“”.\-–]*(?:và|hoặc|hay)?[\s\[\]()□☐○◯]*", re.I
)


def is_field_name(text: str) -> bool:
    """Tell whether a cell or line is the name of the field and nothing else."""
    return len(text) < 60 and _FIELD_NAME.fullmatch(text) is not None


def field_level(line: str) -> SecrecyLevel | None:
    """Return the level a line's field gives; None without field or without level.

    A form that offers levels to choose from gives the one ticked, if any. ``line`` is
    what ``visible`` returned.
    """
    # Runs of space are cut to two: the pattern's time grows with their length.
    fields = _FIELD.finditer(_WIDE.sub("  ", line))
    levels = [_value_level(match["value"]) for match in fields]
    return max((level for level in levels if level is not None), default=None)


def _value_level(value: str) -> SecrecyLevel | None:
    words = list(_LEVEL.finditer(value))
    if len(words) < 2:
        return _plain_level(value, words)
    ticked = [word for word in words if _TICK.search(value[: word.start()])]
    if ticked:
        return max(filter(None, (level_of(word[0]) for word in ticked)), default=None)
    if _CHOICE.fullmatch(value, words[0].end(), words[1].start()):
        return None
    return _plain_level(value, words)


def _plain_level(value: str, words: list[re.Match[str]]) -> SecrecyLevel | None:
    """Read a value that begins with a level, and goes on with another matter."""
    lead = _LEAD.match(value)
    start = lead.end() if lead else 0
    if words and words[0].start() == start and _END.match(value, words[0].end()):
        return level_of(words[0][0])
    # The letters of a level may stand apart, with what otherwise ends a value.
    ends = [end.start() for end in _SEGMENT_END.finditer(value, start)]
    levels = (level_of(value[start:end]) for end in (*ends, len(value)))
    return next(filter(None, levels), None)
