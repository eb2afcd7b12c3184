"""Host names: a unit's host serves the unit's site, the main host everything else."""

from .collection_records import make_record
from .units_hosts import canonical
from .units_hosts import hosts as hosts
from .units_hosts import item as item
from .units_hosts import links
from .units_hosts import MAIN
from .units_hosts import UNIT
from .units_hosts import Visit
from .units_hosts import visit as visit
from bacgiang.policy.units.life_cycle.life_cycle import change_unit
from bacgiang.policy.units.life_cycle.life_cycle import take_to_desk
from bacgiang.policy.units.register.lookup import get_unit
from itertools import product
from plone import api
import pytest
from tiers import in_turn
import transaction
from typing import Any
from urllib.parse import urlsplit


pytestmark = pytest.mark.whole_pages


COLLECTION = "dautu.bacgiang.gov.vn"
FORWARDED = {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Server": "evil.example",
    "X-Forwarded-Proto": "ftp",
    "X-Forwarded-Port": "666",
    "X-Original-URL": "/evil.example",
    "X-Rewrite-URL": "/evil.example",
    "X-Script-Name": "/evil.example",
    "Forwarded": "host=evil.example;proto=ftp",
}


@pytest.mark.regulation("2.2")
@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Sở Y tế"),
        ("/tin-tuc", "Tin tức"),
        ("/lien-he", "Liên hệ"),
        ("/en", "Department of Health"),
        ("/en/contact", "Contact"),
    ],
)
def test_a_units_host_serves_its_site_at_the_root(
    hosts: None, visit: Visit, path: str, title: str
) -> None:
    answer = visit(UNIT, path)
    assert answer.status_code == 200
    assert title in links(answer, "//title/text()")[0]
    root = f"http://{UNIT}"
    assert canonical(answer) == [root if path == "/" else f"{root}{path}"]


@pytest.mark.regulation("2.2", "2.2b")
@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Dự án kêu gọi đầu tư"),
        ("/mau-1", "Nhà máy mẫu"),
        ("/en", "Projects calling for investment"),
        ("/en/mau-1", "Sample plant"),
    ],
)
def test_a_collections_host_serves_its_register_at_the_root(
    hosts: None, boards: None, visit: Visit, path: str, title: str
) -> None:
    facts = {"title": "Nhà máy mẫu", "title_en": "Sample plant", "sector": "industry"}
    make_record("InvestmentProject", code="MAU-1", **facts)
    answer = visit(COLLECTION, path)
    assert answer.status_code == 200
    assert title in links(answer, "//h1/text()")[0]
    root = f"http://{COLLECTION}"
    assert canonical(answer) == [root if path == "/" else f"{root}{path}"]
    listed = visit(MAIN, "/vi/chuyen-de/du-an-dau-tu")
    assert f"{root}/mau-1" in links(listed, "//h2/a/@href")


@pytest.mark.parametrize("host", ["SOYTE.bacgiang.gov.vn", f"{UNIT}."])
def test_a_host_may_be_written_in_other_ways(
    hosts: None, visit: Visit, host: str
) -> None:
    assert canonical(visit(host, "/tin-tuc")) == [f"http://{UNIT}/tin-tuc"]


@pytest.mark.parametrize(
    "path", in_turn(["/tin-tuc", "/khong-co", "/login", "/vi/to-chuc"], of=2)
)
def test_what_a_request_says_of_its_way_is_not_believed(
    hosts: None, visit: Visit, path: str
) -> None:
    plain = visit(UNIT, path)
    answer = visit(UNIT, path, headers=FORWARDED)
    assert answer.status_code == plain.status_code
    assert answer.headers.get("Location") == plain.headers.get("Location")
    assert "evil.example" not in answer.text
    assert ":666" not in answer.text


@pytest.mark.parametrize(
    "method", in_turn(["PROPFIND", "PUT", "DELETE", "MKCOL", "LOCK"], of=2)
)
def test_methods_of_webdav_are_shut_on_every_host(
    hosts: None, visit: Visit, method: str
) -> None:
    for host in (MAIN, UNIT):
        assert visit(host, "/tin-tuc", method=method).status_code in (
            302,
            401,
            403,
            404,
            405,
        )


def test_styles_and_scripts_stay_on_the_host(hosts: None, visit: Visit) -> None:
    answer = visit(UNIT, "/tin-tuc")
    used = links(answer, "//link[@rel='stylesheet']/@href | //script/@src")
    assert used
    for address in used:
        parts = urlsplit(address)
        assert parts.netloc in ("", UNIT)
        assert visit(UNIT, parts.path).status_code == 200, address


@pytest.mark.parametrize(
    "path",
    in_turn(
        ["/don-vi", "/to-chuc", "/chuyen-de", "/don-vi/so-y-te", "/en/organisation"],
        of=2,
    ),
)
def test_the_main_site_does_not_shine_through(
    hosts: None, visit: Visit, path: str
) -> None:
    assert visit(UNIT, path).status_code == 404


def test_main_addresses_on_a_units_host_lead_to_the_main_host(
    hosts: None, visit: Visit
) -> None:
    answer = visit(UNIT, "/vi/to-chuc?b=1")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"http://{MAIN}/vi/to-chuc?b=1"


@pytest.mark.parametrize(
    ("host", "path"),
    in_turn(
        product(
            ["khong-co.bacgiang.gov.vn", "evil.example", "hdnd.bacgiang.gov.vn"],
            ["/", "/vi", "/++api++/vi"],
        ),
        of=3,
    ),
)
def test_an_unknown_host_names_the_main_site(
    hosts: None, visit: Visit, host: str, path: str
) -> None:
    answer = visit(host, path)
    assert answer.status_code == 404
    assert f"http://{MAIN}/" in answer.text
    assert "Tin tức" not in answer.text
    assert host not in answer.text


@pytest.mark.regulation("5.2")
def test_a_desk_is_not_served_under_its_host(hosts: None, visit: Visit) -> None:
    assert visit(UNIT, "/").status_code == 200
    take_to_desk(get_unit("so-y-te"))
    transaction.commit()
    assert visit(UNIT, "/").status_code == 404


def test_the_main_units_own_host_leads_to_the_main_one(
    hosts: None, visit: Visit
) -> None:
    api.portal.set_registry_record("bacgiang.main_host", "bacgiang.gov.vn")
    transaction.commit()
    answer = visit(MAIN, "/vi/tin-tuc")
    assert answer.status_code == 301
    assert answer.headers["Location"] == "http://bacgiang.gov.vn/vi/tin-tuc"


@pytest.mark.regulation("2.2")
def test_below_the_domain_every_units_code_is_a_name(
    hosts: None, visit: Visit, item: Any
) -> None:
    below = "so-y-te.bacgiang.gov.vn"
    assert visit(below, "/").status_code == 404
    api.portal.set_registry_record("bacgiang.domain", "bacgiang.gov.vn")
    transaction.commit()
    answer = visit(below, "/tin-tuc?x=1")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"http://{UNIT}/tin-tuc?x=1"
    with api.env.adopt_roles(["Manager"]):
        change_unit(get_unit("so-y-te"), {"host": None})
    transaction.commit()
    answer = visit(below, "/tin-tuc")
    assert canonical(answer) == [f"http://{below}/tin-tuc"]
    assert f"http://{below}/tin-tuc/{item.getId()}" in links(answer, "//a/@href")
    assert visit(UNIT, "/tin-tuc").headers["Location"] == f"http://{below}/tin-tuc"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_the_portals_own_machinery_is_answered(
    hosts: None, visit: Visit, host: str
) -> None:
    answer = visit(host, "/vi/don-vi/so-y-te")
    assert answer.status_code == 200
    assert canonical(answer) == [f"http://{host}/vi/don-vi/so-y-te"]


def test_without_a_main_host_every_address_stays(visit: Visit) -> None:
    for host in (UNIT, "nowhere.example"):
        answer = visit(host, "/vi/don-vi/so-y-te/tin-tuc")
        assert answer.status_code == 200
        assert canonical(answer) == [f"http://{host}/vi/don-vi/so-y-te/tin-tuc"]


def test_reading_on_a_units_host_writes_nothing(
    site: Any, hosts: None, visit: Visit
) -> None:
    before = site._p_jar.db().lastTransaction()
    for path in ("/", "/en", "/lien-he", "/tin-tuc"):
        assert visit(UNIT, path).status_code == 200
    assert visit("evil.example", "/").status_code == 404
    assert site._p_jar.db().lastTransaction() == before
