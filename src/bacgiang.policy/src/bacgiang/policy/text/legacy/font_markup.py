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
_CLASS = re.compile(r"\sclass\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.IGNORECASE)
_SELECTOR = re.compile(
    r"(?P<tag>[a-z][a-z0-9]*)?(?:\.(?P<class>[\w-]+))?", re.IGNORECASE
)
_STYLE_SHEET = re.compile(r"<style\b", re.IGNORECASE)
_DECLARATION = re.compile(r"[^;{}]+")

Rules = dict[tuple[str, str], LegacyFont | None]


class FontStack:
    """The legacy font in force while one goes through HTML, tag by tag.

    Style sheets count where they give a font to a tag or class by its name.
    """

    def __init__(self) -> None:
        self._open: list[tuple[str, LegacyFont | None]] = []
        self._rules: Rules = {}

    @property
    def current(self) -> LegacyFont | None:
        """The innermost font named; ``None`` if that is not a legacy one."""
        return self._open[-1][1] if self._open else None

    def pass_tag(self, source: str) -> None:
        """Take note of a tag; anything else is passed over."""
        match = _TAG.match(source)
        if _STYLE_SHEET.match(source):
            self._rules |= _rules(source)
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
            if not named:
                named, font = self._styled(name, source)
            self._open.append((name, font if named else self.current))

    def _styled(self, name: str, source: str) -> tuple[bool, LegacyFont | None]:
        """Tell what a style sheet says of a tag, by its class before its name."""
        match = _CLASS.search(source) if self._rules else None
        classes = match[1].strip("\"'").lower().split() if match else []
        keys = [(name, each) for each in classes] + [("", each) for each in classes]
        for key in (*keys, (name, "")):
            if key in self._rules:
                return True, self._rules[key]
        return False, None

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
    """Return a tag, or style sheet, without the legacy fonts it names."""
    if _STYLE_SHEET.match(tag):
        return _DECLARATION.sub(_clean_declaration, tag)
    if markup.is_raw(tag):
        return tag
    return _ATTRIBUTE.sub(_clean_attribute, tag)


def _rules(sheet: str) -> Rules:
    """Return the fonts a style sheet gives to tags and classes (lower case).

    Selectors of more than one of each are passed over.
    """
    rules: Rules = {}
    for rule in sheet.split("}"):
        selectors, _brace, declarations = rule.rpartition("{")
        families = _families("style", declarations)
        if not families:
            continue
        font = next(filter(None, map(legacy_font, families)), None)
        for selector in re.split(r"[,>;/]|-->|<!--", selectors):
            match = _SELECTOR.fullmatch(selector.strip())
            if match and match[0]:
                tag, class_ = match["tag"] or "", match["class"] or ""
                rules[tag.lower(), class_.lower()] = font
    return rules


def _clean_declaration(match: re.Match[str]) -> str:
    named = _FONT_PROPERTY.match(match[0]) and _FAMILY.search(match[0])
    return "" if named else match[0]


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
