"""HAProxy, told to take an instance out and in again."""

from pathlib import Path
import socket
import time


PATIENCE = 60.0
"""Seconds that requests under way have to come to their end."""


class Balancer:
    """`path`: its socket, of which the level is admin."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def drain(self, name: str) -> None:
        """It gets nothing new; returns when what it has is done."""
        self.ask(f"set server instances/{name} state maint")
        end = time.monotonic() + PATIENCE
        while self.busy(name) and time.monotonic() < end:
            time.sleep(0.1)

    def readmit(self, name: str) -> None:
        """Returns when its turn has come again."""
        self.ask(f"set server instances/{name} state ready")
        end = time.monotonic() + PATIENCE
        while not self._of(name)["status"].startswith("UP"):
            if time.monotonic() > end:
                raise TimeoutError(name)
            time.sleep(0.1)

    def busy(self, name: str) -> int:
        """Requests that it has."""
        return int(self._of(name)["scur"])

    def ask(self, command: str) -> str:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(self._path))
            connection.sendall(f"{command}\n".encode())
            parts = []
            while part := connection.recv(65536):
                parts.append(part)
        return b"".join(parts).decode()

    def _of(self, name: str) -> dict[str, str]:
        lines = self.ask("show stat").splitlines()
        head = lines[0].lstrip("# ").split(",")
        for line in lines[1:]:
            values = dict(zip(head, line.split(","), strict=False))
            if values.get("pxname") == "instances" and values.get("svname") == name:
                return values
        raise KeyError(name)
