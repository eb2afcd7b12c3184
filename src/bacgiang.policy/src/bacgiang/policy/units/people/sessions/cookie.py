"""The cookie that holds a session's secret: for the server, never across sites."""

from ZPublisher.HTTPRequest import HTTPRequest


NAME = "__ac"


def secret_sent(request: HTTPRequest) -> str:
    """What the browser sent; "" for nothing. A form's or an address' value is none."""
    value = request.cookies.get(NAME, "")
    return value if isinstance(value, str) else ""


def send_secret(request: HTTPRequest, secret: str) -> None:
    """Have the browser hold it until it is closed."""
    request.response.setCookie(
        NAME,
        secret,
        path="/",
        http_only=True,
        same_site="Lax",
        secure=is_encrypted(request),
    )


def take_back(request: HTTPRequest) -> None:
    """Have the browser forget it."""
    request.response.expireCookie(NAME, path="/")


def is_encrypted(request: HTTPRequest) -> bool:
    """Whether the browser asked by https, whatever the proxy asks by."""
    return str(request.get("SERVER_URL", "")).startswith("https:")
