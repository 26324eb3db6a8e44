/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user types as reports write: "5.2 million", "at least 1,200", "Q3 2023". What is kept is one text for each
 * value, whoever typed it in whatever locale; what is not understood is refused with a sentence. */

#include "config.h"

#include "dtl-decision-notation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-comparison.h"
#include "dtl-error.h"
#include "dtl-rereading.h"

/* Characters of a measure, a noun or a name; nobody needs more, and every pane shows them. */
#define LONGEST_WORDS 200

/* --- Values ---------------------------------------------------------------------------------------- */

/* Its digits as they are sure: "5.2e6" of "5.2 million", "5200000" of "5,200,000", "5.20" of "5.20". */
static char *
write_decimal (const DtlDecimal *decimal)
{
  const DtlDecimal bare = dtl_decimal_abs (decimal);
  g_autofree char *plain = dtl_decimal_to_written (&bare);
  const char *sign = decimal->coefficient < 0 ? "-" : "";
  const gsize length = strlen (plain);
  gsize sure = length;
  g_autofree char *rest = NULL;

  while (sure > MAX (decimal->digits, 1) && plain[sure - 1] == '0')
    sure--;
  if (decimal->digits == 0 || sure == length || strchr (plain, '.') != NULL)
    return g_strconcat (sign, plain, NULL);
  rest = g_strndup (plain + 1, sure - 1);
  return g_strdup_printf ("%s%c%s%se%u", sign, plain[0], *rest != '\0' ? "." : "", rest, (guint) length - 1);
}

static gboolean
read_decimal (const char *text, gsize length, DtlDecimal *decimal)
{
  const char *power = memchr (text, 'e', length);
  guint64 exponent = 0;
  DtlDecimal mantissa;

  if (power != NULL)
    {
      g_autofree char *digits = g_strndup (power + 1, length - (gsize) (power + 1 - text));

      if (!g_ascii_string_to_unsigned (digits, 10, 0, 100, &exponent, NULL))
        return FALSE;
    }
  return dtl_decimal_parse (text, power != NULL ? power - text : (gssize) length, &mantissa) && dtl_decimal_scale (&mantissa, (int) exponent, decimal);
}

/**
 * dtl_decision_write_value:
 * @value: a value with at least one end
 * @approximate: whether it is about so
 *
 * Returns: (transfer full): the text of it
 */
char *
dtl_decision_write_value (const DtlRange *value, gboolean approximate)
{
  g_autofree char *low = value->has_low ? write_decimal (&value->low) : g_strdup ("");
  g_autofree char *high = value->has_high ? write_decimal (&value->high) : g_strdup ("");
  const char *about = approximate ? "~" : "";

  return dtl_range_is_point (value) ? g_strconcat (about, low, NULL) : g_strconcat (about, low, "..", high, NULL);
}

/**
 * dtl_decision_read_value:
 * @text: what dtl_decision_write_value() writes
 * @value: (out): the value
 * @approximate: (out): whether it is about so
 *
 * Returns: %FALSE if it is something else
 */
gboolean
dtl_decision_read_value (const char *text, DtlRange *value, gboolean *approximate)
{
  const char *dots;
  DtlDecimal low, high;
  gboolean has_low, has_high;

  *approximate = *text == '~';
  text += *approximate;
  dots = strstr (text, "..");
  if (dots == NULL)
    {
      if (!read_decimal (text, strlen (text), &low))
        return FALSE;
      *value = dtl_range_point (&low);
      return TRUE;
    }
  has_low = dots > text;
  has_high = dots[2] != '\0';
  if ((!has_low && !has_high) || (has_low && !read_decimal (text, (gsize) (dots - text), &low))
      || (has_high && !read_decimal (dots + 2, strlen (dots + 2), &high)))
    return FALSE;
  *value = !has_low ? dtl_range_up_to (&high) : !has_high ? dtl_range_from (&low) : dtl_range_between (&low, &high);
  return TRUE;
}

/* --- Understanding --------------------------------------------------------------------------------- */

typedef struct
{
  DtlDecisionKind kind;
  const DtlLexicon *lexicon;
  const DtlReading *reading;
  GError **error;
} Understanding;

static char *
refuse (const Understanding *self, const char *sentence, const char *typed)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);
  g_autofree char *message = g_strjoinv (typed, parts);

  g_set_error_literal (self->error, DTL_ERROR, DTL_ERROR_USAGE, message);
  return NULL;
}

/* "1.200" where dots group: what is kept is written the other way. */
static gboolean
is_grouped (const Understanding *self, const char *typed)
{
  return self->reading->habits.decimal_comma && strchr (typed, '.') != NULL && strstr (typed, "..") == NULL && strchr (typed, 'e') == NULL;
}

static char *
understand_kept (const char *typed)
{
  DtlRange value;
  gboolean approximate;

  return dtl_decision_read_value (typed, &value, &approximate) ? dtl_decision_write_value (&value, approximate) : NULL;
}

static char *
understand_typed (const Understanding *self, const char *typed)
{
  DtlTypedValue found;

  if (!dtl_typed_value (self->lexicon, self->reading, *typed == '~' ? typed + 1 : typed, &found))
    return NULL;
  return dtl_decision_write_value (&found.value, found.approximate || *typed == '~');
}

static char *
understand_value (const Understanding *self, const char *typed)
{
  char *value = is_grouped (self, typed) ? understand_typed (self, typed) : understand_kept (typed);

  if (value == NULL)
    value = is_grouped (self, typed) ? understand_kept (typed) : understand_typed (self, typed);
  if (value != NULL)
    return value;
  /* Translators: what the user typed stands in %s */
  return refuse (self, _("“%s” is not understood as a value. Try “5.2 million”, “3–5” or “at least 1,200”"), typed);
}

/* "2023-Q3", "2023 H1": parts of a year that EDTF writes with numbers. */
static gboolean
read_year_part (const char *text, DtlInterval *interval)
{
  const char kind = strlen (text) >= 7 ? g_ascii_toupper (text[5]) : '\0';
  const int most = kind == 'Q' ? 4 : kind == 'H' ? 2 : 0, part = most > 0 ? text[6] - '0' : 0;
  guint64 year;
  g_autofree char *digits = g_strndup (text, 4);

  if (part < 1 || part > most || (text[4] != '-' && text[4] != ' ') || (text[7] != '\0' && strcmp (text + 7, "~") != 0)
      || !g_ascii_string_to_unsigned (digits, 10, 0, 9999, &year, NULL))
    return FALSE;
  *interval = dtl_interval_year_part ((int) year, (kind == 'Q' ? 32 : 39) + part);
  interval->flags |= text[7] == '~' ? DTL_INTERVAL_APPROXIMATE : 0;
  return TRUE;
}

/* Reports write "June"; who types a date writes "june". */
static gboolean
read_words (const Understanding *self, const char *typed, DtlInterval *interval)
{
  g_autofree char *capitals = g_strdup (typed);

  if (dtl_typed_interval (self->lexicon, self->reading, typed, interval))
    return TRUE;
  for (char *at = capitals; *at != '\0'; at++)
    if (at == capitals || at[-1] == ' ')
      *at = g_ascii_toupper (*at);
  return strcmp (capitals, typed) != 0 && dtl_typed_interval (self->lexicon, self->reading, capitals, interval);
}

static gboolean
read_interval (const Understanding *self, const char *typed, DtlInterval *interval)
{
  const gboolean about = *typed == '~';

  if (dtl_interval_parse_edtf (typed, interval))
    return TRUE;
  typed += about;
  if (!dtl_interval_parse_edtf (typed, interval) && !read_year_part (typed, interval)
      && !read_words (self, typed, interval))
    return FALSE;
  interval->flags |= about ? DTL_INTERVAL_APPROXIMATE : 0;
  return TRUE;
}

/* "2020–2023", "May 2020 - June 2021": what stands on either side of a dash. */
static gboolean
read_stretch (const Understanding *self, const char *typed, DtlInterval *interval)
{
  static const char *const dashes[] = { "–", "—", " - ", "/" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      g_auto (GStrv) ends = g_strsplit (typed, dashes[i], -1);
      DtlInterval first, last;

      if (g_strv_length (ends) != 2 || !read_interval (self, g_strstrip (ends[0]), &first) || !read_interval (self, g_strstrip (ends[1]), &last)
          || first.earliest == DTL_DAY_NONE || last.latest == DTL_DAY_NONE || first.earliest > last.latest)
        continue;
      *interval = dtl_interval_days (first.earliest, last.latest, DTL_GRANULARITY_RANGE);
      interval->flags = (first.flags | last.flags) & (DTL_INTERVAL_APPROXIMATE | DTL_INTERVAL_UNCERTAIN);
      return TRUE;
    }
  return FALSE;
}

static char *
understand_interval (const Understanding *self, const char *typed)
{
  DtlInterval interval;

  if (*typed == '\0' && self->kind == DTL_DECISION_PERIOD)
    return g_strdup ("");
  if (read_interval (self, typed, &interval) || read_stretch (self, typed, &interval))
    return dtl_interval_to_edtf (&interval);
  return refuse (self, _("“%s” is not understood as a time. Try “Q3 2023”, “May 2024”, “2023-05-04” or “about 2019”"), typed);
}

/* The code of a unit as it is, or as reports write the unit: "euros", "km", "percent". */
static const char *
find_unit (const DtlLexicon *lexicon, const char *typed)
{
  const char *const forms[] = { typed, NULL };
  g_autofree char *lower = g_utf8_strdown (typed, -1);
  const char *const folded[] = { lower, NULL };

  if (strcmp (typed, "1") == 0 || dtl_lexicon_unit_kind (lexicon, typed) >= 0)
    return g_intern_string (typed);
  for (const char *const *list = forms; list != NULL; list = list == forms ? folded : NULL)
    {
      const guint entry = dtl_lexicon_find (lexicon, list[0]);
      const DtlSense *sense = entry != 0 ? dtl_lexicon_cased (lexicon, entry, DTL_SENSE_UNIT, typed, strlen (typed)) : NULL;

      if (sense != NULL && sense->text != NULL)
        return g_intern_string (sense->text);
    }
  return NULL;
}

static char *
understand_unit (const Understanding *self, const char *typed)
{
  const char *unit = find_unit (self->lexicon, typed);

  return unit != NULL ? g_strdup (unit) : refuse (self, _("“%s” is no unit that is known here. Try “EUR”, “km” or “%”"), typed);
}

/* One of the names of an enumeration, however it is spelt: "At least" is "at-least". */
static char *
find_name (const char *typed, const char *(*name) (guint), guint n)
{
  g_autofree char *lower = g_utf8_strdown (typed, -1);

  g_strdelimit (lower, " _", '-');
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (name (i), lower) == 0)
      return g_strdup (name (i));
  return NULL;
}

static const char *
name_hedge (guint hedge)
{
  return dtl_hedge_name (hedge);
}

static const char *
name_kind (guint kind)
{
  return dtl_figure_kind_name (kind);
}

static const char *
name_verdict (guint verdict)
{
  return dtl_verdict_name (verdict);
}

static char *
understand_hedge (const Understanding *self, const char *typed)
{
  const guint entry = dtl_lexicon_find (self->lexicon, typed);
  const DtlSense *sense = entry != 0 ? dtl_lexicon_sense (self->lexicon, entry, DTL_SENSE_HEDGE) : NULL;
  char *found = find_name (typed, name_hedge, DTL_HEDGE_EXACTLY + 1);

  if (*typed == '\0' || found != NULL)
    return found != NULL ? found : g_strdup ("");
  return sense != NULL && sense->text != NULL ? g_strdup (sense->text) : refuse (self, _("“%s” is no hedge. Try “about”, “at least” or “nearly”"), typed);
}

static char *
understand_kind (const Understanding *self, const char *typed)
{
  char *found = find_name (typed, name_kind, DTL_FIGURE_NUMBER + 1);

  return found != NULL ? found : refuse (self, _("“%s” is no kind of figure"), typed);
}

static char *
understand_verdict (const Understanding *self, const char *typed)
{
  char *found = find_name (typed, name_verdict, DTL_VERDICT_CONFLICT + 1);

  return found != NULL ? found : refuse (self, _("“%s” is no verdict"), typed);
}

static char *
understand_trust (const Understanding *self, const char *typed)
{
  return strcmp (typed, "trust") == 0 || strcmp (typed, "distrust") == 0 ? g_strdup (typed) : refuse (self, _("“%s” is neither trust nor distrust"), typed);
}

static char *
understand_words (const Understanding *self, const char *typed)
{
  g_auto (GStrv) words = g_strsplit_set (typed, " \t\r\n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  if (g_utf8_strlen (joined->str, -1) > LONGEST_WORDS)
    return refuse (self, self->kind == DTL_DECISION_SUMMARY ? _("That is too long to be read beside a mark") : _("That is too long for a name"), typed);
  if (joined->len == 0 && self->kind == DTL_DECISION_MEASURE)
    return refuse (self, _("A measure needs a name"), typed);
  if (joined->len == 0 && self->kind == DTL_DECISION_SUMMARY)
    return refuse (self, _("An event needs words that say what happened"), typed);
  return g_string_free_and_steal (g_steal_pointer (&joined));
}

/* What is marked needs no value where it tells it itself. */
static char *
understand_marked_value (const Understanding *self, const char *typed)
{
  return *typed != '\0' ? understand_value (self, typed) : g_strdup ("");
}

static char *
understand_marked_date (const Understanding *self, const char *typed)
{
  return *typed != '\0' ? understand_interval (self, typed) : g_strdup ("");
}

static char *
understand_nothing (const Understanding *self, const char *typed)
{
  return g_strdup ("");
}

/**
 * dtl_decision_understand:
 * @kind: what is decided
 * @lexicon: of the source's language
 * @reading: what was read in the source, for its habits and its day
 * @typed: what the user typed
 * @error: %DTL_ERROR_USAGE, with a sentence that says what could be typed
 *
 * Returns: (transfer full) (nullable): the value of a decision that means it
 */
char *
dtl_decision_understand (DtlDecisionKind kind, const DtlLexicon *lexicon, const DtlReading *reading, const char *typed, GError **error)
{
  static char *(*const understand[DTL_N_DECISION_KINDS]) (const Understanding *self, const char *typed) = {
    [DTL_DECISION_NOT_A_FIGURE] = understand_nothing,
    [DTL_DECISION_MEASURE] = understand_words,
    [DTL_DECISION_VALUE] = understand_value,
    [DTL_DECISION_UNIT] = understand_unit,
    [DTL_DECISION_PERIOD] = understand_interval,
    [DTL_DECISION_HEDGE] = understand_hedge,
    [DTL_DECISION_KIND] = understand_kind,
    [DTL_DECISION_NOUN] = understand_words,
    [DTL_DECISION_ATTRIBUTION] = understand_words,
    [DTL_DECISION_NOT_A_DATE] = understand_nothing,
    [DTL_DECISION_DATE] = understand_interval,
    [DTL_DECISION_NOT_A_QUOTATION] = understand_nothing,
    [DTL_DECISION_MARK_FIGURE] = understand_marked_value,
    [DTL_DECISION_MARK_DATE] = understand_marked_date,
    [DTL_DECISION_MARK_QUOTATION] = understand_words, /* who says it */
    [DTL_DECISION_TOGETHER] = understand_nothing,
    [DTL_DECISION_APART] = understand_nothing,
    [DTL_DECISION_VERDICT] = understand_verdict,
    [DTL_DECISION_TRUST] = understand_trust,
    [DTL_DECISION_SUMMARY] = understand_words,
    [DTL_DECISION_SAME_EVENT] = understand_nothing,
    [DTL_DECISION_OTHER_EVENT] = understand_nothing,
  };
  const Understanding self = { kind, lexicon, reading, error };
  g_autofree char *stripped = g_strstrip (g_strdup (typed));

  return understand[kind] (&self, stripped);
}
