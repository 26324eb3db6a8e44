/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A number as news writes it: digits or words, then a scale in words or letters. Whether it is
 * a figure at all is for others to judge. */

#include "dtl-number-scanner.h"

#include "dtl-digits.h"
#include "dtl-scale-mark.h"
#include "dtl-spelled-number.h"

/**
 * dtl_number_rescale:
 * @number: a number without a scale word of its own
 * @scale: the power of ten that it shares with another
 */
void
dtl_number_rescale (DtlNumber *number, int scale)
{
  guint digits = number->digits;

  if (!dtl_decimal_scale (&number->bare, scale, &number->value))
    return;
  number->value.digits = digits;
  number->scale = scale;
}

/* "paid N2.5bn. Naira fell", "cost €1.4bn. $3bn more": what begins a sentence is no unit of the one before. */
static gboolean
begins_sentence (const DtlPassage *passage, guint at)
{
  if (dtl_passage_is (passage, at, DTL_TOKEN_SIGN))
    return dtl_passage_is (passage, at + 1, DTL_TOKEN_NUMBER);
  return dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL) && !dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER);
}

/* "3,4 Mrd. euros": the dot of an abbreviation, with the unit behind it. */
static gboolean
is_dot_of_abbreviation (const DtlPassage *passage, guint at)
{
  guint length;

  return dtl_passage_is (passage, at, DTL_TOKEN_STOP) && dtl_passage_says (passage, at, ".")
         && !dtl_passage_has_flag (passage, at, DTL_TOKEN_SPACE_BEFORE) && !dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_LINE_BEFORE)
         && dtl_token_length (dtl_passage_at (passage, at - 1)) < 5
         && !begins_sentence (passage, at + 1) && dtl_passage_phrase (passage, at + 1, DTL_SENSE_UNIT, &length) != NULL;
}

/* The scale at @index, as a word that may be joined by a hyphen; 0 if there is none. */
static int
find_scale_word (const DtlPassage *passage, guint index, guint *end)
{
  gboolean hyphen = dtl_passage_is (passage, index, DTL_TOKEN_DASH)
                    && !dtl_passage_has_flag (passage, index, DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LONG)
                    && !dtl_passage_has_flag (passage, index + 1, DTL_TOKEN_SPACE_BEFORE);
  guint at = hyphen ? index + 1 : index;
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_SCALE, &length);

  if (sense == NULL || dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE))
    return 0;
  *end = at + length;
  *end += is_dot_of_abbreviation (passage, *end);
  return sense->value;
}

static int
find_scale_letter (const DtlPassage *passage, guint index, guint *end)
{
  const DtlSense *sense = dtl_passage_word (passage, index, DTL_SENSE_SCALE_LETTER);

  if (sense == NULL || dtl_passage_has_flag (passage, index, DTL_TOKEN_SPACE_BEFORE))
    return 0;
  *end = index + 1;
  return sense->value;
}

/* "2.5 hundred thousand", "1.87 lakh crore" as the phrase that it is, "12 lakh". */
static void
scan_scale (const DtlPassage *passage, DtlNumber *number)
{
  guint end = number->end;
  int scale = find_scale_word (passage, number->end, &end);
  int more;

  if (scale != 0 && (more = find_scale_word (passage, end, &end)) > scale)
    scale += more;
  if (scale == 0)
    {
      scale = find_scale_letter (passage, number->end, &end);
      if (scale != 0)
        number->flags |= DTL_NUMBER_LETTER;
      else if ((scale = dtl_scale_mark_find (passage, number, &end)) == 0)
        return;
    }
  number->end = end;
  dtl_number_rescale (number, scale);
}

/**
 * dtl_number_scan:
 * @passage: a paragraph
 * @habits: of its place
 * @index: where the number would begin
 * @number: (out): the number with its scale
 *
 * Returns: %FALSE if no number begins there
 */
gboolean
dtl_number_scan (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlNumber *number)
{
  if (index >= passage->n_tokens)
    return FALSE;
  if (dtl_digits_scan (passage, habits, index, number))
    {
      scan_scale (passage, number);
      return TRUE;
    }
  if (dtl_passage_word (passage, index, DTL_SENSE_VULGAR) != NULL)
    return FALSE;
  if (!dtl_spelled_number_scan (passage, index, number))
    return FALSE;
  if ((number->flags & DTL_NUMBER_INTEGER) == 0)
    scan_scale (passage, number);
  return TRUE;
}
