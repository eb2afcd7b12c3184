"""The public site as it answers, as WARC 1.1 (ISO 28500).

Beside the packages, which hold what was written, this is what was seen: every page
that the site map lists, with what pages load, and nothing that visitors do not get.
Programs of others play it back (ReplayWeb.page, pywb).
"""

from ..subcommand import CouldNotRun
from ..subcommand import ExitCode
from ..words import say
from argparse import Namespace
from bacgiang.policy import _
from collections import deque
from collections.abc import Iterator
from io import BytesIO
from lxml import etree
from lxml import html
import re
import requests
from time import sleep
from typing import Any
from urllib.parse import urldefrag
from urllib.parse import urljoin
from urllib.parse import urlsplit
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


USER_AGENT = "bacgiang-archive"
TIMEOUT = 60
LARGEST = 600_000_000
IN_STYLES = re.compile(rb"url\(\s*['\"]?([^'\")]+)")
# What a page loads or is without: not where its links lead.
LOADED = (
    "//link[contains(@rel, 'stylesheet') or contains(@rel, 'icon')]/@href",
    "//script/@src | //img/@src | //source/@src | //video/@src | //video/@poster",
    "//track/@src | //a[contains(@href, '/@@download/')]/@href",
)


def keep_site(options: Namespace) -> ExitCode:
    address = options.url.rstrip("/")
    below = urljoin(f"{address}/", options.below.lstrip("/"))
    session = requests.Session()
    session.headers["User-Agent"] = USER_AGENT
    try:
        listed = _listed(session, address)
        pages = [one for one in listed if one.startswith(below)]
        with options.to.open("xb") as file:
            kept, failed = _write(session, WARCWriter(file, gzip=True), pages, options)
    except (OSError, etree.XMLSyntaxError) as error:
        raise CouldNotRun(str(error)) from error
    say(
        _(
            "command_archive_site_done",
            default="Kept: ${kept} answers of ${pages} listed pages; failed: "
            "${failed}.",
            mapping={
                "kept": str(kept),
                "pages": str(len(pages)),
                "failed": str(len(failed)),
            },
        )
    )
    for one in failed:
        print(one)
    return ExitCode.FINDINGS if failed or not pages else ExitCode.FINE


def _listed(session: requests.Session, address: str) -> list[str]:
    """The pages that the site map lists, by way of its parts."""
    found, waiting = [], deque([f"{address}/sitemap.xml.gz"])
    while waiting:
        root = etree.fromstring(_get(session, waiting.popleft()).content)
        places = [one.text for one in root.iterfind(".//{*}loc") if one.text]
        if etree.QName(root).localname == "sitemapindex":
            waiting.extend(places)
        else:
            found.extend(places)
    return found


def _write(
    session: requests.Session,
    writer: WARCWriter,
    pages: list[str],
    options: Namespace,
) -> tuple[int, list[str]]:
    """Number of answers that were kept, and the addresses that failed."""
    host = urlsplit(options.url).netloc
    waiting, seen = deque(pages), set(pages)
    kept, failed = 0, []
    while waiting:
        address = waiting.popleft()
        try:
            answer = _get(session, address)
        except OSError as error:
            failed.append(f"{address} {error}")
            continue
        _keep(writer, address, answer)
        kept += 1
        for one in _loaded_by(address, answer):
            if one not in seen and urlsplit(one).netloc == host:
                seen.add(one)
                waiting.append(one)
        sleep(options.wait)
    return kept, failed


def _get(session: requests.Session, address: str) -> requests.Response:
    answer = session.get(address, timeout=TIMEOUT)
    answer.raise_for_status()
    if len(answer.content) > LARGEST:
        raise OSError("too large")
    return answer


def _keep(writer: WARCWriter, address: str, answer: requests.Response) -> None:
    """As a record of what was answered, unpacked: so is what its headers say."""
    packed = ("content-encoding", "content-length", "transfer-encoding")
    headers = [
        (name, value)
        for name, value in answer.headers.items()
        if name.lower() not in packed
    ]
    headers.append(("Content-Length", str(len(answer.content))))
    status = f"{answer.status_code} {answer.reason}"
    record = writer.create_warc_record(
        address,
        "response",
        payload=BytesIO(answer.content),
        http_headers=StatusAndHeaders(status, headers, protocol="HTTP/1.1"),
    )
    writer.write_record(record)


def _loaded_by(address: str, answer: requests.Response) -> Iterator[str]:
    kind = answer.headers.get("Content-Type", "")
    found: list[str] = []
    if kind.startswith("text/html") and answer.content:
        page: Any = html.fromstring(answer.content)
        found = [one for path in LOADED for one in page.xpath(path)]
        sets = page.xpath("//@srcset")
        found += [one.split()[0] for said in sets for one in said.split(",") if one]
    elif kind.startswith("text/css"):
        found = [one.decode() for one in IN_STYLES.findall(answer.content)]
    for one in found:
        if not one.startswith(("data:", "mailto:", "tel:", "#")):
            yield urldefrag(urljoin(address, one)).url
