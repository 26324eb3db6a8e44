/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the figures panel needs a name: "share of homes with solar roofs", "net profit", "people
 * injured". It is made from the noun phrases around the figure, by the construction that the figure stands in;
 * each construction is one function, tried from the most telling to the least. */

#include "config.h"

#include "dtl-measure-phrase.h"

#include <glib/gi18n-lib.h>

#include "dtl-lemma.h"
#include "dtl-noun-phrase.h"

static char *
finish (GString *phrase)
{
  g_strchomp (phrase->str);
  if (*phrase->str == '\0')
    {
      g_string_free (phrase, TRUE);
      return NULL;
    }
  return g_string_free_and_steal (phrase);
}

static char *
say_run (const DtlNounSite *site, const char *lead, DtlTokenRun run)
{
  GString *phrase = g_string_new (lead);

  if (dtl_token_run_is_empty (run))
    return g_string_free (phrase, TRUE), NULL;
  dtl_noun_phrase_append (phrase, site, run);
  return finish (phrase);
}

/* How far from its figure a table's name or the other end of a change can stand: in tokens, in figures. */
#define NEAR 60

/* --- Concepts ------------------------------------------------------------------------------------ */

/* The concept named nearest to the figure within its clause, in tokens; of "net profit" the whole. */
static const char *
find_concept (const DtlNounSite *site, guint reach)
{
  const char *best = NULL;
  guint nearest = reach;

  if (!dtl_passage_may_hold (site->passage, DTL_SENSE_CONCEPT))
    return NULL;
  for (guint i = site->clause.first, length; i < site->clause.end; i += MAX (length, 1))
    {
      const DtlSense *sense = dtl_passage_phrase (site->passage, i, DTL_SENSE_CONCEPT, &length);
      guint distance = i > site->last ? i - site->last : site->first > i ? site->first - i : 0;

      if (sense && distance < nearest)
        {
          nearest = distance;
          best = sense->text;
        }
    }
  return best;
}

/* --- Constructions ------------------------------------------------------------------------------ */

static void
append_with (GString *phrase, const DtlNounSite *site, DtlTokenRun what)
{
  if (dtl_token_run_is_empty (what))
    return;
  g_string_append (phrase, _(" with"));
  dtl_noun_phrase_append (phrase, site, what);
}

/* What the share has, said behind it: "should have insurance", "are to possess radio sets". */
static DtlTokenRun
find_possession (const DtlNounSite *site, guint token)
{
  static const char *const verbs[] = { "have", "has", "had", "having", "possess", "possessing", "own", "owned", "hold", "use", "using" };

  while (token < site->clause.end && (dtl_noun_phrase_has_class (site, token, DTL_SENSE_FORECAST) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_AUXILIARY) || dtl_noun_phrase_is_modal (site, token))
         && !dtl_passage_is_one_of (site->passage, token, verbs))
    token++;
  if (token >= site->clause.end || !dtl_passage_is_one_of (site->passage, token, verbs))
    return DTL_NO_TOKENS;
  return dtl_noun_phrase_take_forward (site, token + 1, FALSE);
}

/* What the share has, said before it: "skills for 80%", "skills are to be possessed by 80%". */
static DtlTokenRun
find_possessed (const DtlNounSite *site)
{
  guint token = dtl_noun_phrase_skip_hedges (site);

  if (token <= site->clause.first + 1 || !(dtl_noun_phrase_says (site, token - 1, "for") || dtl_noun_phrase_says (site, token - 1, "by")))
    return DTL_NO_TOKENS;
  for (guint end = token - 1; end > site->clause.first; end--)
    {
      DtlTokenRun run = dtl_noun_phrase_take_backward (site, end);

      if (!dtl_token_run_is_empty (run))
        return run;
    }
  return DTL_NO_TOKENS;
}

/* "80% of its workforce", "a third of the budget": the share of what follows, with what it has. */
static char *
say_share (const DtlNounSite *site)
{
  guint of = site->last + 1;
  DtlTokenRun whole, possession;
  GString *phrase;

  if (!dtl_noun_phrase_says (site, of, "of"))
    return NULL;
  whole = dtl_noun_phrase_take_forward (site, of + 1, TRUE);
  if (dtl_token_run_is_empty (whole))
    return NULL;
  phrase = g_string_new (_("share of"));
  dtl_noun_phrase_append (phrase, site, whole);
  possession = find_possession (site, whole.end);
  append_with (phrase, site, dtl_token_run_is_empty (possession) ? find_possessed (site) : possession);
  return finish (phrase);
}

/* "a budget of Rs 48 lakh crore", "a surplus of some $3bn", "the death toll of 40". */
static char *
say_noun_of (const DtlNounSite *site)
{
  guint token = dtl_noun_phrase_skip_hedges (site);

  if (token <= site->clause.first + 1 || !(dtl_noun_phrase_says (site, token - 1, "of") || dtl_noun_phrase_says (site, token - 1, "at")))
    return NULL;
  return say_run (site, NULL, dtl_noun_phrase_take_backward (site, token - 1));
}

/* How much something rose is another thing than how much it is. */
static const char *
get_lead (const DtlNounSite *site)
{
  gboolean change = site->figure->change == DTL_CHANGE_INCREASE || site->figure->change == DTL_CHANGE_DECREASE;

  return change || site->figure->kind == DTL_FIGURE_MULTIPLE ? _("change in") : NULL;
}

/* "a four-fold increase in rail freight to …", "a drop in output of 3%". */
static char *
say_change_in (const DtlNounSite *site)
{
  for (guint i = site->clause.first; i + 2 < site->clause.end; i++)
    {
      gboolean change = dtl_passage_word_any (site->passage, i, DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL));
      DtlTokenRun object;

      if (!change || !(dtl_noun_phrase_says (site, i + 1, "in") || dtl_noun_phrase_says (site, i + 1, "of")))
        continue;
      object = dtl_noun_phrase_take_forward (site, i + 2, TRUE);
      if (dtl_token_run_is_empty (object) || object.end + 12 < site->first || i > site->last + 3)
        continue;
      return say_run (site, get_lead (site), object);
    }
  return NULL;
}

/* Where the subject of the verb at @verb ends: before its modal, even if much stands between ("output will, with
 * luck, grow"), else before its auxiliaries and adverbs. */
static guint
find_subject_end (const DtlNounSite *site, guint verb)
{
  for (guint i = verb; i > site->clause.first + 1; i--)
    if (dtl_noun_phrase_is_modal (site, i - 1) && !dtl_passage_says (site->passage, i - 1, "to"))
      return i - 1;
  while (verb > site->clause.first
         && (dtl_noun_phrase_has_class (site, verb - 1, DTL_SENSE_AUXILIARY) || dtl_noun_phrase_has_class (site, verb - 1, DTL_SENSE_FORECAST) || dtl_noun_phrase_is_modal (site, verb - 1) || dtl_noun_phrase_is_hedge (site, verb - 1)))
    verb--;
  return verb;
}

/* "Revenue rose 14 per cent", "the toll reached 341", "rail freight increasing four-fold": the subject of
 * a verb of change or being. */
static char *
say_subject (const DtlNounSite *site)
{
  const guint64 changes = DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL) | DTL_SENSE_BIT (DTL_SENSE_MULTIPLE);
  guint token = site->first;

  while (token > site->clause.first)
    {
      gboolean link = dtl_passage_word_any (site->passage, token - 1, changes) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_LINK_VERB);

      token--;
      if (link)
        return say_run (site, get_lead (site), dtl_noun_phrase_take_backward (site, find_subject_end (site, token)));
    }
  return NULL;
}

/* Verbs whose object is an amount, as the noun that names the amount. */
static const struct
{
  const char *lemma;
  const char *noun;
} deeds[] = {
  { "contribute", N_("contribution") }, { "add", N_("contribution") }, { "invest", N_("investment") }, { "spend", N_("spending") },
  { "cost", N_("cost") }, { "pay", N_("payment") }, { "raise", N_("funds raised") }, { "earn", N_("earnings") },
  { "sell", N_("sales") }, { "produce", N_("production") }, { "export", N_("exports") }, { "import", N_("imports") },
  { "pledge", N_("pledge") }, { "lend", N_("loan") }, { "borrow", N_("borrowing") }, { "donate", N_("donation") },
  { "lose", N_("loss") }, { "save", N_("saving") }, { "receive", N_("receipts") }, { "generate", N_("output") },
  { "trail", N_("lag") }, { "fine", N_("fine") }, { "owe", N_("debt") }, { "allocate", N_("allocation") },
  { "earmark", N_("allocation") }, { "set", N_("allocation") }, { "provide", N_("support") }, { "release", N_("release") },
  { "grant", N_("grant") }, { "offer", N_("offer") }, { "commit", N_("commitment") }, { "approve", N_("approved sum") },
};

static const char *
find_deed (const DtlNounSite *site, guint token)
{
  const guint64 no_verbs = DTL_SENSE_BIT (DTL_SENSE_DETERMINER) | DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN)
                           | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_HEDGE);
  char lemma[DTL_LEMMA_MAX];
  const DtlToken *word = &site->passage->tokens[token];

  if (word->kind != DTL_TOKEN_WORD || (word->classes & no_verbs) != 0)
    return NULL;
  dtl_lemma_verb (site->passage->lexicon, site->passage->bytes + word->start, dtl_token_length (word), lemma);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (deeds[i].lemma[0] == lemma[0] && g_str_equal (deeds[i].lemma, lemma))
      return _(deeds[i].noun);
  return NULL;
}

/* "could add 3 billion pesos to exports": the deed, with what it is done to or for. */
static char *
say_deed (const DtlNounSite *site)
{
  guint stop = MAX (site->clause.first, site->first > 6 ? site->first - 6 : 0);

  if (site->figure->kind == DTL_FIGURE_DURATION || site->figure->kind == DTL_FIGURE_AGE)
    return NULL;
  for (guint i = site->first; i > stop; i--)
    {
      const char *noun = find_deed (site, i - 1);
      GString *phrase;

      if (site->passage->tokens[i - 1].kind == DTL_TOKEN_COMMA || (!noun && dtl_clause_is_verb (site->passage, i - 1)))
        return NULL;
      if (!noun)
        continue;
      phrase = g_string_new (noun);
      for (guint j = site->last + 1; j + 1 < MIN (site->clause.end, site->last + 9); j++)
        if (dtl_noun_phrase_says (site, j, "to") || dtl_noun_phrase_says (site, j, "in") || dtl_noun_phrase_says (site, j, "on") || dtl_noun_phrase_says (site, j, "for"))
          {
            DtlTokenRun object = dtl_noun_phrase_take_forward (site, j + 1, TRUE);

            if (dtl_token_run_is_empty (object))
              continue;
            dtl_noun_phrase_append (phrase, site, (DtlTokenRun) { j, j + 1 });
            dtl_noun_phrase_append (phrase, site, object);
            break;
          }
      return finish (phrase);
    }
  return NULL;
}

/* What befell the thing counted, behind it: "people were injured", "people are missing". */
static DtlTokenRun
find_fate (const DtlNounSite *site, guint token)
{
  guint verb = token;

  while (verb < site->clause.end && (dtl_noun_phrase_has_class (site, verb, DTL_SENSE_AUXILIARY) || dtl_noun_phrase_has_class (site, verb, DTL_SENSE_ADVERB) || dtl_noun_phrase_has_class (site, verb, DTL_SENSE_FORECAST)))
    verb++;
  if (verb >= site->clause.end || dtl_noun_phrase_has_class (site, verb, DTL_SENSE_SAY))
    return DTL_NO_TOKENS;
  if (dtl_clause_is_verb (site->passage, verb) || (verb > token && dtl_noun_phrase_has_class (site, verb, DTL_SENSE_CONCEPT)))
    return (DtlTokenRun) { verb, verb + 1 };
  return DTL_NO_TOKENS;
}

/* The same before it: "destroyed 1,190 homes", "left about 40 people dead". */
static DtlTokenRun
find_deed_before (const DtlNounSite *site)
{
  guint token = dtl_noun_phrase_skip_hedges (site);
  const DtlToken *verb;

  if (token == site->clause.first)
    return DTL_NO_TOKENS;
  verb = &site->passage->tokens[token - 1];
  if (dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_SAY) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_AUXILIARY)
      || dtl_token_length (verb) < 4 || g_ascii_strncasecmp (site->passage->bytes + verb->end - 2, "ed", 2) != 0)
    return DTL_NO_TOKENS;
  return (DtlTokenRun) { token - 1, token };
}

static void
append_folded (GString *phrase, const DtlNounSite *site, DtlTokenRun run)
{
  gsize from = phrase->len;

  dtl_noun_phrase_append (phrase, site, run);
  for (gsize i = from; i < phrase->len; i++)
    phrase->str[i] = g_ascii_tolower (phrase->str[i]);
}

/* "4,700 people were injured", "destroyed 1,190 homes", "341 were killed": what is counted, with what befell it. */
static char *
say_counted (const DtlNounSite *site)
{
  DtlTokenRun noun, fate;
  GString *phrase;

  if (site->figure->kind != DTL_FIGURE_COUNT && site->figure->kind != DTL_FIGURE_NUMBER)
    return NULL;
  noun = dtl_noun_phrase_take_forward (site, site->last + 1 + dtl_noun_phrase_says (site, site->last + 1, "of"), FALSE);
  fate = find_fate (site, dtl_token_run_is_empty (noun) ? site->last + 1 : noun.end);
  if (dtl_token_run_is_empty (noun) && (dtl_token_run_is_empty (fate) || !site->figure->noun))
    return NULL;
  phrase = g_string_new (NULL);
  if (dtl_token_run_is_empty (noun))
    g_string_append (phrase, g_str_equal (site->figure->noun, "person") ? _("people") : site->figure->noun);
  dtl_noun_phrase_append (phrase, site, noun);
  append_folded (phrase, site, dtl_token_run_is_empty (fate) ? find_deed_before (site) : fate);
  return finish (phrase);
}

/* "an $80 million loan", "a 45 cent dividend": the noun right behind an amount. */
static char *
say_amount_of (const DtlNounSite *site)
{
  if (site->figure->kind != DTL_FIGURE_MONEY && site->figure->kind != DTL_FIGURE_QUANTITY)
    return NULL;
  return say_run (site, NULL, dtl_noun_phrase_take_forward (site, site->last + 1, TRUE));
}

/* "Q3 revenue: $3.4 billion", "Operating income – €421m": a line that labels its figure. */
static char *
say_label (const DtlNounSite *site)
{
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);
  guint token = dtl_noun_phrase_skip_hedges (site);
  DtlNounSite line = *site;
  DtlTokenRun label = { sentence->first, token > 0 ? token - 1 : 0 };

  if (token <= sentence->first + 1 || site->passage->tokens[token - 1].kind != DTL_TOKEN_COLON)
    return NULL;
  while (label.first < label.end && site->passage->tokens[label.first].kind != DTL_TOKEN_WORD && site->passage->tokens[label.first].kind != DTL_TOKEN_NUMBER)
    label.first++;
  if (dtl_token_run_is_empty (label) || label.end - label.first > DTL_NOUN_PHRASE_MAX)
    return NULL;
  line.clause = (DtlClause) { sentence->first, sentence->end };
  for (guint i = label.first; i < label.end; i++)
    if (dtl_noun_phrase_has_class (&line, i, DTL_SENSE_SAY) || dtl_noun_phrase_has_class (&line, i, DTL_SENSE_AUXILIARY))
      return NULL;
  return say_run (&line, NULL, label);
}

/* The name of a table that ranks: "the Global AI Index", "the FIFA World Ranking". */
static DtlTokenRun
find_table (const DtlNounSite *site)
{
  static const char *const tables[] = { "index", "ranking", "rankings", "table", "tool", "list", "league", "survey", "standings" };
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);
  DtlNounSite whole = *site;
  guint from = MAX (sentence->first, site->first > NEAR ? site->first - NEAR : 0);
  guint to = MIN (sentence->end, site->last + NEAR);

  whole.clause = (DtlClause) { from, to };
  for (guint i = from; i < to; i++)
    {
      DtlTokenRun run = { i, i + 1 };

      if (!dtl_passage_is_one_of (site->passage, i, tables))
        continue;
      while (run.first > from && dtl_noun_phrase_is_nominal (&whole, run.first - 1) && run.end - run.first < DTL_NOUN_PHRASE_MAX)
        run.first--;
      if (run.end - run.first > 1 && dtl_passage_has_flag (site->passage, run.end - 2, DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER | DTL_TOKEN_FOREIGN))
        return run;
      if (run.end - run.first > 2)
        return run;
    }
  return DTL_NO_TOKENS;
}

/* "ranks 12th of 40 ports in safety": rank in the table that is named, else in what is ranked. */
static char *
say_rank (const DtlNounSite *site)
{
  char *phrase;

  if (site->figure->kind != DTL_FIGURE_RANK)
    return NULL;
  if ((phrase = say_run (site, _("rank in"), find_table (site))) != NULL)
    return phrase;
  for (guint i = site->last + 1; i + 1 < MIN (site->clause.end, site->last + 12); i++)
    if (dtl_noun_phrase_says (site, i, "in") || dtl_noun_phrase_says (site, i, "on") || dtl_noun_phrase_says (site, i, "for"))
      {
        phrase = say_run (site, _("rank in"), dtl_noun_phrase_take_forward (site, i + 1, TRUE));
        if (phrase)
          return phrase;
      }
  return g_strdup (_("rank"));
}

/* "up from 5% today", "against 0.2 trillion": the same as the figure that it is held against. */
static char *
say_other_end (const DtlNounSite *site)
{
  const GArray *figures = site->passage->reading->figures;
  guint token = dtl_noun_phrase_skip_hedges (site);
  gboolean baseline = site->figure->change == DTL_CHANGE_FROM;

  for (guint i = token; !baseline && i > site->clause.first && token - i < 3; i--)
    {
      guint length;

      baseline = dtl_passage_phrase (site->passage, i - 1, DTL_SENSE_BASELINE, &length) != NULL && i - 1 + length == token;
    }
  for (guint i = baseline ? figures->len : 0, n = 0; i > site->passage->first_figure && n < NEAR; i--, n++)
    {
      const DtlFigure *other = &g_array_index (figures, DtlFigure, i - 1);

      if (other->span.end <= site->passage->tokens[site->first].start && other->measure && g_strcmp0 (other->unit, site->figure->unit) == 0
          && dtl_span_equal (other->sentence, site->figure->sentence))
        return g_strdup (other->measure);
    }
  return NULL;
}

/* "trailing the others by six months", "the strike lasted two weeks": what is so long is said by the verb. */
static char *
say_duration (const DtlNounSite *site)
{
  const char *concept;

  if (site->figure->kind != DTL_FIGURE_DURATION)
    return NULL;
  concept = find_concept (site, 10);
  return concept ? g_strdup (dtl_lexicon_concept_label (site->passage->lexicon, concept)) : NULL;
}

/* Last of all: the nearest noun phrase before the figure, or behind it. */
static char *
say_nearest (const DtlNounSite *site)
{
  DtlTokenRun run;

  for (guint end = site->first; end > site->clause.first; end--)
    {
      run = dtl_noun_phrase_take_backward (site, end);
      if (!dtl_token_run_is_empty (run))
        return say_run (site, NULL, run);
    }
  for (guint i = site->last + 1; i < site->clause.end; i++)
    {
      run = dtl_noun_phrase_take_forward (site, i, TRUE);
      if (!dtl_token_run_is_empty (run))
        return say_run (site, NULL, run);
    }
  return NULL;
}

/**
 * dtl_measure_phrase_find:
 * @passage: a paragraph
 * @first: index of the figure's first token
 * @last: index of its last
 * @figure: the figure, with its kind
 *
 * Returns: what it measures; free the phrase
 */
DtlMeasurePhrase
dtl_measure_phrase_find (const DtlPassage *passage, guint first, guint last, const DtlFigure *figure)
{
  typedef char *(*Construction) (const DtlNounSite *site);
  static const Construction constructions[] = {
    say_rank, say_label, say_duration, say_other_end, say_share, say_change_in, say_counted, say_noun_of, say_amount_of, say_deed, say_subject, say_nearest,
  };
  const DtlNounSite site = { passage, figure, dtl_clause_find (passage, first), first, last };
  DtlMeasurePhrase measure = { NULL, find_concept (&site, G_MAXUINT) };

  for (guint i = 0; i < G_N_ELEMENTS (constructions) && !measure.phrase; i++)
    measure.phrase = constructions[i] (&site);
  if (!measure.phrase && measure.concept)
    measure.phrase = g_strdup (dtl_lexicon_concept_label (passage->lexicon, measure.concept));
  return measure;
}
