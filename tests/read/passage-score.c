/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays a reading beside its passage: every difference is a line of the report, and a count in
 * the score. */

#include "passage-score.h"

#include <string.h>

#include "passage-check.h"
#include "passage-keys.h"

typedef PassageCheck Check;

static DtlSpan
get_span (const Expectation *expectation)
{
  return g_array_index (expectation->spans, DtlSpan, 0);
}

static KeyScore *
find_key_score (KeyScore *scores, const char *name)
{
  guint i = 0;

  while (i + 1 < PASSAGE_KEYS_MAX && scores[i].name && !g_str_equal (scores[i].name, name))
    i++;
  scores[i].name = g_intern_string (name);
  return &scores[i];
}

/* Returns: whether the key is as it was expected */
static gboolean
check_key (Check *check, KeyScore *scores, const Expectation *expectation, const Key *key, const char *read)
{
  KeyScore *score = find_key_score (scores, key->name);
  gboolean none = g_str_equal (g_ptr_array_index (key->values, 0), "none");
  gboolean holds = passage_key_holds (key, read);

  score->asked++;
  score->right += holds;
  score->expected += !none;
  score->read += read != NULL;
  score->hit += holds && !none;
  if (!holds)
    passage_check_report_key (check, expectation, key, read);
  return holds;
}

static gboolean
may_be_read (const Check *check, DtlSpan span)
{
  for (guint i = 0; i < check->passage->expectations->len; i++)
    {
      const Expectation *expectation = g_ptr_array_index (check->passage->expectations, i);

      for (guint j = 0; expectation->kind == EXPECT_MAY && j < expectation->spans->len; j++)
        if (dtl_span_overlaps (g_array_index (expectation->spans, DtlSpan, j), span))
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_expected (const Check *check, ExpectationKind kind, DtlSpan span)
{
  for (guint i = 0; i < check->passage->expectations->len; i++)
    {
      const Expectation *expectation = g_ptr_array_index (check->passage->expectations, i);

      if (expectation->kind == kind && dtl_span_equal (get_span (expectation), span))
        return TRUE;
    }
  return FALSE;
}

static const DtlFigure *
find_figure (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_span_equal (dtl_reading_figure (reading, i)->span, span))
      return dtl_reading_figure (reading, i);
  return NULL;
}

/* Kind apart: "money 5 USD" and "quantity 5 USD" have one value and unit. */
static gboolean
same_value_and_unit (const char *expected, const char *read)
{
  return g_strcmp0 (strchr (expected, ' '), strchr (read, ' ')) == 0;
}

static void
check_figure (Check *check, const Expectation *expectation)
{
  const DtlFigure *figure = find_figure (check->reading, get_span (expectation));
  g_autofree char *value = figure ? passage_figure_value (figure) : NULL;

  check->score->figures_expected++;
  if (!figure)
    {
      passage_check_report (check, expectation->line, "not read: figure %s | %s", expectation->text, expectation->value);
      return;
    }
  if (same_value_and_unit (expectation->value, value))
    check->score->figures_right++;
  if (!g_str_equal (expectation->value, value))
    passage_check_report (check, expectation->line, "%s: %s was expected, and is %s", expectation->text, expectation->value,
                 value);
  for (guint i = 0; i < expectation->keys->len; i++)
    {
      const Key *key = g_ptr_array_index (expectation->keys, i);
      g_autofree char *read = passage_figure_key (check->reading, figure, key->name);

      check->score->attributes_expected++;
      check->score->attributes_right += check_key (check, check->score->figure_keys, expectation, key, read);
    }
}

static const DtlDateMention *
find_date (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->dates->len; i++)
    if (dtl_span_equal (dtl_reading_date (reading, i)->span, span))
      return dtl_reading_date (reading, i);
  return NULL;
}

static void
check_date (Check *check, const Expectation *expectation)
{
  const DtlDateMention *date = find_date (check->reading, get_span (expectation));
  g_autofree char *value = date ? passage_date_value (date) : NULL;

  check->score->dates_expected++;
  if (!date)
    {
      passage_check_report (check, expectation->line, "not read: date %s | %s", expectation->text, expectation->value);
      return;
    }
  check->score->date_spans_right++;
  if (g_str_equal (value, expectation->value))
    check->score->dates_right++;
  else
    passage_check_report (check, expectation->line, "%s: %s was expected, and is %s (rule %s)", expectation->text,
                 expectation->value, value, date->rule ? date->rule : "none");
  for (guint i = 0; i < expectation->keys->len; i++)
    {
      const Key *key = g_ptr_array_index (expectation->keys, i);
      g_autofree char *read = passage_date_key (check->reading, date, key->name);

      check_key (check, check->score->date_keys, expectation, key, read);
    }
}

static void
trim_comma (DtlSpan *span, const char *bytes)
{
  if (!dtl_span_is_empty (*span) && bytes[span->end - 1] == ',')
    span->end--;
}

/* The comma before a closing quotation mark belongs to neither. */
static const DtlQuotation *
find_quotation (const DtlReading *reading, DtlSpan span)
{
  const char *bytes = dtl_text_bytes (reading->source->text);

  trim_comma (&span, bytes);
  for (guint i = 0; i < reading->quotations->len; i++)
    {
      const DtlQuotation *quotation = dtl_reading_quotation (reading, i);
      DtlSpan words = quotation->span;

      trim_comma (&words, bytes);
      if (dtl_span_equal (words, span))
        return quotation;
    }
  return NULL;
}

static void
check_quotation (Check *check, const Expectation *expectation)
{
  const DtlQuotation *quotation = find_quotation (check->reading, get_span (expectation));

  check->score->quotations += 1 + expectation->keys->len;
  if (!quotation)
    {
      passage_check_report (check, expectation->line, "not read: quotation %s", expectation->text);
      return;
    }
  check->score->quotations_right++;
  for (guint i = 0; i < expectation->keys->len; i++)
    {
      const Key *key = g_ptr_array_index (expectation->keys, i);
      const char *read = g_str_equal (key->name, "speaker") ? quotation->speaker
                         : g_str_equal (key->name, "verb")  ? quotation->verb
                                                            : quotation->addressee;

      if (passage_key_holds (key, read))
        check->score->quotations_right++;
      else
        passage_check_report_key (check, expectation, key, read);
    }
}

static void
check_no_quotation (Check *check, const Expectation *expectation)
{
  gboolean read = FALSE;

  for (guint i = 0; i < check->reading->quotations->len; i++)
    for (guint j = 0; j < expectation->spans->len; j++)
      read = read || dtl_span_overlaps (dtl_reading_quotation (check->reading, i)->span, g_array_index (expectation->spans, DtlSpan, j));
  check->score->quotations++;
  check->score->quotations_right += !read;
  if (read)
    passage_check_report (check, expectation->line, "is no quotation: %s", expectation->text);
}

static const DtlEvent *
find_event (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->events->len; i++)
    {
      const DtlEvent *event = dtl_reading_event (reading, i);

      if (dtl_span_equal (dtl_reading_date (reading, event->date)->span, span))
        return event;
    }
  return NULL;
}

static void
check_event_names (Check *check, const Expectation *expectation, const Key *key, const DtlEvent *event)
{
  g_autofree char *read = event->names ? g_strjoinv (", ", (char **) event->names) : g_strdup ("");

  for (guint i = 0; i < key->values->len; i++)
    {
      const char *name = g_ptr_array_index (key->values, i);
      gboolean there = event->names && g_strv_contains (event->names, name);

      if (!there && !(key->contains && passage_contains_folded (read, name)))
        passage_check_report (check, expectation->line, "event %s: name %s is not in %s", expectation->text, name, read);
    }
}

static void
check_event (Check *check, const Expectation *expectation)
{
  const DtlEvent *event = find_event (check->reading, get_span (expectation));

  if (!event)
    {
      passage_check_report (check, expectation->line, "not read: event %s", expectation->text);
      return;
    }
  for (guint i = 0; i < expectation->keys->len; i++)
    {
      const Key *key = g_ptr_array_index (expectation->keys, i);

      if (g_str_equal (key->name, "names"))
        check_event_names (check, expectation, key, event);
      else if (!passage_key_holds (key, event->summary))
        passage_check_report_key (check, expectation, key, event->summary);
    }
}

static void
check_no_event (Check *check, const Expectation *expectation)
{
  for (guint i = 0; i < expectation->spans->len; i++)
    if (find_event (check->reading, g_array_index (expectation->spans, DtlSpan, i)) != NULL)
      passage_check_report (check, expectation->line, "is no event: %s", expectation->text);
}

static gboolean
is_read_from (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_span_overlaps (dtl_reading_figure (reading, i)->span, span))
      return TRUE;
  for (guint i = 0; i < reading->dates->len; i++)
    if (dtl_span_overlaps (dtl_reading_date (reading, i)->span, span))
      return TRUE;
  return FALSE;
}

static void
check_trap (Check *check, const Expectation *expectation)
{
  for (guint i = 0; i < expectation->spans->len; i++)
    {
      check->score->traps++;
      if (!is_read_from (check->reading, g_array_index (expectation->spans, DtlSpan, i)))
        continue;
      check->score->traps_read++;
      passage_check_report (check, expectation->line, "a trap was read: %s", expectation->text);
    }
}

/* Reading it and not reading it are both right. */
static void
check_may (Check *check, const Expectation *expectation)
{
}

static void
count_what_was_read (Check *check)
{
  const DtlReading *reading = check->reading;

  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, i);
      gboolean expected = is_expected (check, EXPECT_FIGURE, figure->span);
      g_autofree char *line = passage_describe_figure (reading, figure);

      check->score->figures_read += expected || !may_be_read (check, figure->span);
      if (!expected && !may_be_read (check, figure->span))
        g_string_append_printf (check->report, "  not expected: %s\n", line);
    }
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const DtlDateMention *date = dtl_reading_date (reading, i);
      gboolean expected = is_expected (check, EXPECT_DATE, date->span);
      g_autofree char *line = passage_describe_date (reading, date);

      check->score->dates_read += expected || !may_be_read (check, date->span);
      if (!expected && !may_be_read (check, date->span))
        g_string_append_printf (check->report, "  not expected: %s\n", line);
    }
}

void
passage_score_add (PassageScore *score, const Passage *passage, const DtlReading *reading, GString *report)
{
  static void (*const checks[]) (Check *, const Expectation *) = {
    [EXPECT_FIGURE] = check_figure, [EXPECT_DATE] = check_date, [EXPECT_QUOTATION] = check_quotation,
    [EXPECT_EVENT] = check_event,   [EXPECT_NOT] = check_trap,  [EXPECT_MAY] = check_may,
    [EXPECT_NO_QUOTATION] = check_no_quotation,
    [EXPECT_NO_EVENT] = check_no_event,
    [EXPECT_NAME] = passage_check_name,
    [EXPECT_NO_NAME] = passage_check_no_name,
    [EXPECT_FURNITURE] = passage_check_furniture,
    [EXPECT_NOT_FURNITURE] = passage_check_not_furniture,
    [EXPECT_TITLE] = passage_check_head,
    [EXPECT_AUTHOR] = passage_check_head,
    [EXPECT_PUBLISHER] = passage_check_head,
    [EXPECT_PUBLISHED] = passage_check_head,
  };
  Check check = { passage, reading, score, report };

  for (guint i = 0; i < passage->expectations->len; i++)
    {
      const Expectation *expectation = g_ptr_array_index (passage->expectations, i);

      checks[expectation->kind](&check, expectation);
    }
  count_what_was_read (&check);
  passage_check_rest (&check);
}

/* Of nothing expected and nothing read, all is right. */
double
passage_score_f1 (guint expected, guint read, guint right)
{
  return expected + read == 0 ? 1.0 : 2.0 * right / (expected + read);
}
