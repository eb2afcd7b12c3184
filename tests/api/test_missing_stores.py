"""A store that a site lacks is told, and nothing is acknowledged (new code, old data)."""

from bacgiang.policy.base.stores.interfaces import ISiteStore
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.approvals.store import approval_store
from bacgiang.policy.editorial.corrections.store import correction_store
from bacgiang.policy.editorial.offers.store import offer_store
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.sites.home.store import home_store
from collections.abc import Callable
from collections.abc import Iterator
from draft_samples import make_draft
from draft_samples import publish_draft
from lxml import html
from opinion_samples import opinion
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
import transaction
from typing import Any
from zope.annotation.interfaces import IAnnotations


VIETNAMESE = "Dữ liệu của Cổng đang được nâng cấp."
ENGLISH = "The portal's data are being brought up to date."


@pytest.fixture
def section(site: Any) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
def lose(site: Any) -> Iterator[Callable[[Any], None]]:
    """Take a store away by hand, as an older release would not have made it."""
    lost: dict[str, Any] = {}

    def take(store: ISiteStore) -> None:
        annotations = IAnnotations(site)
        lost[store.key] = annotations[store.key]
        del annotations[store.key]
        transaction.commit()

    yield take
    transaction.abort()
    for key, store in lost.items():
        IAnnotations(site)[key] = store
    transaction.commit()


def last_written(site: Any) -> bytes:
    return site._p_jar.db().storage.lastTransaction()


def address(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


def told(answer: Any, words: str = VIETNAMESE) -> None:
    """The API's answer: 503, later, in words of the caller's language."""
    assert answer.status_code == 503, answer.text
    assert answer.json()["error"]["type"] == "store_missing"
    assert answer.json()["error"]["message"].startswith(words)
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.regulation("4.2a", "15.3")
def test_no_approval_is_acknowledged(
    site: Any, boards: None, client: Any, publish: Any, section: Any, lose: Any
) -> None:
    item = publish(section, "so-y-te", "pending")
    acts = len(list(act_store(site).of_item(item.UID())))
    lose(approval_store)
    before = last_written(site)
    stated = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
    path = f"/++api++{address(item)}/@workflow/approve"
    told(client("so-y-te-review").post(path, json=stated))
    transaction.begin()
    assert last_written(site) == before
    assert api.content.get_state(item) == "pending"
    assert len(list(act_store(site).of_item(item.UID()))) == acts


@pytest.mark.regulation("15.3")
def test_nothing_is_done_without_the_record_of_acts(
    site: Any, boards: None, client: Any, publish: Any, section: Any, lose: Any
) -> None:
    item = publish(section, "so-y-te", "draft")
    lose(act_store)
    before = last_written(site)
    editor = client("so-y-te-update")
    path = f"/++api++{address(item)}"
    told(editor.post(f"{path}/@workflow/submit", json={}))
    told(editor.patch(path, json={"title": "Tên khác"}))
    assert last_written(site) == before


def test_who_is_signed_in_is_told_too(
    site: Any, boards: None, client: Any, lose: Any
) -> None:
    """Whose groups nobody can tell, they may do nothing, and have not signed in."""
    lose(board_store)
    told(client("so-y-te-update").get("/++api++/vi"))
    assert client().get("/++api++/vi").status_code == 200


@pytest.mark.parametrize(("language", "words"), [("vi", VIETNAMESE), ("en", ENGLISH)])
def test_a_page_says_it_in_the_visitors_language(
    site: Any, client: Any, lose: Any, language: str, words: str
) -> None:
    lose(home_store)
    answer = client().get(f"/{language}", follow=True, headers={"Accept": "text/html"})
    assert answer.status_code == 503
    assert answer.headers["Content-Type"].startswith("text/html")
    page = html.fromstring(answer.text)
    assert page.get("lang") == language
    assert words in page.text_content()


def test_no_part_of_a_page_goes_on_without_its_store(
    site: Any, boards: None, client: Any, publish: Any, section: Any, lose: Any
) -> None:
    """Plone draws a page although a viewlet of it could not be drawn."""
    item = publish(section, "so-y-te", "published")
    assert client().get(address(item)).status_code == 200
    lose(correction_store)
    assert client().get(address(item)).status_code == 503


@pytest.mark.regulation("4.1e", "15.3")
def test_no_opinion_is_taken_in_without_a_place_for_contacts(
    site: Any, boards: None, client: Any, lose: Any
) -> None:
    draft = publish_draft(make_draft(site))
    transaction.commit()
    body = opinion()
    lose(contact_store)
    before = last_written(site)
    told(client().post(f"/++api++{address(draft)}/@opinions", json=body))
    transaction.begin()
    assert last_written(site) == before
    assert submissions(site).balance(IUUID(draft)).received == 0


@pytest.mark.regulation("3.1", "15.3")
def test_no_offer_is_acknowledged(
    site: Any, boards: None, client: Any, publish: Any, section: Any, lose: Any
) -> None:
    item = publish(section, "so-y-te", "published")
    lose(offer_store)
    before = last_written(site)
    person = client("so-y-te-publish")
    body = {"act": "offer", "reason": "Xin đăng"}
    told(person.post(f"/++api++{address(item)}/@offer", json=body))
    page = person.get(f"{address(item)}/@@offer", headers={"Accept": "text/html"})
    assert page.status_code == 503
    assert VIETNAMESE in page.text
    assert last_written(site) == before
