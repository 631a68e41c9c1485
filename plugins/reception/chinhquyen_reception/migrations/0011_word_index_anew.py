"""PostgreSQL's word index of petitions knows stretches of keys, so that the newest are looked through first."""

from django.db import migrations

from chinhquyen_sdk.host.fulltext import word_index_anew


class Migration(migrations.Migration):

    dependencies = [
        ("cq_reception", "0010_bars_grants_and_state"),
    ]

    operations = [word_index_anew("cq_reception", "WordsRow")]
