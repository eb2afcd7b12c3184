"""The log of submissions: what citizens sent in, and what became of it.

Append-only. An acceptance, a correction, a withdrawal and every fate is an entry under
the submission's code; each entry is a leaf of its day's Merkle tree in the log
`citizen-receipts` (design decision 10). No two writers conflict, except two that write
the next entry of the same submission.
"""
