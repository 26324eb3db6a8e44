/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ten sources that say the same are one side of a question. Rules and their working speak of
 * sides, so that a row reads alike for two sources and for two hundred. */

#include "config.h"

#include "dtl-sides.h"

#include <glib/gi18n-lib.h>

#include "dtl-series.h"
#include "dtl-wording.h"

#define MAX_SIDES 40
#define MAX_NAMED 4

static gboolean
say_alike (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  const DtlFigure *left = dtl_fact_figure (a, corpus), *right = dtl_fact_figure (b, corpus);
  const DtlValue *left_value = dtl_fact_value (a), *right_value = dtl_fact_value (b);

  return left_value->unit == right_value->unit && dtl_range_equal (&left_value->said, &right_value->said)
         && dtl_range_equal (&left_value->written, &right_value->written) && left->hedge == right->hedge
         && dtl_interval_equal (&left->period, &right->period)
         && dtl_date_compare (dtl_fact_published (a, corpus), dtl_fact_published (b, corpus)) == 0;
}

static void
free_side_cb (gpointer data)
{
  DtlSide *side = data;

  g_ptr_array_unref (side->facts);
  g_free (side->memo->likes);
  g_free (side->memo);
  g_free (side);
}

static DtlSide *
find_side (const DtlRow *self, const DtlFact *fact)
{
  for (guint i = 0; i < self->sides->len; i++)
    {
      DtlSide *side = g_ptr_array_index (self->sides, i);

      if (say_alike (self->corpus, side->fact, fact))
        return side;
    }
  return NULL;
}

static void
add_to_side (DtlRow *self, DtlFact *fact)
{
  DtlSide *side = find_side (self, fact);

  if (side == NULL && self->sides->len == MAX_SIDES)
    return;
  if (side == NULL)
    {
      side = g_new0 (DtlSide, 1);
      side->fact = fact;
      side->figure = dtl_fact_figure (fact, self->corpus);
      side->facts = g_ptr_array_new ();
      side->memo = g_new0 (DtlSideMemo, 1);
      side->memo->likes = g_new0 (guint8, MIN (self->facts->len, DTL_SIDE_SEARCHED));
      g_ptr_array_add (self->sides, side);
    }
  if (side->facts->len == 0 || ((DtlFact *) g_ptr_array_index (side->facts, side->facts->len - 1))->source != fact->source)
    side->n_sources++;
  g_ptr_array_add (side->facts, fact);
}

/**
 * dtl_row_new:
 * @corpus: the sources
 * @rates: exchange rates
 * @sums: (element-type GPtrArray of DtlArithmetic): what was checked inside each source, as the corpus counts
 * @facts: (element-type DtlFact): the statements of one measure, by source
 *
 * Returns: (transfer full): them, put together by what they say; all else must outlive it
 */
DtlRow *
dtl_row_new (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *sums, GPtrArray *facts)
{
  DtlRow *self = g_new0 (DtlRow, 1);

  self->corpus = corpus;
  self->rates = rates;
  self->sums = sums;
  self->facts = g_ptr_array_ref (facts);
  self->sides = g_ptr_array_new_with_free_func (free_side_cb);
  for (guint i = 0; i < facts->len; i++)
    add_to_side (self, g_ptr_array_index (facts, i));
  dtl_series_mark_stale (self);
  return self;
}

void
dtl_row_free (DtlRow *self)
{
  g_ptr_array_unref (self->sides);
  g_ptr_array_unref (self->facts);
  g_free (self);
}

guint
dtl_row_n_sources (const DtlRow *self)
{
  guint n = 0, last = G_MAXUINT;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (self->facts, i);

      n += fact->source != last;
      last = fact->source;
    }
  return n;
}

DtlDate
dtl_fact_published (const DtlFact *fact, const DtlCorpus *corpus)
{
  return dtl_corpus_reading (corpus, fact->source)->published;
}

/* Its value as a reader would say it. */
char *
dtl_side_amount (const DtlSide *self)
{
  return dtl_wording_amount (self->figure);
}

/* Names of the sources that say so, "A, B and 3 more" for many. */
char *
dtl_side_sources (const DtlSide *self, const DtlCorpus *corpus)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint last = G_MAXUINT, n = 0;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (self->facts, i);

      if (fact->source != last && n++ < MAX_NAMED)
        g_ptr_array_add (names, dtl_wording_source (dtl_corpus_reading (corpus, fact->source), dtl_corpus_given (corpus, fact->source)));
      last = fact->source;
    }
  if (n > MAX_NAMED)
    g_ptr_array_add (names, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", n - MAX_NAMED), n - MAX_NAMED));
  return dtl_wording_list (names);
}

static DtlMentionRef
get_mention (const DtlFact *fact, const DtlCorpus *corpus)
{
  return (DtlMentionRef) { dtl_corpus_given (corpus, fact->source), g_array_index (fact->figures, guint, 0) };
}

/* Appends the figures of a side (element-type DtlMentionRef), of which none is among @mentions yet: any two sides of a
 * row have none in common. */
void
dtl_side_append_mentions (const DtlSide *self, const DtlCorpus *corpus, GArray *mentions)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      DtlMentionRef mention = get_mention (g_ptr_array_index (self->facts, i), corpus);

      g_array_append_val (mentions, mention);
    }
}

/* (transfer full): the mentions, as keys of a table; thousands are not to be looked through for each of thousands. */
static GHashTable *
index_mentions (const GArray *mentions)
{
  GHashTable *known = g_hash_table_new (g_int64_hash, g_int64_equal);

  G_STATIC_ASSERT (sizeof (DtlMentionRef) == sizeof (gint64));
  for (guint i = 0; i < mentions->len; i++)
    g_hash_table_add (known, &g_array_index (mentions, DtlMentionRef, i));
  return known;
}

/* Appends those that are not among @mentions yet. */
void
dtl_side_add_mentions (const DtlSide *self, const DtlCorpus *corpus, GArray *mentions)
{
  g_autoptr (GArray) before = g_array_copy (mentions);
  g_autoptr (GHashTable) known = index_mentions (before);

  for (guint i = 0; i < self->facts->len; i++)
    {
      DtlMentionRef mention = get_mention (g_ptr_array_index (self->facts, i), corpus);

      if (!g_hash_table_contains (known, &mention))
        g_array_append_val (mentions, mention);
    }
}

gboolean
dtl_side_has_mention (const DtlSide *self, const DtlCorpus *corpus, DtlMentionRef mention)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      DtlMentionRef own = get_mention (g_ptr_array_index (self->facts, i), corpus);

      if (own.source == mention.source && own.index == mention.index)
        return TRUE;
    }
  return FALSE;
}
