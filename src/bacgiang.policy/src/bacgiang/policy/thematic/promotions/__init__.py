"""Promotions: a business's logo or product for a time, on its written word (13).

The signed confirmation and the fee are no part of the item: they stand in a store of
the portal, by its UID, so that no page, export or copy of the item can carry them.
"""
