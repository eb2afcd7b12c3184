"""A portal of an earlier commit: its code in a clone, set up as a newcomer does it."""

from __future__ import annotations

from .clock_shift import days_ago
from .clock_shift import library
from .story_teller import PASSWORD
import json
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys
import time
from typing import Any


ROOT = Path(__file__).resolve().parents[2]
INSIDE = Path(__file__).with_name("inside.py")
PATIENCE = 600.0


def clone(commit: str, folder: Path) -> Path:
    """The code of a commit, set up."""
    code = folder / "code"
    subprocess.run(("git", "clone", "-q", "-n", "-s", ROOT, code), check=True)
    subprocess.run(("git", "checkout", "-q", commit), cwd=code, check=True)
    setting_up = (sys.executable, "instance/setup.py")
    subprocess.run(setting_up, cwd=code, env=environment(), check=True)
    return code


def environment() -> dict[str, str]:
    """Ours, without what another portal's start left in it."""
    left_out = ("ADMIN_PASSWORD", "CREATE_SITE", "CLOCK", "SEED", "PYTHONPATH")
    return {k: v for k, v in os.environ.items() if k not in left_out}


class OldPortal:
    """Starts and stops `instance/start.py` of the clone, at a time of its own."""

    def __init__(self, code: Path, folder: Path) -> None:
        self.code, self.data = code, folder / "data"
        with socket.socket() as listening:
            listening.bind(("localhost", 0))
            self.port = listening.getsockname()[1]
        self.url = f"http://localhost:{self.port}"
        self._faketime = library(folder / "faketime")
        self._log = folder / "portal.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def settings(self) -> dict[str, str]:
        return {
            "ADMIN_PASSWORD": PASSWORD,
            "DATA": str(self.data),
            "PORT": str(self.port),
            "SAMPLE": "1",
            "SAMPLE_PASSWORD": PASSWORD,
            "SITE": "bacgiang",
        }

    def start(self, days: int) -> None:
        """Serve, with a clock that is so many days late."""
        shifted = days_ago(days, self._faketime)
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                (self.code / ".venv/bin/python", "instance/start.py"),
                cwd=self.code,
                env={**environment(), **self.settings, **shifted},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            try:
                socket.create_connection(("localhost", self.port), 5).close()
            except OSError:
                time.sleep(0.2)
            else:
                return
        raise RuntimeError(f"The portal does not start:\n{self._log.read_text()}")

    def stop(self) -> None:
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGINT)
        self._process.wait(60)

    def inside(self, act: str) -> Any:
        """What `inside.py` finds in the stopped portal."""
        zope = {
            "INSTANCE_HOME": str(self.code / "instance"),
            "SEED": str(self.code / "instance" / "seed"),
            "TZ": "Asia/Ho_Chi_Minh",
        }
        conf = self.code / "instance" / "etc" / "zope.conf"
        done = subprocess.run(
            (self.code / "bin" / "zconsole", "run", conf, INSIDE, "bacgiang", act),
            cwd=self.code,
            env={**environment(), **zope, **self.settings},
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
        return json.loads(done.stdout.splitlines()[-1])
