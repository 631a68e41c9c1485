"""The empty database as one SQL file, so that a first run need not replay hundreds of migrations.

``snapshot.load`` makes an SQLite file from ``sqlite.sql`` in under a second; then ``migrate`` applies what is
newer. ``make schema`` writes the file again; ``tests/rules/test_schema.py`` proves that it holds what
migrating makes.
"""
