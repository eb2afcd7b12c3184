"""An integrator's work with the portal, from the first sign-in to a verified receipt.

Python's standard library alone, and `openssl` for the signature of a receipt. Each
command may be run again, also after it was killed: nothing is done twice.

    P="python integrator.py --url https://portal.example --folder work"
    $P token --user name --password-file file     # once; kept in the folder
    $P push documents.jsonl                       # documents with their originals
    $P --token reviewer relate documents.jsonl    # what they do to others
    $P step submit                                # people of the board do the rest
    $P change 31/2011 gazette_issue 12
    $P harvest                                    # what is public, into work/copy
    $P text UID art_1 --day 2026-03-02
    $P opinion vi/du-thao/… "What we think."      # the receipt: work/receipt.json
    $P verify work/receipt.json
"""

from argparse import ArgumentParser
from argparse import Namespace
from base64 import b64encode
from hashlib import pbkdf2_hmac
from hashlib import sha256
import hmac
import json
from pathlib import Path
import secrets
import shutil
import struct
import subprocess
import sys
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request
from urllib.request import urlopen


BATCH = 10
PAGE = 5


class Portal:
    """Asks services; `folder` holds what is remembered from one command to the next."""

    def __init__(self, url, folder, token):
        self.url, self.folder, self.token = url.rstrip("/"), folder, folder / token
        folder.mkdir(parents=True, exist_ok=True)

    def ask(self, method, address, body=None, **headers):
        """The JSON of an answer, None for one without. Answers hold whole addresses."""
        if not address.startswith(("http://", "https://")):
            address = f"{self.url}/++api++/{address}"
        return json.loads(self.fetch(method, address, body, **headers) or "null")

    def fetch(self, method, address, body=None, **headers):
        headers["Accept"] = "application/json"
        if self.token.exists() and "Authorization" not in headers:
            headers["Authorization"] = f"Bearer {self.token.read_text()}"
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        request = Request(address, data, headers, method=method)
        try:
            with urlopen(request, timeout=300) as answer:
                return answer.read()
        except HTTPError as error:
            # Every error has one form; `type` never changes.
            sys.exit(f"{method} {address}: {error.code} {error.read().decode()}")

    def known(self, name):
        file = self.folder / f"{name}.json"
        return json.loads(file.read_text()) if file.exists() else {}

    def remember(self, name, value):
        """Whole or not at all."""
        whole = self.folder / f"{name}.new"
        whole.write_text(json.dumps(value))
        whole.replace(self.folder / f"{name}.json")


def token(portal, asked):
    """Sign in once; a program then works with a token, which can be taken back."""
    password = asked.password_file.read_text().strip()
    basic = b64encode(f"{asked.user}:{password}".encode()).decode()
    body = {"name": "integrator.py", "scope": "write", "days": 30, "password": password}
    made = portal.ask("POST", "@tokens", body, Authorization=f"Basic {basic}")
    portal.token.write_text(made["token"])


def push(portal, asked):
    """A line is an item as `@openapi` describes it. The same item twice makes no second
    record, so nothing has to be remembered for that.
    """
    lines = [json.loads(line) for line in asked.file.read_text().splitlines()]
    for one in lines:
        one.pop("relations", None)
    records = portal.known("records")
    for start in range(0, len(lines), BATCH):
        body = {"items": lines[start : start + BATCH]}
        for result in portal.ask("POST", "@legal-documents", body)["items"]:
            print(result["source_id"], result["outcome"], *result.get("reasons", ()))
            if result["outcome"] != "refused":
                found = portal.ask("GET", api(portal, result["@id"]))
                records[result["source_id"]] = {
                    "@id": found["@id"],
                    "UID": found["UID"],
                }
        portal.remember("records", records)


def relate(portal, asked):
    """State what each document does to others: pairs of a kind and a `source_id` in the
    `relations` of its line. For those of a board who review or publish.
    """
    lines = [json.loads(line) for line in asked.file.read_text().splitlines()]
    records = portal.known("records")
    stated = portal.known("stated")
    for source, others in ((one["source_id"], one["relations"]) for one in lines):
        for kind, target in others:
            key = f"{source} {kind} {target}"
            if key not in stated:
                body = {"kind": kind, "target": {"UID": records[target]["UID"]}}
                address = api(portal, records[source]["@id"])
                stated[key] = portal.ask("POST", f"{address}/@relations", body)["id"]
                portal.remember("stated", stated)


def step(portal, asked):
    """One step of the workflow for all that was pushed; people of the board take the
    others. Each record has its own result.
    """
    uids = [one["UID"] for one in portal.known("records").values()]
    for start in range(0, len(uids), BATCH):
        body = dict.fromkeys(asked.state, True)
        body |= {"uids": uids[start : start + BATCH], "transition": asked.transition}
        # Approved or published is what was there when it was looked at.
        looked = portal.ask("POST", "@workflow-bulk", body | {"dry_run": True})
        body["seen"] = {one["UID"]: one.get("seen") for one in looked["items"]}
        for result in portal.ask("POST", "@workflow-bulk", body)["items"]:
            print(result["UID"], result["review_state"], *result["reasons"])


def change(portal, asked):
    """Write over nothing that somebody else wrote meanwhile (412 otherwise)."""
    address = api(portal, portal.known("records")[asked.source]["@id"])
    with urlopen(Request(address, headers=signed_in(portal))) as answer:
        tag = answer.headers["ETag"]
    portal.fetch("PATCH", address, {asked.field: asked.value}, **{"If-Match": tag})


def harvest(portal, asked):
    """A copy of all that is public. After each page the place is remembered, so that a
    harvest that was killed goes on from there; a page that comes twice changes nothing.
    """
    copy = portal.folder / "copy"
    while True:
        since = portal.known("harvest").get("next")
        asked = {**({"since": since} if since else {}), "limit": PAGE}
        page = portal.ask("GET", f"@changes?{urlencode(asked)}")
        for item in page["items"]:
            kept = copy / item["UID"]
            if item["@type"] == "Tombstone":
                shutil.rmtree(kept, ignore_errors=True)
            elif "data" in item:
                keep(portal, item, kept)
        portal.remember("harvest", {"next": page["next"]})
        print("page", page["next"], len(page["items"]), flush=True)
        if not page["more"]:
            return


def keep(portal, item, kept):
    kept.mkdir(parents=True, exist_ok=True)
    record = portal.ask("GET", item["data"])
    for number, one in enumerate(record.get("originals", ())):
        data = portal.fetch("GET", one["download"])
        if sha256(data).hexdigest() != one["sha256"]:
            sys.exit(f"{one['download']} is not what the record says")
        (kept / f"original-{number}").write_bytes(data)
    (kept / "record.json").write_text(json.dumps(record))


def text(portal, asked):
    """The words of a provision on a day, as amended until then."""
    record = portal.folder / "copy" / asked.uid / "record.json"
    address = api(portal, json.loads(record.read_text())["@id"])
    query = {"eId": asked.eid, **({"day": asked.day} if asked.day else {})}
    print(portal.ask("GET", f"{address}/@text?{urlencode(query)}")["text"])


def opinion(portal, asked):
    """For everybody; a proof of work stands in for an account. By the key an opinion
    that is sent twice, because the answer was lost, is taken once.
    """
    known = portal.known("opinion") or {"key": secrets.token_hex(16)}
    portal.remember("opinion", known)
    body = {
        "version": asked.version,
        "points": [{"provision": "", "stance": "other", "text": asked.words}],
        "idempotency_key": known["key"],
        "name": asked.name,
        "consents": {"use_of_data": bool(asked.name)},
        "altcha": solved(portal.ask("GET", "@challenge")),
    }
    receipt = portal.ask("POST", f"{asked.draft}/@opinions", body)
    portal.remember("receipt", receipt)
    print(receipt["code"])


def solved(challenge):
    """Count up until the derived key begins as the challenge says (ALTCHA)."""
    said = challenge["parameters"]
    salt, nonce = bytes.fromhex(said["salt"]), bytes.fromhex(said["nonce"])
    counter = 0
    while True:
        word = nonce + struct.pack(">I", counter)
        key = pbkdf2_hmac("sha256", word, salt, said["cost"], said.get("keyLength", 32))
        if key.hex().startswith(said["keyPrefix"]):
            break
        counter += 1
    solution = {"counter": counter, "derivedKey": key.hex()}
    payload = {"challenge": challenge, "solution": solution}
    return b64encode(json.dumps(payload).encode()).decode()


def verify(portal, asked):
    """What the receipt says against what the portal says now, and both against each
    other: nothing here trusts the portal (docs/receipts.md).
    """
    mine = json.loads(asked.receipt.read_text())
    now = portal.ask("GET", f"@receipts/{mine['code']}")
    published = portal.ask("GET", "@receipts")
    keys = {one["name"]: one["public"] for one in published["keys"]}
    for kept, entry in zip(mine["entries"], now["entries"], strict=False):
        check(kept["record"] == entry["record"], "another record")
        leaf = sha256(b"\0" + canonical(entry["record"])).hexdigest()
        if kept.get("content"):
            digest = hmac.new(
                bytes.fromhex(kept["salt"]), canonical(kept["content"]), sha256
            )
            check(digest.hexdigest() == entry["record"]["digest"], "other content")
        said = {
            "format": "bacgiang-receipt-statement-1",
            "leaf": leaf,
            "log": mine["log"],
        }
        check(
            is_signed(keys[entry["key"]], entry["signature"], canonical(said)),
            "signature",
        )
        if entry["proof"]:
            seal = entry["seal"]
            check(root(leaf, **entry["proof"]) == seal["root"], "not in the day's tree")
            fields = {one: seal[one] for one in ("count", "day", "previous", "root")}
            whole = canonical({**fields, "format": "bacgiang-day-seal-1"})
            check(sha256(whole).hexdigest() == seal["digest"], "altered seal")
        print(
            entry["record"]["event"], "sealed" if entry["proof"] else "not sealed yet"
        )
    print("The receipt holds.")


def canonical(value):
    said = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return said.encode()


def root(leaf, index, size, path):
    """From a leaf up to the root of its tree (RFC 9162, 2.1.3.2)."""
    node, last = bytes.fromhex(leaf), size - 1
    for step in map(bytes.fromhex, path):
        if index & 1 or index == last:
            node = sha256(b"\1" + step + node).digest()
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            node = sha256(b"\1" + node + step).digest()
        index, last = index >> 1, last >> 1
    return node.hex()


def is_signed(public, signature, message):
    """Ed25519 by openssl; the prefix makes a key file of the bare 32 bytes."""
    with TemporaryDirectory() as name:
        files = [Path(name) / one for one in ("key", "signature", "message")]
        prefix = bytes.fromhex("302a300506032b6570032100")
        files[0].write_bytes(prefix + bytes.fromhex(public))
        files[1].write_bytes(bytes.fromhex(signature))
        files[2].write_bytes(message)
        command = [
            "openssl",
            "pkeyutl",
            "-verify",
            "-pubin",
            "-keyform",
            "DER",
            "-rawin",
        ]
        command += ["-inkey", files[0], "-sigfile", files[1], "-in", files[2]]
        return subprocess.run(command, stdout=subprocess.DEVNULL).returncode == 0


def check(holds, what):
    if not holds:
        sys.exit(f"The receipt does not hold: {what}")


def api(portal, page):
    """Where a page's record is given to programs."""
    return f"{portal.url}/++api++{page.removeprefix(portal.url)}"


def signed_in(portal):
    return {
        "Authorization": f"Bearer {portal.token.read_text()}",
        "Accept": "application/json",
    }


def options() -> Namespace:
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--token", default="token", help="name of the token's file")
    commands = parser.add_subparsers(required=True)

    def command(work, **arguments):
        one = commands.add_parser(work.__name__)
        one.set_defaults(work=work)
        for name, more in arguments.items():
            one.add_argument(name.replace("__", "--").replace("_", "-"), **more)

    command(token, __user={"required": True}, __password_file={"type": Path})
    command(push, file={"type": Path})
    command(relate, file={"type": Path})
    command(step, transition={}, __state={"nargs": "*", "default": []})
    command(change, source={}, field={}, value={})
    command(harvest)
    command(text, uid={}, eid={}, __day={"default": ""})
    named = {"default": "", "help": "yours, where the draft asks for it"}
    command(
        opinion, draft={}, words={}, __name=named, __version={"type": int, "default": 1}
    )
    command(verify, receipt={"type": Path})
    return parser.parse_args()


if __name__ == "__main__":
    given = options()
    given.work(Portal(given.url, given.folder, given.token), given)
