"""The UID of an event in calendars is the portal's own (RFC 5545, 3.8.4.7).

Plone lets programs set it, unseen on every page: an event would take the place of
another board's in the calendars of who subscribed to both.
"""

from plone.app.event.dx.interfaces import IDXEvent


def forget_sent_uid(item: IDXEvent, event: object) -> None:
    """Subscriber: whatever was sent, what follows from the item's own UID is told."""
    if getattr(item, "sync_uid", None):
        item.sync_uid = None
