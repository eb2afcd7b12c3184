"""Contact data filled in by an OpenID provider, over HTTP; off by default."""

from bacgiang.policy.citizen.sign_in import pages
from bacgiang.policy.citizen.sign_in.settings import PREFIX
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from draft_samples import make_draft
from draft_samples import publish_draft
from lxml import html
from made_once import made_once
import os
from pathlib import Path
from plone import api
import pytest
import requests
from socket import create_connection
from socket import socket
import subprocess
import sys
import transaction
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit


pytestmark = pytest.mark.regulation("15.2")

HTML = {"Accept": "text/html"}
FIELDS = ("name", "email", "phone", "address")
SECRET = "bi-mat-cua-cong"  # pragma: allowlist secret


@pytest.fixture
@made_once
def form(site: Any, boards: None) -> str:
    draft = publish_draft(make_draft(site, asks=["name"]))
    transaction.commit()
    return f"{draft.absolute_url()}/@@opinion?provision="


def set_up(**values: Any) -> None:
    for name, value in values.items():
        api.portal.set_registry_record(f"{PREFIX}{name}", value)
    transaction.commit()


def filled_in(page: str) -> dict[str, str]:
    fields = html.fromstring(page).get_element_by_id("opinion-identity")
    return {name: fields.xpath(f'.//*[@name="{name}"]/@value')[0] for name in FIELDS}


def test_off_nothing_of_it_is_there(client: Any, site: Any, form: str) -> None:
    assert 'id="opinion-fill"' not in client().get(form, headers=HTML).text
    for address in ("/vi/@@citizen-sign-in", "/@@citizen-signed-in?state=a&code=b"):
        assert client().get(address, headers=HTML).status_code == 404
    # A client without a provider is off as well.
    set_up(enabled=True)
    assert client().get("/vi/@@citizen-sign-in", headers=HTML).status_code == 404


def test_what_is_not_this_browsers_sign_in_is_not_taken(
    client: Any, site: Any, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_provider(*_asked: Any, **_more: Any) -> Any:
        pytest.fail("the provider was asked")

    monkeypatch.setattr(pages, "claims_for", no_provider)
    set_up(enabled=True, issuer="https://id.example.vn", client_id="cong")
    made_up = urlsafe_b64encode(b"x" * 120).decode()
    visitor = client()
    for name in ("bacgiang_citizen", pages.BEGUN):
        visitor.cookies.set(name, made_up)
    back = visitor.get("/@@citizen-signed-in?state=a&code=b", headers=HTML)
    assert back.status_code == 303 and back.headers["Cache-Control"] == "no-store"
    assert "elsewhere" not in back.headers["Location"]
    page = visitor.get(form, headers=HTML).text
    assert 'id="opinion-fill"' in page and set(filled_in(page).values()) == {""}


@pytest.fixture
def provider(site: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Somebody else's provider, in a process of its own."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = Path(__file__).parents[1] / "oidc_provider.py"
    monkeypatch.setenv("BACGIANG_OIDC_SECRET", SECRET)
    redirect = f"{site.absolute_url()}/@@citizen-signed-in"
    command = [sys.executable, str(program), str(port), "cong", SECRET, redirect]
    environment = {**os.environ, "AUTHLIB_INSECURE_TRANSPORT": "1"}
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, env=environment, **silent) as process:
        while process.poll() is None:
            try:
                create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                continue
        set_up(
            enabled=True,
            issuer=f"http://127.0.0.1:{port}",
            client_id="cong",
            secret_from="env:BACGIANG_OIDC_SECRET",
            may_be_internal=True,
        )
        yield
        process.terminate()


def asked_at_the_provider(visitor: Any, form: str) -> str:
    """Begin, and let the provider send back: the address that it names."""
    page = html.fromstring(visitor.get(form, headers=HTML).text)
    (link,) = page.xpath('//*[@id="opinion-fill"]//a/@href')
    begun = visitor.get(link, headers=HTML)
    assert begun.status_code == 303
    # Whoever sits there after the browser was closed finds nothing of it.
    assert "max-age" not in begun.headers["Set-Cookie"].lower()
    for flag in ("HttpOnly", "SameSite=Lax"):
        assert flag.lower() in begun.headers["Set-Cookie"].lower()
    there = requests.get(begun.headers["Location"], allow_redirects=False, timeout=10)
    return str(there.headers["Location"])


@pytest.mark.release
def test_a_real_provider_fills_contact_data_in_and_they_are_forgotten(
    client: Any, site: Any, form: str, provider: None, caplog: Any
) -> None:
    visitor = client()
    back = asked_at_the_provider(visitor, form)
    code = parse_qs(urlsplit(back).query)["code"][0]
    # Another state, another browser: nothing is taken, nor can it be tried again.
    stranger = client()
    stranger.get(back, headers=HTML)
    assert set(filled_in(stranger.get(form, headers=HTML).text).values()) == {""}
    done = visitor.get(back, headers=HTML)
    assert done.status_code == 303 and done.headers["Location"] == form
    assert "Nguyễn" not in str(done.headers)
    page = visitor.get(form, headers=HTML).text
    assert filled_in(page) == {
        "name": "Nguyễn Thị Mẫu",
        "email": "mau@example.org",
        # The provider says that it did not confirm it.
        "phone": "",
        "address": "Số 1, đường Mẫu",
    }
    # Consents are not the provider's to give, and nobody became a member.
    assert not html.fromstring(page).xpath('//*[@id="consents"]//*[@checked]')
    assert 'class="userrole-anonymous' in page or "userrole-anonymous" in page
    assert visitor.get(back, headers=HTML).headers["Location"] != form
    fields = dict(html.fromstring(page).get_element_by_id("opinion-form").form_values())
    forgotten = visitor.post(form, data={**fields, "do": "forget"}, headers=HTML)
    assert set(filled_in(forgotten.text).values()) == {""}
    assert set(filled_in(visitor.get(form, headers=HTML).text).values()) == {""}
    assert SECRET not in caplog.text and code not in caplog.text
    assert "Nguyễn Thị Mẫu" not in caplog.text


@pytest.mark.release
def test_a_provider_that_refuses_leaves_the_form_to_be_filled_in_by_hand(
    client: Any, site: Any, form: str, provider: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACGIANG_OIDC_SECRET", "khac")
    visitor = client()
    back = asked_at_the_provider(visitor, form)
    refused = visitor.get(back, headers=HTML)
    assert refused.headers["Location"] == form
    page = visitor.get(form, headers=HTML).text
    assert "VNeID" in page and set(filled_in(page).values()) == {""}


def test_the_secret_stands_in_no_setting(site: Any) -> None:
    records = api.portal.get_tool("portal_registry").records
    ours = [name for name in list(records) if name.startswith(PREFIX)]
    assert len(ours) == 9 and f"{PREFIX}secret" not in ours
