"""What tasks come to beyond their offices: pages for everybody on sites to come and on
works on the system, a paper on difficulties (6.2d, 14.3, 17).
"""
