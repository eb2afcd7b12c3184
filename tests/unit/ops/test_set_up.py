"""What a clone is filled with before its portal starts, and what that waits for."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib.util import module_from_spec
from importlib.util import spec_from_file_location
import io
import json
import os
from pathlib import Path
import platform
import pytest
from types import ModuleType
from zipfile import ZipFile


pytestmark = pytest.mark.regulation("14")

ROOT = Path(__file__).resolve().parents[3]
MACHINE = platform.machine()
NAME = f"uv-1.2.3-py3-none-manylinux_2_17_{MACHINE}.manylinux2014_{MACHINE}.whl"
PROGRAM = b"#!/bin/sh\n"


@pytest.fixture
def setup(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = spec_from_file_location("instance_setup", ROOT / "instance" / "setup.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in module.INDEX_CHOSEN:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(platform, "libc_ver", lambda: ("glibc", "2.36"))
    return module


def wheel() -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("uv-1.2.3.data/scripts/uv", PROGRAM)
    return packed.getvalue()


def index(setup: ModuleType, monkeypatch: pytest.MonkeyPatch, digest: str) -> None:
    """An index that has the wheel beside others, and tells its digest."""
    others = ("uv-1.2.2-py3-none-win32.whl", "uv-1.2.3.tar.gz")
    names = (*others, NAME)
    files = [
        {"filename": one, "url": f"../../files/{one}", "hashes": {"sha256": digest}}
        for one in names
    ]
    told = {
        setup.INDEX: json.dumps({"files": files}).encode(),
        f"https://pypi.org/files/{NAME}": wheel(),
    }

    @contextmanager
    def open_(asked: object, timeout: int) -> Iterator[io.BytesIO]:
        answer = io.BytesIO(told[asked.full_url])  # type: ignore[attr-defined]
        answer.headers = {}  # type: ignore[attr-defined]
        yield answer

    monkeypatch.setattr(setup, "urlopen", open_)


def test_uv_is_taken_from_the_index(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    index(setup, monkeypatch, sha256(wheel()).hexdigest())
    uv = tmp_path / "uv"
    assert setup.unpack_uv(uv, "1.2.3", None)
    assert uv.read_bytes() == PROGRAM and os.access(uv, os.X_OK)


@pytest.mark.parametrize("why", ["version", "digest", "index", "system", "away"])
def test_pip_fetches_uv_where_that_cannot_be_done(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, why: str
) -> None:
    right = sha256(wheel()).hexdigest()
    index(setup, monkeypatch, "0" * 64 if why == "digest" else right)
    if why == "index":
        monkeypatch.setenv("UV_DEFAULT_INDEX", "https://goi.tinh.gov.vn/simple")
    if why == "system":
        monkeypatch.setattr(platform, "libc_ver", lambda: ("", ""))
    if why == "away":

        def away(asked: object, timeout: int) -> None:
            raise OSError("no network")

        monkeypatch.setattr(setup, "urlopen", away)
    uv = tmp_path / "uv"
    assert not setup.unpack_uv(uv, "1.2.4" if why == "version" else "1.2.3", None)
    assert not uv.exists()


def test_without_a_network_uv_is_taken_from_the_folder_of_wheels(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(setup, "urlopen", None)
    uv, wheels = tmp_path / "uv", tmp_path / "wheels"
    wheels.mkdir()
    assert not setup.unpack_uv(uv, "1.2.3", str(wheels))
    (wheels / NAME).write_bytes(wheel())
    assert setup.unpack_uv(uv, "1.2.3", str(wheels))
    assert uv.read_bytes() == PROGRAM


def test_what_a_start_waits_for_is_all_but_what_is_built_later(
    setup: ModuleType,
) -> None:
    found = setup.wanted()
    assert "Products.CMFPlone==6.2.2" in found and "plone.app.theming" in found
    assert not any(one.startswith("bacgiang.") for one in found)
    assert not set(setup.BUILT_LATER) & set(found)
