"""Sessions begin, go on under another secret, and end."""

from ....base.dates import now_utc
from .accounts import credential_of
from .accounts import folder_of
from .accounts import login_of
from .browser import browser_code
from .cookie import secret_sent
from .cookie import send_secret
from .session import digest_of
from .session import Session
from .session import UserFolder
from .store import session_store
from AccessControl.SecurityManagement import getSecurityManager
from dataclasses import replace
from plone.protect.interfaces import IDisableCSRFProtection
import secrets
from zope.interface import alsoProvides
from ZPublisher.HTTPRequest import HTTPRequest


USED = "_bacgiang_session"
"""Attribute of a request: the session it was let in by, or has begun."""


def begin_session(
    request: HTTPRequest, user_id: str, login: str, *, second_factor: bool
) -> None:
    """Begin a session and send its cookie; what the browser had before ends.

    Nothing begins for an account that is in no user folder of ours.
    """
    folder = folder_of(user_id)
    if folder is None:
        return
    before = session_store().with_key(digest_of(secret_sent(request)))
    if before is not None:
        session_store().end(before.identifier)
    secret = new_secret()
    session = new_session(request, folder, user_id, login, second_factor=second_factor)
    use(request, replace(session, keys=(digest_of(secret),)))
    send_secret(request, secret)


def begin_without_cookie(
    request: HTTPRequest, user_id: str, key: str, *, second_factor: bool
) -> None:
    """Begin a session for whoever holds a token with this digest."""
    folder = folder_of(user_id)
    if folder is not None:
        login = login_of(folder, user_id) or user_id
        session = new_session(
            request, folder, user_id, login, second_factor=second_factor
        )
        use(request, replace(session, keys=(key,)))


def carry_on(request: HTTPRequest, session: Session) -> None:
    """The same person showed a password again, or has another one: a new secret.

    What else opened the session opens it no more, but for a token that was sent now.
    When it began stays: Plone asks for this without a password, too.
    """
    store = session_store()
    folder = UserFolder(session.folder)
    cookie = digest_of(secret_sent(request))
    kept = tuple(one for one in session.keys if one == sent_key(request))
    secret = new_secret()
    keys = (digest_of(secret), *kept) if cookie in session.keys else kept
    store.end(session.identifier)
    use(
        request,
        replace(
            session,
            identifier=new_identifier(),
            credential=credential_of(folder, session.user_id),
            keys=keys,
        ),
    )
    if cookie in session.keys:
        send_secret(request, secret)


def current_session(request: HTTPRequest) -> Session | None:
    """The session by which whoever asks is signed in; None by any other way."""
    session: Session | None = getattr(request, USED, None)
    if session is None or session.user_id != getSecurityManager().getUser().getId():
        return None
    return session


def has_shown_factor(request: HTTPRequest) -> bool:
    """Whether whoever asks is signed in with a second factor."""
    session = current_session(request)
    return session is not None and session.second_factor


def end_session(request: HTTPRequest, session: Session) -> None:
    """Sign out: whatever opened this session opens nothing any more."""
    alsoProvides(request, IDisableCSRFProtection)
    session_store().end(session.identifier)
    setattr(request, USED, None)


def end_sessions(user_id: str, *, but: Session | None = None) -> int:
    """End a person's sessions on every server, except one; how many there were."""
    store = session_store()
    kept = "" if but is None else but.identifier
    ending = [one for one in store.of_user(user_id) if one.identifier != kept]
    return store.end_all(ending)


def new_session(
    request: HTTPRequest,
    folder: UserFolder,
    user_id: str,
    login: str,
    *,
    second_factor: bool,
) -> Session:
    return Session(
        identifier=new_identifier(),
        user_id=user_id,
        login=login,
        folder=folder.value,
        begun=now_utc(),
        second_factor=second_factor,
        credential=credential_of(folder, user_id),
        browser=browser_code(request.getHeader("User-Agent") or ""),
    )


def use(request: HTTPRequest, session: Session) -> None:
    """Keep a session; the request goes on in it. A sign-in may write."""
    alsoProvides(request, IDisableCSRFProtection)
    session_store().add(session)
    setattr(request, USED, session)


def sent_key(request: HTTPRequest) -> str:
    """Digest of the token that was sent along; of nothing where there is none."""
    sent = request._auth or ""
    is_bearer = sent[:7].lower() == "bearer "
    return digest_of(sent.split()[-1] if is_bearer else "")


def new_secret() -> str:
    """256 bits."""
    return secrets.token_urlsafe(32)


def new_identifier() -> str:
    return secrets.token_hex(8)
