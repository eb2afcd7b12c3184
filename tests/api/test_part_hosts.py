"""Registers and services under host names of their own, by a setting (2.2)."""

from .collection_records import make_record
from .procedure_records import make_procedure
from .procedure_records import publish as publish_record
from .test_collections import PROJECT
from .test_dossiers import working_copy
from .units_hosts import alternates
from .units_hosts import canonical
from .units_hosts import hosts as hosts
from .units_hosts import HTML
from .units_hosts import links
from .units_hosts import MAIN
from .units_hosts import Visit
from .units_hosts import visit as visit
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.ops.health.checks import hosts as hosts_that_lead_nowhere
from bacgiang.policy.units.findability.sitemap import parts
from bacgiang.policy.units.hosts.part_hosts import part_hosts
from DateTime import DateTime
from form_samples import item
from functools import partial
import json
from lxml import html
from made_once import made_once
from opinion_samples import proof
from petition_samples import PNG
from plone import api
import pytest
import transaction
from typing import Any
from urllib.parse import urlsplit


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("2.2")]

PROCEDURES, DOCUMENTS = "thutuc.bacgiang.gov.vn", "vanban.bacgiang.gov.vn"
SERVICE = "capphep.bacgiang.gov.vn"
JSON = {"Accept": "application/json"}
ASKED = {"items": [item("said", "text"), item("paper", "file")]}


@pytest.fixture
@made_once
def procedure(site: Any, boards: None, hosts: None) -> Any:
    """One that is applied for online."""
    made = make_procedure()
    copy = working_copy(made)
    copy.online_form = json.dumps(ASKED)
    publish_record(copy, "so-y-te")
    # Maps of the site tell of what came out before this minute.
    transaction.begin()
    made.effective_date = DateTime() - 1
    made.reindexObject()
    transaction.commit()
    return made


def give_hosts(*lines: str) -> None:
    api.portal.set_registry_record("bacgiang.part_hosts", list(lines))
    transaction.commit()


def stays(answer: Any, host: str) -> None:
    """All that a browser fetches or sends of itself is on the page's host."""
    used = "//link[@rel='stylesheet']/@href | //script/@src | //main//form/@action"
    for address in links(answer, used):
        assert urlsplit(address).netloc in ("", host), address


def test_registers_answer_at_the_root_of_the_hosts_that_are_seeded(
    visit: Visit, procedure: Any
) -> None:
    name = procedure.getId()
    for host, title, english in (
        (PROCEDURES, "Thủ tục hành chính", "Administrative procedures"),
        (DOCUMENTS, "Văn bản quy phạm pháp luật", "Legal documents"),
        ("bieumau.bacgiang.gov.vn", "Biểu mẫu", "Forms"),
    ):
        for path, heading in (("", title), ("/en", english)):
            page = visit(host, path or "/")
            assert page.status_code == 200, page.text
            assert heading in links(page, "//h1/text()")[0]
            assert canonical(page) == [f"http://{host}{path}"]
            stays(page, host)
        robots = visit(host, "/robots.txt").text.splitlines()
        assert f"Sitemap: http://{host}/sitemap.xml" in robots
    # One of them, in both languages, in lists, feeds, maps of the site and the API.
    own = f"http://{PROCEDURES}/{name}"
    english = f"http://{PROCEDURES}/en/{name}"
    for host, path in ((PROCEDURES, f"/{name}"), (MAIN, f"/vi/thu-tuc/{name}")):
        page = visit(host, path)
        assert page.status_code == 200 and canonical(page) == [own]
        told = {"vi": own, "en": english, "x-default": own}
        assert alternates(page) == told
    assert canonical(visit(PROCEDURES, f"/en/{name}")) == [english]
    listed = visit(MAIN, "/vi/thu-tuc")
    assert own in links(listed, "//main//a/@href")
    assert own in visit(PROCEDURES, "/rss.xml").text
    assert own in visit(PROCEDURES, "/sitemap.xml?part=1").text
    assert own not in visit(MAIN, "/sitemap.xml?part=1").text
    for host, path in ((PROCEDURES, f"/{name}"), (MAIN, f"/vi/thu-tuc/{name}")):
        assert visit(host, f"/++api++{path}", headers=JSON).json()["@id"] == own
    # What stands elsewhere leads to the main host, and nobody signs in here.
    gone = visit(PROCEDURES, "/vi/tin-tuc")
    assert gone.headers["Location"] == f"http://{MAIN}/vi/tin-tuc"
    assert visit(PROCEDURES, "/tin-tuc").status_code == 404
    login = visit(PROCEDURES, "/login")
    assert login.headers["Location"] == f"http://{MAIN}/vi/thu-tuc/login"


def test_a_service_is_applied_for_on_its_own_host(
    visit: Visit, procedure: Any, site: Any
) -> None:
    path = f"vi/thu-tuc/{procedure.getId()}"
    give_hosts(f"{PROCEDURES}|vi/thu-tuc", f"{SERVICE}|{path}")
    own = f"http://{SERVICE}"
    page = visit(SERVICE, "/")
    assert page.status_code == 200 and canonical(page) == [own]
    assert f"{own}/@@apply" in links(page, "//a/@href")
    english = visit(SERVICE, "/en")
    assert english.status_code == 200 and canonical(english) == [f"{own}/en"]
    assert own in links(visit(PROCEDURES, "/"), "//main//a/@href")
    form = visit(SERVICE, "/@@apply")
    stays(form, SERVICE)
    found = html.fromstring(form.content).get_element_by_id("apply-form")
    assert found.action == f"{own}/@@apply" and found.get("data-upload")[0] == "@"
    # Hidden fields of one name say which questions the page showed.
    fields = [(key, value or "") for key, value in found.form_values()]

    def send(**more: Any) -> Any:
        origin = {"Origin": own, "Sec-Fetch-Site": "same-origin"}
        return visit(SERVICE, "/@@apply", method="POST", headers=origin, **more)

    typed = {"a-said": "Lời khai", "name": "Đỗ Thị Mẫu", "phone": "0912 000 333"}
    typed |= {"use_of_data": "1", "altcha": proof(), "do": "continue"}
    fields = [one for one in fields if one[0] not in typed]
    kept = send(
        data=[*fields, *typed.items()], files={"a-paper": ("don.png", PNG, "image/png")}
    )
    assert kept.status_code == 303, links(kept, "//*[@id='reasons']//li/@data-field")
    there = urlsplit(kept.headers["Location"])
    assert there.netloc == SERVICE
    review = visit(SERVICE, f"{there.path}?{there.query}")
    assert "don.png" in review.text
    (key,) = links(review, "//input[@name='draft']/@value")
    sent = send(data={"draft": key, "do": "send"})
    assert sent.status_code == 200
    (code,) = links(sent, "//*[@id='tracking-code']/text()")
    # Receipts are found on the main host, whichever one was applied on.
    (follow,) = links(sent, "//*[@id='author-receipt']/p/a[1]/@href")
    assert urlsplit(follow).netloc == MAIN
    place = urlsplit(follow)
    assert visit(MAIN, f"{place.path}?{place.query}").status_code == 200
    transaction.begin()
    assert submissions(site).get(code.replace("-", "").strip()) is not None


def test_a_host_is_given_to_one_part_and_kept_by_none_that_is_gone(
    visit: Visit, hosts: None, client: Any, site: Any
) -> None:
    admin, record = client("admin"), "bacgiang.part_hosts"

    def refused(*lines: str) -> bool:
        answer = admin.patch("/++api++/@registry", json={record: list(lines)})
        assert answer.status_code in (204, 400), answer.text
        return bool(answer.status_code == 400)

    for line in (
        "soyte.bacgiang.gov.vn|vi/thu-tuc",
        "dautu.bacgiang.gov.vn|vi/thu-tuc",
        f"{MAIN}|vi/thu-tuc",
        "localhost|vi/thu-tuc",
        f"{PROCEDURES}|vi",
        f"{PROCEDURES}|vi/don-vi/so-y-te",
        f"{PROCEDURES}|en/procedures",
        f"{PROCEDURES}|vi/thu-tuc|vi/van-ban",
        f"{PROCEDURES}|vi/thu-tuc|en/nowhere",
        f"{PROCEDURES}|vi/chuyen-de/du-an-dau-tu",
        PROCEDURES,
    ):
        assert refused(line), line
    assert refused(f"{PROCEDURES}|vi/thu-tuc", f"{PROCEDURES}|vi/van-ban")
    assert refused(f"{PROCEDURES}|vi/thu-tuc", f"{SERVICE}|vi/thu-tuc")
    # Outside of the domain: by who manages the portal; what is set already may stay.
    abroad = "thutuc.example.vn|vi/thu-tuc"
    rule = partial(api.env.adopt_roles, ["Site Administrator"])
    with rule():
        assert part_hosts([abroad]) is not None
    assert not refused(abroad)
    transaction.begin()
    give_hosts(abroad)
    with rule():
        assert part_hosts([abroad]) is None
    assert not refused(f"{SERVICE}|vi/tin-tuc|en/news", f"{PROCEDURES}|/vi/thu-tuc/")
    assert canonical(visit(SERVICE, "/en")) == [f"http://{SERVICE}/en"]
    transaction.begin()
    # What was renamed is led to on the main host, where it is found.
    give_hosts(f"{SERVICE}|vi/thu-tuc/khong-con", f"{PROCEDURES}|vi/thu-tuc")
    (told,) = hosts_that_lead_nowhere(site, now_utc())
    assert told.mapping == {"path": "vi/thu-tuc/khong-con", "host": SERVICE}
    for path, former in (
        ("/", "/vi/thu-tuc/khong-con"),
        ("/@@apply?x=1", "/vi/thu-tuc/khong-con/@@apply?x=1"),
        ("/en", "/en/procedures/khong-con"),
        ("/vi/tin-tuc", "/vi/tin-tuc"),
        ("/sitemap.xml", "/sitemap.xml"),
    ):
        gone = visit(SERVICE, path, headers=HTML, allow_redirects=False)
        assert gone.status_code == 301, path
        assert gone.headers["Location"].rstrip("/") == f"http://{MAIN}{former}"


@pytest.mark.regulation("14", "2.2")
def test_pages_stay_in_memory_while_others_come_and_go_beside_a_part(
    visit: Visit, hosts: None, procedure: Any, portal: Any, site: Any
) -> None:
    later = procedure.getId().replace("01", "03")
    give_hosts(f"{PROCEDURES}|vi/thu-tuc/bieu-mau", f"{SERVICE}|vi/thu-tuc/{later}")
    asked = {"HTTP_HOST": MAIN, "PATH_INFO": "/vi/lien-he"}
    # Menus tell of a register from its first record on.
    make_record("InvestmentProject", **PROJECT)
    assert portal.get("/vi/lien-he", **asked).status == "200 OK"
    assert portal.is_kept("/vi/lien-he", **asked)
    make_procedure(code="MAU.02", title="Thủ tục mẫu khác")
    transaction.commit()
    assert portal.is_kept("/vi/lien-he", **asked)
    # Every page asks the registers that have a host of their own for it.
    assert site.vi["chuyen-de"]["du-an-dau-tu"].host
    make_record("InvestmentProject", **PROJECT | {"code": "DA.09"})
    assert portal.is_kept("/vi/lien-he", **asked)
    # One that a host waits for is another matter.
    assert make_procedure(code="MAU.03", title="Thủ tục mẫu khác nữa").getId() == later
    assert not portal.is_kept("/vi/lien-he", **asked)


def test_the_map_of_a_part_has_its_own_parts_alone(
    visit: Visit, hosts: None, procedure: Any, monkeypatch: Any
) -> None:
    own = f"http://{PROCEDURES}/{procedure.getId()}"
    assert own in visit(PROCEDURES, "/sitemap.xml?part=1").text
    monkeypatch.setattr(parts, "SIZE", 1)
    index = visit(PROCEDURES, "/sitemap.xml").text
    # The registers of both languages, of forms below them, and the procedure.
    assert index.count("<sitemap>") == 5
