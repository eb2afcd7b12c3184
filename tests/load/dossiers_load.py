"""Many people apply for one procedure at once, each with a paper, across a kill -9.

    nice -n 5 .venv/bin/python tests/load/dossiers_load.py --clients 64 --each 4
    nice -n 5 .venv/bin/python tests/load/dossiers_load.py --instances 2

With instances it is a cluster on PostgreSQL (`make .venv/cluster-ready`), and one of them is
killed; else the portal as `make run` starts it.
Each keeps the form with a paper, then sends what was kept, as a browser without scripts
does. In the middle the portal is killed and started again; whose connection broke sends
the same again, as people do. What is kept is compared with what was answered.
"""

from argparse import ArgumentParser
from base64 import b64decode
from cluster_drill import Drill
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from hashlib import sha256
import http.client
import json
from opinions_load import kill
from opinions_load import proofs
import os
from pathlib import Path
from petitions_bodies import picture
from portal_process import HOST
from procedures_fill import publish_in_bulk
import re
from register_import import Client
from register_portals import our_portal
from register_portals import PASSWORD
from stock_files import LOAD
import tempfile
import threading
import time
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlencode
from urllib.parse import urlsplit
from uuid import uuid4


INSIDE = LOAD / "dossiers_inside.py"
UNIT = "so-y-te"
CODE = re.compile(r'id="tracking-code">([^<]+)<')
NOBODY = (502, 503, 504)
"""What HAProxy and Varnish say while an instance is away."""
PATIENCE, AGAIN = 60.0, 120
"""Seconds for an answer; how often one is asked again after a broken connection."""
PROCEDURE = {
    "code": "MAU.90",
    "title": "Thủ tục mẫu để thử tải",
    "field": "health",
    "levels": ["province"],
    "audiences": ["citizen"],
    "service_level": "full",
    "carried_out_by": "Sở Y tế",
    "doers": [UNIT],
    "steps": "Bước 1: nộp hồ sơ.",
    "sets": 1,
    "ways": [{"way": "online", "time_amount": "5", "time_unit": "working-day"}],
    "papers": [{"name": "Tờ khai", "originals": 1}],
    "results": [{"name": "Giấy phép"}],
    "legal_basis": [
        {
            "title": "Quyết định mẫu",
            "number": "76/2007/QĐ-UBND",
            "issuer": "UBND tỉnh Bắc Giang",
            "issue_date": "2007-08-20",
        }
    ],
    "decision": {
        "kind": "publish",
        "number": "15/QĐ-UBND",
        "issuer": "UBND tỉnh Bắc Giang",
        "issue_date": "2012-02-20",
        "effective_from": "2012-03-01",
    },
}


@dataclass
class Applicant:
    """`proofs`: one, and one more where the connection broke after it was used up.
    `times`: seconds of each answer; `code` once it has the receipt.
    """

    number: int
    proofs: list[str]
    said: str = field(default_factory=lambda: uuid4().hex)
    key: str = ""
    code: str = ""
    times: list[float] = field(default_factory=list)
    wrong: list[int] = field(default_factory=list)

    @property
    def paper(self) -> bytes:
        return b64decode(picture(self.number))


def parts_of(fields: dict[str, str], paper: bytes) -> tuple[bytes, str]:
    """A form with a file as browsers send it, and its type."""
    edge = uuid4().hex
    lines = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    head = 'Content-Disposition: form-data; name="a-paper"; filename="anh.png"'
    lines.append(f"--{edge}\r\n{head}\r\nContent-Type: image/png\r\n\r\n")
    body = "".join(lines).encode() + paper + f"\r\n--{edge}--\r\n".encode()
    return body, f"multipart/form-data; boundary={edge}"


def asked(port: int, path: str, body: bytes, kind: str, who: Applicant) -> Any:
    """Status, headers and text; again and again while nobody answers."""
    headers = {
        "Content-Type": kind,
        "Accept": "text/html",
        "X-Forwarded-For": f"198.18.{who.number // 250}.{who.number % 250 + 1}",
    }
    for _turn in range(AGAIN):
        began = time.perf_counter()
        connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
        try:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException):
            time.sleep(0.5)
            continue
        finally:
            connection.close()
        if answer.status in NOBODY:
            time.sleep(0.5)
            continue
        who.times.append(time.perf_counter() - began)
        return answer.status, answer.headers, text
    return 0, {}, ""


def apply(port: int, path: str, who: Applicant) -> None:
    """Keep the form with a paper, then send it."""
    fields = {
        "a-said": who.said,
        "name": f"Người thử tải {who.number}",
        "phone": "0912000333",
        "use_of_data": "1",
        "do": "save",
    }
    status, headers = 0, {}
    for proof in who.proofs:
        body, kind = parts_of({**fields, "altcha": proof}, who.paper)
        status, headers, _text = asked(port, f"{path}/@@apply", body, kind, who)
        if status == 303:
            break
    if status != 303:
        who.wrong.append(status)
        return
    (who.key,) = parse_qs(urlsplit(headers["Location"]).query)["draft"]
    sent = urlencode({"do": "send", "draft": who.key}).encode()
    kind = "application/x-www-form-urlencoded"
    status, _headers, text = asked(port, f"{path}/@@apply", sent, kind, who)
    found = CODE.search(text)
    if status == 200 and found:
        who.code = found[1].strip()
    else:
        who.wrong.append(status)


class Clustered:
    """A cluster, used as a `LoadedPortal` is: its scripts run beside its instances."""

    api = "/++api++"

    def __init__(self, folder: Path, chosen: Any) -> None:
        os.environ["ADMIN_PASSWORD"] = PASSWORD
        self.portal, self.drill = self, Drill(folder, chosen)
        self.inside = self.drill.inside
        self.port = self.drill.cluster.varnish
        self.drill.cluster.start()

    def start(self) -> None:
        """It is started, and supervisord starts an instance that was killed."""

    def stop(self) -> None:
        """`started` does."""


@contextmanager
def started(folder: Path, chosen: Any) -> Iterator[Any]:
    if not chosen.instances:
        yield our_portal(folder)
        return
    loaded = Clustered(folder, chosen)
    try:
        yield loaded
    finally:
        loaded.drill.cluster.stop()


def kill_one(loaded: Any) -> None:
    if isinstance(loaded, Clustered):
        loaded.drill.kill_instance()
    else:
        kill(loaded)
        loaded.portal.start()


def at_once(loaded: Any, path: str, people: list[Applicant], clients: int) -> None:
    waiting, lock = iter(people), threading.Lock()

    def work() -> None:
        while True:
            with lock:
                who = next(waiting, None)
            if who is None:
                return
            apply(loaded.portal.port, path, who)

    threads = [threading.Thread(target=work) for _n in range(clients)]
    for thread in threads:
        thread.start()
    while any(one.is_alive() for one in threads):
        done = sum(bool(one.code) for one in people)
        if done >= len(people) // 2:
            break
        time.sleep(0.05)
    kill_one(loaded)
    for thread in threads:
        thread.join()


def prepared(loaded: Any) -> str:
    """Start the portal; the path of a procedure that one applies for."""
    loaded.portal.start()
    loaded.portal.stop()
    loaded.inside("prepare", script=INSIDE)
    loaded.portal.start()
    client = Client(loaded.portal.port)
    answer = client.post(f"{loaded.api}/@procedures", {"items": [PROCEDURE]})
    (made,) = answer["items"]
    publish_in_bulk(loaded, [made["UID"]])
    loaded.portal.stop()
    path = loaded.inside("form", made["UID"], script=INSIDE)["path"]
    loaded.portal.start()
    return f"/{path}"


def main() -> int:
    parser = ArgumentParser(description="Dossiers under load, across a kill -9.")
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--each", type=int, default=4, help="dossiers of a client")
    parser.add_argument("--instances", type=int, default=0, help="of a cluster")
    parser.add_argument("--port", type=int, default=8790, help="of the cluster")
    chosen = parser.parse_args()
    os.umask(0o077)
    with (
        tempfile.TemporaryDirectory(prefix="dossiers-") as name,
        started(Path(name), chosen) as loaded,
    ):
        path = prepared(loaded)
        solved = proofs(loaded.portal.port, 2 * chosen.clients * chosen.each)
        pairs = zip(solved[::2], solved[1::2], strict=True)
        people = [Applicant(number, list(one)) for number, one in enumerate(pairs)]
        began = time.perf_counter()
        try:
            at_once(loaded, path, people, chosen.clients)
        finally:
            loaded.portal.stop()
        seconds = time.perf_counter() - began
        file = Path(name) / "answers.jsonl"
        lines = [
            json.dumps(
                {
                    "code": one.code,
                    "said": one.said,
                    "sha256": sha256(one.paper).hexdigest(),
                }
            )
            for one in people
            if one.code
        ]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        found = loaded.inside("check", str(file), script=INSIDE)
    times = sorted(each for one in people for each in one.times)
    wrong = [each for one in people for each in one.wrong]
    print(
        f"{chosen.clients} at once, {len(people)} people, {seconds:.0f} s with a kill"
    )
    print(
        f"p50 {times[len(times) // 2]:.2f} s, p95 {times[int(len(times) * 0.95)]:.2f} s"
    )
    print(f"kept: {found}; answers that were no receipt: {wrong}")
    is_right = (
        found["answered"] == found["codes"] == found["kept"] == len(people)
        and not found["missing"] + found["altered"] + found["twice"]
        and not wrong
    )
    print("No fault." if is_right else "FAULT")
    return 0 if is_right else 1


if __name__ == "__main__":
    raise SystemExit(main())
