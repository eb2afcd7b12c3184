"""Which addresses a request made lead on to others, or took away: in its act (15.5).

Plone's storage tells nobody, whatever way it is changed: by the service, by the form of
an item, or by that of the portal with a whole table.
"""

from plone import api
from plone.app.redirector.storage import RedirectionStorage
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from ZPublisher.HTTPRequest import HTTPRequest


KEY = "bacgiang.leading_on"
MOST = 10
LONGEST = 200
"""Characters of an address."""


def note_led(path: str, target: str) -> None:
    """Plone's ways refuse an address that leads somewhere already."""
    _note("led", path, target)


def remove(storage: RedirectionStorage, old_path: str) -> None:
    """In place of `RedirectionStorage.remove`. Raises KeyError."""
    led = storage.get(old_path) or ""
    storage._old_remove(old_path)
    _note("led_no_more", old_path, led)


def noted(request: HTTPRequest) -> dict[str, str]:
    """Details for the record."""
    kept = IAnnotations(request).get(KEY, {})
    return {
        name: "; ".join(said[:MOST] + ([f"+ {len(said) - MOST}"] * (len(said) > MOST)))
        for name, said in kept.items()
    }


def _note(name: str, path: str, led: str) -> None:
    request = getRequest()
    if request is not None:
        kept = IAnnotations(request).setdefault(KEY, {})
        kept.setdefault(name, []).append(f"{_said(path)} → {_said(led)}")


def _said(path: str) -> str:
    portal = "/".join(api.portal.get().getPhysicalPath())
    return path.removeprefix(portal)[:LONGEST]
