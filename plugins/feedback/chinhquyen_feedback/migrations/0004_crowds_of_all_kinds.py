"""The map's grid gets a line of all kinds for each cell, and the map one stretch of the index."""

from django.db import migrations, models

SUM = """
INSERT INTO cq_feedback_crowdrow (site_id, size, cell, kind, open, closed, north, east)
SELECT site_id, size, cell, '', sum(open), sum(closed), sum(north), sum(east)
FROM cq_feedback_crowdrow WHERE kind <> '' GROUP BY site_id, size, cell
"""


class Migration(migrations.Migration):

    dependencies = [
        ("cq_feedback", "0003_word_index"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="crowdrow", name="cq_feedback_crowd"),
        migrations.AddConstraint(
            model_name="crowdrow",
            constraint=models.UniqueConstraint(fields=("site", "size", "kind", "cell"), name="cq_feedback_crowd"),
        ),
        migrations.RunSQL(SUM, "DELETE FROM cq_feedback_crowdrow WHERE kind = ''"),
    ]
