"""Reporting's API."""
