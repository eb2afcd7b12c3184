"""What `make run` tells the process that serves."""

from bacgiang.policy.ops import compiled_pages
from bacgiang.policy.ops.compiled_pages import kept_compiled
from bacgiang.policy.ops.private_data import keep_private
from bacgiang.policy.ops.private_data import kept_secret
from importlib.util import module_from_spec
from importlib.util import spec_from_file_location
import os
from pathlib import Path
import pytest
import stat


START = Path(__file__).parents[3] / "instance" / "start.py"


ADMINS, SAMPLES = "quan-tri-bi-mat", "mau-bi-mat"


@pytest.fixture
def masks():
    return []


@pytest.fixture
def environment(monkeypatch, tmp_path, masks, capsys):
    """The environment with which the server is started."""
    given = {"DATA": str(tmp_path), "PORT": "8123", "SAMPLE": "1"}
    given |= {"ADMIN_PASSWORD": ADMINS, "SAMPLE_PASSWORD": SAMPLES}
    given |= {"MAKEFLAGS": f" -- SAMPLE_PASSWORD={SAMPLES} ADMIN_PASSWORD={ADMINS}"}
    monkeypatch.setattr(os, "umask", masks.append)
    monkeypatch.setattr(os, "environ", given)
    monkeypatch.setattr(os, "chdir", lambda path: None)
    monkeypatch.setattr(os, "execv", lambda path, arguments: None)
    spec = spec_from_file_location("instance_start", START)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.main()
    return given


def test_what_is_in_the_way_is_told_before_anything_is_made(
    environment: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "admin-password").write_text("\n")
    spec = spec_from_file_location("instance_start", START)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    with pytest.raises(SystemExit) as ended:
        module.main()
    assert ended.value.code == 2
    assert "holds no password" in capsys.readouterr().err


def test_its_time_is_that_of_the_province(environment):
    assert environment["TZ"] == "Asia/Ho_Chi_Minh"


def test_it_knows_where_it_answers(environment):
    assert environment["PUBLIC_URL"] == "http://localhost:8123"


@pytest.mark.regulation("15.2")
def test_passwords_go_on_in_files_that_nobody_else_reads(
    environment, masks, tmp_path, capsys
):
    told = " ".join(environment.values())
    assert ADMINS not in told and SAMPLES not in told
    for name, password in (("admin", ADMINS), ("sample", SAMPLES)):
        file = tmp_path / f"{name}-password"
        assert kept_secret(tmp_path, file.name) == password
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert kept_secret(tmp_path, "other") is None
    assert masks == [0o077]
    said = capsys.readouterr().out
    assert "opens no account" in said
    assert ADMINS not in said and SAMPLES not in said


def test_what_was_open_before_is_shut(tmp_path, monkeypatch):
    masks = []
    monkeypatch.setattr(os, "umask", masks.append)
    for name in ("log", "blobstorage", "blobstorage/0x00"):
        (tmp_path / name).mkdir(mode=0o755)
    for name in ("log/event.log", "admin-password"):
        (tmp_path / name).write_text("x")
        (tmp_path / name).chmod(0o644)
    (tmp_path / "link").symlink_to("/etc/hostname")
    keep_private(tmp_path)
    modes = {
        str(one.relative_to(tmp_path)): stat.S_IMODE(one.stat().st_mode)
        for one in tmp_path.rglob("*")
        if not one.is_symlink()
    }
    assert modes.pop("blobstorage/0x00")
    assert modes == {
        "log": 0o700,
        "blobstorage": 0o700,
        "log/event.log": 0o600,
        "admin-password": 0o600,
    }
    assert masks == [0o077]


def test_pages_stay_compiled_until_a_release_or_a_boot(
    environment, tmp_path, monkeypatch
):
    kept = Path(environment["CHAMELEON_CACHE"])
    assert kept.parent == tmp_path / "compiled-pages"
    (kept / "page.py").touch()
    assert kept_compiled(tmp_path) == {"CHAMELEON_CACHE": str(kept)}
    assert (kept / "page.py").exists()
    boot = tmp_path / "boot_id"
    boot.write_text("another\n")
    monkeypatch.setattr(compiled_pages, "BOOT", boot)
    other = Path(kept_compiled(tmp_path)["CHAMELEON_CACHE"])
    assert [*kept.parent.iterdir()] == [other]
    boot.unlink()
    assert kept_compiled(tmp_path) == {}
