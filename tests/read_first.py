"""Whoever approves or publishes has read the item, unless a test says what they read."""

from collections.abc import Callable
from collections.abc import Mapping
import re
from typing import Any


SEEN = "seen"
BOUND = ("approve", "publish")
_STEP = re.compile(rf"(?P<workflow>.*/@workflow)/(?:{'|'.join(BOUND)})$")


def as_read(
    method: str, path: str, said: Any, read: Callable[[str], Mapping[str, Any]]
) -> Any:
    """The body of a request; `read` gives what the API says at an address."""
    step = _STEP.match(path) if method == "POST" else None
    if step is None or SEEN in (said or {}):
        return said
    seen = read(step["workflow"]).get(SEEN)
    return {**(said or {}), SEEN: seen} if seen else said
