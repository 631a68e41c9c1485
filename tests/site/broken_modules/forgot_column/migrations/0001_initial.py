from __future__ import annotations

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = [("wagtailcore", "0098_apitoken")]
    operations = [
        migrations.CreateModel(
            name="Half",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="ghi lúc")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="sửa lúc")),
                ("words", models.CharField(max_length=100)),
                ("site", models.ForeignKey(editable=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wagtailcore.site", verbose_name="trang xã, phường")),
            ],
            options={"abstract": False},
        ),
    ]
