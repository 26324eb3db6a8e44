/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Turnover rose 3.2 per cent to $4bn, up from $3.9bn": a change, the end it leads to and the end
 * it came from. The words just before a figure, and those just behind it, tell which it is; by how
 * much something changed is told in dtl-change-amount.c. */

#include "dtl-figure-change.h"

#include <string.h>

#include "dtl-change-amount.h"
#include "dtl-clause.h"
#include "dtl-noun-finder.h"

/* No sentence of the news has its verb of change further from its end. */
#define LONGEST_REACH 60
/* Figures that may stand between the two ends: a conversion of each, and the change itself. */
#define MOST_BETWEEN 5

/* --- What stands between "from" or "to" and its figure ------------------------------------------ */

/* "from an earlier estimate of $5m", "to a loss of $3m": back over the words that describe an end. */
static guint
skip_described (const DtlChangeSite *site)
{
  guint first = site->at;

  for (guint n = 0; n < 7 && first > site->first; n++, first--)
    if (!dtl_change_site_is (site, first - 1, DTL_SENSE_DESCRIBED) && !dtl_change_site_is (site, first - 1, DTL_SENSE_MONTH))
      break;
  return first;
}

/* "compared with a forecast of 0.4%", "against the $3.3bn that analysts had expected": an expectation is no
 * end that a change came from. */
static gboolean
is_expected (const DtlChangeSite *site, guint described)
{
  const DtlQuantity *quantity = dtl_change_site_quantity (site, site->index);

  for (guint at = described; at < site->at; at++)
    if (dtl_change_site_is (site, at, DTL_SENSE_EXPECTED))
      return TRUE;
  for (guint at = quantity->end; at < quantity->end + 8 && at < site->end && dtl_passage_is (site->passage, at, DTL_TOKEN_WORD); at++)
    if (dtl_change_site_is (site, at, DTL_SENSE_EXPECTED))
      return TRUE;
  return FALSE;
}

/* --- Figures of the same thing ---------------------------------------------------------------- */

/* "30 million tonnes a year", "24 million tonnes": the second leaves out by when it is counted. */
static gboolean
same_unit (const char *a, const char *b)
{
  const gsize length = MIN (strcspn (a, "/"), strcspn (b, "/"));

  return strcmp (a, b) == 0 || (length > 0 && strncmp (a, b, length) == 0 && (a[length] == '\0' || b[length] == '\0') && (a[length] == '/' || b[length] == '/'));
}

static gboolean
same_measure (const DtlFigure *a, const DtlFigure *b)
{
  return a->kind == b->kind && same_unit (a->unit, b->unit) && (a->noun == NULL || b->noun == NULL || strcmp (a->noun, b->noun) == 0);
}

/* The figure of the same measure next before this one in its sentence. */
static const DtlFigure *
find_mate (const DtlChangeSite *site)
{
  const DtlFigure *figure = &site->figures[site->index];

  for (guint back = 1; back <= MOST_BETWEEN && back <= site->index; back++)
    {
      const DtlFigure *mate = figure - back;

      if (!dtl_span_equal (mate->sentence, figure->sentence))
        return NULL;
      if (same_measure (mate, figure))
        return mate;
    }
  return NULL;
}

/* The figure before this one in its sentence, if it ends at most @most tokens before @index. */
static const DtlFigure *
find_near_before (const DtlChangeSite *site, guint index, guint most)
{
  const DtlFigure *figure = &site->figures[site->index];
  guint end;

  if (site->index == 0 || !dtl_span_equal (figure[-1].sentence, figure->sentence))
    return NULL;
  end = dtl_change_site_quantity (site, site->index - 1)->end;
  return end <= index && index - end <= most ? figure - 1 : NULL;
}

/* --- Where it came from ------------------------------------------------------------------------ */

/* Whether a word of change stands before @index in its clause; figures between do not matter. */
static gboolean
has_change_before (const DtlChangeSite *site, guint index)
{
  for (guint n = 0; n < LONGEST_REACH && index > site->first; n++, index--)
    {
      if (dtl_change_site_direction (site, index - 1) != DTL_CHANGE_NONE || dtl_change_site_is (site, index - 1, DTL_SENSE_MOVER)
          || dtl_change_site_is (site, index - 1, DTL_SENSE_MULTIPLE))
        return TRUE;
      if (dtl_passage_is (site->passage, index - 1, DTL_TOKEN_SEMICOLON))
        return FALSE;
    }
  return FALSE;
}

/* The longest phrase that leads to the other end and stops right before @end; 0 if none. */
static guint
measure_baseline (const DtlChangeSite *site, guint end)
{
  for (guint length = 3; length > 0; length--)
    {
      guint tokens;

      if (end >= site->first + length && dtl_passage_phrase (site->passage, end - length, DTL_SENSE_BASELINE, &tokens) != NULL && tokens == length)
        return length;
    }
  return 0;
}

/* "from 5% to 9%": the figure behind is of the same measure and follows a "to". */
static gboolean
has_end_behind (const DtlChangeSite *site)
{
  const DtlFigure *figure = &site->figures[site->index];
  const DtlQuantity *next;

  for (guint i = site->index + 1; i < site->quantities->len && i <= site->index + 2; i++)
    {
      next = dtl_change_site_quantity (site, i);
      if (!dtl_span_equal (site->figures[i].sentence, figure->sentence))
        return FALSE;
      if (same_measure (&site->figures[i], figure))
        return next->first > site->first && dtl_passage_says (site->passage, next->first - 1, "to");
    }
  return FALSE;
}

/* "from": an end only if it changes somewhere; "12 teams from 7 countries" is none, nor is a range. */
static gboolean
is_from (const DtlChangeSite *site, guint from)
{
  const DtlFigure *figure = &site->figures[site->index];
  const DtlFigure *mate = find_mate (site);
  const DtlFigure *near = find_near_before (site, from, 12);

  if (figure->value.has_low && figure->value.has_high && !dtl_range_is_point (&figure->value))
    return FALSE;
  if (from > site->first && (dtl_change_site_direction (site, from - 1) != DTL_CHANGE_NONE || (dtl_passage_is (site->passage, from - 1, DTL_TOKEN_OPEN) && mate != NULL)))
    return TRUE;
  if (near != NULL && dtl_change_is_amount (near->change) && (figure->kind != DTL_FIGURE_COUNT || figure->noun == NULL || same_measure (near, figure)))
    return TRUE;
  if (mate != NULL)
    return has_change_before (site, from);
  return has_end_behind (site);
}

/* amount comparative "than" [words] figure: "28% more than last year's 21m", "$2bn less than June exports of $24bn". */
static gboolean
is_than_end (const DtlChangeSite *site)
{
  const DtlFigure *figure = &site->figures[site->index];
  guint than = site->at;
  guint end;

  if (site->index == 0 || !dtl_span_equal (figure[-1].sentence, figure->sentence) || !dtl_change_is_amount (figure[-1].change))
    return FALSE;
  for (guint n = 0; n < 7 && than > site->first && !dtl_passage_says (site->passage, than, "than"); n++, than--)
    if (dtl_passage_is (site->passage, than - 1, DTL_TOKEN_COMMA) || dtl_clause_is_verb (site->passage, than - 1))
      return FALSE;
  end = dtl_change_site_quantity (site, site->index - 1)->end;
  return dtl_passage_says (site->passage, than, "than") && than > end && than - end <= 2 && dtl_change_site_is (site, than - 1, DTL_SENSE_CHANGE_ADJECTIVE);
}

/* "from 4.2% in September and 4.4% in August": the second end that a change came from, with its own time. */
static gboolean
is_second_from (const DtlChangeSite *site)
{
  const DtlFigure *figure = &site->figures[site->index];
  const DtlQuantity *before;

  if (site->index == 0 || figure[-1].change != DTL_CHANGE_FROM || !same_measure (&figure[-1], figure) || !dtl_span_equal (figure[-1].sentence, figure->sentence)
      || site->at <= site->first || !dtl_passage_says (site->passage, site->at - 1, "and"))
    return FALSE;
  before = dtl_change_site_quantity (site, site->index - 1);
  return site->at - before->end <= 6 && site->at - before->end >= 2 && dtl_change_site_is (site, before->end, DTL_SENSE_PREPOSITION);
}

/* "in comparison to the highest monthly arrival of 244,536": what is surely compared with may be told at length. */
static gboolean
is_compared_noun (const DtlChangeSite *site)
{
  const DtlFigure *mate = find_mate (site);

  if (mate == NULL || site->at <= site->first || !dtl_passage_says (site->passage, site->at - 1, "of") || is_expected (site, site->at))
    return FALSE;
  for (guint n = 1, at = site->at; n < 8 && at > site->first; n++, at--)
    {
      const guint length = measure_baseline (site, at);

      if (length > 1 && !dtl_passage_says (site->passage, at - 1, "from"))
        return !is_expected (site, at);
      if (!dtl_passage_is (site->passage, at - 1, DTL_TOKEN_WORD) || dtl_clause_is_verb (site->passage, at - 1))
        return FALSE;
    }
  return FALSE;
}

/* baseline [described …] figure: "up from 21%", "compared with a profit of $5m", "against Rs 332 crore". */
static gboolean
is_from_end (const DtlChangeSite *site)
{
  const DtlFigure *figure = &site->figures[site->index];
  guint described = skip_described (site);
  guint length = measure_baseline (site, site->at);
  gboolean from;

  if (is_than_end (site) || is_second_from (site) || is_compared_noun (site))
    return TRUE;
  if (length > 0)
    described = site->at;
  else if ((length = measure_baseline (site, described)) == 0)
    return FALSE;
  from = dtl_passage_says (site->passage, described - 1, "from");
  if (from && length > 1)
    return TRUE;
  if (from)
    return is_from (site, described - 1);
  if (is_expected (site, described))
    return FALSE;
  if (dtl_passage_says (site->passage, described - 1, "against"))
    return find_mate (site) != NULL && (figure->kind != DTL_FIGURE_COUNT || figure->noun == NULL);
  return site->index > 0 || site->index + 1 < site->quantities->len;
}

/* --- Where it led to --------------------------------------------------------------------------- */

static gboolean
is_particle (const DtlChangeSite *site, guint index)
{
  return dtl_change_site_is (site, index, DTL_SENSE_CHANGE_ADJECTIVE);
}

/* "moved to 40 MW", "bringing the total to 61", "takes its fleet to 48 aircraft", but not "moved to 3 camps". */
static gboolean
is_moved (const DtlChangeSite *site, guint mover, guint to)
{
  if (site->figures[site->index].kind != DTL_FIGURE_COUNT || site->figures[site->index].noun == NULL)
    return TRUE;
  for (guint at = mover + 1; at < to; at++)
    if (dtl_change_site_is (site, at, DTL_SENSE_TALLY))
      return TRUE;
  return FALSE;
}

/* The verb that "to" belongs to is sought backward; what is given, sent or amounts "to" so much is no end. */
static gboolean
follows_change (const DtlChangeSite *site, guint to)
{
  const DtlPassage *passage = site->passage;
  guint length;

  for (guint n = 0, at = to; n < LONGEST_REACH && at > site->first; n++, at--)
    {
      guint index = at - 1;

      if (dtl_passage_is (passage, index, DTL_TOKEN_SEMICOLON))
        return FALSE;
      if (!dtl_passage_is (passage, index, DTL_TOKEN_WORD) || dtl_passage_phrase (passage, index, DTL_SENSE_BASELINE, &length) != NULL)
        continue; /* "went up 6.7% compared with last year to 29m tonnes" */
      if (dtl_passage_is (passage, index - 1, DTL_TOKEN_DASH))
        continue; /* "value-added" */
      if (dtl_change_site_is (site, index, DTL_SENSE_GIVER_VERB))
        return FALSE;
      if (dtl_change_site_direction (site, index) != DTL_CHANGE_NONE || dtl_change_site_is (site, index, DTL_SENSE_MULTIPLE))
        return TRUE;
      if (dtl_change_site_is (site, index, DTL_SENSE_MOVER))
        return is_moved (site, index, to);
      if (dtl_clause_is_verb (passage, index) && !dtl_passage_is (passage, index - 1, DTL_TOKEN_COMMA))
        return FALSE;
    }
  return FALSE;
}

/* "to" [described …] figure: "rose 3% to $4bn", "from 5% to a record 9%". */
static gboolean
is_led_to (const DtlChangeSite *site, guint to)
{
  const DtlFigure *near = find_near_before (site, to, 12);
  const DtlFigure *mate = find_mate (site);

  if (to > site->first && dtl_change_site_is (site, to - 1, DTL_SENSE_TO_TAKER))
    return FALSE;
  if (mate != NULL && mate->change == DTL_CHANGE_FROM)
    return TRUE;
  if (near != NULL && dtl_change_is_amount (near->change) && dtl_change_site_quantity (site, site->index - 1)->end == to)
    return TRUE;
  return follows_change (site, to);
}

/* "18% higher at Rs 5,767 crore", "were up 3% at $40": amount [comparative] "at" figure. */
static gboolean
is_reached_at (const DtlChangeSite *site, guint at)
{
  const DtlFigure *figure = &site->figures[site->index];
  const DtlFigure *near = find_near_before (site, at, 10);
  guint end;

  if (near == NULL || !dtl_change_is_amount (near->change) || figure->kind == DTL_FIGURE_PERCENT || (figure->kind == DTL_FIGURE_COUNT && figure->noun != NULL))
    return FALSE;
  end = dtl_change_site_quantity (site, site->index - 1)->end;
  for (guint i = end; i < at; i++)
    if (dtl_passage_is (site->passage, i, DTL_TOKEN_SEMICOLON) || dtl_clause_is_verb (site->passage, i))
      return dtl_change_site_is (site, i, DTL_SENSE_CHANGE_ADJECTIVE);
  return TRUE;
}

/* "rose 3% to reach $4bn", "fell to close at 41": "to" verb ["at"] figure. */
static gboolean
is_reached (const DtlChangeSite *site, guint at)
{
  const DtlPassage *passage = site->passage;

  if (at > site->first + 3 && dtl_passage_says (passage, at - 1, "of") && dtl_change_site_is (site, at - 2, DTL_SENSE_TALLY) && dtl_passage_says (passage, at - 3, "a"))
    at -= 3;
  if (at > site->first + 1 && dtl_passage_says (passage, at - 1, "at"))
    at--;
  return at > site->first + 2 && dtl_change_site_is (site, at - 1, DTL_SENSE_REACHING_VERB) && dtl_passage_says (passage, at - 2, "to")
         && follows_change (site, at - 2);
}

/* "rose 17%, reaching 50 tonnes", "surged and reached 3m", "has reached $1.4bn": participle or past of reaching, behind a
 * change or as what has come about. */
static gboolean
is_arrived (const DtlChangeSite *site)
{
  static const char *const words[] = { "reaching", "reached", "hitting", "totalling", "totaling" };
  const guint verb = site->at;

  if (verb <= site->first + 1 || !dtl_passage_is_one_of (site->passage, verb - 1, words))
    return FALSE;
  if (dtl_passage_says (site->passage, verb - 1, "reached"))
    {
      guint has = verb - 1;

      while (has > site->first + 1 && verb - has < 4 && dtl_change_site_is (site, has - 1, DTL_SENSE_ADVERB))
        has--;
      if (dtl_passage_says (site->passage, has - 1, "has") || dtl_passage_says (site->passage, has - 1, "have"))
        return TRUE;
    }
  return (dtl_passage_is (site->passage, verb - 2, DTL_TOKEN_COMMA) || dtl_passage_says (site->passage, verb - 2, "and")) && find_near_before (site, verb - 2, 16) != NULL
         && follows_change (site, verb - 2);
}

/* "fell below 6 percent", "rose above $5": a mark that is passed, and not by how much. */
static gboolean
is_passed (const DtlChangeSite *site)
{
  static const char *const marks[] = { "below", "above", "past", "beyond" };
  guint end = dtl_change_site_quantity (site, site->index)->first;

  return site->at > site->first && site->at < end && dtl_passage_is_one_of (site->passage, site->at, marks) && dtl_change_site_direction (site, site->at - 1) != DTL_CHANGE_NONE
         && !is_particle (site, site->at - 1);
}

/* "fell by 16,036, leaving the total at 2.6m": participle tally "at" figure, behind a change. */
static gboolean
is_left_at (const DtlChangeSite *site)
{
  static const char *const verbs[] = { "leaving", "putting", "bringing", "taking", "pushing" };

  if (site->at <= site->first || !dtl_passage_says (site->passage, site->at - 1, "at") || find_near_before (site, site->at, 30) == NULL)
    return FALSE;
  for (guint n = 0, at = site->at - 1; n < 7 && at > site->first; n++, at--)
    if (dtl_passage_is_one_of (site->passage, at - 1, verbs))
      return follows_change (site, at - 1);
  return FALSE;
}

static gboolean
is_to_end (const DtlChangeSite *site)
{
  guint described = skip_described (site);

  if (site->at <= site->first)
    return FALSE;
  if (dtl_passage_says (site->passage, site->at - 1, "to"))
    return is_led_to (site, site->at - 1);
  if (dtl_passage_says (site->passage, site->at - 1, "at") && is_reached_at (site, site->at - 1))
    return TRUE;
  if (is_reached (site, site->at) || is_arrived (site) || is_passed (site) || is_left_at (site))
    return TRUE;
  return described > site->first && dtl_passage_says (site->passage, described - 1, "to") && is_led_to (site, described - 1);
}

/* "to a three-month low": how long it was not so, and no end. */
static gboolean
is_record_length (const DtlChangeSite *site)
{
  static const char *const words[] = { "high", "low", "highs", "lows", "peak", "record" };

  return site->figures[site->index].kind == DTL_FIGURE_DURATION && dtl_passage_is_one_of (site->passage, dtl_change_site_quantity (site, site->index)->end, words);
}

/* "the 6.2 magnitude quake cut the road": how strong it was that did something, or where, and no fall. */
static gboolean
is_force (const DtlChangeSite *site)
{
  const guint end = dtl_change_site_quantity (site, site->index)->end;

  if (dtl_change_site_quantity (site, site->index)->unit_kind == DTL_UNIT_LENGTH && site->at > 1 && dtl_passage_says (site->passage, site->at - 1, "down") && dtl_passage_says (site->passage, site->at - 2, "went")
      && (dtl_passage_says (site->passage, end, "from") || dtl_passage_says (site->passage, end, "off")))
    return TRUE; /* "the ferry went down 200 metres from the jetty" */
  return dtl_passage_says (site->passage, end - 1, "magnitude") && dtl_passage_word (site->passage, end, DTL_SENSE_TREMOR) != NULL;
}

/* Whether an object follows a verb: "brought down a tent", "cut power"; "fell sharply", "rose by 5%" have none. */
static gboolean
has_object (const DtlPassage *passage, guint verb)
{
  static const char *const particles[] = { "down", "up", "off", "back" };
  static const char *const articles[] = { "a", "an", "the", "its", "his", "her", "their", "our", "some", "all", "many", "most" };
  const guint at = dtl_passage_is_one_of (passage, verb + 1, particles) ? verb + 2 : verb + 1;

  if (dtl_passage_is_one_of (passage, at, articles))
    return TRUE;
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD) && !dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL)
         && dtl_passage_word (passage, at, DTL_SENSE_STOP) == NULL && dtl_passage_word (passage, at, DTL_SENSE_PREPOSITION) == NULL
         && !dtl_passage_ends_in (passage, at, "ly", 2) && dtl_noun_find (passage, at, FALSE) != DTL_NO_NOUN;
}

/* "Gusts of 97 km/h brought down a tent", "a tax of 12% cut demand by 3%": how much that was which moved another thing. */
static gboolean
is_of_mover (const DtlChangeSite *site)
{
  const guint end = dtl_change_site_quantity (site, site->index)->end;

  if (site->at < site->first + 2 || !dtl_passage_says (site->passage, site->at - 1, "of") || dtl_passage_word (site->passage, site->at - 2, DTL_SENSE_RISE) != NULL
      || dtl_passage_word (site->passage, site->at - 2, DTL_SENSE_FALL) != NULL)
    return FALSE;
  return dtl_clause_is_verb (site->passage, end) && has_object (site->passage, end);
}

static DtlChange
find_change (const DtlChangeSite *site)
{
  if (is_record_length (site) || is_force (site) || is_of_mover (site))
    return DTL_CHANGE_NONE;
  if (is_from_end (site))
    return DTL_CHANGE_FROM;
  if (is_to_end (site))
    return DTL_CHANGE_TO;
  return dtl_change_amount_find (site);
}

/* The other end of a "from": the figure of the same measure just before it. */
static void
mark_other_end (const DtlPassage *passage, guint first_figure, guint index)
{
  GArray *figures = passage->reading->figures;
  const DtlFigure *from = &g_array_index (figures, DtlFigure, index);

  for (guint i = index; i > first_figure; i--)
    {
      DtlFigure *figure = &g_array_index (figures, DtlFigure, i - 1);

      if (!dtl_span_equal (figure->sentence, from->sentence))
        return;
      if (!same_measure (figure, from) || figure->change == DTL_CHANGE_FROM)
        continue;
      if (figure->change == DTL_CHANGE_NONE)
        figure->change = DTL_CHANGE_TO;
      return;
    }
}

/* "at 33 per cent, up two points": the level that a change in points has led to. */
static void
mark_level (const DtlChangeSite *site)
{
  DtlFigure *figure = &site->figures[site->index];
  const DtlQuantity *quantity = dtl_change_site_quantity (site, site->index);

  if (site->index == 0 || figure->kind != DTL_FIGURE_PERCENTAGE_POINTS || !dtl_change_is_amount (figure->change) || figure[-1].kind != DTL_FIGURE_PERCENT
      || figure[-1].change != DTL_CHANGE_NONE || quantity[-1].end + 2 > quantity->first || !dtl_passage_is (site->passage, quantity[-1].end, DTL_TOKEN_COMMA))
    return;
  if (dtl_passage_says (site->passage, quantity[-1].end + 1, "up") || dtl_passage_says (site->passage, quantity[-1].end + 1, "down"))
    figure[-1].change = DTL_CHANGE_TO;
}

static void
settle_site (DtlChangeSite *site, guint index)
{
  const DtlQuantity *quantity = dtl_change_site_quantity (site, index);
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, quantity->first);

  site->index = index;
  site->first = sentence->first;
  site->end = sentence->end;
  site->at = site->figures[index].hedge == DTL_HEDGE_BETWEEN ? quantity->first : quantity->lead;
}

void
dtl_figure_change_find (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  GArray *figures = passage->reading->figures;
  DtlChangeSite site = { .passage = passage, .quantities = quantities, .figures = &g_array_index (figures, DtlFigure, first_figure) };

  for (guint i = 0; i < quantities->len; i++)
    {
      settle_site (&site, i);
      if (site.figures[i].change == DTL_CHANGE_NONE)
        site.figures[i].change = find_change (&site);
      dtl_change_amount_share (&site);
    }
  for (guint i = first_figure; i < figures->len; i++)
    if (g_array_index (figures, DtlFigure, i).change == DTL_CHANGE_FROM)
      mark_other_end (passage, first_figure, i);
  for (guint i = 0; i < quantities->len; i++)
    {
      settle_site (&site, i);
      dtl_change_amount_share_back (&site);
      mark_level (&site);
    }
}
