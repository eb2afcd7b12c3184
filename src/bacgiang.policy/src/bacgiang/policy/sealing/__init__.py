"""Sealing: records that cannot be changed, removed or added unseen.

Merkle trees over records (RFC 6962, RFC 9162), days sealed in a chain, salted
digests and exports that anyone can verify. Nothing but the standard library is
imported. The format is described in ``docs/sealing.md``. Clause 15.3; design
decision 10.

* ``canonical``, ``strict_json``: a record as bytes, and bytes as a record
* ``hashing``, ``merkle``, ``proofs``: roots of trees, and proofs of what is in one
* ``records``, ``seals``, ``daily``: records sealed by day
* ``chain_check``, ``day_check``, ``findings``: what verification looks at and says
* ``salted``: digests from which a record cannot be guessed
* the modules named after ``export``: the file that anyone can verify
"""
