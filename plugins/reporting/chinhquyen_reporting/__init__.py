"""Reports of a commune to its province, and the province's table of them."""
