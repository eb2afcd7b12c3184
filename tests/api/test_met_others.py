"""Who meets the writing of others at the last try, too, is asked to send it again (14)."""

from .kept_portal import Answer
from .kept_portal import answered
from bacgiang.policy.ops.site_root import SiteRoot
from collections.abc import Callable
import json
from lxml import html
from plone.app.testing.interfaces import PLONE_SITE_ID
import pytest
from transaction import ThreadTransactionManager
from typing import Any
from ZODB.POSException import ConflictError
from ZPublisher.httpexceptions import HTTPExceptionHandler
from ZPublisher.WSGIPublisher import publish_module


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]


def meet(*_asked: Any, **_how: Any) -> Any:
    raise ConflictError


@pytest.fixture
def ask(site: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    server = SiteRoot(
        HTTPExceptionHandler(publish_module), PLONE_SITE_ID, (PLONE_SITE_ID,)
    )
    monkeypatch.setattr(ThreadTransactionManager, "commit", meet)
    return lambda *asked, **how: answered(server, *asked, **how)


def test_it_is_told_in_words_and_is_no_error(
    ask: Callable[..., Answer], caplog: pytest.LogCaptureFixture
) -> None:
    asked = (("/vi", "vi", "hãy quay lại trang trước"), ("/en", "en", "send it again"))
    for path, language, words in asked:
        page = ask(path)
        shown = html.fromstring(page.body.decode())
        assert shown.get("lang") == language
        assert words in " ".join(shown.text_content().split())
        # Within the frame of the portal.
        assert shown.xpath("//header") and shown.xpath("//h1")
        data = ask(f"/++api++{path}/@search", HTTP_ACCEPT_LANGUAGE=language)
        error = json.loads(data.body)["error"]
        assert error["type"] == "met_others" and words in error["message"]
        for one in (page, data):
            assert one.status == "503 Service Unavailable"
            assert int(one.fields["retry-after"]) > 0
            assert one.fields["cache-control"] == "no-store"
    assert not [one for one in caplog.records if one.levelname == "ERROR"]
