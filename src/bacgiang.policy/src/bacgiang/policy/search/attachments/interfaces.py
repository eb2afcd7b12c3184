"""What has a file whose text can be searched."""

from collections.abc import Callable
from plone.app.contenttypes.interfaces import IFile
from zope.interface import Attribute
from zope.interface import Interface


class ISearchedFile(IFile):
    """A file whose text is searched; Plone's own type File is one."""


class IAttachmentText(Interface):
    """The text of an item's file. Register an adapter for types of your own."""

    text: Callable[[], str] = Attribute(
        "A method: the text, empty where there is none or it cannot be read."
    )
