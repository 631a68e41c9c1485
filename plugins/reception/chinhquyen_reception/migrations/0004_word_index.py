"""The word index of petitions. Lines of it for petitions that are there already: ``manage.py recount``."""

import django.db.models.deletion
from django.db import migrations, models

from chinhquyen_sdk.host.fulltext import word_index


class Migration(migrations.Migration):

    dependencies = [
        ("cq_reception", "0003_running_totals"),
    ]

    operations = [
        migrations.CreateModel(
            name="WordsRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("words", models.TextField(blank=True)),
                ("petition", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="words", to="cq_reception.petitionrow")),
            ],
            options={
                "verbose_name": "từ để tìm đơn",
                "verbose_name_plural": "từ để tìm đơn",
                "default_permissions": (),
            },
        ),
        word_index("cq_reception", "WordsRow"),
    ]
