"""What one administrator may not say to robots: that the whole portal is closed."""

from bacgiang.policy import _
import re
from urllib.robotparser import RobotFileParser
from zope.i18nmessageid import Message


ANYBODY = "*"
_RULE = re.compile(r"\s*disallow\s*:\s*([*/].*?)[*$\s]*", re.IGNORECASE)
READ_BY_ALL = ("/", "/vi", "/en", "/vi/van-ban", "/vi/tin-tuc")


def robots_txt(text: str) -> Message | None:
    """Against shutting search engines out of what everybody reads (RFC 9309)."""
    rules = RobotFileParser()
    rules.parse([_plain(line) for line in text.splitlines()])
    if all(rules.can_fetch(ANYBODY, place) for place in READ_BY_ALL):
        return None
    return _(
        "error_setting_robots",
        default="This would take the portal out of search engines. Name only what "
        "nobody looks for.",
    )


def _plain(line: str) -> str:
    """Signs for whatever stands before or follows say nothing at the ends of an
    address, and `robotparser` knows none.
    """
    found = _RULE.fullmatch(line)
    return f"Disallow: /{found[1].lstrip('*/')}" if found else line
