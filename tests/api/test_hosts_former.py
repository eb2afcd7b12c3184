"""Host names: what a unit's host was before, and hosts of units that ended, lead on."""

from .units_hosts import canonical
from .units_hosts import hosts as hosts
from .units_hosts import item as item
from .units_hosts import links
from .units_hosts import MAIN
from .units_hosts import UNIT
from .units_hosts import Visit
from .units_hosts import visit as visit
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.visibility.leading_away import leads_away
from bacgiang.policy.units.life_cycle.life_cycle import change_unit
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.life_cycle.undoing import undo_end
from bacgiang.policy.units.register.lookup import get_unit
from datetime import date
from made_once import make_item
from plone import api
from plone.app.redirector.interfaces import IRedirectionStorage
from plone.namedfile.file import NamedBlobFile
import pytest
import transaction
from typing import Any
from urllib.parse import unquote
from zope.component import getUtility


pytestmark = pytest.mark.whole_pages


@pytest.mark.regulation("2.2a", "15.2")
def test_no_administrator_leads_a_unit_away(hosts: None) -> None:
    """All links to a unit's site lead to its host; and addresses to hosts of now."""
    unit = get_unit("so-y-te")
    with api.env.adopt_roles(["Site Administrator"]):
        for host in ("evil.example", f"{MAIN}.evil.example", "xbacgiang.gov.vn"):
            with pytest.raises(Refused) as refused:
                change_unit(unit, {"host": host})
            assert refused.value.refusals[0].code == "foreign_host", host
        assert not leads_away(f"https://{UNIT}/x")
        change_unit(unit, {"host": "yte.bacgiang.gov.vn"})
        assert not leads_away("https://yte.bacgiang.gov.vn/x")
        assert leads_away(f"https://{UNIT}/x")
    with api.env.adopt_roles(["Manager"]):
        change_unit(unit, {"host": "soyte.example"})
    with api.env.adopt_roles(["Site Administrator"]):
        change_unit(unit, {"host": "yte.bacgiang.gov.vn"})
        with pytest.raises(Refused):
            change_unit(unit, {"host": "soyte.example"})


@pytest.mark.regulation("2.2a")
def test_a_former_host_leads_to_the_present_one(
    hosts: None, visit: Visit, caplog: pytest.LogCaptureFixture
) -> None:
    with api.env.adopt_roles(["Manager"]):
        change_unit(get_unit("so-y-te"), {"host": "yte.bacgiang.gov.vn"})
    transaction.commit()
    answer = visit(UNIT, "/tin-tuc?b_start:int=20")
    assert answer.status_code == 301
    assert answer.headers["Location"] == (
        "http://yte.bacgiang.gov.vn/tin-tuc?b_start:int=20"
    )
    # The same whatever was asked before, and nothing of it in the error log.
    caplog.clear()
    for accept, told in (("text/html", MAIN), ("*/*", MAIN), ("application/json", "")):
        for path in ("/tin-tuc", "/++api++/tin-tuc/@x") * 2:
            headers = {"Accept": accept}
            answer = visit(UNIT, path, method="POST", headers=headers)
            assert answer.status_code == 404 and told in answer.text, (accept, path)
            assert len(answer.text) < 1000, (accept, path)
    assert [one for one in caplog.records if one.levelname == "ERROR"] == []
    assert visit("yte.bacgiang.gov.vn", "/tin-tuc").status_code == 200


@pytest.mark.regulation("2.2a")
def test_the_old_host_of_a_merged_unit_answers_with_a_notice(
    hosts: None, visit: Visit, item: Any
) -> None:
    merge_unit(get_unit("so-y-te"), "so-giao-duc", date(2025, 7, 1), "NQ 60")
    transaction.commit()
    for path in ("/", f"/tin-tuc/{item.getId()}", "/en"):
        answer = visit(UNIT, path)
        assert answer.status_code == 200
        notice = links(answer, "//*[contains(@class,'closed-site-notice')]//a/@href")
        successor = get_unit("so-giao-duc").host
        root = f"http://{successor}"
        assert notice == [f"{root}/en" if path == "/en" else root]
    assert "closed-site-notice" not in visit(MAIN, "/vi").text
    own = f"http://{UNIT}/tin-tuc/{item.getId()}"
    assert canonical(visit(UNIT, f"/tin-tuc/{item.getId()}")) == [own]


@pytest.mark.regulation("2.2a")
def test_addresses_of_merged_units_lead_on_in_one_step(
    hosts: None, visit: Visit, site: Any, boards: None
) -> None:
    old, heir, last = "so-giao-duc", "so-y-te", "van-phong-ubnd"
    news = site["vi"]["don-vi"][old]["tin-tuc"]
    hosts_of = {code: get_unit(code).host for code in (heir, last)}
    host_before = get_unit(old).host
    moved = make_item(site["vi"]["don-vi"][heir]["tin-tuc"], heir, "published")
    small = NamedBlobFile(b"chu", filename="tep.txt")
    with api.env.adopt_roles(["Manager"]):
        draft = api.content.create(news, "News Item", "chua-dang")
        api.content.create(moved, "File", "tep", file=small)
    path, now = ("/".join(one.getPhysicalPath()) for one in (news, moved))
    for rest in ("", "/tep"):
        getUtility(IRedirectionStorage).add(f"{path}/cu{rest}", f"{now}{rest}")
    desk_host = get_unit("hdnd").host
    merge_unit(get_unit("hdnd"), old, date(2025, 6, 1), "NQ 59")
    merge_unit(get_unit(old), heir, date(2025, 7, 1), "NQ 60")
    transaction.commit()

    def led(host: str, path: str, **more: Any) -> str:
        answer = visit(host, path, **more)
        assert answer.status_code == 301, (path, answer.status_code)
        assert answer.headers["Cache-Control"] == "max-age=600"
        return str(answer.headers["Location"])

    item_path, api_main = f"/tin-tuc/{moved.getId()}", f"http://{MAIN}/++api++"
    new = f"http://{hosts_of[heir]}"
    for rest in ("", "/tep/@@download/file"):
        assert (
            unquote(led(host_before, f"/tin-tuc/cu{rest}")) == f"{new}{item_path}{rest}"
        )
    # What never was and what is hidden are one.
    for path in (f"/tin-tuc/{draft.getId()}", "/tin-tuc/khong-co"):
        assert led(host_before, path) == f"{new}/tin-tuc"
        assert (
            led(host_before, f"/++api++{path}")
            == f"{api_main}/vi/don-vi/{heir}/tin-tuc"
        )
    assert visit(MAIN, f"/++api++/vi/don-vi/{heir}/tin-tuc").status_code == 200
    assert led(host_before, "/tin-tuc/rss.xml") == f"{new}/tin-tuc/rss.xml"
    assert visit(host_before, "/tin-tuc").status_code == 200
    assert visit(host_before, "/khong-co", method="POST").status_code == 404
    for path in ("/", "/x"):
        assert led(desk_host, path) == new
        assert led(MAIN, f"/vi/don-vi/hdnd{path}") == new

    merge_unit(get_unit(heir), last, date(2025, 8, 1), "NQ 61")
    transaction.commit()
    newest = f"http://{hosts_of[last]}"
    assert led(host_before, "/tin-tuc/khong-co") == f"{newest}/tin-tuc"
    assert led(host_before, "/tin-tuc/atom.xml") == f"{newest}/tin-tuc/atom.xml"
    assert visit(desk_host, "/en/news").headers["Location"] == f"{newest}/en/news"
    assert led(host_before, "/tin-tuc/cu") == f"{new}{item_path}"
    assert visit(hosts_of[heir], item_path).status_code == 200

    undo_end(get_unit(heir))
    undo_end(get_unit(old))
    transaction.commit()
    assert visit(host_before, "/tin-tuc/khong-co").status_code == 404
    assert visit(host_before, "/tin-tuc/rss.xml").status_code == 200
    assert led(host_before, "/tin-tuc/cu") == f"{new}{item_path}"
