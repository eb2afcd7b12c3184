"""Browser windows that tests hand on to the next ones, as good as new.

Half of what a page takes is to fetch and compile its scripts: a window that has done it
does it no more. What a person leaves in it is taken out: pages, cookies, what scripts
have stored.
"""

from __future__ import annotations

from collections import defaultdict
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from typing import Any


STORED = "local_storage,indexeddb,cache_storage,service_workers,file_systems"
# Of a kind: as many as a story has people.
MOST = 4


class KeptContexts:
    """Contexts at rest, by the options they were made with."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser, self._url = browser, url
        self._at_rest: dict[str, list[BrowserContext]] = defaultdict(list)
        self._kinds: dict[BrowserContext, str] = {}

    def take(self, options: dict[str, Any]) -> BrowserContext:
        """`storage_state` gives its cookies."""
        lasting = {one: options[one] for one in options if one != "storage_state"}
        kind = repr(sorted(lasting.items()))
        at_rest = self._at_rest[kind]
        taken = at_rest.pop() if at_rest else self._browser.new_context(**lasting)
        self._kinds[taken] = kind
        state = options.get("storage_state")
        if state:
            taken.add_cookies(state["cookies"])
        return taken

    def spoil(self, context: BrowserContext) -> None:
        """Its clock was set, say: nobody else takes it."""
        self._kinds.pop(context, None)

    def give_back(self, context: BrowserContext) -> None:
        kind = self._kinds.pop(context, None)
        if kind is None or len(self._at_rest[kind]) >= MOST:
            context.close()
            return
        empty = context.new_page()
        for page in context.pages:
            if page is not empty:
                page.close()
        inside = context.new_cdp_session(empty)
        stored = {"origin": self._url, "storageTypes": STORED}
        inside.send("Storage.clearDataForOrigin", stored)
        inside.detach()
        empty.close()
        context.clear_cookies()
        self._at_rest[kind].append(context)
