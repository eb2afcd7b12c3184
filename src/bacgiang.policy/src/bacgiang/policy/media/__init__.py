"""Albums of pictures, and infographics that say in words what they show (4.1f)."""
