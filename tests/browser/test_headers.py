"""What every answer of a running portal tells browsers, whoever gave it (15.2)."""

from __future__ import annotations

from .portal_process import PortalProcess
import pytest
import requests


ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PATHS = {
    "/vi": 200,
    "/vi/khong-co": 404,
    "/vi/login": 200,
    "/": 302,
    "/++api++/vi": 200,
    "/++api++/khong-co": 404,
    "/robots.txt": 200,
    "/.well-known/security.txt": 200,
    "/sitemap.xml": 200,
    "/vi/tin-tuc/atom.xml": 200,
    "/++theme++bacgiang/icon.svg": 200,
    "/%ff": 400,
    "/vi/_vh_x": 404,
    "/acl_users/source_users": 404,
    "/portal_setup/manage_main/": 302,
}


@pytest.mark.regulation("8.3", "15.2")
def test_every_answer_says_it(portal: PortalProcess) -> None:
    for path, status in PATHS.items():
        for method in ("GET", "HEAD"):
            asked = f"{portal.url}{path}"
            answer = requests.request(method, asked, allow_redirects=False, timeout=60)
            told = answer.headers
            assert answer.status_code == status, path
            assert {name: told.get(name) for name in ALWAYS} == ALWAYS, path
            assert "camera=()" in told["Permissions-Policy"], path
            assert not {"X-Powered-By", "Server"} & told.keys(), path
            kind = told.get("Content-Type", "")
            is_page = "html" in kind or "xml" in kind
            assert ("default-src" in told.get("Content-Security-Policy", "")) == is_page
