"""The file of a layer: which formats are taken, how large."""

from ...base.uploads.inspection import Upload
from ...base.uploads.inspection import Verdict
from ...base.uploads.office_package import is_bomb
from ...base.uploads.office_package import PackageBounds
from ...base.uploads.reasons import ARCHIVE_BOMB
from ...base.uploads.reasons import EMPTY_FILE
from ...base.uploads.reasons import other_content
from ...base.uploads.reasons import too_large
from ...editorial.incoming.uploads.fields import IJudgesFiles
from .formats import ENDINGS
from .formats import Format
from .formats import format_of
from .formats import MOST_UNPACKED
from plone.namedfile.field import NamedBlobFile
from zope.interface import implementer


MOST_BYTES = 25 * 1024 * 1024
_BOUNDS = PackageBounds(members=50, unpacked=MOST_UNPACKED, ratio=100)


@implementer(IJudgesFiles)
class MapFile(NamedBlobFile):
    """A field for layers alone: nowhere else are such files taken in."""

    def judge(self, upload: Upload) -> Verdict:
        if upload.size == 0:
            return Verdict(refusal=EMPTY_FILE)
        if upload.size > MOST_BYTES:
            return Verdict(refusal=too_large(upload.size, MOST_BYTES))
        found = format_of(upload.stream)
        if found is None or upload.extension not in ("", *found.endings):
            return Verdict(refusal=other_content(upload.extension, ENDINGS))
        if found is Format.SHAPEFILE and is_bomb(upload.stream, _BOUNDS):
            return Verdict(refusal=ARCHIVE_BOMB)
        return Verdict(found.media_type)
