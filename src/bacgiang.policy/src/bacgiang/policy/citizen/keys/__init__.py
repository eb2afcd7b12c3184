"""The portal's signing key for receipts, and its secrets; made at set-up."""
