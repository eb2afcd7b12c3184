"""Many people give their opinion on one draft at once; beside it Plone's own comments.

    make load-opinions [ARGS="--clients 64 --seconds 30 --kill"]

All protections are on; a client sends for one person after another, five requests from
each forwarded address behind a trusted proxy; the proofs are the easiest and solved beforehand. The same clients then comment a
page of a stock Plone with plone.app.discussion. With `--kill` the portal is killed in
the middle of a second round and started again. Petitions with a picture are sent in
turns with the opinions, and into a portal that is killed, too. What is kept is compared
with what was answered, and every receipt is verified with the proof of its sealed day.
"""

from altcha import Challenge
from altcha import Payload
from altcha import solve_challenge
from argparse import ArgumentParser
from collections.abc import Iterator
import http.client
from itertools import cycle
from itertools import islice
import json
from opinions_check_in import CheckIns
from opinions_check_in import Editing
from opinions_clients import Outcome
from opinions_clients import send
from opinions_portals import commented_portal
from opinions_portals import install_discussion
import os
from pathlib import Path
import petitions_bodies
from petitions_bodies import petitions
from portal_process import HOST
from register_portals import LoadedPortal
from register_portals import our_portal
import signal
from stock_files import LOAD
import sys
import tempfile
import threading
import time
from typing import Any
from uuid import uuid4


INSIDE = LOAD / "opinions_inside.py"
WARM = 50
"""Opinions sent before anything is measured."""
BAR = 8.0
"""Times the rate of plone.app.discussion (design, "What the parts must stand")."""


def proofs(port: int, count: int) -> list[str]:
    """Solve challenges beforehand, each asked for from another address."""
    found = []
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    for number in range(count):
        address = f"203.0.{number // 200 % 200}.{number % 200 + 1}"
        headers = {"Accept": "application/json", "X-Forwarded-For": address}
        connection.request("GET", "/++api++/@challenge", headers=headers)
        data = json.loads(connection.getresponse().read())
        challenge = Challenge.from_dict(data)
        solution = solve_challenge(challenge)
        found.append(Payload(challenge, solution).to_base64())
    return found


def opinions(draft: dict[str, Any], solved: list[str]) -> Iterator[dict[str, Any]]:
    """Bodies, each with words and a proof of its own."""
    for number, (proof, provision) in enumerate(
        zip(solved, cycle(draft["provisions"]), strict=False)
    ):
        yield {
            "idempotency_key": uuid4().hex,
            "version": 1,
            "points": [
                {
                    "provision": provision,
                    "stance": "agree-with-changes",
                    "text": f"Ý kiến mẫu số {number} {uuid4().hex}",
                    "proposal": "Đề nghị viết rõ hơn.",
                }
            ],
            "author": "person",
            "name": f"Người thử tải {number}",
            "consents": {"use_of_data": True},
            "altcha": proof,
        }


def comments() -> Iterator[dict[str, Any]]:
    number = 0
    while True:
        number += 1
        yield {
            "text": f"Ý kiến mẫu số {number} {uuid4().hex} Đề nghị viết rõ hơn.",
            "author_name": f"Người thử tải {number}",
        }


def kill(loaded: LoadedPortal) -> None:
    """As a power cut does: nothing is flushed, nobody is asked."""
    process = loaded.portal.process
    assert process is not None
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    loaded.portal.process = None


def timed(
    loaded: LoadedPortal, path: str, bodies: Iterator[dict[str, Any]], chosen: Any
) -> Outcome:
    """A round, with what the server's processor did in it."""
    before = loaded.processor_seconds()
    outcome = send(loaded.portal.port, path, bodies, chosen.clients, chosen.seconds)
    outcome.processor = loaded.processor_seconds() - before
    return outcome


class Ours:
    """Our portal with a draft that is open; opinions for it, each with its proof."""

    def __init__(self, folder: Path, chosen: Any) -> None:
        self.folder, self.chosen = folder, chosen
        self.loaded = our_portal(folder)
        self.loaded.portal.start()
        self.loaded.portal.stop()
        self.draft = self.loaded.inside("draft", script=INSIDE)
        self.page = f"/++api++/{self.draft['path']}"
        self.path = f"{self.page}/@opinions"
        self.rounds: list[Outcome] = []
        self.petition_rounds: list[Outcome] = []
        self.check_ins = CheckIns()

    def start(self) -> None:
        self.loaded.portal.start()
        solved = proofs(self.loaded.portal.port, self.chosen.proofs)
        self._bodies = opinions(self.draft, solved)
        send(self.loaded.portal.port, self.path, islice(self._bodies, WARM), 4, 30)
        solved = proofs(self.loaded.portal.port, self.chosen.proofs // 2)
        self._petitions = petitions(solved)

    def round_of_petitions(self) -> Outcome:
        outcome = timed(
            self.loaded, petitions_bodies.PATH, self._petitions, self.chosen
        )
        self.petition_rounds.append(outcome)
        return outcome

    def round(self) -> Outcome:
        outcome = timed(self.loaded, self.path, self._bodies, self.chosen)
        self.rounds.append(outcome)
        return outcome

    def round_with_check_in(self) -> Outcome:
        """While an editor checks a working copy of the draft in, again and again."""
        editing = Editing(self.loaded.portal.port, self.page)
        editing.start()
        outcome = self.round()
        self.check_ins = editing.finish()
        return outcome

    def round_with_kill(self) -> Outcome:
        """A round in whose middle the portal is killed; then it is started again."""
        solved = proofs(self.loaded.portal.port, self.chosen.proofs // 4)
        outcome = self._killed(self.path, opinions(self.draft, solved))
        self.rounds.append(outcome)
        return outcome

    def petitions_with_kill(self) -> Outcome:
        solved = proofs(self.loaded.portal.port, self.chosen.proofs // 4)
        outcome = self._killed(petitions_bodies.PATH, petitions(solved))
        self.petition_rounds.append(outcome)
        return outcome

    def _killed(self, path: str, bodies: Iterator[dict[str, Any]]) -> Outcome:
        timer = threading.Timer(self.chosen.seconds / 2, kill, (self.loaded,))
        timer.start()
        seconds, clients = self.chosen.seconds, self.chosen.clients
        outcome = send(self.loaded.portal.port, path, bodies, clients, seconds)
        timer.join()
        self.loaded.portal.start()
        return outcome

    def checked(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Of opinions, and of petitions."""
        self.loaded.portal.stop()
        about = [self.draft["uid"]]
        mine = checked(self.loaded, self.folder, about, self.rounds)
        about = self.loaded.inside("asked", script=INSIDE)["subjects"]
        return mine, checked(self.loaded, self.folder, about, self.petition_rounds)


class Stock:
    """A page of Plone's own site that visitors comment."""

    def __init__(self, folder: Path, chosen: Any) -> None:
        self.chosen = chosen
        install_discussion()
        self.loaded = commented_portal(folder)
        self.loaded.portal.start()
        self.loaded.portal.stop()
        self.loaded.inside("page", script=INSIDE)
        self.path = f"{self.loaded.api}/ban-du-thao/@comments"
        self._bodies = comments()

    def start(self) -> None:
        self.loaded.portal.start()
        send(self.loaded.portal.port, self.path, islice(self._bodies, 20), 2, 30)

    def round(self) -> Outcome:
        return timed(self.loaded, self.path, self._bodies, self.chosen)


def together(outcomes: list[Outcome]) -> Outcome:
    """Rounds as one."""
    whole = Outcome()
    for one in outcomes:
        whole.sent += one.sent
        whole.seconds += one.seconds
        whole.processor += one.processor
    return whole


def checked(
    loaded: LoadedPortal, folder: Path, subjects: list[str], rounds: list[Outcome]
) -> dict[str, Any]:
    """What is kept about the subjects, compared with the answers."""
    file = folder / "answers.jsonl"
    lines = [json.dumps({"subjects": subjects})]
    for outcome in rounds:
        for one in outcome.taken:
            answer = json.loads(one.answer)
            text = (one.body.get("points") or [one.body])[0]["text"]
            lines.append(json.dumps({"code": answer["code"], "text": text}))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return loaded.inside("check", str(file), script=INSIDE)


def faults(rounds: list[Outcome], found: dict[str, Any], warmed: int) -> list[str]:
    """What must not be; nothing when all is well."""
    broken = sum(one.statuses().get(0, 0) for one in rounds)
    said = []
    for name in ("missing", "altered", "unproven"):
        if found[name]:
            said.append(f"{name}: {found[name]}")
    if found["codes"] != found["answered"] or found["texts"] != found["answered"]:
        said.append("a code or what was sent stands twice")
    # Those of the warming up were not written down; a broken connection may have had
    # its opinion taken without an answer.
    least = found["answered"] + warmed
    if not least <= found["kept"] <= least + broken:
        said.append(f"kept {found['kept']} of {least}")
    if found["balance"] != found["kept"]:
        said.append(f"the balance says {found['balance']} of {found['kept']}")
    errors = {s: n for one in rounds for s, n in one.statuses().items() if s >= 400}
    if errors:
        said.append(f"errors: {errors}")
    return said


def told(name: str, outcome: Outcome) -> str:
    return (
        f"| {name} | {len(outcome.taken)} | {outcome.rate:.1f} | "
        f"{outcome.quantile(0.5) * 1000:.0f} | {outcome.quantile(0.95) * 1000:.0f} | "
        f"{outcome.cost * 1000:.1f} | "
        f"{outcome.statuses()} |"
    )


def main() -> int:
    parser = ArgumentParser(description="Opinions under load.")
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=6, help="of each round")
    parser.add_argument(
        "--rounds", type=int, default=5, help="of each portal, in turns"
    )
    parser.add_argument("--proofs", type=int, default=9000)
    parser.add_argument("--kill", action="store_true", help="kill -9 in the middle")
    parser.add_argument("--only-ours", action="store_true")
    chosen = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="opinions-") as name:
        ours = Ours(Path(name), chosen)
        stock = None if chosen.only_ours else Stock(Path(name), chosen)
        ours.start()
        if stock is not None:
            stock.start()
        mine, theirs, sent = [], [], []
        for _number in range(chosen.rounds):
            mine.append(ours.round())
            sent.append(ours.round_of_petitions())
            if stock is not None:
                theirs.append(stock.round())
        if stock is not None:
            stock.loaded.portal.stop()
        rows = [("opinions", together(mine))]
        rows.append(("petitions with a picture", together(sent)))
        rows.append(("opinions, draft checked in", ours.round_with_check_in()))
        if chosen.kill:
            rows.append(("opinions, killed", ours.round_with_kill()))
            rows.append(("petitions, killed", ours.petitions_with_kill()))
        found, of_petitions = ours.checked()
    print(f"{chosen.clients} clients, {chosen.rounds} rounds of {chosen.seconds:.0f} s")
    print("| | taken | a second | p50 ms | p95 ms | processor ms each | answers |")
    print("|---|---|---|---|---|---|---|")
    said = faults(ours.rounds, found, WARM)
    said += faults(ours.petition_rounds, of_petitions, 0)
    if ours.check_ins.refused or not ours.check_ins.done:
        said.append(f"check-ins: {ours.check_ins}")
    if stock is not None:
        rows.append(("plone.app.discussion", together(theirs)))
        pairs = zip(mine, theirs, strict=True)
        ratios = [own.rate / max(other.rate, 0.001) for own, other in pairs]
        ratio = together(mine).rate / max(together(theirs).rate, 0.001)
        if ratio < BAR:
            said.append(f"the ratio is below {BAR:.0f}")
    for told_as, outcome in rows:
        print(told(told_as, outcome))
    if stock is not None:
        each = ", ".join(f"{one:.1f}" for one in ratios)
        print(f"ratio of the rates: {ratio:.1f} (round by round {each})")
    print(f"checked in meanwhile: {ours.check_ins.done} times")
    print(f"kept and proven: {found}")
    print(f"of petitions: {of_petitions}")
    print(f"Measured in {time.monotonic() - began:.0f} s.")
    print("\n".join(f"FAULT: {one}" for one in said) or "No fault.")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
