"""Files that come with a reply: as those of opinions, for the board alone."""

from ...base.refusal import Refused
from ...base.uploads.inspection import Upload
from ...citizen.attachments.files import attached
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.files import blobs_of
from ...citizen.attachments.files import SentFile
from ...citizen.attachments.files import uploads_of
from ...citizen.attachments.store import attachment_store
from ...citizen.protection.attachments import judge_files
from collections.abc import Collection
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from itertools import cycle
from plone.namedfile.file import NamedBlobFile


@dataclass(frozen=True)
class ReplyFiles:
    """What is sealed of files, and their bytes, in the same order."""

    sealed: tuple[AttachedFile, ...] = ()
    blobs: tuple[NamedBlobFile, ...] = ()

    def __add__(self, other: "ReplyFiles") -> "ReplyFiles":
        return ReplyFiles(self.sealed + other.sealed, self.blobs + other.blobs)


def new_files(files: Sequence[Upload]) -> ReplyFiles:
    """Files that are to be kept. Raises Refused for those that cannot be taken."""
    uploads = uploads_of([SentFile(one.name, one.stream) for one in files])
    judged = judge_files(uploads)
    if judged.refusals:
        raise Refused(*judged.refusals)
    sealed = attached(uploads, judged.media_types)
    return ReplyFiles(sealed, blobs_of(uploads, sealed))


def staying_files(
    code: str, sealed: Sequence[AttachedFile], digests: Collection[str]
) -> ReplyFiles:
    """Those of the files kept under a code that stay, by their SHA-256."""
    kept = attachment_store().kept(code)
    blobs = kept.files if kept is not None else ()
    if kept is None or len(blobs) != len(sealed):
        # The bytes were erased.
        return ReplyFiles()
    stays = [
        one.sha256 in digests and not found
        for one, found in zip(sealed, kept.verdicts or cycle([""]), strict=False)
    ]
    return ReplyFiles(tuple(compress(sealed, stays)), tuple(compress(blobs, stays)))
