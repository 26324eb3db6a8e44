/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user decided, for scripts, and what is right after it, for tests. */

#include "dtl-decision-places.h"
#include "dtl-export-gold.h"
#include "dtl-export-json.h"

static void
put_time (DtlJsonWriter *writer, const char *key, gint64 made)
{
  g_autoptr (GDateTime) time = made != 0 ? g_date_time_new_from_unix_utc (made / G_USEC_PER_SEC) : NULL;
  g_autofree char *text = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  dtl_json_writer_put_string (writer, key, text);
}

static void
put_source (DtlJsonWriter *writer, int source)
{
  dtl_json_writer_key (writer, "source");
  if (source >= 0)
    dtl_json_writer_printf (writer, "s%d", source + 1);
  else
    dtl_json_writer_string (writer, NULL);
}

/* Bytes of the text, or null where the words are gone. */
static void
put_place (DtlJsonWriter *writer, DtlSpan span)
{
  static const char *const keys[] = { "start", "end" };
  const guint32 ends[] = { span.start, span.end };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (dtl_span_is_empty (span))
      dtl_json_writer_put_string (writer, keys[i], NULL);
    else
      dtl_json_writer_put_int (writer, keys[i], ends[i]);
}

static char
choose_letter (DtlDecisionKind kind)
{
  switch (kind)
    {
    case DTL_DECISION_NOT_A_DATE:
    case DTL_DECISION_DATE:
    case DTL_DECISION_MARK_DATE:
      return 'd';
    case DTL_DECISION_NOT_A_QUOTATION:
    case DTL_DECISION_MARK_QUOTATION:
      return 'q';
    case DTL_DECISION_SUMMARY:
    case DTL_DECISION_SAME_EVENT:
    case DTL_DECISION_OTHER_EVENT:
      return 'e';
    default:
      return 'f';
    }
}

static void
put_mention (DtlJsonWriter *writer, const DtlDecisionPlace *place)
{
  dtl_json_writer_key (writer, "mention");
  if (place->mention >= 0)
    dtl_export_json_mention (writer, choose_letter (place->decision->kind), (guint) place->source, (guint) place->mention);
  else
    dtl_json_writer_string (writer, NULL);
}

static void
put_others (DtlJsonWriter *writer, const DtlDecisionPlace *place)
{
  dtl_json_writer_key (writer, "others");
  dtl_json_writer_begin_inline_array (writer);
  for (guint i = 0; i < place->others->len; i++)
    {
      const DtlMentionRef *other = &g_array_index (place->others, DtlMentionRef, i);

      dtl_export_json_mention (writer, choose_letter (place->decision->kind), other->source, other->index);
    }
  dtl_json_writer_end_array (writer);
}

/**
 * dtl_export_json_decision:
 * @writer: a writer
 * @comparison: a comparison
 * @index: of one of its decisions
 *
 * Writes it as an object: what, about which words, by whom, and where that is now.
 */
void
dtl_export_json_decision (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, index);
  const DtlDecision *decision = place->decision;

  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_int (writer, "id", decision->id);
  dtl_json_writer_put_string (writer, "kind", dtl_decision_kind_name (decision->kind));
  dtl_json_writer_put_string (writer, "value", decision->value);
  put_source (writer, place->source);
  put_place (writer, place->span);
  dtl_json_writer_put_string (writer, "text", decision->anchor->exact);
  dtl_json_writer_put_string (writer, "prefix", decision->anchor->prefix);
  dtl_json_writer_put_string (writer, "suffix", decision->anchor->suffix);
  put_mention (writer, place);
  put_others (writer, place);
  dtl_json_writer_put_boolean (writer, "placed", place->placed);
  dtl_json_writer_put_string (writer, "reason", decision->reason);
  dtl_json_writer_put_string (writer, "author", decision->author);
  put_time (writer, "made", decision->made);
  dtl_json_writer_end_object (writer);
}

/* What is right in a paragraph, as a case for tests/cases. */
static void
write_case (DtlJsonWriter *writer, const DtlComparison *comparison, const DtlGoldCase *gold)
{
  dtl_json_writer_begin_object (writer);
  put_source (writer, (int) gold->source);
  put_place (writer, gold->paragraph);
  dtl_json_writer_key (writer, "decisions");
  dtl_json_writer_begin_inline_array (writer);
  for (guint i = 0; i < gold->decisions->len; i++)
    dtl_json_writer_int (writer, ((const DtlDecisionPlace *) g_ptr_array_index (comparison->decisions, g_array_index (gold->decisions, guint, i)))->decision->id);
  dtl_json_writer_end_array (writer);
  dtl_json_writer_put_string (writer, "case", gold->text);
  dtl_json_writer_end_object (writer);
}

/**
 * dtl_export_json_gold:
 * @writer: a writer
 * @comparison: a comparison
 *
 * Writes an array of what the user's corrections make right, paragraph by paragraph.
 */
void
dtl_export_json_gold (DtlJsonWriter *writer, const DtlComparison *comparison)
{
  g_autoptr (GPtrArray) cases = dtl_export_gold_cases (comparison);

  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < cases->len; i++)
    write_case (writer, comparison, g_ptr_array_index (cases, i));
  dtl_json_writer_end_array (writer);
}
