"""What menus offer is what will be allowed."""
