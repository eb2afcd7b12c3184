"""An answer that leads nowhere, though all of what was sent was taken in."""

from ZPublisher.HTTPRequest import HTTPRequest


_DONE = "bacgiang.form_done"


def say_done(request: HTTPRequest) -> None:
    """The page of this answer is no form that came back."""
    request.environ[_DONE] = True


def is_done(request: HTTPRequest) -> bool:
    return _DONE in request.environ
