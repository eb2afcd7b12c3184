"""`sitemap.xml`: every page a visitor may see now, for search engines."""
