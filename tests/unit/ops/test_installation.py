"""What an installation sets is in one file, and every command and release keeps to it."""

from bacgiang.policy.base import seed_files
from bacgiang.policy.ops.command.words import language
from bacgiang.policy.ops.installation import keep_to_known_locale
from bacgiang.policy.ops.installation import take_settings
from importlib.util import module_from_spec
from importlib.util import spec_from_file_location
import os
from pathlib import Path
import pytest
import sys
from tiers import in_turn


pytestmark = pytest.mark.regulation("14")

ROOT = Path(__file__).resolve().parents[3]
OWN = """
[buildout]
extends = {base}

[environment]
DATA = du-lieu
PORT = 8123
DOMAIN = tinh.gov.vn
SEED =

[hosts]
certificate = /etc/ssl/tinh.pem
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout, with an installation's own file and nothing built in it."""
    for name in ("buildout.cfg", "cluster.cfg", "versions.cfg", "instance", "setup.py"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "src").symlink_to(ROOT / "src")
    (tmp_path / "installation.cfg").write_text(OWN.format(base="buildout.cfg"))
    return tmp_path


def test_the_shell_counts_before_the_file_and_the_file_before_the_project(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "environ", {"PORT": "9000"})
    take_settings(project)
    assert os.environ == {
        "PORT": "9000",
        "DATA": str(project / "du-lieu"),
        "INSTANCE": str((project / "instance").resolve()),
        "DOMAIN": "tinh.gov.vn",
        "SITE": "bacgiang",
        "PROJECT": str(project),
        "SAMPLE": "1",
    }


def test_a_locale_that_the_machine_lacks_keeps_nothing_from_starting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.delenv("LANGUAGE")
    monkeypatch.setenv("LC_ALL", "vi_NOWHERE.UTF-8")
    keep_to_known_locale()
    assert os.environ["LC_ALL"] == "C.UTF-8" and language() == "vi"
    # One that is there stays.
    monkeypatch.setenv("LC_ALL", "C")
    keep_to_known_locale()
    assert os.environ["LC_ALL"] == "C"


def test_units_seeded_have_hosts_below_the_domain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DOMAIN", "tinh.gov.vn")
    assert seed_files.host_here("soyte.bacgiang.gov.vn") == "soyte.tinh.gov.vn"
    assert seed_files.host_here("soyte.example.vn") == "soyte.example.vn"
    assert seed_files.host_here(None) is None


@pytest.mark.parametrize("base", in_turn(["buildout.cfg", "cluster.cfg"], of=2))
def test_a_release_that_is_built_overwrites_nothing_of_it(
    project: Path, base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "installation.cfg").write_text(OWN.format(base=base))
    spec = spec_from_file_location("instance_setup", ROOT / "instance" / "setup.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", project)
    monkeypatch.setattr(module, "VENV", Path(sys.executable).parent.parent)
    # Nothing but what nginx reads is built here, of what a release builds.
    call, nginx = module.call, ("common", "server", "ask", "tls", "http", "https")
    parts_alone = [f"nginx-{name}" for name in nginx if name != "http"]
    words = ("buildout:develop=", "install", *parts_alone)
    monkeypatch.setattr(module, "call", lambda *command: call(*command, *words))
    parts = project / "parts" / ("cluster" if base == "cluster.cfg" else "")
    module.run_buildout()
    told = "".join(
        (parts / "nginx" / name).read_text()
        for name in ("common.conf", "server.conf", "tls.conf", "https.conf")
    )
    assert "www.tinh.gov.vn" in told and "/etc/ssl/tinh.pem" in told
    assert "bacgiang.gov.vn" not in told
    assert ("127.0.0.1:8123" in told) is (base == "buildout.cfg")
