"""Look of Website Bắc Giang: a theme on Barceloneta."""
