/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read, in the words of passages: so that a reading can be compared with one, and a
 * failure prints lines that can be pasted into one. */

#include "passage-keys.h"

#include <string.h>

static char *
copy_slice (const DtlReading *reading, DtlSpan span)
{
  return dtl_text_slice (reading->source->text, span);
}

/* The bounds as in formats.md: "more than 2,000" has no upper one. */
static DtlRange
apply_hedge (const DtlFigure *figure)
{
  DtlRange range = figure->value;

  if (figure->hedge == DTL_HEDGE_OVER || figure->hedge == DTL_HEDGE_AT_LEAST)
    range.has_high = FALSE;
  if (figure->hedge == DTL_HEDGE_UNDER || figure->hedge == DTL_HEDGE_AT_MOST)
    range.has_low = FALSE;
  return range;
}

char *
passage_figure_value (const DtlFigure *figure)
{
  DtlRange range = apply_hedge (figure);
  g_autofree char *low = range.has_low ? dtl_decimal_to_string (&range.low) : g_strdup ("");
  g_autofree char *high = range.has_high ? dtl_decimal_to_string (&range.high) : g_strdup ("");
  gboolean point = range.has_low && range.has_high && g_str_equal (low, high);

  return g_strdup_printf ("%s %s%s%s %s", dtl_figure_kind_name (figure->kind), low, point ? "" : "..",
                          point ? "" : high, figure->unit);
}

static char *
get_noun (const DtlReading *reading, const DtlFigure *figure)
{
  return g_strdup (figure->noun);
}

static char *
get_of (const DtlReading *reading, const DtlFigure *figure)
{
  return figure->has_of ? dtl_decimal_to_string (&figure->of) : NULL;
}

static char *
get_hedge (const DtlReading *reading, const DtlFigure *figure)
{
  return g_strdup (dtl_hedge_name (figure->hedge));
}

static char *
get_change (const DtlReading *reading, const DtlFigure *figure)
{
  return g_strdup (dtl_change_name (figure->change));
}

static char *
get_period (const DtlReading *reading, const DtlFigure *figure)
{
  return dtl_interval_to_edtf (&figure->period);
}

static char *
get_period_from (const DtlReading *reading, const DtlFigure *figure)
{
  return g_strdup (dtl_period_from_name (figure->period_from));
}

static char *
get_modality (const DtlReading *reading, const DtlFigure *figure)
{
  return g_strdup (dtl_modality_name (figure->modality));
}

static char *
get_measure (const DtlReading *reading, const DtlFigure *figure)
{
  return g_strdup (figure->measure);
}

static char *
get_concept (const DtlReading *reading, const DtlFigure *figure)
{
  return g_strdup (figure->concept);
}

static char *
get_attribution (const DtlReading *reading, const DtlFigure *figure)
{
  return g_strdup (figure->attribution);
}

static char *
get_equivalent (const DtlReading *reading, const DtlFigure *figure)
{
  if (figure->equivalent < 0)
    return NULL;
  return copy_slice (reading, dtl_reading_figure (reading, figure->equivalent)->span);
}

static char *
get_digits (const DtlReading *reading, const DtlFigure *figure)
{
  return g_strdup_printf ("%u", figure->digits);
}

static const struct
{
  const char *key;
  char *(*get) (const DtlReading *, const DtlFigure *);
  gboolean described;
} figure_keys[] = {
  { "noun", get_noun, TRUE },
  { "of", get_of, TRUE },
  { "hedge", get_hedge, TRUE },
  { "change", get_change, TRUE },
  { "period", get_period, TRUE },
  { "period-from", get_period_from, FALSE },
  { "modality", get_modality, TRUE },
  { "measure", get_measure, TRUE },
  { "concept", get_concept, TRUE },
  { "attribution", get_attribution, TRUE },
  { "equivalent", get_equivalent, TRUE },
  { "digits", get_digits, FALSE },
};

/**
 * passage_figure_key:
 * @key: a key of a `figure:` line
 *
 * Returns: (transfer full) (nullable): its value; a key that does not exist is an error
 */
char *
passage_figure_key (const DtlReading *reading, const DtlFigure *figure, const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (figure_keys); i++)
    if (g_str_equal (figure_keys[i].key, key))
      return figure_keys[i].get (reading, figure);
  g_error ("figures have no key %s", key);
}

char *
passage_date_value (const DtlDateMention *date)
{
  char *edtf = dtl_interval_to_edtf (&date->interval);

  return edtf ? edtf : g_strdup ("unresolved");
}

static char *
get_granularity (const DtlReading *reading, const DtlDateMention *date)
{
  return g_strdup (dtl_granularity_name (date->interval.granularity));
}

static char *
get_basis (const DtlReading *reading, const DtlDateMention *date)
{
  return g_strdup (dtl_basis_name (date->basis));
}

static char *
get_role (const DtlReading *reading, const DtlDateMention *date)
{
  return g_strdup (dtl_date_role_name (date->role));
}

static char *
get_rule (const DtlReading *reading, const DtlDateMention *date)
{
  return g_strdup (date->rule);
}

static char *
get_earliest (const DtlReading *reading, const DtlDateMention *date)
{
  return dtl_date_to_string (dtl_date_from_day (date->interval.earliest));
}

static char *
get_latest (const DtlReading *reading, const DtlDateMention *date)
{
  return dtl_date_to_string (dtl_date_from_day (date->interval.latest));
}

static char *
get_anchor (const DtlReading *reading, const DtlDateMention *date)
{
  return dtl_date_to_string (date->anchor);
}

static char *
get_alternatives (const DtlReading *reading, const DtlDateMention *date)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < date->n_alternatives; i++)
    {
      g_autofree char *edtf = dtl_interval_to_edtf (&date->alternatives[i]);

      g_string_append_printf (text, "%s%s", i ? "," : "", edtf);
    }
  return text->len ? g_strdup (text->str) : NULL;
}

static const struct
{
  const char *key;
  char *(*get) (const DtlReading *, const DtlDateMention *);
  gboolean described;
} date_keys[] = {
  { "granularity", get_granularity, TRUE },   { "basis", get_basis, TRUE },       { "role", get_role, TRUE },
  { "rule", get_rule, TRUE },                 { "earliest", get_earliest, FALSE }, { "latest", get_latest, FALSE },
  { "anchor", get_anchor, FALSE },            { "alternatives", get_alternatives, TRUE },
};

/**
 * passage_date_key:
 * @key: a key of a `date:` line
 *
 * Returns: (transfer full) (nullable): its value; a key that does not exist is an error
 */
char *
passage_date_key (const DtlReading *reading, const DtlDateMention *date, const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_keys); i++)
    if (g_str_equal (date_keys[i].key, key))
      return date_keys[i].get (reading, date);
  g_error ("dates have no key %s", key);
}

static void
append_key (GString *line, const char *key, const char *value)
{
  gboolean quoted = value && strpbrk (value, " ,");

  if (value)
    g_string_append_printf (line, " %s=%s%s%s", key, quoted ? "\"" : "", value, quoted ? "\"" : "");
}

char *
passage_describe_figure (const DtlReading *reading, const DtlFigure *figure)
{
  g_autofree char *text = copy_slice (reading, figure->span);
  g_autofree char *value = passage_figure_value (figure);
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "figure: %s | %s |", text, value);
  for (guint i = 0; i < G_N_ELEMENTS (figure_keys); i++)
    {
      g_autofree char *key = figure_keys[i].described ? figure_keys[i].get (reading, figure) : NULL;

      append_key (line, figure_keys[i].key, key);
    }
  return g_strdup (line->str);
}

char *
passage_describe_date (const DtlReading *reading, const DtlDateMention *date)
{
  g_autofree char *text = copy_slice (reading, date->span);
  g_autofree char *value = passage_date_value (date);
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "date: %s | %s |", text, value);
  for (guint i = 0; i < G_N_ELEMENTS (date_keys); i++)
    {
      g_autofree char *key = date_keys[i].described ? date_keys[i].get (reading, date) : NULL;

      append_key (line, date_keys[i].key, key);
    }
  return g_strdup (line->str);
}
