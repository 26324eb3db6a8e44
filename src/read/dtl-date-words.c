/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days, months, years, weekdays, counts and times of day are parts of many constructions; how
 * each is written is told once, here. */

#include "dtl-date-words.h"

#include <string.h>

gboolean
dtl_date_is_glued (const DtlPassage *passage, guint at)
{
  return at > 0 && at < passage->n_tokens && !dtl_passage_has_flag (passage, at, DTL_TOKEN_SPACE_BEFORE);
}

gboolean
dtl_date_is_glued_kind (const DtlPassage *passage, guint at, DtlTokenKind kind)
{
  return dtl_passage_is (passage, at, kind) && dtl_date_is_glued (passage, at);
}

gboolean
dtl_date_take_glued_number (const DtlPassage *passage, guint at, int *number)
{
  return dtl_date_is_glued (passage, at) && dtl_date_take_number (passage, at, number);
}

gboolean
dtl_date_ends_cleanly (const DtlPassage *passage, guint at)
{
  return !dtl_date_is_glued (passage, at)
         || (!dtl_passage_is (passage, at, DTL_TOKEN_NUMBER) && !dtl_passage_is (passage, at, DTL_TOKEN_SLASH)
             && !dtl_passage_is (passage, at, DTL_TOKEN_DASH) && !dtl_passage_is (passage, at, DTL_TOKEN_WORD));
}

gboolean
dtl_date_is_apostrophe (const DtlPassage *passage, guint at)
{
  const char *bytes;

  if (at >= passage->n_tokens || dtl_passage_is (passage, at, DTL_TOKEN_WORD) || dtl_passage_is (passage, at, DTL_TOKEN_NUMBER))
    return FALSE;
  bytes = passage->bytes + dtl_passage_at (passage, at)->start;
  return *bytes == '\'' || strncmp (bytes, "’", strlen ("’")) == 0 || strncmp (bytes, "‘", strlen ("‘")) == 0;
}

guint
dtl_date_take_genitive (const DtlPassage *passage, guint at)
{
  if (!dtl_date_is_glued (passage, at))
    return 0;
  if (dtl_passage_is (passage, at, DTL_TOKEN_CLITIC))
    return at + 1;
  return dtl_date_is_apostrophe (passage, at) && dtl_passage_says (passage, at + 1, "s") && dtl_date_is_glued (passage, at + 1)
           ? at + 2
           : 0;
}

/**
 * dtl_date_take_number:
 * @number: (out): its value
 *
 * One to four digits and nothing in or glued behind them but punctuation and ordinal letters.
 */
guint
dtl_date_take_number (const DtlPassage *passage, guint at, int *number)
{
  const DtlToken *token = dtl_passage_at (passage, at);

  if (!dtl_passage_is (passage, at, DTL_TOKEN_NUMBER) || dtl_token_length (token) > 4)
    return 0;
  *number = 0;
  for (guint32 i = token->start; i < token->end; i++)
    {
      if (!g_ascii_isdigit (passage->bytes[i]))
        return 0;
      *number = *number * 10 + (passage->bytes[i] - '0');
    }
  return at + 1;
}

static guint
skip_ordinal_letters (const DtlPassage *passage, guint at)
{
  static const char *const letters[] = { "st", "nd", "rd", "th", NULL };

  return dtl_date_is_glued (passage, at) && dtl_passage_is_one_of (passage, at, letters) ? at + 1 : at;
}

static gboolean
is_word_glued (const DtlPassage *passage, guint at)
{
  return dtl_date_is_glued (passage, at)
         && (dtl_passage_is (passage, at, DTL_TOKEN_WORD) || dtl_passage_is (passage, at, DTL_TOKEN_NUMBER)
             || dtl_passage_is (passage, at, DTL_TOKEN_SIGN));
}

guint
dtl_date_take_day (const DtlPassage *passage, guint at, int *day)
{
  guint next = dtl_date_take_number (passage, at, day);

  if (!next || *day < 1 || *day > 31 || dtl_token_length (dtl_passage_at (passage, at)) > 2)
    return 0;
  next = skip_ordinal_letters (passage, next);
  return is_word_glued (passage, next) ? 0 : next;
}

guint
dtl_date_take_year (const DtlPassage *passage, guint at, int *year)
{
  guint next = dtl_date_take_number (passage, at, year);

  if (!next || dtl_token_length (dtl_passage_at (passage, at)) != 4 || *year < 1000 || *year > 2199
      || is_word_glued (passage, next))
    return 0;
  return next;
}

/**
 * dtl_date_take_short_year:
 * @before: the year that stands before it
 * @year: (out): the next year with these last digits
 *
 * "17" of "2016-17", "2023" of "2020-2023"; a year that is later than @before.
 */
guint
dtl_date_take_short_year (const DtlPassage *passage, guint at, int before, int *year)
{
  guint next = dtl_date_take_number (passage, at, year);
  guint digits = next ? dtl_token_length (dtl_passage_at (passage, at)) : 0;

  /* "2004/5" */
  if (digits == 1 && at > 0 && dtl_passage_is (passage, at - 1, DTL_TOKEN_SLASH) && *year == (before + 1) % 10 && !is_word_glued (passage, next)
      && !dtl_passage_is (passage, next, DTL_TOKEN_SLASH))
    {
      *year = before + 1;
      return next;
    }
  if ((digits != 2 && digits != 4) || is_word_glued (passage, next))
    return 0;
  if (digits == 2)
    *year += before / 100 * 100;
  if (digits == 2 && *year <= before)
    *year += 100;
  /* "2024-13-01" is no span of years. */
  if (dtl_passage_is (passage, next, DTL_TOKEN_DASH) && dtl_date_is_glued (passage, next))
    return 0;
  return *year > before && *year - before < 100 ? next : 0;
}

/* "may" and "march" are months only with a capital. The dot of "Dec." is the month's if a
 * number follows it. */
guint
dtl_date_take_month (const DtlPassage *passage, guint at, int *month)
{
  const DtlSense *sense = dtl_passage_word (passage, at, DTL_SENSE_MONTH);
  int number;

  if (!sense || !dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL))
    return 0;
  *month = sense->value;
  at++;
  if (dtl_passage_is (passage, at, DTL_TOKEN_STOP) && dtl_date_is_glued (passage, at)
      && dtl_token_length (dtl_passage_at (passage, at - 1)) <= 4
      && (dtl_date_take_number (passage, at + 1, &number) || dtl_passage_is (passage, at + 1, DTL_TOKEN_COMMA)
          || (dtl_date_is_glued_kind (passage, at + 1, DTL_TOKEN_DASH) && dtl_passage_word (passage, at + 2, DTL_SENSE_MONTH))))
    return at + 1;
  return at;
}

/**
 * dtl_date_take_weekday:
 * @abbreviated: (out): whether it is a form like "Wed" that is a weekday beside a date only
 */
guint
dtl_date_take_weekday (const DtlPassage *passage, guint at, int *weekday, gboolean *abbreviated)
{
  const DtlSense *sense = dtl_passage_word (passage, at, DTL_SENSE_WEEKDAY);

  if (!sense || !dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL))
    return 0;
  *weekday = sense->value;
  *abbreviated = dtl_token_length (dtl_passage_at (passage, at)) < 6;
  at++;
  if (*abbreviated && dtl_passage_is (passage, at, DTL_TOKEN_STOP) && dtl_date_is_glued (passage, at))
    at++;
  return at;
}

static guint
take_vague_count (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "several", "few", "many", "some", "couple", "recent", "dozens", "hundreds", NULL };

  if (dtl_passage_says (passage, at, "a") && !dtl_passage_says (passage, at + 1, "few")
      && !dtl_passage_says (passage, at + 1, "couple"))
    return 0;
  if (dtl_passage_says (passage, at, "a"))
    at++;
  if (!dtl_passage_is_one_of (passage, at, words))
    return 0;
  at++;
  return dtl_passage_says (passage, at, "of") ? at + 1 : at;
}

/* "twenty-one", "twenty five". */
static guint
take_cardinal (const DtlPassage *passage, guint at, int *count)
{
  const DtlSense *sense = dtl_passage_word (passage, at, DTL_SENSE_CARDINAL);
  const DtlSense *unit;
  guint next = at + 1;

  if (!sense)
    return 0;
  *count = sense->value;
  if (sense->value < 20 || sense->value % 10 != 0)
    return next;
  next += dtl_passage_is (passage, next, DTL_TOKEN_DASH);
  unit = dtl_passage_word (passage, next, DTL_SENSE_CARDINAL);
  if (!unit || unit->value < 1 || unit->value > 9)
    return at + 1;
  *count += unit->value;
  return next + 1;
}

/**
 * dtl_date_take_count:
 * @vague: (out): whether the number cannot be told
 */
guint
dtl_date_take_count (const DtlPassage *passage, guint at, int *count, gboolean *vague)
{
  guint next = take_vague_count (passage, at);

  *vague = next > 0;
  *count = 0;
  if (next)
    return next;
  if (dtl_passage_says (passage, at, "a") || dtl_passage_says (passage, at, "an"))
    {
      *count = 1;
      return at + 1;
    }
  next = take_cardinal (passage, at, count);
  return next ? next : dtl_date_take_number (passage, at, count);
}

guint
dtl_date_take_ordinal (const DtlPassage *passage, guint at, int *ordinal)
{
  const DtlSense *sense = dtl_passage_word (passage, at, DTL_SENSE_ORDINAL);
  const DtlSense *tens = dtl_passage_word (passage, at, DTL_SENSE_CARDINAL);
  guint next;

  if (sense)
    {
      *ordinal = sense->value;
      return at + 1;
    }
  if (tens && dtl_passage_is (passage, at + 1, DTL_TOKEN_DASH)
      && (sense = dtl_passage_word (passage, at + 2, DTL_SENSE_ORDINAL)))
    {
      *ordinal = tens->value + sense->value;
      return at + 3;
    }
  next = dtl_date_take_number (passage, at, ordinal);
  return next && skip_ordinal_letters (passage, next) > next ? next + 1 : 0;
}

/* Names of units, and how many of the unit they stand for. */
static const struct
{
  const char *name;
  DtlDateUnit unit;
  int factor;
} units[] = {
  { "hour", DTL_DATE_UNIT_HOUR, 1 },       { "day", DTL_DATE_UNIT_DAY, 1 },
  { "night", DTL_DATE_UNIT_DAY, 1 },       { "week", DTL_DATE_UNIT_WEEK, 1 },
  { "fortnight", DTL_DATE_UNIT_WEEK, 2 },  { "weekend", DTL_DATE_UNIT_WEEKEND, 1 },
  { "month", DTL_DATE_UNIT_MONTH, 1 },     { "quarter", DTL_DATE_UNIT_QUARTER, 1 },
  { "year", DTL_DATE_UNIT_YEAR, 1 },       { "decade", DTL_DATE_UNIT_DECADE, 1 },
  { "century", DTL_DATE_UNIT_CENTURY, 1 },
};

/**
 * dtl_date_take_unit:
 * @unit: (out): the unit
 * @factor: (out): how many of it: two weeks for a fortnight
 */
guint
dtl_date_take_unit (const DtlPassage *passage, guint at, DtlDateUnit *unit, int *factor)
{
  const DtlSense *sense = dtl_passage_word (passage, at, DTL_SENSE_DATE_UNIT);

  for (guint i = 0; sense && i < G_N_ELEMENTS (units); i++)
    if (g_strcmp0 (sense->text, units[i].name) == 0)
      {
        *unit = units[i].unit;
        *factor = units[i].factor;
        return at + 1;
      }
  return 0;
}

/**
 * dtl_date_take_relative_year:
 * @count: (out): years from the one of the anchor
 *
 * "of the year" and "of this year" are the year itself, "last year" the one before.
 */
guint
dtl_date_take_relative_year (const DtlPassage *passage, guint at, int *count)
{
  guint word = at + (dtl_passage_says (passage, at, "of") || dtl_passage_says (passage, at, "in"));
  guint article = word + (word > at && dtl_passage_says (passage, word, "the"));
  const DtlSense *direction = dtl_passage_word (passage, article, DTL_SENSE_DIRECTION);

  *count = 0;
  if (article > word && dtl_passage_says (passage, at, "of") && dtl_passage_says (passage, article, "year"))
    {
      /* "of the year before" */
      *count = dtl_passage_says (passage, article + 1, "before") ? -1 : 0;
      return article + 1 - *count;
    }
  /* "of the previous year": of the one before the report's */
  if (direction && direction->value == -2 && dtl_passage_says (passage, article + 1, "year"))
    {
      *count = -1;
      return article + 2;
    }
  if (article > word || (word > at && dtl_passage_says (passage, at, "in")) || !direction || ABS (direction->value) > 1 || !dtl_passage_says (passage, word + 1, "year"))
    return 0;
  *count = direction->value;
  return word + 2;
}

/* Zones whose name means one offset all year. Others (ET, CT) are read, and leave it open. */
static const struct
{
  const char *name;
  gint16 minutes;
} zones[] = {
  { "gmt", 0 },    { "utc", 0 },    { "bst", 60 },    { "cet", 60 },   { "cest", 120 }, { "eet", 120 },
  { "eest", 180 }, { "msk", 180 },  { "ist", 330 },   { "jst", 540 },  { "kst", 540 },  { "est", -300 },
  { "edt", -240 }, { "cst", -360 }, { "cdt", -300 },  { "pst", -480 }, { "pdt", -420 }, { "aest", 600 },
  { "et", DTL_NO_ZONE },            { "ct", DTL_NO_ZONE },             { "pt", DTL_NO_ZONE },
};

static guint
take_zone (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  if (dtl_passage_says (passage, at, "local") && dtl_passage_says (passage, at + 1, "time"))
    return at + 2;
  if (!dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER))
    return at;
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (dtl_passage_says (passage, at, zones[i].name))
      {
        date->zone = zones[i].minutes;
        return at + 1;
      }
  return at;
}

/* "am", "pm", "a.m.", "p.m.", "o'clock"; @hour is moved by twelve where it must. */
static guint
take_meridiem (const DtlPassage *passage, guint at, int *hour)
{
  static const struct
  {
    const char *word;
    int shift; /* 0: none; 1: before noon; 2: after */
  } words[] = { { "am", 1 }, { "a.m.", 1 }, { "a.m", 1 }, { "pm", 2 }, { "p.m.", 2 }, { "p.m", 2 }, { "o'clock", 0 }, { "o’clock", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!dtl_passage_says (passage, at, words[i].word))
        continue;
      if (*hour < 1 || *hour > 12)
        return 0;
      if (words[i].shift == 1 && *hour == 12)
        *hour = 0;
      if (words[i].shift == 2 && *hour < 12)
        *hour += 12;
      return at + 1;
    }
  return 0;
}

static gboolean
is_two_digits (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_NUMBER) && dtl_token_length (dtl_passage_at (passage, at)) == 2
         && dtl_date_is_glued (passage, at);
}

/* ":45" or ":45:30". */
static guint
take_minutes (const DtlPassage *passage, guint at, int *minute, int *second)
{
  *minute = *second = 0;
  if (!dtl_passage_is (passage, at, DTL_TOKEN_COLON) || !dtl_date_is_glued (passage, at)
      || !is_two_digits (passage, at + 1))
    return at;
  at = dtl_date_take_number (passage, at + 1, minute);
  if (!dtl_passage_is (passage, at, DTL_TOKEN_COLON) || !dtl_date_is_glued (passage, at)
      || !is_two_digits (passage, at + 1))
    return at;
  return dtl_date_take_number (passage, at + 1, second);
}

/* "3.30" of "3.30pm". */
static guint
take_dotted_time (const DtlPassage *passage, guint at, int *hour, int *minute)
{
  const char *bytes;
  guint length;

  if (!dtl_passage_is (passage, at, DTL_TOKEN_NUMBER))
    return 0;
  bytes = passage->bytes + dtl_passage_at (passage, at)->start;
  length = dtl_token_length (dtl_passage_at (passage, at));
  if ((length != 4 && length != 5) || bytes[length - 3] != '.' || !g_ascii_isdigit (bytes[0])
      || !g_ascii_isdigit (bytes[length - 4]))
    return 0;
  *hour = length == 4 ? bytes[0] - '0' : (bytes[0] - '0') * 10 + bytes[1] - '0';
  *minute = (bytes[length - 2] - '0') * 10 + bytes[length - 1] - '0';
  return at + 1;
}

static guint
take_named_time (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  gboolean noon = dtl_passage_says (passage, at, "noon") || dtl_passage_says (passage, at, "midday");

  if (!noon && !dtl_passage_says (passage, at, "midnight"))
    return 0;
  date->second = noon ? 12 * 3600 : 0;
  return take_zone (passage, at + 1, date);
}

static guint
finish_time (const DtlPassage *passage, guint at, int hour, int minute, int second, DtlDateExpression *date)
{
  if (hour > 23 || minute > 59 || second > 59)
    return 0;
  date->second = hour * 3600 + minute * 60 + second;
  return take_zone (passage, at, date);
}

/**
 * dtl_date_take_time:
 * @sure: whether it is known that a time stands here: after "at", or in a date; then "12:45"
 *   needs nothing beside it
 * @date: its second and zone are set
 *
 * "3 p.m.", "3:30 pm", "3.30pm", "12:45:10", "0900 GMT", "noon", each with a zone behind it.
 */
guint
dtl_date_take_time (const DtlPassage *passage, guint at, gboolean sure, DtlDateExpression *date)
{
  int hour, minute = 0, second = 0;
  guint named = take_named_time (passage, at, date);
  guint next, after;

  if (named)
    return named;
  next = take_dotted_time (passage, at, &hour, &minute);
  if (next)
    {
      after = take_meridiem (passage, next, &hour);
      if (after)
        return finish_time (passage, after, hour, minute, 0, date);
      /* "10.15 GMT" */
      after = finish_time (passage, next, hour, minute, 0, date);
      return after > next ? after : 0;
    }
  next = dtl_date_take_number (passage, at, &hour);
  if (!next)
    return 0;
  if (dtl_token_length (dtl_passage_at (passage, at)) == 4)
    {
      next = finish_time (passage, next, hour / 100, hour % 100, 0, date);
      return next && next > at + 1 ? next : 0;
    }
  after = take_minutes (passage, next, &minute, &second);
  next = take_meridiem (passage, after, &hour);
  if (next)
    return finish_time (passage, next, hour, minute, second, date);
  if (after == at + 1)
    return 0;
  next = finish_time (passage, after, hour, minute, second, date);
  return next && (sure || next > after) ? next : 0;
}

guint
dtl_date_skip_time_back (const DtlPassage *passage, guint first)
{
  static const char *const words[] = { "on", "am", "pm", "a.m.", "p.m.", "midnight", "noon", "midday", "at", "least", "early", "late", NULL };

  for (guint i = 0; i < 5 && first > 0 && (dtl_passage_is (passage, first - 1, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, first - 1, DTL_TOKEN_COLON) || dtl_date_says_one (passage, first - 1, words)); i++)
    first--;
  return first;
}
