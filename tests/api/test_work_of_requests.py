"""What requests did, as the line of a slow one tells it: nothing of whom (14, 15.5)."""

from bacgiang.policy.ops.metrics.work import KEY
from bacgiang.policy.ops.metrics.work import Work
import pytest
from zope.component import getGlobalSiteManager
from zope.component import provideHandler
from ZPublisher.interfaces import IPubStart


SITE = "/vi/don-vi/so-y-te"

pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]


@pytest.fixture
def works():
    """What is noted of each request, once it has ended."""
    found: list[Work] = []

    def put(event):
        # As the filter does, which the server of tests has not.
        found.append(event.request.environ.setdefault(KEY, Work()))

    provideHandler(put, (IPubStart,))
    yield found
    getGlobalSiteManager().unregisterHandler(put, (IPubStart,))


@pytest.mark.parametrize(
    ("user", "address", "template", "kind"),
    [
        (None, SITE, "UnitSite/", "a visitor"),
        ("so-y-te-head", f"{SITE}/@@archive", "UnitSite/archive", "an account"),
        ("admin", "/@@overview-controlpanel", "Plone Site/", "an administrator"),
        (None, "/++api++/vi/@search?SearchableText=Nguyen", "LRF/", "a visitor"),
    ],
)
def test_template_and_kind_of_user(client, works, site, user, address, template, kind):
    # What other tests have loaded is loaded anew.
    site._p_jar.db().cacheMinimize()
    asked = {"headers": {"Accept": "text/html"}} if "api" not in address else {}
    assert client(user).get(address, **asked).ok
    (work,) = works
    assert work.template.startswith(template)
    assert work.user == kind
    assert (user or "visitor") not in str(work).replace(kind, "")
    assert "Nguyen" not in str(work)
    assert work.loads > 0
    if "@search" in address:
        assert work.questions > 0 and work.seconds > 0
