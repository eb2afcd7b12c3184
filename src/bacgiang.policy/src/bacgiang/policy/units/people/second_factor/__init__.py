"""The second factor: what an account proves besides its password (15.5).

An app that shows codes (RFC 6238), passkeys (WebAuthn), and ten recovery codes for the
day on which both are lost. From below: `factors` and `store` keep them, `requirement`
says who must have one, `half_signed_in` is the time between password and proof,
`proving` judges a proof, `keeping` adds and takes away; pages stand at the top.
"""
