"""What the list of attachments asks of rooms above."""

from zope.interface import Attribute
from zope.interface import Interface


class IFileText(Interface):
    """Adapter of a file: what is written in it, as far as it was read before."""

    text = Attribute('Unicode text, "" where none was read; asking writes nothing.')
