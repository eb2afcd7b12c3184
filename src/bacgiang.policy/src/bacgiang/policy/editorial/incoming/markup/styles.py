"""Declarations that a `style` attribute of a text may hold."""

import re


PROPERTIES = frozenset(
    {
        "background-color",
        "border",
        "border-bottom",
        "border-collapse",
        "border-color",
        "border-left",
        "border-right",
        "border-spacing",
        "border-style",
        "border-top",
        "border-width",
        "color",
        "float",
        "font-style",
        "font-weight",
        "height",
        "line-height",
        "list-style-type",
        "max-width",
        "padding-left",
        "text-align",
        "text-decoration",
        "text-indent",
        "vertical-align",
        "white-space",
        "width",
    }
)
MAX_STYLE = 2000
# Words, lengths and colours: no function but rgb(), no quotes, escapes or comments.
_VALUE = re.compile(r"(?:[\w#.%, +-]|rgba?\([\d., %]{1,40}\)){1,200}", re.ASCII)


def safe_style(style: str) -> str:
    """The declarations of `style` that only shape the text; "" when none does.

    Nothing passes that could lay an element over the page, load something or run.
    """
    if len(style) > MAX_STYLE:
        return ""
    kept = []
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip()
        if colon and name in PROPERTIES and _VALUE.fullmatch(value):
            kept.append(f"{name}: {value}")
    return "; ".join(kept)
