"""The map's grid gets a line of all kinds for each cell, so that the map reads one line a cell."""

from django.db import migrations

SUM = """
INSERT INTO cq_feedback_crowdrow (site_id, size, cell, kind, open, closed, north, east)
SELECT site_id, size, cell, '', sum(open), sum(closed), sum(north), sum(east)
FROM cq_feedback_crowdrow WHERE kind <> '' GROUP BY site_id, size, cell
"""


class Migration(migrations.Migration):

    dependencies = [
        ("cq_feedback", "0003_word_index"),
    ]

    operations = [migrations.RunSQL(SUM, "DELETE FROM cq_feedback_crowdrow WHERE kind = ''")]
