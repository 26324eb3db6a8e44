/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sixty sources make hundreds of pairs, and a reader wants one sentence. Sides differ by hedge,
 * period and day of publication; a rule that does not speak of those need not tell them apart. */

#include "dtl-voices.h"

#include "dtl-wording.h"

static const DtlFigure *
find_figure_in (const DtlSide *side, const DtlCorpus *corpus, const char *unit)
{
  const DtlFact *fact = side->fact;

  for (guint i = 0; i < fact->figures->len; i++)
    if (g_array_index (fact->values, DtlValue, i).unit == unit)
      return dtl_reading_figure (dtl_corpus_reading (corpus, fact->source), g_array_index (fact->figures, guint, i));
  return side->figure;
}

static char *
make_key (const DtlSide *side, const DtlFigure *figure, const DtlCorpus *corpus, gboolean timed)
{
  g_autofree char *amount = dtl_wording_amount (figure);
  g_autofree char *period = NULL, *published = NULL;

  if (!timed)
    return g_steal_pointer (&amount);
  period = dtl_interval_is_resolved (&figure->period) ? dtl_interval_to_edtf (&figure->period) : NULL;
  published = dtl_date_to_string (dtl_fact_published (side->fact, corpus));
  return g_strdup_printf ("%s %s %s", amount, period != NULL ? period : "", published != NULL ? published : "");
}

static void
free_side_cb (gpointer data)
{
  DtlSide *side = data;

  g_ptr_array_unref (side->facts);
  g_free (side);
}

static DtlFact *
get_fact (GPtrArray *facts, guint index)
{
  return g_ptr_array_index (facts, index);
}

static void
add_fact (DtlSide *self, DtlFact *fact)
{
  if (self->facts->len == 0 || get_fact (self->facts, self->facts->len - 1)->source != fact->source)
    self->n_sources++;
  g_ptr_array_add (self->facts, fact);
}

/* Both are by source, and no two sides of a row have a statement in common. */
static void
take_in (DtlSide *self, const DtlSide *side)
{
  g_autoptr (GPtrArray) own = g_steal_pointer (&self->facts);
  guint at = 0;

  self->facts = g_ptr_array_sized_new (own->len + side->facts->len);
  self->n_sources = 0;
  for (guint i = 0; i < side->facts->len; i++)
    {
      while (at < own->len && get_fact (own, at)->source <= get_fact (side->facts, i)->source)
        add_fact (self, get_fact (own, at++));
      add_fact (self, get_fact (side->facts, i));
    }
  while (at < own->len)
    add_fact (self, get_fact (own, at++));
}

typedef struct
{
  DtlVoices *voices;
  GHashTable *by_key;  /* key → DtlSide */
  GHashTable *by_side; /* DtlSide of the row → DtlSide */
  const char *unit;
  gboolean timed;
} Merger;

static DtlSide *
find_voice (Merger *self, const DtlSide *side, const DtlCorpus *corpus)
{
  DtlSide *voice = g_hash_table_lookup (self->by_side, side);
  const DtlFigure *figure = self->timed ? side->figure : find_figure_in (side, corpus, self->unit);
  g_autofree char *key = NULL;

  if (voice != NULL)
    return voice;
  key = make_key (side, figure, corpus, self->timed);
  voice = g_hash_table_lookup (self->by_key, key);
  if (voice == NULL)
    {
      voice = g_new0 (DtlSide, 1);
      voice->fact = side->fact;
      voice->figure = figure;
      voice->facts = g_ptr_array_new ();
      voice->stale = side->stale;
      g_ptr_array_add (self->voices->sides, voice);
      g_hash_table_insert (self->by_key, g_steal_pointer (&key), voice);
    }
  take_in (voice, side);
  g_hash_table_insert (self->by_side, (gpointer) side, voice);
  return voice;
}

static gboolean
is_listed (const GArray *disputes, const DtlSide *a, const DtlSide *b)
{
  for (guint i = 0; i < disputes->len; i++)
    {
      const DtlDispute *dispute = &g_array_index (disputes, DtlDispute, i);

      if ((dispute->a == a && dispute->b == b) || (dispute->a == b && dispute->b == a))
        return TRUE;
    }
  return FALSE;
}

/**
 * dtl_voices_new:
 * @disputes: (element-type DtlDispute): those of one rule in one row, at least one
 * @timed: whether the day that something is said for or on keeps sides apart
 *
 * Returns: (transfer full): the same, with one side for each amount
 */
DtlVoices *
dtl_voices_new (const GArray *disputes, gboolean timed)
{
  const DtlDispute *first = &g_array_index (disputes, DtlDispute, 0);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) by_side = g_hash_table_new (NULL, NULL);
  DtlVoices *self = g_new0 (DtlVoices, 1);
  Merger merger = { self, by_key, by_side, first->left != NULL ? first->left->unit : NULL, timed };

  self->sides = g_ptr_array_new_with_free_func (free_side_cb);
  self->disputes = g_array_new (FALSE, FALSE, sizeof (DtlDispute));
  for (guint i = 0; i < disputes->len; i++)
    {
      DtlDispute dispute = g_array_index (disputes, DtlDispute, i);

      dispute.a = find_voice (&merger, dispute.a, dispute.row->corpus);
      dispute.b = find_voice (&merger, dispute.b, dispute.row->corpus);
      if (!is_listed (self->disputes, dispute.a, dispute.b))
        g_array_append_val (self->disputes, dispute);
    }
  return self;
}

void
dtl_voices_free (DtlVoices *self)
{
  g_ptr_array_unref (self->sides);
  g_array_unref (self->disputes);
  g_free (self);
}
