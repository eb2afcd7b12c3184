"""What this folder tells."""

from zope.interface.interfaces import ObjectEvent


class PublicationTimeChanged(ObjectEvent):
    """A published item comes out, or goes off, at another time than was set."""
