"""Files of a portal fetched into a folder, each whole or not at all."""

from ..whole_file import whole_file
from .register_client import NotThere
from .register_client import RegisterClient
from hashlib import file_digest
from pathlib import Path
import requests


_TRIES = 3


class NotTakenOut(Exception):
    """A record could not be written whole; the message says why."""


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
    raise NotTakenOut(f"{path} could not be fetched.")


def check_fetched(target: Path, filename: str, sha256: str) -> None:
    """Take a file away that is not what its digest says. Raises NotTakenOut."""
    if digest_of(target) != sha256:
        target.unlink()
        raise NotTakenOut(f"“{filename}” is not what its SHA-256 says.")


def digest_of(path: Path) -> str:
    """SHA-256 in hexadecimal figures."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
