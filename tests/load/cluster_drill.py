"""Parts of a cluster fail while people use it: nothing acknowledged may be lost.

    make test-cluster [ARGS="--clients 64 --seconds 30"]

Readers, citizens and an editor go through Varnish the whole time; in the middle of each
round something happens to a part. Afterwards what is kept is compared with what was
answered, every receipt is verified with the proof of its sealed day, and each round's
errors are printed. Needs what `make cluster` needs; its data are thrown away.
"""

from argparse import ArgumentParser
from cluster_people import Editor
from cluster_people import Readers
from collections.abc import Callable
import json
from opinions_clients import Outcome
from opinions_clients import send
from opinions_load import INSIDE
from opinions_load import opinions
from opinions_load import proofs
import os
from pathlib import Path
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


class Drill:
    """A cluster of its own, and the people who use it."""

    def __init__(self, folder: Path, chosen: Any) -> None:
        self.chosen = chosen
        os.environ["SAMPLE"] = "0"
        self.cluster = Cluster(folder, chosen.port, chosen.instances)
        self.rounds: list[tuple[str, Outcome, Readers, Editor]] = []

    def start(self) -> None:
        self.cluster.start()
        self.draft = self._inside("draft")
        self.page = f"/++api++/{self.draft['path']}"
        ports = self.cluster.instance_ports.values()
        Readers(self.cluster.varnish, self.draft["path"]).warm(ports)
        self.password = (self.cluster.data / "admin-password").read_text().strip()

    def round(self, name: str, happens: Callable[[], None]) -> None:
        chosen, port = self.chosen, self.cluster.varnish
        bodies = opinions(self.draft, proofs(port, chosen.proofs))
        readers = Readers(port, self.draft["path"])
        editor = Editor(port, self.password)
        failed: list[BaseException] = []

        def in_time() -> None:
            time.sleep(chosen.seconds * BEFORE)
            try:
                happens()
            except BaseException as error:
                failed.append(error)

        happening = threading.Thread(target=in_time)
        for one in (readers, editor, happening):
            one.start()
        path = f"{self.page}/@opinions"
        outcome = send(port, path, bodies, chosen.clients, chosen.seconds)
        happening.join()
        readers.finish()
        editor.finish()
        self.rounds.append((name, outcome, readers, editor))
        print(told(name, outcome, readers, editor), flush=True)
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

    def checked(self) -> dict[str, Any]:
        """What is kept, compared with what citizens were answered."""
        answered = [
            {"code": json.loads(one.answer)["code"], "text": _text(one.body)}
            for _name, outcome, *_others in self.rounds
            for one in outcome.taken
        ]
        file = self.cluster.data / "answers.jsonl"
        lines = [{"uid": self.draft["uid"]}, *answered]
        file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        return self._inside("check", str(file))

    def _inside(self, *arguments: str) -> dict[str, Any]:
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
            "zope_i18n_compile_mo_files": "1",
        }
        command = [str(ROOT / "bin" / "zconsole"), "run", str(CONF), str(INSIDE)]
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
    return str(body["points"][0]["text"])


def told(name: str, outcome: Outcome, readers: Readers, editor: Editor) -> str:
    return (
        f"| {name} | {len(outcome.taken)} | {outcome.statuses()} | "
        f"{sum(readers.statuses.values())} | {readers.errors} | "
        f"{len(editor.saved)} | {editor.errors} |"
    )


def faults(drill: Drill, found: dict[str, Any]) -> list[str]:
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
    for name, _outcome, _readers, editor in drill.rounds:
        lost = editor.lost(drill.cluster.instance_ports.values())
        if lost:
            said.append(f"{name}: saved by the editor and gone: {lost}")
    return said


def main() -> int:
    parser = ArgumentParser(description="Parts of a cluster fail.")
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=20, help="of each round")
    parser.add_argument("--proofs", type=int, default=2000, help="for each round")
    parser.add_argument("--instances", type=int, default=2)
    parser.add_argument("--port", type=int, default=8700)
    parser.add_argument("--data", type=Path, help="of a private cluster, to go on with")
    chosen = parser.parse_args()
    os.umask(0o077)
    # Whatever ends this ends the cluster.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix="drill-") as name:
        drill = Drill(chosen.data or Path(name), chosen)
        try:
            drill.start()
            print("| | opinions taken | answers | pages read | errors | ", end="")
            print("saved by the editor | errors |\n|---|---|---|---|---|---|---|")
            drill.round("nothing happens", lambda: None)
            drill.round("an instance is killed", drill.kill_instance)
            drill.round("PostgreSQL is restarted", drill.restart("postgresql"))
            drill.round("Varnish is restarted", drill.restart("varnish"))
            drill.round("instances are renewed", drill.cluster.renew)
            found = drill.checked()
            said = faults(drill, found)
        finally:
            drill.cluster.stop()
    print(f"kept and proven: {found}")
    print("\n".join(f"FAULT: {one}" for one in said) or "No fault.")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
