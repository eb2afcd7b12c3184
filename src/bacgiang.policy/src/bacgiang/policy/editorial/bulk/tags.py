"""`fc-tags`: add tags to many items and take others off."""

from .act import BulkAct
from plone.app.content.browser.contents.tags import TagsActionView
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


class BulkTags(TagsActionView, BulkAct):
    """A change of tags is a change of the item, as in its form."""

    def prepare(self) -> None:
        self.added = self._tags("toadd")
        self.taken_off = frozenset(self._tags("toremove"))

    def action(self, obj: Any) -> None:
        kept = [tag for tag in obj.Subject() if tag not in self.taken_off]
        tags = tuple(dict.fromkeys((*kept, *self.added)))
        if tags != obj.Subject():
            obj.setSubject(tags)
            notify(ObjectModifiedEvent(obj))

    def _tags(self, name: str) -> tuple[str, ...]:
        """Sent with commas between them, or as a list."""
        sent = self.request.form.get(name) or ""
        texts = sent.split(",") if isinstance(sent, str) else sent
        stripped = (text.strip() for text in texts if isinstance(text, str))
        return tuple(text for text in stripped if text)
