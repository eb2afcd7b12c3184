"""Pictures that an old release kept tell nothing any more once its data are upgraded."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.editorial.deleted.store import deleted_store
from bacgiang.policy.ops.picture_scales.baring import bared_store
from bacgiang.policy.ops.picture_scales.saving import make_scales
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.upgrades.profiles import POLICY
from bacgiang.policy.upgrades.running import bring_up_to_date
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from plone.namedfile.interfaces import INamed
from plone.scale.storage import AnnotationStorage
import pytest
from small_files import telling
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility


def as_old(name: str = "anh.jpg") -> NamedBlobImage:
    return NamedBlobImage(telling("JPEG"), "image/jpeg", name)


def kept(item: Any, name: str = "image") -> list[bytes]:
    """A picture of an item and its scales, as they are stored."""
    scales = AnnotationStorage(item).storage.values()
    found = [getattr(item, name), *(one["data"] for one in scales)]
    return [one.data for one in found if INamed.providedBy(one)]


@pytest.mark.regulation("15.2")
def test_none_is_left_after_upgrade_and_job(portal: Any, news_section: Any) -> None:
    """In an item, in a picture inside it, among files, in a record, and in the bin."""
    news, binned = (make_item(news_section, "so-y-te", id=one) for one in ("a", "b"))
    with api.env.adopt_user(username="so-y-te-update"):
        image, file = (
            api.content.create(news, kind, id=kind, title="Ảnh")
            for kind in ("Image", "File")
        )
    unit = portal["vi"]["to-chuc"]["so-y-te"]
    with api.env.adopt_roles(["Manager"]):
        leader = api.content.create(unit, "Leader", id="lanh-dao", title="Ông A")
    # Nobody was told: as a release that did not look at pictures left them.
    news.image, image.image, binned.image = as_old(), as_old(), as_old()
    file.file = NamedBlobFile(telling("JPEG"), "image/jpeg", "anh.jpg")
    leader.portrait = as_old()
    places = {news: "image", image: "image", file: "file", leader: "portrait"}
    for one in (*places, binned):
        make_scales(one)
    with api.env.adopt_user(username="so-y-te-update"):
        api.content.delete(binned, check_linkintegrity=False)
    in_bin = deleted_store().get(binned.UID()).item
    told = [*places.items(), (in_bin, "image")]
    assert all(any(b"Nguy" in data for data in kept(*one)) for one in told)
    portal.portal_setup.setLastVersionForProfile(POLICY, ("1100",))
    del IAnnotations(portal)[bared_store.key]
    bring_up_to_date(portal)
    job: Any = getUtility(IScheduledJob, name="bare-pictures")
    runs = 0
    while job.due(portal, None, now_utc()):
        job.run(portal, now_utc())
        runs += 1
    assert runs
    for one in told:
        assert kept(*one) and not any(b"Nguy" in data for data in kept(*one)), one
