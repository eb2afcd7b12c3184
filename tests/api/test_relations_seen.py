"""What an item is related to tells nothing of items that are not public (14.2, 4.2a)."""

from plone import api
import pytest
import transaction
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.event import notify
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent


@pytest.fixture
def related(site, boards, publish):
    """A published item related to another one in a state."""

    def make(state):
        section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
        other = publish(section, "so-y-te", state, title="Bí mật của bản thảo")
        item = publish(section, "so-y-te", "published", title="Tin công khai")
        intid = getUtility(IIntIds).getId(other)
        item.relatedItems = [RelationValue(intid)]
        with api.env.adopt_roles(["Manager"]):
            notify(ObjectModifiedEvent(item))
        transaction.commit()
        return "/" + "/".join(item.getPhysicalPath()[2:])

    return make


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("state", ["draft", "pending", "approved", "withdrawn"])
def test_items_that_are_not_public_are_not_told(related, client, state):
    path = related(state)
    for person in (None, "huyen-hiep-hoa-head"):
        for address in (
            f"/++api++{path}",
            f"/++api++{path.rpartition('/')[0]}?fullobjects=1",
            f"/++api++{path}?expand=relations",
            "/++api++/@relations?relation=relatedItems",
            f"/++api++/@search?fullobjects=1&path=/plone{path}",
        ):
            assert "Bí mật" not in client(person).get(address).text, address
        page = client(person).get(path, headers={"Accept": "text/html"})
        assert "Bí mật" not in page.text


def test_public_items_are_told(related, client):
    path = related("published")
    (one,) = client().get(f"/++api++{path}").json()["relatedItems"]
    assert one["title"] == "Bí mật của bản thảo"
