"""What every kind of test shares: the layers, set up once each when first asked for."""

from bacgiang.policy.base.erasable import place
from bacgiang.policy.base.letter_rates import letter_rates
from bacgiang.policy.citizen.protection import room_for_files
from bacgiang.policy.citizen.protection import slow_lane
from bacgiang.policy.testing import FUNCTIONAL_TESTING
from bacgiang.policy.testing import INTEGRATION_TESTING
from hypothesis import settings
import os
from pathlib import Path
from plone.testing import zodb
import pytest
from pytest_plone import fixtures_factory
import sys
import tempfile
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage


TESTS = Path(__file__).parent
# Of ZODB's own 400 objects each request would load anew what it needs.
OBJECTS_KEPT = 30_000

# Keys of personal data: with the layers' databases, and no child process's.
place.FOLDER = "RECORD_KEYS_OF_TESTS"
os.environ[place.FOLDER] = tempfile.mkdtemp(prefix="keys-")

sys.path.append(str(TESTS))
pytest_plugins = ["corpus_place", "regulation_matrix", "side_by_side", "tiers"]

# How long one example takes tells nothing while the machine does other things, too.
settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")


def stacked(db: DB | None = None, name: str | None = None) -> DB:
    """As `plone.testing` stacks databases for layers and tests, with room for objects."""
    base = None if db is None else db.storage
    return DB(DemoStorage(name=name, base=base), cache_size=OBJECTS_KEPT)


zodb.stackDemoStorage = stacked

globals().update(
    fixtures_factory(
        ((INTEGRATION_TESTING, "integration"), (FUNCTIONAL_TESTING, "functional")),
        keep_session=False,
    )
)


@pytest.fixture(autouse=True)
def nobody_has_asked_before() -> None:
    """Tests share one network address: what one has sent is not the next one's."""
    for counted in (letter_rates, room_for_files, slow_lane):
        counted.clear()
