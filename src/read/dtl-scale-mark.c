/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "$38.6mm", "DKK 15 mia", "40 k€": letters that are a scale among money and something else, or nothing, elsewhere:
 * millimetres, miles, a mill, a name. */

#include "dtl-scale-mark.h"

#include <string.h>

#define LAKH 5

static gboolean
is_glued (const DtlPassage *passage, guint index)
{
  return index < passage->n_tokens && !dtl_passage_has_flag (passage, index, DTL_TOKEN_SPACE_BEFORE);
}

/* Signs, codes, "kr.": not one letter, which is too often the mark of something else. */
static gboolean
is_currency (const DtlSense *sense)
{
  return sense != NULL && sense->value == DTL_UNIT_MONEY && sense->cased && sense->scale == 0
         && !(g_ascii_isalpha (sense->surface[0]) && sense->surface[1] == '\0');
}

static gboolean
ends_with_currency (const DtlPassage *passage, guint end)
{
  for (guint length = 1; length <= MIN (end, 3); length++)
    {
      guint found;
      const DtlSense *sense = dtl_passage_phrase (passage, end - length, DTL_SENSE_UNIT, &found);

      if (found == length && is_currency (sense))
        return TRUE;
    }
  return FALSE;
}

/* "$38.6mm"; "$10-12mm" and "$10 to 12 mm" too. */
static gboolean
follows_currency (const DtlPassage *passage, guint first)
{
  if (ends_with_currency (passage, first))
    return TRUE;
  return first > 2 && (dtl_passage_is (passage, first - 1, DTL_TOKEN_DASH) || dtl_passage_says (passage, first - 1, "to"))
         && dtl_passage_is (passage, first - 2, DTL_TOKEN_NUMBER) && ends_with_currency (passage, first - 2);
}

/* "31.7 mm USD", "12 MM euros", "3 Md€"; in "12 mm won the race" it is a verb. */
static gboolean
precedes_currency (const DtlPassage *passage, guint at)
{
  static const char *const others[] = { "won", "real", "all", "top", "try", "pound" };
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_UNIT, &length);

  if (sense == NULL || sense->value != DTL_UNIT_MONEY || sense->scale != 0 || dtl_passage_is_one_of (passage, at, others)
      || dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE))
    return FALSE;
  if (dtl_passage_is (passage, at, DTL_TOKEN_SIGN)) /* of the next sum, where a number is glued to it */
    return !(dtl_passage_is (passage, at + 1, DTL_TOKEN_NUMBER) && is_glued (passage, at + 1));
  return !(g_ascii_isalpha (sense->surface[0]) && sense->surface[1] == '\0');
}

/* "$45 a barrel, 12 mm barrels", "3.2 MM Btu": a million of what is measured. */
static gboolean
precedes_measure (const DtlPassage *passage, guint at)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_UNIT, &length);

  return sense != NULL && strlen (sense->surface) > 2 && !dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE)
         && (sense->value == DTL_UNIT_VOLUME || sense->value == DTL_UNIT_MASS || sense->value == DTL_UNIT_ENERGY);
}

/* "15MM users", "2.5 MM shares": of what business counts; a gun has millimetres. */
static gboolean
precedes_count (const DtlPassage *passage, guint at)
{
  static const char *const counted[] = { "users", "shares", "customers", "subscribers", "accounts", "downloads", "views", "units", "members", "impressions", "orders", "transactions", "policies", "people", "households", "visitors", "viewers", "stations" };

  return memcmp (passage->bytes + dtl_passage_at (passage, at - 1)->start, "MM", 2) == 0 && dtl_passage_is_one_of (passage, at, counted);
}

/* "₹3L", "Rs 50 L": lakhs are of rupees; else it is a litre. */
static gboolean
follows_rupee (const DtlPassage *passage, guint first)
{
  static const char *const rupees[] = { "₹", "rs", "inr" };

  if (first > 1 && dtl_passage_says (passage, first - 1, "."))
    first--;
  return first > 0 && dtl_passage_is_one_of (passage, first - 1, rupees);
}

/**
 * dtl_scale_mark_find:
 * @passage: a paragraph
 * @number: a number without a scale word
 * @end: (out): the token behind the mark; untouched if there is none
 *
 * Returns: the power of ten that the letters behind @number stand for among money and what is measured; 0 if they
 *   stand for none
 */
int
dtl_scale_mark_find (const DtlPassage *passage, const DtlNumber *number, guint *end)
{
  const guint at = number->end;
  const DtlSense *sense = dtl_passage_is (passage, at, DTL_TOKEN_WORD) ? dtl_passage_word (passage, at, DTL_SENSE_SCALE_MARK) : NULL;
  guint behind = at + 1;

  if (sense == NULL || dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE))
    return 0;
  if (dtl_passage_is (passage, behind, DTL_TOKEN_DASH) && is_glued (passage, behind) && is_glued (passage, behind + 1))
    return 0; /* "$12 B-shares", "£5 m-high" */
  if (sense->value == LAKH && !follows_rupee (passage, number->first))
    return 0;
  if (dtl_passage_says (passage, behind, ".") && is_glued (passage, behind) && precedes_currency (passage, behind + 1))
    behind++;
  if (!follows_currency (passage, number->first) && !precedes_currency (passage, behind)
      && !(sense->value == 6 && dtl_passage_says (passage, at, "mm") && (precedes_measure (passage, behind) || precedes_count (passage, behind))))
    return 0;
  *end = behind;
  return sense->value;
}
