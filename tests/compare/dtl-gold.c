/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A reader that reads nothing: it takes figures and dates from labels made by hand. */

#include "dtl-gold.h"

#include <string.h>

#include "dtl-paragraphs.h"
#include "dtl-sentences.h"

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static int
find_named (const char *name, const char *(*get_name) (guint), guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (name, get_name (i)) == 0)
      return i;
  return 0;
}

static DtlSpan
find_sentence (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->sentences->len; i++)
    if (dtl_span_has_offset (g_array_index (reading->sentences, DtlSpan, i), span.start))
      return g_array_index (reading->sentences, DtlSpan, i);
  return span;
}

static void
cut_paragraph (const DtlLexicon *lexicon, DtlReading *reading, DtlSpan paragraph)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));
  const char *bytes = dtl_text_bytes (reading->source->text);

  dtl_tokenizer_fill (tokens, bytes, paragraph);
  dtl_lexicon_annotate (lexicon, bytes, (DtlToken *) (gpointer) tokens->data, tokens->len);
  dtl_sentences_split (lexicon, bytes, (DtlToken *) (gpointer) tokens->data, tokens->len, sentences);
  for (guint i = 0; i < sentences->len; i++)
    {
      DtlSentence sentence = g_array_index (sentences, DtlSentence, i);
      DtlSpan span = { g_array_index (tokens, DtlToken, sentence.first).start, g_array_index (tokens, DtlToken, sentence.end - 1).end };

      g_array_append_val (reading->sentences, span);
    }
}

static void
cut_text (const DtlLexicon *lexicon, DtlReading *reading)
{
  dtl_paragraphs_split (reading->source->text, reading->paragraphs);
  for (guint i = 0; i < reading->paragraphs->len; i++)
    cut_paragraph (lexicon, reading, g_array_index (reading->paragraphs, DtlSpan, i));
}

static const char *
name_kind (guint i)
{
  return dtl_figure_kind_name (i);
}

static const char *
name_hedge (guint i)
{
  return dtl_hedge_name (i);
}

static const char *
name_change (guint i)
{
  return dtl_change_name (i);
}

static const char *
name_modality (guint i)
{
  return dtl_modality_name (i);
}

static guint
count_written (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += g_ascii_isdigit (*text) && (n > 0 || *text != '0');
  return MAX (n, 1);
}

static void
set_bound (DtlDecimal *bound, guint *has, const char *text, const char *written)
{
  DtlDecimal decimal;

  if (text == NULL || !dtl_decimal_parse (text, -1, &decimal))
    return;
  while (decimal.coefficient != 0 && decimal.coefficient % 10 == 0)
    {
      decimal.coefficient /= 10;
      decimal.exponent++;
    }
  *bound = decimal;
  bound->digits = count_written (written);
  *has = TRUE;
}

static int
find_id (JsonArray *figures, const char *id)
{
  for (guint i = 0; id != NULL && i < json_array_get_length (figures); i++)
    if (g_strcmp0 (get_string (json_array_get_object_element (figures, i), "id"), id) == 0)
      return i;
  return -1;
}

static void
add_figure (DtlReading *reading, JsonArray *figures, JsonObject *label)
{
  DtlFigure figure = { .period = dtl_interval_unresolved (), .period_date = -1, .equivalent = -1 };
  const char *of = get_string (label, "of"), *period = get_string (label, "period");
  guint has_low = FALSE, has_high = FALSE;

  figure.span = (DtlSpan) { json_object_get_int_member (label, "start"), json_object_get_int_member (label, "end") };
  figure.sentence = figure.clause = find_sentence (reading, figure.span);
  figure.kind = find_named (get_string (label, "kind"), name_kind, DTL_FIGURE_NUMBER + 1);
  set_bound (&figure.value.low, &has_low, get_string (label, "low"), get_string (label, "text"));
  set_bound (&figure.value.high, &has_high, get_string (label, "high"), get_string (label, "text"));
  figure.value.has_low = has_low;
  figure.value.has_high = has_high;
  figure.digits = figure.value.low.digits;
  figure.unit = g_intern_string (get_string (label, "unit"));
  figure.noun = g_intern_string (get_string (label, "noun"));
  figure.has_of = of != NULL && dtl_decimal_parse (of, -1, &figure.of);
  figure.hedge = find_named (get_string (label, "hedge"), name_hedge, DTL_HEDGE_EXACTLY + 1);
  figure.change = find_named (get_string (label, "change"), name_change, DTL_CHANGE_TO + 1);
  figure.modality = find_named (get_string (label, "modality"), name_modality, DTL_MODALITY_DENIED + 1);
  figure.measure = g_intern_string (get_string (label, "measure"));
  figure.attribution = g_intern_string (get_string (label, "attribution"));
  if (period != NULL && dtl_interval_parse_edtf (period, &figure.period))
    figure.period_from = DTL_PERIOD_FROM_SAID;
  figure.equivalent = find_id (figures, get_string (label, "equivalent"));
  g_array_append_val (reading->figures, figure);
}

static void
add_date (DtlReading *reading, JsonObject *label)
{
  DtlDateMention date = { .interval = dtl_interval_unresolved (), .basis = DTL_BASIS_UNRESOLVED, .rule = "label" };
  const char *edtf = get_string (label, "edtf"), *role = get_string (label, "role"), *about = get_string (label, "about");

  date.span = (DtlSpan) { json_object_get_int_member (label, "start"), json_object_get_int_member (label, "end") };
  date.sentence = find_sentence (reading, date.span);
  if (edtf != NULL && dtl_interval_parse_edtf (edtf, &date.interval))
    date.basis = g_strcmp0 (get_string (label, "basis"), "stated") == 0 ? DTL_BASIS_STATED : DTL_BASIS_PUBLISHED;
  for (guint i = 0; i <= DTL_ROLE_STATEMENT; i++)
    if (g_strcmp0 (role, dtl_date_role_name (i)) == 0)
      date.role = i;
  g_array_append_val (reading->dates, date);
  if (date.role == DTL_ROLE_EVENT)
    {
      DtlEvent event = { date.sentence, date.sentence, reading->dates->len - 1, g_intern_string (about), g_new0 (const char *, 1) };

      g_ptr_array_add (reading->allocations, event.names);
      g_array_append_val (reading->events, event);
    }
}

DtlReading *
dtl_gold_read (const DtlLexicon *lexicon, const char *directory, JsonObject *label)
{
  g_autofree char *path = g_build_filename (directory, get_string (label, "file"), NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (DtlText) text = NULL;
  g_autoptr (DtlSource) source = NULL;
  JsonArray *figures = json_object_get_array_member (label, "figures"), *dates = json_object_get_array_member (label, "dates");
  DtlReading *reading;

  if (!g_file_get_contents (path, &bytes, NULL, NULL))
    return NULL;
  text = dtl_text_new_from_string (bytes);
  source = dtl_source_new (text);
  source->publisher = g_strdup (get_string (label, "id"));
  reading = dtl_reading_new (source);
  if (get_string (label, "published") != NULL)
    dtl_date_parse (get_string (label, "published"), &reading->published);
  cut_text (lexicon, reading);
  for (guint i = 0; i < json_array_get_length (figures); i++)
    add_figure (reading, figures, json_array_get_object_element (figures, i));
  for (guint i = 0; i < json_array_get_length (dates); i++)
    add_date (reading, json_array_get_object_element (dates, i));
  return reading;
}
