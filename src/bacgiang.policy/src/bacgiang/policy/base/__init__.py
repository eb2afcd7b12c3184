"""What every room shares, written once; it knows no room."""
