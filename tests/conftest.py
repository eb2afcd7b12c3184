"""What every kind of test shares: the layers, set up once each when first asked for."""

from AccessControl import Implementation
from bacgiang.policy.base.erasable import place
from bacgiang.policy.base.letter_rates import letter_rates
from bacgiang.policy.citizen.protection import room_for_files
from bacgiang.policy.citizen.protection import slow_lane
from bacgiang.policy.testing import FUNCTIONAL_TESTING
from bacgiang.policy.testing import INTEGRATION_TESTING
from collections.abc import Callable
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
import gc
import os
from pathlib import Path
import pytest
from pytest_plone import fixtures_factory
import sys
import tempfile
from typing import Any
import yaml


TESTS = Path(__file__).parent
# Keys of personal data: with the layers' databases, and no child process's.
place.FOLDER = "RECORD_KEYS_OF_TESTS"
os.environ[place.FOLDER] = tempfile.mkdtemp(prefix="keys-")

sys.path.append(str(TESTS))
# What is measured there is counted here, too.
sys.path.append(str(TESTS / "load"))
pytest_plugins = ["tiers", "compiled_pages", "corpus_place", "drawn_examples"]
pytest_plugins += ["quick_readers", "regulation_matrix", "side_by_side"]
pytest_plugins += ["rewritten_once", "stacked_databases", "created_once"]
pytest_plugins += ["where_time_goes", "surroundings"]

# Every file of facts is read in C, by tests as by portals: in a tenth of the time.
yaml.SafeLoader = yaml.CSafeLoader  # type: ignore[misc]

# plone.testing would have permissions checked in Python; portals have it done in C.
Implementation._implementation_set = 1

# A process of tests holds a million objects, of which a test leaves few in circles: by
# Python's own figures it would go through all of them every few tests.
gc.set_threshold(5_000, 10, 50)

globals().update(
    fixtures_factory(
        ((INTEGRATION_TESTING, "integration"), (FUNCTIONAL_TESTING, "functional")),
        keep_session=False,
    )
)


def pytest_collection_finish() -> None:
    """The collector of garbage need not go through all that was loaded time and again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    """Nor through what is made once for many tests, a layer with a million objects."""
    if fixturedef.scope not in ("session", "package"):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def nobody_has_asked_before() -> None:
    """Tests share one network address: what one has sent is not the next one's."""
    for counted in (letter_rates, room_for_files, slow_lane):
        counted.clear()


@pytest.fixture
def mailbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], list[EmailMessage]]:
    """Read the mails written so far, oldest first."""
    monkeypatch.setenv("DATA", str(tmp_path))
    monkeypatch.delenv("MAIL_TO_FILES", raising=False)

    def read() -> list[EmailMessage]:
        files = sorted((tmp_path / "mail").glob("*.eml"))
        return [message_from_bytes(one.read_bytes(), policy=default) for one in files]

    return read
