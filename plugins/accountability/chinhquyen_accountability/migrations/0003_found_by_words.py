"""The word index of requests. Lines of it for requests that are there already: ``manage.py recount``."""

import django.db.models.deletion
from django.db import migrations, models

from chinhquyen_sdk.host.fulltext import word_index


class Migration(migrations.Migration):

    dependencies = [
        ('cq_accountability', '0002_petition'),
    ]

    operations = [
        migrations.CreateModel(
            name='WordsRow',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('words', models.TextField(blank=True)),
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='words', to='cq_accountability.requestrow')),
            ],
            options={
                'verbose_name': 'từ để tìm yêu cầu',
                'verbose_name_plural': 'từ để tìm yêu cầu',
                'default_permissions': (),
            },
        ),
        word_index("cq_accountability", "WordsRow"),
    ]
