"""Files of a portal fetched into a folder, each whole or not at all."""

from ...whole_file import whole_file
from ..words import in_words
from .register_client import NotThere
from .register_client import RegisterClient
from bacgiang.policy import _
from collections.abc import Mapping
from hashlib import file_digest
from pathlib import Path
import requests
from typing import Any
from zope.i18nmessageid import Message


_TRIES = 3


class NotTakenOut(Exception):
    """A record could not be written whole; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(in_words(message))


def fetch(client: RegisterClient, path: str, accept: str, target: Path) -> None:
    """Fetch what stands at a path in the site. Raises NotTakenOut, PortalFailed."""
    for _try in range(_TRIES):
        try:
            with client.download(path, accept) as pieces, whole_file(target) as file:
                file.writelines(pieces)
            return
        except requests.RequestException:
            # It broke off in the middle: from the start, then.
            continue
        except NotThere:
            break
    raise NotTakenOut(
        _(
            "command_not_fetched",
            default="${path} could not be fetched.",
            mapping={"path": path},
        )
    )


def fetch_file(
    client: RegisterClient, path: str, said: Mapping[str, Any], target: Path
) -> bool:
    """Fetch a file that is not there yet; whether it was fetched.

    `said`: its `filename` and `sha256`. Raises NotTakenOut, also for a file that is not
    what its digest says, and PortalFailed.
    """
    if target.is_file() and _digest_of(target) == said["sha256"]:
        return False
    fetch(client, path, "*/*", target)
    if _digest_of(target) != said["sha256"]:
        target.unlink()
        raise NotTakenOut(
            _(
                "command_not_its_digest",
                default="“${name}” is not what its SHA-256 says.",
                mapping={"name": str(said["filename"])},
            )
        )
    return True


def _digest_of(path: Path) -> str:
    """SHA-256 in hexadecimal figures."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
