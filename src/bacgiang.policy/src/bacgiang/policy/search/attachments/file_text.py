"""The kept text of a file, for those who list files."""

from ...editorial.public.attachments.interfaces import IFileText
from .extracted import kept_text
from .interfaces import ISearchedFile
from zope.component import adapter
from zope.interface import implementer


@implementer(IFileText)
@adapter(ISearchedFile)
class FileText:
    """Read when the file was stored, within bounds (`extracted`)."""

    def __init__(self, file_item: ISearchedFile) -> None:
        self.text = kept_text(file_item.file)
