"""Why a file is refused, and what to do about it."""

from ..refusal import Refusal
from .pictures import MAX_PIXELS
from bacgiang.policy import _
from collections.abc import Iterable


MEGABYTE = 1024 * 1024

EMPTY_FILE = Refusal(
    "empty_file",
    _(
        "refusal_empty_file",
        default="The file is empty (0 bytes). Check it on your computer and choose it "
        "again.",
    ),
)
PICTURE_WANTED = Refusal(
    "picture_wanted",
    _(
        "refusal_picture_wanted",
        default="This is not a picture. Choose a JPEG, PNG, GIF or WebP file.",
    ),
)
BROKEN_PICTURE = Refusal(
    "broken_picture",
    _(
        "refusal_broken_picture",
        default="The picture is damaged and cannot be drawn. Save it again and upload "
        "it once more.",
    ),
)
PICTURE_BOMB = Refusal(
    "picture_too_many_pixels",
    _(
        "refusal_picture_too_many_pixels",
        default="The picture has more than ${most} million pixels. Make it smaller.",
        mapping={"most": MAX_PIXELS // 1_000_000},
    ),
)
ARCHIVE_BOMB = Refusal(
    "archive_bomb",
    _(
        "refusal_archive_bomb",
        default="The document would unpack to far more than its size, or is damaged. "
        "Save it again in your office program and upload it once more.",
    ),
)
NOT_CAPTIONS = Refusal(
    "not_captions",
    _(
        "refusal_not_captions",
        default="This is not a WebVTT file with captions. It begins with the line "
        "“WEBVTT”, then come times such as “00:00:01.000 --> 00:00:04.000” and the "
        "words; it is in UTF-8 and at most 2 MB.",
    ),
)
UNREADABLE_FILE = Refusal(
    "unreadable_file",
    _(
        "refusal_unreadable_file",
        default="The file was not sent in a way that can be read. Send its content as "
        "“data” in base64 with “encoding”, “filename” and “content-type”.",
    ),
)


def too_large(size: int, most: int) -> Refusal:
    """Refusal of a file larger than its kind may be; both in bytes."""
    return Refusal(
        "file_too_large",
        _(
            "refusal_file_too_large",
            default="The file has ${size} MB; of its kind at most ${most} MB are "
            "taken. Make it smaller, or split it.",
            mapping={"size": _megabytes(size), "most": _megabytes(most)},
        ),
    )


def type_not_allowed(extension: str, allowed: Iterable[str]) -> Refusal:
    """Refusal of a file whose name ends in something that is not taken in."""
    return Refusal(
        "type_not_allowed",
        _(
            "refusal_type_not_allowed",
            default="Files ending in “.${extension}” are not taken. Taken are: "
            "${list}.",
            mapping={"extension": extension, "list": ", ".join(allowed)},
        ),
    )


def other_content(extension: str, allowed: Iterable[str]) -> Refusal:
    """Refusal of a file that is not what its name says, or that nobody can tell."""
    if not extension:
        message = _(
            "refusal_unknown_content",
            default="It cannot be told what kind of file this is. Taken are: ${list}.",
            mapping={"list": ", ".join(allowed)},
        )
    else:
        message = _(
            "refusal_other_content",
            default="The file is named “.${extension}” but holds something else. Save "
            "it in the format its name says. Taken are: ${list}.",
            mapping={"extension": extension, "list": ", ".join(allowed)},
        )
    return Refusal("content_mismatch", message)


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.1f}".removesuffix(".0").replace(".", ",")
