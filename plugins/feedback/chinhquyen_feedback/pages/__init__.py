"""What citizens see of quick feedback: sending, the receipt, the list, the map, one matter."""
