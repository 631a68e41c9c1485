"""Letters are found by their words. Lines for letters that are there already: ``manage.py recount``."""

import django.db.models.deletion
from django.db import migrations, models

from chinhquyen_sdk.host.fulltext import word_index


class Migration(migrations.Migration):

    dependencies = [
        ('cq_letters', '0003_office'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='WordsRow',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('words', models.TextField(blank=True)),
            ],
            options={
                'verbose_name': 'từ để tìm thư',
                'verbose_name_plural': 'từ để tìm thư',
                'default_permissions': (),
            },
        ),
        migrations.AddIndex(
            model_name='letterrow',
            index=models.Index(fields=['site', '-created_at', '-id'], name='cq_letters_new'),
        ),
        migrations.AddIndex(
            model_name='letterrow',
            index=models.Index(fields=['site', 'state', '-created_at', '-id'], name='cq_letters_state'),
        ),
        migrations.AddField(
            model_name='wordsrow',
            name='letter',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='words', to='cq_letters.letterrow'),
        ),
        word_index("cq_letters", "WordsRow"),
    ]
