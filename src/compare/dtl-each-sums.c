/* SPDX-License-Identifier: GPL-3.0-or-later */

/* So many, of so much each, are so much together: "93 turbines of 15 megawatts each, together 1,395 megawatts", "312 million
 * for four seasons. That is 78 million a season". */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-arithmetic-checks.h"
#include "dtl-wording.h"

#define MAX_BEFORE 8  /* figures before the one of each, in its sentence or the one before */
#define MAX_BEHIND 3  /* and behind */
#define CUE_BYTES 24  /* so far from a figure its "each" or "together" may stand */

typedef struct
{
  const DtlCorpus *corpus;
  const DtlReading *reading;
  guint source;
  guint each;
  char *per; /* what it is for one of; %NULL for "each" */
  GPtrArray *sums;
} Search;

static const DtlFigure *
get_figure (const Search *self, guint index)
{
  return dtl_reading_figure (self->reading, index);
}

static char *
get_behind (const DtlReading *reading, const DtlFigure *figure)
{
  const guint32 end = MIN (figure->span.end + CUE_BYTES, MAX (figure->sentence.end, figure->span.end));
  g_autofree char *text = dtl_text_slice (reading->source->text, (DtlSpan) { figure->span.end, end });

  return g_ascii_strdown (text, -1);
}

static char *
take_word (const char *text)
{
  gsize n = 0;

  while (g_ascii_isalpha (text[n]))
    n++;
  return n > 2 ? g_strndup (text, n) : NULL;
}

/* " each", " apiece"; " a season", " per season", whose noun is put into @per. */
static gboolean
is_of_each (const DtlReading *reading, const DtlFigure *figure, char **per)
{
  static const char *const single[] = { " each", " apiece" };
  static const char *const leads[] = { " a ", " an ", " per " };
  g_autofree char *behind = get_behind (reading, figure);

  *per = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (single); i++)
    if (g_str_has_prefix (behind, single[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (leads) && *per == NULL; i++)
    if (g_str_has_prefix (behind, leads[i]))
      *per = take_word (behind + strlen (leads[i]));
  return *per != NULL;
}

static gboolean
is_plain (const DtlFigure *figure)
{
  return dtl_range_is_point (&figure->value) && figure->value.low.coefficient > 0
         && (figure->hedge == DTL_HEDGE_NONE || figure->hedge == DTL_HEDGE_EXACTLY);
}

static gboolean
is_unit_called (const char *unit, const char *name)
{
  static const char *const names[][2] = { { "a", "year" }, { "mo", "month" }, { "wk", "week" }, { "d", "day" }, { "h", "hour" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], unit))
      return g_str_equal (names[i][1], name);
  return FALSE;
}

/* How many there are: of what the amount is for one of. */
static gboolean
counts_them (const Search *self, const DtlFigure *figure)
{
  if (!is_plain (figure) || figure->value.low.exponent < 0)
    return FALSE;
  if (figure->kind == DTL_FIGURE_DURATION)
    return self->per != NULL && is_unit_called (figure->unit, self->per);
  return figure->kind == DTL_FIGURE_COUNT && figure->noun != NULL && (self->per == NULL || g_str_equal (figure->noun, self->per));
}

/* "That is 78 million a season", of euros. */
static gboolean
is_like_each (const DtlFigure *total, const DtlFigure *each)
{
  gboolean bare = each->kind == DTL_FIGURE_COUNT && each->noun == NULL && dtl_decimal_magnitude (&each->value.low) >= 6;

  return is_plain (total) && ((total->kind == each->kind && g_str_equal (total->unit, each->unit)) || (bare && total->kind == DTL_FIGURE_MONEY));
}

static gboolean
is_in_reach (const Search *self, guint index)
{
  const DtlFigure *each = get_figure (self, self->each), *figure = get_figure (self, index);

  return dtl_span_equal (figure->sentence, each->sentence)
         || (figure->sentence.end <= each->sentence.start && each->sentence.start - figure->sentence.end <= CUE_BYTES);
}

/* "together 1,395 megawatts": the writer himself puts it together. */
static gboolean
is_put_together (const Search *self, const DtlFigure *total)
{
  static const char *const cues[] = { "together", "in all", "in total", "altogether", "making", "which makes", "a total of" };
  const guint32 start = MAX (total->span.start - MIN (total->span.start, CUE_BYTES), total->sentence.start);
  g_autofree char *before = dtl_text_slice (self->reading->source->text, (DtlSpan) { start, total->span.start });

  for (guint i = 0; i < G_N_ELEMENTS (cues); i++)
    if (strstr (before, cues[i]) != NULL)
      return dtl_span_equal (total->sentence, get_figure (self, self->each)->sentence);
  return FALSE;
}

static gboolean
check_product (const Search *self, guint count, guint total)
{
  const DtlFigure *number = get_figure (self, count), *each = get_figure (self, self->each), *whole = get_figure (self, total);
  DtlRange written = dtl_range_as_written (&whole->value), one = dtl_range_as_written (&each->value), times = number->value, product;
  g_autofree char *a = dtl_wording_amount (number), *b = dtl_wording_amount (each), *c = dtl_wording_amount (whole), *made = NULL;
  DtlFigure made_figure = *each;
  DtlDecimal exact;
  gboolean holds;

  if (!dtl_range_multiply (&one, &times, &product) || !dtl_decimal_multiply (&each->value.low, &number->value.low, &exact))
    return FALSE;
  holds = dtl_range_meet (&product, &written);
  if (!holds && !is_put_together (self, whole))
    return FALSE;
  made_figure.value = dtl_range_point (&exact);
  made = dtl_wording_amount (&made_figure);
  g_ptr_array_add (self->sums, dtl_arithmetic_new (dtl_corpus_given (self->corpus, self->source), "count-times-each", holds,
                                                   g_strdup_printf (_("%s times %s is %s; stated is %s."), a, b, made, c), 3, count, self->each, total));
  return TRUE;
}

static gboolean
find_total (const Search *self, guint count, guint first, guint end)
{
  for (guint total = end; total > first; total--)
    if (total - 1 != count && total - 1 != self->each && is_in_reach (self, total - 1)
        && is_like_each (get_figure (self, total - 1), get_figure (self, self->each)) && check_product (self, count, total - 1))
      return TRUE;
  return FALSE;
}

static void
search_around (const Search *self)
{
  const guint first = self->each - MIN (self->each, MAX_BEFORE), end = MIN (self->each + MAX_BEHIND + 1, self->reading->figures->len);

  for (guint count = self->each; count > first; count--)
    if (is_in_reach (self, count - 1) && counts_them (self, get_figure (self, count - 1)) && find_total (self, count - 1, first, end))
      return;
}

void
dtl_each_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);

  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, i);
      g_autofree char *per = NULL;
      Search search = { corpus, reading, source, i, NULL, sums };

      if (!is_plain (figure) || !is_of_each (reading, figure, &per))
        continue;
      search.per = per;
      search_around (&search);
    }
}
