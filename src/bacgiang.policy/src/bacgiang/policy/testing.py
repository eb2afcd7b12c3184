"""Test layers: the portal as its distribution creates it, with a handful of units.

The register is cut to `UNITS` so that a layer stands in seconds; the whole seed is
created once by the browser tests.
"""

from .base.dates import TIME_ZONE
from .ops.translations import IN_ENVIRONMENT
from .testing_people import everybody
from .units.people.passwords.argon2id import Cost
from .units.people.passwords.argon2id import scheme
import os
from pathlib import Path
from plone import api
from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import ploneSite
from plone.app.testing.interfaces import PLONE_SITE_ID
from plone.distribution.testing.layer import PloneDistributionFixture
from plone.testing import zodb
from plone.testing.zope import WSGI_SERVER_FIXTURE
from plone.testing.zope import zopeApp
import shutil
import tempfile
import transaction
from typing import Any
import yaml


# Read when the catalogues are registered: tests of a fresh clone speak Vietnamese, too.
os.environ.update(IN_ENVIRONMENT)

UNITS: tuple[str, ...] = ("hdnd", "ubnd", "van-phong-ubnd", "so-y-te", "so-giao-duc")
UNITS += ("huyen-hiep-hoa", "hiep-hoa-thanh-van")


def _answers() -> dict[str, Any]:
    return {
        "site_id": PLONE_SITE_ID,
        "title": "Website Bắc Giang",
        "description": "",
        "default_language": "vi",
        "portal_timezone": TIME_ZONE,
        "setup_content": False,
        "sample_password": "",
    }


def cut_seed(units: tuple[str, ...] = UNITS) -> Path:
    """A copy of the seed files whose register holds only `units`."""
    from .base.seed_files import seed_folder

    os.environ.pop("SEED", None)
    source = seed_folder()
    target = Path(tempfile.mkdtemp(prefix="seed-")) / "seed"
    shutil.copytree(source, target)
    told = (target / "units.yaml").read_text(encoding="utf-8")
    rows = yaml.load(told, Loader=yaml.CSafeLoader)
    kept = [row for row in rows["units"] if row["code"] in units]
    for row in kept:
        # No unit without a contact waits for a board before a test begins.
        row["contact"] = {"desk_phone": "0204 000 000"}
    text = yaml.dump(
        {**rows, "units": kept}, Dumper=yaml.CSafeDumper, allow_unicode=True
    )
    (target / "units.yaml").write_text(text, encoding="utf-8")
    return target


class PortalFixture(PloneDistributionFixture):
    """The portal, created by the distribution `bacgiang`."""

    PACKAGE_NAME = "bacgiang.policy"
    SITES = (("bacgiang", _answers()),)
    _distribution_products = (
        ("plone.app.contenttypes", {"loadZCML": True}),
        ("plone.restapi", {"loadZCML": True}),
        ("plone.distribution", {"loadZCML": True}),
    )

    def setUpDefaultContent(self, app: Any) -> None:  # noqa: N802
        seed = cut_seed()
        os.environ["SEED"] = str(seed)
        try:
            super().setUpDefaultContent(app)
        finally:
            os.environ.pop("SEED", None)
            shutil.rmtree(seed.parent)

    def setUp(self) -> None:
        """Passwords cost next to nothing: tests have hundreds checked."""
        scheme.cost = Cost(memory=8, passes=1, lanes=1)
        self.setUpZCML()
        self.set_up_database()

    def set_up_database(self) -> None:
        """As `PloneFixture` does once its ZCML is loaded.

        With the accounts that nearly every test needs: made once, not in each.
        """
        self["zodbDB"] = zodb.stackDemoStorage(self.get("zodbDB"), name="Portal")
        with zopeApp() as app:
            self.setUpProducts(app)
            self.setUpDefaultContent(app)
        with ploneSite(db=self["zodbDB"]) as portal:
            with api.env.adopt_roles(["Manager"]):
                everybody(portal)
            # ploneSite commits, too, but hides an error of that.
            transaction.commit()


FIXTURE = PortalFixture()

INTEGRATION_TESTING = IntegrationTesting(bases=(FIXTURE,), name="Portal:Integration")
FUNCTIONAL_TESTING = FunctionalTesting(
    bases=(FIXTURE, WSGI_SERVER_FIXTURE), name="Portal:Functional"
)
