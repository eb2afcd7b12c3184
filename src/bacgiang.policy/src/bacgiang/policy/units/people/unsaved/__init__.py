"""What somebody has typed into a form and not saved yet, kept for that person alone.

It is no content and no act: nothing lists, indexes, exports or tells it but the service
of its owner. A script (`unsaved/` of the theme's static files) keeps it in the browser
until it is here, and offers it again; without the script forms are as they were.
"""
