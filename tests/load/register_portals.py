"""The portals that a register is loaded into, and scripts run in them while they stand.

Each has a folder of its own below the folder of the run; it can be started again.
"""

from bacgiang.policy.ops.translations import IN_ENVIRONMENT
from dataclasses import dataclass
import json
import os
from pathlib import Path
from portal_process import free_port
from portal_process import Portal
from stock_files import LOAD
from stock_files import write_files
import subprocess
import sys
from typing import Any


ROOT = LOAD.parents[1]
ADMIN = "admin"
PASSWORD = "admin-for-the-load-test"  # noqa: S105
INSIDE = LOAD / "register_inside.py"
FILL = LOAD / "register_fill.py"


@dataclass(frozen=True)
class LoadedPortal:
    """A portal, the folder of its data, its zope.conf, and where its API stands."""

    portal: Portal
    data: Path
    zope_conf: Path
    site: str
    api: str

    def inside(self, *arguments: str, script: Path = INSIDE) -> dict[str, Any]:
        """Run a script in the stopped portal; what it found.

        Raises CalledProcessError.
        """
        command = [str(ROOT / "bin" / "zconsole"), "run", str(self.zope_conf)]
        done = subprocess.run(
            [*command, str(script), self.site, *arguments],
            cwd=ROOT,
            env={**os.environ, **self.zope_environment(), **self.portal.environment},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return json.loads(done.stdout.splitlines()[-1])

    def zope_environment(self) -> dict[str, str]:
        """What a process of Zope's own wants in its environment."""
        return {
            "INSTANCE_HOME": str(ROOT / "instance"),
            "PYTHONPATH": str(LOAD),
            "SEED": str(ROOT / "instance" / "seed"),
            "TZ": "Asia/Ho_Chi_Minh",
            **IN_ENVIRONMENT,
        }

    def processor_seconds(self) -> float:
        """Seconds of a processor that the running server has used."""
        assert self.portal.process is not None
        told = Path(f"/proc/{self.portal.process.pid}/stat").read_text(encoding="ascii")
        user, system = told.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def size(self) -> int:
        """Bytes of the database and its blobs."""
        files = [*self.data.rglob("Data.fs"), *self.data.rglob("blobstorage/**/*")]
        return sum(each.stat().st_size for each in files if each.is_file())


def our_portal(folder: Path) -> LoadedPortal:
    """The portal as `make run` starts it, without sample content."""
    port, data = free_port(), folder / "portal"
    environment = {
        "DATA": str(data),
        "PORT": str(port),
        "SAMPLE": "0",
        "SITE": "bacgiang",
        "ADMIN_PASSWORD": PASSWORD,
    }
    command = (sys.executable, str(ROOT / "instance" / "start.py"))
    log = folder / "portal.log"
    portal = Portal("portal", command, ROOT, environment, port, "/vi", log)
    conf = ROOT / "instance" / "etc" / "zope.conf"
    return LoadedPortal(portal, data, conf, "bacgiang", "/++api++")


def stock_portal(folder: Path) -> LoadedPortal:
    """Plone's own classic site, from the same environment, without our packages."""
    port, data = free_port(), folder / "stock"
    ini = data / "wsgi.ini" if data.exists() else write_files(data)
    listen = f"http_address=localhost:{port}"
    command = (str(ROOT / "bin" / "runwsgi"), str(ini), listen)
    environment = {"PYTHONPATH": str(LOAD), "zope_i18n_compile_mo_files": "1"}
    log = folder / "stock.log"
    portal = Portal("stock", command, folder, environment, port, "/Plone", log)
    return LoadedPortal(portal, data, data / "zope.conf", "Plone", "/Plone/++api++")
