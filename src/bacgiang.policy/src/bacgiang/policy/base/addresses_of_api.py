"""Whether an address is one of the API, by its path alone.

`++api++` says so, and a step `@name`: no page has such a name. That of a view begins
with `@@`, and what comes after a view is its own (a file's name).
"""

import re


API = "++api++"
_SERVICE = re.compile(r"(?:/(?!@)[^/]*)*/@(?!@)")


def names_a_service(path: str) -> bool:
    """Whether the first step of a path that begins with @ names a service."""
    return _SERVICE.match(path) is not None


def reads_a_service(method: str, path: str) -> bool:
    """Whether it is one of the API from its start, wherever it leads: who sends
    something says so, by `++api++` or `Accept`.
    """
    return method in ("GET", "HEAD") and names_a_service(path)


def is_of_api(path: str) -> bool:
    return f"/{API}" in path or names_a_service(path)
