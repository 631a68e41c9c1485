"""Everybody's pages."""
