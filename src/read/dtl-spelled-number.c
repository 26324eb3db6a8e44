/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers in words, of any length. English builds them from parts below a thousand, each with
 * its scale: two million | three hundred thousand | and four. Round ones may begin with an
 * article, and the plural of a scale word ("dozens", "tens of thousands") is only a lower bound. */

#include "dtl-spelled-number.h"

#include <string.h>

typedef struct
{
  const DtlPassage *passage;
  guint at;       /* next token */
  gint64 total;   /* of finished parts */
  gint64 part;    /* below a thousand */
  gint64 last;    /* value of the last word */
  gint64 smallest; /* scale of the last finished part: the next must be smaller */
  guint words;
} Parser;

static gint64
raise_ten (int power)
{
  gint64 result = 1;

  while (power-- > 0)
    result *= 10;
  return result;
}

static gboolean
is_hyphen (const DtlPassage *passage, guint index)
{
  return dtl_passage_is (passage, index, DTL_TOKEN_DASH) && !dtl_passage_has_flag (passage, index, DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LONG)
         && !dtl_passage_has_flag (passage, index + 1, DTL_TOKEN_SPACE_BEFORE);
}

static guint
skip_hyphen (const DtlPassage *passage, guint index)
{
  return is_hyphen (passage, index) ? index + 1 : index;
}

/* The plural of a scale word counts nothing: "two millions" is not how it is said. */
static gboolean
is_plural_scale (const DtlPassage *passage, guint index)
{
  return dtl_passage_is (passage, index, DTL_TOKEN_WORD) && dtl_passage_ends_in (passage, index, "s", 4);
}

static gboolean
take_cardinal (Parser *self, guint index)
{
  const DtlSense *sense = dtl_passage_word (self->passage, index, DTL_SENSE_CARDINAL);
  gint64 below = self->part % 100;

  if (sense == NULL)
    return FALSE;
  if (self->words > 0 && below != 0 && !(below >= 20 && below % 10 == 0 && sense->value < 10 && sense->value > 0))
    return FALSE;
  if (self->words > 0 && self->last != 0 && self->part == 0 && self->total == 0)
    return FALSE;
  self->part += sense->value;
  self->last = sense->value;
  return TRUE;
}

static gboolean
take_scale (Parser *self, guint index)
{
  const DtlSense *sense = dtl_passage_word (self->passage, index, DTL_SENSE_SCALE);
  gint64 scale;

  if (sense == NULL || self->words == 0 || is_plural_scale (self->passage, index))
    return FALSE;
  scale = raise_ten (sense->value);
  if (sense->value == 2)
    {
      if (self->part == 0 || self->part > 99)
        return FALSE;
      self->part *= 100;
    }
  else if (self->part == 0 || scale >= self->smallest || self->part > G_MAXINT64 / scale / 10)
    return FALSE;
  else
    {
      self->total += self->part * scale;
      self->part = 0;
      self->smallest = scale;
    }
  self->last = scale;
  return TRUE;
}

/* One word more, after an optional hyphen or "and"; FALSE where the number ends. */
static gboolean
take_word (Parser *self)
{
  guint index = self->at;

  if (self->words > 0 && is_hyphen (self->passage, index))
    index++;
  if (self->words > 0 && self->last >= 100 && dtl_passage_says (self->passage, index, "and"))
    {
      index = skip_hyphen (self->passage, index + 1);
      if (dtl_passage_word (self->passage, index, DTL_SENSE_CARDINAL) == NULL)
        return FALSE;
    }
  if (!take_cardinal (self, index) && !take_scale (self, index))
    return FALSE;
  self->words++;
  self->at = index + 1;
  return TRUE;
}

static void
set_value (DtlNumber *number, gint64 value)
{
  int exponent = 0;
  gint64 rest = value;

  while (rest != 0 && rest % 10 == 0)
    {
      rest /= 10;
      exponent++;
    }
  number->value = dtl_decimal_from_int (rest);
  number->value.exponent = exponent;
  number->digits = number->value.digits;
  number->bare = number->value;
}

/* "and a half", "-and-a-quarter", "and three-quarters": its hundredths, and @end behind it; 0 if it
 * is not there. */
static int
measure_and_part (const DtlPassage *passage, guint at, guint *end)
{
  static const char *const words[] = { "half", "quarter" };
  static const int hundredths[] = { 50, 25 };
  gboolean three;

  at = skip_hyphen (passage, at);
  if (!dtl_passage_says (passage, at, "and"))
    return 0;
  at = skip_hyphen (passage, at + 1);
  three = dtl_passage_says (passage, at, "three");
  if (!three && !dtl_passage_says (passage, at, "a"))
    return 0;
  at = skip_hyphen (passage, at + 1);
  *end = at + 1;
  if (three)
    return dtl_passage_says (passage, at, "quarters") || dtl_passage_says (passage, at, "quarter") ? 75 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (dtl_passage_says (passage, at, words[i]))
      return hundredths[i];
  return 0;
}

/* @value and @hundredths of one, with as few decimals as it takes. */
static DtlDecimal
add_part (gint64 value, int hundredths)
{
  gboolean half = hundredths == 50;
  DtlDecimal sum = dtl_decimal_from_int (half ? value * 10 + 5 : value * 100 + hundredths);

  sum.exponent = half ? -1 : -2;
  return sum;
}

/* "three point five", "one and a half": what follows the point or the half. */
static void
scan_decimals (const DtlPassage *passage, DtlNumber *number)
{
  guint at = number->end;
  guint end;
  int part;

  if (dtl_passage_says (passage, at, "point") && dtl_passage_word (passage, at + 1, DTL_SENSE_CARDINAL) != NULL)
    {
      gint64 digits = number->value.coefficient;
      guint n_digits = 0;
      const DtlSense *sense;

      if (number->value.exponent > 0)
        digits *= raise_ten (number->value.exponent);
      for (at++; n_digits < 6 && (sense = dtl_passage_word (passage, at, DTL_SENSE_CARDINAL)) != NULL && sense->value < 10; at++, n_digits++)
        digits = digits * 10 + sense->value;
      if (n_digits == 0)
        return;
      number->value = dtl_decimal_from_int (digits);
      number->value.exponent = -(int) n_digits;
      number->flags &= ~DTL_NUMBER_INTEGER;
      number->end = at;
    }
  else if (number->value.exponent == 0 && (part = measure_and_part (passage, at, &end)) != 0)
    {
      number->value = add_part (number->value.coefficient, part);
      number->flags &= ~DTL_NUMBER_INTEGER;
      number->end = end;
    }
  number->digits = number->value.digits;
  number->bare = number->value;
}

static gboolean
scan_cardinals (const DtlPassage *passage, guint index, DtlNumber *number)
{
  Parser parser = { .passage = passage, .at = index, .smallest = G_MAXINT64 };

  while (take_word (&parser))
    continue;
  if (parser.words == 0)
    return FALSE;
  *number = (DtlNumber) { .first = index, .end = parser.at, .flags = DTL_NUMBER_SPELLED | DTL_NUMBER_INTEGER };
  set_value (number, parser.total + parser.part);
  if (parser.total > 0 && parser.part == 0)
    {
      const DtlSense *sense = dtl_passage_word (passage, parser.at - 1, DTL_SENSE_SCALE);

      number->scale = sense != NULL ? sense->value : 0;
      if (number->scale != 0)
        dtl_decimal_scale (&number->value, -number->scale, &number->bare);
    }
  scan_decimals (passage, number);
  return TRUE;
}

/* A scale word with its power, but "dozen" and its like with their value. */
static gboolean
get_round (const DtlPassage *passage, guint index, gint64 *value)
{
  const DtlSense *sense = dtl_passage_word (passage, index, DTL_SENSE_SCALE);

  if (sense != NULL)
    *value = raise_ten (sense->value);
  else if ((sense = dtl_passage_word (passage, index, DTL_SENSE_DOZEN)) != NULL)
    *value = sense->value;
  return sense != NULL && dtl_token_length (dtl_passage_at (passage, index)) > 3;
}

/* "he scores of late" */
static gboolean
is_verb (const DtlPassage *passage, guint index)
{
  return index > 0 && dtl_passage_word (passage, index - 1, DTL_SENSE_PRONOUN) != NULL;
}

/* "dozens", "hundreds", "tens of thousands", "hundreds of millions". */
static gboolean
scan_vague (const DtlPassage *passage, guint index, DtlNumber *number)
{
  gint64 value, next;
  guint end = index + 1;

  if (dtl_passage_says (passage, index, "tens"))
    value = 10;
  else if (!get_round (passage, index, &value) || !is_plural_scale (passage, index))
    return FALSE;
  if (value == 20 && (is_verb (passage, index) || (!dtl_passage_says (passage, end, "of") && !dtl_passage_says (passage, end, "more"))))
    return FALSE;
  while (dtl_passage_says (passage, end, "of") && get_round (passage, end + 1, &next) && is_plural_scale (passage, end + 1) && next >= 100
         && value < G_MAXINT64 / next / 1000)
    {
      value *= next;
      end += 2;
    }
  if (value == 10)
    return FALSE;
  *number = (DtlNumber) { .first = index, .end = end, .flags = DTL_NUMBER_SPELLED | DTL_NUMBER_VAGUE | DTL_NUMBER_INTEGER | DTL_NUMBER_OF };
  set_value (number, value);
  return TRUE;
}

static gboolean
says_article (const DtlPassage *passage, guint index)
{
  return dtl_passage_says (passage, index, "a") || dtl_passage_says (passage, index, "an");
}

/* several = ("several" | ["a"] "few") ROUND {ROUND}: "several hundred", "a few dozen", "several
 * hundred thousand": at least one of the word, as the plural without a number would be. */
static gboolean
scan_several (const DtlPassage *passage, guint index, DtlNumber *number)
{
  gboolean several = dtl_passage_says (passage, index, "several");
  guint at = several ? index + 1 : says_article (passage, index) ? index + 2 : index + 1;
  gint64 value = 1, next;

  if (!several && !dtl_passage_says (passage, at - 1, "few"))
    return FALSE;
  for (at = skip_hyphen (passage, at); get_round (passage, at, &next) && !is_plural_scale (passage, at) && value < G_MAXINT64 / next / 1000; at++)
    value *= next;
  if (value == 1)
    return FALSE;
  *number = (DtlNumber) { .first = index, .end = at, .flags = DTL_NUMBER_SPELLED | DTL_NUMBER_VAGUE | DTL_NUMBER_INTEGER };
  set_value (number, value);
  return TRUE;
}

/* couple = "a couple" ["of"] [ROUND]: "a couple of dozen", "a couple hundred", "a couple of hours". */
static gboolean
scan_couple (const DtlPassage *passage, guint index, DtlNumber *number)
{
  guint at = index + 2;
  gboolean of = dtl_passage_says (passage, at, "of");
  gint64 value = 1;

  if (!says_article (passage, index) || !dtl_passage_says (passage, index + 1, "couple"))
    return FALSE;
  if (get_round (passage, of ? at + 1 : at, &value) && !is_plural_scale (passage, of ? at + 1 : at))
    at += of ? 2 : 1;
  else if (!of)
    return FALSE;
  else
    value = 1;
  *number = (DtlNumber) { .first = index, .end = at, .flags = DTL_NUMBER_SPELLED | DTL_NUMBER_INTEGER | DTL_NUMBER_OF | DTL_NUMBER_ARTICLE };
  set_value (number, 2 * value);
  return TRUE;
}

/* The value of "half", "a quarter of a" … before a scale word, in hundredths; @end after it. */
static int
measure_portion (const DtlPassage *passage, guint index, guint *end)
{
  guint at = index;
  int portion;

  if (says_article (passage, at))
    at++;
  if (dtl_passage_says (passage, at, "half"))
    portion = 50;
  else if (dtl_passage_says (passage, at, "quarter") && at > index && dtl_passage_says (passage, at + 1, "of"))
    portion = 25;
  else if (dtl_passage_says (passage, at, "three") && (dtl_passage_says (passage, at + 1, "quarters") || dtl_passage_says (passage, at + 2, "quarters")))
    {
      portion = 75;
      at = dtl_passage_says (passage, at + 1, "quarters") ? at + 1 : at + 2;
    }
  else
    return 0;
  at++;
  if (dtl_passage_says (passage, at, "of"))
    at++;
  if (is_hyphen (passage, at))
    at++;
  if (says_article (passage, at))
    at++;
  *end = at;
  return portion;
}

/* "half a million", "a quarter of a million", "half a dozen", "half-a-dozen". */
static gboolean
scan_portion (const DtlPassage *passage, guint index, DtlNumber *number)
{
  guint at = index;
  int portion = measure_portion (passage, index, &at);
  gint64 value;

  if (portion == 0)
    return FALSE;
  if (is_hyphen (passage, at))
    at++;
  if (!get_round (passage, at, &value) || is_plural_scale (passage, at) || (value * portion) % 100 != 0)
    return FALSE;
  *number = (DtlNumber) { .first = index, .end = at + 1, .flags = DTL_NUMBER_SPELLED | DTL_NUMBER_INTEGER };
  set_value (number, value * portion / 100);
  return TRUE;
}

/* "a hundred and ten", "a dozen", "two dozen", "a million and a half". */
static gboolean
scan_article (const DtlPassage *passage, guint index, DtlNumber *number)
{
  gint64 value, times = 1;
  const DtlSense *sense = dtl_passage_word (passage, index, DTL_SENSE_CARDINAL);

  if (sense != NULL && dtl_passage_word (passage, index + 1, DTL_SENSE_DOZEN) != NULL && !is_plural_scale (passage, index + 1))
    times = sense->value;
  else if (!says_article (passage, index))
    return FALSE;
  *number = (DtlNumber) { .first = index, .end = index + 2, .flags = DTL_NUMBER_SPELLED | DTL_NUMBER_INTEGER | (sense == NULL ? DTL_NUMBER_ARTICLE : 0) };
  if (!get_round (passage, index + 1, &value) || is_plural_scale (passage, index + 1))
    return FALSE;
  set_value (number, value * times);
  return TRUE;
}

/* After "a hundred" and "a thousand" more may follow: parse again as if it were "one hundred". */
static void
extend_article (const DtlPassage *passage, DtlNumber *number)
{
  const DtlSense *scale = dtl_passage_word (passage, number->first + 1, DTL_SENSE_SCALE);
  Parser parser = { .passage = passage, .at = number->first + 1, .part = 1, .last = 1, .smallest = G_MAXINT64, .words = 1 };

  if (scale == NULL)
    return;
  while (take_word (&parser))
    continue;
  if (parser.at <= number->end)
    {
      number->scale = scale->value > 2 ? scale->value : 0;
      if (number->scale != 0)
        number->bare = dtl_decimal_from_int (1);
      return;
    }
  number->end = parser.at;
  set_value (number, parser.total + parser.part);
}

/* "a million and a half", "half" before a unit: "half an hour". */
static void
extend_half (const DtlPassage *passage, DtlNumber *number)
{
  if (dtl_passage_says (passage, number->end, "and") && dtl_passage_says (passage, number->end + 1, "a")
      && dtl_passage_says (passage, number->end + 2, "half") && number->value.exponent > 0)
    {
      number->value = dtl_decimal_from_int (15);
      number->value.exponent = number->bare.exponent + MAX (number->scale, number->bare.exponent) - 1;
      number->value.exponent = MAX (number->scale, 2) - 1;
      number->digits = 2;
      number->end += 3;
    }
}

/**
 * dtl_spelled_number_scan:
 * @passage: a paragraph
 * @index: where the number would begin
 * @number: (out): the number
 *
 * Returns: %FALSE if no number in words begins there
 */
gboolean
dtl_spelled_number_scan (const DtlPassage *passage, guint index, DtlNumber *number)
{
  if (scan_portion (passage, index, number) || scan_several (passage, index, number) || scan_couple (passage, index, number))
    return TRUE;
  if (scan_article (passage, index, number))
    {
      if ((number->flags & DTL_NUMBER_ARTICLE) != 0)
        {
          extend_article (passage, number);
          extend_half (passage, number);
        }
      return TRUE;
    }
  return scan_cardinals (passage, index, number) || scan_vague (passage, index, number);
}
