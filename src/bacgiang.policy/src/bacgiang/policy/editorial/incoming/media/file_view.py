"""The page of a file; video and sound play, and stand there in words, too."""

from ....base.uploads.file_formats import format_name
from ....base.uploads.sizes import size_in_words
from .refusals import is_played
from .refusals import is_video
from plone import api
from plone.app.contenttypes.browser.file import FileView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class MediaFileView(FileView):
    """What plays with its words; else what the file is."""

    video_page = ViewPageTemplateFile("video.pt")
    file_page = ViewPageTemplateFile("file.pt")

    def __call__(self) -> str:
        return self.video_page() if is_played(self.context) else self.file_page()

    @property
    def is_video(self) -> bool:
        return is_video(self.context)

    @property
    def is_sound(self) -> bool:
        return is_played(self.context) and not self.is_video

    def transcript(self) -> list[str]:
        """Its paragraphs."""
        said = getattr(self.context, "transcript", None) or ""
        return [one for one in said.splitlines() if one.strip()]

    def format(self) -> str:
        """As people call it: DOCX."""
        file = self.context.file
        return format_name(file.filename or "", file.contentType or "")

    def human_readable_size(self) -> str:
        language = str(api.portal.get_current_language())
        return size_in_words(self.context.file.getSize(), language)
