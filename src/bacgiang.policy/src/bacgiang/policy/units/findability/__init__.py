"""Being found: what pages tell search engines and those who share them (4.1, 10.3).

Other rooms say what they know of their content by the interfaces in `interfaces.py`.
"""
