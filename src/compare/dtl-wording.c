/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How numbers, dates and sources are said in the working of a reason. One voice for all rules:
 * a reader does the sum on paper with what stands here. */

#include "config.h"

#include "dtl-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-decision-places.h"

#define MAX_TITLE 40   /* characters of a title that names a source */
#define PLAIN_DIGITS 6 /* numbers below a million are written out */

typedef struct
{
  int power;
  const char *word;
} ScaleWord;

static const ScaleWord scale_words[] = {
  { 15, N_("quadrillion") },
  { 12, N_("trillion") },
  { 9, N_("billion") },
  { 6, N_("million") },
};

/* The word for a power of ten, "trillion" of 12; %NULL if it has none. */
const char *
dtl_wording_scale (int power)
{
  for (guint i = 0; i < G_N_ELEMENTS (scale_words); i++)
    if (scale_words[i].power == power)
      return _(scale_words[i].word);
  return power == 3 ? _("thousand") : NULL;
}

static char *
group_digits (char *plain)
{
  g_autofree char *owned = plain;
  GString *text = g_string_new (plain);
  const char *point = strchr (plain, '.');
  gssize first = *plain == '-';
  gssize position = point != NULL ? point - plain : (gssize) strlen (plain);

  for (position -= 3; position > first; position -= 3)
    g_string_insert_c (text, position, ',');
  return g_string_free_and_steal (text);
}

static int
find_scale (const DtlDecimal *decimal)
{
  int magnitude = dtl_decimal_magnitude (decimal);

  for (guint i = 0; i < G_N_ELEMENTS (scale_words); i++)
    if (magnitude >= MAX (scale_words[i].power, PLAIN_DIGITS))
      return scale_words[i].power;
  return 0;
}

char *
dtl_wording_number (const DtlDecimal *decimal)
{
  int power = find_scale (decimal);
  DtlDecimal scaled = *decimal;
  g_autofree char *digits = NULL;

  if (power == 0 || !dtl_decimal_scale (decimal, -power, &scaled))
    return group_digits (dtl_decimal_to_string (decimal));
  digits = group_digits (dtl_decimal_to_string (&scaled));
  return g_strdup_printf ("%s %s", digits, dtl_wording_scale (power));
}

static char *
word_range (const DtlRange *range)
{
  g_autofree char *low = range->has_low ? dtl_wording_number (&range->low) : NULL;
  g_autofree char *high = range->has_high ? dtl_wording_number (&range->high) : NULL;

  if (low == NULL && high == NULL)
    return g_strdup (_("an open amount"));
  if (high == NULL)
    return g_strdup_printf (_("at least %s"), low);
  if (low == NULL)
    return g_strdup_printf (_("at most %s"), high);
  if (dtl_range_is_point (range))
    return g_steal_pointer (&low);
  return g_strdup_printf (_("%s to %s"), low, high);
}

typedef struct
{
  const char *code;
  const char *symbol;
} Symbol;

/* How units are written that nobody writes as they are coded. */
static const Symbol symbols[] = {
  { "[mi_i]", N_("miles") },        { "[ft_i]", N_("feet") },          { "[in_i]", N_("inches") },     { "[yd_i]", N_("yards") },
  { "[nmi_i]", N_("nautical miles") }, { "[lb_av]", N_("pounds") },    { "[oz_av]", N_("ounces") },    { "[ston_av]", N_("short tons") },
  { "[lton_av]", N_("long tons") }, { "har", "ha" },                   { "[acr_us]", N_("acres") },    { "m2", "m²" },
  { "km2", "km²" },                 { "[smi_us]", N_("square miles") }, { "[sft_i]", N_("square feet") }, { "m3", "m³" },
  { "[gal_us]", N_("gallons") },    { "[bbl_us]", N_("barrels") },     { "Cel", "°C" },                { "[degF]", "°F" },
  { "[mi_i]/h", N_("miles an hour") }, { "[kn_i]", N_("knots") },      { "kW.h", "kWh" },              { "MW.h", "MWh" },
  { "GW.h", "GWh" },                { "TW.h", "TWh" },                 { "W.h", "Wh" },                { "d", N_("days") },
  { "wk", N_("weeks") },            { "mo", N_("months") },            { "a", N_("years") },           { "h", N_("hours") },
  { "min", N_("minutes") },
};

/* How a unit is written, "km²" of "km2"; %NULL of mere numbers. @code: as in data/units.json. */
const char *
dtl_wording_unit (const char *code)
{
  if (g_str_equal (code, "1"))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_str_equal (symbols[i].code, code))
      return _(symbols[i].symbol);
  return code;
}

static char *
add_unit (const DtlFigure *figure, const char *number)
{
  g_autofree char *total = NULL;

  switch (figure->kind)
    {
    case DTL_FIGURE_PERCENT:
      return g_strdup_printf ("%s%%", number);
    case DTL_FIGURE_PERCENTAGE_POINTS:
      return g_strdup_printf (_("%s percentage points"), number);
    case DTL_FIGURE_MULTIPLE:
      return g_strdup_printf (_("%s times"), number);
    case DTL_FIGURE_RANK:
    case DTL_FIGURE_RATIO:
      if (!figure->has_of)
        return g_strdup (number);
      total = dtl_wording_number (&figure->of);
      return g_strdup_printf (_("%s of %s"), number, total);
    default:
      return g_str_equal (figure->unit, "1") ? g_strdup (number) : g_strdup_printf ("%s %s", number, dtl_wording_unit (figure->unit));
    }
}

static char *
add_hedge (DtlHedge hedge, char *amount)
{
  static const char *const formats[] = {
    [DTL_HEDGE_ABOUT] = N_("about %s"),       [DTL_HEDGE_OVER] = N_("more than %s"),
    [DTL_HEDGE_UNDER] = N_("less than %s"),   [DTL_HEDGE_AT_LEAST] = N_("at least %s"),
    [DTL_HEDGE_AT_MOST] = N_("at most %s"),   [DTL_HEDGE_NEARLY] = N_("nearly %s"),
    [DTL_HEDGE_BETWEEN] = NULL,               [DTL_HEDGE_EXACTLY] = N_("exactly %s"),
  };
  g_autofree char *owned = amount;

  if (hedge == DTL_HEDGE_NONE || formats[hedge] == NULL)
    return g_steal_pointer (&owned);
  return g_strdup_printf (_(formats[hedge]), amount);
}

char *
dtl_wording_amount (const DtlFigure *figure)
{
  g_autofree char *number = word_range (&figure->value);
  gboolean open = !figure->value.has_low || !figure->value.has_high;

  return add_hedge (open ? DTL_HEDGE_NONE : figure->hedge, add_unit (figure, number));
}

char *
dtl_wording_date (DtlDate date)
{
  g_autoptr (GDateTime) time = NULL;

  if (date.year < 1)
    return dtl_date_to_string (date);
  time = g_date_time_new_utc (date.year, date.month, date.day, 0, 0, 0);
  /* Translators: a date within a sentence, see strftime: 11 December 2024 */
  return g_date_time_format (time, _("%-d %B %Y"));
}

char *
dtl_wording_weekday (DtlDay day)
{
  static const char *const names[] = {
    [DTL_MONDAY] = N_("Monday"),     [DTL_TUESDAY] = N_("Tuesday"),   [DTL_WEDNESDAY] = N_("Wednesday"),
    [DTL_THURSDAY] = N_("Thursday"), [DTL_FRIDAY] = N_("Friday"),     [DTL_SATURDAY] = N_("Saturday"),
    [DTL_SUNDAY] = N_("Sunday"),
  };

  return g_strdup (_(names[dtl_day_weekday (day)]));
}

static char *
word_month (DtlDate date)
{
  g_autoptr (GDateTime) time = NULL;

  if (date.year < 1)
    return g_strdup_printf ("%d-%02d", date.year, date.month);
  time = g_date_time_new_utc (date.year, date.month, 1, 0, 0, 0);
  /* Translators: a month within a sentence, see strftime: December 2024 */
  return g_date_time_format (time, _("%B %Y"));
}

static char *
word_quarter (DtlDate date)
{
  /* Translators: a quarter of a year: Q3 2024 */
  return g_strdup_printf (_("Q%d %d"), (date.month + 2) / 3, date.year);
}

/* An end of a range as EDTF writes it: "2024-01-01", "2024-01", "2024". */
static char *
word_end (const char *edtf)
{
  DtlDate date = { 0 };
  g_autofree char *first = strlen (edtf) == strlen ("2024-01") ? g_strconcat (edtf, "-01", NULL) : NULL;

  if (first != NULL && dtl_date_parse (first, &date))
    return word_month (date);
  return strlen (edtf) == strlen ("2024-01-01") && dtl_date_parse (edtf, &date) ? dtl_wording_date (date) : g_strdup (edtf);
}

static char *
word_range_of_days (const char *edtf)
{
  g_auto (GStrv) ends = g_strsplit (edtf, "/", 2);
  g_autofree char *first = NULL, *last = NULL;

  if (ends[1] == NULL)
    return g_strdup (edtf);
  first = word_end (ends[0]);
  last = word_end (ends[1]);
  if (g_str_equal (ends[1], ".."))
    return g_strdup_printf (_("the time since %s"), first);
  if (g_str_equal (ends[0], ".."))
    return g_strdup_printf (_("the time until %s"), last);
  return g_strdup_printf (_("%s to %s"), first, last);
}

char *
dtl_wording_interval (const DtlInterval *interval)
{
  g_autofree char *edtf = NULL;

  if (!dtl_interval_is_resolved (interval))
    return g_strdup (_("no date"));
  if (interval->earliest != DTL_DAY_NONE && interval->earliest == interval->latest)
    return dtl_wording_date (dtl_date_from_day (interval->earliest));
  if (interval->granularity == DTL_GRANULARITY_MONTH)
    return word_month (dtl_date_from_day (interval->earliest));
  if (interval->granularity == DTL_GRANULARITY_QUARTER && interval->earliest != DTL_DAY_NONE)
    return word_quarter (dtl_date_from_day (interval->earliest));
  edtf = dtl_interval_to_edtf (interval);
  return word_range_of_days (edtf);
}

/* A title stands in quotation marks, cut at a word where it is long. */
static char *
quote_title (const char *title)
{
  g_autofree char *start = NULL;
  char *gap;

  if (g_utf8_strlen (title, -1) <= MAX_TITLE)
    return g_strdup_printf (_("“%s”"), title);
  start = g_utf8_substring (title, 0, MAX_TITLE);
  gap = strrchr (start, ' ');
  if (gap != NULL)
    *gap = '\0';
  return g_strdup_printf (_("“%s…”"), start);
}

static char *
cut_extension (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char *point = strrchr (base, '.');

  if (point != NULL && point != base)
    *point = '\0';
  return g_steal_pointer (&base);
}

/* Whether it has a name, wherever it is given. */
gboolean
dtl_wording_is_named (const DtlReading *reading)
{
  return reading->source->publisher != NULL || reading->title != NULL || reading->source->path != NULL;
}

/* Its publisher, else its title, else the name of its file. */
char *
dtl_wording_source (const DtlReading *reading, guint given)
{
  const DtlSource *source = reading->source;

  if (source->publisher != NULL)
    return g_strdup (source->publisher);
  if (reading->title != NULL)
    return quote_title (reading->title);
  if (source->path != NULL)
    return cut_extension (source->path);
  return g_strdup_printf (_("source %u"), given + 1);
}

const char *
dtl_wording_verdict (DtlVerdict verdict)
{
  static const char *const words[] = {
    [DTL_VERDICT_SINGLE] = N_("One source"),
    [DTL_VERDICT_AGREE] = N_("Agree"),
    [DTL_VERDICT_COMPATIBLE] = N_("Compatible"),
    [DTL_VERDICT_REVISED] = N_("Revised"),
    [DTL_VERDICT_DIFFERENT_PERIOD] = N_("Different periods"),
    [DTL_VERDICT_DIFFERENT_SCOPE] = N_("Different scope"),
    [DTL_VERDICT_SCALE_SLIP] = N_("Scale slip"),
    [DTL_VERDICT_CONFLICT] = N_("Conflict"),
  };

  return _(words[verdict]);
}

/* "a, b and c" of its (element-type utf8) items. */
char *
dtl_wording_list (GPtrArray *items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0)
        g_string_append (text, i + 1 < items->len ? _(", ") : _(" and "));
      g_string_append (text, g_ptr_array_index (items, i));
    }
  return g_string_free_and_steal (text);
}

/* What a measure is called above what is told of it: with a capital; "iPhone sales" stays as it is. @label: (nullable). */
char *
dtl_wording_heading (const char *label)
{
  g_autofree char *first = NULL;
  const char *rest;

  if (label == NULL || *label == '\0')
    return g_strdup (_("Unnamed figure"));
  rest = g_utf8_next_char (label);
  if (g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (label);
  first = g_utf8_strup (label, rest - label);
  return g_strconcat (first, rest, NULL);
}

/* The value of a figure for a table: as its source writes it, with the hedge that may stand far from it; or as the user
 * corrected it. */
char *
dtl_wording_said (const DtlComparison *comparison, DtlMentionRef ref)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, ref.source);
  const DtlFigure *figure = dtl_reading_figure (reading, ref.index);

  if (dtl_decision_places_correct (comparison->decisions, ref))
    return dtl_wording_amount (figure);
  return add_hedge (figure->hedge == DTL_HEDGE_EXACTLY ? DTL_HEDGE_NONE : figure->hedge, dtl_text_slice (reading->source->text, figure->span));
}
