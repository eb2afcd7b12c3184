"""Whether the editor may put a file somewhere: asked of what its writer sees."""

from .named import seen_by_name
from plone.app.content.browser.file import AllowUploadView


class SeenUploadPlace(AllowUploadView):
    """`allow_upload?path=`. A path that leads to nothing seen is as none."""

    def __call__(self) -> str:
        if seen_by_name(self.request.form.get("path")) is None:
            self.request.form.pop("path", None)
        told: str = super().__call__()
        return told
