"""What comes from an OpenID provider is believed where it holds, and nowhere else."""

from bacgiang.policy.citizen.sign_in import fetching
from bacgiang.policy.citizen.sign_in import provider as provider_module
from bacgiang.policy.citizen.sign_in.errors import SignInError
from bacgiang.policy.citizen.sign_in.fetching import fetch
from bacgiang.policy.citizen.sign_in.flow import address_to_ask
from bacgiang.policy.citizen.sign_in.flow import begin
from bacgiang.policy.citizen.sign_in.known import known_by
from bacgiang.policy.citizen.sign_in.provider import KEYS_AGAIN_AFTER
from bacgiang.policy.citizen.sign_in.provider import KnownProviders
from bacgiang.policy.citizen.sign_in.provider import Provider
from bacgiang.policy.citizen.sign_in.settings import SignInSettings
from bacgiang.policy.citizen.sign_in.tokens import claims_of
from bacgiang.policy.citizen.sign_in.turns import AT_ONCE
from bacgiang.policy.citizen.sign_in.turns import Turns
from base64 import urlsafe_b64encode
from concurrent.futures import ThreadPoolExecutor
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from http.server import BaseHTTPRequestHandler
from http.server import HTTPServer
import json
import jwt
from jwt.algorithms import ECAlgorithm
from pathlib import Path
import pytest
from threading import Event
from threading import Semaphore
from threading import Thread
import time
from typing import Any


pytestmark = pytest.mark.regulation("15.2")

ISSUER = "https://id.example.vn"
SETTINGS = SignInSettings(enabled=True, issuer=ISSUER, client_id="cong")
PROVIDER = Provider(ISSUER, f"{ISSUER}/a", f"{ISSUER}/t", f"{ISSUER}/k")
KEY, OTHER = generate_private_key(SECP256R1()), generate_private_key(SECP256R1())


def public(key: Any, kid: str) -> dict[str, Any]:
    told: dict[str, Any] = ECAlgorithm.to_jwk(key.public_key(), as_dict=True)
    return {**told, "kid": kid, "alg": "ES256", "use": "sig"}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The provider's keys; every address that was asked."""
    addresses: list[str] = []

    def told(url: str, **_more: Any) -> dict[str, Any]:
        addresses.append(url)
        return {"keys": [public(KEY, "mot")]}

    monkeypatch.setattr(provider_module, "fetch", told)
    return addresses


def token(
    key: Any = KEY, algorithm: str = "ES256", kid: str = "mot", **claims: Any
) -> str:
    now = int(time.time())
    said = {"iss": ISSUER, "sub": "1", "aud": "cong", "iat": now, "exp": now + 300}
    whole = {**said, "nonce": "so-lan-nay", **claims}
    kept = {name: one for name, one in whole.items() if one is not None}
    return jwt.encode(kept, key, algorithm, headers={"kid": kid})


def read(sent: Any) -> dict[str, Any]:
    return claims_of(sent, "so-lan-nay", SETTINGS, PROVIDER, KnownProviders())


def test_a_token_that_holds_is_believed(asked: list[str]) -> None:
    assert read(token(name="Mẫu"))["name"] == "Mẫu"
    assert read(token(aud=["cong", "khac"], azp="cong"))["sub"] == "1"
    assert asked == [PROVIDER.jwks] * 2


PAST = int(time.time()) - 3600


def headed(**head: Any) -> str:
    """With a head that no library writes."""
    parts = (json.dumps({"kid": "mot", **head}).encode(), b"{}", b"x" * 64)
    return ".".join(urlsafe_b64encode(one).rstrip(b"=").decode() for one in parts)


def test_whatever_does_not_hold_is_refused(asked: list[str]) -> None:
    shared = json.dumps(public(KEY, "mot"))
    wrong = {
        "no token": None,
        "no JWT": "a.b.c",
        "another's signature": token(OTHER),
        "no signature": token(None, "none"),
        "the public key as a shared secret": token(shared * 2, "HS256"),
        "a key that there is not": token(kid="hai"),
        "another issuer": token(iss="https://khac.example.vn"),
        "another audience": token(aud="khac"),
        "several audiences, none of them authorized": token(aud=["cong", "khac"]),
        "another party": token(azp="khac"),
        "over": token(exp=PAST),
        "never over": token(exp=None),
        "of nobody": token(sub=None),
        "not yet": token(iat=int(time.time()) + 3600),
        "another sign-in": token(nonce="so-khac"),
        "no nonce": token(nonce=None),
        "a nonce that is no text": token(nonce=["so-lan-nay"]),
        "a nonce that is half a sign": token(nonce="\ud800"),
        "a way of signing that is a list": headed(alg=["ES256"]),
        "a way of signing of another kind of key": headed(alg="RS256"),
    }
    for said, sent in wrong.items():
        with pytest.raises(SignInError):
            pytest.fail(f"{said}: {read(sent)}")


@pytest.mark.parametrize(
    "odd",
    [
        {"use": "enc"},
        {"alg": ["ES256"]},
        {"kty": "oct", "k": "eHh4", "alg": "HS256"},
    ],
)
def test_only_a_key_for_signatures_is_one(
    monkeypatch: pytest.MonkeyPatch, odd: dict[str, Any]
) -> None:
    told = {"keys": [{**public(KEY, "mot"), **odd}]}
    monkeypatch.setattr(provider_module, "fetch", lambda _url, **_more: told)
    with pytest.raises(SignInError):
        pytest.fail(str(read(token())))


def test_keys_are_asked_for_seldom_and_again_where_one_is_new(asked: list[str]) -> None:
    now = [0.0]
    known = KnownProviders(lambda: now[0])
    for _ in range(5):
        with pytest.raises(SignInError):
            known.key(SETTINGS, PROVIDER.jwks, "moi")
    assert len(asked) == 1
    now[0] += KEYS_AGAIN_AFTER
    with pytest.raises(SignInError):
        known.key(SETTINGS, PROVIDER.jwks, "moi")
    assert known.key(SETTINGS, PROVIDER.jwks, "mot") and len(asked) == 2


TOLD = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/a",
    "token_endpoint": f"{ISSUER}/t",
    "jwks_uri": f"{ISSUER}/k",
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"issuer": f"{ISSUER}/"},
        {"token_endpoint": None},
        {"jwks_uri": ["x"]},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"token_endpoint": "http://id.example.vn/t"},
    ],
)
def test_a_provider_says_what_it_is(
    monkeypatch: pytest.MonkeyPatch, wrong: dict[str, Any]
) -> None:
    for told, holds in ((TOLD, True), ({**TOLD, **wrong}, False)):
        monkeypatch.setattr(provider_module, "fetch", lambda url, told=told, **_: told)
        if holds:
            assert KnownProviders().provider(SETTINGS).userinfo == ""
        else:
            with pytest.raises(SignInError):
                KnownProviders().provider(SETTINGS)


def test_what_is_asked_for_is_bound_to_this_browser() -> None:
    one, two = begin("/vi"), begin("/vi")
    asked = address_to_ask(one, SETTINGS, PROVIDER, "https://x.example.vn/tro-lai")
    assert f"state={one.state}" in asked and f"nonce={one.nonce}" in asked
    assert "code_challenge_method=S256" in asked and one.verifier not in asked
    assert "redirect_uri=https%3A%2F%2Fx.example.vn%2Ftro-lai" in asked
    assert not {one.state, one.nonce, one.verifier} & {
        two.state,
        two.nonce,
        two.verifier,
    }


def test_claims_fill_fields_in_as_the_settings_say() -> None:
    claims = {
        "name": "Nguyễn\nThị \u202eMẫu" + "x" * 500,
        "email": "mau@example.org",
        "phone_number": "0204 000 000",
        "phone_number_verified": True,
        "address": {"formatted": "Số 1"},
        "vneid": {"ho_ten": "Trần Văn Mẫu", "so": 12},
    }
    usual = known_by(claims, SETTINGS)
    # An address that the provider did not confirm is none.
    assert (usual.email, usual.phone, usual.address) == ("", "0204 000 000", "Số 1")
    assert usual.name.startswith("Nguyễn Thị Mẫux") and len(usual.name) == 200
    assert known_by({**claims, "email_verified": True}, SETTINGS).email
    assert not known_by({**claims, "email_verified": "true"}, SETTINGS).email
    named = SignInSettings(claims=("name = vneid.ho_ten", "phone=vneid.so", "odd"))
    mapped = known_by(claims, named)
    assert (mapped.name, mapped.phone) == ("Trần Văn Mẫu", "")


def test_the_secret_is_where_the_settings_say_and_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA", str(tmp_path))
    monkeypatch.setenv("BACGIANG_OIDC_SECRET", " bí mật ")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets/oidc-vneid").write_text("mat-khau\n")
    (tmp_path / "secrets/mailbox-password").write_text("khac")
    (tmp_path / "admin-password").write_text("khac")

    def secret(said: str) -> str:
        return SignInSettings(secret_from=said).secret()

    assert secret("") == ""
    assert secret("env:BACGIANG_OIDC_SECRET") == "bí mật"
    assert secret("file:oidc-vneid") == "mat-khau"
    for said in (
        *("env:PATH", "env:BACGIANG_OIDC_NONE", "file:none", "mat-khau"),
        *("file:../admin-password", "file:/etc/hostname", "file:..", "file:"),
        *("file:mailbox-password", "file:oidc-/../mailbox-password"),
    ):
        with pytest.raises(SignInError):
            pytest.fail(secret(said))


class Answers(BaseHTTPRequestHandler):
    """Paths are what is answered."""

    def do_GET(self) -> None:  # noqa: N802
        name = self.path.strip("/")
        body = b"{" + b" " * 300_000 + b"}" if name == "long" else b'{"a": 1}'
        self.send_response(302 if name == "moved" else 200)
        self.send_header("Location", "/fine")
        self.end_headers()
        self.wfile.write(
            b"[1]" if name == "list" else b"no" if name == "text" else body
        )

    def log_message(self, *_said: Any) -> None:
        """Nothing is written."""


def test_only_the_provider_is_asked_and_not_for_much() -> None:
    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}"
        assert fetch(f"{base}/fine", may_be_internal=True) == {"a": 1}
        for path in ("long", "moved", "list", "text"):
            with pytest.raises(SignInError):
                fetch(f"{base}/{path}", may_be_internal=True)
        server.shutdown()
        # Unless an administrator says so, nothing of our own network is asked.
        for url in (
            *(f"{base}/fine", "https://127.0.0.1/", "https://[::1]/", "file:///etc/x"),
            *("https://10.0.0.1/", "https://169.254.169.254/", "https://a:b@1.1.1.1/"),
        ):
            with pytest.raises(SignInError):
                fetch(url, may_be_internal=False)
    assert fetching.MOST_BYTES < 300_000


@pytest.mark.regulation("15.2")
def test_a_provider_that_does_not_answer_holds_few_threads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The others are told at once, and so is everybody in the minute after."""
    now, inside, told = [0.0], Semaphore(0), Event()
    own = Turns(lambda: now[0])
    monkeypatch.setattr(fetching, "turns", own)

    def silent(*_asked: Any) -> bytes:
        inside.release()
        told.wait()
        raise TimeoutError

    def ask() -> str:
        try:
            fetching.fetch("https://id.example.vn/token", may_be_internal=False)
        except SignInError as error:
            return str(error)
        return ""

    monkeypatch.setattr(fetching, "_asked", silent)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        asking = [pool.submit(ask) for _one in range(AT_ONCE)]
        for _one in asking:
            inside.acquire()
        assert ask() == "too many are with the provider"
        told.set()
        assert [one.result() for one in asking] == [
            "the provider's answer: TimeoutError"
        ] * AT_ONCE
    now[0] = 59.0
    assert ask() == "the provider did not answer a moment ago"
    now[0] = 61.0
    monkeypatch.setattr(fetching, "_asked", lambda *_asked: b'{"issuer": "x"}')
    assert ask() == ""
