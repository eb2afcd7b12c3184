"""nginx before a portal, with the configuration that buildout writes."""

from __future__ import annotations

from .portal_process import free_port
from .portal_process import in_the_child
from .portal_process import ROOT
import atexit
from collections.abc import Iterator
from functools import cache
import getpass
import os
from pathlib import Path
import shutil
import socket
import subprocess
import sys
import tempfile
import time


PARTS = ("common", "server", "ask", "tls", "http", "https")
SETTINGS = (
    "instance",
    "listen",
    "listen_secure",
    "secure_port",
    "cache",
    "log",
    "errors",
)
SETTINGS += ("certificate", "certificate_key")
PLACES = (ROOT / ".venv/nginx/usr/sbin/nginx", Path("/usr/sbin/nginx"))
CONFIGURATION = """\
daemon off;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log info;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/parts/nginx/{kind}.conf;
}}
"""


def nginx_binary() -> str:
    """The nginx to test with: NGINX, or the one that `make test` has fetched."""
    for found in (os.environ.get("NGINX"), shutil.which("nginx"), *PLACES):
        if found and Path(found).exists():
            return str(found)
    message = "no nginx: set NGINX to the path of one, or run `make .venv/tests-ready`"
    raise AssertionError(message)


@cache
def written_configuration() -> Path:
    """What buildout writes with names in at signs for all that differs: once a process."""
    folder = Path(tempfile.mkdtemp(prefix="nginx-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    write_configuration(folder, **{name: f"@{name}@" for name in SETTINGS})
    return folder / "parts"


def write_configuration(folder: Path, **settings: str) -> None:
    """Let buildout write the configuration below `folder`, with these [hosts]."""
    places = {"parts-directory": "parts", "bin-directory": "bin"}
    places |= {"develop-eggs-directory": "develop", "installed": "installed.cfg"}
    options = [f"buildout:{name}={folder / place}" for name, place in places.items()]
    options += [f"hosts:{n.replace('_', '-')}={v}" for n, v in settings.items()]
    parts = [f"nginx-{name}" for name in PARTS]
    buildout = Path(sys.executable).parent / "buildout"
    command = [buildout, "-q", *options, "buildout:develop=", "install", *parts]
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True, timeout=120)


class NginxProcess:
    """One nginx with `http.conf` or `https.conf` on free ports."""

    def __init__(self, folder: Path, kind: str, instance: str) -> None:
        self.folder = folder
        self.kind = kind
        self.port = free_port()
        self.secure_port = free_port()
        self.log = folder / "access.log"
        shutil.copytree(written_configuration(), folder / "parts")
        settings = {
            "instance": instance,
            "listen": f"127.0.0.1:{self.port}",
            "listen_secure": f"127.0.0.1:{self.secure_port}",
            "secure_port": f":{self.secure_port}",
            "cache": folder / "cache",
            "log": self.log,
            "errors": folder / "faults.log",
            "certificate": folder / "certificate.pem",
            "certificate_key": folder / "certificate.key",
        }
        assert settings.keys() == set(SETTINGS)
        for file in filter(Path.is_file, (folder / "parts").rglob("*")):
            text = file.read_text(encoding="utf-8")
            text = text.replace(str(written_configuration()), str(folder / "parts"))
            for name, value in settings.items():
                text = text.replace(f"@{name}@", str(value))
            file.write_text(text, encoding="utf-8")

    def serve(self) -> Iterator[NginxProcess]:
        """Start, hand itself over, stop."""
        user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
        path = self.folder / "nginx.conf"
        text = CONFIGURATION.format(folder=self.folder, kind=self.kind, user=user)
        path.write_text(text, encoding="utf-8")
        command = [nginx_binary(), "-c", str(path), "-p", str(self.folder)]
        checked = subprocess.run(
            [*command, "-t"], capture_output=True, text=True, check=False
        )
        assert checked.returncode == 0, checked.stderr
        process = subprocess.Popen(command, preexec_fn=in_the_child)
        try:
            self._wait_until_it_listens(process)
            yield self
        finally:
            process.terminate()
            process.wait(10)

    def _wait_until_it_listens(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + 10
        while True:
            assert process.poll() is None and time.monotonic() < deadline, self.errors
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
            except ConnectionRefusedError:
                continue
            return

    @property
    def errors(self) -> str:
        return (self.folder / "error.log").read_text(encoding="utf-8")
