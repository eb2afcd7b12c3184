"""What every answer of a preview says to browsers and to machines that keep pages."""

from ZPublisher.HTTPRequest import HTTPRequest


HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


def set_headers(request: HTTPRequest, content_policy: str = "") -> None:
    """`content_policy` where it is to be stricter than that of other pages."""
    for name, value in HEADERS.items():
        request.response.setHeader(name, value)
    if content_policy:
        request.response.setHeader("Content-Security-Policy", content_policy)
