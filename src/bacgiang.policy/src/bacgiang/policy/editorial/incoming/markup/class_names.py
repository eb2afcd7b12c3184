"""Class names that a text may carry."""

import re


# What would bring a script of the pages to life on a link of a text, or lay an element
# over the page as a forbidden style would.
_ACTIVE = re.compile(
    r"(?:pat|plone|mockup)-|context$|"
    r"(?:position|fixed|sticky|stretched|modal|offcanvas|toast|dropdown|collapse)\b|"
    r"(?:min-)?v[hw]-|(?:top|bottom|start|end|translate|z)-",
    re.IGNORECASE,
)


def safe_classes(names: str) -> str:
    """`names` without those that do more than to dress the text."""
    return " ".join(one for one in names.split() if not _ACTIVE.match(one))
