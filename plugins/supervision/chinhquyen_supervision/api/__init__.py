"""The API of supervision."""
