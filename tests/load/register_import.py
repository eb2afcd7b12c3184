"""Hand the same documents in at both portals over their APIs, one client, one by one.

The register takes them a hundred at a time (`POST @legal-documents`); a stock Plone has
no such way, each page is a request of its own. Only the requests are timed: what it
takes to make up the documents counts for nobody.
"""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import asdict
from dataclasses import dataclass
from html import escape
import http.client
from itertools import islice
import json
from pathlib import Path
from portal_process import HOST
from register_portals import ADMIN
from register_portals import LoadedPortal
from register_portals import PASSWORD
import sys
import time
from typing import Any


AT_ONCE = 100
TIMEOUT = 600
FOLDER = "made-documents"
Record = dict[str, str]


@dataclass(frozen=True)
class Step:
    """How it stood after a batch.

    Documents so far, and in the batch; its seconds by the clock; memory in MB; seconds
    of a processor the server has used since it started, which others on the machine
    leave as they are.
    """

    count: int
    batch: int
    seconds: float
    memory: float
    processor: float


class Client:
    """Somebody with an account, with one connection that stays open."""

    def __init__(self, port: int, name: str = ADMIN, password: str = PASSWORD) -> None:
        self._connection = http.client.HTTPConnection(HOST, port, timeout=TIMEOUT)
        token = b64encode(f"{name}:{password}".encode()).decode()
        self._headers = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "Authorization": f"Basic {token}",
        }

    def post(self, path: str, body: Any) -> Any:
        return self.send("POST", path, body)

    def step(self, item: str, name: str, said: dict[str, Any]) -> Any:
        """A step of the workflow, taken on what stands there now."""
        seen = self.send("GET", f"{item}/@workflow", {})["seen"]
        return self.post(f"{item}/@workflow/{name}", {**said, "seen": seen})

    def send(self, method: str, path: str, body: Any) -> Any:
        """What was answered, None where it has no body.

        Raises RuntimeError where the answer is none of success.
        """
        sent = json.dumps(body).encode()
        self._connection.request(method, path, sent, self._headers)
        answer = self._connection.getresponse()
        said = answer.read()
        if answer.status not in (200, 201, 204):
            raise RuntimeError(f"{path} answered {answer.status}: {said[:500]!r}")
        return json.loads(said) if said else None


def import_into_register(
    loaded: LoadedPortal, records: Iterator[Record], limit: float, known: Path
) -> list[Step]:
    """Import until there are no more records or `limit` seconds are over.

    Address, number, title and length of each document go to `known`, a JSON line each.
    Raises RuntimeError when a document is refused.
    """
    client, steps, began = Client(loaded.portal.port), [], time.monotonic()
    with known.open("a", encoding="utf-8") as lines:
        while batch := list(islice(records, AT_ONCE)):
            start = time.perf_counter()
            answer = client.post(f"{loaded.api}/@legal-documents", {"items": batch})
            seconds = time.perf_counter() - start
            for record, result in zip(batch, answer["items"], strict=True):
                if result["outcome"] != "made":
                    raise RuntimeError(f"{record['number']}: {result}")
                print(_line(record, result["@id"]), file=lines)
            note_step(steps, len(batch), seconds, loaded)
            if time.monotonic() - began > limit:
                break
    return steps


def import_into_stock(
    loaded: LoadedPortal, records: Iterator[Record], limit: float, known: Path
) -> list[Step]:
    """The same documents as pages in one folder: number and title, text in paragraphs."""
    client, steps, began = Client(loaded.portal.port), [], time.monotonic()
    folder = {"@type": "Folder", "id": FOLDER, "title": FOLDER}
    client.post(loaded.api, folder)
    with known.open("a", encoding="utf-8") as lines:
        while batch := list(islice(records, AT_ONCE)):
            seconds = 0.0
            for record in batch:
                page = as_page(record)
                start = time.perf_counter()
                made = client.post(f"{loaded.api}/{FOLDER}", page)
                seconds += time.perf_counter() - start
                print(_line(record, made["@id"]), file=lines)
            note_step(steps, len(batch), seconds, loaded)
            if time.monotonic() - began > limit:
                break
    return steps


def note_step(
    steps: list[Step], batch: int, seconds: float, loaded: LoadedPortal
) -> None:
    """Add how it stands after a batch; say so now and then."""
    count = steps[-1].count + batch if steps else batch
    memory, processor = loaded.portal.memory(), loaded.processor_seconds()
    steps.append(Step(count, batch, seconds, memory, processor))
    if count % (AT_ONCE * 10) == 0:
        step = steps[-1]
        print(
            f"{loaded.portal.name}: {count} in, {batch / seconds:.1f} a second, "
            f"{step.memory:.0f} MB",
            file=sys.stderr,
            flush=True,
        )


def as_page(record: Record) -> dict[str, Any]:
    """The document as a stock page, the way its REST API takes it.

    Not in the navigation, which would name every page of the folder on each of them.
    """
    lines = (line for line in record["text"].splitlines() if line.strip())
    html = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    return {
        "@type": "Document",
        "title": f"{record['number']} {record['title']}",
        "exclude_from_nav": True,
        "text": {"data": html, "content-type": "text/html"},
    }


def _line(record: Record, address: str) -> str:
    path = address.partition("://")[2].partition("/")[2].removeprefix("++api++/")
    known = {
        "path": "/" + path.replace("/++api++", ""),
        "number": record["number"],
        "title": record["title"],
        "length": len(record["text"]),
    }
    return json.dumps(known, ensure_ascii=False)


def as_rows(steps: list[Step]) -> list[dict[str, Any]]:
    return [asdict(step) for step in steps]
