"""How deep JSON is nested, without reading it: its readers recurse once a level."""

import re


# A string that never ends reaches to the end: tried again from each of its quotes it
# would take time that grows with the square of its length.
JSON_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_BRACKETS = b"[{]}"
_ONE_KIND = bytes.maketrans(_BRACKETS, b"(())")
_OTHERS = bytes(one for one in range(256) if one not in _BRACKETS)


def deeper_than(data: bytes, max_depth: int) -> bool:
    """Whether more than ``max_depth`` containers stand one inside another."""
    # Counting every bracket is quick and settles nearly all honest data.
    if data.count(b"[") + data.count(b"{") <= max_depth:
        return False
    left = JSON_STRING.sub(b"", data).translate(_ONE_KIND, _OTHERS)
    # Each turn takes the innermost level away. What is never closed stays.
    for level in range(max_depth):
        inner_gone = left.replace(b"()", b"")
        if inner_gone == left:
            return level + left.count(b"(") > max_depth
        left = inner_gone
    return b"(" in left
