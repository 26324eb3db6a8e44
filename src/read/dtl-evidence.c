/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Most texts come without a locale, and yet "$600 million" may be Australian, "4/11" a day in
 * November and "2,135 billion" hardly more than two. The text itself shows which: by the places
 * it speaks of, its spelling, its way with dates, and numbers that can be read in one way only. */

#include "dtl-evidence.h"

#include <string.h>

/* Bytes of a text in which its habits show, or never will. */
#define LONGEST_PLACE_LOOK 6000
#define LONGEST_COMMA_LOOK 32768

#define MOST_REGIONS 24
#define PUBLISHER_POINTS 3 /* for a place that its publisher is named after; as many as for an address */

typedef struct
{
  char region[3];
  guint points;
  DtlSpan first;
} Tally;

typedef struct
{
  const DtlPassage *passage; /* the text's beginning, as one passage */
  Tally regions[MOST_REGIONS];
  guint n_regions;
  guint british;             /* spellings and wordings of either side of the Atlantic */
  guint american;
  guint day_first;           /* "12 March" */
  guint month_first;         /* "March 12" */
  gboolean own_dollars;      /* "A$", "C$": its dollars are marked, a bare "$" is another */
  gboolean us_dollars;       /* "US$": a bare "$" is none of the United States */
} Scales;

static void
add_points (Scales *self, const char *region, guint points, DtlSpan span)
{
  for (guint i = 0; i < self->n_regions; i++)
    if (strcmp (self->regions[i].region, region) == 0)
      {
        self->regions[i].points += points;
        return;
      }
  if (self->n_regions == MOST_REGIONS || strlen (region) != 2)
    return;
  self->regions[self->n_regions] = (Tally) { .points = points, .first = span };
  strcpy (self->regions[self->n_regions++].region, region);
}

/* "Sydney" speaks for Australia, "lakh" for India; in small letters for a way of writing alone. */
static void
weigh_cue (Scales *self, const DtlSense *cue, DtlSpan span)
{
  if (strcmp (cue->text, "gb") == 0)
    self->british++;
  else if (strcmp (cue->text, "us") == 0)
    self->american++;
  else
    add_points (self, cue->text, 2, span);
}

static void
weigh_words (Scales *self, guint index)
{
  static const struct
  {
    DtlSenseClass class;
    guint points;
  } places[] = { { DTL_SENSE_COUNTRY, 1 }, { DTL_SENSE_DEMONYM, 1 } };
  const DtlPassage *passage = self->passage;
  const DtlSense *sense;
  guint length;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if ((sense = dtl_passage_phrase (passage, index, places[i].class, &length)) != NULL && sense->text != NULL)
      add_points (self, sense->text, places[i].points, dtl_passage_span (passage, index, index + length - 1));
  if ((sense = dtl_passage_phrase (passage, index, DTL_SENSE_LOCALE_CUE, &length)) != NULL)
    weigh_cue (self, sense, dtl_passage_span (passage, index, index + length - 1));
}

/* Where the page is from, and the pages that it links to: "abc.net.au". */
static void
weigh_address (Scales *self, const char *address, gsize length, DtlSpan span)
{
  static const struct
  {
    const char *ending;
    const char *region;
  } endings[] = { { ".com.au", "AU" }, { ".net.au", "AU" }, { ".gov.au", "AU" }, { ".co.nz", "NZ" }, { ".govt.nz", "NZ" }, { ".co.uk", "GB" }, { ".gov.uk", "GB" },
                  { ".ca/", "CA" }, { ".gc.ca", "CA" }, { ".co.in", "IN" }, { ".gov.in", "IN" }, { ".co.za", "ZA" }, { ".com.sg", "SG" }, { ".gov.sg", "SG" },
                  { ".com.hk", "HK" }, { ".com.ng", "NG" }, { ".co.ke", "KE" }, { ".com.pk", "PK" }, { ".com.ph", "PH" } };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_strstr_len (address, length, endings[i].ending) != NULL)
      add_points (self, endings[i].region, 3, span);
}

/* "£" and "₹" are written at home more than elsewhere; "A$" and "US$" say what a bare "$" is not. */
static void
weigh_money (Scales *self, guint index)
{
  static const struct
  {
    char code[4];
    char region[3];
  } homes[] = { { "GBP", "GB" }, { "INR", "IN" }, { "ZAR", "ZA" }, { "PKR", "PK" } };
  const DtlPassage *passage = self->passage;
  guint length;
  const DtlSense *unit = dtl_passage_phrase (passage, index, DTL_SENSE_UNIT, &length);

  if (unit == NULL || unit->value != DTL_UNIT_MONEY || !unit->cased)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (strcmp (unit->text, homes[i].code) == 0 && unit->scale == 0)
      add_points (self, homes[i].region, 1, dtl_passage_span (passage, index, index + length - 1));
  if (strchr (unit->surface, '$') == NULL || strlen (unit->surface) < 2)
    return;
  if (strcmp (unit->text, "USD") == 0)
    self->us_dollars = TRUE;
  else
    self->own_dollars = TRUE;
}

/* "Singapore Police Force", "Toronto Herald": who publishes a text writes at home, as a rule. */
static void
weigh_publisher (Scales *self, const DtlPassage *passage, const char *publisher)
{
  const DtlSpan span = { 0, strlen (publisher) };
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  Scales named = { 0 };
  DtlPassage line;

  dtl_tokenizer_fill (tokens, publisher, span);
  dtl_lexicon_annotate (passage->lexicon, publisher, (DtlToken *) (gpointer) tokens->data, tokens->len);
  line = (DtlPassage) {
    .lexicon = passage->lexicon,
    .reading = passage->reading,
    .bytes = publisher,
    .span = span,
    .tokens = (const DtlToken *) (gpointer) tokens->data,
    .n_tokens = tokens->len,
  };
  named.passage = &line;
  for (guint i = 0; i < line.n_tokens; i++)
    weigh_words (&named, i);
  for (guint i = 0; i < named.n_regions; i++)
    add_points (self, named.regions[i].region, PUBLISHER_POINTS, (DtlSpan) { 0, 0 });
}

static gboolean
is_day (const DtlPassage *passage, guint index)
{
  return dtl_passage_is (passage, index, DTL_TOKEN_NUMBER) && dtl_token_length (dtl_passage_at (passage, index)) <= 2;
}

/* "12 March" against "March 12". Days in numbers are weighed where one of them is to be read (dtl-date-order). */
static void
weigh_order (Scales *self, guint index)
{
  const DtlPassage *passage = self->passage;

  if ((dtl_passage_at (passage, index)->classes & DTL_SENSE_BIT (DTL_SENSE_MONTH)) == 0)
    return;
  self->day_first += index > 0 && is_day (passage, index - 1);
  self->month_first += is_day (passage, index + 1);
}

static const Tally *
find_best (const Scales *self)
{
  const Tally *best = NULL;
  guint second = 0;

  for (guint i = 0; i < self->n_regions; i++)
    if (best == NULL || self->regions[i].points > best->points)
      best = &self->regions[i];
  for (guint i = 0; i < self->n_regions; i++)
    if (&self->regions[i] != best)
      second = MAX (second, self->regions[i].points);
  if (best == NULL || best->points < 3 || (best->points == 3 && (second > 0 || strcmp (best->region, "US") == 0)))
    return NULL;
  return best->points >= 2 * second ? best : NULL;
}

/* A place that the text speaks of is where it was written only if its spelling does not say no. */
static void
settle_region (const Scales *self, DtlReading *reading)
{
  const Tally *best = find_best (self);
  DtlHabits *habits = &reading->habits;
  gboolean american = best != NULL && strcmp (best->region, "US") == 0;
  char locale[] = "en-XX";

  if (best == NULL || (american ? self->british > 0 || self->us_dollars : self->american > self->british))
    return;
  strcpy (habits->region, best->region);
  memcpy (locale + 3, best->region, 2);
  habits->region_evidence = best->first;
  habits->foreign_dollars = self->own_dollars && !self->us_dollars;
  reading->locale = g_string_chunk_insert_const (reading->strings, locale);
  reading->locale_from = DTL_LOCALE_FROM_TEXT;
}

static void
settle_order (const Scales *self, DtlHabits *habits)
{
  gboolean day = self->day_first > self->month_first;

  if (habits->region[0] != '\0')
    habits->date_order = dtl_habits_order_in (habits->region);
  else if (day && self->month_first == 0)
    habits->date_order = DTL_DATE_ORDER_DAY_FIRST;
  else if (!day && self->day_first == 0 && self->month_first > 0 && self->american > self->british)
    habits->date_order = DTL_DATE_ORDER_MONTH_FIRST;
}

/* The beginning of the text as one passage; cut at a space. */
static DtlPassage
make_beginning (const DtlPassage *passage, GArray *tokens)
{
  const DtlText *text = passage->reading->source->text;
  DtlSpan span = { 0, MIN (dtl_text_length (text), LONGEST_PLACE_LOOK) };

  while (span.end > 0 && span.end < dtl_text_length (text) && passage->bytes[span.end] != ' ')
    span.end--;
  dtl_tokenizer_fill (tokens, passage->bytes, span);
  dtl_lexicon_annotate (passage->lexicon, passage->bytes, (DtlToken *) (gpointer) tokens->data, tokens->len);
  return (DtlPassage) {
    .lexicon = passage->lexicon,
    .reading = passage->reading,
    .bytes = passage->bytes,
    .span = span,
    .tokens = (const DtlToken *) (gpointer) tokens->data,
    .n_tokens = tokens->len,
  };
}

/**
 * dtl_evidence_weigh_place:
 * @passage: any paragraph of the text
 *
 * Finds from which country's press the text seems to be, and its order of dates: `habits` of the
 * reading has them then, with where they show, and `locale` is set if there is a country. One
 * country must be spoken of plainly, and no spelling or sign of money may speak against it.
 */
void
dtl_evidence_weigh_place (const DtlPassage *passage)
{
  DtlHabits *habits = &passage->reading->habits;
  g_autoptr (GArray) tokens = NULL;
  DtlPassage beginning;
  Scales scales = { 0 };

  if (habits->stated || (habits->flags & DTL_HABITS_PLACE_WEIGHED) != 0)
    return;
  habits->flags |= DTL_HABITS_PLACE_WEIGHED;
  tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  beginning = make_beginning (passage, tokens);
  scales.passage = &beginning;
  if (passage->reading->source->url != NULL)
    weigh_address (&scales, passage->reading->source->url, strlen (passage->reading->source->url), (DtlSpan) { 0, 0 });
  if (passage->reading->source->publisher != NULL)
    weigh_publisher (&scales, passage, passage->reading->source->publisher);
  for (guint i = 0; i < beginning.n_tokens; i++)
    {
      const DtlToken *token = dtl_passage_at (&beginning, i);

      if (token->kind == DTL_TOKEN_LINK)
        weigh_address (&scales, passage->bytes + token->start, dtl_token_length (token), dtl_token_span (token));
      if (dtl_passage_at (&beginning, i)->word != 0 || dtl_passage_at (&beginning, i)->phrase != 0)
        {
          weigh_words (&scales, i);
          weigh_money (&scales, i);
        }
      weigh_order (&scales, i);
    }
  settle_region (&scales, passage->reading);
  settle_order (&scales, habits);
}

/* Whether a word that numbers with decimals stand before, "million" or a unit, begins at @at. */
static gboolean
begins_unit (const char *bytes, guint32 at, guint32 end)
{
  static const char starts[][4] = { "per", "mil", "bil", "tri", "tho", "eur", "dol", "fra", "kro", "cro", "zlo", "cen", "deg", "meg", "gig", "ter", "kil", "met", "ton", "lit", "hec", "squ", "cub" };

  for (guint i = 0; at + 3 < end && i < G_N_ELEMENTS (starts); i++)
    if (strncmp (bytes + at, starts[i], 3) == 0)
      return TRUE;
  return FALSE;
}

/* "7,8 percent" and "1,25 million" show a decimal comma; "3,5,7" and "by 7,8 and 9" do not. */
static gboolean
shows_decimal_comma (const char *bytes, guint32 at, guint32 end)
{
  guint32 digits = at + 1;

  while (digits < end && g_ascii_isdigit (bytes[digits]))
    digits++;
  if (digits - at < 2 || digits - at > 3)
    return FALSE;
  if (digits < end && bytes[digits] == '%')
    return TRUE;
  return digits + 3 < end && bytes[digits] == ' ' && (bytes[digits + 1] == '%' || begins_unit (bytes, digits + 1, end));
}

/* "1,234,567" and "1,234.5" show that commas group. */
static gboolean
shows_comma_groups (const char *bytes, guint32 at, guint32 end)
{
  guint32 digits = at + 1;

  while (digits < end && g_ascii_isdigit (bytes[digits]))
    digits++;
  return digits - at == 4 && digits + 1 < end && (bytes[digits] == ',' || bytes[digits] == '.') && g_ascii_isdigit (bytes[digits + 1]);
}

/* How many numbers in @bytes show @mark, a comma or a dot, before their decimals; G_MAXUINT if one
 * shows that commas group. */
static guint
count_decimals (const char *bytes, guint32 end, char mark, DtlSpan *first)
{
  const char *place = bytes;
  guint count = 0;

  while ((place = memchr (place, mark, bytes + end - place)) != NULL)
    {
      guint32 at = place++ - bytes;

      if (at == 0 || !g_ascii_isdigit (bytes[at - 1]))
        continue;
      if (mark == ',' && shows_comma_groups (bytes, at, end))
        return G_MAXUINT;
      if (!shows_decimal_comma (bytes, at, end))
        continue;
      if (count++ == 0)
        *first = (DtlSpan) { at - 1, at + 2 };
    }
  return count;
}

/**
 * dtl_evidence_weigh_commas:
 * @passage: any paragraph of the text
 *
 * Sets `decimal_comma` in the habits of the reading if numbers in the text show that its commas
 * are decimal ones, and none that they group or that its decimals stand behind dots: one slip in an
 * English text is none of its habits.
 */
void
dtl_evidence_weigh_commas (const DtlPassage *passage)
{
  DtlHabits *habits = &passage->reading->habits;
  const char *bytes = passage->bytes;
  const guint32 end = MIN (dtl_text_length (passage->reading->source->text), LONGEST_COMMA_LOOK);
  DtlSpan comma = { 0, 0 }, dot;
  guint commas;

  if (habits->stated || (habits->flags & DTL_HABITS_COMMAS_WEIGHED) != 0)
    return;
  habits->flags |= DTL_HABITS_COMMAS_WEIGHED;
  commas = count_decimals (bytes, end, ',', &comma);
  if (commas == 0 || commas == G_MAXUINT || count_decimals (bytes, end, '.', &dot) > 0)
    return;
  habits->decimal_comma = TRUE;
  habits->comma_evidence = comma;
}
