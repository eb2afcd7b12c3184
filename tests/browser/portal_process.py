"""A portal of its own, started and stopped the way a newcomer does."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys
import threading
import time


ROOT = Path(__file__).resolve().parents[2]
READY = "Website Bắc Giang: "
ERRORS, RETRIED = "[Zope.SiteErrorLog]", "Request will be retried."
NOT_INHERITED = ("ADMIN_PASSWORD", "SAMPLE_PASSWORD", "CREATE_SITE", "CLOCK")


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("localhost", 0))
        return listening.getsockname()[1]


PR_SET_PDEATHSIG = 1
_prctl = ctypes.CDLL(None).prctl


def in_the_child() -> None:
    """Undo what a test run in the background hands on; end when the run is killed."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class PortalProcess:
    """`instance/start.py` as `make run` calls it, on a free port with a data folder."""

    def __init__(self, data: Path, **settings: str) -> None:
        self.data = data
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.settings = settings
        self.lines: list[str] = []
        self.ready = READY
        self._process: subprocess.Popen[str] | None = None

    def _environment(self) -> dict[str, str]:
        inherited = {k: v for k, v in os.environ.items() if k not in NOT_INHERITED}
        own = {"PORT": str(self.port), "DATA": str(self.data), "SITE": "bacgiang"}
        return inherited | own | self.settings

    def start(self, patience: float = 240) -> float:
        """Start, wait for the line that says it serves; return the seconds it took.

        Raises AssertionError with what was printed when it ends or stays silent.
        """
        self.lines = []
        self._serving = threading.Event()
        began = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, str(ROOT / "instance" / "start.py")],
            cwd=ROOT,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            start_new_session=True,
            preexec_fn=in_the_child,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._serving.wait(patience)
        served = any(self.ready in line for line in self.lines)
        if not served:
            self.kill()
        assert served, self.printed
        self._wait_until_it_listens(began + patience)
        return time.monotonic() - began

    def _wait_until_it_listens(self, deadline: float) -> None:
        """The line is printed a moment before the port opens."""
        while True:
            try:
                socket.create_connection(("localhost", self.port), timeout=5).close()
            except ConnectionRefusedError:
                assert time.monotonic() < deadline, self.printed
            else:
                return

    def _read(self) -> None:
        assert self._process is not None and self._process.stdout is not None
        for line in self._process.stdout:
            self.lines.append(line)
            if self.ready in line:
                self._serving.set()
        self._serving.set()

    @property
    def printed(self) -> str:
        return "".join(self.lines)

    @property
    def log(self) -> str:
        """What the portal wrote to its log, for the message of a failed test."""
        return (self.data / "log" / "event.log").read_text(encoding="utf-8")

    @property
    def failures(self) -> list[str]:
        """What the log tells of errors, but for requests that were made once more: two
        who write the same at the same moment, a job and a clerk of one unit, say.
        """
        told = [line for line in self.log.splitlines() if ERRORS in line]
        return [line for line in told if not line.endswith(RETRIED)]

    def stop(self, patience: float = 10) -> tuple[int, float]:
        """Press Ctrl-C; return the exit code and the seconds until the end."""
        assert self._process is not None
        began = time.monotonic()
        os.killpg(self._process.pid, signal.SIGINT)
        try:
            code = self._process.wait(patience)
            # Else its last word may be taken for the next start's.
            self._reader.join(patience)
        except subprocess.TimeoutExpired as late:
            self.kill()
            message = f"still running {patience} s after Ctrl-C"
            raise AssertionError(message) from late
        self._process = None
        return code, time.monotonic() - began

    def kill(self) -> None:
        """End it for good; only for what does not end by itself."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._process = None
