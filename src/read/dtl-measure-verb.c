/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A verb says what its figure measures: by its subject ("revenue rose"), by its object ("cut its key rate to"), or by
 * the deed itself ("could add 3 billion pesos to exports"). */

#include "config.h"

#include "dtl-measure-verb.h"

#include <glib/gi18n-lib.h>

#include "dtl-lemma.h"
#include "dtl-measure-before.h"

#define INSERTION_MAX 20 /* tokens of what is inserted between a subject and its verb */
#define SUBJECT_REACH 24 /* tokens from the verb back to the head of a long subject */
#define POLL_REACH 400   /* words of a paragraph in which a poll is sought */
#define OBJECT_REACH 30  /* tokens before the figure in which its object is sought */

/* "The toll in March [rose]": past a date, and the preposition before it. */
guint
dtl_measure_verb_skip_dates (const DtlNounSite *site, guint end)
{
  guint at = end;

  while (at > site->clause.first && dtl_noun_phrase_in_date (site, at - 1))
    at--;
  if (at < end && at > site->clause.first + 1 && dtl_noun_phrase_has_class (site, at - 1, DTL_SENSE_PREPOSITION))
    at--;
  return at;
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
  return dtl_measure_verb_skip_dates (site, verb);
}

/* A comma, a bracket, a dash between spaces. */
static gboolean
ends_insertion (const DtlPassage *passage, guint token)
{
  DtlTokenKind kind = dtl_passage_at (passage, token)->kind;

  return kind == DTL_TOKEN_COMMA || kind == DTL_TOKEN_CLOSE
         || (kind == DTL_TOKEN_DASH && dtl_passage_has_flag (passage, token, DTL_TOKEN_LONG | DTL_TOKEN_SPACE_BEFORE) && dtl_passage_has_flag (passage, token + 1, DTL_TOKEN_SPACE_BEFORE));
}

/* "Core inflation, which leaves out food, [stood] at": the end of the subject before what is inserted; the clause is
 * then that of both. @end itself if nothing is. */
static guint
skip_insertion (DtlMeasureMaker *self, guint end)
{
  const DtlPassage *passage = self->site->passage;
  const DtlSentence *sentence = dtl_passage_sentence (passage, end);
  guint stop = MAX (sentence->first, end > INSERTION_MAX ? end - INSERTION_MAX : 0);
  DtlTokenKind opening = dtl_passage_is (passage, end - 1, DTL_TOKEN_CLOSE) ? DTL_TOKEN_OPEN : dtl_passage_at (passage, end - 1)->kind;

  if (end < sentence->first + 3 || !ends_insertion (passage, end - 1))
    return end;
  for (guint i = end - 1; i > stop + 1; i--)
    if (dtl_passage_is (passage, i - 1, opening))
      {
        self->outer = *self->site;
        self->outer.clause = (DtlClause) { stop, self->site->clause.end };
        self->site = &self->outer;
        self->known = FALSE;
        return i - 1;
      }
  return end;
}

/* "the Cushing[,] Oklahoma[,] hub": a comma of a place. */
static gboolean
is_in_place (const DtlPassage *passage, guint comma)
{
  const guint capital = DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER;

  if (comma == 0 || !dtl_passage_has_flag (passage, comma - 1, capital))
    return FALSE;
  return dtl_passage_has_flag (passage, comma + 1, capital) || (comma > 1 && dtl_passage_is (passage, comma - 2, DTL_TOKEN_COMMA));
}

/* "[Revenue] from its software and services business fell": the head of a long subject, where the words before the verb
 * name nothing that is known. It opens the clause, or stands behind what somebody says. */
static DtlTokenRun
find_subject_head (const DtlNounSite *site, DtlTokenRun run)
{
  guint start = run.first;
  DtlTokenRun head;

  while (start > site->clause.first && run.first - start < SUBJECT_REACH && (!dtl_passage_is (site->passage, start - 1, DTL_TOKEN_COMMA) || is_in_place (site->passage, start - 1))
         && !dtl_clause_is_verb (site->passage, start - 1) && !dtl_noun_phrase_in_figure (site, start - 1))
    start--;
  head = dtl_noun_phrase_take_forward (site, start, FALSE);
  if (dtl_token_run_is_empty (head) || head.end >= run.first || !dtl_noun_phrase_has_class (site, head.end, DTL_SENSE_PREPOSITION))
    return DTL_NO_TOKENS;
  if (!dtl_measure_maker_names (site, (DtlTokenRun) { head.end - 1, head.end }) && !dtl_measure_maker_names (site, head))
    return DTL_NO_TOKENS;
  if (dtl_noun_phrase_says (site, head.end, "of"))
    {
      DtlTokenRun tail = dtl_noun_phrase_take_forward (site, head.end + 1, FALSE);

      if (!dtl_token_run_is_empty (tail) && !dtl_noun_phrase_says (site, tail.end, "and")) /* half a pair is no name */
        head.end = tail.end;
    }
  return head;
}

/* "[Cargo] carried on the corridor went up": the noun before a participle, where @run is only its place. */
static DtlTokenRun
find_described (const DtlNounSite *site, DtlTokenRun run)
{
  guint at = run.first;
  DtlTokenRun noun;

  while (at > site->clause.first && dtl_noun_phrase_is_determiner (site, at - 1))
    at--;
  if (at < site->clause.first + 3 || !dtl_noun_phrase_has_class (site, at - 1, DTL_SENSE_PREPOSITION) || !dtl_noun_phrase_ends_in (site, at - 2, "ed", 3))
    return DTL_NO_TOKENS;
  noun = dtl_noun_phrase_take_backward (site, at - 2);
  return noun.first <= site->clause.first + 1 && dtl_measure_maker_names (site, noun) ? noun : DTL_NO_TOKENS;
}

/* "Halden [Plc] fell [1.5%] to [3,280 pence]": what a company does on the market, its share price does. */
static char *
say_share_price (DtlMeasureMaker *self, DtlTokenRun run, guint verb)
{
  static const char *const forms[] = { "plc", "inc", "corp", "ltd", "ag", "sa", "nv", "co", "shares", "stock" };
  const guint64 moves = DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL);
  const DtlNounSite *site = self->site;
  const DtlConcept *price = dtl_lexicon_concept (site->passage->lexicon, "share-price");
  GString *phrase;

  if (price == NULL || !dtl_passage_is_one_of (site->passage, run.end - 1, forms) || !dtl_passage_has_flag (site->passage, run.first, DTL_TOKEN_CAPITAL)
      || !dtl_passage_word_any (site->passage, verb, moves) || (site->figure->kind != DTL_FIGURE_PERCENT && site->figure->kind != DTL_FIGURE_MONEY))
    return NULL;
  self->concept = (DtlMeasureConcept) { .concept = dtl_measure_maker_lead (site) != NULL ? price->change : price };
  self->known = self->finished = TRUE;
  phrase = g_string_new (dtl_measure_maker_lead (site));
  dtl_measure_label_append (phrase, site, run);
  g_string_append_printf (phrase, " %s", price->label);
  return g_string_free_and_steal (phrase);
}

/* "Reef [tourism] supports 64,000 jobs and is worth [$6.4 billion]": verbs joined by "and" share the subject that opens their sentence. */
static char *
say_shared_subject (DtlMeasureMaker *self, guint end)
{
  const DtlNounSite *site = self->site;
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);
  DtlNounSite whole = *site;
  DtlTokenRun run;

  if (end <= sentence->first || !(dtl_passage_says (site->passage, end - 1, "and") || dtl_passage_says (site->passage, end - 1, "but"))
      || dtl_measure_maker_concept (self)->concept != NULL)
    return NULL;
  whole.clause.first = sentence->first;
  run = dtl_noun_phrase_take_forward (&whole, sentence->first, TRUE);
  if (run.end > run.first + 1 && dtl_noun_phrase_in_figure (site, run.end))
    run.end--; /* "supports [31,000] jobs" */
  else if (run.end < end && !(dtl_clause_is_verb (site->passage, run.end) || dtl_noun_phrase_has_class (site, run.end, DTL_SENSE_AUXILIARY)))
    return NULL;
  if (dtl_token_run_is_empty (run) || run.end >= end)
    return NULL;
  self->outer = whole;
  self->site = &self->outer;
  self->known = FALSE;
  return dtl_measure_maker_say (self, dtl_measure_maker_lead (self->site), run);
}

/* The verb whose subject would end at @end has none that names a thing: "gained 41 percent and touched [$31]", "In May they
 * reached [$26bn]". */
static char *
say_left_out (DtlMeasureMaker *self, guint end)
{
  static const char *const pronouns[] = { "it", "they", "this", "that", "these", "both" };
  const DtlNounSite *site = self->site;
  char *phrase;

  if (end > site->clause.first && dtl_passage_is_one_of (site->passage, end - 1, pronouns))
    return dtl_measure_before_pronoun (self);
  phrase = dtl_measure_before_elided (self);
  return phrase != NULL ? phrase : say_shared_subject (self, end);
}

/* ", valuing the company at": a verb of its own, for which the one before the comma does not stand. */
static gboolean
opens_participle (const DtlNounSite *site, guint token)
{
  return token > site->clause.first && dtl_passage_is (site->passage, token - 1, DTL_TOKEN_COMMA) && dtl_passage_ends_in (site->passage, token, "ing", 3)
         && dtl_measure_maker_names (site, (DtlTokenRun) { token, site->first });
}

/* "Revenue rose 14 per cent", "the toll reached 341", "rail freight increasing four-fold": the subject of
 * a verb of change or being. */
char *
dtl_measure_verb_say_subject (DtlMeasureMaker *self)
{
  const guint64 changes = DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL) | DTL_SENSE_BIT (DTL_SENSE_MULTIPLE);
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site);

  while (token > site->clause.first)
    {
      gboolean link = dtl_passage_word_any (site->passage, token - 1, changes) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_LINK_VERB)
                      || (dtl_noun_phrase_says (site, token - 1, "worth") && token > site->clause.first + 1 && dtl_noun_phrase_has_class (site, token - 2, DTL_SENSE_AUXILIARY));

      token--;
      if (!link && opens_participle (site, token))
        return NULL;
      if (link && !dtl_noun_phrase_in_figure (site, token))
        {
          guint end = skip_insertion (self, find_subject_end (site, token));
          DtlTokenRun run = dtl_measure_label_trim (self->site, dtl_noun_phrase_take_backward (self->site, end));
          DtlTokenRun described;

          if (dtl_token_run_is_empty (run) && token > site->clause.first && dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_LINK_VERB))
            continue;
          if (dtl_token_run_is_empty (run))
            return say_left_out (self, end);
          described = find_described (self->site, run);
          if (!dtl_token_run_is_empty (described))
            return dtl_measure_maker_say (self, dtl_measure_maker_lead (self->site), described);
          if (!dtl_measure_maker_names (self->site, run))
            {
              DtlTokenRun head = find_subject_head (self->site, run);
              char *price = say_share_price (self, run, token);

              if (price != NULL)
                return price;
              if (!dtl_token_run_is_empty (head))
                return dtl_measure_maker_say (self, dtl_measure_maker_lead (self->site), head);
            }

          return dtl_measure_maker_say_named (self, run);
        }
    }
  return NULL;
}

static gboolean
tells_of (const DtlPassage *passage, const char *const *words)
{
  for (guint i = 0; i < MIN (passage->n_tokens, POLL_REACH); i++)
    if (dtl_passage_says_any (passage, i, words))
      return TRUE;
  return FALSE;
}

/* "the Greens stand at [12 per cent]", "the Reform Alliance would win [34%]": shares of parties in a report of a poll or an
 * election, which no word in their own clause names. */
char *
dtl_measure_verb_say_support (DtlMeasureMaker *self)
{
  static const char *const polls[] = { "poll", "polls", "pollster", "pollsters", "survey", "polling", NULL };
  static const char *const votes[] = { "votes", "vote", "ballots", "election", "elections", "runoff", NULL };
  static const char *const joints[] = { "at", "on", "with", "by", "just", "only" };
  static const char *const verbs[] = { "has", "have", "had", "stands", "stand", "stood", "win", "wins", "won", "hold", "holds", "held", "get", "gets", "got", "polled", "scored", "took", "takes",
                                       "received", "receives", "secured", "garnered", "leads", "led", "is", "was", "dropped", "slipped", "rose", "climbed", "fell" };
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site);
  const DtlConcept *concept;
  DtlTokenRun run;
  char *phrase;

  while (token > site->clause.first && dtl_passage_is_one_of (site->passage, token - 1, joints))
    token--;
  if (site->figure->kind != DTL_FIGURE_PERCENT || site->figure->change == DTL_CHANGE_INCREASE || site->figure->change == DTL_CHANGE_DECREASE || token <= site->clause.first + 1
      || dtl_noun_phrase_says (site, site->last + 1, "of") || !dtl_passage_is_one_of (site->passage, token - 1, verbs) || dtl_measure_maker_concept (self)->concept != NULL)
    return NULL;
  run = dtl_measure_label_trim (site, dtl_noun_phrase_take_backward (site, find_subject_end (site, token - 1)));
  if (dtl_token_run_is_empty (run) || !(dtl_passage_has_flag (site->passage, run.end - 1, DTL_TOKEN_CAPITAL) || dtl_passage_says (site->passage, run.end - 1, "party")))
    return NULL;
  concept = tells_of (site->passage, polls) ? dtl_lexicon_concept (site->passage->lexicon, "poll-support")
            : tells_of (site->passage, votes) ? dtl_lexicon_concept (site->passage->lexicon, "vote-share") : NULL;
  if (concept == NULL)
    return NULL;
  phrase = dtl_measure_maker_say (self, _("support for"), run);
  self->concept = (DtlMeasureConcept) { .concept = concept };
  self->known = self->finished = TRUE;
  return phrase;
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
  { "target", N_("target") }, { "grant", N_("grant") }, { "offer", N_("offer") }, { "commit", N_("commitment") }, { "approve", N_("approved sum") },
};

const char *
dtl_measure_verb_deed (const DtlNounSite *site, guint token)
{
  const guint64 no_verbs = DTL_SENSE_BIT (DTL_SENSE_DETERMINER) | DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN)
                           | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_HEDGE);
  char lemma[DTL_LEMMA_MAX];
  const DtlToken *word = dtl_passage_at (site->passage, token);

  if (word->kind != DTL_TOKEN_WORD || (word->classes & no_verbs) != 0)
    return NULL;
  dtl_lemma_verb (site->passage->lexicon, site->passage->bytes + word->start, dtl_token_length (word), lemma);
  if (g_str_equal (lemma, "set") && !dtl_noun_phrase_says (site, token + 1, "aside"))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (deeds[i].lemma[0] == lemma[0] && g_str_equal (deeds[i].lemma, lemma))
      return _(deeds[i].noun);
  return NULL;
}

/* "could add 3 billion pesos to exports": the deed, with what it is done to or for. */
char *
dtl_measure_verb_say_deed (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint stop = MAX (site->clause.first, site->first > 6 ? site->first - 6 : 0);

  if (site->figure->kind == DTL_FIGURE_DURATION || site->figure->kind == DTL_FIGURE_AGE || site->figure->kind == DTL_FIGURE_COUNT)
    return NULL;
  if (dtl_measure_maker_lead (site) != NULL && site->figure->kind == DTL_FIGURE_PERCENT && !dtl_measure_concept_is_share (site))
    return NULL; /* what "lost 11 percent" fell itself */
  for (guint i = site->first; i > stop; i--)
    {
      const char *noun = dtl_measure_verb_deed (site, i - 1);
      DtlTokenRun subject;
      GString *phrase;

      if (dtl_passage_is (site->passage, i - 1, DTL_TOKEN_COMMA) || (!noun && dtl_clause_is_verb (site->passage, i - 1)))
        return NULL;
      if (!noun)
        continue;
      subject = dtl_noun_phrase_take_backward (site, find_subject_end (site, i - 1));
      if (dtl_measure_maker_names (site, subject) && (dtl_passage_says (site->passage, i - 1, "cost") || dtl_passage_says (site->passage, i - 1, "costs") || dtl_noun_phrase_has_class (site, i - 2, DTL_SENSE_AUXILIARY)))
        return dtl_measure_maker_say (self, NULL, subject);
      phrase = g_string_new (noun);
      for (guint j = site->last + 1; j + 1 < MIN (site->clause.end, site->last + 9) && !dtl_noun_phrase_in_figure (site, j) && !dtl_noun_phrase_has_class (site, j, DTL_SENSE_AUXILIARY); j++)
        if (dtl_noun_phrase_says (site, j, "to") || dtl_noun_phrase_says (site, j, "in") || dtl_noun_phrase_says (site, j, "on") || dtl_noun_phrase_says (site, j, "for"))
          {
            DtlTokenRun object = dtl_noun_phrase_take_forward (site, j + 1, TRUE);

            if (dtl_token_run_is_empty (object))
              continue;
            dtl_measure_label_append (phrase, site, (DtlTokenRun) { j, j + 1 });
            dtl_measure_label_append (phrase, site, object);
            break;
          }
      return g_string_free_and_steal (phrase);
    }
  return NULL;
}

static gboolean
moves_object (const DtlNounSite *site, guint verb)
{
  return dtl_noun_phrase_has_class (site, verb, DTL_SENSE_RISE) || dtl_noun_phrase_has_class (site, verb, DTL_SENSE_FALL) || dtl_noun_phrase_has_class (site, verb, DTL_SENSE_MOVER);
}

/* "cut its [key rate] by 25 points to [3.75%]", "raise the minimum wage to [$25]": what a verb of change is done to; "taking the
 * toll to [64]", what a verb of moving is. */
char *
dtl_measure_verb_say_object (DtlMeasureMaker *self)
{
  static const char *const leads[] = { "to", "by", "from", "at" };
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site);
  guint stop = MAX (site->clause.first, site->first > OBJECT_REACH ? site->first - OBJECT_REACH : 0);

  for (; token > stop + 2; token--)
    {
      DtlTokenRun run;
      guint verb;

      if (!dtl_passage_is_one_of (site->passage, token - 1, leads) || dtl_noun_phrase_in_figure (site, token - 2))
        {
          if (!dtl_noun_phrase_in_figure (site, token - 1) && !dtl_noun_phrase_in_date (site, token - 1) && dtl_passage_word (site->passage, token - 1, DTL_SENSE_CHAIN) == NULL && !dtl_noun_phrase_is_hedge (site, token - 1))
            return NULL;
          continue;
        }
      run = dtl_noun_phrase_take_backward (site, token - 1);
      verb = run.first;
      if (run.end > run.first + 1 && run.first > stop && dtl_noun_phrase_is_modal (site, run.first - 1) && moves_object (site, run.first))
        verb = ++run.first; /* "would [cut emissions] by 43%" */
      while (verb > stop && dtl_noun_phrase_is_determiner (site, verb - 1))
        verb--;
      if (dtl_token_run_is_empty (run) || verb == stop || !moves_object (site, verb - 1))
        return NULL;
      return dtl_measure_maker_names (site, run) || dtl_measure_maker_concept (self)->concept == NULL || dtl_measure_maker_concept (self)->run.end < verb ? dtl_measure_maker_say (self, dtl_measure_maker_lead (site), run) : NULL;
    }
  return NULL;
}

/* "The death toll from a quake that shook the island [rose to 64]": the head of the sentence, past what is said of it. */
char *
dtl_measure_verb_say_opening (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site), first = site->clause.first, length = 0;

  if (site->first < first + 6 || token < first + 2 || dtl_measure_maker_concept (self)->concept != NULL)
    return NULL;
  if (!dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_LINK_VERB) && !dtl_noun_phrase_has_class (site, token - 2, DTL_SENSE_LINK_VERB) && site->figure->change != DTL_CHANGE_TO)
    return NULL;
  for (guint i = first; i < first + 5; i++)
    {
      const DtlConcept *concept = dtl_measure_concept_at (site, i, &length);

      if (concept != NULL && dtl_measure_maker_is_noun (site, (DtlTokenRun) { i, i + length }))
        {
          self->concept = (DtlMeasureConcept) { concept, { i, i + length }, DTL_MEASURE_CLOSE };
          self->known = TRUE;
          return dtl_measure_maker_say (self, dtl_measure_maker_lead (site), (DtlTokenRun) { first, i + length });
        }
      if (!dtl_noun_phrase_is_nominal (site, i) && !dtl_noun_phrase_is_determiner (site, i))
        return NULL;
    }
  return NULL;
}
