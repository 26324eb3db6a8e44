/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which row a figure stands in is asked all the time, and changes for nearly all figures when one row more comes
 * first: so it is kept where it is written and read at once. */

#include "dtl-mention-table.h"

struct _DtlMentionTable
{
  GArray *starts;  /* guint, of each source, and of the next */
  GArray *numbers; /* int */
};

DtlMentionTable *
dtl_mention_table_new (void)
{
  DtlMentionTable *self = g_new0 (DtlMentionTable, 1);

  self->starts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_set_size (self->starts, 1);
  return self;
}

void
dtl_mention_table_free (DtlMentionTable *self)
{
  g_array_unref (self->starts);
  g_array_unref (self->numbers);
  g_free (self);
}

/* There is no source in it then. */
void
dtl_mention_table_clear (DtlMentionTable *self)
{
  g_array_set_size (self->starts, 1);
  g_array_set_size (self->numbers, 0);
}

/* Adds a source behind the last, of so many mentions. */
void
dtl_mention_table_add_source (DtlMentionTable *self, guint n_mentions)
{
  const guint first = self->numbers->len, end = first + n_mentions;

  g_array_set_size (self->numbers, end);
  g_array_append_val (self->starts, end);
  for (guint i = first; i < end; i++)
    g_array_index (self->numbers, int, i) = -1;
}

guint
dtl_mention_table_n_sources (const DtlMentionTable *self)
{
  return self->starts->len - 1;
}

/* The source must have such a mention. */
void
dtl_mention_table_set (DtlMentionTable *self, guint source, guint mention, int number)
{
  g_array_index (self->numbers, int, g_array_index (self->starts, guint, source) + mention) = number;
}

/* -1 of what is not there, too. */
int
dtl_mention_table_get (const DtlMentionTable *self, guint source, guint mention)
{
  guint start, end;

  if (source + 1 >= self->starts->len)
    return -1;
  start = g_array_index (self->starts, guint, source);
  end = g_array_index (self->starts, guint, source + 1);
  return mention < end - start ? g_array_index (self->numbers, int, start + mention) : -1;
}
