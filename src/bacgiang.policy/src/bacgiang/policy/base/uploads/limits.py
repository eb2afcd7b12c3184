"""Limits of uploads by kind of file: data in the registry, `bacgiang.upload_limits`.

The record is JSON, a list of `{"kind", "max_megabytes", "requires", "formats":
[{"extension", "media_types"}]}` as in `instance/seed/vocabularies.yaml`.
"""

from ..json_text import parse_json
from ..refusal import Refusal
from ..refusal import RefusedInput
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
import json
from plone import api
from typing import Any
from typing import NamedTuple


RECORD = "bacgiang.upload_limits"
LIMITS_UNREADABLE = Refusal(
    "upload_limits_unreadable",
    _(
        "refusal_upload_limits_unreadable",
        default="The limits of uploads in the settings of this site cannot be read, so "
        "no file is taken. Tell the administrator.",
    ),
)
MEGABYTE = 1024 * 1024


class FileKind(StrEnum):
    """Kinds of files that the portal takes in."""

    IMAGE = "image"
    DOCUMENT = "document"
    VIDEO = "video"
    AUDIO = "audio"


class Format(NamedTuple):
    """A file format: extension in lower case without dot, the media types it may be."""

    extension: str
    media_types: tuple[str, ...]


class Limit(NamedTuple):
    """The limit of a kind; `requires` names what must stand beside such a file."""

    kind: FileKind
    max_bytes: int
    requires: tuple[str, ...]
    formats: tuple[Format, ...]

    @property
    def extensions(self) -> tuple[str, ...]:
        return tuple(one.extension for one in self.formats)


class Limits(NamedTuple):
    """The limits of all kinds."""

    by_kind: Mapping[FileKind, Limit]

    @property
    def extensions(self) -> tuple[str, ...]:
        return tuple(one.extension for _limit, one in self._formats())

    @property
    def largest(self) -> int:
        """The limit, in bytes, that no file of any kind may pass."""
        return max((one.max_bytes for one in self.by_kind.values()), default=0)

    def _formats(self) -> Iterator[tuple[Limit, Format]]:
        for limit in self.by_kind.values():
            yield from ((limit, one) for one in limit.formats)

    def of_extension(self, extension: str) -> tuple[Limit, Format] | None:
        known = self._formats()
        return next((pair for pair in known if pair[1].extension == extension), None)

    def of_media_type(self, media_type: str) -> Limit | None:
        known = self._formats()
        return next(
            (one for one, kind in known if media_type in kind.media_types), None
        )


def upload_limits() -> Limits:
    """The limits in force. Raises RefusedInput where the record is no such list."""
    try:
        return _parsed(api.portal.get_registry_record(RECORD, default="[]") or "[]")
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise RefusedInput(LIMITS_UNREADABLE) from error


@lru_cache(maxsize=4)
def _parsed(text: str) -> Limits:
    return limits_of(parse_json(text))


def limits_of(rows: Iterable[Mapping[str, Any]]) -> Limits:
    """Limits out of rows as the seed and the record hold them."""
    return Limits({FileKind(row["kind"]): _limit(row) for row in rows})


def record_of(rows: Iterable[Mapping[str, Any]]) -> str:
    """The record's text out of rows of the seed; titles are left out."""
    kept = ("kind", "max_megabytes", "requires", "formats")
    return json.dumps([{name: row[name] for name in kept} for row in rows], indent=1)


def _limit(row: Mapping[str, Any]) -> Limit:
    return Limit(
        kind=FileKind(row["kind"]),
        max_bytes=int(float(row["max_megabytes"]) * MEGABYTE),
        requires=tuple(row["requires"]),
        formats=tuple(
            Format(one["extension"].lower(), tuple(one["media_types"]))
            for one in row["formats"]
        ),
    )
