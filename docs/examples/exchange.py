"""An exchange with another portal, as that of the Government: what is public here goes
there, and what is offered there comes here as drafts, on which people decide.

    P="python exchange.py --url https://portal.example --folder work --other https://…"
    $P out                     # what was published, changed or withdrawn since
    $P in --section vi/tin-tuc # news and documents that they offer
    $P listen --port 8099      # `out` as soon as a webhook of the portal calls

`work/token` holds an access token of the scope `write`, `work/secret` the secret of the
webhook. Whatever is run again does nothing twice. All that is known of the other side
stands in `Other`, and of its records in `as_theirs`, `as_document` and `as_news`: for a
real one these are to be written, and nothing else.
"""

from argparse import ArgumentParser
from argparse import Namespace
from base64 import b64decode
from base64 import b64encode
from hashlib import sha256
import hmac
from http.server import BaseHTTPRequestHandler
from http.server import HTTPServer
from integrator import Portal
import json
from pathlib import Path
import time
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request
from urllib.request import urlopen


PAGE = 20
LATE = 300
"""Seconds after which a call is not believed any more."""
SOURCE = "Cổng Thông tin điện tử Chính phủ"


class Other:
    """The other portal: takes a record under its identifier, and offers its own."""

    def __init__(self, url):
        self.url = url.rstrip("/")

    def take(self, identifier, record):
        self._ask("PUT", f"items/{identifier}", record)

    def withdraw(self, identifier):
        self._ask("DELETE", f"items/{identifier}")

    def offered(self, since):
        """What they offer after a mark, and the mark to ask with next time."""
        found = self._ask("GET", f"offers?{urlencode({'since': since})}")
        return found["items"], found["next"]

    def _ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        head = {"Content-Type": "application/json"}
        request = Request(f"{self.url}/{path}", data, head, method=method)
        with urlopen(request, timeout=60) as answer:
            return json.loads(answer.read() or b"null")


def as_theirs(record, change):
    """A record of this portal as the other one wants it."""
    return {
        "id": record["UID"],
        "kind": record["@type"],
        "title": record["title"],
        "address": record["@id"],
        "changed": change["when"],
        "number": record.get("number"),
        "issued": record.get("issue_date"),
        "issuer": record.get("issuer"),
        "type": (record.get("document_type") or {}).get("title"),
        "files": [
            {"address": one["download"], "sha256": one["sha256"]}
            for one in record.get("originals", ())
        ],
    }


def as_document(offer):
    """An offered document as `POST @legal-documents` takes it."""
    return {"source_id": offer["id"], "text": offer["text"]}


def as_news(offer):
    """Offered news as a draft; its name here is made of its identifier there."""
    return {
        "@type": "News Item",
        "id": name_of(offer),
        "title": offer["title"],
        "description": offer["lead"],
        "text": {"data": offer["text"], "content-type": "text/html"},
        "source": SOURCE,
    }


def name_of(offer):
    return f"chinh-phu-{sha256(offer['id'].encode()).hexdigest()[:12]}"


def out(portal, other, asked):
    """What changed since. A page that was not taken whole goes there once more."""
    while True:
        since = portal.known("out").get("next")
        query = urlencode({**({"since": since} if since else {}), "limit": PAGE})
        page = portal.ask("GET", f"@changes?{query}")
        for item in page["items"]:
            if item["@type"] == "Tombstone":
                other.withdraw(item["UID"])
            elif "data" in item:
                other.take(
                    item["UID"], as_theirs(portal.ask("GET", item["data"]), item)
                )
        portal.remember("out", {"next": page["next"]})
        if not page["more"]:
            return


def take_in(portal, other, asked):
    """Documents are known by number and issuer, news by their names."""
    offers, following = other.offered(portal.known("in").get("next", ""))
    documents = [as_document(one) for one in offers if one["kind"] == "document"]
    if documents:
        result = portal.ask("POST", "@legal-documents", {"items": documents})
        for one in result["items"]:
            print(one["source_id"], one["outcome"], *one["reasons"])
    for one in offers:
        if one["kind"] == "news" and not is_here(
            portal, f"{asked.section}/{name_of(one)}"
        ):
            print(portal.ask("POST", asked.section, as_news(one))["@id"])
    portal.remember("in", {"next": following})


def is_here(portal, path):
    head = {"Authorization": f"Bearer {portal.token.read_text()}"}
    try:
        with urlopen(Request(f"{portal.url}/++api++/{path}", headers=head), timeout=60):
            return True
    except HTTPError as error:
        if error.code != 404:
            raise
        return False


def listen(portal, other, asked):
    """Whatever a call says, `out` asks the portal itself what changed."""
    secret = (portal.folder / "secret").read_text().strip()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if not is_signed(secret, self.headers, body):
                return self.answer(401)
            said = json.loads(body)
            if said["type"] == "webhook.verification":
                return self.answer(200, said["data"])
            out(portal, other, asked)
            return self.answer(204)

        def answer(self, status, value=None):
            body = b"" if value is None else json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said):
            """The portal keeps a log of its calls."""

    with HTTPServer(("127.0.0.1", asked.port), Handler) as server:
        print(f"http://127.0.0.1:{server.server_port}/", flush=True)
        server.serve_forever()


def is_signed(secret, head, body):
    """By the Standard Webhooks specification; an old call is not believed."""
    message, moment = head.get("webhook-id", ""), head.get("webhook-timestamp", "0")
    key = b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{message}.{moment}.".encode() + body, sha256).digest()
    wanted = f"v1,{b64encode(digest).decode()}"
    is_young = moment.isdigit() and abs(time.time() - int(moment)) < LATE
    signatures = head.get("webhook-signature", "").split()
    return is_young and any(hmac.compare_digest(one, wanted) for one in signatures)


def options() -> Namespace:
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--other", required=True)
    commands = parser.add_subparsers(required=True)
    commands.add_parser("out").set_defaults(work=out)
    one = commands.add_parser("in")
    one.add_argument("--section", required=True)
    one.set_defaults(work=take_in)
    one = commands.add_parser("listen")
    one.add_argument("--port", type=int, default=0)
    one.set_defaults(work=listen)
    return parser.parse_args()


if __name__ == "__main__":
    given = options()
    portal = Portal(given.url, given.folder, "token")
    given.work(portal, Other(given.other), given)
