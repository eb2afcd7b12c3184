"""The registers of a portal over its API: asked again when the line or portal fails."""

from ..subcommand import CouldNotRun
from ..words import in_words
from ..words import language
from .portal_address import check_address
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
import requests
from requests.auth import HTTPBasicAuth
from time import sleep
from typing import Any
from urllib.parse import urlsplit


TIMEOUT_SECONDS = (10, 600)
WAITS = (1, 2, 4, 8, 15, 30, 60)
"""A portal that restarts is back within these seconds."""

PIECE_BYTES = 1 << 16
MOST_BYTES = 4 * 1024**3
_AWAY = frozenset((429, 502, 503, 504))
_TRIES_OF_A_FAILURE = 3


class PortalFailed(Exception):
    """The portal fails on this very request every time; `status` is its answer."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class NotLetIn(CouldNotRun):
    """The portal does not know the account, or asks for one."""


class NotAllowed(CouldNotRun):
    """The portal refuses a request as a whole; the message is its own."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class NotThere(Exception):
    """The portal has nothing at this path, or nothing that is shown to the account."""


class RegisterClient:
    """Talks to the portal at `url`, as `user` or by `token` where one is given.

    Raises CouldNotRun when the portal cannot be reached or does not let the account in.
    Redirects are not followed and addresses that the portal names are asked for at
    `url`, so that a password never goes anywhere else. `say` is told of every wait;
    `waits`: seconds between tries.
    """

    def __init__(
        self,
        url: str,
        user: str | None = None,
        password: str = "",
        *,
        token: str = "",
        say: Callable[[str], None] = lambda message: None,
        waits: Sequence[float] = WAITS,
    ) -> None:
        self.url = url.rstrip("/")
        self._user = "the token" if token else user
        check_address(self.url, needs_secrecy=self._user is not None)
        self._say, self._waits = say, waits
        self._session = requests.Session()
        # No account from a .netrc file, no proxy's idea of where the portal is.
        self._session.trust_env = False
        self._session.headers["Accept"] = "application/json"
        self._session.headers["Accept-Language"] = language()
        if token:
            self._session.headers["Authorization"] = f"Bearer {token}"
        elif user is not None:
            # As bytes: the library would write a text in Latin-1.
            auth = HTTPBasicAuth(user.encode(), password.encode())
            self._session.auth = auth

    def sign_in(self) -> None:
        """Raises CouldNotRun where the portal does not know account and password.

        It serves the public all the same: an export would be that of a stranger.
        """
        if self._user is not None:
            with self._ask("GET", f"{self.url}/++api++/@types") as got:
                self._check(got)

    def post(self, service: str, body: bytes) -> dict[str, Any]:
        """Answer of a service of the site.

        Raises PortalFailed, NotAllowed and NotThere, too.
        """
        got = self._ask(
            "POST",
            f"{self.url}/++api++/{service}",
            data=body,
            headers={"Content-Type": "application/json"},
        )
        with got:
            return self._json(got)

    def get(self, path: str, **query: str | int) -> dict[str, Any]:
        """Answer of the API at a path in the site. Raises PortalFailed and NotThere."""
        address = f"{self.url}/++api++/{path.lstrip('/')}"
        with self._ask("GET", address, params=query) as got:
            return self._json(got)

    @contextmanager
    def download(self, path: str, accept: str = "*/*") -> Iterator[Iterator[bytes]]:
        """What stands at a path in the site, in pieces. Raises PortalFailed, NotThere.

        Pieces may break off with requests.RequestException: ask anew.
        """
        address = f"{self.url}/{path.lstrip('/')}"
        with self._ask("GET", address, headers={"Accept": accept}, stream=True) as got:
            self._check(got)
            yield self._pieces(got)

    def _pieces(self, got: requests.Response) -> Iterator[bytes]:
        size = 0
        for piece in got.iter_content(PIECE_BYTES):
            size += len(piece)
            if size > MOST_BYTES:
                raise CouldNotRun(
                    _(
                        "command_sends_more_than_gib",
                        default="${url} sends more than 4 GiB.",
                        mapping={"url": str(self.url)},
                    )
                )
            yield piece

    def path_of(self, address: str) -> str:
        """The path in the site of an address that the portal names."""
        path = urlsplit(address).path.replace("/++api++", "", 1)
        return path.removeprefix(urlsplit(self.url).path).strip("/")

    def _ask(self, method: str, address: str, **options: Any) -> requests.Response:
        failures = 0
        for wait in (*self._waits, None):
            why = ""
            try:
                got = self._session.request(
                    method,
                    address,
                    timeout=TIMEOUT_SECONDS,
                    allow_redirects=False,
                    **options,
                )
            except requests.RequestException as error:
                why = type(error).__name__
            else:
                if got.status_code < 500 and got.status_code not in _AWAY:
                    return got
                got.close()
                why = in_words(
                    _(
                        "command_it_answers",
                        default="it answers ${status_code}",
                        mapping={"status_code": str(got.status_code)},
                    )
                )
                failures += got.status_code not in _AWAY
                if failures == _TRIES_OF_A_FAILURE:
                    raise PortalFailed(got.status_code)
            if wait is not None:
                self._say(
                    in_words(
                        _(
                            "command_asked_again_in_s",
                            default="${url}: ${why}; asked again in ${wait} s",
                            mapping={
                                "url": str(self.url),
                                "why": str(why),
                                "wait": str(wait),
                            },
                        )
                    )
                )
                sleep(wait)
        raise CouldNotRun(
            _(
                "command_cannot_be_reached_what_is_done",
                default="${url} cannot be reached (${why}). What is done is "
                "done: give the same command again later and it goes on"
                " from there.",
                mapping={"url": str(self.url), "why": str(why)},
            )
        )

    def _json(self, got: requests.Response) -> dict[str, Any]:
        self._check(got)
        try:
            answer = got.json()
        except requests.exceptions.JSONDecodeError:
            answer = None
        if not isinstance(answer, dict):
            raise CouldNotRun(
                _(
                    "command_does_not_answer_as_the_portal",
                    default="${url} does not answer as the portal's API does.",
                    mapping={"url": str(self.url)},
                )
            )
        return answer

    def _check(self, got: requests.Response) -> None:
        status = got.status_code
        if status == 200:
            return
        if status == 413:
            raise PortalFailed(status)
        if status == 404:
            raise NotThere(got.url)
        if status == 401 or "require_login" in got.headers.get("Location", ""):
            if self._user is None:
                raise NotLetIn(
                    in_words(
                        _(
                            "command_asks_for_an_account_give_token",
                            default="${url} asks for an account: give --token-file.",
                            mapping={"url": str(self.url)},
                        )
                    )
                )
            raise NotLetIn(
                in_words(
                    _(
                        "command_does_not_let_in_check_the",
                        default="${url} does not let ${user} in. Check the name of "
                        "the account and its password, or the token and its"
                        " day.",
                        mapping={"url": str(self.url), "user": str(self._user)},
                    )
                )
            )
        kind, message = _error(got)
        if message or status == 403:
            raise NotAllowed(
                kind,
                message
                or in_words(
                    _(
                        "command_does_not_allow_it",
                        default="${url} does not allow it.",
                        mapping={"url": str(self.url)},
                    )
                ),
            )
        raise CouldNotRun(
            _(
                "command_answers_to_what_is_asked",
                default="${url} answers ${status} to what is asked.",
                mapping={"url": str(self.url), "status": str(status)},
            )
        )


def _error(got: requests.Response) -> tuple[str, str]:
    """Type and message of an error as the services of the portal give it."""
    try:
        error = got.json()["error"]
        return str(error["type"]), str(error["message"])
    except (requests.RequestException, KeyError, TypeError, ValueError):
        return "", ""
