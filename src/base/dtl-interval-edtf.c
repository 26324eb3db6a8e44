/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates leave the program, and come back from corrections and collections, as text of the
 * Extended Date/Time Format (ISO 8601-2): "2024-12", "2024-22", "199X", "2024-05/2024-07",
 * "2022/..", "2025~". One grammar, read and written here:
 *
 *   text = end | end "/" end         (one of the two may be ".." or nothing: open)
 *   end  = ["-"] ( CCX X | DDDX | YYYY [ "-" NN [ "-" DD [ "T" hh ":" mm [ ":" ss ] [ zone ] ] ] ] ) [ "~" | "?" | "%" ]
 *   NN   = month 01–12, season 21–24, quarter 33–36, half 40–41
 *   zone = "Z" | ("+"|"-") hh ":" mm
 */

#include "dtl-interval.h"

#include <string.h>

static gboolean
take_number (const char **cursor, int digits, int *number)
{
  const char *at = *cursor;

  *number = 0;
  for (int i = 0; i < digits; i++, at++)
    {
      if (!g_ascii_isdigit (*at))
        return FALSE;
      *number = *number * 10 + (*at - '0');
    }
  *cursor = at;
  return TRUE;
}

static gboolean
take_char (const char **cursor, char wanted)
{
  if (**cursor != wanted)
    return FALSE;
  (*cursor)++;
  return TRUE;
}

/* "199X", "19XX", without the sign: a decade or a century. */
static gboolean
take_masked_year (const char **cursor, gboolean negative, DtlInterval *interval)
{
  gboolean century = (*cursor)[2] == 'X';
  int unit = century ? 100 : 10;
  int prefix, first;

  if (!take_number (cursor, century ? 2 : 3, &prefix) || !take_char (cursor, 'X')
      || (century && !take_char (cursor, 'X')))
    return FALSE;
  first = negative ? -(prefix * unit + unit - 1) : prefix * unit;
  *interval
    = dtl_interval_years (first, first + unit - 1, century ? DTL_GRANULARITY_CENTURY : DTL_GRANULARITY_DECADE);
  return TRUE;
}

static gboolean
take_zone (const char **cursor, DtlInterval *interval)
{
  int hours, minutes, sign;

  if (take_char (cursor, 'Z'))
    {
      interval->zone = 0;
      return TRUE;
    }
  if (**cursor != '+' && **cursor != '-')
    return TRUE;
  sign = **cursor == '-' ? -1 : 1;
  (*cursor)++;
  if (!take_number (cursor, 2, &hours) || !take_char (cursor, ':') || !take_number (cursor, 2, &minutes) || hours > 18
      || minutes > 59)
    return FALSE;
  interval->zone = sign * (hours * 60 + minutes);
  return TRUE;
}

static gboolean
take_time (const char **cursor, DtlInterval *interval)
{
  int hour, minute, second = 0;

  if (!take_number (cursor, 2, &hour) || !take_char (cursor, ':') || !take_number (cursor, 2, &minute))
    return FALSE;
  if (take_char (cursor, ':') && !take_number (cursor, 2, &second))
    return FALSE;
  if (hour > 23 || minute > 59 || second > 59)
    return FALSE;
  interval->second = hour * 3600 + minute * 60 + second;
  interval->granularity = DTL_GRANULARITY_TIME;
  return take_zone (cursor, interval);
}

static gboolean
take_plain_date (const char **cursor, gboolean negative, DtlInterval *interval)
{
  int year, part, day;

  if (!take_number (cursor, 4, &year))
    return FALSE;
  year = negative ? -year : year;
  *interval = dtl_interval_year (year);
  if (!take_char (cursor, '-'))
    return TRUE;
  if (!take_number (cursor, 2, &part))
    return FALSE;
  *interval = part > 12 ? dtl_interval_year_part (year, part) : dtl_interval_month (year, part);
  if (!take_char (cursor, '-'))
    return TRUE;
  if (!take_number (cursor, 2, &day) || !dtl_date_is_valid (year, part, day))
    return FALSE;
  *interval = dtl_interval_day ((DtlDate) { year, part, day });
  return take_char (cursor, 'T') ? take_time (cursor, interval) : TRUE;
}

static guint
take_qualifier (const char **cursor)
{
  if (take_char (cursor, '~'))
    return DTL_INTERVAL_APPROXIMATE;
  if (take_char (cursor, '?'))
    return DTL_INTERVAL_UNCERTAIN;
  return take_char (cursor, '%') ? DTL_INTERVAL_APPROXIMATE | DTL_INTERVAL_UNCERTAIN : 0;
}

static gboolean
take_end (const char **cursor, DtlInterval *interval)
{
  gboolean negative = take_char (cursor, '-');
  gboolean masked = strlen (*cursor) >= 4 && (*cursor)[3] == 'X';

  if (masked ? !take_masked_year (cursor, negative, interval) : !take_plain_date (cursor, negative, interval))
    return FALSE;
  interval->flags = take_qualifier (cursor);
  return dtl_interval_is_resolved (interval);
}

static gboolean
take_open_end (const char **cursor, char terminator)
{
  if (**cursor == terminator)
    return TRUE;
  if (strncmp (*cursor, "..", 2) != 0 || (*cursor)[2] != terminator)
    return FALSE;
  *cursor += 2;
  return TRUE;
}

static gboolean
join_ends (const DtlInterval *first, const DtlInterval *last, DtlInterval *interval)
{
  if (first->earliest > last->latest)
    return FALSE;
  *interval = dtl_interval_days (first->earliest, last->latest, DTL_GRANULARITY_RANGE);
  interval->flags = first->flags | last->flags;
  return TRUE;
}

static void
open_interval (DtlInterval *interval, gboolean at_start)
{
  *(at_start ? &interval->earliest : &interval->latest) = DTL_DAY_NONE;
  interval->flags |= at_start ? DTL_INTERVAL_OPEN_START : DTL_INTERVAL_OPEN_END;
}

/**
 * dtl_interval_parse_edtf:
 * @text: EDTF
 * @interval: (out): untouched on failure
 *
 * An interval that is open at one end has the granularity of its other end. The ends of other
 * intervals lose theirs: it is %DTL_GRANULARITY_RANGE, of whole days.
 *
 * Returns: whether @text is EDTF of the kind this project writes, of years −9999 to 9999
 */
gboolean
dtl_interval_parse_edtf (const char *text, DtlInterval *interval)
{
  const char *cursor = text;
  DtlInterval first, last;
  gboolean open_start = take_open_end (&cursor, '/');

  if (!open_start && !take_end (&cursor, &first))
    return FALSE;
  if (*cursor == '\0' && !open_start)
    {
      *interval = first;
      return TRUE;
    }
  if (!take_char (&cursor, '/'))
    return FALSE;
  if (!open_start && take_open_end (&cursor, '\0'))
    {
      *interval = first;
      open_interval (interval, FALSE);
      return TRUE;
    }
  if (!take_end (&cursor, &last) || *cursor)
    return FALSE;
  if (!open_start)
    return join_ends (&first, &last, interval);
  *interval = last;
  open_interval (interval, TRUE);
  return TRUE;
}

static char *
spell_year (int year)
{
  return g_strdup_printf ("%s%04d", year < 0 ? "-" : "", ABS (year));
}

/* The part of a year of some kind that @date lies in. */
static char *
spell_year_part (DtlDate date, DtlGranularity granularity)
{
  static const struct
  {
    guint8 granularity, first_code, months, shift;
  } kinds[] = {
    { DTL_GRANULARITY_SEASON, 21, 3, 2 }, /* spring begins two months after January */
    { DTL_GRANULARITY_QUARTER, 33, 3, 0 },
    { DTL_GRANULARITY_HALF, 40, 6, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].granularity == granularity)
      {
        DtlDate shifted = dtl_date_add_months ((DtlDate) { date.year, date.month, 1 }, -kinds[i].shift);
        g_autofree char *year = spell_year (shifted.year);

        return g_strdup_printf ("%s-%02d", year, kinds[i].first_code + (shifted.month - 1) / kinds[i].months);
      }
  return NULL;
}

static char *
spell_masked_year (int year, gboolean century)
{
  const char *sign = year < 0 ? "-" : "";

  if (century)
    return g_strdup_printf ("%s%02dXX", sign, ABS (year) / 100);
  return g_strdup_printf ("%s%03dX", sign, ABS (year) / 10);
}

/* The unit of @granularity that holds @date; NULL for those that have no text of their own. */
static char *
spell_unit (DtlDate date, DtlGranularity granularity)
{
  g_autofree char *day = dtl_date_to_string (date);

  switch (granularity)
    {
    case DTL_GRANULARITY_TIME:
    case DTL_GRANULARITY_DAY:
      return g_steal_pointer (&day);
    case DTL_GRANULARITY_MONTH:
      return g_strndup (day, strlen (day) - 3);
    case DTL_GRANULARITY_QUARTER:
    case DTL_GRANULARITY_SEASON:
    case DTL_GRANULARITY_HALF:
      return spell_year_part (date, granularity);
    case DTL_GRANULARITY_YEAR:
      return spell_year (date.year);
    case DTL_GRANULARITY_DECADE:
    case DTL_GRANULARITY_CENTURY:
      return spell_masked_year (date.year, granularity == DTL_GRANULARITY_CENTURY);
    default:
      return NULL;
    }
}

static char *
spell_time (const DtlInterval *interval, const char *day)
{
  int second = interval->second;
  g_autofree char *time
    = g_strdup_printf ("%sT%02d:%02d:%02d", day, second / 3600, second / 60 % 60, second % 60);

  if (interval->zone == DTL_NO_ZONE)
    return g_steal_pointer (&time);
  if (interval->zone == 0)
    return g_strconcat (time, "Z", NULL);
  return g_strdup_printf ("%s%c%02d:%02d", time, interval->zone < 0 ? '-' : '+', ABS (interval->zone) / 60,
                          ABS (interval->zone) % 60);
}

static const char *
name_qualifier (const DtlInterval *interval)
{
  static const char *const qualifiers[] = { "", "~", "?", "%" };
  gboolean approximate = (interval->flags & DTL_INTERVAL_APPROXIMATE) != 0;
  gboolean uncertain = (interval->flags & DTL_INTERVAL_UNCERTAIN) != 0;

  return qualifiers[approximate + 2 * uncertain];
}

/* The text of the unit that is exactly these days; NULL if there is none. */
static char *
spell_exact_unit (const DtlInterval *interval)
{
  g_autofree char *text = spell_unit (dtl_date_from_day (interval->earliest), interval->granularity);
  DtlInterval unit;

  if (!text || !dtl_interval_parse_edtf (text, &unit) || unit.earliest != interval->earliest
      || unit.latest != interval->latest)
    return NULL;
  if (interval->second != DTL_NO_TIME)
    return spell_time (interval, text);
  return g_steal_pointer (&text);
}

/* An end of an open interval: in its own unit if it is a boundary of one, else the day. */
static char *
spell_known_end (const DtlInterval *interval)
{
  gboolean at_start = interval->earliest != DTL_DAY_NONE;
  DtlDate date = dtl_date_from_day (at_start ? interval->earliest : interval->latest);
  g_autofree char *text = spell_unit (date, interval->granularity);
  DtlInterval unit;

  if (text && dtl_interval_parse_edtf (text, &unit)
      && (at_start ? unit.earliest == interval->earliest : unit.latest == interval->latest))
    return g_steal_pointer (&text);
  return dtl_date_to_string (date);
}

/* The coarsest of year, month and day that has a boundary at both ends. */
static DtlGranularity
choose_end_unit (DtlDate first, DtlDate last)
{
  gboolean whole_months = first.day == 1 && last.day == dtl_days_in_month (last.year, last.month);

  if (!whole_months || (first.year == last.year && first.month == last.month))
    return DTL_GRANULARITY_DAY;
  if (first.month == 1 && last.month == 12 && first.year != last.year)
    return DTL_GRANULARITY_YEAR;
  return DTL_GRANULARITY_MONTH;
}

static char *
spell_closed_range (const DtlInterval *interval)
{
  DtlDate first = dtl_date_from_day (interval->earliest);
  DtlDate last = dtl_date_from_day (interval->latest);
  DtlGranularity unit = choose_end_unit (first, last);
  g_autofree char *start = spell_unit (first, unit);
  g_autofree char *end = spell_unit (last, unit);
  const char *qualifier = name_qualifier (interval);

  return g_strconcat (start, qualifier, "/", end, qualifier, NULL);
}

/**
 * dtl_interval_to_edtf:
 * @interval: an interval
 *
 * The text of an interval that is no single unit (a week, a fiscal year, a range) has two ends,
 * in years or months where both are whole ones.
 *
 * Returns: (transfer full) (nullable): EDTF; %NULL for an unresolved interval
 */
char *
dtl_interval_to_edtf (const DtlInterval *interval)
{
  g_autofree char *text = NULL;

  if (!dtl_interval_is_resolved (interval))
    return NULL;
  if (interval->latest == DTL_DAY_NONE || interval->earliest == DTL_DAY_NONE)
    {
      text = spell_known_end (interval);
      return interval->latest == DTL_DAY_NONE ? g_strconcat (text, name_qualifier (interval), "/..", NULL)
                                              : g_strconcat ("../", text, name_qualifier (interval), NULL);
    }
  text = spell_exact_unit (interval);
  if (!text)
    return spell_closed_range (interval);
  return g_strconcat (text, name_qualifier (interval), NULL);
}
