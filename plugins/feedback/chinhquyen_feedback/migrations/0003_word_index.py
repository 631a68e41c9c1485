"""The word indexes of reports. Lines of them for reports that are there already: ``manage.py recount``."""

import django.db.models.deletion
from django.db import migrations, models

from chinhquyen_sdk.host.fulltext import word_index


class Migration(migrations.Migration):

    dependencies = [
        ('cq_feedback', '0002_petitions_and_crowds'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='reportrow',
            name='public_text',
        ),
        migrations.RemoveField(
            model_name='reportrow',
            name='search_text',
        ),
        migrations.CreateModel(
            name='PublicWordsRow',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('words', models.TextField(blank=True)),
                ('report', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='public_index', to='cq_feedback.reportrow')),
            ],
            options={
                'verbose_name': 'từ để tìm phản ánh công khai',
                'verbose_name_plural': 'từ để tìm phản ánh công khai',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='WordsRow',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('words', models.TextField(blank=True)),
                ('report', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='index', to='cq_feedback.reportrow')),
            ],
            options={
                'verbose_name': 'từ để tìm phản ánh',
                'verbose_name_plural': 'từ để tìm phản ánh',
                'default_permissions': (),
            },
        ),
        word_index("cq_feedback", "WordsRow"),
        word_index("cq_feedback", "PublicWordsRow"),
    ]
