"""A portal that is measured: one process, its data, its port."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
import http.client
import os
from pathlib import Path
import signal
import socket
import subprocess
import time


START_LIMIT = 600.0
STOP_LIMIT = 20.0
HOST = "localhost"


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Start:
    """Seconds until the first page was answered, and how many the page itself took."""

    total: float
    first_page: float


@dataclass
class Portal:
    """How to start one of the two portals, and where it answers."""

    name: str
    command: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]
    port: int
    home: str
    log: Path
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> Start:
        """Start it and ask for its home page.

        Raises RuntimeError when it ends or does not answer within START_LIMIT.
        """
        began = time.perf_counter()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=self.folder,
                env={**os.environ, **self.environment},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._wait_for_port(began)
        asked = time.perf_counter()
        connection = http.client.HTTPConnection(HOST, self.port, timeout=START_LIMIT)
        connection.request("GET", self.home)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        ended = time.perf_counter()
        if answer.status != 200:
            raise RuntimeError(f"{self.name}: {self.home} answered {answer.status}")
        return Start(ended - began, ended - asked)

    def _wait_for_port(self, began: float) -> None:
        while True:
            try:
                socket.create_connection((HOST, self.port), timeout=1).close()
            except OSError:
                if self.process is None or self.process.poll() is not None:
                    raise RuntimeError(f"{self.name} ended:\n{self.told()}") from None
                if time.perf_counter() - began > START_LIMIT:
                    raise RuntimeError(
                        f"{self.name} does not answer:\n{self.told()}"
                    ) from None
                time.sleep(0.02)
            else:
                return

    def told(self) -> str:
        """The last lines it printed."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(lines[-20:])

    def memory(self) -> float:
        """Resident memory, in MB."""
        assert self.process is not None
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        line = next(row for row in status.splitlines() if row.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def stop(self) -> None:
        """End the process as Ctrl-C does, and what it does not end by itself."""
        if self.process is None:
            return
        try:
            os.killpg(self.process.pid, signal.SIGINT)
            self.process.wait(STOP_LIMIT)
        except ProcessLookupError:
            self.process.wait()
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.process = None
