"""What Varnish looks up is at most what an instance keeps for everybody."""

from bacgiang.policy.caching import asked
from bacgiang.policy.caching.polling import CURRENT
from pathlib import Path
import pytest
import re


VCL = Path(__file__).parents[3] / "instance/etc/cluster/varnish.vcl.in"


@pytest.fixture(scope="module")
def vcl():
    return VCL.read_text(encoding="utf-8")


def pattern(vcl, beginning):
    """The regular expression that stands behind it."""
    return re.compile(re.search(re.escape(beginning) + r' "(.+)"\)', vcl)[1])


@pytest.mark.parametrize(
    "accept",
    [
        "text/html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
        "image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
    ],
)
def test_browsers_are_answered(vcl, accept):
    assert pattern(vcl, "req.http.Accept !~").search(accept)


@pytest.mark.parametrize(
    "accept",
    [
        "application/json",
        "text/html;q=0.5,application/json",
        "text/html,application/json",
        "text/html,application/json;q=0.9",
        "application/json,text/html",
        "text/html,application/atom+xml",
        "*/*,application/json",
    ],
)
def test_who_asks_for_another_form_is_not(vcl, accept):
    assert not pattern(vcl, "req.http.Accept !~").search(accept)
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/vi", "HTTP_ACCEPT": accept}
    # Programs are answered from memory without a Varnish between.
    found = asked.asked(environ)
    assert found is None or found.form is asked.Form.DATA


def test_the_same_cookies_make_a_request_somebodys_own(vcl):
    own = pattern(vcl, "req.http.Cookie ~")
    assert set(re.search(r"\((__ac.+)\)", own.pattern)[1].split("|")) == set(asked._OWN)
    for name in asked._OWN:
        assert own.search(f"{name}x=1")
        assert own.search(f"other=1; {name}x=1")
    assert not own.search("display=large; I18N_LANGUAGE=vi")
    kept = re.search(r'cookie\.keep\("(.+)"\)', vcl)[1]
    # The style sheet of a look is passed on by its cookie.
    assert kept.split(",") == ["display", asked._LANGUAGE]


@pytest.mark.parametrize(
    ("path", "is_looked_up"),
    [
        ("/bacgiang/VirtualHostRoot/vi", True),
        ("/vi/@@search?SearchableText=x", True),
        ("/++api++/vi", False),
        ("/%2B%2Bapi%2B%2B/vi", False),
        ("/vi/@search", False),
        ("/vi/%40search", False),
    ],
)
def test_services_are_passed_on(vcl, path, is_looked_up):
    assert (pattern(vcl, "req.url ~").search(path) is None) is is_looked_up


def test_what_is_given_is_less_than_a_second_old(vcl):
    moments = re.findall(r"beresp\.(?:ttl|grace) = (\d+)ms", vcl)
    assert len(moments) == 2
    assert CURRENT + sum(map(int, moments)) / 1000 < 1
