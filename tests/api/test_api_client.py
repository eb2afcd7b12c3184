"""A client that others' tools make of the description works (7.2b).

It is generated from `@openapi` as it is served, and calls what reads in each room.
"""

from .described_places import paths_of_places
from bacgiang.policy.testing_people import PASSWORD
from base64 import b64encode
from importlib import import_module
import json
from pathlib import Path
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
import pytest
import re
import subprocess
import sys
from typing import Any


pytestmark = pytest.mark.regulation("7.2b")

GENERATOR = Path(sys.executable).with_name("openapi-python-client")
NAME = "portal_client"
SETTINGS = f"""
package_name_override: {NAME}
post_hooks: []
content_type_overrides:
  application/akn+xml: application/octet-stream
  image/*: application/octet-stream
"""
# There something is handed in alone.
WITHOUT_READING = {"Alerts", "Following"}


@pytest.fixture
def package(
    client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[dict[str, Any], Path]:
    said = client().get("/++api++/@openapi").json()
    (tmp_path / "said.json").write_text(json.dumps(said), encoding="utf-8")
    (tmp_path / "settings.yaml").write_text(SETTINGS, encoding="utf-8")
    made = tmp_path / "made"
    asked = ("--path", tmp_path / "said.json", "--config", tmp_path / "settings.yaml")
    done = subprocess.run(
        [GENERATOR, "generate", *asked, "--output-path", made],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    # Whatever shape it could not make a class of.
    assert "Unable to process schema" not in done.stdout + done.stderr
    monkeypatch.syspath_prepend(made)
    return said, made / NAME


def test_it_reads_in_every_room(
    site: Any, boards: None, package: tuple[dict[str, Any], Path]
) -> None:
    said, folder = package
    values = paths_of_places(site)
    # What citizens send is a board's alone, and no administrator's.
    clients = [
        import_module(f"{NAME}.client").AuthenticatedClient(
            base_url=site.absolute_url(),
            token=b64encode(f"{user}:{password}".encode()).decode(),
            prefix="Basic",
            timeout=60,
        )
        for user, password in (
            (SITE_OWNER_NAME, SITE_OWNER_PASSWORD),
            ("so-y-te-head", PASSWORD),
        )
    ]
    modules = {one.stem: one for one in (folder / "api").glob("*/get_*.py")}
    answered: set[str] = set()
    for path, methods in said["paths"].items():
        named = re.findall(r"{(\w+)}", path)
        operation = methods.get("get")
        if operation is None or not set(named) <= set(values):
            continue
        file = modules[operation["operationId"]]
        call = import_module(f"{NAME}.api.{file.parent.name}.{file.stem}")
        for client in clients:
            answer = call.sync_detailed(
                client=client, **{name: values[name] for name in named}
            )
            assert answer.status_code < 500, path
            if answer.status_code == 200:
                answered.add(operation["tags"][0])
                break
    rooms = {one["name"] for one in said["tags"]}
    assert rooms - answered == WITHOUT_READING
