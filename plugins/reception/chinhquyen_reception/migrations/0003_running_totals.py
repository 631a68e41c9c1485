"""Running totals by kind, source, village and officer. They are derived: ``manage.py recount`` writes them anew."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("cq_reception", "0002_before_taking_up"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField(
            model_name="petitionrow", name="accepted_on", field=models.DateField(blank=True, null=True),
        ),
        migrations.DeleteModel(name="TallyRow"),
        migrations.CreateModel(
            name="TallyRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField()),
                ("dimension", models.CharField(max_length=10)),
                ("key", models.CharField(blank=True, max_length=100)),
                ("label", models.CharField(blank=True, max_length=150)),
                ("received", models.IntegerField(default=0)),
                ("accepted", models.IntegerField(default=0)),
                ("finished", models.IntegerField(default=0)),
                ("on_time", models.IntegerField(default=0)),
                ("days", models.BigIntegerField(default=0)),
                ("solved", models.IntegerField(default=0)),
                ("not_solved", models.IntegerField(default=0)),
                ("site", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wagtailcore.site")),
            ],
            options={
                "verbose_name": "số cộng dồn",
                "verbose_name_plural": "số cộng dồn",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("site", "month", "dimension", "key"), name="cq_reception_tally"),
                ],
            },
        ),
    ]
