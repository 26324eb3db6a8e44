/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards and table say the same things of a measure, from here: values as they are written in the
 * source, with the conversions that stand beside them. */

#include "config.h"

#include "dtl-measure-words.h"

#include <glib/gi18n-lib.h>

#include "dtl-decision-places.h"
#include "dtl-source-item.h"
#include "dtl-wording.h"
#include "dtl-words.h"

const DtlFigure *
dtl_measure_figure (DtlMeasureItem *item, DtlMentionRef figure)
{
  return dtl_reading_figure (dtl_comparison_reading (dtl_measure_item_get_comparison (item), figure.source), figure.index);
}

#define MOST_OF_CELL 300 /* bytes: more is never seen */

static char *
get_text (DtlMeasureItem *item, DtlMentionRef ref)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_measure_item_get_comparison (item), ref.source);
  char *text = dtl_text_slice (reading->source->text, dtl_reading_figure (reading, ref.index)->span);

  return g_strdelimit (text, "\n\t", ' ');
}

/* --- Which figures are rows ---------------------------------------------------------------- */

static gboolean
has_figure (const DtlCell *cell, guint figure)
{
  for (guint i = 0; i < cell->figures->len; i++)
    if (g_array_index (cell->figures, guint, i) == figure)
      return TRUE;
  return FALSE;
}

/* A conversion stands beside its original, not on a row of its own: of a pair, the one in the
 * measure's unit is the original, else the one that is written first. */
static gboolean
is_conversion (const DtlMeasure *measure, const DtlCell *cell, const DtlReading *reading, guint index)
{
  const DtlFigure *figure = dtl_reading_figure (reading, index);
  const DtlFigure *other;

  if (figure->equivalent < 0 || !has_figure (cell, figure->equivalent))
    return FALSE;
  other = dtl_reading_figure (reading, figure->equivalent);
  if (g_str_equal (figure->unit, measure->unit) != g_str_equal (other->unit, measure->unit))
    return g_str_equal (other->unit, measure->unit);
  return other->span.start < figure->span.start;
}

static void
add_main_figures (DtlMeasureItem *item, const DtlCell *cell, GArray *figures)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  const DtlReading *reading = dtl_comparison_reading (dtl_measure_item_get_comparison (item), cell->source);

  for (guint i = 0; i < cell->figures->len; i++)
    {
      DtlMentionRef ref = { cell->source, g_array_index (cell->figures, guint, i) };

      if (!is_conversion (measure, cell, reading, ref.index))
        g_array_append_val (figures, ref);
    }
}

/**
 * dtl_measure_main_figures:
 * @item: a measure
 *
 * Returns: (transfer full) (element-type DtlMentionRef): its figures, conversions left out, source by source
 */
GArray *
dtl_measure_main_figures (DtlMeasureItem *item)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));

  for (guint i = 0; i < measure->cells->len; i++)
    add_main_figures (item, g_ptr_array_index (measure->cells, i), figures);
  return figures;
}

/* Of a reason with a suspect it is the first figure. */
static const DtlMentionRef *
get_suspect (const DtlMeasure *measure, guint reason)
{
  const DtlReason *asked = g_ptr_array_index (measure->reasons, reason);

  return asked->has_suspect && asked->figures->len > 0 ? &g_array_index (asked->figures, DtlMentionRef, 0) : NULL;
}

/**
 * dtl_measure_is_suspect:
 * @measure: a measure
 * @figure: one of its figures
 *
 * Returns: whether a check names it as the one that is likely wrong
 */
gboolean
dtl_measure_is_suspect (const DtlMeasure *measure, DtlMentionRef figure)
{
  for (guint i = 0; i < measure->reasons->len; i++)
    {
      const DtlMentionRef *suspect = get_suspect (measure, i);

      if (suspect != NULL && suspect->source == figure.source && suspect->index == figure.index)
        return TRUE;
    }
  return FALSE;
}

/**
 * dtl_measure_is_source_suspect:
 * @measure: a measure
 * @source: a source's index
 *
 * Returns: whether a check names a figure of that source as likely wrong
 */
gboolean
dtl_measure_is_source_suspect (const DtlMeasure *measure, guint source)
{
  for (guint i = 0; i < measure->reasons->len; i++)
    {
      const DtlMentionRef *suspect = get_suspect (measure, i);

      if (suspect != NULL && suspect->source == source)
        return TRUE;
    }
  return FALSE;
}

/* --- Words ---------------------------------------------------------------------------------- */

/* What most of its figures are: forecast, target …; NULL if they are simply stated. */
static const char *
say_modality (DtlMeasureItem *item)
{
  g_autoptr (GArray) figures = dtl_measure_main_figures (item);
  guint counts[DTL_MODALITY_DENIED + 1] = { 0 };
  guint best = DTL_MODALITY_STATED;

  for (guint i = 0; i < figures->len; i++)
    counts[dtl_measure_figure (item, g_array_index (figures, DtlMentionRef, i))->modality]++;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return dtl_words_modality (best);
}

static char *
say_support (const DtlMeasure *measure)
{
  guint n = measure->cells->len;
  g_autofree char *sources = g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
  g_autofree char *origins = g_strdup_printf (ngettext ("%u origin", "%u origins", measure->origins), measure->origins);

  if (n < 2 || measure->origins == n || measure->origins == 0)
    return g_steal_pointer (&sources);
  /* Translators: "4 sources, 2 origins" */
  return g_strdup_printf (_("%s, %s"), sources, origins);
}

/**
 * dtl_measure_words_label:
 * @item: a measure
 *
 * Returns: (transfer full): its label with a capital, as a heading has it; "iPhone sales" stays as it is
 */
char *
dtl_measure_words_label (DtlMeasureItem *item)
{
  return dtl_wording_heading (dtl_measure_item_get_measure (item)->label);
}

static char *
say_point (const GPtrArray *series, guint i)
{
  return dtl_words_interval (&((const DtlSeriesPoint *) g_ptr_array_index (series, i))->period);
}

/**
 * dtl_measure_words_period:
 * @item: a measure
 *
 * Returns: (transfer full) (nullable): the time that its figures are for: "2030", or of a history from first to last
 */
char *
dtl_measure_words_period (DtlMeasureItem *item)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  const guint n_points = measure->series != NULL ? measure->series->len : 0;
  g_autofree char *only = dtl_words_interval (&measure->period);
  g_autofree char *first = only != NULL && n_points > 1 ? say_point (measure->series, 0) : NULL;
  g_autofree char *last = first != NULL ? say_point (measure->series, n_points - 1) : NULL;

  if (last == NULL || g_str_equal (first, last))
    return g_steal_pointer (&only);
  /* Translators: from the first to the last time of a history: "2021 to 2024" */
  return g_strdup_printf (_("%s to %s"), first, last);
}

/**
 * dtl_measure_words_subtitle:
 * @item: a measure
 *
 * Returns: (transfer full): "for 2030 · forecast · 4 sources, 2 origins", without what is not known
 */
char *
dtl_measure_words_subtitle (DtlMeasureItem *item)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  g_autofree char *period = dtl_measure_words_period (item);
  /* Translators: the time that a figure is for: "for 2030" */
  g_autofree char *time = period ? g_strdup_printf (_("for %s"), period) : NULL;
  g_autofree char *support = say_support (measure);
  const char *modality = say_modality (item);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (4, NULL, TRUE);

  if (time)
    g_ptr_array_add (parts, time);
  if (modality)
    g_ptr_array_add (parts, (gpointer) modality);
  g_ptr_array_add (parts, support);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
dtl_measure_words_source (DtlSession *session, guint source)
{
  g_autoptr (DtlSourceItem) item = g_list_model_get_item (dtl_session_get_sources (session), source);

  return g_strdup (item ? dtl_source_item_get_name (item) : "");
}

/**
 * dtl_measure_words_written:
 * @item: a measure
 * @figure: one of its figures
 *
 * Returns: (transfer full) (nullable): the value as it is written in the source, where the user has put another in its
 *   place; %NULL if nobody has
 */
char *
dtl_measure_words_written (DtlMeasureItem *item, DtlMentionRef figure)
{
  const DtlComparison *comparison = dtl_measure_item_get_comparison (item);

  return dtl_decision_places_correct (comparison->decisions, figure) ? get_text (item, figure) : NULL;
}

/* A hedge stands before the value in its sentence, often words away: without it "more than 2,000" would be 2,000. What
 * the user corrected is what counts, so it is what is shown. */
static char *
get_hedged (DtlMeasureItem *item, DtlMentionRef ref)
{
  const DtlHedge hedge = dtl_measure_figure (item, ref)->hedge;
  const char *word = hedge != DTL_HEDGE_EXACTLY ? dtl_words_hedge (hedge) : NULL;
  g_autofree char *written = dtl_measure_words_written (item, ref);
  g_autofree char *text = NULL;

  if (written != NULL)
    return dtl_wording_amount (dtl_measure_figure (item, ref));
  text = get_text (item, ref);
  return word != NULL ? g_strdup_printf ("%s %s", word, text) : g_steal_pointer (&text);
}

/**
 * dtl_measure_words_value:
 * @item: a measure
 * @figure: one of its figures
 *
 * Returns: (transfer full): the value as it is written in the source, on one line, with its hedge; what the user corrected
 *   it to, where that was done
 */
char *
dtl_measure_words_value (DtlMeasureItem *item, DtlMentionRef figure)
{
  return get_hedged (item, figure);
}

/* Whether its figures need not be for one time. */
static gboolean
has_times (const DtlMeasure *measure)
{
  return (measure->series != NULL && measure->series->len > 1) || measure->verdict == DTL_VERDICT_DIFFERENT_PERIOD;
}

/**
 * dtl_measure_words_note:
 * @item: a measure
 * @figure: one of its figures
 *
 * Returns: (transfer full) (nullable): what stands beside the value: the time it is for, where the others are for other
 *   times; its conversion, else who says so
 */
char *
dtl_measure_words_note (DtlMeasureItem *item, DtlMentionRef figure)
{
  const DtlFigure *read = dtl_measure_figure (item, figure);
  g_autofree char *time = has_times (dtl_measure_item_get_measure (item)) ? dtl_words_interval (&read->period) : NULL;
  g_autofree char *more = NULL;

  if (read->equivalent >= 0)
    {
      g_autofree char *other = get_text (item, (DtlMentionRef) { figure.source, (guint) read->equivalent });

      more = g_strdup_printf ("= %s", other);
    }
  else
    {
      more = g_strdup (read->attribution);
    }
  if (time == NULL || more == NULL)
    return time != NULL ? g_steal_pointer (&time) : g_steal_pointer (&more);
  return g_strdup_printf ("%s · %s", time, more);
}

/**
 * dtl_measure_words_passage:
 * @item: a measure
 * @figure: one of its figures
 *
 * Returns: (transfer full): the sentence that says it, as Pango markup, the figure in bold
 */
char *
dtl_measure_words_passage (DtlMeasureItem *item, DtlMentionRef figure)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_measure_item_get_comparison (item), figure.source);
  const DtlFigure *read = dtl_reading_figure (reading, figure.index);
  DtlText *text = reading->source->text;
  DtlSpan sentence = dtl_span_contains (read->sentence, read->span) ? read->sentence : read->span;
  g_autofree char *before = dtl_text_slice (text, (DtlSpan) { sentence.start, read->span.start });
  g_autofree char *value = dtl_text_slice (text, read->span);
  g_autofree char *after = dtl_text_slice (text, (DtlSpan) { read->span.end, sentence.end });
  g_autofree char *markup = g_markup_printf_escaped ("%s<b>%s</b>%s", before, value, after);

  return g_strdup (g_strdelimit (g_strstrip (markup), "\n", ' '));
}

/**
 * dtl_measure_words_cell:
 * @item: a measure
 * @source: a source's index
 *
 * Returns: (transfer full): what the source says of it, for one cell of the table, cut where that is very
 *   much; empty if nothing
 */
char *
dtl_measure_words_cell (DtlMeasureItem *item, guint source)
{
  const DtlCell *said = dtl_measure_find_cell (dtl_measure_item_get_measure (item), source);
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  GString *cell = g_string_new (NULL);

  if (said != NULL)
    add_main_figures (item, said, figures);
  for (guint i = 0; i < figures->len; i++)
    {
      g_autofree char *text = NULL;

      if (cell->len > MOST_OF_CELL)
        {
          g_string_append (cell, "…");
          break;
        }
      text = get_hedged (item, g_array_index (figures, DtlMentionRef, i));
      g_string_append_printf (cell, "%s%s", cell->len > 0 ? "; " : "", text);
    }
  return g_string_free_and_steal (cell);
}

/**
 * dtl_measure_words_cell_written:
 * @item: a measure
 * @source: a source's index
 *
 * Returns: (transfer full) (nullable): of what dtl_measure_words_cell() says of the source, the values that the user put
 *   others in the place of, as they are written there; %NULL if there are none
 */
char *
dtl_measure_words_cell_written (DtlMeasureItem *item, guint source)
{
  const DtlCell *said = dtl_measure_find_cell (dtl_measure_item_get_measure (item), source);
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_autoptr (GString) all = g_string_new (NULL);

  if (said != NULL)
    add_main_figures (item, said, figures);
  for (guint i = 0; i < figures->len && all->len <= MOST_OF_CELL; i++)
    {
      g_autofree char *written = dtl_measure_words_written (item, g_array_index (figures, DtlMentionRef, i));

      if (written != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? "; " : "", written);
    }
  return all->len > 0 ? g_strdup (all->str) : NULL;
}

typedef struct
{
  char *words;
  guint n; /* sources that say so */
} Said;

static void
clear_said (gpointer said)
{
  g_free (((Said *) said)->words);
}

static int
compare_said (gconstpointer a, gconstpointer b)
{
  const Said *left = a, *right = b;

  return (left->n < right->n) - (left->n > right->n);
}

static void
add_said (GArray *all, char *words)
{
  const Said once = { words, 1 };

  for (guint i = 0; i < all->len; i++)
    {
      Said *said = &g_array_index (all, Said, i);

      if (!g_str_equal (said->words, words))
        continue;
      said->n++;
      g_free (words);
      return;
    }
  g_array_append_val (all, once);
}

static GArray *
create_saids (void)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Said));

  g_array_set_clear_func (all, clear_said);
  return all;
}

/**
 * dtl_measure_words_commonest:
 * @item: a measure
 * @figures: (element-type DtlMentionRef): some of its figures, at least one
 *
 * Returns: (transfer full): how most of them are written; of equals the first
 */
char *
dtl_measure_words_commonest (DtlMeasureItem *item, const GArray *figures)
{
  g_autoptr (GArray) all = create_saids ();

  for (guint i = 0; i < figures->len; i++)
    add_said (all, dtl_measure_words_value (item, g_array_index (figures, DtlMentionRef, i)));
  g_array_sort (all, compare_said);
  return g_strdup (g_array_index (all, Said, 0).words);
}

/**
 * dtl_measure_words_group:
 * @item: a measure
 * @sources: (element-type guint): some sources
 *
 * Returns: (transfer full): what they say of it, for one cell: each wording once, with how many say so, the commonest
 *   first; empty if nothing
 */
char *
dtl_measure_words_group (DtlMeasureItem *item, const GArray *sources)
{
  g_autoptr (GArray) all = create_saids ();
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *words = dtl_measure_words_cell (item, g_array_index (sources, guint, i));

      if (*words != '\0')
        add_said (all, g_steal_pointer (&words));
    }
  g_array_sort (all, compare_said);
  for (guint i = 0; i < all->len && cell->len <= MOST_OF_CELL; i++)
    {
      const Said *said = &g_array_index (all, Said, i);

      g_string_append_printf (cell, said->n > 1 ? "%s%s (%u)" : "%s%s", cell->len > 0 ? " · " : "", said->words, said->n);
    }
  return g_string_free_and_steal (cell);
}

/* --- What it comes to --------------------------------------------------------------------------- */

static char *
say_slip (const DtlReason *reason, const char *source)
{
  if (source != NULL && reason->factor != NULL)
    /* Translators: a source, and a number: "Likely a slip in Daily News: 1000 times apart from the others" */
    return g_strdup_printf (_("Likely a slip in %s: %s times apart from the others."), source, reason->factor);
  if (source != NULL)
    return g_strdup_printf (_("Likely a slip in %s."), source);
  return g_strdup (_("The same digits at another scale: one of them is likely a slip."));
}

static char *
say_conflict (const DtlReason *reason, const char *source)
{
  if (source != NULL)
    return g_strdup_printf (_("They cannot all be right; %s is likely wrong."), source);
  if (g_str_equal (reason->rule, "digit-slip"))
    return g_strdup (_("Two digits have changed places: one of them may be a slip."));
  return g_strdup (_("They cannot all be right."));
}

static char *
say_revised (const DtlReason *reason, const char *source)
{
  if (source != NULL)
    return g_strdup_printf (_("It changed with the date; %s repeats an old number."), source);
  return g_strdup (_("It changed with the date."));
}

static char *
say_period (const DtlReason *reason, const char *source)
{
  return g_strdup (_("They are for different times."));
}

static char *
say_scope (const DtlReason *reason, const char *source)
{
  if (g_str_equal (reason->rule, "unsure"))
    return g_strdup (_("They may speak of different things."));
  return g_strdup (_("They speak of different things."));
}

/**
 * dtl_measure_words_conclusion:
 * @item: a measure
 * @session: knows what the sources are called
 *
 * Returns: (transfer full) (nullable): in one sentence what its verdict means; %NULL where the verdict says it all
 */
char *
dtl_measure_words_conclusion (DtlMeasureItem *item, DtlSession *session)
{
  static char *(*const say[]) (const DtlReason *reason, const char *source) = {
    [DTL_VERDICT_REVISED] = say_revised,
    [DTL_VERDICT_DIFFERENT_PERIOD] = say_period,
    [DTL_VERDICT_DIFFERENT_SCOPE] = say_scope,
    [DTL_VERDICT_SCALE_SLIP] = say_slip,
    [DTL_VERDICT_CONFLICT] = say_conflict,
  };
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  const DtlMentionRef *suspect;
  g_autofree char *source = NULL;

  if (measure->verdict >= G_N_ELEMENTS (say) || say[measure->verdict] == NULL || measure->reasons->len == 0)
    return NULL;
  suspect = get_suspect (measure, 0);
  source = suspect != NULL ? dtl_measure_words_source (session, suspect->source) : NULL;
  return say[measure->verdict] (g_ptr_array_index (measure->reasons, 0), source);
}
