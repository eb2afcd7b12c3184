"""The portal as its API shows it to a signed-in client."""

from .subcommand import CouldNotRun
from collections.abc import Iterator
from contextlib import contextmanager
import ipaddress
import requests
from requests.auth import HTTPBasicAuth
import tempfile
from typing import Any
from typing import IO
from urllib.parse import urlsplit


TIMEOUT_SECONDS = (10, 300)
PIECE_BYTES = 1 << 16
MOST_BYTES = 4 * 1024**3


class PortalClient:
    """Asks the portal at `url`, as `user` where an account is given.

    Raises CouldNotRun when the portal is not there, does not let the account in, or
    answers something else than was asked for. Redirects are not followed, so that a
    password never goes anywhere else.
    """

    def __init__(self, url: str, user: str | None = None, password: str = "") -> None:
        self.url = url.rstrip("/")
        check_address(self.url, needs_secrecy=user is not None)
        self._session = requests.Session()
        # No account from a .netrc file, no proxy's idea of where the portal is.
        self._session.trust_env = False
        if user is not None:
            # As bytes: the library would write a text in Latin-1.
            auth = HTTPBasicAuth(user.encode(), password.encode())
            self._session.auth = auth

    def get_json(self, path: str, **query: str | int) -> dict[str, Any]:
        """The answer of the API at `++api++/<path>`."""
        with self._get(f"{self.url}/++api++/{path}", "application/json", query) as got:
            try:
                answer = got.json()
            except requests.exceptions.JSONDecodeError:
                answer = None
        if not isinstance(answer, dict):
            raise CouldNotRun(f"{self.url} does not answer as the portal's API does.")
        return answer

    @contextmanager
    def get_file(self, path: str, **query: str | int) -> Iterator[IO[bytes]]:
        """What is downloaded from `path`, in a temporary file."""
        with tempfile.TemporaryFile() as file:
            with self._get(f"{self.url}/{path}", "*/*", query) as got:
                size = 0
                for piece in got.iter_content(PIECE_BYTES):
                    size += len(piece)
                    if size > MOST_BYTES:
                        raise CouldNotRun(f"{self.url} sends more than 4 GiB.")
                    file.write(piece)
            file.seek(0)
            yield file

    @contextmanager
    def _get(
        self, address: str, accept: str, query: dict[str, str | int]
    ) -> Iterator[requests.Response]:
        try:
            with self._session.get(
                address,
                params=query,
                headers={"Accept": accept},
                timeout=TIMEOUT_SECONDS,
                allow_redirects=False,
                stream=True,
            ) as got:
                self._check(got)
                yield got
        except requests.RequestException as error:
            raise CouldNotRun(
                f"{self.url} cannot be reached ({type(error).__name__})."
            ) from None

    def _check(self, got: requests.Response) -> None:
        if got.status_code in (401, 403) or "require_login" in got.headers.get(
            "Location", ""
        ):
            raise CouldNotRun(
                f"{self.url} does not let this account read the record of acts. Check "
                "name and password; it must be the standing office's or a manager's."
            )
        if got.status_code != 200:
            raise CouldNotRun(f"{self.url} answers {got.status_code} to what is asked.")


def check_address(url: str, *, needs_secrecy: bool) -> None:
    """Raise CouldNotRun unless `url` is the address of a portal.

    With a password it must be https, or on this machine.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise CouldNotRun("The address is written like https://bacgiang.gov.vn")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise CouldNotRun("The address must be that of the portal and nothing else.")
    if needs_secrecy and parts.scheme == "http" and not _is_here(parts.hostname):
        raise CouldNotRun("A password is only sent over https; use the https address.")


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
