/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "2024" is a year, a count of people, a flight, a model or part of a name. Only the words
 * around it tell: here is the table of those that are believed, and of those that are not. */

#include "dtl-clause.h"
#include "dtl-date-period.h"
#include "dtl-date-words.h"
#include "dtl-lemma.h"
#include "dtl-noun-finder.h"

/* After these a number of four digits is a year unless it counts something. */
static const char *const year_leads[] = {
  "in", "by", "since", "until", "till", "during", "through", "throughout", "before", "after", "from", "of", "between",
  "early", "mid", "late", "circa", "year", "years", "born", "than", "into", "to", "for", "pre", "post", "end", "around",
  "and", "or", "election", "est", "founded", "ca", "versus", "beyond", "toward", "towards",
  "against", "died", "elections", "c", "vs", "calendar", NULL,
};

/* Of these leads only so many hold for a number that is followed by a noun. */
static const char *const strong_leads[] = {
  "in", "by", "since", "until", "till", "during", "throughout", "circa", "year", "early", "mid", "late", "born", "pre",
  "post", "end", NULL,
};

static gboolean
is_capitalised_word (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD) && dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL);
}

static gboolean
counts_something (const DtlPassage *passage, guint next)
{
  const DtlToken *token;

  if (dtl_passage_word (passage, next, DTL_SENSE_COUNTED_BY_THOUSANDS))
    return TRUE;
  if (!dtl_passage_is (passage, next, DTL_TOKEN_WORD) || dtl_passage_has_flag (passage, next, DTL_TOKEN_CAPITAL))
    return FALSE;
  token = dtl_passage_at (passage, next);
  return dtl_passage_word (passage, next, DTL_SENSE_UNIT) && dtl_token_length (token) > 1
         && !dtl_passage_word (passage, next, DTL_SENSE_PREPOSITION);
}

/* A noun behind, in the plural: "1500 sheep farms" may be counted after "of", "for", "about". */
static gboolean
has_plural_behind (const DtlPassage *passage, guint next)
{
  const DtlToken *token = dtl_passage_at (passage, MIN (next, passage->n_tokens - 1));

  return dtl_passage_is (passage, next, DTL_TOKEN_WORD) && !dtl_passage_word (passage, next, DTL_SENSE_PREPOSITION)
         && !dtl_passage_word (passage, next, DTL_SENSE_AUXILIARY) && !dtl_passage_word (passage, next, DTL_SENSE_STOP)
         && !dtl_passage_word (passage, next, DTL_SENSE_SAY) && !dtl_passage_word (passage, next, DTL_SENSE_YEAR_PLURAL)
         && !dtl_passage_has_flag (passage, next, DTL_TOKEN_CAPITAL) && !dtl_noun_is_verb (passage, next)
         && dtl_lemma_is_plural (passage->lexicon, passage->bytes + token->start, dtl_token_length (token));
}

/* "the 2024 election", "its 2023 budget" */
static gboolean
stands_before_noun (const DtlPassage *passage, guint at, guint next)
{
  static const char *const loose[] = { "a", "an", "his", "her", "my", "your", "some", "all", "those", "these", "no", NULL };
  static const char *const amounts[] = { "some", "all", "those", "these", "no", "any", "another", "every", "each", "both", "least", NULL };

  if (at == 0 || !dtl_passage_is (passage, next, DTL_TOKEN_WORD) || dtl_passage_is_one_of (passage, at - 1, amounts))
    return FALSE;
  if (!dtl_passage_word (passage, at - 1, DTL_SENSE_DETERMINER) && !dtl_passage_is (passage, at - 1, DTL_TOKEN_CLITIC))
    return FALSE;
  if (dtl_passage_word (passage, next, DTL_SENSE_CAR_MAKER))
    return FALSE;
  return !(dtl_passage_is_one_of (passage, at - 1, loose) && has_plural_behind (passage, next));
}

static gboolean
is_modern_year (const DtlPassage *passage, guint at)
{
  int year;

  return at < passage->n_tokens && dtl_date_take_year (passage, at, &year) && year >= 1500 && year <= 2100;
}

/* "output falls, 2026 guidance cut", "Ministry lowers 2027 forecast": nouns that are for a year, in a headline's short way */
static gboolean
stands_before_plan (const DtlPassage *passage, guint at, guint next)
{
  return is_modern_year (passage, at) && dtl_passage_word (passage, next, DTL_SENSE_YEAR_PLAN);
}

/* "as recently as 2021", "as far back as 1998" */
static gboolean
is_as_far_as (const DtlPassage *passage, guint at)
{
  static const char *const adverbs[] = { "recently", "early", "late", "soon", "back", NULL };

  return at > 1 && dtl_passage_says (passage, at - 1, "as") && dtl_passage_is_one_of (passage, at - 2, adverbs) && is_modern_year (passage, at);
}

/* "(1998)", "(2019–2023)", "(b. 1956)" */
static gboolean
stands_in_brackets (const DtlPassage *passage, guint at, guint next)
{
  return at > 0 && dtl_passage_is (passage, at - 1, DTL_TOKEN_OPEN)
         && (dtl_passage_is (passage, next, DTL_TOKEN_CLOSE) || dtl_passage_says (passage, next, "to") || dtl_passage_is (passage, next, DTL_TOKEN_DASH)
             || dtl_passage_is (passage, next, DTL_TOKEN_COLON) || dtl_passage_is (passage, next, DTL_TOKEN_COMMA)
             || dtl_passage_is (passage, next, DTL_TOKEN_SEMICOLON));
}

/* ", 2020 and 2021", ", not 2025" after another year */
static gboolean
continues_years (const DtlPassage *passage, guint at)
{
  guint before = at - 1;

  if (at < 2)
    return FALSE;
  if (dtl_passage_says (passage, before, "and") || dtl_passage_says (passage, before, "or") || dtl_passage_says (passage, before, "not"))
    before--;
  if (before > 0 && dtl_passage_is (passage, before, DTL_TOKEN_COMMA))
    before--;
  return before < at - 1 && is_modern_year (passage, before);
}

/* "its 2003, 2004 and 2005 results" */
static gboolean
begins_years (const DtlPassage *passage, guint at, guint next)
{
  guint other = next + (dtl_passage_is (passage, next, DTL_TOKEN_COMMA) || dtl_passage_says (passage, next, "and"));

  return other > next && is_modern_year (passage, at) && is_modern_year (passage, other)
         && !counts_something (passage, other + 1);
}

/* "2024 was the hottest year", "2023 saw", "said 2024 would" */
static gboolean
opens_sentence (const DtlPassage *passage, guint at, guint next)
{
  static const char *const verbs[] = { "saw", "brought", "marked", "began", "ended", "proved", "became", NULL };

  static const char *const leads[] = { "that", "and", "but", "as", NULL };
  gboolean opens = at == dtl_passage_sentence (passage, at)->first || dtl_passage_is (passage, at - 1, DTL_TOKEN_SEMICOLON)
                   || dtl_passage_is (passage, at - 1, DTL_TOKEN_QUOTE_OPEN)
                   || dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA) || dtl_passage_word (passage, at - 1, DTL_SENSE_SAY)
                   || dtl_passage_is_one_of (passage, at - 1, leads);

  /* "2021: The licence is granted." */
  if (at == 0 && dtl_passage_is (passage, next, DTL_TOKEN_COLON) && dtl_passage_has_flag (passage, next + 1, DTL_TOKEN_SPACE_BEFORE))
    return is_modern_year (passage, at);
  return opens && is_modern_year (passage, at)
         && (dtl_passage_word (passage, next, DTL_SENSE_AUXILIARY) || dtl_passage_is_one_of (passage, next, verbs));
}

/* "Agenda 2030", "Expo 2025": the number belongs to the name before it. */
static gboolean
belongs_to_name (const DtlPassage *passage, guint at)
{
  return at > 0 && is_capitalised_word (passage, at - 1) && !dtl_passage_is_one_of (passage, at - 1, year_leads)
         && !dtl_passage_word (passage, at - 1, DTL_SENSE_DETERMINER);
}

/* "up to 2031": a year, if it is soon to come and nothing follows that it could count. */
static gboolean
ends_a_term (const DtlPassage *passage, guint at, guint next)
{
  const DtlDate published = passage->reading->published;
  int year;

  return dtl_date_is_set (published) && dtl_date_take_year (passage, at, &year) && year > published.year && year <= published.year + 80
         && (!dtl_passage_is (passage, next, DTL_TOKEN_WORD) || dtl_passage_word (passage, next, DTL_SENSE_CONJUNCTION)
             || dtl_passage_word (passage, next, DTL_SENSE_AUXILIARY) || dtl_noun_is_verb (passage, next));
}

/* Leads that stand before amounts as often as before years: "rose to 1850", "more than 2000", "a crowd of 2000". */
static gboolean
leads_to_amount (const DtlPassage *passage, guint lead, guint next)
{
  static const char *const later[] = { "later", "earlier", "sooner", "before", NULL };
  static const char *const amounts[] = { "crowd", "total", "maximum", "minimum", "average", "fine", "population", "sum",
                                         "capacity", "out", "record", "toll", "payroll", "staff", "workforce", "fleet",
                                         "audience", "team", "some", "price", "level", "low", "high", NULL };

  if (dtl_passage_says (passage, lead, "than"))
    return lead == 0 || !dtl_passage_is_one_of (passage, lead - 1, later);
  if (dtl_passage_says (passage, lead, "around"))
    return dtl_passage_word (passage, next, DTL_SENSE_AUXILIARY) != NULL;
  /* "the level of 2015", but "a level of 2015" */
  if (dtl_passage_says (passage, lead, "of") && lead > 1 && dtl_passage_says (passage, lead - 1, "level"))
    return !dtl_passage_says (passage, lead - 2, "the");
  if (dtl_passage_says (passage, lead, "of") && lead > 0)
    return dtl_passage_is_one_of (passage, lead - 1, amounts);
  if (!dtl_passage_says (passage, lead, "to"))
    return FALSE;
  if (lead > 0 && dtl_passage_says (passage, lead - 1, "up"))
    return !ends_a_term (passage, lead + 1, next);
  for (guint i = lead; i > 0 && lead - i < 3; i--)
    if (dtl_passage_word (passage, i - 1, DTL_SENSE_RISE) || dtl_passage_word (passage, i - 1, DTL_SENSE_FALL))
      return TRUE;
  return FALSE;
}

/* "12% below 2019", "up 4 percent on 2022": beside a share, another year is compared with. */
static gboolean
is_compared_year (const DtlPassage *passage, guint at, guint next)
{
  static const char *const leads[] = { "below", "above", "behind", "on", "over", "from", "versus", NULL };
  static const char *const shares[] = { "%", "percent", "cent", "points", "pc", NULL };

  /* "an increase on 2020" */
  if (at > 1 && is_modern_year (passage, at) && dtl_passage_says (passage, at - 1, "on") && !has_plural_behind (passage, next)
      && (dtl_passage_word (passage, at - 2, DTL_SENSE_RISE_NOUN) || dtl_passage_word (passage, at - 2, DTL_SENSE_FALL_NOUN)))
    return TRUE;
  return at > 1 && is_modern_year (passage, at) && dtl_passage_is_one_of (passage, at - 1, leads)
         && dtl_passage_is_one_of (passage, at - 2, shares) && !has_plural_behind (passage, next);
}

/* "after a difficult 2023", "a record 2024 for exports": a year that is judged; "the previous year, 2022" */
static gboolean
is_judged_year (const DtlPassage *passage, guint at, guint next)
{
  if (at < 2 || !is_modern_year (passage, at)
      || (dtl_passage_is (passage, next, DTL_TOKEN_WORD) && !dtl_passage_word (passage, next, DTL_SENSE_PREPOSITION) && !dtl_passage_word (passage, next, DTL_SENSE_CONJUNCTION)
          && !dtl_passage_word (passage, next, DTL_SENSE_AUXILIARY)))
    return FALSE;
  if (dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA))
    return dtl_passage_says (passage, at - 2, "year") && !dtl_passage_is (passage, next, DTL_TOKEN_WORD);
  return dtl_passage_says (passage, at - 2, "a") && dtl_passage_word (passage, at - 1, DTL_SENSE_YEAR_ADJECTIVE);
}

static gboolean
is_led_to_year (const DtlPassage *passage, guint at, guint next)
{
  guint lead = at - 1;

  if (at == 0)
    return FALSE;
  /* "pre-2008", "mid-2025" */
  if (dtl_passage_is (passage, lead, DTL_TOKEN_DASH) && dtl_date_is_glued (passage, at) && lead > 0)
    return dtl_passage_is_one_of (passage, lead - 1, strong_leads);
  /* "until at least 2040" */
  if (at > 2 && dtl_passage_says (passage, lead, "least") && dtl_passage_is_one_of (passage, at - 3, strong_leads))
    return is_modern_year (passage, at);
  if (!dtl_passage_is_one_of (passage, lead, year_leads) || leads_to_amount (passage, lead, next))
    return FALSE;
  /* "between now and 2030" */
  if (lead > 0 && dtl_passage_says (passage, lead - 1, "now"))
    return is_modern_year (passage, at);
  if (dtl_passage_says (passage, lead, "and") || dtl_passage_says (passage, lead, "or"))
    return is_modern_year (passage, at) && !has_plural_behind (passage, next) && lead > 0
           && dtl_passage_is (passage, lead - 1, DTL_TOKEN_NUMBER) && is_modern_year (passage, lead - 1);
  if (dtl_passage_is_one_of (passage, lead, strong_leads))
    return is_modern_year (passage, at) || !has_plural_behind (passage, next);
  return is_modern_year (passage, at) && !has_plural_behind (passage, next);
}

/* "in '91": two digits behind an apostrophe. */
guint
dtl_date_match_short_year (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int year;
  guint next = dtl_date_is_apostrophe (passage, at) ? dtl_date_take_number (passage, at + 1, &year) : 0;

  if (!next || dtl_token_length (dtl_passage_at (passage, at + 1)) != 2 || !dtl_date_is_glued (passage, at + 1)
      || dtl_date_is_glued (passage, at) || at == 0
      || !(dtl_passage_is_one_of (passage, at - 1, strong_leads) || dtl_passage_says (passage, at - 1, "of") || dtl_passage_says (passage, at - 1, "from"))
      || dtl_passage_is (passage, next, DTL_TOKEN_QUOTE_CLOSE) || counts_something (passage, next))
    return 0;
  dtl_date_expression_init (date, DTL_DATE_FORM_FIXED);
  date->unit = DTL_DATE_UNIT_YEAR;
  date->year = year + (year > 40 ? 1900 : 2000);
  return next;
}

/* "From 2031 lorries will pay", "Since 2019 herds shrank": at the head of a sentence, with a plural that has its verb
 * behind it, "from" leads to a year; a round thousand may still count. */
static gboolean
heads_sentence (const DtlPassage *passage, guint at, guint next)
{
  static const char *const leads[] = { "from", "since", "by", "until", "in", NULL };
  int year;

  return at > 0 && dtl_passage_is_one_of (passage, at - 1, leads) && dtl_passage_sentence (passage, at)->first == at - 1 && dtl_date_take_year (passage, at, &year)
         && year >= 1900 && year <= 2100 && year % 100 != 0 && has_plural_behind (passage, next)
         && (dtl_passage_word (passage, next + 1, DTL_SENSE_AUXILIARY) != NULL || dtl_clause_is_verb (passage, next + 1));
}

/* year = YYYY ["–"YY[YY]] in the company of words; "in 2023", "the 2024 election", "(1998)", "2020-2023" */
guint
dtl_date_match_year (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint next = dtl_date_match_sure_year (passage, at, date);
  DtlDateExpression time;

  /* "by 1215 GMT" */
  if (next && dtl_date_take_time (passage, at, FALSE, &time))
    return 0;
  if (next && heads_sentence (passage, at, next))
    return next;
  if (!next || counts_something (passage, next) || belongs_to_name (passage, at))
    return 0;
  if (dtl_date_is_glued (passage, at) && at > 0
      && (dtl_passage_is (passage, at - 1, DTL_TOKEN_WORD) || dtl_passage_is (passage, at - 1, DTL_TOKEN_SIGN)
          || dtl_passage_is (passage, at - 1, DTL_TOKEN_SLASH)))
    return 0;
  if (is_led_to_year (passage, at, next) || is_compared_year (passage, at, next) || is_judged_year (passage, at, next) || stands_before_noun (passage, at, next)
      || stands_in_brackets (passage, at, next) || continues_years (passage, at) || begins_years (passage, at, next) || opens_sentence (passage, at, next)
      || stands_before_plan (passage, at, next) || is_as_far_as (passage, at)
      || (dtl_date_take_genitive (passage, next) && is_modern_year (passage, at)))
    return next;
  /* Two years joined by a dash are a span of time, wherever they stand. */
  return date->end_year != DTL_DATE_NO_YEAR && is_modern_year (passage, at) ? next : 0;
}
