"""Files that come with a message: how many, how large, and what they really are."""

from ...base.refusal import Refusal
from ...base.uploads.inspection import inspect
from ...base.uploads.inspection import Upload
from ...base.uploads.limits import FileKind
from ...base.uploads.limits import Limits
from ...base.uploads.limits import MEGABYTE
from ...base.uploads.limits import upload_limits
from .reasons import too_many_files
from .reasons import too_many_megabytes
from .settings import protection_settings
from bacgiang.policy import _
from collections.abc import Sequence
from dataclasses import dataclass
from zope.i18nmessageid import Message


# No video, no sound: what a board has to read.
KINDS = frozenset({FileKind.DOCUMENT, FileKind.IMAGE})
OF_FILE = _("dossier_refusal_of_file", default="“${name}”: ${why}")
"""Whoever chose several is told which."""


@dataclass(frozen=True)
class Judged:
    """The media type of each file, in their order, or why they are not taken."""

    media_types: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def too_much(count: int, size: int) -> Refusal | None:
    """Against so many files, of so many bytes together."""
    settings = protection_settings()
    if 0 < settings.most_files < count:
        return too_many_files(settings.most_files)
    if 0 < settings.most_megabytes * MEGABYTE < size:
        return too_many_megabytes(settings.most_megabytes)
    return None


def judge_files(files: Sequence[Upload]) -> Judged:
    """Judge files by content, then by name and size, as the portal does everywhere.

    Raises RefusedInput where the site's limits of uploads cannot be read.
    """
    if not files:
        return Judged()
    refusal = too_much(len(files), sum(one.size for one in files))
    if refusal is not None:
        return Judged(refusals=(refusal,))
    # What is said to be taken is what is taken here.
    known = upload_limits().by_kind.items()
    limits = Limits({kind: one for kind, one in known if kind in KINDS})
    media_types: list[str] = []
    refusals: list[Refusal] = []
    for file in files:
        verdict = inspect(file, limits)
        refusal = verdict.refusal
        if refusal is not None:
            said = refusal.message
            if len(files) > 1:
                said = Message(OF_FILE, mapping={"name": file.name, "why": said})
            refusals.append(Refusal(refusal.code, said, "files"))
        media_types.append(verdict.media_type)
    return Judged(tuple(media_types), tuple(refusals))
