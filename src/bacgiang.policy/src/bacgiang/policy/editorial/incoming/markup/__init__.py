"""What markup in texts may do: nothing but show text, pictures, sound and film.

Which elements and attributes pass is Plone's own setting (`registry/filter.xml`); what
may stand inside the attributes `style`, `class` and `name` is decided here.
"""
