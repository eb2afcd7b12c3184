"""A text that anybody sends, without files: taken in once, with its receipt."""
