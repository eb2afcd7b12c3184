"""How deep JSON is nested, without reading it: its readers recurse once a level."""

import re


# A string that never ends reaches to the end: tried again from each of its quotes it
# would take time that grows with the square of its length.
JSON_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+"?', re.DOTALL)
_BRACKET = re.compile(rb"[\[\]{}]")


def deeper_than(data: bytes, max_depth: int) -> bool:
    """Whether more than ``max_depth`` containers stand one inside another."""
    # Counting every bracket is quick and settles nearly all honest data.
    if data.count(b"[") + data.count(b"{") <= max_depth:
        return False
    depth = 0
    for bracket in _BRACKET.finditer(JSON_STRING.sub(b"", data)):
        depth += 1 if bracket[0] in b"[{" else -1
        if depth > max_depth:
            return True
    return False
