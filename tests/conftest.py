"""What every kind of test shares: the layers, set up once each when first asked for."""

from bacgiang.policy.testing import FUNCTIONAL_TESTING
from bacgiang.policy.testing import INTEGRATION_TESTING
from pathlib import Path
from pytest_plone import fixtures_factory
import sys


sys.path.append(str(Path(__file__).parent))
pytest_plugins = ["regulation_matrix"]

globals().update(
    fixtures_factory(
        ((INTEGRATION_TESTING, "integration"), (FUNCTIONAL_TESTING, "functional")),
        keep_session=False,
    )
)
