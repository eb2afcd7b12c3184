"""What reviewers remark on passages of a text, and what its writers answer.

Kept with the site by the UID of the item; a working copy's stand with the item that it
changes. Nobody but the board reads them.
"""
