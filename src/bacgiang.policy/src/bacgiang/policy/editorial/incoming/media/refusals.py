"""What an item's media lack before it can be submitted."""

from ....base.refusal import Refusal
from ....base.uploads.limits import FileKind
from ....base.uploads.limits import Limit
from ....base.uploads.limits import upload_limits
from ...closed import is_closed
from ...items import IContentHolder
from bacgiang.policy import _
from collections.abc import Iterator
from plone.app.contenttypes.interfaces import IFile
from plone.dexterity.content import DexterityContent
from typing import Any


def limit_of(file_item: IFile) -> Limit | None:
    """The limit of the kind of file that an item holds."""
    file = file_item.file
    return upload_limits().of_media_type(file.contentType) if file else None


def is_video(file_item: IFile) -> bool:
    limit = limit_of(file_item)
    return limit is not None and limit.kind is FileKind.VIDEO


def is_played(file_item: IFile) -> bool:
    """Whether it is video or sound."""
    limit = limit_of(file_item)
    return limit is not None and limit.kind in (FileKind.VIDEO, FileKind.AUDIO)


def media_refusals(item: DexterityContent) -> tuple[Refusal, ...]:
    """What the files of an item lack, its own and those that stand in it.

    What a kind of file requires is data: `requires` of `bacgiang.upload_limits`.
    """
    return tuple(
        refusal for file_item in _files_of(item) for refusal in _lacking(file_item)
    )


def _files_of(item: DexterityContent) -> Iterator[Any]:
    if IFile.providedBy(item):
        yield item
    elif IContentHolder.providedBy(item):
        files = filter(IFile.providedBy, item.objectValues())
        yield from (one for one in files if not is_closed(one))


def _lacking(file_item: Any) -> Iterator[Refusal]:
    limit = limit_of(file_item)
    for name in limit.requires if limit is not None else ():
        value = getattr(file_item, name, None)
        if not (value.strip() if isinstance(value, str) else value):
            yield _refusal(name, file_item.Title())


def _refusal(name: str, title: str) -> Refusal:
    messages = {
        "poster": _(
            "refusal_poster_missing",
            default="The video “${title}” has no poster. Edit the file and add a "
            "picture to be shown before it starts.",
            mapping={"title": title},
        ),
        "captions": _(
            "refusal_captions_missing",
            default="The video “${title}” has no captions. Edit the file and add a "
            "WebVTT file with what is said.",
            mapping={"title": title},
        ),
        "transcript": _(
            "refusal_transcript_missing",
            default="“${title}” has no transcript. Edit the file and write down what "
            "is said.",
            mapping={"title": title},
        ),
    }
    return Refusal(f"{name}_missing", messages[name], name)
