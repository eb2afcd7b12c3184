"""Whether an address is one of the portal's: what cannot be read is none of them.

Plone asks it of whatever comes with a sign-in, and fails at an address such as `http://[`
or one that is quoted over and over.
"""

from typing import Any


def is_url_in_portal(self: Any, url: object, context: Any = None) -> bool:
    try:
        return bool(self._old_isURLInPortal(url, context))
    except (ValueError, RecursionError):
        return False
