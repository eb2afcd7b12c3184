"""The portal with people of every role and items in every state, made once."""

from .accounts import make_accounts
from .items import make_items
from bacgiang.policy.editorial.queues.letters import SWITCH
from bacgiang.policy.testing import FIXTURE
from created_once import create_once
from plone import api
from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import ploneSite
from plone.testing import Layer
from plone.testing import zodb
from plone.testing.zope import WSGI_SERVER_FIXTURE
import transaction


SOURCES = ("tests/access", *(f"tests/{one}.py" for one in ("small_files", "made_once")))
THEMED = "plone.app.theming.interfaces.IThemeSettings.enabled"


class AccessFixture(Layer):
    """Everything the matrix asks about.

    Pages go out without their theme: it wraps what a page tells and costs half the time.
    """

    defaultBases = (FIXTURE,)

    def setUp(self) -> None:
        create_once(self, "Access", self.create, self.get("zodbDB"), *SOURCES)

    def create(self) -> None:
        self["zodbDB"] = zodb.stackDemoStorage(self.get("zodbDB"), name="Access")
        with ploneSite() as portal:
            with api.env.adopt_roles(["Manager"]):
                make_accounts(portal)
                api.portal.set_registry_record(THEMED, False)
            # Hundreds of steps: nobody reads the letters about them.
            api.portal.set_registry_record(SWITCH, False)
            make_items(portal)
            api.portal.set_registry_record(SWITCH, True)
            # ploneSite commits, too, but hides an error of that.
            transaction.commit()

    def tearDown(self) -> None:
        self["zodbDB"].close()
        del self["zodbDB"]


ACCESS_FIXTURE = AccessFixture()
ACCESS_INTEGRATION = IntegrationTesting(
    bases=(ACCESS_FIXTURE,), name="Access:Integration"
)
ACCESS_FUNCTIONAL = FunctionalTesting(
    bases=(ACCESS_FIXTURE, WSGI_SERVER_FIXTURE), name="Access:Functional"
)
