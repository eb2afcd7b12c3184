"""The site map for people: all that a site has, on one page."""
