/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same digits with another scale word: one of the two is a slip. Which one can often be
 * proved from the texts alone, by a sum inside its own report that fails; else the lonely side
 * is suspected, and where that is not clear either, nobody is. */

#include "config.h"

#include "dtl-scale-slip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_of (const DtlArithmetic *sum, guint figure)
{
  for (guint i = 0; i < sum->figures->len; i++)
    if (g_array_index (sum->figures, guint, i) == figure)
      return TRUE;
  return FALSE;
}

/* A sum inside a report of the side that its figure makes fail; a rate that cannot be tells most. */
static const DtlArithmetic *
find_failed_sum (const DtlRow *row, const DtlSide *side)
{
  const DtlArithmetic *found = NULL;

  for (guint i = 0; i < side->facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (side->facts, i);
      const GPtrArray *sums = g_ptr_array_index (row->sums, fact->source);

      for (guint j = 0; j < sums->len; j++)
        {
          const DtlArithmetic *sum = g_ptr_array_index (sums, j);

          if (sum->holds || !is_of (sum, g_array_index (fact->figures, guint, 0)))
            continue;
          if (g_str_equal (sum->rule, "implied-rate"))
            return sum;
          if (found == NULL)
            found = sum;
        }
    }
  return found;
}

/* Sources behind a side, with those that say the same in another way. */
static guint
count_supporters (const DtlRow *row, const DtlSide *side, const char *unit)
{
  const DtlValue *value = dtl_fact_in_unit (side->fact, unit);
  guint n = 0;

  for (guint i = 0; i < row->sides->len && value != NULL; i++)
    {
      const DtlSide *other = g_ptr_array_index (row->sides, i);
      const DtlValue *other_value = dtl_fact_in_unit (other->fact, unit);

      if (other_value != NULL && dtl_value_likeness (value, other_value) >= DTL_LIKENESS_LIKELY
          && !dtl_value_is_stretched (value, other_value))
        n += other->n_sources;
    }
  return n;
}

static void
turn_round (DtlSlip *slip)
{
  const DtlSide *side = slip->suspect;

  slip->suspect = slip->other;
  slip->other = side;
  slip->power = -slip->power;
}

/**
 * dtl_scale_slip_examine:
 * @dispute: two sides with the same digits
 *
 * Returns: which of them is suspected, and why
 */
DtlSlip
dtl_scale_slip_examine (const DtlDispute *dispute)
{
  const DtlArithmetic *a = find_failed_sum (dispute->row, dispute->a), *b = find_failed_sum (dispute->row, dispute->b);
  guint for_a = count_supporters (dispute->row, dispute->a, dispute->left->unit);
  guint for_b = count_supporters (dispute->row, dispute->b, dispute->left->unit);
  DtlSlip slip = { .suspect = dispute->a, .other = dispute->b, .power = dispute->power };

  if ((a == NULL && b != NULL) || (a == b && for_a > for_b) || (a == b && for_a == for_b && slip.power < 0))
    turn_round (&slip);
  slip.known = (a == NULL) != (b == NULL) || MAX (for_a, for_b) >= 2 * MIN (for_a, for_b);
  if ((a == NULL) != (b == NULL))
    slip.proof = a != NULL ? a->working : b->working;
  return slip;
}

typedef struct
{
  int written;  /* power of the suspect's scale word */
  int meant;
  const char *sentence;
} Translation;

static const Translation translations[] = {
  { 9, 12, N_("German “Billionen”, Spanish “billones” and older French “billions” are English “trillion”: a translation that kept the word would slip like this.") },
  { 12, 9, N_("English “billion” is German “Milliarde” and French “milliard”; German “Billion” is English “trillion”: a translation that took one for the other would slip like this.") },
  { 6, 9, N_("German “Milliarden”, French “milliards” and Russian “миллиарды” are English “billion”: a translation that read “millions” would slip like this.") },
};

static int
find_scale_power (const DtlFigure *figure)
{
  int magnitude = figure->value.has_low ? dtl_decimal_magnitude (&figure->value.low) : 0;

  return magnitude >= 0 ? magnitude - magnitude % 3 : 0;
}

/* Whether something in a report says that it was written in another language first. */
static gboolean
has_sign_of_translation (const DtlReading *reading)
{
  static const char *const signs[] = { "translat", "english service", "english version", "english edition", "in english", "deepl" };
  const char *locale = reading->source->locale;
  g_autofree char *text = g_ascii_strdown (dtl_text_bytes (reading->source->text), -1);
  g_autofree char *title = reading->title != NULL ? g_ascii_strdown (reading->title, -1) : NULL;

  if (locale != NULL && !g_str_has_prefix (locale, "en"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (text, signs[i]) != NULL || (title != NULL && strstr (title, signs[i]) != NULL))
      return TRUE;
  return FALSE;
}

/* What language the slip may come from; %NULL if none makes this one, or nothing in the report
 * speaks for a translation. */
const char *
dtl_scale_slip_translation (const DtlSlip *slip, const DtlCorpus *corpus)
{
  int written = find_scale_power (slip->suspect->figure);

  for (guint i = 0; i < G_N_ELEMENTS (translations); i++)
    if (slip->known && translations[i].written == written && translations[i].meant == written + slip->power)
      return has_sign_of_translation (dtl_corpus_reading (corpus, slip->suspect->fact->source)) ? _(translations[i].sentence) : NULL;
  return NULL;
}

/* Names the suspect first, and the factor between the two. */
void
dtl_scale_slip_describe (const DtlDispute *dispute, DtlReason *reason)
{
  DtlSlip slip = dtl_scale_slip_examine (dispute);
  DtlDecimal factor = { 1, (gint16) ABS (slip.power), 0 };
  g_autoptr (GArray) others = g_steal_pointer (&reason->figures);

  reason->has_suspect |= slip.known;
  if (reason->factor == NULL)
    reason->factor = dtl_decimal_to_string (&factor);
  reason->figures = g_array_new (FALSE, TRUE, sizeof (DtlMentionRef));
  if (slip.known)
    dtl_side_add_mentions (slip.suspect, dispute->row->corpus, reason->figures);
  for (guint i = 0; i < others->len; i++)
    {
      DtlMentionRef ref = g_array_index (others, DtlMentionRef, i);
      gboolean known = FALSE;

      for (guint j = 0; j < reason->figures->len; j++)
        known |= memcmp (&g_array_index (reason->figures, DtlMentionRef, j), &ref, sizeof ref) == 0;
      if (!known)
        g_array_append_val (reason->figures, ref);
    }
  dtl_side_add_mentions (dispute->a, dispute->row->corpus, reason->figures);
  dtl_side_add_mentions (dispute->b, dispute->row->corpus, reason->figures);
}
