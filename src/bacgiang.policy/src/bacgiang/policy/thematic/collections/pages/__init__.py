"""Pages, lists, services and feeds of collections and of their records."""
