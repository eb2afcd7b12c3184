"""Who asks whether an answer is still right asks it of the headers, too."""

from bacgiang.policy.caching.answer import FOR_GOOD
from bacgiang.policy.caching.answer import Headers
from bacgiang.policy.caching.filter import AnswersFromMemory
from bacgiang.policy.caching.making import make_answer
from bacgiang.policy.caching.making import marked
from bacgiang.policy.caching.making import packed
import pytest
from typing import Any


BODY = b"<p>Mot trang</p>" * 100
HTML = ("Content-Type", "text/html; charset=utf-8")
POLICY = "Content-Security-Policy"


def etag(*headers: tuple[str, str]) -> str:
    answer = make_answer([HTML, *headers], BODY, FOR_GOOD)
    assert dict(packed(answer).headers)["ETag"] == answer.etag
    return answer.etag


@pytest.mark.parametrize(
    "header",
    [POLICY, "Content-Language", "Link", "X-Robots-Tag", "X-Frame-Options"],
)
def test_a_header_that_changes_changes_the_mark(header: str) -> None:
    assert etag((header, "a")) != etag((header, "b")) != etag()
    assert marked([HTML, (header, "a")], BODY)[1] != marked([HTML], BODY)[1]


def test_what_is_of_the_moment_or_told_again_does_not() -> None:
    of_moment = [("Date", "now"), ("Set-Cookie", "a=1"), ("Cache-Control", "no-cache")]
    assert etag() == etag(*of_moment)
    assert etag((POLICY, "a"), ("Link", "b")) == etag(("link", "b"), (POLICY, "a"))


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("own", [[], [("ETag", '"cua-dich-vu"')]])
def test_who_has_the_page_with_another_policy_is_given_it_anew(
    method: str, own: Headers
) -> None:
    """As a Varnish asks, whose headers stay for as long as it hears 304 without them;
    a mark of the service's own stays the same.
    """
    policy = ["default-src https:"]

    def app(environ: dict[str, Any], start: Any) -> list[bytes]:
        headers = [("Content-Type", "application/json"), (POLICY, policy[0]), *own]
        start("200 OK", headers)
        return [BODY]

    portal = AnswersFromMemory(app, 2**20, 4)

    def asked(known: str) -> tuple[str, dict[str, str]]:
        said: list[Any] = []
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": "/vi/@x",
            "HTTP_ACCEPT": "application/json",
            "HTTP_IF_NONE_MATCH": known,
        }

        def start(status: str, headers: Headers) -> None:
            said[:] = [status[:3], dict(headers)]

        list(portal(environ, start))
        return said[0], said[1]

    etag = asked("")[1]["ETag"]
    assert asked(etag)[0] == "304"
    policy[0] = "default-src 'none'"
    status, headers = asked(etag)
    assert (status, headers[POLICY]) == ("304" if own else "200", policy[0])
