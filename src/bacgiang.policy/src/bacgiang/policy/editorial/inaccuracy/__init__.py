"""“Báo thông tin chưa chính xác”: anybody tells a board what is wrong (4.2b).

The one thing an anonymous visitor writes. Needs no account.
"""
