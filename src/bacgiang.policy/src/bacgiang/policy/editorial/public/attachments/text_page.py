"""`@@read-text`: what is written in a file, to read before one downloads it (6.2)."""

from ...items import holder_of
from ...items import IContentHolder
from .interfaces import IFileText
from functools import cached_property
from plone.app.contenttypes.interfaces import IFile
from Products.Five import BrowserView
from zExceptions import NotFound


LONGEST = 200_000
"""Characters on the page; what is longer is read in the file."""


def text_of(file_item: IFile) -> str:
    found = IFileText(file_item, None)
    return found.text.strip() if found is not None else ""


class TextPage(BrowserView):
    """Plain paragraphs; nothing in the file is run, and none of its looks is kept."""

    def __call__(self) -> str:
        if not self.text:
            raise NotFound(self.context, self.__name__, self.request)
        return str(self.index())

    @cached_property
    def text(self) -> str:
        return text_of(self.context)

    @property
    def lines(self) -> list[str]:
        lines = self.text[:LONGEST].splitlines()
        return [line.strip() for line in lines if line.strip()]

    @property
    def is_cut(self) -> bool:
        return len(self.text) > LONGEST

    @property
    def item(self) -> IContentHolder | None:
        return holder_of(self.context)

    @property
    def download(self) -> str:
        return f"{self.context.absolute_url()}/@@download/file"
