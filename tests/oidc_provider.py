"""An OpenID provider as a process of its own, for tests before a release.

    python tests/oidc_provider.py PORT CLIENT_ID SECRET REDIRECT_URI

Authlib's provider, which shares no code with the portal's client, in a Flask
application. Whoever asks is signed in as one person at once. It insists on what a strict
provider does: PKCE, a nonce, the client's secret, the exact redirect URI.
"""

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import OpenIDCode
from dataclasses import dataclass
from flask import Flask
from flask import jsonify
from flask import request
from joserfc.jwk import KeySet
from joserfc.jwk import RSAKey
import sys
import time
from typing import Any


PORT, CLIENT_ID, SECRET, REDIRECT_URI = sys.argv[1:5]
ISSUER = f"http://127.0.0.1:{PORT}"
PERSON = {
    "sub": "cong-dan-1",
    "name": "Nguyễn Thị Mẫu",
    "email": "mau@example.org",
    "email_verified": True,
    "phone_number": "0204 000 000",
    "phone_number_verified": False,
    "address": {"formatted": "Số 1, đường Mẫu"},
}
KEY = RSAKey.generate_key(2048, {"kid": "mot", "use": "sig", "alg": "RS256"})
codes: dict[str, Any] = {}
tokens: set[str] = set()


class Client:
    """The portal, the only client there is."""

    client_id = CLIENT_ID

    def get_client_id(self) -> str:
        return CLIENT_ID

    def get_default_redirect_uri(self) -> str:
        return REDIRECT_URI

    def get_allowed_scope(self, scope: str) -> str:
        return scope

    def check_redirect_uri(self, uri: str) -> bool:
        return uri == REDIRECT_URI

    def check_client_secret(self, secret: str) -> bool:
        return secret == SECRET

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return method == "client_secret_basic"

    def check_response_type(self, kind: str) -> bool:
        return kind == "code"

    def check_grant_type(self, kind: str) -> bool:
        return kind == "authorization_code"


@dataclass
class Code:
    """A code that was given out."""

    code: str
    redirect_uri: str
    scope: str
    nonce: str
    code_challenge: str
    code_challenge_method: str

    def get_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_scope(self) -> str:
        return self.scope

    def get_nonce(self) -> str:
        return self.nonce

    def get_auth_time(self) -> int:
        return int(time.time())

    def get_acr(self) -> None:
        return None

    def get_amr(self) -> None:
        return None


class CodeGrant(AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ["client_secret_basic"]

    def save_authorization_code(self, code: str, asked: Any) -> None:
        said = asked.payload.data
        names = ("scope", "nonce", "code_challenge", "code_challenge_method")
        facts = {name: said.get(name, "") for name in names}
        codes[code] = Code(code, asked.payload.redirect_uri, **facts)

    def query_authorization_code(self, code: str, client: Any) -> Any:
        return codes.get(code)

    def delete_authorization_code(self, code: Any) -> None:
        del codes[code.code]

    def authenticate_user(self, code: Any) -> Any:
        return PERSON


class Tokens(OpenIDCode):
    def exists_nonce(self, nonce: str, asked: Any) -> bool:
        return any(one.nonce == nonce for one in codes.values())

    def get_encode_header(self, client: Any) -> dict[str, str]:
        return {"alg": "RS256", "kid": "mot"}

    def get_client_algorithm(self, client: Any) -> str:
        return "RS256"

    def get_client_claims(self, client: Any) -> dict[str, Any]:
        return {"iss": ISSUER}

    def resolve_client_private_key(self, client: Any) -> Any:
        return KEY

    def generate_user_info(self, user: Any, scope: str) -> dict[str, Any]:
        return {"sub": user["sub"], "name": user["name"]}


app = Flask(__name__)
server = AuthorizationServer(
    app,
    query_client=lambda name: Client() if name == CLIENT_ID else None,
    save_token=lambda token, asked: tokens.add(token["access_token"]),
)
server.register_grant(
    CodeGrant, [CodeChallenge(required=True), Tokens(require_nonce=True)]
)


@app.get("/.well-known/openid-configuration")
def configuration() -> Any:
    return jsonify(
        issuer=ISSUER,
        authorization_endpoint=f"{ISSUER}/authorize",
        token_endpoint=f"{ISSUER}/token",
        jwks_uri=f"{ISSUER}/keys",
        userinfo_endpoint=f"{ISSUER}/person",
    )


@app.get("/authorize")
def authorize() -> Any:
    grant = server.get_consent_grant(end_user=PERSON)
    return server.create_authorization_response(grant=grant, grant_user=PERSON)


@app.post("/token")
def token() -> Any:
    return server.create_token_response()


@app.get("/keys")
def keys() -> Any:
    return jsonify(KeySet([KEY]).as_dict(private=False))


@app.get("/person")
def person() -> Any:
    known = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return (jsonify(PERSON), 200) if known in tokens else (jsonify(), 401)


if __name__ == "__main__":
    app.run("127.0.0.1", int(PORT))
