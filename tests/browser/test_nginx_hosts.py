"""The portal through a real nginx: each component site under its own name (2.2)."""

from __future__ import annotations

from .conftest import PASSWORD
from .named_hosts import a_password_is_enough
from .named_hosts import found
from .named_hosts import Hosts
from .named_hosts import hosts_of
from .named_hosts import JSON
from .named_hosts import MAIN
from .named_hosts import names_decide
from .named_hosts import own_password
from .named_hosts import PARTS
from .named_hosts import SITE
from .nginx_process import NginxProcess
from .portal_process import PortalProcess
from .portal_process import ROOT
from .watching import Watch
from bacgiang.policy.base.dates import now_utc
from collections.abc import Callable
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
import re
import requests
from tiers import share
from typing import Any


UNIT = "/vi/don-vi/so-y-te"
NEWS = "/tin-tuc/mau-tiem-chung-mo-rong"
NEWS_EN = "/en/news/sample-vaccination-round"
HOST = re.compile(r"\bhost: *([\w-]+\.[\w.{}-]+)")
HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def hosts(
    portal: PortalProcess,
    tmp_path_factory: pytest.TempPathFactory,
    sessions: dict[str, Any],
) -> Iterator[Hosts]:
    nginx = NginxProcess(
        tmp_path_factory.mktemp("nginx"), "http", f"127.0.0.1:{portal.port}"
    )
    with names_decide(portal):
        for running in nginx.serve():
            yield Hosts(running)
    # Once hosts are set, those of the sample accounts end.
    sessions.clear()


@pytest.fixture
def watch(hosts: Hosts) -> Iterator[Watch]:
    """Fails the test when a page loads from a host that is not the portal's."""
    port = hosts.nginx.port
    watching = Watch(f"{MAIN}:{port}", f"{SITE}:{port}")
    yield watching
    assert watching.problems == []


@pytest.mark.regulation("2.2", "10.3")
@pytest.mark.parametrize(
    ("here", "there"), [(NEWS, f"{UNIT}{NEWS}"), ("/tin-tuc", f"{UNIT}/tin-tuc")]
)
def test_both_ways_in_name_one_address(hosts: Hosts, here: str, there: str) -> None:
    own = hosts.address(SITE, here)
    for answer in (hosts.ask(SITE, here), hosts.ask(MAIN, there)):
        assert answer.status_code == 200
        assert found(answer, "//link[@rel='canonical']/@href") == [own]
        languages = found(answer, "//link[@rel='alternate'][@hreflang='vi']/@href")
        assert languages == [own]
        english = found(answer, "//link[@rel='alternate'][@hreflang='en']/@href")
        assert [one.removeprefix(hosts.address(SITE))[:4] for one in english] == [
            "/en/"
        ]
        assert found(answer, "//meta[@property='og:url']/@content") == [own]
    for host, path in ((SITE, here), (MAIN, there)):
        answer = hosts.ask(host, f"/++api++{path}", headers=JSON)
        assert answer.json()["@id"] == own


@pytest.mark.regulation("2.2")
@pytest.mark.parametrize("path", ["/", "/tin-tuc", NEWS, "/en", NEWS_EN, "/@@search"])
def test_a_page_and_all_it_names_stand_on_hosts_of_the_portal(
    hosts: Hosts, path: str
) -> None:
    answer = hosts.ask(SITE, path)
    assert answer.status_code == 200
    # Those that share the page lead to others' hosts.
    here = "//@href[not(ancestor::*[contains(@class, 'share-ways')])]"
    named = found(answer, f"{here} | //@src | //@action | //meta/@content")
    assert hosts_of(named) <= {MAIN, SITE, *PARTS, "plone.org"}
    assert UNIT not in "".join(one for one in named if "/login" not in one)
    assert str(hosts.nginx.port) in "".join(named)


@pytest.mark.parametrize("path", ["/rss.xml", "/tin-tuc/rss.xml", "/tin-tuc/atom.xml"])
def test_feeds_name_the_sites_host(hosts: Hosts, path: str) -> None:
    answer = hosts.ask(SITE, path)
    assert answer.status_code == 200
    assert hosts.address(SITE, NEWS) in answer.text
    assert UNIT not in answer.text


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(
    ("path", "other", "language"), [(NEWS, NEWS_EN, "en"), (NEWS_EN, NEWS, "vi")]
)
def test_the_language_switch_leads_to_the_translation(
    hosts: Hosts, path: str, other: str, language: str
) -> None:
    page = hosts.ask(SITE, path)
    switch = f"//li[contains(@class,'language-{language}')]/a/@href"
    answer = hosts.follow(found(page, switch)[0])
    if answer.is_redirect:
        target = answer.headers["Location"].partition("?")[0]
        assert target == hosts.address(SITE, other)
        answer = hosts.follow(target)
    assert answer.status_code == 200
    assert found(answer, "/html/@lang") == [language]


def test_files_come_from_the_own_host_and_are_kept(hosts: Hosts) -> None:
    page = hosts.ask(SITE, "/")
    files = found(page, "//link[@rel='stylesheet']/@href | //script/@src")
    assert hosts_of(files) == {SITE}
    for _time in range(2):
        for address in files:
            answer = hosts.follow(address)
            assert answer.status_code == 200, address
            assert answer.headers.get("Content-Encoding") == "gzip" or (
                len(answer.content) < 1024
            )
            if "/++" in address:
                assert "max-age=" in answer.headers["Cache-Control"]
                assert answer.headers.get("Set-Cookie") is None
    logged = hosts.nginx.log.read_text(encoding="utf-8").splitlines()
    again = [line for line in logged[-len(files) :] if '"/++' in line]
    assert again
    assert not [line for line in again if not line.endswith(" HIT")]


def test_a_page_found_through_a_files_address_is_not_kept(hosts: Hosts) -> None:
    for _time in range(2):
        hosts.ask(MAIN, f"/++webresource++1/++resource++plone/..%2f..{UNIT}{NEWS}")
        page = hosts.ask(MAIN, f"/++webresource++1{UNIT}{NEWS}")
        assert page.status_code == 404
    logged = hosts.nginx.log.read_text(encoding="utf-8").splitlines()[-4:]
    assert not [line for line in logged if line.endswith(" HIT")]


def test_a_file_under_a_digest_that_is_not_its_own_is_not_kept(hosts: Hosts) -> None:
    """Primed under the digest of the next release, it would stand for that one."""
    made_up = "/++webresource++aaaaaaaa-1111-1111-1111-111111111111"
    for _time in range(2):
        file = hosts.ask(MAIN, f"{made_up}/++plone++bacgiang.theme/menu.js")
        assert file.status_code == 200
        assert file.headers["Cache-Control"] == "private, no-cache"
    logged = hosts.nginx.log.read_text(encoding="utf-8").splitlines()[-2:]
    assert not [line for line in logged if line.endswith(" HIT")]


@pytest.mark.regulation("2.2")
@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    ("path", "status", "target"),
    [
        ("/vi/to-chuc?b=1", 301, "/vi/to-chuc?b=1"),
        ("/vi", 301, "/vi"),
        ("/login?came_from=x", 302, f"{UNIT}/login?came_from=x"),
    ],
)
def test_what_belongs_to_the_main_site_leads_there(
    hosts: Hosts, method: str, path: str, status: int, target: str
) -> None:
    answer = hosts.ask(SITE, path, method=method)
    assert answer.status_code == status
    assert answer.headers["Location"] == hosts.address(MAIN, target)


@pytest.mark.parametrize(
    ("path", "home"),
    [("/khong-co", ""), ("/don-vi", ""), ("/bacgiang/vi", ""), ("/en/don-vi", "/en")],
)
def test_the_page_of_what_is_not_there_is_the_sites(
    hosts: Hosts, path: str, home: str
) -> None:
    answer = hosts.ask(SITE, path)
    assert answer.status_code == 404
    assert hosts.address(SITE, home) in found(answer, "//a/@href")
    # What was perhaps meant may be another site's.
    for host in hosts_of(found(answer, "//@href | //@action")):
        assert host.endswith(".bacgiang.gov.vn")


def test_head_answers_as_get_does(hosts: Hosts) -> None:
    for host, path in ((SITE, NEWS), (SITE, "/khong-co"), (MAIN, "/vi")):
        got, asked = (hosts.ask(host, path, method=m) for m in ("GET", "HEAD"))
        assert asked.status_code == got.status_code
        assert asked.headers["Content-Type"] == got.headers["Content-Type"]
        assert asked.content == b""


def test_a_name_of_the_domain_that_no_site_has_shows_the_way(hosts: Hosts) -> None:
    answer = hosts.ask("khong-co.bacgiang.gov.vn", "/")
    assert answer.status_code == 404
    assert found(answer, "//a/@href")[0] == f"{hosts.address(MAIN)}/"


@pytest.mark.parametrize("host", [MAIN, SITE])
def test_what_a_visitor_says_of_the_host_is_in_no_page(hosts: Hosts, host: str) -> None:
    lies = {"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"}
    for path in ("/", "/khong-co", "/@@search?SearchableText=x"):
        answer = hosts.ask(host, path, headers=lies)
        assert "evil.example" not in answer.text + str(answer.headers)


@pytest.mark.regulation("14.2")
def test_a_reader_becomes_an_editor_on_the_main_host(
    hosts: Hosts,
    portal: PortalProcess,
    context: Callable[..., BrowserContext],
    watch: Watch,
) -> None:
    page = context(base_url=hosts.address(SITE)).new_page()
    page.goto(NEWS)
    page.locator("#portal-anontools a").first.click()
    expect(page).to_have_url(hosts.address(MAIN, f"{UNIT}/login"))
    with own_password(portal, "so-y-te-update", PASSWORD) as own:
        for password in (PASSWORD, own):
            # The one that the sample accounts share opens nothing here.
            expect(page.locator("#toolbar-my-work")).not_to_be_visible()
            page.fill("input[name=__ac_name]", "so-y-te-update")
            page.fill("input[name=__ac_password]", password)
            page.click("[name='buttons.login']")
        _is_an_editor_there_alone(hosts, page)


def _is_an_editor_there_alone(hosts: Hosts, page: Page) -> None:
    expect(page.locator("#toolbar-my-work")).to_be_visible()
    assert page.url.startswith(hosts.address(MAIN))
    page.goto(hosts.address(SITE, NEWS))
    expect(page.locator("#portal-anontools a").first).to_be_visible()
    assert not page.locator("#toolbar-my-work").count()


@pytest.mark.regulation("2.2")
@pytest.mark.parametrize(("host", "path"), [(SITE, NEWS), (MAIN, f"{UNIT}{NEWS}")])
def test_a_form_is_taken_in_on_whichever_host_it_was_opened(
    hosts: Hosts, context: Callable[..., BrowserContext], host: str, path: str
) -> None:
    page = context().new_page()
    page.goto(hosts.address(host, f"{path}/@@report-inaccuracy"))
    page.fill("#report-text", f"Ngày ghi trong bài chưa đúng ({host}).")
    page.click("#report-form button")
    expect(page.locator("#report-thanks")).to_be_visible()


@pytest.mark.regulation("2.2", "7.2e")
@pytest.mark.parametrize(
    ("name", "page", "program"),
    [("mau-so-luot-kham-benh", 410, 410), ("mau-rua-tay-hoc-duong", 404, 404)],
)
def test_what_is_not_public_answers_alike_on_both_hosts(
    hosts: Hosts, name: str, page: int, program: int
) -> None:
    for host, below in ((SITE, ""), (MAIN, UNIT)):
        path = f"{below}/tin-tuc/{name}"
        assert hosts.ask(host, path).status_code == page
        answer = hosts.ask(host, f"/++api++{path}", headers=JSON)
        assert answer.status_code == program


@pytest.mark.regulation("4.1f", "2.2")
def test_a_notice_is_on_every_host_at_once_before_what_they_show(
    hosts: Hosts, portal: PortalProcess
) -> None:
    of_parts = (f"{one}.bacgiang.gov.vn" for one in ("thutuc", "dautu", "quangba"))
    each_time = {SITE, *of_parts}
    asked = {*each_time, *share(_seeded_hosts(), of=6)}
    served = [one for one in asked if hosts.ask(one, "/").status_code == 200]
    assert each_time <= {*served}
    pages = [(MAIN, "/vi"), (MAIN, "/en"), *((one, "/") for one in served)]

    def told() -> set[int]:
        """How many notices stand above the content of each page."""
        above = "//*[contains(@class, 'urgent-notice ')][following::main]"
        return {len(found(hosts.ask(*one), above)) for one in pages}

    now = now_utc()
    said = {"text": "Bão số 9 đang đến gần.", "text_en": "Storm no. 9 is near."}
    said |= {"starts": now.isoformat(), "ends": (now + HOUR).isoformat()}
    with (
        a_password_is_enough(portal),
        own_password(portal, "ubnd-head", PASSWORD) as own,
    ):
        service = f"{portal.url}/++api++/vi/@urgent-notices"
        head: dict[str, Any] = {"auth": ("ubnd-head", own), "headers": JSON}
        sent = {**said, "level": "urgent", "declaration": True}
        put = requests.post(service, json=sent, timeout=60, **head)
        assert put.status_code == 201, put.text
        assert told() == {1}
        for host, path in ((MAIN, "/vi"), (SITE, "")):
            feed = hosts.ask(host, f"{path}/urgent-notices.xml").text
            assert said["text"] in feed
        ended = {"end": put.json()["id"]}
        gone = requests.patch(service, json=ended, timeout=60, **head)
        assert gone.status_code == 200, gone.text
    assert told() == {0}


def _seeded_hosts() -> list[str]:
    """Of units, registers and collections; not all of them have a site."""
    seeds = (ROOT / "instance/seed" / one for one in ("units.yaml", "site_map.yaml"))
    named = (HOST.findall(one.read_text(encoding="utf-8")) for one in seeds)
    found = (one.replace("{domain}", "bacgiang.gov.vn") for one in chain(*named))
    return sorted({*found} - {MAIN})
