"""Plone's own site with its comments, for comparison.

plone.app.discussion is not part of the portal, so it stands in a folder of its own that
only this portal looks into.
"""

from pathlib import Path
from portal_process import free_port
from portal_process import Portal
from register_portals import LoadedPortal
from register_portals import ROOT
from stock_files import LOAD
from stock_files import SITE_ZCML
from stock_files import write_files
import subprocess
import sys


DISCUSSION = ROOT / ".venv" / "discussion"
NAME = "plone-app-discussion"


def install_discussion() -> None:
    """Install it at the version of versions.cfg. Raises CalledProcessError."""
    if (DISCUSSION / "plone").exists():
        return
    uv = ROOT / ".venv" / "bin" / "uv"
    constraints = ROOT / ".venv" / "constraints.txt"
    command = [uv, "pip", "install", "-q", "--no-deps", "--target", DISCUSSION]
    subprocess.run(
        [*command, "-p", sys.executable, "-c", constraints, NAME], check=True
    )


def commented_portal(folder: Path) -> LoadedPortal:
    """Plone's own classic site with plone.app.discussion."""
    port, data = free_port(), folder / "stock"
    if data.exists():
        ini = data / "wsgi.ini"
    else:
        ini = write_files(data)
        before = '  <include package="plone.app.iterate" />'
        with_comments = f'  <include package="plone.app.discussion" />\n{before}'
        zcml = SITE_ZCML.replace(before, with_comments)
        (data / "etc" / "site.zcml").write_text(zcml, encoding="utf-8")
    listen = f"http_address=localhost:{port}"
    command = (str(ROOT / "bin" / "runwsgi"), str(ini), listen)
    environment = {
        "PYTHONPATH": f"{LOAD}:{DISCUSSION}",
        "zope_i18n_compile_mo_files": "1",
    }
    log = folder / "stock.log"
    portal = Portal("stock", command, folder, environment, port, "/Plone", log)
    return LoadedPortal(portal, data, data / "zope.conf", "Plone", "/Plone/++api++")
