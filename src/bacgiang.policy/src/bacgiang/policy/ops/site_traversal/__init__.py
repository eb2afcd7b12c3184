"""What Plone does each time a request reaches the site, done once a request."""
