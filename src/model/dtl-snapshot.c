/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main thread only swaps one of these for another. Whatever takes time that grows with the
 * number of sources is done here, on the thread that compared. */

#include "dtl-snapshot.h"

#include <string.h>

#include "dtl-standing.h"
#include "dtl-words.h"

DtlFailure *
dtl_failure_new (const char *name, const char *message)
{
  DtlFailure *failure = g_new0 (DtlFailure, 1);

  failure->name = g_strdup (name);
  failure->message = g_strdup (message);
  return failure;
}

DtlFailure *
dtl_failure_copy (const DtlFailure *failure)
{
  return dtl_failure_new (failure->name, failure->message);
}

void
dtl_failure_free (DtlFailure *failure)
{
  g_free (failure->name);
  g_free (failure->message);
  g_free (failure);
}

static void
clear_news (DtlNews *news)
{
  g_clear_pointer (&news->path, g_free);
}

/**
 * dtl_news_new_array:
 *
 * Returns: (transfer full) (element-type DtlNews): no news
 */
GArray *
dtl_news_new_array (void)
{
  GArray *news = g_array_new (FALSE, FALSE, sizeof (DtlNews));

  g_array_set_clear_func (news, (GDestroyNotify) clear_news);
  return news;
}

/* The first letter of each of the first @n words, in capitals. */
static char *
take_initials (const char *name, guint n)
{
  GString *initials = g_string_new (NULL);
  gboolean at_start = TRUE;

  for (const char *at = name; *at != '\0' && n > 0; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c) && at_start)
        {
          g_string_append_unichar (initials, g_unichar_toupper (c));
          n--;
        }
      at_start = !g_unichar_isalnum (c) && c != '\'' && c != 0x2019;
    }
  return g_string_free (initials, FALSE);
}

/* One letter where that tells the sources apart, else two, else a number. */
static char *
choose_monogram (const char *name, guint source, GHashTable *taken)
{
  for (guint n = 1; name != NULL && n <= 2; n++)
    {
      g_autofree char *initials = take_initials (name, n);

      if (*initials != '\0' && !g_hash_table_contains (taken, initials))
        return g_steal_pointer (&initials);
    }
  return g_strdup_printf ("%u", source + 1);
}

static GPtrArray *
choose_names (const DtlComparison *comparison)
{
  GPtrArray *names = g_ptr_array_new_full (comparison->readings->len, g_free);

  for (guint i = 0; i < comparison->readings->len; i++)
    g_ptr_array_add (names, dtl_words_source (dtl_comparison_reading (comparison, i)));
  return names;
}

static GPtrArray *
choose_monograms (const GPtrArray *names)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *monograms = g_ptr_array_new_full (names->len, g_free);

  for (guint i = 0; i < names->len; i++)
    {
      char *monogram = choose_monogram (g_ptr_array_index (names, i), i, taken);

      g_ptr_array_add (monograms, monogram);
      g_hash_table_add (taken, monogram);
    }
  return monograms;
}

static GArray *
sum_events (const DtlComparison *comparison)
{
  GArray *first_events = g_array_sized_new (FALSE, FALSE, sizeof (guint), comparison->readings->len + 1);
  guint sum = 0;

  g_array_append_val (first_events, sum);
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      sum += dtl_comparison_reading (comparison, i)->events->len;
      g_array_append_val (first_events, sum);
    }
  return first_events;
}

/**
 * dtl_snapshot_new:
 * @comparison: what was compared; a reference is taken
 * @failures: (element-type DtlFailure) (nullable): what could not be read; a reference is taken
 *
 * Returns: (transfer full): the snapshot; ids, title, path and labels may be set before it is shared
 */
DtlSnapshot *
dtl_snapshot_new (DtlComparison *comparison, GPtrArray *failures)
{
  DtlSnapshot *snapshot = g_new0 (DtlSnapshot, 1);

  g_atomic_ref_count_init (&snapshot->ref_count);
  snapshot->comparison = dtl_comparison_ref (comparison);
  snapshot->failures = failures != NULL ? g_ptr_array_ref (failures) : g_ptr_array_new ();
  snapshot->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  snapshot->news = dtl_news_new_array ();
  snapshot->conflicts = dtl_standing_count_conflicts (comparison);
  snapshot->names = choose_names (comparison);
  snapshot->monograms = choose_monograms (snapshot->names);
  snapshot->first_events = sum_events (comparison);
  return snapshot;
}

DtlSnapshot *
dtl_snapshot_ref (DtlSnapshot *snapshot)
{
  g_atomic_ref_count_inc (&snapshot->ref_count);
  return snapshot;
}

void
dtl_snapshot_unref (DtlSnapshot *snapshot)
{
  if (!g_atomic_ref_count_dec (&snapshot->ref_count))
    return;
  dtl_comparison_unref (snapshot->comparison);
  g_clear_pointer (&snapshot->lexicon, dtl_lexicon_unref);
  g_ptr_array_unref (snapshot->failures);
  g_array_unref (snapshot->ids);
  g_array_unref (snapshot->news);
  g_clear_pointer (&snapshot->removed, g_hash_table_unref);
  g_free (snapshot->title);
  g_free (snapshot->path);
  g_free (snapshot->undo_label);
  g_free (snapshot->redo_label);
  g_array_unref (snapshot->conflicts);
  g_ptr_array_unref (snapshot->names);
  g_ptr_array_unref (snapshot->monograms);
  g_array_unref (snapshot->first_events);
  g_free (snapshot);
}

/**
 * dtl_snapshot_get_name:
 * @snapshot: a snapshot
 * @source: index of a source
 *
 * Returns: (transfer none) (nullable): what to call it: publisher, title or file name
 */
const char *
dtl_snapshot_get_name (const DtlSnapshot *snapshot, guint source)
{
  return g_ptr_array_index (snapshot->names, source);
}

/**
 * dtl_snapshot_n_events:
 * @snapshot: a snapshot
 *
 * Returns: the number of events of all sources
 */
guint
dtl_snapshot_n_events (const DtlSnapshot *snapshot)
{
  return g_array_index (snapshot->first_events, guint, snapshot->first_events->len - 1);
}

/**
 * dtl_snapshot_find_event:
 * @snapshot: a snapshot
 * @position: place in the list of all events, source by source
 * @source: (out): index of the source that tells it
 *
 * Returns: index of that event among the events of @source
 */
guint
dtl_snapshot_find_event (const DtlSnapshot *snapshot, guint position, guint *source)
{
  const guint *first = (const guint *) snapshot->first_events->data;
  guint low = 0, high = snapshot->first_events->len - 1;

  g_assert (position < dtl_snapshot_n_events (snapshot));
  while (high - low > 1)
    {
      const guint middle = low + (high - low) / 2;

      if (first[middle] <= position)
        low = middle;
      else
        high = middle;
    }
  *source = low;
  return position - first[low];
}
