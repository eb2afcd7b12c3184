"""Parts of a cluster fail while people use it: nothing acknowledged may be lost.

    make test-cluster [ARGS="--clients 64 --seconds 30"]

Readers, citizens and an editor go through Varnish the whole time; in the middle of each
round something happens to a part. Citizens give their opinion, in some rounds they send
petitions with a picture. Afterwards what is kept is compared with what was answered,
every receipt is verified with the proof of its sealed day, and each round's errors are
printed; a backup that was begun in the last round is restored and proven, too, and so is
one of afterwards. Needs what `make cluster` and `make backup` need; its data are thrown
away.
"""

from argparse import ArgumentParser
from bacgiang.policy.ops.translations import IN_ENVIRONMENT
from cluster_people import Editor
from cluster_people import Readers
from collections.abc import Callable
from dataclasses import dataclass
import json
from opinions_clients import Outcome
from opinions_clients import send
from opinions_load import INSIDE
from opinions_load import opinions
from opinions_load import proofs
import os
from pathlib import Path
import petitions_bodies
from petitions_bodies import petitions
import shutil
import signal
from stock_files import LOAD
import subprocess
import sys
import tempfile
import threading
import time
from typing import Any


ROOT = LOAD.parent.parent
sys.path.insert(0, str(ROOT / "instance"))

from cluster import Cluster  # noqa: E402


CONF = ROOT / "parts" / "cluster" / "etc" / "zope.conf"
BEFORE = 0.3
"""Part of a round before something happens."""


@dataclass(frozen=True)
class Round:
    """Who used the portal while something happened."""

    name: str
    sends_petitions: bool
    outcome: Outcome
    readers: Readers
    editor: Editor

    def told(self) -> str:
        sent = "petitions" if self.sends_petitions else "opinions"
        return (
            f"| {self.name} | {len(self.outcome.taken)} {sent} | "
            f"{self.outcome.statuses()} | {sum(self.readers.statuses.values())} | "
            f"{self.readers.errors} | {len(self.editor.saved)} | {self.editor.errors} |"
        )


class Drill:
    """A cluster of its own, and the people who use it."""

    def __init__(self, folder: Path, chosen: Any) -> None:
        self.chosen = chosen
        os.environ["SAMPLE"] = "0"
        self.cluster = Cluster(folder, chosen.port, chosen.instances)
        self.rounds: list[Round] = []

    def start(self) -> None:
        self.cluster.start()
        self.draft = self.inside("draft")
        self.page = f"/++api++/{self.draft['path']}"
        ports = self.cluster.instance_ports.values()
        Readers(self.cluster.varnish, self.draft["path"]).warm(ports)
        self.password = (self.cluster.data / "admin-password").read_text().strip()

    def round(
        self, name: str, happens: Callable[[], None], sends_petitions: bool = False
    ) -> None:
        chosen, port = self.chosen, self.cluster.varnish
        path, solved = f"{self.page}/@opinions", proofs(port, chosen.proofs)
        bodies = opinions(self.draft, solved)
        if sends_petitions:
            path, bodies = petitions_bodies.PATH, petitions(solved)
        readers = Readers(port, self.draft["path"])
        editor = Editor(port, self.password)
        failed: list[BaseException] = []

        def in_time() -> None:
            time.sleep(chosen.seconds * BEFORE)
            try:
                happens()
            except BaseException as error:
                failed.append(error)

        happening = threading.Thread(target=in_time, daemon=True)
        for one in (readers, editor, happening):
            one.start()
        outcome = send(port, path, bodies, chosen.clients, chosen.seconds)
        happening.join()
        readers.finish()
        editor.finish()
        self.rounds.append(Round(name, sends_petitions, outcome, readers, editor))
        print(self.rounds[-1].told(), flush=True)
        if failed:
            raise failed[0]

    def kill_instance(self) -> None:
        """As a power cut does: nothing is flushed, nobody is asked."""
        number = self.chosen.instances
        pid = self.cluster.data / "instances" / str(number) / "instance.pid"
        os.kill(int(pid.read_text()), signal.SIGKILL)
        self.cluster.wait_for(number)

    def restart(self, part: str) -> Callable[[], None]:
        def happens() -> None:
            self.cluster.tell("restart", part)
            self.cluster.wait_for_front()

        return happens

    def backed_up_and_killed(self) -> None:
        """An instance ends while a backup is made."""
        backup = self._start("backup")
        self.kill_instance()
        said, _nothing = backup.communicate()
        print(f"backup under load: {said.strip()}", flush=True)
        if backup.returncode:
            raise RuntimeError("the backup under load failed")

    def restored(self) -> list[str]:
        """Faults of the backup made under load, and of one with every receipt."""
        said = []
        for command in ("restore-drill", "backup", "restore-drill"):
            called = self._start(command)
            told, _nothing = called.communicate()
            print(f"{command}: {told.strip()}", flush=True)
            if called.returncode:
                said.append(f"{command}: exit code {called.returncode}")
        return said

    def _start(self, *command: str) -> subprocess.Popen[str]:
        names = {"DATA": str(self.cluster.data), "INSTANCE": "parts/cluster"}
        return subprocess.Popen(
            [str(ROOT / "bin" / "bacgiang"), *command],
            cwd=ROOT,
            env={**os.environ, **names},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def checked(self, of_petitions: bool) -> dict[str, Any]:
        """What is kept, compared with what citizens were answered."""
        answered = [
            {"code": json.loads(one.answer)["code"], "text": _text(one.body)}
            for each in self.rounds
            for one in each.outcome.taken
            if each.sends_petitions is of_petitions
        ]
        subjects = [self.draft["uid"]]
        if of_petitions:
            subjects = self.inside("asked")["subjects"]
        file = self.cluster.data / "answers.jsonl"
        lines = [{"subjects": subjects}, *answered]
        file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        return self.inside("check", str(file))

    def inside(self, *arguments: str, script: Path = INSIDE) -> dict[str, Any]:
        """Run a script with the portal's data, beside the instances."""
        data = self.cluster.data
        for name in ("log", "blobs"):
            (data / "instances" / "drill" / name).mkdir(parents=True, exist_ok=True)
        environment = {
            "DATA": str(data / "instances" / "drill"),
            "RECORD_KEYS": str(data / "keys"),
            "INSTANCE_HOME": str(ROOT / "instance"),
            "PYTHONPATH": str(LOAD),
            "SEED": str(ROOT / "instance" / "seed"),
            "TZ": "Asia/Ho_Chi_Minh",
            **IN_ENVIRONMENT,
        }
        command = [str(ROOT / "bin" / "zconsole"), "run", str(CONF), str(script)]
        done = subprocess.run(
            [*command, "bacgiang", *arguments],
            cwd=ROOT,
            env={**os.environ, **environment},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return found


def _text(body: dict[str, Any]) -> str:
    return str((body.get("points") or [body])[0]["text"])


def faults(found: dict[str, Any]) -> list[str]:
    """What must not be; nothing when all is well."""
    said = [
        f"{name}: {found[name]}"
        for name in ("missing", "altered", "unproven")
        if found[name]
    ]
    if found["codes"] != found["answered"]:
        said.append("a code stands twice")
    if found["balance"] != found["kept"]:
        said.append(f"the balance says {found['balance']} of {found['kept']}")
    return said


def lost_pages(drill: Drill) -> list[str]:
    """Faults: what the editor was told is saved, and is not there."""
    ports = drill.cluster.instance_ports.values()
    lost = [(one.name, one.editor.lost(ports)) for one in drill.rounds]
    return [f"{name}: saved by the editor and gone: {ids}" for name, ids in lost if ids]


def main() -> int:
    parser = ArgumentParser(description="Parts of a cluster fail.")
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=20, help="of each round")
    parser.add_argument("--proofs", type=int, default=2000, help="for each round")
    parser.add_argument("--instances", type=int, default=2)
    parser.add_argument("--port", type=int, default=8700)
    parser.add_argument("--data", type=Path, help="of a private cluster, to go on with")
    chosen = parser.parse_args()
    if not shutil.which(os.environ.get("RESTIC", "restic")):
        parser.error("a round makes a backup; apt install restic, or set RESTIC")
    os.umask(0o077)
    # Whatever ends this ends the cluster.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix="drill-") as name:
        drill = Drill(chosen.data or Path(name), chosen)
        try:
            drill.start()
            print("| | taken | answers | pages read | errors | ", end="")
            print("saved by the editor | errors |\n|---|---|---|---|---|---|---|")
            drill.round("nothing happens", lambda: None)
            drill.round("an instance is killed", drill.kill_instance)
            drill.round("the same", drill.kill_instance, sends_petitions=True)
            drill.round("PostgreSQL is restarted", drill.restart("postgresql"))
            drill.round("the same", drill.restart("postgresql"), sends_petitions=True)
            drill.round("Varnish is restarted", drill.restart("varnish"))
            drill.round("instances are renewed", drill.cluster.renew)
            drill.round("a backup, an instance is killed", drill.backed_up_and_killed)
            opinions_found, petitions_found = drill.checked(False), drill.checked(True)
            said = faults(opinions_found) + faults(petitions_found) + lost_pages(drill)
            said += drill.restored()
        finally:
            drill.cluster.stop()
    print(f"kept and proven, opinions: {opinions_found}, petitions: {petitions_found}")
    print("\n".join(f"FAULT: {one}" for one in said) or "No fault.")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
