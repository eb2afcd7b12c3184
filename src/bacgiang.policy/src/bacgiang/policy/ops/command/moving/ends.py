"""The storages between which data are moved, opened as instances open them."""

from ..opened_data import conf_of
from ..opened_data import portal_runs
from ..opened_data import wrong_setting
from ..subcommand import CouldNotRun
from bacgiang.policy import _
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
import os
from pathlib import Path
from typing import Any


MAIN = "/"
NOTHING = bytes(8)
"""The last transaction of a storage that has none."""


@dataclass(frozen=True)
class End:
    """`instance` holds etc/zope.conf, `data` is the DATA it is used with."""

    instance: Path
    data: Path


@contextmanager
def opened(end: End) -> Iterator[Any]:
    """Its main storage. Raises CouldNotRun where a portal is running on it."""
    # Imported late: the other commands need no Zope.
    from zc.lockfile import LockError

    for name in ("filestorage", "blobstorage", "blobs", "log"):
        (end.data / name).mkdir(parents=True, exist_ok=True)
    factory = configured(end)
    try:
        storage = factory.config.storage.open()
    except LockError:
        raise portal_runs() from None
    try:
        yield storage
    finally:
        storage.close()


def configured(end: End) -> Any:
    """Its main database, not opened. Raises CouldNotRun."""
    from ZConfig import ConfigurationError
    from Zope2.Startup.options import ZopeWSGIOptions

    conf = conf_of(end.instance)
    os.environ["DATA"] = str(end.data.resolve())
    os.environ.setdefault("INSTANCE_HOME", str(Path("instance").resolve()))
    try:
        configuration = ZopeWSGIOptions(configfile=str(conf))().configroot
    except ConfigurationError as error:
        raise wrong_setting(error) from None
    for factory in configuration.databases:
        if MAIN in factory.getVirtualMountPaths():
            return factory
    raise CouldNotRun(
        _("command_no_database", default="Its zope.conf names no database at “/”.")
    )
