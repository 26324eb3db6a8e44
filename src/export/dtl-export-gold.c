/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the user corrects the reader, he says what is right: that is worth as much as a passage labelled by hand.
 * It leaves the collection in the form of such passages, with nothing in it but what he said: all that was
 * read beside it, right or wrong, is left open. */

#include "dtl-export-gold.h"

#include <string.h>

#include "dtl-decision-places.h"

typedef struct
{
  const DtlComparison *comparison;
  const DtlReading *reading;
  DtlGoldCase *gold;
  GString *text;
  char *words; /* of the paragraph */
} Writing;

void
dtl_gold_case_free (DtlGoldCase *gold)
{
  g_array_unref (gold->decisions);
  g_free (gold->text);
  g_free (gold);
}

static const DtlDecisionPlace *
get_place (const DtlComparison *comparison, guint index)
{
  return g_ptr_array_index (comparison->decisions, index);
}

/* --- Naming words by their text -------------------------------------------------------------------- */

/* "5" is not in "15", "5th" or "2.5": those places of a text do not count, unless there are no others. */
static gboolean
is_glued (const char *text, const char *at, gsize length)
{
  const gunichar first = g_utf8_get_char (at), last = g_utf8_get_char (g_utf8_prev_char (at + length));
  const char *before = at > text ? g_utf8_prev_char (at) : NULL;

  if (at[length] != '\0' && g_unichar_isalnum (last) && g_unichar_isalnum (g_utf8_get_char (at + length)))
    return TRUE;
  if (before == NULL || !g_unichar_isalnum (first))
    return FALSE;
  if (g_unichar_isalnum (g_utf8_get_char (before)))
    return TRUE;
  return strchr (".,", *before) != NULL && before > text && g_ascii_isdigit (before[-1]) && g_ascii_isdigit (*at);
}

/* Which of the places of @words in @text begins at @at, from 1; 0 if none of those that count does. */
static guint
count_place (const char *text, const char *words, gsize at, gboolean strict)
{
  guint n = 0;

  for (const char *found = strstr (text, words); found != NULL; found = strstr (found + 1, words))
    {
      if (strict && is_glued (text, found, strlen (words)))
        continue;
      n++;
      if ((gsize) (found - text) == at)
        return n;
    }
  return 0;
}

static gboolean
has_free_place (const char *text, const char *words)
{
  for (const char *found = strstr (text, words); found != NULL; found = strstr (found + 1, words))
    if (!is_glued (text, found, strlen (words)))
      return TRUE;
  return FALSE;
}

/* "TEXT", or "TEXT#2" where it is not the first; NULL where that form cannot name it. */
static char *
name_words (const Writing *self, DtlSpan span)
{
  const gsize at = span.start - self->gold->paragraph.start;
  g_autofree char *words = g_strndup (self->words + at, dtl_span_length (span));
  guint number;

  if (strpbrk (words, "|\n#") != NULL || g_ascii_isspace (words[0]) || g_ascii_isspace (words[strlen (words) - 1]))
    return NULL;
  number = count_place (self->words, words, at, has_free_place (self->words, words));
  if (number == 0)
    return NULL;
  return number == 1 ? g_steal_pointer (&words) : g_strdup_printf ("%s#%u", words, number);
}

/* --- Lines ----------------------------------------------------------------------------------------- */

static void
put_key (GString *line, const char *name, const char *value)
{
  if (value != NULL && strpbrk (value, "\"\n") != NULL)
    return;
  if (value == NULL || *value == '\0')
    g_string_append_printf (line, " %s=none", name);
  else
    g_string_append_printf (line, strpbrk (value, " ,|") != NULL ? " %s=\"%s\"" : " %s=%s", name, value);
}

static char *
spell_range (const DtlRange *value)
{
  g_autofree char *low = value->has_low ? dtl_decimal_to_string (&value->low) : g_strdup ("");
  g_autofree char *high = value->has_high ? dtl_decimal_to_string (&value->high) : g_strdup ("");

  return dtl_range_is_point (value) ? g_steal_pointer (&low) : g_strconcat (low, "..", high, NULL);
}

static void
put_figure_key (GString *line, const DtlFigure *figure, DtlDecisionKind kind)
{
  g_autofree char *period = dtl_interval_to_edtf (&figure->period);
  const struct
  {
    DtlDecisionKind kind;
    const char *name;
    const char *value;
  } keys[] = {
    { DTL_DECISION_HEDGE, "hedge", dtl_hedge_name (figure->hedge) },
    { DTL_DECISION_PERIOD, "period", period },
    { DTL_DECISION_NOUN, "noun", figure->noun },
    { DTL_DECISION_MEASURE, "measure", figure->measure },
    { DTL_DECISION_ATTRIBUTION, "attribution", figure->attribution },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].kind == kind)
      put_key (line, keys[i].name, keys[i].value);
}

/* Whether anything was decided about these words that is right now; the keys that it set, appended to @line. */
static gboolean
is_decided (const Writing *self, DtlSpan span, DtlDecisionAbout about, const DtlFigure *figure, GString *line)
{
  gboolean decided = FALSE;

  for (guint i = 0; i < self->gold->decisions->len; i++)
    {
      const DtlDecisionPlace *place = get_place (self->comparison, g_array_index (self->gold->decisions, guint, i));
      const DtlDecisionKind kind = place->decision->kind;
      const gboolean mark = about == DTL_DECISION_ABOUT_FIGURE ? kind == DTL_DECISION_MARK_FIGURE : kind == DTL_DECISION_MARK_DATE;

      if (!dtl_span_equal (place->span, span) || (dtl_decision_kind_about (kind) != about && !mark))
        continue;
      decided = TRUE;
      if (figure != NULL)
        put_figure_key (line, figure, kind);
    }
  return decided;
}

static void
put_line (const Writing *self, const char *kind, DtlSpan span, const char *rest)
{
  g_autofree char *words = name_words (self, span);

  if (words != NULL)
    g_string_append_printf (self->text, "%s: %s%s\n", kind, words, rest);
}

static void
write_figure (const Writing *self, const DtlFigure *figure)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autofree char *value = spell_range (&figure->value);
  g_autofree char *rest = NULL;

  if (!is_decided (self, figure->span, DTL_DECISION_ABOUT_FIGURE, figure, keys))
    {
      put_line (self, "may", figure->span, "");
      return;
    }
  rest = g_strdup_printf (" | %s %s %s%s%s", dtl_figure_kind_name (figure->kind), value, figure->unit, keys->len > 0 ? " |" : "", keys->str);
  put_line (self, "figure", figure->span, rest);
}

static void
write_date (const Writing *self, const DtlDateMention *date)
{
  g_autofree char *edtf = dtl_interval_to_edtf (&date->interval);
  g_autofree char *rest = NULL;

  if (!is_decided (self, date->span, DTL_DECISION_ABOUT_DATE, NULL, NULL))
    {
      put_line (self, "may", date->span, "");
      return;
    }
  rest = g_strdup_printf (" | %s | granularity=%s", edtf != NULL ? edtf : "unresolved", dtl_granularity_name (date->interval.granularity));
  put_line (self, "date", date->span, rest);
}

/* What is there no longer, and quotations: their decisions say it all. */
static void
write_decision (const Writing *self, const DtlDecisionPlace *place)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  switch (place->decision->kind)
    {
    case DTL_DECISION_NOT_A_FIGURE:
    case DTL_DECISION_NOT_A_DATE:
      if (place->mention < 0)
        put_line (self, "not", place->span, "");
      break;
    case DTL_DECISION_NOT_A_QUOTATION:
      put_line (self, "no-quotation", place->span, "");
      break;
    case DTL_DECISION_MARK_QUOTATION:
      put_key (keys, "speaker", place->decision->value);
      put_line (self, "quotation", place->span, keys->len > 0 ? " |" : "");
      if (keys->len > 0)
        {
          g_string_truncate (self->text, self->text->len - 1);
          g_string_append_printf (self->text, "%s\n", keys->str);
        }
      break;
    default:
      break;
    }
}

static void
write_head (const Writing *self)
{
  const DtlReading *reading = self->reading;
  g_autofree char *published = dtl_date_is_set (reading->published) ? dtl_date_to_string (reading->published) : NULL;
  const DtlDecisionPlace *first = get_place (self->comparison, g_array_index (self->gold->decisions, guint, 0));
  g_autofree char *name = g_strdelimit (g_strdup (first->decision->anchor->exact), "\n", ' ');

  g_string_append_printf (self->text, "=== %s: %s\n", dtl_decision_kind_name (first->decision->kind), name);
  if (published != NULL)
    g_string_append_printf (self->text, "published: %s\n", published);
  if (reading->locale != NULL)
    g_string_append_printf (self->text, "locale: %s\n", reading->locale);
  g_string_append_printf (self->text, "---\n%s\n---\n", self->words);
}

/* Whether lines of the text could be taken for lines of the case. */
static gboolean
has_marks (const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strncmp (lines[i], "---", 3) == 0 || strncmp (lines[i], "===", 3) == 0)
      return TRUE;
  return FALSE;
}

static void
write_case (const DtlComparison *comparison, DtlGoldCase *gold)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, gold->source);
  g_autofree char *words = dtl_text_slice (reading->source->text, gold->paragraph);
  const Writing self = { comparison, reading, gold, g_string_new (NULL), words };

  write_head (&self);
  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_span_contains (gold->paragraph, dtl_reading_figure (reading, i)->span))
      write_figure (&self, dtl_reading_figure (reading, i));
  for (guint i = 0; i < reading->dates->len; i++)
    if (dtl_span_contains (gold->paragraph, dtl_reading_date (reading, i)->span))
      write_date (&self, dtl_reading_date (reading, i));
  for (guint i = 0; i < gold->decisions->len; i++)
    write_decision (&self, get_place (comparison, g_array_index (gold->decisions, guint, i)));
  gold->text = g_string_free_and_steal (self.text);
}

/* --- Which paragraphs ------------------------------------------------------------------------------ */

static gboolean
find_paragraph (const DtlReading *reading, DtlSpan span, DtlSpan *paragraph)
{
  for (guint i = 0; i < reading->paragraphs->len; i++)
    {
      *paragraph = g_array_index (reading->paragraphs, DtlSpan, i);
      if (dtl_span_contains (*paragraph, span))
        {
          g_autofree char *words = dtl_text_slice (reading->source->text, *paragraph);

          return !has_marks (words);
        }
    }
  return FALSE;
}

static DtlGoldCase *
find_case (GPtrArray *cases, guint source, DtlSpan paragraph)
{
  DtlGoldCase *gold;

  for (guint i = 0; i < cases->len; i++)
    {
      gold = g_ptr_array_index (cases, i);
      if (gold->source == source && dtl_span_equal (gold->paragraph, paragraph))
        return gold;
    }
  gold = g_new0 (DtlGoldCase, 1);
  gold->source = source;
  gold->paragraph = paragraph;
  gold->decisions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (cases, gold);
  return gold;
}

/**
 * dtl_export_gold_cases:
 * @comparison: a comparison, with what the user decided
 *
 * Returns: (transfer full) (element-type DtlGoldCase): a case for each paragraph in which something was corrected;
 *   decisions without a place make none, nor do those about rows and events
 */
GPtrArray *
dtl_export_gold_cases (const DtlComparison *comparison)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_gold_case_free);

  for (guint i = 0; i < comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = get_place (comparison, i);
      const DtlDecisionAbout about = dtl_decision_kind_about (place->decision->kind);
      DtlSpan paragraph;

      if (place->placed && place->source >= 0 && about != DTL_DECISION_ABOUT_ROW && about != DTL_DECISION_ABOUT_EVENT
          && find_paragraph (dtl_comparison_reading (comparison, (guint) place->source), place->span, &paragraph))
        g_array_append_val (find_case (cases, (guint) place->source, paragraph)->decisions, i);
    }
  for (guint i = 0; i < cases->len; i++)
    write_case (comparison, g_ptr_array_index (cases, i));
  return cases;
}
