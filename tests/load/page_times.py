"""Times of pages, as a client on the same machine sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
import http.client
from portal_process import HOST
from portal_process import Portal
import re
import statistics
from threading import Thread
import time


MARKS = re.compile("</?mark>")
THEMED = b'<section id="portal-column-content"'
TIMEOUT = 60


@dataclass(frozen=True)
class Page:
    """One kind of page of one portal, and words that must stand in it."""

    kind: str
    path: str
    words: str = ""

    @property
    def is_page(self) -> bool:
        return "++api++" not in self.path


@dataclass(frozen=True)
class Spread:
    """Seconds: the middle, and what 95 of 100 stay below."""

    median: float
    p95: float


def spread(times: Sequence[float]) -> Spread:
    """Median and 95th percentile of at least two times."""
    cuts = statistics.quantiles(times, n=100, method="inclusive")
    return Spread(statistics.median(times), cuts[94])


class Visitor:
    """One client with one connection that stays open."""

    def __init__(self, portal: Portal) -> None:
        self.connection = http.client.HTTPConnection(HOST, portal.port, timeout=TIMEOUT)

    def get(self, path: str, part: str = "") -> tuple[float, bytes]:
        """Seconds until the answer is read, and the answer; `part`: a range of bytes.

        Raises RuntimeError.
        """
        began = time.perf_counter()
        headers = {"Range": part} if part else {}
        self.connection.request("GET", path, headers=headers)
        answer = self.connection.getresponse()
        body = answer.read()
        taken = time.perf_counter() - began
        if answer.status != (206 if part else 200):
            raise RuntimeError(f"{path} answered {answer.status}")
        return taken, body

    def close(self) -> None:
        self.connection.close()


def anew(page: Page, number: int) -> str:
    """The page's address in a form nobody asked for before: no cache can know it."""
    joint = "&" if "?" in page.path else "?"
    return f"{page.path}{joint}n={number}"


def check(portal: Portal, page: Page) -> None:
    """Raise RuntimeError unless the page holds its words and, if HTML, the theme."""
    visitor = Visitor(portal)
    _taken, body = visitor.get(page.path)
    visitor.close()
    # A hit's title comes with the words that were looked for marked.
    told = MARKS.sub("", body.decode("utf-8"))
    if page.words not in told:
        raise RuntimeError(f"{portal.name}: {page.path} does not show “{page.words}”")
    if page.is_page and THEMED not in body:
        raise RuntimeError(f"{portal.name}: {page.path} comes without its theme")


def rate(portal: Portal, pages: Sequence[Page], clients: int, seconds: float) -> float:
    """Pages a second that `clients` visitors get together, never one address twice."""
    done = [0] * clients
    failures: list[Exception] = []
    began = time.perf_counter()

    def browse(number: int) -> None:
        visitor = Visitor(portal)
        try:
            while time.perf_counter() - began < seconds:
                page = pages[done[number] % len(pages)]
                visitor.get(anew(page, (number + 1) * 1_000_000 + done[number]))
                done[number] += 1
        except (OSError, RuntimeError, http.client.HTTPException) as failure:
            failures.append(failure)
        finally:
            visitor.close()

    threads = [Thread(target=browse, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return sum(done) / (time.perf_counter() - began)
