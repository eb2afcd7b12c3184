"""What boards do behind changes nothing that others read, byte for byte (4.2a, 14.2)."""

from .consultation_records import answered_opinion
from .consultation_records import make_open_draft
from .legal_records import make_record
from answer_samples import give
from answer_samples import point
from answer_samples import provision_ids
from answer_samples import word
from bacgiang.policy.citizen.codes.board_names import board_name
from DateTime import DateTime
from difflib import unified_diff
from made_once import make_item
import pytest
import re
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.2a", "14.2", "15.2")

SITE = "/vi/don-vi/so-y-te"
NEWS = f"{SITE}/tin-tuc"
UNIT = "/vi/to-chuc/so-y-te"
ENGLISH = "/en/units/so-y-te/news"
PLACES = ("", "/vi/to-chuc", "/vi/van-ban", SITE, NEWS, UNIT, ENGLISH)
HTML = {"Accept": "text/html"}
# Each answer has a moment, tokens and marks of its own.
PASSING = ("Date", "Set-Cookie")
OWN = re.compile(r'(?<=name="_authenticator" value=")[^"]*')
# How many opinions came in, and wait, everybody is told (11.1): no other number or word.
BALANCE = re.compile(r'(?<=<dd>)\d+(?=</dd>)|(?<="received": )\d+|(?<="waiting": )\d+')
TAG = re.compile(r"(?<='Etag': ')[^']*|(?<='Content-Length': ')[^']*")
ALL = "metadata_fields=_all&sort_on=modified&sort_order=descending&b_size=40"


def front(*paths: str) -> list[str]:
    """Pages of places, what the API and the list of all tell of them, and feeds."""
    pages = [*paths, *(f"/++api++{one}" for one in paths)]
    return [*pages, f"/++api++/@search?{ALL}", "/sitemap.xml?part=1"]


def told(client: Any, addresses: list[str]) -> dict[str, str]:
    """All of the answers to a visitor but moments and tokens."""
    found = {}
    for address in addresses:
        answer = client().get(address, headers=HTML, follow=True)
        assert answer.status_code == 200, (address, answer.text)
        kept = {key: one for key, one in answer.headers.items() if key not in PASSING}
        found[address] = "\n".join([str(kept), OWN.sub("", answer.text)])
    return found


def differing(before: dict[str, str], now: dict[str, str]) -> str:
    return "\n".join(
        line
        for address in before
        for line in unified_diff(
            before[address].splitlines(), now[address].splitlines(), address, n=0
        )
    )


def uncounted(found: dict[str, str]) -> dict[str, str]:
    """Of an answer that is the balance, its tag and packed length are others with each number."""
    return {
        address: BALANCE.sub("", TAG.sub("", text) if "@balance" in address else text)
        for address, text in found.items()
    }


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


@pytest.fixture
def editor(boards: None, client: Any) -> Any:
    return client("so-y-te-update")


def backdate(site: Any, *paths: str) -> None:
    """What changes now is seen by the minute, the least that indexes know."""
    for path in paths:
        place = site.unrestrictedTraverse(path.strip("/")) if path else site
        place.setModificationDate(DateTime("2026/01/02"))
        place.reindexObject(idxs=["modified"])
    transaction.commit()


def test_work_on_items(site: Any, editor: Any, client: Any) -> None:
    section = site.unrestrictedTraverse(NEWS.strip("/"))
    item = make_item(section, "so-y-te", "published")
    item.setEffectiveDate(DateTime("2026/01/01"))
    item.reindexObject()
    leader = {"@type": "Leader", "title": "Nguyễn Văn Mẫu", "job_title": "Giám đốc"}
    places = (*PLACES, path_of(item))
    backdate(site, *places)
    shown = [*front(*places), f"{NEWS}/atom.xml"]
    before = told(client, shown)
    news = {"@type": "News Item", "title": "Tin kín", "id": "tin-kin"}
    page = f"/++api++{NEWS}/tin-kin"
    other = {"@type": "News Item", "title": "Draft", "translation_of": path_of(item)}
    steps = (
        ("a draft", "POST", f"/++api++{NEWS}", news),
        ("its text", "PATCH", page, {"title": "Tin kín khác"}),
        ("its name", "PATCH", page, {"id": "tin-kin-2"}),
        ("its end", "DELETE", f"{page}-2", None),
        ("a correction", "POST", f"/++api++{path_of(item)}/@workingcopy", None),
        ("a translation", "POST", f"/++api++{ENGLISH}", other),
        ("words of a unit", "POST", f"/++api++{UNIT}/@workingcopy", None),
        ("words of a section", "POST", f"/++api++{NEWS}/@workingcopy", None),
        ("a leader", "POST", f"/++api++{UNIT}", leader),
    )
    for what, method, address, body in steps:
        answer = editor.request(method, address, json=body)
        assert answer.ok, (what, answer.text)
    offered = f"/++api++{path_of(item)}/@offer"
    assert client("so-y-te-publish").post(offered, json={"act": "offer"}).ok
    for user in ("so-y-te-head", "ubnd-head"):
        assert client(user).get(f"{NEWS}/edit", headers=HTML).status_code in (200, 302)
    transaction.begin()
    make_record(site, "draft", code="so-y-te")
    found = differing(before, told(client, shown))
    assert not found, found


def test_answers_and_opinions_that_wait(site: Any, editor: Any, client: Any) -> None:
    """For visitors, and for who has the receipt of what is answered or waits."""
    draft = make_open_draft(site)
    answered, wid = answered_opinion(draft), provision_ids(draft)["art_3__para_2"]
    shown = give(draft, point(wid, "Nên bỏ khoản này."))
    path = path_of(draft)
    backdate(site, "/vi/du-thao", path)
    receipts = [
        address.format(code)
        for code in (answered, shown)
        for address in ("/vi/@@receipt?code={}", "/++api++/@receipts/{}")
    ]
    services = ("@responses", "@opinions", "@balance", "@versions")
    public = [*front("/vi/du-thao", path), *receipts]
    public += [f"/++api++{path}/{one}" for one in services]
    before = told(client, public)
    word(draft, f"opinion:{board_name(shown)}:0")
    transaction.commit()
    assert not differing(before, told(client, public))
    give(draft, point(wid, "Lời còn chờ."), fate=None)
    transaction.commit()
    found = differing(uncounted(before), uncounted(told(client, public)))
    assert not found, found
