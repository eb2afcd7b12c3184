"""What is known to be wrong with the Python that runs this, found by trying it."""

from bacgiang.policy import _
from collections.abc import Callable
from html.parser import HTMLParser
import logging
import platform
from time import thread_time
from zope.i18n import interpolate
from zope.processlifetime import IDatabaseOpenedWithRoot


logger = logging.getLogger(__name__)

PATTERNS = {"<a ": 50, "<!--": 200}
"""How many of each tell; of the first the whole of a line is read anew each time, and
200 were 0.1 seconds of each start.
"""
TIMES, TRIES = 4, 3
SLOW_PARSER = _(
    "interpreter_slow_parser",
    default="Python ${version} reads unclosed HTML in time that grows with the square "
    "of its length (html.parser, CVE-2025-6069). Texts are closed before it reads "
    "them, so the portal is safe to run; update Python (3.13.6, 3.12.12, 3.11.14, "
    "Debian 13's, or later) all the same: code that is added later may not do so.",
    mapping={"version": platform.python_version()},
)


def seconds_for(pattern: str, count: int) -> float:
    """Seconds of this thread for reading a pattern so many times; the best of some."""
    return min(_seconds(pattern * count) for _ in range(TRIES))


def _seconds(markup: str) -> float:
    begin = thread_time()
    parser = HTMLParser()
    parser.feed(markup)
    parser.close()
    return thread_time() - begin


def is_parser_slow(seconds: Callable[[str, int], float] = seconds_for) -> bool:
    """Whether four times the input takes far more than four times as long."""
    return any(
        seconds(one, few * TIMES) > 2 * TIMES * seconds(one, few)
        for one, few in PATTERNS.items()
    )


def tell_faults(event: IDatabaseOpenedWithRoot) -> None:
    """Say at the start what the administrator can mend."""
    if is_parser_slow():
        logger.warning("%s", interpolate(SLOW_PARSER.default, SLOW_PARSER.mapping))
