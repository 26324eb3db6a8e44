/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values and dates are shown as the user's locale writes them, in full, so that nobody has to
 * trust a scale word; every pane says them the same way because they are said here. */

#include "config.h"

#include "dtl-words.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "dtl-wording.h"

#define NARROW_SPACE "\u202f"
#define NO_BREAK_SPACE "\u00a0"

static char *
format_day (DtlDate date, const char *format)
{
  g_autoptr (GDateTime) moment = NULL;

  if (date.year >= 1)
    moment = g_date_time_new_utc (date.year, date.month, date.day, 0, 0, 0);
  return moment != NULL ? g_date_time_format (moment, format) : dtl_date_to_string (date);
}

/**
 * dtl_words_date:
 * @date: a date that is set
 *
 * Returns: (transfer full): day, short month and year
 */
char *
dtl_words_date (DtlDate date)
{
  /* Translators: a day as in "11 Dec 2024"; see g_date_time_format() */
  return format_day (date, _("%-d %b %Y"));
}

static char *
say_month (DtlDate date)
{
  /* Translators: a month as in "Dec 2024"; see g_date_time_format() */
  return format_day (date, _("%b %Y"));
}

static char *
say_year (int year)
{
  /* Translators: a year before our era */
  return year >= 1 ? g_strdup_printf ("%d", year) : g_strdup_printf (_("%d BC"), 1 - year);
}

static gboolean
is_month_end (DtlDate date)
{
  return date.day == dtl_days_in_month (date.year, date.month);
}

/* One bound, in the coarsest unit that both bounds of the interval fill. */
static char *
say_bound (DtlDate date, gboolean whole_years, gboolean whole_months)
{
  if (whole_years)
    return say_year (date.year);
  return whole_months ? say_month (date) : dtl_words_date (date);
}

static char *
say_range (DtlDate first, DtlDate last)
{
  const gboolean whole_months = first.day == 1 && is_month_end (last);
  const gboolean whole_years = whole_months && first.month == 1 && last.month == 12;
  g_autofree char *start = say_bound (first, whole_years, whole_months);
  g_autofree char *end = say_bound (last, whole_years, whole_months);

  if (strcmp (start, end) == 0)
    return g_steal_pointer (&start);
  if (!whole_months && first.year == last.year && first.month == last.month)
    return g_strdup_printf ("%d–%s", first.day, end);
  /* Translators: from one date to another: "Dec 2024 – Jan 2025" */
  return g_strdup_printf (_("%s – %s"), start, end);
}

static char *
say_time (const DtlInterval *interval)
{
  g_autofree char *date = dtl_words_date (dtl_date_from_day (interval->earliest));
  g_autofree char *clock = dtl_interval_clock (interval);

  /* Translators: a date and a time of day */
  return clock ? g_strdup_printf (_("%s, %s"), date, clock) : g_steal_pointer (&date);
}

static char *
say_closed (const DtlInterval *interval)
{
  const DtlDate first = dtl_date_from_day (interval->earliest);
  const DtlDate last = dtl_date_from_day (interval->latest);

  switch (interval->granularity)
    {
    case DTL_GRANULARITY_TIME:
      return say_time (interval);
    case DTL_GRANULARITY_QUARTER:
      /* Translators: a quarter of a year: "Q3 2024" */
      return g_strdup_printf (_("Q%d %d"), (first.month + 2) / 3, first.year);
    case DTL_GRANULARITY_DECADE:
      /* Translators: a decade: "2020s" */
      return g_strdup_printf (_("%ds"), first.year);
    default:
      return say_range (first, last);
    }
}

/* The first day of a year stands for the year that something has gone on since, the last one for that which it ends in. */
static gboolean
is_year_end (DtlDate date, gboolean first)
{
  return first ? date.month == 1 && date.day == 1 : date.month == 12 && date.day == 31;
}

static char *
say_open (const DtlInterval *interval)
{
  const gboolean from = interval->earliest != DTL_DAY_NONE;
  g_autofree char *bound = NULL;
  DtlDate date = dtl_date_from_day (from ? interval->earliest : interval->latest);

  bound = is_year_end (date, from) ? say_year (date.year) : dtl_words_date (date);
  /* Translators: a period without an end, and one without a beginning */
  return g_strdup_printf (from ? _("since %s") : _("by %s"), bound);
}

/**
 * dtl_words_interval:
 * @interval: when something is
 *
 * Returns: (transfer full) (nullable): it as precisely as it was told; %NULL if it is unresolved
 */
char *
dtl_words_interval (const DtlInterval *interval)
{
  g_autofree char *words = NULL;

  if (!dtl_interval_is_resolved (interval))
    return NULL;
  if (interval->earliest == DTL_DAY_NONE || interval->latest == DTL_DAY_NONE)
    words = say_open (interval);
  else
    words = say_closed (interval);
  if (interval->flags & DTL_INTERVAL_APPROXIMATE)
    /* Translators: a date that is not exact */
    return g_strdup_printf (_("about %s"), words);
  return g_steal_pointer (&words);
}

/**
 * dtl_words_months:
 * @interval: when something is
 *
 * Returns: (transfer full) (nullable): the months, or years, that it touches; %NULL if it is unresolved or open
 */
char *
dtl_words_months (const DtlInterval *interval)
{
  DtlDate first, last;

  if (interval->earliest == DTL_DAY_NONE || interval->latest == DTL_DAY_NONE)
    return NULL;
  first = dtl_date_from_day (interval->earliest);
  last = dtl_date_from_day (interval->latest);
  first.day = 1;
  last.day = dtl_days_in_month (last.year, last.month);
  return say_range (first, last);
}

static const char *
get_group_separator (const struct lconv *conventions)
{
  return *conventions->thousands_sep != '\0' ? conventions->thousands_sep : NARROW_SPACE;
}

/**
 * dtl_words_decimal:
 * @decimal: a value
 *
 * Returns: (transfer full): all of its digits, in groups of three from five digits on
 */
char *
dtl_words_decimal (const DtlDecimal *decimal)
{
  const struct lconv *conventions = localeconv ();
  g_autofree char *plain = dtl_decimal_to_written (decimal);
  const char *digits = *plain == '-' ? plain + 1 : plain;
  const gsize whole = strcspn (digits, ".");
  GString *words = g_string_new (*plain == '-' ? "−" : NULL);

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && whole > 4 && (whole - i) % 3 == 0)
        g_string_append (words, get_group_separator (conventions));
      g_string_append_c (words, digits[i]);
    }
  if (digits[whole] == '.')
    {
      g_string_append (words, conventions->decimal_point);
      g_string_append (words, digits + whole + 1);
    }
  return g_string_free_and_steal (words);
}

/**
 * dtl_words_range:
 * @range: a value with at least one end
 *
 * Returns: (transfer full): it with all of its digits
 */
char *
dtl_words_range (const DtlRange *range)
{
  g_autofree char *low = range->has_low ? dtl_words_decimal (&range->low) : NULL;
  g_autofree char *high = range->has_high ? dtl_words_decimal (&range->high) : NULL;

  if (low != NULL && high == NULL)
    /* Translators: a number that is only a lower bound */
    return g_strdup_printf (_("%s or more"), low);
  if (low == NULL && high != NULL)
    /* Translators: a number that is only an upper bound */
    return g_strdup_printf (_("up to %s"), high);
  if (low == NULL || dtl_range_is_point (range))
    return g_strdup (low != NULL ? low : "");
  return g_strdup_printf ("%s–%s", low, high);
}

/**
 * dtl_words_hedge:
 * @hedge: a hedge
 *
 * Returns: (transfer none) (nullable): the word for it that stands before a value; %NULL where none does
 */
const char *
dtl_words_hedge (DtlHedge hedge)
{
  static const char *const words[] = {
    [DTL_HEDGE_ABOUT] = N_("about"),
    [DTL_HEDGE_OVER] = N_("over"),
    [DTL_HEDGE_UNDER] = N_("under"),
    [DTL_HEDGE_AT_LEAST] = N_("at least"),
    [DTL_HEDGE_AT_MOST] = N_("at most"),
    [DTL_HEDGE_NEARLY] = N_("nearly"),
    [DTL_HEDGE_EXACTLY] = N_("exactly"),
  };

  return hedge < G_N_ELEMENTS (words) && words[hedge] != NULL ? _(words[hedge]) : NULL;
}

static char *
add_unit (const DtlFigure *figure, const char *value)
{
  if (figure->has_of)
    {
      g_autofree char *of = dtl_words_decimal (&figure->of);

      /* Translators: a rank or a share: "31 of 83" */
      return g_strdup_printf (_("%s of %s"), value, of);
    }
  if (figure->kind == DTL_FIGURE_MULTIPLE)
    return g_strdup_printf ("×" NARROW_SPACE "%s", value);
  if (strcmp (figure->unit, "%") == 0)
    return g_strdup_printf ("%s%%", value);
  if (strcmp (figure->unit, "pp") == 0)
    return g_strdup_printf (_("%s percentage points"), value);
  if (strcmp (figure->unit, "1") != 0)
    return g_strconcat (value, NO_BREAK_SPACE, figure->unit, NULL);
  return figure->noun != NULL ? g_strconcat (value, " ", figure->noun, NULL) : g_strdup (value);
}

/**
 * dtl_words_value:
 * @figure: a figure
 *
 * Returns: (transfer full): its value with all digits, its hedge and its unit
 */
char *
dtl_words_value (const DtlFigure *figure)
{
  const char *hedge = dtl_words_hedge (figure->hedge);
  DtlRange value = figure->value;
  g_autofree char *bounds = NULL;
  g_autofree char *words = NULL;

  /* "over 2,000" says it in words already; its open end need not be said again. */
  if (hedge != NULL && value.has_low != value.has_high)
    value = dtl_range_point (value.has_low ? &value.low : &value.high);
  bounds = dtl_words_range (&value);
  words = add_unit (figure, bounds);
  if (hedge == NULL)
    return g_steal_pointer (&words);
  return g_strconcat (hedge, " ", words, NULL);
}

/**
 * dtl_words_verdict:
 * @verdict: a verdict
 *
 * Returns: (transfer none): it in a word or two, for a pill or a tooltip
 */
const char *
dtl_words_verdict (DtlVerdict verdict)
{
  return dtl_wording_verdict (verdict);
}

/**
 * dtl_words_kind:
 * @kind: what a figure is
 *
 * Returns: (transfer none): figures of this kind, in the plural, for a menu
 */
const char *
dtl_words_kind (DtlFigureKind kind)
{
  static const char *const words[] = {
    [DTL_FIGURE_MONEY] = N_("Amounts of money"),
    [DTL_FIGURE_PERCENT] = N_("Percentages"),
    [DTL_FIGURE_PERCENTAGE_POINTS] = N_("Percentage points"),
    [DTL_FIGURE_COUNT] = N_("Counts"),
    [DTL_FIGURE_RANK] = N_("Ranks"),
    [DTL_FIGURE_RATIO] = N_("Ratios"),
    [DTL_FIGURE_MULTIPLE] = N_("Multiples"),
    [DTL_FIGURE_DURATION] = N_("Durations"),
    [DTL_FIGURE_QUANTITY] = N_("Quantities"),
    [DTL_FIGURE_INDEX] = N_("Index values"),
    [DTL_FIGURE_AGE] = N_("Ages"),
    [DTL_FIGURE_NUMBER] = N_("Other numbers"),
  };

  return _(words[kind]);
}

/**
 * dtl_words_kind_of_one:
 * @kind: what a figure is
 *
 * Returns: (transfer none): one figure of this kind
 */
const char *
dtl_words_kind_of_one (DtlFigureKind kind)
{
  static const char *const words[] = {
    [DTL_FIGURE_MONEY] = N_("Amount of money"),
    [DTL_FIGURE_PERCENT] = N_("Percentage"),
    [DTL_FIGURE_PERCENTAGE_POINTS] = N_("Percentage points"),
    [DTL_FIGURE_COUNT] = N_("Count"),
    [DTL_FIGURE_RANK] = N_("Rank"),
    [DTL_FIGURE_RATIO] = N_("Ratio"),
    [DTL_FIGURE_MULTIPLE] = N_("Multiple"),
    [DTL_FIGURE_DURATION] = N_("Duration"),
    [DTL_FIGURE_QUANTITY] = N_("Quantity"),
    [DTL_FIGURE_INDEX] = N_("Index value"),
    [DTL_FIGURE_AGE] = N_("Age"),
    [DTL_FIGURE_NUMBER] = N_("Other number"),
  };

  return _(words[kind]);
}

/**
 * dtl_words_modality:
 * @modality: how a figure is meant
 *
 * Returns: (transfer none) (nullable): it in a word; %NULL for a figure that is simply stated
 */
const char *
dtl_words_modality (DtlModality modality)
{
  static const char *const words[] = {
    [DTL_MODALITY_STATED] = NULL,
    [DTL_MODALITY_FORECAST] = N_("forecast"),
    [DTL_MODALITY_TARGET] = N_("target"),
    [DTL_MODALITY_CONDITIONAL] = N_("on a condition"),
    [DTL_MODALITY_DENIED] = N_("denied"),
  };

  return words[modality] != NULL ? _(words[modality]) : NULL;
}

/* Its file name without folder and ending; what a reader calls a report that names no publisher. */
static char *
shorten_path (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char *ending = strrchr (name, '.');

  if (ending != NULL && ending != name)
    *ending = '\0';
  return g_steal_pointer (&name);
}

/**
 * dtl_words_source:
 * @reading: what was read in a source
 *
 * Returns: (transfer full) (nullable): what to call it: its publisher, else its title, else the name of its file
 */
char *
dtl_words_source (const DtlReading *reading)
{
  const DtlSource *source = reading->source;

  if (source->publisher != NULL)
    return g_strdup (source->publisher);
  if (reading->title != NULL)
    return g_strdup (reading->title);
  return source->path != NULL ? shorten_path (source->path) : NULL;
}
