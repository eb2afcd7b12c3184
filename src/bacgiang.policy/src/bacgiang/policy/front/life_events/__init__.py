"""Life events and the tasks that are asked for most, as the main board writes them."""
