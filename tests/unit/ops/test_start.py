"""What `make run` tells the process that serves."""

from importlib.util import module_from_spec
from importlib.util import spec_from_file_location
import os
from pathlib import Path
import pytest


START = Path(__file__).parents[3] / "instance" / "start.py"


@pytest.fixture
def environment(monkeypatch, tmp_path):
    """The environment with which the server is started."""
    given = {"DATA": str(tmp_path), "PORT": "8123", "SAMPLE": "0"}
    monkeypatch.setattr(os, "environ", given)
    monkeypatch.setattr(os, "chdir", lambda path: None)
    monkeypatch.setattr(os, "execv", lambda path, arguments: None)
    spec = spec_from_file_location("instance_start", START)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.main()
    return given


def test_its_time_is_that_of_the_province(environment):
    assert environment["TZ"] == "Asia/Ho_Chi_Minh"


def test_it_knows_where_it_answers(environment):
    assert environment["PUBLIC_URL"] == "http://localhost:8123"
