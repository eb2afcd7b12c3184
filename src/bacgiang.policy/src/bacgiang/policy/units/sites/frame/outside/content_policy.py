"""The content policy of pages for visitors: scripts of this host alone."""

from .measurement import measurement_origin
from .videos import ORIGINS


def content_policy() -> str:
    """The header's value. Editors' pages go without it: Plone's editor needs more."""
    scripts = " ".join(filter(None, ("'self'", measurement_origin())))
    frames = " ".join(("'self'", *ORIGINS))
    return f"script-src {scripts}; object-src 'none'; frame-src {frames}"
