/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Units stand before a number (signs and codes of currencies) or behind it. Many of their words
 * mean something else too ("won", "pounds", "m", "second"); each such word has its rule here. */

#include "dtl-unit-scanner.h"

#include <string.h>

#include "dtl-evidence.h"

static gboolean
is_glued (const DtlPassage *passage, guint index)
{
  return index < passage->n_tokens && (dtl_passage_at (passage, index)->flags & DTL_TOKEN_SPACE_BEFORE) == 0;
}

/* What the country named at @index means by @code; NULL if there is none, or it means nothing. */
static const char *
find_home_at (const DtlPassage *passage, guint index, const char *code)
{
  static const DtlSenseClass classes[] = { DTL_SENSE_COUNTRY, DTL_SENSE_DEMONYM, DTL_SENSE_CITY };
  const char *home = NULL;

  for (guint i = 0; home == NULL && i < G_N_ELEMENTS (classes); i++)
    {
      guint length;
      const DtlSense *sense = dtl_passage_phrase (passage, index, classes[i], &length);

      if (sense != NULL && sense->text != NULL)
        home = dtl_habits_home (sense->text, code);
    }
  return home;
}

/* What the countries named around @index mean by @code: the last before it, else the next. */
static const char *
find_home_around (const DtlPassage *passage, const DtlHabits *habits, guint index, const char *code)
{
  const char *home = NULL;

  for (guint at = index; home == NULL && at > 0 && index - at < 200; at--)
    home = find_home_at (passage, at - 1, code);
  for (guint at = index; home == NULL && at < passage->n_tokens && at - index < 200; at++)
    home = find_home_at (passage, at, code);
  return home != NULL ? home : dtl_habits_home (habits->hint, code);
}

/* How the country is found that a currency's word or sign leaves open. */
typedef enum
{
  HOME_FIXED,   /* "US$", "PKR", "Swiss francs": it says so itself */
  HOME_OF_TEXT, /* "$", "Rs": the place where the text was written, and no other that it names */
  HOME_NAMED,   /* "pesos", "crowns", "kr": the country that was named last before, or next */
} HomeKind;

static HomeKind
choose_home (const DtlSense *sense)
{
  static const char *const named[] = { "P", "K", "Kr" };
  static const char *const signs[] = { "₹", "₱" }; /* of one country, though others say rupee and peso too */
  const char *surface = sense->surface;
  gboolean capital = surface[0] >= 'A' && surface[0] <= 'Z';

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (strcmp (surface, named[i]) == 0)
      return HOME_NAMED;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strcmp (surface, signs[i]) == 0)
      return HOME_FIXED;
  if (g_str_has_prefix (surface, "Rs") || strcmp (surface, "Sh") == 0)
    return HOME_OF_TEXT;
  if (capital || (strpbrk (surface, " .") != NULL && strcmp (surface, "kr.") != 0))
    return HOME_FIXED;
  return strcmp (sense->text, "USD") != 0 && (g_ascii_isalpha (surface[0]) || surface[0] < 0) ? HOME_NAMED : HOME_OF_TEXT;
}

static const char *
choose_currency (const DtlPassage *passage, const DtlHabits *habits, const DtlSense *sense, guint index)
{
  HomeKind kind = choose_home (sense);
  const char *home = NULL;

  if (kind == HOME_FIXED)
    return sense->text;
  if (kind == HOME_OF_TEXT)
    dtl_evidence_weigh_place (passage);
  home = dtl_habits_currency (habits, sense->text);
  if (home == sense->text && kind == HOME_NAMED)
    home = find_home_around (passage, habits, index, sense->text);
  if (home == NULL)
    {
      dtl_evidence_weigh_place (passage);
      home = dtl_habits_currency (habits, sense->text);
    }
  return home != NULL ? home : sense->text;
}

static void
set_match (DtlUnitMatch *unit, const DtlPassage *passage, const DtlHabits *habits, const DtlSense *sense, guint index, guint end)
{
  unit->code = sense->value == DTL_UNIT_MONEY ? g_intern_string (choose_currency (passage, habits, sense, index)) : sense->text;
  unit->kind = sense->value;
  unit->scale = sense->scale;
  unit->end = end;
}

static gboolean
is_written_sum (const DtlNumber *number)
{
  return number->scale != 0 || (number->flags & DTL_NUMBER_GROUPED) != 0 || number->value.exponent == -2;
}

static gboolean
is_range_link (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "to") || dtl_passage_says (passage, at, "and") || dtl_passage_is (passage, at, DTL_TOKEN_DASH);
}

/* "P830 to P1,400", "from R7,200 to R900": what the other end of a range shows the letter to be. */
static gboolean
has_sum_beside (const DtlPassage *passage, const DtlHabits *habits, guint index, const DtlNumber *number)
{
  const guint64 letter = dtl_passage_at (passage, index)->hash;
  const guint next = number->end + 1;
  DtlNumber other;

  if (is_range_link (passage, number->end) && dtl_passage_at (passage, next)->hash == letter && is_glued (passage, next + 1)
      && dtl_number_scan (passage, habits, next + 1, &other) && is_written_sum (&other))
    return TRUE;
  return index > 2 && is_range_link (passage, index - 1) && dtl_passage_at (passage, index - 3)->hash == letter && is_glued (passage, index - 2)
         && dtl_number_scan (passage, habits, index - 2, &other) && other.end == index - 1 && is_written_sum (&other);
}

/* "R412 billion", "N27.5 trillion": one letter is a currency before a large sum, before cents
 * ("R18.71"), and before any sum in a text that speaks of its country ("bread at N950 in Kano").
 * "Room R250" is none anywhere. */
static gboolean
allows_letter (const DtlPassage *passage, const DtlHabits *habits, guint index, const DtlSense *sense)
{
  DtlNumber number;

  if (!dtl_number_scan (passage, habits, index + 1, &number))
    return FALSE;
  if (!is_glued (passage, index + 1))
    return number.scale > 3 && (number.flags & DTL_NUMBER_SPELLED) == 0 && find_home_around (passage, habits, index, sense->text) != NULL;
  if (dtl_decimal_is_zero (&number.value))
    return FALSE; /* "an R0 of 12" */
  if (is_written_sum (&number) || has_sum_beside (passage, habits, index, &number))
    return TRUE;
  if (index > 0 && (dtl_passage_word (passage, index - 1, DTL_SENSE_NAME_NUMBER) != NULL || dtl_passage_word (passage, index - 1, DTL_SENSE_DETERMINER) != NULL))
    return FALSE;
  if (index > 3 && is_range_link (passage, index - 1) && dtl_passage_at (passage, index - 3)->hash == dtl_passage_at (passage, index)->hash
      && dtl_passage_word (passage, index - 4, DTL_SENSE_NAME_NUMBER) != NULL)
    return FALSE; /* "route R4 to R7" */
  dtl_evidence_weigh_place (passage);
  return dtl_habits_home (habits->region, sense->text) != NULL || find_home_around (passage, habits, index, sense->text) != NULL;
}

/* Codes that are words too: "COP30", "TOP 10", "ALL 50 states". */
static gboolean
is_word_code (const DtlSense *sense)
{
  static const char *const words[] = { "ALL", "BAM", "BOB", "COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "RON", "SOS", "TOP", "TRY", "ID", "RO", "LE", "MK", "Nu", "Ks" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], sense->surface) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
precedes_sum (const DtlPassage *passage, const DtlHabits *habits, guint index)
{
  DtlNumber number;

  return dtl_number_scan (passage, habits, index, &number) && (number.scale != 0 || (number.flags & DTL_NUMBER_GROUPED) != 0);
}

/**
 * dtl_unit_scan_before:
 * @passage: a paragraph
 * @habits: of its place
 * @index: where a currency may begin
 * @unit: (out): the currency
 *
 * Returns: whether the sign or code of a currency begins there and a number may follow it
 */
gboolean
dtl_unit_scan_before (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlUnitMatch *unit)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, index, DTL_SENSE_UNIT, &length);

  if (sense == NULL || sense->value != DTL_UNIT_MONEY || !sense->cased || sense->scale < 0 || index + length >= passage->n_tokens)
    return FALSE;
  if (index > 0 && is_glued (passage, index) && dtl_passage_is (passage, index, DTL_TOKEN_WORD)
      && (dtl_passage_is (passage, index - 1, DTL_TOKEN_WORD) || dtl_passage_is (passage, index - 1, DTL_TOKEN_NUMBER)))
    return FALSE;
  if (length == 1 && dtl_passage_is (passage, index, DTL_TOKEN_WORD) && dtl_token_length (dtl_passage_at (passage, index)) == 1
      && !allows_letter (passage, habits, index, sense))
    return FALSE;
  if (strcmp (sense->surface, "Won") == 0 && !is_glued (passage, index + length))
    return FALSE;
  if (is_word_code (sense) && !precedes_sum (passage, habits, index + length))
    return FALSE;
  set_match (unit, passage, habits, sense, index, index + length);
  return TRUE;
}

/**
 * dtl_unit_converts:
 * @passage: a paragraph
 * @first: where an amount begins
 * @kind: what it may measure
 *
 * Returns: whether a unit of @kind stands before it, and only a bracket or "or" between: "6ft 2in (1.88m)"
 */
gboolean
dtl_unit_converts (const DtlPassage *passage, guint first, DtlUnitKind kind)
{
  guint at = first;
  const DtlSense *sense;
  guint length;

  if (at < 2 || (!dtl_passage_is (passage, at - 1, DTL_TOKEN_OPEN) && !dtl_passage_says (passage, at - 1, "or")))
    return FALSE;
  at--;
  if (dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA))
    at--;
  sense = at > 0 ? dtl_passage_phrase (passage, at - 1, DTL_SENSE_UNIT, &length) : NULL;
  return sense != NULL && sense->value == (int) kind;
}

/* What a rule about one ambiguous unit may look at. */
typedef struct
{
  const DtlPassage *passage;
  const DtlHabits *habits;
  const DtlNumber *number;
  const DtlSense *sense;
  guint index;  /* of the unit's first token */
  guint end;
  gboolean hyphen;
} Doubt;

static gboolean
is_large (const Doubt *doubt)
{
  DtlDecimal least = dtl_decimal_from_int (100);

  return doubt->number->scale != 0 || dtl_decimal_compare (&doubt->number->value, &least) >= 0;
}

/* "9.2 trillion won", not "the team with 3 won". */
static gboolean
judge_large (const Doubt *doubt)
{
  return is_large (doubt);
}

/* "1.2 billion crowns" in a text that speaks of a country that has them, not "two gold crowns", "12 Crown lawyers". */
static gboolean
judge_crowns (const Doubt *doubt)
{
  if (!doubt->hyphen && !dtl_passage_says (doubt->passage, doubt->index, "crowns"))
    return FALSE;
  if ((doubt->number->flags & DTL_NUMBER_SPELLED) != 0 && doubt->number->scale == 0)
    return FALSE;
  return find_home_around (doubt->passage, doubt->habits, doubt->index, doubt->sense->text) != NULL;
}

/* "5.1 billion soles", "500 soles" in a text that speaks of Peru, not "two soles". */
static gboolean
judge_soles (const Doubt *doubt)
{
  return is_large (doubt) || find_home_around (doubt->passage, doubt->habits, doubt->index, doubt->sense->text) != NULL;
}

/* "1,991 m" or "1.8m tall", but "1.2m customers" was read as a million already. */
static gboolean
judge_letter (const Doubt *doubt)
{
  const DtlToken *next = doubt->end < doubt->passage->n_tokens ? dtl_passage_at (doubt->passage, doubt->end) : NULL;

  if (is_glued (doubt->passage, doubt->index))
    return TRUE;
  if (next != NULL && is_glued (doubt->passage, doubt->end) && (next->kind == DTL_TOKEN_NUMBER || next->kind == DTL_TOKEN_DASH))
    return FALSE;
  return TRUE;
}

/* "14C", "104F" are seats as well as temperatures; nothing is hotter than 999 in the news. */
static gboolean
judge_temperature (const Doubt *doubt)
{
  static const char *const seats[] = { "seat", "room", "gate", "row", "section", "unit", "flat", "apartment", "block", "class", "bus", "route", NULL };

  if (doubt->number->first > 0 && dtl_passage_is_one_of (doubt->passage, doubt->number->first - 1, seats))
    return FALSE;
  return (doubt->number->flags & DTL_NUMBER_SPELLED) == 0 && doubt->number->scale == 0 && dtl_decimal_magnitude (&doubt->number->value) < 4;
}

static gboolean
speaks_of_index (const Doubt *doubt)
{
  const DtlSentence *sentence = dtl_passage_sentence (doubt->passage, doubt->index);

  if (!dtl_passage_may_hold (doubt->passage, DTL_SENSE_INDEX))
    return FALSE;
  guint length;

  for (guint i = MAX (sentence->first + 120, doubt->index) - 120; i < MIN (sentence->end, doubt->index + 120); i++)
    if (dtl_passage_phrase (doubt->passage, i, DTL_SENSE_INDEX, &length) != NULL)
      return TRUE;
  return FALSE;
}

/* "41.2%, up 1.1 points": beside a share, points are percentage points. */
static gboolean
speaks_of_shares (const Doubt *doubt)
{
  const DtlSentence *sentence = dtl_passage_sentence (doubt->passage, doubt->index);

  for (guint i = MAX (sentence->first + 120, doubt->index) - 120; i < MIN (sentence->end, doubt->index + 120); i++)
    {
      guint length;
      const DtlSense *sense = dtl_passage_phrase (doubt->passage, i, DTL_SENSE_UNIT, &length);

      if (sense != NULL && sense->value == DTL_UNIT_PERCENT)
        return TRUE;
    }
  return FALSE;
}

/* "a margin of error of plus or minus 2.6 points" */
static gboolean
speaks_of_error (const Doubt *doubt)
{
  for (guint back = 1; back <= 8 && back <= doubt->index; back++)
    if (dtl_passage_says (doubt->passage, doubt->index - back, "error"))
      return TRUE;
  return FALSE;
}

/* "slips three points as rivals gain, poll shows": what a poll tells in points. */
static gboolean
speaks_of_polls (const Doubt *doubt)
{
  static const char *const words[] = { "poll", "polls", "pollster", "pollsters", "approval", "undecided", "survey", "electorate", "turnout" };
  static const char *const played[] = { "scored", "scores", "scoring", "earned", "collected", "averaged", "kicked", "bagged" };
  const DtlSentence *sentence = dtl_passage_sentence (doubt->passage, doubt->index);

  if (doubt->number->first > 0 && dtl_passage_is_one_of (doubt->passage, doubt->number->first - 1, played))
    return FALSE;
  /* a poll is named once, and spoken of in the sentences behind */
  for (guint i = MAX (60, doubt->index) - 60; i < MIN (sentence->end, doubt->index + 40); i++)
    if (dtl_passage_is_one_of (doubt->passage, i, words))
      return TRUE;
  return FALSE;
}

/* Whether percentage points were told shortly before: then "a lead of 29 points" goes on with them. */
static gboolean
spoke_of_points (const Doubt *doubt)
{
  const GArray *figures = doubt->passage->reading->figures;

  for (guint i = figures->len; i > 0 && figures->len - i < 15; i--)
    if (g_array_index (figures, DtlFigure, i - 1).kind == DTL_FIGURE_PERCENTAGE_POINTS)
      return doubt->number->first > 1 && dtl_passage_says (doubt->passage, doubt->number->first - 1, "of") && dtl_passage_says (doubt->passage, doubt->number->first - 2, "lead");
  return FALSE;
}

/* Whether basis points were told shortly before: then "another 50 points" are such. */
static gboolean
spoke_of_basis_points (const Doubt *doubt)
{
  const DtlDecimal least = dtl_decimal_from_int (5);

  if (dtl_decimal_compare (&doubt->number->value, &least) < 0)
    return FALSE;
  for (guint back = 2; back <= 60 && back <= doubt->index; back++)
    if (dtl_passage_says (doubt->passage, doubt->index - back, "basis") && (dtl_passage_says (doubt->passage, doubt->index - back + 1, "points") || dtl_passage_says (doubt->passage, doubt->index - back + 1, "point")))
      return TRUE;
  return FALSE;
}

/* "lowered its benchmark rate by half a point, to 10.75%": of a rate a few points are of per cent. */
static gboolean
is_of_rate (const Doubt *doubt)
{
  static const char *const rates[] = { "rate", "rates", "repo", "yield", "yields", "borrowing", "lending" };
  const DtlDecimal most = dtl_decimal_from_int (5);
  const DtlSentence *sentence = dtl_passage_sentence (doubt->passage, doubt->index);

  if (dtl_decimal_compare (&doubt->number->value, &most) > 0 || !speaks_of_shares (doubt))
    return FALSE;
  for (guint i = MAX (sentence->first + 30, doubt->index) - 30; i < doubt->index; i++)
    if (dtl_passage_is_one_of (doubt->passage, i, rates))
      return TRUE;
  return FALSE;
}

/* "a 1.6-point rise", "a four-point lead": the adjective of a change or a distance, no thing that has points. */
static gboolean
is_point_change (const Doubt *doubt)
{
  static const char *const distances[] = { "lead", "swing", "gap", "margin", "advantage", "deficit", "difference", "move", "swings" };

  return dtl_passage_is_one_of (doubt->passage, doubt->end, distances) || dtl_passage_word (doubt->passage, doubt->end, DTL_SENSE_RISE) != NULL
         || dtl_passage_word (doubt->passage, doubt->end, DTL_SENSE_FALL) != NULL;
}

/* Points are a unit of an index and of shares: other points are counted. */
static gboolean
judge_points (const Doubt *doubt)
{
  return (!doubt->hyphen || is_point_change (doubt)) && (speaks_of_index (doubt) || speaks_of_shares (doubt) || speaks_of_error (doubt) || speaks_of_polls (doubt) || spoke_of_points (doubt) || spoke_of_basis_points (doubt));
}

/* "9.58s", never "the 1980s" or "in his 40s". */
static gboolean
judge_seconds (const Doubt *doubt)
{
  return is_glued (doubt->passage, doubt->index) && (doubt->number->flags & (DTL_NUMBER_INTEGER | DTL_NUMBER_SPELLED)) == 0;
}

/* "2in of rain", never "a 1-in-100-year flood". */
static gboolean
judge_inch (const Doubt *doubt)
{
  return is_glued (doubt->passage, doubt->index) && !doubt->hyphen && doubt->number->scale == 0;
}

/* "Full 1080p video": lines of a picture. */
static gboolean
counts_lines (const Doubt *doubt)
{
  static const char *const lines[] = { "480", "720", "1080", "1440", "2160" };
  static const char *const pictures[] = { "video", "videos", "hd", "resolution", "footage", "display", "screen", "webcam", "camera", "streaming", "content", "picture", "output" };

  return dtl_passage_is_one_of (doubt->passage, doubt->number->first, lines) && dtl_passage_is_one_of (doubt->passage, doubt->end, pictures);
}

/* "14.5p": pence are glued to their number; "9 p.m." is another word. */
static gboolean
judge_pence (const Doubt *doubt)
{
  if (counts_lines (doubt))
    return FALSE;
  return is_glued (doubt->passage, doubt->index) && doubt->number->scale == 0;
}

/* "250 pounds of fentanyl" weigh, whatever the place. */
static gboolean
judge_never (const Doubt *doubt)
{
  return FALSE;
}

static gboolean
judge_plain (const Doubt *doubt)
{
  return (doubt->number->flags & (DTL_NUMBER_ARTICLE)) == 0;
}

/* "3.1 million foot passengers", "400 second homes", "90 day nurseries": the unit's word is the first of a name of what is
 * counted. */
static gboolean
judge_name (const Doubt *doubt)
{
  static const struct
  {
    const char *surface, *nouns[16];
  } names[] = {
    { "foot", { "passengers", "passenger", "soldiers", "patrols", "ferries", "bridges", "infections", "messengers", "pumps" } },
    { "day", { "trippers", "visitors", "nurseries", "nursery", "patients", "tickets", "pupils", "schools", "students", "labourers", "laborers", "traders", "guests", "passes" } },
    { "night", { "buses", "trains", "shifts", "clubs" } },
    { "second", { "homes", "doses", "jabs", "shots", "hands", "graders", "cars", "passports", "jobs", "mortgages", "opinions", "chances", "leagues", "terms" } },
    { "stone", { "houses", "walls", "tools", "bridges", "tablets", "statues", "circles", "axes", "fruits", "cottages", "blocks" } },
    { "pound", { "coins", "shops", "notes", "dogs", "stores" } },
    { "dollar", { "stores", "bills", "bonds", "accounts", "shops", "coins", "notes", "millionaires", "billionaires" } },
    { "euro", { "coins", "notes", "banknotes", "bonds", "members" } },
    { "yard", { "sales", "workers", "hands" } },
    { "barrel", { "bombs", "vaults" } },
  };

  if (doubt->hyphen)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].surface, doubt->sense->surface) == 0)
      for (guint j = 0; j < G_N_ELEMENTS (names[i].nouns) && names[i].nouns[j] != NULL; j++)
        if (dtl_passage_says (doubt->passage, doubt->end, names[i].nouns[j]))
          return FALSE;
  return TRUE;
}

typedef gboolean (*JudgeFunc) (const Doubt *doubt);

/* Unit words and letters that need a second look. */
static const struct
{
  const char *surface;
  JudgeFunc judge;
} doubts[] = {
  { "crown", judge_crowns },   { "crowns", judge_crowns },      { "soles", judge_soles },
  { "won", judge_large },      { "real", judge_large },       { "quid", judge_large },   { "sterling", judge_large }, { "ether", judge_plain },
  { "m", judge_letter },       { "g", judge_letter },         { "l", judge_letter },     { "t", judge_letter },       { "h", judge_letter },
  { "s", judge_seconds },      { "point", judge_points },     { "points", judge_points }, { "pts", judge_points }, { "pt", judge_points },      { "C", judge_temperature },    { "F", judge_temperature }, { "p", judge_pence },         { "c", judge_pence },         { "in", judge_inch },         { "Y", judge_never },        { "Won", judge_never },
  { "K", judge_never },        { "N", judge_never },          { "R", judge_never },      { "P", judge_never },        { "J", judge_never }, { "K", judge_never }, { "Bt", judge_never }, { "MK", judge_never }, { "Nu", judge_never }, { "Ks", judge_never }, { "Kz", judge_never },

  { "A", judge_never },        { "L", judge_never },          { "bars", judge_never },   { "stones", judge_never },   { "bit", judge_never },
  { "bits", judge_never },     { "PS", judge_never },         { "LE", judge_never },     { "ID", judge_never },       { "SR", judge_never },
  { "Br", judge_never },       { "Sh", judge_never },         { "Fr", judge_never },     { "Re", judge_never },       { "ALL", judge_large },
  { "TOP", judge_never },      { "moles", judge_never },      { "mole", judge_never },   { "V", judge_letter },       { "W", judge_letter },
  { "Pa", judge_never },       { "buck", judge_plain },       { "in.", judge_plain },    { "QR", judge_never },       { "RO", judge_never },
  { "JD", judge_never },       { "BD", judge_never },         { "KD", judge_never },     { "leva", judge_plain },     { "inch", judge_plain },
  { "Bs", judge_never },       { "degree", judge_plain },     { "mach", judge_never },   { "pixel", judge_plain },    { "Ft", judge_large },
  { "foot", judge_name },      { "day", judge_name },         { "night", judge_name },   { "second", judge_name },   { "stone", judge_name },
  { "pound", judge_name },     { "dollar", judge_name },      { "euro", judge_name },    { "yard", judge_name },     { "barrel", judge_name },
};

static gboolean
is_allowed (const Doubt *doubt)
{
  for (guint i = 0; i < G_N_ELEMENTS (doubts); i++)
    if (doubts[i].surface[0] == doubt->sense->surface[0] && strcmp (doubts[i].surface, doubt->sense->surface) == 0)
      return doubts[i].judge (doubt);
  return TRUE;
}

/* "300 kg (660 pounds)", "660 pounds (300 kg)", "3 tonnes, or 6,600 pounds": told a second time in another unit of weight. */
static gboolean
converts_weight (const Doubt *doubt)
{
  const DtlPassage *passage = doubt->passage;
  guint first = doubt->number->first, length;
  DtlNumber number;
  const DtlSense *sense = NULL;

  if (dtl_passage_is (passage, doubt->end, DTL_TOKEN_OPEN) && dtl_number_scan (passage, doubt->habits, doubt->end + 1, &number))
    sense = dtl_passage_phrase (passage, number.end, DTL_SENSE_UNIT, &length);
  if (sense != NULL && sense->value == DTL_UNIT_MASS)
    return TRUE;
  while (first > 0 && dtl_passage_word (passage, first - 1, DTL_SENSE_HEDGE) != NULL)
    first--;
  return dtl_unit_converts (passage, first, DTL_UNIT_MASS);
}

/* "0.8%, or 120.5 points": no share moves by so many, an index that is only called "it" does. */
static gboolean
is_many_points (const Doubt *doubt)
{
  const DtlDecimal least = dtl_decimal_from_int (60), few = dtl_decimal_from_int (10);
  const DtlPassage *passage = doubt->passage;
  guint at = doubt->number->first;

  if (at > 1 && dtl_passage_says (passage, at - 1, "or") && dtl_decimal_compare (&doubt->number->value, &few) >= 0)
    {
      const DtlSense *sense;
      guint length;

      at -= dtl_passage_is (passage, at - 2, DTL_TOKEN_COMMA) ? 3 : 2;
      sense = dtl_passage_phrase (passage, at, DTL_SENSE_UNIT, &length);
      if (sense != NULL && sense->value == DTL_UNIT_PERCENT)
        return TRUE;
    }
  at = doubt->end + dtl_passage_is (passage, doubt->end, DTL_TOKEN_COMMA);
  if (dtl_passage_says (passage, at, "or") && dtl_passage_is (passage, at + 1, DTL_TOKEN_NUMBER) && dtl_decimal_compare (&doubt->number->value, &few) >= 0)
    {
      guint length;
      const DtlSense *sense = dtl_passage_phrase (passage, at + 2, DTL_SENSE_UNIT, &length);

      if (sense != NULL && sense->value == DTL_UNIT_PERCENT)
        return TRUE; /* "35 points or 0.21 percent weaker" */
    }
  return dtl_decimal_compare (&doubt->number->value, &least) >= 0;
}

static gboolean
weighs (const Doubt *doubt)
{
  static const char *const weights[] = { "of", "overweight", "heavier", "lighter", "per", NULL };
  static const char *const sums[] = { "money", "taxpayers", "public", "taxpayer", "debt", "funding", "investment", "cuts", "savings", "damage", NULL };
  gboolean american = strcmp (doubt->habits->region, "US") == 0;

  if (doubt->number->scale > 3)
    return FALSE;
  if (converts_weight (doubt))
    return TRUE;
  if (dtl_passage_says (doubt->passage, doubt->end, "of"))
    return american && !dtl_passage_is_one_of (doubt->passage, doubt->end + 1, sums);
  return american && (dtl_passage_is_one_of (doubt->passage, doubt->end, weights) || dtl_decimal_magnitude (&doubt->number->value) < 5);
}

/* Words with one spelling and two meanings. */
static void
settle_meaning (const Doubt *doubt, DtlUnitMatch *unit)
{
  static const char *const bearings[] = { "north", "south", "east", "west", "angle", "latitude", "longitude", "turn", NULL };
  static const char *const turning[] = { "turn", "turned", "turns", "turning", "rotate", "rotated", "rotates", "spun", "tilt", "tilted", "leaning", "leans", "angle", NULL };
  static const char *const leans[] = { "lean", "list", "tilt", "angle", "slope", "gradient", "heel", "turn", "incline", NULL };
  const char *surface = doubt->sense->surface;

  if (strcmp (unit->code, "deg") == 0 || surface[0] == 'p')
    dtl_evidence_weigh_place (doubt->passage);
  if (strcmp (unit->code, "GBP") == 0 && (strcmp (surface, "pound") == 0 || strcmp (surface, "pounds") == 0) && weighs (doubt))
    *unit = (DtlUnitMatch) { g_intern_static_string ("[lb_av]"), DTL_UNIT_MASS, 0, unit->end };
  else if (unit->kind == DTL_UNIT_INDEX && spoke_of_basis_points (doubt) && !speaks_of_index (doubt))
    *unit = (DtlUnitMatch) { g_intern_static_string ("pp"), DTL_UNIT_POINTS, -2, unit->end };
  else if (unit->kind == DTL_UNIT_INDEX && ((!speaks_of_index (doubt) && !is_many_points (doubt)) || is_of_rate (doubt)))
    *unit = (DtlUnitMatch) { g_intern_static_string ("pp"), DTL_UNIT_POINTS, 0, unit->end };
  else if (strcmp (unit->code, "deg") == 0 && !dtl_passage_is_one_of (doubt->passage, doubt->end, bearings)
           && !(doubt->number->first > 0 && dtl_passage_is_one_of (doubt->passage, doubt->number->first - 1, turning))
           && !(doubt->number->first > 1 && dtl_passage_says (doubt->passage, doubt->number->first - 1, "of") && dtl_passage_is_one_of (doubt->passage, doubt->number->first - 2, leans)))
    *unit = (DtlUnitMatch) { strcmp (doubt->habits->region, "US") == 0 ? g_intern_static_string ("[degF]") : g_intern_static_string ("Cel"),
                             DTL_UNIT_TEMPERATURE, 0, unit->end };
}

/* "52°30'N": the degrees of a map. */
static gboolean
is_coordinate (const DtlPassage *passage, guint end)
{
  if (!is_glued (passage, end))
    return FALSE;
  return dtl_passage_is (passage, end, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, end, DTL_TOKEN_OTHER)
         || (dtl_passage_is (passage, end, DTL_TOKEN_WORD) && dtl_token_length (dtl_passage_at (passage, end)) == 1);
}

/* "It costs 38 kr. Bread is dearer": the dot of the abbreviation is the sentence's too. */
static gboolean
ends_sentence (const DtlPassage *passage, guint end)
{
  return dtl_passage_is (passage, end - 1, DTL_TOKEN_STOP)
         && (end >= passage->n_tokens || dtl_passage_has_flag (passage, end, DTL_TOKEN_CAPITAL) || dtl_passage_has_flag (passage, end, DTL_TOKEN_LINE_BEFORE));
}

/* "two more weeks", "300,086 total acres", "40 additional megawatts". */
static const DtlSense *
find_measure_behind (const DtlPassage *passage, guint at)
{
  static const char *const adjectives[] = { "more", "total", "additional", "extra" };
  const DtlSense *sense = dtl_passage_is_one_of (passage, at, adjectives) ? dtl_passage_word (passage, at + 1, DTL_SENSE_UNIT) : NULL;

  return sense != NULL && dtl_token_length (dtl_passage_at (passage, at + 1)) > 3
         && (sense->value == DTL_UNIT_TIME || sense->value == DTL_UNIT_LENGTH || sense->value == DTL_UNIT_AREA || sense->value == DTL_UNIT_MASS
             || sense->value == DTL_UNIT_VOLUME || sense->value == DTL_UNIT_POWER)
         && sense->scale == 0 ? sense : NULL;
}

/* "11 straight days", "three consecutive quarters", "10 working days". */
static const DtlSense *
find_time_behind (const DtlPassage *passage, guint at)
{
  static const char *const adjectives[] = { "straight", "consecutive", "successive", "full", "whole", "working", "trading", "calendar", "further" };
  const DtlSense *sense = dtl_passage_is_one_of (passage, at, adjectives) ? dtl_passage_word (passage, at + 1, DTL_SENSE_UNIT) : NULL;

  return sense != NULL && sense->value == DTL_UNIT_TIME ? sense : find_measure_behind (passage, at);
}

/**
 * dtl_unit_scan_after:
 * @passage: a paragraph
 * @habits: of its place
 * @number: the number
 * @index: the token after it
 * @unit: (out): the unit
 *
 * Returns: whether a unit stands there, perhaps joined by a hyphen
 */
gboolean
dtl_unit_scan_after (const DtlPassage *passage, const DtlHabits *habits, const DtlNumber *number, guint index, DtlUnitMatch *unit)
{
  gboolean hyphen = dtl_passage_is (passage, index, DTL_TOKEN_DASH) && is_glued (passage, index) && is_glued (passage, index + 1)
                    && !dtl_passage_has_flag (passage, index, DTL_TOKEN_LONG);
  guint at = hyphen ? index + 1 : index;
  guint length;
  const DtlSense *sense;
  Doubt doubt;

  if (dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE) || (hyphen && dtl_passage_is (passage, at, DTL_TOKEN_SIGN)))
    return FALSE;
  /* The sign of the next number: "$1.2m $1.5m". */
  if (dtl_passage_is (passage, at, DTL_TOKEN_SIGN) && !is_glued (passage, at) && dtl_passage_is (passage, at + 1, DTL_TOKEN_NUMBER) && is_glued (passage, at + 1))
    return FALSE;
  sense = dtl_passage_phrase (passage, at, DTL_SENSE_UNIT, &length);
  if (sense == NULL && (sense = find_time_behind (passage, at)) != NULL)
    {
      at++;
      length = 1;
    }
  if (sense == NULL)
    return FALSE;
  doubt = (Doubt) { passage, habits, number, sense, at, at + length, hyphen };
  if (!is_allowed (&doubt))
    return FALSE;
  set_match (unit, passage, habits, sense, at, at + length);
  if (ends_sentence (passage, unit->end))
    unit->end--;
  settle_meaning (&doubt, unit);
  if (unit->kind == DTL_UNIT_ANGLE && is_coordinate (passage, unit->end))
    return FALSE;
  if (strcmp (unit->code, "Cel") == 0 && sense->surface[0] != 'C' && is_coordinate (passage, unit->end))
    return FALSE;
  return TRUE;
}
