"""The page of a file; a video is shown with poster and captions."""

from .refusals import is_video
from pathlib import Path
from plone.app.contenttypes import browser as stock
from plone.app.contenttypes.browser.file import FileView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


STOCK_TEMPLATES = str(Path(stock.__file__).parent / "templates")


class MediaFileView(FileView):
    """Plone's page, but for videos."""

    video_page = ViewPageTemplateFile("video.pt")
    stock_page = ViewPageTemplateFile("file.pt", STOCK_TEMPLATES)

    def __call__(self) -> str:
        page = self.video_page if is_video(self.context) else self.stock_page
        return page()
