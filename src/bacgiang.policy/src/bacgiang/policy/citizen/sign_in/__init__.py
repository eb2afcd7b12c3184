"""Let citizens have contact data filled in by an OpenID provider (VNeID, later).

Off until an administrator names a provider; nothing needs it. Nobody becomes a member:
what the provider confirmed stands in a cookie of a few minutes, encrypted, and fills
fields in that stay the citizen's to change. OpenID Connect Core 1.0, authorization code
flow with PKCE (RFC 7636); PyJWT verifies ID tokens.
"""
