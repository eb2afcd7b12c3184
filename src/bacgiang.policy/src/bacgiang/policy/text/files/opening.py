"""What a file is, and a package opened: the beginning of every reading."""

from bacgiang.policy.text.files import errors
from bacgiang.policy.text.files.containers import Container
from bacgiang.policy.text.files.containers import container_of
from bacgiang.policy.text.files.containers import is_encrypted_office
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.file_text import FileKind
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.package import Package
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
import logging


logger = logging.getLogger(__name__)

_KINDS = {
    Container.PDF: FileKind.PDF,
    Container.OLE: FileKind.DOC,
    Container.RTF: FileKind.RTF,
    Container.TEXT: FileKind.TXT,
}


@dataclass(frozen=True, slots=True)
class Opened:
    """``package`` is there for the formats that are one; HTML is ``TXT`` so far."""

    kind: FileKind
    package: Package | None = None


def open_file(data: bytes, limits: Limits) -> Opened:
    """Tell by its content what a file is; its name and declared type can be wrong.

    Raises ``TooLarge``, ``Unreadable`` for one under a password, ``NoText`` for nothing
    or a picture, ``UnknownKind`` for what no reader here knows.
    """
    if len(data) > limits.size:
        raise errors.TooLarge(Fault.TOO_LARGE)
    if not data:
        raise errors.NoText(Fault.EMPTY)
    container = container_of(data)
    if container is Container.ZIP:
        return _open_package(Package(data, limits))
    if container is Container.OLE and is_encrypted_office(data):
        raise errors.Unreadable(Fault.ENCRYPTED)
    if container is Container.IMAGE:
        raise errors.NoText(Fault.NO_TEXT_LAYER)
    if container not in _KINDS:
        raise errors.UnknownKind(Fault.UNKNOWN_FORMAT)
    return Opened(_KINDS[container])


def _open_package(package: Package) -> Opened:
    if package.is_encrypted:
        raise errors.Unreadable(Fault.ENCRYPTED)
    kind = package.kind
    if kind is None:
        raise errors.UnknownKind(Fault.UNKNOWN_FORMAT)
    return Opened(kind, package)


@contextmanager
def file_errors_only() -> Iterator[None]:
    """Turn whatever goes wrong within into a ``FileError``.

    A file is hostile until shown otherwise: any failure means "not readable".
    """
    try:
        yield
    except errors.FileError:
        raise
    except Exception as error:
        # The message may quote the file, so only the type is logged.
        logger.warning("A file could not be read: %s", type(error).__name__)
        raise errors.Unreadable(Fault.BROKEN) from error
