"""What was sent and answered can be found by its words, until it is erased."""

from ...base.stores.site_store import SiteStore
from ...citizen.erasure import DataErased
from ...citizen.places import place_in
from ...citizen.places import PlaceIndex
from ...citizen.submissions.submission import Submission
from ..content.content import content_of
from ..content.course import course_of
from .answered_index import answered_index
from plone.dexterity.content import DexterityContent
from zope.component.hooks import getSite


place_index = SiteStore("bacgiang.policy.petitions.places", PlaceIndex)


def keep_words(found: Submission, site: DexterityContent | None = None) -> None:
    """Its own and those of its answer."""
    content, course, index = content_of(found), course_of(found), answered_index(site)
    is_public = content is not None and course.is_published
    place = place_in(content.place) if content is not None and is_public else ""
    place_index(site).put(found.code, place, course.closed)
    if content is None:
        index.drop(found.code)
        return
    text = f"{content.text}\n{course.answer}"
    index.put(found.code, number_of(found), text)


def number_of(found: Submission) -> str:
    """The digest on the author's receipt: by this everybody knows a published one."""
    return found.entries[0].digest[:16]


def forget_words(event: DataErased) -> None:
    """They go at once, not when the row follows."""
    site = getSite()
    if site is not None:
        answered_index(site).drop(event.code)
        place_index(site).put(event.code, "", None)
