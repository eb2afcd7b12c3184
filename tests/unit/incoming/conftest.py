"""The upload limits of the seed."""

from bacgiang.policy.base.uploads.limits import Limits
from bacgiang.policy.base.uploads.limits import limits_of
from pathlib import Path
import pytest
import yaml


SEED = Path(__file__).parents[3] / "instance" / "seed" / "vocabularies.yaml"


@pytest.fixture(scope="session")
def rows() -> list[dict]:
    return yaml.safe_load(SEED.read_text(encoding="utf-8"))["upload_limits"]


@pytest.fixture(scope="session")
def limits(rows) -> Limits:
    return limits_of(rows)
