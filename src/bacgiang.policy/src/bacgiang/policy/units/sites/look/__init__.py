"""What a unit may choose of its site's look: an accent and a banner, no more (8.3)."""
