"""The words of files among what can be found. The index is made anew over them."""

import django.db.models.deletion
import django.utils.timezone
import uuid
from django.db import migrations, models

from chinhquyen_sdk.host.public_search.index import ranked_index_dropped, ranked_index_with_files


class Migration(migrations.Migration):

    dependencies = [
        ('chinhquyen', '0009_figures'),
    ]

    operations = [
        ranked_index_dropped(),
        migrations.AddField(
            model_name='publictextrow',
            name='file_words',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='publictextrow',
            name='stands',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='publictextrow',
            name='files',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.CreateModel(
            name='PublicFileRow',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('digest', models.CharField(max_length=64)),
                ('place', models.CharField(max_length=300)),
                ('lies_open', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('waiting', 'đang chờ đọc'), ('running', 'đang đọc'), ('read', 'đã đọc'), ('unread', 'không đọc được')], default='waiting', max_length=10)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('text', models.TextField(blank=True)),
                ('of', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='file_texts', to='chinhquyen.publictextrow')),
            ],
            options={
                'verbose_name': 'chữ trong tệp',
                'verbose_name_plural': 'chữ trong tệp',
                'default_permissions': (),
                'indexes': [models.Index(condition=models.Q(('state__in', ['waiting', 'running'])), fields=['asked_at'], name='chinhquyen_file_unread')],
                'constraints': [models.UniqueConstraint(fields=('of', 'digest'), name='chinhquyen_public_file')],
            },
        ),
        ranked_index_with_files(),
    ]
