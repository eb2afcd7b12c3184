"""Personal data of those who write in, apart from what they wrote (decision 9).

Public code paths never load them: nothing in `submissions/`, `receipts/` or
`receipts_page/` knows this room. Circular 25/2010, law 91/2025: a purpose and consent,
no pre-ticked boxes, view and correct, a retention period, erasure.
"""
