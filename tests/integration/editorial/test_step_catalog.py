"""A step of the workflow leaves nothing stale in the catalog, and the text alone."""

from bacgiang.policy.editorial.items import ITextFollowsState
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.testing_people import WAY_TO
from catalog_entry import entry
from plone import api
from Products.CMFCore.indexing import processQueue
from Products.CMFPlone.CatalogTool import CatalogTool
import pytest
from zope.interface import alsoProvides


TEXTS = {"SearchableText", "Title", "Description"}
EVERY_STEP = (
    ("update", "submit", {}),
    ("update", "retract", {}),
    ("update", "submit", {}),
    ("review", "return", {"comment": "Bổ sung"}),
    ("update", "submit", {}),
    ("review", "approve", STATEMENTS["approve"]),
    ("publish", "publish", {}),
    ("publish", "withdraw", STATEMENTS["withdraw"]),
    ("publish", "restore", {"comment": "Đã đính chính"}),
)


@pytest.fixture
def reindexed(monkeypatch):
    """Names of the indexes that each cataloguing was asked for; empty means all."""
    asked = []
    stock = CatalogTool.catalog_object

    def catalog_object(self, obj, uid=None, idxs=None, *more, **named):
        asked.append((obj.getId(), set(idxs or ())))
        return stock(self, obj, uid, idxs, *more, **named)

    monkeypatch.setattr(CatalogTool, "catalog_object", catalog_object)
    return asked


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(
    ("section", "kind"),
    [("tin-tuc", "News Item"), ("su-kien", "Event"), ("gioi-thieu", "Document")],
)
def test_after_each_step_nothing_is_stale(portal, people, act, section, kind):
    place = portal["vi"]["don-vi"]["so-y-te"][section]
    item = make_item(place, "so-y-te", portal_type=kind)
    for level, step, stated in EVERY_STEP:
        act(f"so-y-te-{level}", item, step, **stated)
        left = entry(item)
        modified = item.modification_date
        api.portal.get_tool("portal_catalog")._reindexObject(item)
        assert left == entry(item), step
        assert item.modification_date == modified


def test_steps_take_no_text_apart(portal, people, news_section, act, reindexed):
    item = make_item(news_section, "so-y-te")
    processQueue()
    reindexed.clear()
    for level, step, stated in EVERY_STEP:
        act(f"so-y-te-{level}", item, step, **stated)
        processQueue()
    asked = [names for name, names in reindexed if name == item.getId()]
    assert len(asked) >= len(EVERY_STEP)
    assert all(names and not names & TEXTS for names in asked)


def test_what_shows_something_else_in_another_state_is_indexed_whole(
    portal, people, news_section, act, reindexed
):
    item = make_item(news_section, "so-y-te")
    alsoProvides(item, ITextFollowsState)
    processQueue()
    reindexed.clear()
    act("so-y-te-update", item, "submit")
    processQueue()
    assert (item.getId(), set()) in reindexed


@pytest.mark.regulation("10.3")
def test_a_text_is_found_while_it_is_public(portal, people, news_section, act):
    item = make_item(news_section, "so-y-te", title="Bệnh thuỷ đậu lạ")

    def found():
        with api.env.adopt_roles(["Anonymous"]):
            words = api.content.find(SearchableText="thuỷ đậu lạ", UID=item.UID())
        return [(brain.review_state, brain.Title) for brain in words]

    for level, step in WAY_TO["published"]:
        assert found() == []
        act(f"so-y-te-{level}", item, step, **STATEMENTS.get(step, {}))
    assert found() == [("published", "Bệnh thuỷ đậu lạ")]
    act("so-y-te-publish", item, "withdraw", comment="Lộ", ground="personal_data")
    assert found() == []
    act("so-y-te-head", item, "restore", comment="Đã sửa")
    assert found() == []


def test_who_keeps_a_copy_sees_that_it_changed(portal, people, news_section, act):
    item = make_item(news_section, "so-y-te", "approved")
    before = item.modification_date
    act("so-y-te-publish", item, "publish")
    processQueue()
    brain = portal.portal_catalog.unrestrictedSearchResults(UID=item.UID())[0]
    assert item.modification_date > before
    assert brain.modified == item.modification_date
