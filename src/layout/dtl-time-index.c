/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A view of a million events must cost what a view of a hundred costs. Sorted begins and
 * sorted ends answer "how many" by bisection; keeping entries of like length together bounds how
 * far before the view something that reaches into it can begin. */

#include "dtl-time-index.h"

#include <math.h>

#define N_CLASSES 40   /* lengths up to 2^40 s: 34,000 years */
#define FOCUS_SAMPLES 256

/* Entries at least 2^n and less than 2^(n+1) seconds long. */
typedef struct
{
  GArray *begins;        /* DtlTimeEntry, by begin */
  GArray *begin_alerts;  /* guint: alerts among the first n */
  GArray *ends;          /* DtlTime, sorted */
  GArray *end_alerts;    /* guint: alerts among the n that end first */
} DtlTimeClass;

struct _DtlTimeIndex
{
  GArray *entries;       /* DtlTimeEntry, by begin */
  GArray *ends;          /* DtlTime, sorted */
  DtlTimeClass *classes[N_CLASSES];
};

static int
compare_begin (gconstpointer a, gconstpointer b)
{
  const DtlTimeEntry *one = a, *two = b;

  if (one->begin != two->begin)
    return one->begin < two->begin ? -1 : 1;
  if (one->end != two->end)
    return one->end < two->end ? -1 : 1;
  return one->id < two->id ? -1 : one->id > two->id;
}

static int
compare_end (gconstpointer a, gconstpointer b)
{
  const DtlTimeEntry *one = a, *two = b;

  return one->end != two->end ? (one->end < two->end ? -1 : 1) : compare_begin (a, b);
}

static void
free_class (DtlTimeClass *class)
{
  g_array_unref (class->begins);
  g_array_unref (class->begin_alerts);
  g_array_unref (class->ends);
  g_array_unref (class->end_alerts);
  g_free (class);
}

static DtlTimeClass *
ensure_class (DtlTimeIndex *index, const DtlTimeEntry *entry)
{
  guint length = CLAMP ((int) g_bit_storage (entry->end - entry->begin) - 1, 0, N_CLASSES - 1);
  DtlTimeClass *class = index->classes[length];

  if (class)
    return class;
  class = g_new0 (DtlTimeClass, 1);
  class->begins = g_array_new (FALSE, FALSE, sizeof (DtlTimeEntry));
  class->begin_alerts = g_array_new (FALSE, FALSE, sizeof (guint));
  class->ends = g_array_new (FALSE, FALSE, sizeof (DtlTime));
  class->end_alerts = g_array_new (FALSE, FALSE, sizeof (guint));
  return index->classes[length] = class;
}

static void
append_sum (GArray *sums, gboolean alert)
{
  guint sum = (sums->len > 0 ? g_array_index (sums, guint, sums->len - 1) : 0) + (alert ? 1 : 0);

  g_array_append_val (sums, sum);
}

static void
fill_classes (DtlTimeIndex *index)
{
  g_autoptr (GArray) by_end = g_array_copy (index->entries);

  g_array_sort (by_end, compare_end);
  for (guint i = 0; i < index->entries->len; i++)
    {
      const DtlTimeEntry *entry = &g_array_index (index->entries, DtlTimeEntry, i);
      DtlTimeClass *class = ensure_class (index, entry);

      g_array_append_vals (class->begins, entry, 1);
      append_sum (class->begin_alerts, entry->alert);
    }
  for (guint i = 0; i < by_end->len; i++)
    {
      const DtlTimeEntry *entry = &g_array_index (by_end, DtlTimeEntry, i);
      DtlTimeClass *class = ensure_class (index, entry);

      g_array_append_val (index->ends, entry->end);
      g_array_append_val (class->ends, entry->end);
      append_sum (class->end_alerts, entry->alert);
    }
}

/**
 * dtl_time_index_new:
 * @entries: (array length=n_entries): in any order; copied
 * @n_entries: how many
 *
 * An entry without length is given a second; one that reaches beyond the calendar ends with it.
 *
 * Returns: (transfer full): the index
 */
DtlTimeIndex *
dtl_time_index_new (const DtlTimeEntry *entries, guint n_entries)
{
  DtlTimeIndex *index = g_new0 (DtlTimeIndex, 1);

  index->entries = g_array_sized_new (FALSE, FALSE, sizeof (DtlTimeEntry), n_entries);
  index->ends = g_array_sized_new (FALSE, FALSE, sizeof (DtlTime), n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      DtlTimeEntry entry = entries[i];

      entry.begin = CLAMP (entry.begin, DTL_TIME_MIN, DTL_TIME_MAX - 1);
      entry.end = CLAMP (entry.end, entry.begin + 1, DTL_TIME_MAX);
      g_array_append_val (index->entries, entry);
    }
  g_array_sort (index->entries, compare_begin);
  fill_classes (index);
  return index;
}

/**
 * dtl_time_index_free:
 * @index: (transfer full): an index
 */
void
dtl_time_index_free (DtlTimeIndex *index)
{
  for (guint i = 0; i < N_CLASSES; i++)
    g_clear_pointer (&index->classes[i], free_class);
  g_array_unref (index->entries);
  g_array_unref (index->ends);
  g_free (index);
}

/**
 * dtl_time_index_size:
 *
 * Returns: how many entries there are
 */
guint
dtl_time_index_size (const DtlTimeIndex *index)
{
  return index->entries->len;
}

/**
 * dtl_time_index_get:
 * @position: less than the size
 *
 * Returns: (transfer none): the entry at that place in time
 */
const DtlTimeEntry *
dtl_time_index_get (const DtlTimeIndex *index, guint position)
{
  g_return_val_if_fail (position < index->entries->len, NULL);
  return &g_array_index (index->entries, DtlTimeEntry, position);
}

/**
 * dtl_time_index_range:
 * @begin: (out): the first moment of any entry
 * @end: (out): the moment after the last
 *
 * Returns: whether there are any
 */
gboolean
dtl_time_index_range (const DtlTimeIndex *index, DtlTime *begin, DtlTime *end)
{
  if (index->entries->len == 0)
    return FALSE;
  *begin = g_array_index (index->entries, DtlTimeEntry, 0).begin;
  *end = g_array_index (index->ends, DtlTime, index->ends->len - 1);
  return TRUE;
}

/* How many of the sorted ends are at or before a time. */
static guint
count_ended (GArray *ends, DtlTime time)
{
  guint low = 0, high = ends->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (ends, DtlTime, middle) <= time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How many of the entries sorted by begin start before a time, from @low on. */
static guint
count_begun (GArray *begins, DtlTime time, guint low)
{
  guint high = begins->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (begins, DtlTimeEntry, middle).begin < time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * dtl_time_index_count_before:
 *
 * Returns: how many entries are over at @time. With those that begin at or after some later
 *   time and those collected between the two, these are all the entries there are.
 */
guint
dtl_time_index_count_before (const DtlTimeIndex *index, DtlTime time)
{
  return count_ended (index->ends, time);
}

/**
 * dtl_time_index_count_after:
 *
 * Returns: how many entries begin at @time or later
 */
guint
dtl_time_index_count_after (const DtlTimeIndex *index, DtlTime time)
{
  return index->entries->len - count_begun (index->entries, time, 0);
}

/**
 * dtl_time_index_lower_bound:
 *
 * Returns: the position of the first entry that begins at @time or later; the size if none does
 */
guint
dtl_time_index_lower_bound (const DtlTimeIndex *index, DtlTime time)
{
  return count_begun (index->entries, time, 0);
}

/**
 * dtl_time_index_last_end:
 *
 * Returns: the latest end of the entries that are over at @time, or %DTL_TIME_MIN
 */
DtlTime
dtl_time_index_last_end (const DtlTimeIndex *index, DtlTime time)
{
  guint count = count_ended (index->ends, time);

  return count > 0 ? g_array_index (index->ends, DtlTime, count - 1) : DTL_TIME_MIN;
}

static guint
get_sum (GArray *sums, guint count)
{
  return count > 0 ? g_array_index (sums, guint, count - 1) : 0;
}

static void
add_bin (DtlTimeClass *class, guint first, guint after, GArray *bins)
{
  const DtlTimeEntry *entry = &g_array_index (class->begins, DtlTimeEntry, first);
  DtlTimeBin bin = { entry->begin, entry->end, entry->id, after - first, 0 };

  bin.end = MAX (bin.end, g_array_index (class->begins, DtlTimeEntry, after - 1).end);
  bin.alerts = get_sum (class->begin_alerts, after) - get_sum (class->begin_alerts, first);
  g_array_append_val (bins, bin);
}

/* Those that began before the view and reach into it, as one bin. */
static void
add_overhang (DtlTimeClass *class, DtlTime from, GArray *bins)
{
  guint begun = count_begun (class->begins, from, 0);
  guint ended = count_ended (class->ends, from);
  const DtlTimeEntry *last;
  DtlTimeBin bin;

  if (begun <= ended)
    return;
  last = &g_array_index (class->begins, DtlTimeEntry, begun - 1);
  bin = (DtlTimeBin) { last->begin, MAX (last->end, from + 1), last->id, begun - ended, 0 };
  bin.alerts = get_sum (class->begin_alerts, begun) - get_sum (class->end_alerts, ended);
  g_array_append_val (bins, bin);
}

static void
collect_dense (DtlTimeClass *class, DtlTime from, DtlTime to, DtlTime width, GArray *bins)
{
  guint first = count_begun (class->begins, from, 0);
  guint last = count_begun (class->begins, to, first);

  add_overhang (class, from, bins);
  while (first < last)
    {
      DtlTime begin = g_array_index (class->begins, DtlTimeEntry, first).begin;
      DtlTime since = begin - DTL_TIME_MIN;
      DtlTime edge = DTL_TIME_MIN + since - since % width + width;
      guint after = MIN (count_begun (class->begins, edge, first), last);

      add_bin (class, first, after, bins);
      first = after;
    }
}

static void
collect_class (DtlTimeClass *class, DtlTime longest, DtlTime from, DtlTime to, DtlTime width, guint budget, GArray *bins)
{
  guint first = count_begun (class->begins, from - longest, 0);
  guint last = count_begun (class->begins, to, first);

  if (last - first > budget)
    {
      collect_dense (class, from, to, width, bins);
      return;
    }
  for (guint i = first; i < last; i++)
    if (g_array_index (class->begins, DtlTimeEntry, i).end > from)
      add_bin (class, i, i + 1, bins);
}

static int
compare_bins (gconstpointer a, gconstpointer b)
{
  const DtlTimeBin *one = a, *two = b;

  if (one->begin != two->begin)
    return one->begin < two->begin ? -1 : 1;
  return one->id < two->id ? -1 : one->id > two->id;
}

/**
 * dtl_time_index_collect:
 * @from: the first moment of a view
 * @to: the moment after its last, after @from
 * @bin: seconds that are too short to tell entries apart, at least 1
 * @budget: how many entries of like length may be told one by one
 * @bins: (element-type DtlTimeBin): what is in view is appended, by begin
 *
 * Finds what is in view: each entry as its own bin, or, where there are more than the budget,
 * counts. Their counts add up to the number of entries in view. The bins stand at multiples of their width, so
 * that the counts do not change while panning.
 */
void
dtl_time_index_collect (const DtlTimeIndex *index, DtlTime from, DtlTime to, DtlTime bin, guint budget, GArray *bins)
{
  g_return_if_fail (bin >= 1);

  for (guint i = 0; i < N_CLASSES; i++)
    if (index->classes[i])
      collect_class (index->classes[i], G_GINT64_CONSTANT (2) << i, from, to, bin, budget, bins);
  g_array_sort (bins, compare_bins);
}

static double
rate_span (DtlTime begin, DtlTime end, double share, double whole)
{
  return share - log2 (1 + (end - begin) / (double) DTL_SECONDS_A_DAY) / whole;
}

/**
 * dtl_time_index_focus:
 * @begin: (out): where the densest part begins
 * @end: (out): where it ends
 *
 * Finds the part of time that a reader wants to see first: most of what is told to the month or
 * better, in little time. Each doubling of the time must bring in its share of entries.
 *
 * Returns: whether there are entries
 */
gboolean
dtl_time_index_focus (const DtlTimeIndex *index, DtlTime *begin, DtlTime *end)
{
  g_autoptr (GArray) exact = g_array_new (FALSE, FALSE, sizeof (DtlTimeEntry));
  double best = -G_MAXDOUBLE, whole;
  guint stride;

  if (!dtl_time_index_range (index, begin, end))
    return FALSE;
  for (guint i = 0; i < index->entries->len; i++)
    if (dtl_time_index_get (index, i)->end - dtl_time_index_get (index, i)->begin <= 31 * DTL_SECONDS_A_DAY)
      g_array_append_vals (exact, dtl_time_index_get (index, i), 1);
  whole = log2 (1 + (*end - *begin) / (double) DTL_SECONDS_A_DAY) + 1;
  stride = MAX (1, exact->len / FOCUS_SAMPLES);
  for (guint i = 0; i < exact->len; i += stride)
    for (guint j = i; j < exact->len; j += stride)
      {
        const DtlTimeEntry *first = &g_array_index (exact, DtlTimeEntry, i);
        const DtlTimeEntry *last = &g_array_index (exact, DtlTimeEntry, j);
        DtlTime latest = MAX (first->end, last->end);
        double score = rate_span (first->begin, latest, (j - i + 1.0) / exact->len, whole);

        if (score > best)
          {
            best = score;
            *begin = first->begin;
            *end = latest;
          }
      }
  return TRUE;
}
