"""Deleted drafts can be put back by those who could delete them there (7.2g)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.acts.changers import changers_since_approval
from bacgiang.policy.editorial.acts.kinds import CREATE
from bacgiang.policy.editorial.acts.kinds import DELETE
from bacgiang.policy.editorial.acts.kinds import PUT_BACK
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.deleted import jobs
from bacgiang.policy.editorial.deleted import restoring
from bacgiang.policy.editorial.deleted.jobs import ForgetDeleted
from bacgiang.policy.editorial.deleted.listing import deleted_at
from bacgiang.policy.editorial.deleted.listing import find_deleted
from bacgiang.policy.editorial.deleted.restoring import restore
from bacgiang.policy.editorial.deleted.settings import DAYS
from bacgiang.policy.editorial.deleted.store import deleted_store
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.register.lookup import get_unit
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.textfield.value import RichTextValue
import pytest


pytestmark = pytest.mark.regulation("7.2g")

EDITOR = "so-y-te-update"
OTHERS = ["huyen-hiep-hoa-update", "ubnd-head", "so-y-te-review", "van-phong"]


@pytest.fixture
def site(portal, people):
    return portal["vi"]["don-vi"]["so-y-te"]


@pytest.fixture
def deleted(site):
    """A draft with a picture, deleted by its author."""
    section = site["tin-tuc"]
    text = RichTextValue("<p>Nội dung</p>", "text/html", "text/x-html-safe")
    item = make_item(
        section, "so-y-te", id="tin", title="Tin rằm tháng giêng", text=text
    )
    with api.env.adopt_user(username=EDITOR):
        api.content.create(item, "Image", id="anh", title="Ảnh")
        delete(item)
    return item.UID()


def delete(item):
    api.content.delete(item, check_linkintegrity=False)


def seen_by(user_id, context):
    with api.env.adopt_user(username=user_id):
        return [kept.uid for kept, _folder in deleted_at(context)]


def put_back(user_id, context, uid):
    with api.env.adopt_user(username=user_id):
        return restore(*find_deleted(context, uid))


def test_it_is_nowhere_to_be_found(portal, site, deleted):
    assert "tin" not in site["tin-tuc"]
    catalog = api.portal.get_tool("portal_catalog")
    assert not catalog.unrestrictedSearchResults(UID=deleted)
    assert not catalog.unrestrictedSearchResults(SearchableText="rằm")
    assert api.content.get(UID=deleted) is None


def test_it_comes_back_as_it_was(site, deleted):
    assert seen_by(EDITOR, site) == [deleted]
    item = put_back(EDITOR, site, deleted)
    assert item.getPhysicalPath()[-2:] == ("tin-tuc", "tin")
    assert (item.UID(), item.title, item.text.raw) == (
        deleted,
        "Tin rằm tháng giêng",
        "<p>Nội dung</p>",
    )
    assert api.content.get_state(item) == "draft"
    assert item["anh"].title == "Ảnh"
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=deleted)
    assert brain.getPath() == "/".join(item.getPhysicalPath())
    assert seen_by(EDITOR, site) == []


def test_work_goes_on(site, deleted, act):
    item = put_back("so-y-te-head", site, deleted)
    act(EDITOR, item, "submit")
    stated = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
    act("so-y-te-head", item, "approve", **stated)
    assert api.content.get_state(item) == "approved"


def test_its_history_and_its_versions_come_back(portal, site):
    item = make_item(site["tin-tuc"], "so-y-te", id="tin", title="Một")
    steps = item.workflow_history["bacgiang_editorial_workflow"]
    tool = api.portal.get_tool("portal_repository")
    with api.env.adopt_user(username=EDITOR):
        for title in ("Hai", "Ba"):
            item.title = title
            tool.save(item, comment=title)
        kept = versions_of(item)
        delete(item)
    back = put_back(EDITOR, site, item.UID())
    assert back.workflow_history["bacgiang_editorial_workflow"][:1] == steps[:1]
    with api.env.adopt_user(username=EDITOR):
        assert kept[-2:] == ["Hai", "Ba"]
        assert versions_of(back) == kept
        assert back.version_id == len(kept) - 1


def versions_of(item):
    """Titles of the kept versions, the oldest first."""
    tool = api.portal.get_tool("portal_repository")
    history = tool.getHistory(item, oldestFirst=True, countPurged=False)
    return [version.object.title for version in history]


def test_the_record_tells_both_and_no_change_of_text(portal, site, deleted):
    item = put_back("so-y-te-head", site, deleted)
    acts = act_store(portal).of_item(deleted)
    kinds = [one.kind for one in sorted(acts, key=lambda one: one.time)]
    assert kinds[-2:] == [DELETE, PUT_BACK]
    assert kinds.count(CREATE) == 1
    assert "so-y-te-head" not in changers_since_approval(item)


@pytest.mark.parametrize("user_id", OTHERS)
def test_nobody_else_sees_or_gets_it(portal, site, deleted, user_id):
    for context in (site, portal["vi"], portal["vi"]["don-vi"]["huyen-hiep-hoa"]):
        assert seen_by(user_id, context) == []
        with api.env.adopt_user(username=user_id):
            assert find_deleted(context, deleted) is None


def test_what_others_may_not_see_they_do_not_put_back(portal, site, act):
    item = make_item(site["tin-tuc"], "so-y-te", "published", title="Điều kín")
    act("so-y-te-publish", item, "withdraw", comment="Mật", ground="secrecy")
    # A script does what no form and no service allows.
    site["tin-tuc"]._delObject(item.getId())
    assert deleted_store(portal).get(item.UID()) is not None
    assert seen_by(EDITOR, site) == []
    with api.env.adopt_user(username=EDITOR):
        assert find_deleted(site, item.UID()) is None


def test_a_taken_name_gives_way(site, deleted):
    make_item(site["tin-tuc"], "so-y-te", id="tin", title="Tin mới")
    item = put_back(EDITOR, site, deleted)
    assert item.getId() != "tin"
    assert site["tin-tuc"]["tin"].title == "Tin mới"
    assert item.title == "Tin rằm tháng giêng"


def test_nothing_comes_back_to_a_closed_site(site, deleted):
    with api.env.adopt_roles(["Manager"]):
        merge_unit(get_unit("so-y-te"), "huyen-hiep-hoa", today(), "Sáp nhập")
    with pytest.raises(Refused) as refused:
        put_back("huyen-hiep-hoa-update", site, deleted)
    assert [one.code for one in refused.value.refusals] == ["site_closed"]
    assert deleted_store(api.portal.get()).get(deleted) is not None


def test_a_picture_of_an_item_and_a_working_copy_are_not_kept(site):
    item = make_item(site["tin-tuc"], "so-y-te", "published")
    with api.env.adopt_user(username=EDITOR):
        copy = ICheckinCheckoutPolicy(item).checkout(site["tin-tuc"])
        ICheckinCheckoutPolicy(copy).cancelCheckout()
    draft = make_item(site["tin-tuc"], "so-y-te", title="Khác")
    with api.env.adopt_user(username=EDITOR):
        picture = api.content.create(draft, "Image", title="Ảnh")
        delete(picture)
    assert seen_by(EDITOR, site) == []


def test_after_its_time_it_is_gone(portal, site, deleted):
    api.portal.set_registry_record(DAYS, 7)
    job, now = ForgetDeleted(), datetime.now(UTC)
    with api.env.adopt_roles(["Manager"]):
        job.run(portal, now + timedelta(days=6))
    assert seen_by(EDITOR, site) == [deleted]
    with api.env.adopt_roles(["Manager"]):
        job.run(portal, now + timedelta(days=7, minutes=1))
    assert seen_by(EDITOR, site) == []
    assert deleted_store(portal).get(deleted) is None


def test_so_many_go_at_one_run(portal, site, deleted, monkeypatch):
    """Others wait for the job, and what one account deletes has no bound."""
    monkeypatch.setattr(jobs, "MOST", 1)
    other = make_item(site["tin-tuc"], "so-y-te", title="Tin khác")
    with api.env.adopt_user(username=EDITOR):
        delete(other)
    later = datetime.now(UTC) + timedelta(days=31)
    for left in (1, 0):
        with api.env.adopt_roles(["Manager"]):
            ForgetDeleted().run(portal, later)
        kept = map(deleted_store(portal).get, (deleted, other.UID()))
        assert sum(one is not None for one in kept) == left


def test_what_fails_does_not_keep_the_others(portal, site, deleted, monkeypatch):
    """It is asked first at each run, and would take the run for itself."""
    monkeypatch.setattr(jobs, "MOST", 1)
    other = make_item(site["tin-tuc"], "so-y-te", title="Tin khác")
    with api.env.adopt_user(username=EDITOR):
        delete(other)

    def forget(kept, site):
        if kept.uid == deleted:
            raise ValueError("cannot go")
        restoring.forget(kept, site)

    monkeypatch.setattr(jobs, "forget", forget)
    with api.env.adopt_roles(["Manager"]):
        ForgetDeleted().run(portal, datetime.now(UTC) + timedelta(days=31))
    assert deleted_store(portal).get(deleted) is not None
    assert deleted_store(portal).get(other.UID()) is None


def test_its_time_holds_without_the_job(portal, site, deleted):
    api.portal.set_registry_record(DAYS, 7)
    deleted_store(portal).get(deleted).at -= timedelta(days=7)
    assert seen_by(EDITOR, site) == []
    with api.env.adopt_user(username=EDITOR):
        assert find_deleted(site, deleted) is None
