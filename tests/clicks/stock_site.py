"""A stock Plone classic site with the tree, people and items that the tasks need.

Everything is made over its REST API, as its administrator: no code of ours runs there.
"""

from __future__ import annotations

from ..browser.portal_process import free_port
from ..browser.portal_process import ROOT
from ..load.stock_files import LOAD
from ..load.stock_files import write_files
from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import requests
import subprocess
from tempfile import TemporaryDirectory
import time
from typing import Any


ADMIN = ("admin", "Dem-lan-bam-01")
PASSWORD = "Mat-khau-mau-1"
PATIENCE = 300
UNIT = "don-vi/so-y-te"
NEWS = f"{UNIT}/tin-tuc"
# The nearest that Plone has to the four levels; roles hold below the unit's folder.
PEOPLE = {
    "so-y-te-update": ("Contributor", "Editor", "Reader"),
    "so-y-te-review": ("Editor", "Reader", "Reviewer"),
    "so-y-te-publish": ("Editor", "Reader", "Reviewer"),
    "so-y-te-head": ("Contributor", "Editor", "Reader", "Reviewer"),
}
WRITER = "so-y-te-update"


@contextmanager
def stock_site() -> Iterator[str]:
    """The address of one that serves, filled; ended and removed afterwards."""
    with TemporaryDirectory(prefix="stock-") as name:
        folder = Path(name, "stock")
        ini = write_files(folder)
        (folder / "inituser").write_text(":".join(ADMIN) + "\n", encoding="utf-8")
        port = free_port()
        settings = {"PYTHONPATH": str(LOAD), "zope_i18n_compile_mo_files": "1"}
        process = subprocess.Popen(
            [str(ROOT / "bin" / "runwsgi"), str(ini), f"http_address=localhost:{port}"],
            cwd=folder,
            env={**os.environ, **settings},
        )
        site = f"http://localhost:{port}/Plone"
        try:
            _wait_for(site)
            fill(site)
            yield site
        finally:
            process.terminate()
            process.wait(60)


def fill(site: str) -> None:
    api = _Api(site, ADMIN)
    for name in PEOPLE:
        api.post(
            "@users", username=name, email=f"{name}@example.org", password=PASSWORD
        )
    # The sections of the first level are there (load/stock_app), as many as ours.
    for place, name in (("don-vi", "so-y-te"), (UNIT, "tin-tuc")):
        api.folder(place, name)
    entries = [
        {"id": name, "type": "user", "roles": dict.fromkeys(roles, True)}
        for name, roles in PEOPLE.items()
    ]
    api.post(f"{UNIT}/@sharing", entries=entries)
    writer = _Api(site, (WRITER, PASSWORD))
    for state in ("private", "pending", "published"):
        for number in range(3):
            path = writer.news(NEWS, f"{state}-{number}")
            if state == "pending":
                writer.post(f"{path}/@workflow/submit")
            if state == "published":
                api.post(f"{path}/@workflow/publish")


class _Api:
    def __init__(self, site: str, account: tuple[str, str]) -> None:
        self._site = site
        self._session = requests.Session()
        self._session.auth = account
        self._session.headers["Accept"] = "application/json"

    def post(self, path: str, **values: Any) -> None:
        got = self._session.post(f"{self._site}/++api++/{path}", json=values)
        assert got.ok, (path, got.status_code, got.text)

    def folder(self, place: str, name: str) -> None:
        self.post(place, **{"@type": "Folder", "id": name, "title": name})
        self.post(f"{place}/{name}/@workflow/publish")

    def news(self, place: str, name: str) -> str:
        self.post(place, **{"@type": "News Item", "id": name, "title": name})
        return f"{place}/{name}"


def _wait_for(site: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            requests.get(site, timeout=PATIENCE).raise_for_status()
        except requests.ConnectionError:
            assert time.monotonic() < deadline
            time.sleep(1)
        else:
            return
