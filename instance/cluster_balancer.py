"""HAProxy, told to take an instance out and in again."""

from pathlib import Path
import socket
import time


BACKENDS = ("instances", "members", "sent")
"""Of `instance/etc/cluster/haproxy.cfg.in`: each instance is a server of all."""

PATIENCE = 60.0
"""Seconds that requests under way have to come to their end."""


class Balancer:
    """`path`: its socket, of which the level is admin."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def drain(self, name: str) -> None:
        """It gets nothing new; returns when what it has is done."""
        self._set(name, "maint")
        end = time.monotonic() + PATIENCE
        while self.busy(name) and time.monotonic() < end:
            time.sleep(0.1)

    def readmit(self, name: str) -> None:
        """Returns when its turn has come again."""
        self._set(name, "ready")
        end = time.monotonic() + PATIENCE
        while not all(one["status"].startswith("UP") for one in self._of(name)):
            if time.monotonic() > end:
                raise TimeoutError(name)
            time.sleep(0.1)

    def busy(self, name: str) -> int:
        """Requests that it has."""
        return sum(int(one["scur"]) for one in self._of(name))

    def _set(self, name: str, state: str) -> None:
        for backend in BACKENDS:
            self.ask(f"set server {backend}/{name} state {state}")

    def ask(self, command: str) -> str:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(self._path))
            connection.sendall(f"{command}\n".encode())
            parts = []
            while part := connection.recv(65536):
                parts.append(part)
        return b"".join(parts).decode()

    def _of(self, name: str) -> list[dict[str, str]]:
        """What HAProxy says of it as a server of each of these."""
        lines = self.ask("show stat").splitlines()
        head = lines[0].lstrip("# ").split(",")
        told = [dict(zip(head, line.split(","), strict=False)) for line in lines[1:]]
        found = [
            one
            for one in told
            if one.get("pxname") in BACKENDS and one.get("svname") == name
        ]
        if len(found) != len(BACKENDS):
            raise KeyError(name)
        return found
