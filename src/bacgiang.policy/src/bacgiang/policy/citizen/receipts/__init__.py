"""What a citizen holds in the hand: a receipt, and how anybody verifies it.

Nothing here needs the portal, its database or Plone: standard library, `sealing/` and
Ed25519 (`docs/receipts.md`).
"""
