"""Nothing personal, masked or unpublished is in any answer to who may not see it (9).

Every page and every reading service that is registered for a draft, its register or the
site is asked, besides feeds, search, exports and errors, as a visitor, as an editor of
another unit, as a member without any level and as a reader of the whole portal.
"""

from bacgiang.policy.citizen.attachments.files import AttachedFile
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.codes.tracking_code import written
from bacgiang.policy.citizen.contacts.contact import Consent
from bacgiang.policy.citizen.contacts.contact import Contact
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.masks import Mask
from bacgiang.policy.consultation.cases.masks import mask_store
from bacgiang.policy.consultation.opinions.content import Channel
from bacgiang.policy.consultation.opinions.content import Content
from bacgiang.policy.consultation.opinions.content import KIND
from bacgiang.policy.consultation.opinions.content import Point
from bacgiang.policy.consultation.opinions.content import Stance
from bacgiang.policy.consultation.opinions.content import to_payload
from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.testing_people import make_person
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from html import unescape
import json
from made_once import made_once
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.uuid.interfaces import IUUID
import pytest
from tiers import in_release
from tiers import share
import transaction
from typing import Any
from zope.component import getGlobalSiteManager
from zope.interface import Interface
from zope.interface import providedBy
from zope.publisher.interfaces.browser import IBrowserRequest


pytestmark = pytest.mark.whole_pages


PASSWORD = "Mat-khau-thu-1"
PUBLIC_NAME, PUBLIC_WORDS = "Lê Công Khai", "xincamdoan"
SECRETS = {
    "name": "Hoàng Giấu Tên",
    "e-mail": "giauten@example.vn",
    "telephone": "0987000111",
    "address": "Thôn Kín Đáo",
    "signer": "Phạm Ký Thay",
    "waiting words": "choduyetxong",
    "withheld words": "bigiulai",
    "withdrawn words": "daruthet",
    "masked words": "bichemat",
    "file name": "thu-kin-gui-kem",
    "file content": "noidungtepkin",
}
# Asked each day: here is told what may be, so the answers are not empty.
TELLING = "/++api++{draft}/@opinions?code={code}"
QUEUE = "{draft}/@@opinions-queue"
FILE = AttachedFile(f"{SECRETS['file name']}.pdf", "application/pdf", 20, "0" * 64)
PEOPLE = (None, "huyen-hiep-hoa-update", "mot-thanh-vien", "mot-ban-doc")
SERVICE = "GET_application_json_"
TAILS = ("", "?code={code}", "?case={case}&n=0&point=0", "?provision=art_1")
TAILS += ("?state=waiting", "?all=1&version=1&old=1&new=1")
ADDRESSES = (
    "{draft}/rss.xml",
    "{draft}/atom.xml",
    "{register}/rss.xml",
    "{register}/atom.xml",
    "{draft}/@@historyview",
    "{draft}/@@contenthistorypopup",
    "{draft}/{code}",
    "{draft}/@@khong-co?code={code}",
    "/vi/@@search?SearchableText={secret}",
    "/vi/@@updated_search?SearchableText={secret}",
    "/vi/@@receipt?code={code}",
    "/++api++/@search?SearchableText={secret}&fullobjects=1",
    "/++api++{draft}?expand=actions,breadcrumbs,navigation,types,workflow",
    "/++api++{draft}/@history",
    "/++api++/@receipts/{code}",
    "/++api++/@receipts/{code}/withdraw",
)


@dataclass(frozen=True)
class Made:
    """A public draft and the codes of what was sent in on it."""

    draft: Any
    codes: dict[str, str]


def contact(**facts: Any) -> Contact:
    consent = Consent("1", datetime.now(UTC), use_of_data=True)
    told = {
        "name": SECRETS["name"],
        "email": SECRETS["e-mail"],
        "phone": SECRETS["telephone"],
        "address": SECRETS["address"],
        "more": {"signer": SECRETS["signer"]},
        "consent": consent,
        **facts,
    }
    return Contact(unit="so-y-te", **told)


def send(draft: Any, words: str, number: int, **facts: Any) -> str:
    point = Point("art_1", 1, Stance.OTHER, words, words)
    channel = {"channel": Channel.LETTER, "arrived": date(2026, 1, 5)}
    content = Content((point,), files=(FILE,), **(channel if number == 4 else {}))
    key = f"personal-data-{number:06}"
    found = submissions().accept(KIND, IUUID(draft), to_payload(content), key)
    contact_store(api.portal.get()).keep(found.code, contact(**facts), found.received)
    data = SECRETS["file content"].encode()
    blob = NamedBlobFile(data, FILE.media_type, FILE.name)
    attachment_store().keep(found.code, (blob,), found.received)
    return found.code


@pytest.fixture
@made_once
def made(site: Any, boards: None) -> Made:
    draft = publish_draft(make_draft(site))
    log, open_name = submissions(), Consent("1", datetime.now(UTC), True, True)
    codes = {
        "published": send(draft, PUBLIC_WORDS, 1, name=PUBLIC_NAME, consent=open_name),
        "masked": send(draft, SECRETS["masked words"], 2),
        "withheld": send(draft, SECRETS["withheld words"], 3),
        "letter": send(draft, PUBLIC_WORDS, 4),
        "waiting": send(draft, SECRETS["waiting words"], 5),
        "withdrawn": send(draft, SECRETS["withdrawn words"], 6),
    }
    for name in ("published", "masked", "letter", "withdrawn"):
        log.decide(codes[name], Event.PUBLISHED)
    log.decide(codes["withheld"], Event.WITHHELD, "insult")
    log.withdraw(codes["withdrawn"])
    mask_store().put(codes["masked"], 1, (Mask(0, "[…]", "[…]"),))
    catch_up(site)
    for name in PEOPLE[2:]:
        make_person(name, PASSWORD)
    with api.env.adopt_roles(["Manager"]):
        api.user.grant_roles(username=PEOPLE[3], roles=["Reader"])
    transaction.commit()
    return Made(draft, codes)


def path_of(draft: Any) -> str:
    return "/" + "/".join(draft.getPhysicalPath()[2:])


def names_for(context: Any) -> tuple[list[str], list[str]]:
    """Pages and reading services that are registered for an object of its kind."""
    provided, pages, services = providedBy(context), set(), set()
    for one in getGlobalSiteManager().registeredAdapters():
        if len(one.required) != 2 or not provided.isOrExtends(one.required[0]):
            continue
        place, layer = one.required
        if place is Interface and layer is not IPolicyLayer:
            continue
        if one.name.startswith(SERVICE):
            services.add(one.name.removeprefix(SERVICE))
        elif layer.isOrExtends(IBrowserRequest) and one.name:
            pages.add(one.name)
    return sorted(pages), sorted(services)


def addresses(made: Made, site: Any, code: str) -> Iterator[str]:
    draft = path_of(made.draft)
    register, names = "/vi/du-thao", {"code": written(code), "case": board_name(code)}
    for path, item in ((draft, made.draft), (register, site["vi"]["du-thao"])):
        pages, services = names_for(item)
        ours = [name for name in pages if is_ours(item, name)]
        for tail in TAILS:
            for name in ours:
                yield f"{path}/@@{name}{tail.format(**names)}"
            for name in services:
                yield f"/++api++{path}/{name}{tail.format(**names)}"
    pages, services = names_for(site["vi"])
    for name in pages:
        if is_ours(site["vi"], name):
            yield f"/vi/@@{name}?code={written(code)}"
    for secret in SECRETS.values():
        for address in ADDRESSES:
            if "{secret}" in address:
                yield address.format(secret=secret)
    for address in ADDRESSES:
        if "{secret}" not in address:
            yield address.format(draft=draft, register=register, **names)


def is_ours(item: Any, name: str) -> bool:
    """Pages of the project; Plone's own know nothing of opinions."""
    found = getGlobalSiteManager().adapters.lookup(
        (providedBy(item), IPolicyLayer), Interface, name
    )
    module = getattr(found, "__module__", "")
    bases = [base.__module__ for base in getattr(found, "__mro__", ())]
    return any(one.startswith("bacgiang.policy") for one in (module, *bases))


def told(answer: Any) -> str:
    """What an answer says, whatever way it writes its letters."""
    said = [answer.text, unescape(answer.text)]
    if "json" in answer.headers.get("Content-Type", ""):
        said.append(json.dumps(answer.json(), ensure_ascii=False))
    return "\n".join(said)


@pytest.mark.regulation("4.1e", "15.2")
@pytest.mark.parametrize("user", [*PEOPLE[:2], *in_release(*PEOPLE[2:])])
def test_nothing_personal_is_in_any_answer(
    client: Any, site: Any, made: Made, user: str | None
) -> None:
    session, asked, shown = client(user), set(), 0
    for code in made.codes.values():
        telling = TELLING.format(draft=path_of(made.draft), code=written(code))
        for address in (telling, *share(addresses(made, site, code), of=30)):
            if address in asked:
                continue
            asked.add(address)
            answer = session.get(address)
            assert answer.status_code < 500, f"{address}: {answer.text[:2000]}"
            said = told(answer)
            echoed = address.partition("SearchableText=")[2].partition("&")[0]
            for kind, secret in SECRETS.items():
                if secret != echoed:
                    assert secret not in said, f"{kind} at {address}"
            shown += PUBLIC_WORDS in said
    # What may be shown is: the answers were not empty.
    assert shown > 3
    assert len(asked) > 50


def test_a_name_is_shown_with_its_own_consent(client: Any, made: Made) -> None:
    path = path_of(made.draft)
    assert PUBLIC_NAME in told(client().get(f"/++api++{path}/@opinions"))


def test_the_same_page_shows_the_board_what_waits(client: Any, made: Made) -> None:
    page = client("so-y-te-review").get(QUEUE.format(draft=path_of(made.draft))).text
    assert SECRETS["waiting words"] in page
    assert SECRETS["name"] not in page


@pytest.mark.regulation("4.1e", "15.2")
@pytest.mark.parametrize("level", ["head", *in_release("update", "review", "publish")])
def test_no_board_learns_a_code(client: Any, site: Any, made: Made, level: str) -> None:
    """Whoever has it acts as the author: withdraws, corrects, takes consent back."""
    session, seen = client(f"so-y-te-{level}"), 0
    codes = [(code, written(code)) for code in made.codes.values()]
    for code in made.codes.values():
        queue = QUEUE.format(draft=path_of(made.draft))
        for address in (queue, *share(addresses(made, site, code), of=60)):
            if code in address or written(code) in address:
                continue
            said = told(session.get(address))
            for pair in codes:
                assert not any(one in said for one in pair), address
            seen += SECRETS["waiting words"] in said
    assert seen
