"""Show a receipt to whoever has its code: pages and services with nothing personal.

`@@receipts` asks for a code and publishes keys and seals, `@@receipt?code=` shows where
a submission stands; `GET @receipts` and `GET @receipts/<code>` say the same in JSON.
"""
