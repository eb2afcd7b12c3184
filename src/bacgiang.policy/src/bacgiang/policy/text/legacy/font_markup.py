"""Legacy fonts named in HTML tags: found, kept track of, taken out."""

from bacgiang.policy.text import markup
from bacgiang.policy.text.legacy.fonts import legacy_font
from bacgiang.policy.text.legacy.fonts import LegacyFont
import html
import re


_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:]*)")
_ATTRIBUTE = re.compile(
    r"\s(?P<name>style|face)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'>]+)",
    re.IGNORECASE,
)
_FONT_PROPERTY = re.compile(r"\s*(?:mso-[a-z-]*)?font(?:-family)?\s*:", re.IGNORECASE)
_FAMILY = re.compile(r"(?<![\w-])(?:\.vn|vni[- ])[\w .-]*", re.IGNORECASE)
_VOID_TAGS = "area base br col embed hr img input link meta source track wbr"
_VOID = frozenset(_VOID_TAGS.split())
_MAX_DEPTH = 500


class FontStack:
    """The legacy font in force while one goes through HTML, tag by tag."""

    def __init__(self) -> None:
        self._open: list[tuple[str, LegacyFont | None]] = []

    @property
    def current(self) -> LegacyFont | None:
        """The innermost font named; ``None`` if that is not a legacy one."""
        return self._open[-1][1] if self._open else None

    def pass_tag(self, source: str) -> None:
        """Take note of a tag; anything else is passed over."""
        match = _TAG.match(source)
        if match is None or markup.is_raw(source):
            return
        name = match["name"].lower()
        if match["close"]:
            self._close(name)
        elif name not in _VOID and not source.endswith("/>"):
            self._enter(name, source)

    def _enter(self, name: str, source: str) -> None:
        # Deeper than any page is written, shallower than a hostile one.
        if len(self._open) < _MAX_DEPTH:
            named, font = named_font(source)
            self._open.append((name, font if named else self.current))

    def _close(self, name: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == name:
                del self._open[index:]
                return


def tag_name(source: str) -> str:
    """Return the name of a start or end tag in lower case; empty for other markup."""
    match = _TAG.match(source)
    return match["name"].lower() if match else ""


def named_font(tag: str) -> tuple[bool, LegacyFont | None]:
    """Tell whether a tag names a font at all, and the legacy font if it is one."""
    families = [
        family
        for match in _ATTRIBUTE.finditer(tag)
        for family in _families(match["name"].lower(), _value(match))
    ]
    return bool(families), next(filter(None, map(legacy_font, families)), None)


def without_legacy_font(tag: str) -> str:
    """Return a tag without the legacy fonts it names; other markup as it is."""
    if markup.is_raw(tag):
        return tag
    return _ATTRIBUTE.sub(_clean_attribute, tag)


def _families(attribute: str, value: str) -> list[str]:
    if attribute == "face":
        return value.split(",")[:1]
    families = []
    for declaration in value.split(";"):
        if _FONT_PROPERTY.match(declaration):
            names = declaration.split(":", 1)[1]
            legacy = _FAMILY.search(names)
            families.append(legacy[0] if legacy else names.split(",")[0])
    return families


def _clean_attribute(match: re.Match[str]) -> str:
    name, value = match["name"].lower(), _value(match)
    if not any(legacy_font(family) for family in _families(name, value)):
        return match[0]
    if name == "face":
        return ""
    kept = [
        declaration.strip()
        for declaration in value.split(";")
        if declaration.strip()
        and not (_FONT_PROPERTY.match(declaration) and _FAMILY.search(declaration))
    ]
    return f' style="{html.escape("; ".join(kept))}"' if kept else ""


def _value(match: re.Match[str]) -> str:
    return html.unescape(match["value"].strip("\"'"))
