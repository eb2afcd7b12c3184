"""What a browser met while a test ran: nobody sees a console unless it is read."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field
from playwright.sync_api import BrowserContext
from playwright.sync_api import ConsoleMessage
from playwright.sync_api import Request
from playwright.sync_api import Response
from playwright.sync_api import WebError
from urllib.parse import urlsplit


LOCAL_SCHEMES = ("data", "blob", "about")


@dataclass
class Watch:
    """Problems met by every page of the contexts it watches.

    Pages may load from `host`, and from `other` where a test is about two hosts.
    `refused` are addresses answered 4xx: a test that provokes a refusal expects them.
    """

    host: str
    other: str = ""
    problems: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def watch_no_more(self, context: BrowserContext) -> None:
        context.remove_listener("request", self._request)
        context.remove_listener("response", self._response)
        context.remove_listener("console", self._console)
        context.remove_listener("weberror", self._error)

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in LOCAL_SCHEMES and address.netloc not in (
            self.host,
            self.other,
        ):
            self.problems.append(f"loads from another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 500:
            self.problems.append(f"{response.status} {response.url}")
        elif response.status >= 400:
            self.refused.append(f"{response.status} {response.url}")

    def _error(self, told: WebError) -> None:
        where = told.page.url if told.page is not None else ""
        self.problems.append(f"{told.error.stack or told.error} {where}")

    def _console(self, message: ConsoleMessage) -> None:
        # The browser's own note on an answer of 4xx or 5xx; _response has it.
        note = message.text.startswith("Failed to load resource")
        if message.type == "error" and not note:
            self.problems.append(f"console: {message.text}")
