"""The first page after a start has its look, whoever asks for it (14)."""

from .kept_portal import answered
from bacgiang.policy.ops.site_root import SiteRoot
from plone.app.testing.interfaces import PLONE_SITE_ID
from plone.app.theming.policy import ThemingPolicy
import pytest
from typing import Any
from ZPublisher.httpexceptions import HTTPExceptionHandler
from ZPublisher.WSGIPublisher import publish_module


@pytest.mark.regulation("14")
@pytest.mark.parametrize("path", ["/vi/@@sitemap", "/vi/khong-co"])
def test_a_theme_is_read_for_a_program_as_for_a_browser(
    site: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    path: str,
) -> None:
    zope = HTTPExceptionHandler(publish_module)
    server = SiteRoot(zope, PLONE_SITE_ID, (PLONE_SITE_ID,))
    # As when an instance has just been started.
    monkeypatch.setattr(ThemingPolicy, "getCacheStorage", lambda self: {})
    told = answered(server, path, HTTP_ACCEPT="application/json")
    assert not told.status.startswith("5")
    if told.fields["content-type"].startswith("text/html"):
        assert b"portal.css" in told.body
    assert not [one for one in caplog.records if one.levelname == "ERROR"]
