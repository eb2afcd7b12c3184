"""The room's page and service."""

from .store import notes
from plone.restapi.services import Service
from Products.Five import BrowserView
from typing import Any


class NotesPage(BrowserView):
    def __call__(self) -> str:
        return ", ".join(notes().taken)


class NotesGet(Service):
    def reply(self) -> dict[str, Any]:
        return {"items": list(notes().taken)}
