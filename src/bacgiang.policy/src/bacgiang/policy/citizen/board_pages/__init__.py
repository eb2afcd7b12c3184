"""What boards are shown of those who sent something: pages that rooms build on."""
