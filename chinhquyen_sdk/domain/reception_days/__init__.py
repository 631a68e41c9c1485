"""Receiving citizens: the chair's calendar by law, turns and the queue, the book Mẫu 03/TCD."""

from __future__ import annotations
