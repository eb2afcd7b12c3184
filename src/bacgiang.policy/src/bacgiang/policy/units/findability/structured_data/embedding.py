"""Data inside a page's markup."""

import json


# As escapes of JSON: no text of a record ends the element or begins another.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def embedded(data: object) -> str:
    """JSON that can stand in a `script` element."""
    return json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
