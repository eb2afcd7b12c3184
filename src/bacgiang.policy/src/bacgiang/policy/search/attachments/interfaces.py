"""What has a file whose text can be searched."""

from plone.app.contenttypes.interfaces import IFile


class ISearchedFile(IFile):
    """A file whose text is searched; Plone's own type File is one."""
