"""Bring procedures into the register and publish them, both over the API."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
import json
from made_procedures import Record
from pathlib import Path
from procedures_questions import KnownProcedure
from register_board import BOARD_PASSWORD
from register_board import PUBLISHER
from register_board import WRITER
from register_import import AT_ONCE
from register_import import Client
from register_import import note_step
from register_import import Step
from register_portals import LoadedPortal
import sys
import time


STEPS = ((WRITER, "submit"), (PUBLISHER, "approve"), (PUBLISHER, "publish"))


def import_procedures(
    loaded: LoadedPortal, records: Iterator[Record], known: Path
) -> tuple[list[Step], list[str]]:
    """How it stood after each batch, and the UIDs.

    What questions are made of goes to `known`, a JSON line each. Raises RuntimeError
    when a record is refused.
    """
    client, steps, uids = Client(loaded.portal.port), [], []
    with known.open("w", encoding="utf-8") as lines:
        while batch := list(islice(records, AT_ONCE)):
            start = time.perf_counter()
            answer = client.post(f"{loaded.api}/@procedures", {"items": batch})
            seconds = time.perf_counter() - start
            for record, result in zip(batch, answer["items"], strict=True):
                if result["outcome"] != "made":
                    raise RuntimeError(f"{record['code']}: {result}")
                uids.append(result["UID"])
                path = "/" + result["@id"].partition("://")[2].partition("/")[2]
                path = path.removeprefix("/++api++")
                one = KnownProcedure(path, record["code"], record["title"])
                print(json.dumps(asdict(one), ensure_ascii=False), file=lines)
            note_step(steps, len(batch), seconds, loaded)
    return steps, uids


def publish_in_bulk(loaded: LoadedPortal, uids: list[str]) -> dict[str, float]:
    """From draft to published, step after step; seconds and number of each.

    Raises RuntimeError when a step is refused.
    """
    spent: dict[str, float] = {}
    for name, transition in STEPS:
        client = Client(loaded.portal.port, name, BOARD_PASSWORD)
        rest, start = iter(uids), time.perf_counter()
        while batch := list(islice(rest, AT_ONCE)):
            said = {"uids": batch, "transition": transition, "declaration": True}
            address = f"{loaded.api}/@workflow-bulk"
            look = client.post(address, {**said, "dry_run": True})
            said["seen"] = {one["UID"]: one.get("seen") for one in look["items"]}
            answer = client.post(address, said)
            if answer["refused"]:
                wrong = next(one for one in answer["items"] if not one["done"])
                raise RuntimeError(f"{transition}: {wrong}")
        spent[transition] = time.perf_counter() - start
        rate = len(uids) / spent[transition]
        print(f"{transition}: {rate:.1f} a second", file=sys.stderr, flush=True)
    return spent
