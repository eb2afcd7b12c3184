"""What the toolbar offers on sites and sections: ways that lead somewhere, in words."""
