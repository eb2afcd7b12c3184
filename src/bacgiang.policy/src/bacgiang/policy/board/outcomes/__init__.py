"""What tasks lead to: a site that opens, an outage that is told, pages for everybody, a
paper on difficulties, the public note of a correction (4.2b, 6.2d, 7.2e, 14.3, 17).
"""
