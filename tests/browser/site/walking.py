"""The walk: from page to page by links, as a visitor or as somebody signed in."""

from __future__ import annotations

from .page import Link
from .page import SitePage
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
import re
import requests
from tiers import IS_RELEASE
from tiers import TURN
from urllib.parse import unquote
from urllib.parse import urlsplit
from zlib import crc32


UNITS = ("so-y-te", "huyen-hiep-hoa", "hiep-hoa-thanh-van")
if not IS_RELEASE:
    UNITS = UNITS[:1]
UNIT_PAGE = re.compile(r"^/(?:vi/(?:don-vi|to-chuc)|en/(?:units|organisation))/([^/]+)")
ENGLISH_RECORD = re.compile(
    r"^/en/(legal-documents|directives|drafts|procedures(?:/forms)?)/(?:\d{4}/)?"
    r"(?!forms$|@@)[^/]+(/@@[^/]+)?"
)
RECORD = re.compile(
    r"^/vi/(?:van-ban|chi-dao-dieu-hanh|du-thao|thu-tuc(?:/bieu-mau)?)/(?:\d{4}/)?"
    r"(?!bieu-mau$|@@)[^/]+"
    r"|^/(?:vi/chuyen-de|en/topics)/[^/@]+/[^/@]+"
    r"|^/(?:vi/viec|en/life-events)/[^/@]+"
)
# Forms that stand below most pages, the same on each but for its name.
ON_MANY = re.compile(r"/@@(?:report-inaccuracy|open-data-fields|propose-changes)$")
# The days of what recurs.
OCCURRENCE = re.compile(r"/\d{4}-\d\d-\d\d$")
# Every record is visited in so many days, and such a form.
DAYS = 3
DAYS_OF_FORMS = 8
NOT_PAGES = re.compile(
    r"@@images|\.(?:xml|png|jpe?g|svg|pdf|docx?|xlsx?|csv|json|ico|css|js|ics)$|/(?:RSS|rss\.xml)$"
    r"|@@(?:print|save|print-text-on|form-sheet)$"
    r"|@@download|/ics_view$|@@plain-text$|/@akn$|@@open-data\.\w+$"
    r"|@@open-data-fields\.json$|@@form-file/|@@display-file"
)
PATIENCE = 60
BROWSERS_ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8"


class Visit:
    """One person's way to the portal: keeps cookies, asks each address once."""

    def __init__(self, url: str, session: requests.Session | None = None) -> None:
        self.url = url
        self.host = urlsplit(url).netloc
        self.session = session or requests.Session()
        self.session.headers["Accept"] = BROWSERS_ACCEPT
        self._answers: dict[str, tuple[int, str, str]] = {}
        self._pages: dict[str, SitePage] = {}

    def ask(self, address: str) -> tuple[int, str, str]:
        """Status, kind of content and body (of HTML alone) of an address."""
        if address not in self._answers:
            answer = self.session.get(address, timeout=PATIENCE)
            kind = answer.headers.get("Content-Type", "").partition(";")[0]
            body = answer.text if kind == "text/html" else ""
            self._answers[address] = (answer.status_code, kind, body)
        return self._answers[address]

    def page(self, path: str) -> SitePage:
        return self.page_at(f"{self.url}{path}")

    def page_at(self, address: str) -> SitePage:
        """The page of an address, read once."""
        if address not in self._pages:
            status, _kind, body = self.ask(address)
            path = address.removeprefix(self.url)
            self._pages[address] = SitePage(path, address, status, body)
        return self._pages[address]

    def answers_html(self, path: str) -> bool:
        return self.ask(f"{self.url}{path}")[1] == "text/html"

    def walk(
        self, start: str, wanted: Callable[[Link], str | None]
    ) -> Iterator[SitePage]:
        """Every page from `start` on whose link is wanted, nearest first."""
        waiting, seen = [start], {start}
        while waiting:
            path = waiting.pop(0)
            if not self.answers_html(path):
                continue
            page = self.page(path)
            yield page
            for link in page.links:
                found = wanted(link) if link.tag in ("a", "area") else None
                if found is not None and found not in seen:
                    seen.add(found)
                    waiting.append(found)


def is_of_today(path: str, days: int) -> bool:
    """Of what is visited in turn; all of it before a release."""
    return IS_RELEASE or crc32(path.encode()) % days == TURN % days


def public_pages(host: str, language: str) -> Callable[[Link], str | None]:
    """What a visitor's walk in one language takes in, as the path to go to.

    The sites of all units are alike, so three stand for them (one, but before a
    release); pages with a query of their own (searches, reports) are visited without it.
    Records, with all their pages, are visited in turn; on the English site, which shows
    those of registers too, two of each kind of page are enough, as of days of what recurs.
    """
    met: Counter[str] = Counter()

    def wanted(link: Link) -> str | None:
        parts = urlsplit(link.address)
        path = parts.path.rstrip("/")
        inside = path == f"/{language}" or path.startswith(f"/{language}/")
        if parts.netloc != host or not inside or NOT_PAGES.search(unquote(path)):
            return None
        kept = RECORD.match(path)
        if kept and not is_of_today(kept[0], DAYS):
            return None
        if ON_MANY.search(path) and not is_of_today(path, DAYS_OF_FORMS):
            return None
        if OCCURRENCE.search(path) and not IS_RELEASE:
            met["occurrence"] += 1
            if met["occurrence"] > 2:
                return None
        record = ENGLISH_RECORD.match(path)
        if record and not IS_RELEASE:
            kind = f"{record[1]}{record[2] or ''}"
            met[kind] += 1
            if met[kind] > 2:
                return None
        unit = UNIT_PAGE.match(path)
        return None if unit and unit[1] not in UNITS else path

    return wanted
