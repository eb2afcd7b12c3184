"""A unit's host serves readers: nobody is signed in there, nobody signs in there."""

from ZPublisher.HTTPRequest import HTTPRequest


CREDENTIALS = ("__ac", "__ac_name", "__ac_password", "auth_token")
SIGN_IN = {
    "login",
    "logout",
    "login-help",
    "require_login",
    "failsafe_login",
    "mail_password_form",
    "passwordreset",
    "pwreset_form",
    "register",
    "useractions",
    "personal-information",
    "personal-preferences",
}


def leads_to_sign_in(names: list[str]) -> bool:
    """Whether the request is for signing in or for an account."""
    return bool(names) and names[-1].removeprefix("@@") in SIGN_IN


def forget_credentials(request: HTTPRequest) -> None:
    """Let the request be a visitor's, whatever it carries."""
    request._auth = None
    request.environ.pop("HTTP_AUTHORIZATION", None)
    for name in CREDENTIALS:
        request.cookies.pop(name, None)
        request.form.pop(name, None)
        request.other.pop(name, None)
