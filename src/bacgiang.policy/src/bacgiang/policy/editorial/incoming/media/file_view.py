"""The page of a file; a video is shown with poster and captions."""

from ....base.uploads.file_formats import format_name
from ....base.uploads.sizes import size_in_words
from .refusals import is_video
from pathlib import Path
from plone import api
from plone.app.contenttypes import browser as stock
from plone.app.contenttypes.browser.file import FileView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


STOCK_TEMPLATES = str(Path(stock.__file__).parent / "templates")


class MediaFileView(FileView):
    """What plays is Plone's, or ours with captions; else what the file is, in words."""

    video_page = ViewPageTemplateFile("video.pt")
    file_page = ViewPageTemplateFile("file.pt")
    stock_page = ViewPageTemplateFile("file.pt", STOCK_TEMPLATES)

    def __call__(self) -> str:
        if is_video(self.context):
            page = self.video_page
        elif self.context.file is not None and self.is_audiotype():
            page = self.stock_page
        else:
            page = self.file_page
        return page()

    def format(self) -> str:
        """As people call it: DOCX."""
        file = self.context.file
        return format_name(file.filename or "", file.contentType or "")

    def human_readable_size(self) -> str:
        language = str(api.portal.get_current_language())
        return size_in_words(self.context.file.getSize(), language)
