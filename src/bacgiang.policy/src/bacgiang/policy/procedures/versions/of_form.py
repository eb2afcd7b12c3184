"""The published version of a form on a day."""

from .held import held
from .version import Version
from datetime import date
from plone import api
from typing import Any


def version_on(form: Any, day: date | None = None) -> Version | None:
    """The version of the day, today without; None for a draft or working copy."""
    if api.content.get_state(form, default="") != "published":
        return None
    found = held(form, day)
    return found.version if found is not None else None


def title_on(form: Any, day: date | None = None) -> str:
    """What the form is called on the day."""
    version = version_on(form, day)
    return str(version.data["title"] if version is not None else form.title or "")
