/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the figures panel needs a name: "share of homes with solar roofs", "net profit", "people
 * injured". It is made from the noun phrases around the figure, by the construction that the figure stands in;
 * each construction is one function, tried from the most telling to the least. */

#include "config.h"

#include "dtl-measure-phrase.h"

#include <glib/gi18n-lib.h>

#include "dtl-lemma.h"
#include "dtl-measure-count.h"
#include "dtl-measure-label.h"

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

/* A name in the making. */
typedef struct
{
  const DtlNounSite *site;
  DtlTokenRun core;          /* the words of the clause that it is made of; empty if there are none */
  DtlMeasureConcept concept; /* what the data know it as, as far as that is sought */
  gboolean known;            /* it need not be sought any more */
  gboolean finished;         /* it says all already */
  DtlNounSite outer;         /* the site of a subject that stands before an inserted clause */
} Maker;

static char *
say_run (Maker *self, const char *lead, DtlTokenRun run)
{
  GString *phrase;

  run = dtl_measure_label_trim (self->site, run);
  if (dtl_token_run_is_empty (run))
    return NULL;
  phrase = g_string_new (lead);
  dtl_measure_label_append (phrase, self->site, run);
  self->core = run;
  return finish (phrase);
}

/* The concept that the words of the clause name, sought once. */
static const DtlMeasureConcept *
get_concept (Maker *self)
{
  if (!self->known)
    self->concept = dtl_measure_concept_find (self->site, DTL_NO_TOKENS);
  self->known = TRUE;
  return &self->concept;
}

/* Whether a concept that takes the figure is named in @run. */
static gboolean
holds_concept (const DtlNounSite *site, DtlTokenRun run)
{
  guint length;

  for (guint i = run.first; i < run.end; i++)
    if (dtl_measure_concept_at (site, i, &length) != NULL)
      return TRUE;
  return FALSE;
}

/* How far from its figure a table's name or the other end of a change can stand: in tokens, in figures. */
#define NEAR 60
#define INSERTION_MAX 20 /* tokens of what is inserted between a subject and its verb */

/* --- Constructions ------------------------------------------------------------------------------ */

static void
append_with (GString *phrase, const DtlNounSite *site, DtlTokenRun what)
{
  if (dtl_token_run_is_empty (what))
    return;
  g_string_append (phrase, _(" with"));
  dtl_measure_label_append (phrase, site, what);
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

/* "a deficit of [5%] of GDP": a sum, told as a share of the economy, is still the sum. */
static gboolean
is_of_economy (Maker *self)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (self->site->passage, self->site->last + 2, DTL_SENSE_CONCEPT, &length);
  const DtlMeasureConcept *concept = get_concept (self);

  return sense != NULL && g_str_equal (sense->text, "gdp") && concept->concept != NULL && concept->run.end <= self->site->first;
}

/* "80% of its workforce", "a third of the budget": the share of what follows, with what it has. */
static char *
say_share (Maker *self)
{
  const DtlNounSite *site = self->site;
  guint of = site->last + 1;
  DtlTokenRun whole, possession;
  GString *phrase;

  if (!dtl_measure_concept_is_share (site) || is_of_economy (self))
    return NULL;
  whole = dtl_noun_phrase_take_forward (site, of + 1, TRUE);
  if (dtl_token_run_is_empty (whole))
    return NULL;
  phrase = g_string_new (_("share of"));
  dtl_measure_label_append (phrase, site, whole);
  possession = find_possession (site, whole.end);
  append_with (phrase, site, dtl_token_run_is_empty (possession) ? find_possessed (site) : possession);
  return finish (phrase);
}

/* How much something rose is another thing than how much it is. */
static const char *
get_lead (const DtlNounSite *site)
{
  gboolean change = site->figure->change == DTL_CHANGE_INCREASE || site->figure->change == DTL_CHANGE_DECREASE;

  return change || site->figure->kind == DTL_FIGURE_MULTIPLE ? _("change in") : NULL;
}

/* The phrase in @run, unless the clause has better words for what is measured: "the fire is [35%] contained". */
static char *
say_named (Maker *self, DtlTokenRun run)
{
  const DtlMeasureConcept *concept = get_concept (self);

  if (concept->concept != NULL && !holds_concept (self->site, run))
    return NULL;
  return say_run (self, get_lead (self->site), run);
}

/* "a budget of Rs 48 lakh crore", "a surplus of some $3bn", "the death toll of 40". */
static char *
say_noun_of (Maker *self)
{
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site);

  if (token <= site->clause.first + 1 || !(dtl_noun_phrase_says (site, token - 1, "of") || dtl_noun_phrase_says (site, token - 1, "at")))
    return NULL;
  return dtl_noun_phrase_says (site, token - 1, "of") ? say_run (self, NULL, dtl_noun_phrase_take_backward (site, token - 1))
                                                      : say_named (self, dtl_noun_phrase_take_backward (site, token - 1));
}

/* "a four-fold increase in rail freight to …", "a drop in output of 3%". */
static char *
say_change_in (Maker *self)
{
  const DtlNounSite *site = self->site;
  for (guint i = site->clause.first; i + 2 < site->clause.end; i++)
    {
      gboolean change = dtl_passage_word_any (site->passage, i, DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL));
      DtlTokenRun object;

      if (!change || !(dtl_noun_phrase_says (site, i + 1, "in") || dtl_noun_phrase_says (site, i + 1, "of")))
        continue;
      object = dtl_noun_phrase_take_forward (site, i + 2, TRUE);
      if (dtl_token_run_is_empty (object) || object.end + 12 < site->first || i > site->last + 3)
        continue;
      return say_run (self, get_lead (site), object);
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

/* "Core inflation, which leaves out food, [stood] at": the end of the subject before what is inserted; the clause is
 * then that of both. @end itself if nothing is. */
static guint
skip_insertion (Maker *self, guint end)
{
  const DtlPassage *passage = self->site->passage;
  const DtlSentence *sentence = dtl_passage_sentence (passage, end);
  guint stop = MAX (sentence->first, end > INSERTION_MAX ? end - INSERTION_MAX : 0);

  if (end < sentence->first + 3 || passage->tokens[end - 1].kind != DTL_TOKEN_COMMA)
    return end;
  for (guint i = end - 1; i > stop + 1; i--)
    if (passage->tokens[i - 1].kind == DTL_TOKEN_COMMA)
      {
        self->outer = *self->site;
        self->outer.clause = (DtlClause) { stop, self->site->clause.end };
        self->site = &self->outer;
        self->known = FALSE;
        return i - 1;
      }
  return end;
}

/* "Revenue rose 14 per cent", "the toll reached 341", "rail freight increasing four-fold": the subject of
 * a verb of change or being. */
static char *
say_subject (Maker *self)
{
  const guint64 changes = DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL) | DTL_SENSE_BIT (DTL_SENSE_MULTIPLE);
  const DtlNounSite *site = self->site;
  guint token = site->first;

  while (token > site->clause.first)
    {
      gboolean link = dtl_passage_word_any (site->passage, token - 1, changes) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_LINK_VERB);

      token--;
      if (link && !dtl_noun_phrase_in_figure (site, token))
        {
          guint end = skip_insertion (self, find_subject_end (site, token));

          return say_named (self, dtl_noun_phrase_take_backward (self->site, end));
        }
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
  { "target", N_("target") }, { "grant", N_("grant") }, { "offer", N_("offer") }, { "commit", N_("commitment") }, { "approve", N_("approved sum") },
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
say_deed (Maker *self)
{
  const DtlNounSite *site = self->site;
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
            dtl_measure_label_append (phrase, site, (DtlTokenRun) { j, j + 1 });
            dtl_measure_label_append (phrase, site, object);
            break;
          }
      return finish (phrase);
    }
  return NULL;
}

/* "an $80 million loan", "a 45 cent dividend": the noun right behind an amount. */
static char *
say_amount_of (Maker *self)
{
  const DtlNounSite *site = self->site;
  guint at = site->last + 1;
  DtlTokenRun run;

  if (holds_concept (site, (DtlTokenRun) { site->first, site->last + 1 }))
    return NULL;
  run = dtl_noun_phrase_take_forward (site, at, TRUE);
  if (site->figure->kind == DTL_FIGURE_PERCENT && (holds_concept (site, run) || dtl_noun_phrase_has_class (site, at, DTL_SENSE_TARGET)))
    return say_named (self, run);
  if (site->figure->kind != DTL_FIGURE_MONEY && site->figure->kind != DTL_FIGURE_QUANTITY)
    return NULL;
  if (dtl_noun_phrase_is_determiner (site, at) || dtl_noun_phrase_says (site, at, "per"))
    return NULL;
  if (!dtl_token_run_is_empty (run))
    return say_run (self, NULL, run);
  if (dtl_noun_phrase_says (site, at, "worth"))
    at++;
  if (!dtl_noun_phrase_says (site, at, "in") && !dtl_noun_phrase_says (site, at, "of"))
    return NULL;
  run = dtl_noun_phrase_take_forward (site, at + 1, FALSE);
  return holds_concept (site, run) || (dtl_noun_phrase_says (site, at, "of") && get_concept (self)->concept == NULL) ? say_run (self, NULL, run) : NULL;
}

/* "the number of visas issued to nurses came to [24,800]": what is counted stands behind the "of". */
static char *
say_number_of (Maker *self)
{
  static const char *const words[] = { "number", "numbers" };
  const DtlNounSite *site = self->site;
  guint stop = MAX (site->clause.first, site->first > 16 ? site->first - 16 : 0);

  for (guint i = site->first; i > stop + 1 && !dtl_noun_phrase_in_figure (site, i - 1); i--)
    if (dtl_noun_phrase_says (site, i - 1, "of") && dtl_noun_phrase_says_any (site, i - 2, words, G_N_ELEMENTS (words)))
      {
        DtlTokenRun run = dtl_noun_phrase_take_forward (site, i, TRUE);

        if (run.end < site->first && dtl_token_length (&site->passage->tokens[run.end]) > 3
            && memcmp (site->passage->bytes + site->passage->tokens[run.end].end - 2, "ed", 2) == 0)
          run.end++;
        return run.end <= site->first ? say_run (self, get_lead (site), run) : NULL;
      }
  return NULL;
}

/* Whether the wording of a concept is a noun that can be grown to a name: "policy rate", not "burned". */
static gboolean
is_noun (const DtlNounSite *site, DtlTokenRun run)
{
  guint last = run.end - 1;
  const DtlToken *word = &site->passage->tokens[last];
  const char *end = site->passage->bytes + word->end;
  gboolean verbal = dtl_token_length (word) > 4 && (memcmp (end - 2, "ed", 2) == 0 || memcmp (end - 3, "ing", 3) == 0);

  return word->kind == DTL_TOKEN_WORD && !dtl_clause_is_verb (site->passage, last) && !dtl_noun_phrase_has_class (site, last, DTL_SENSE_ADJECTIVE)
         && !dtl_noun_phrase_has_class (site, last, DTL_SENSE_PREPOSITION) && !dtl_noun_phrase_has_class (site, last, DTL_SENSE_IRREGULAR_VERB)
         && !dtl_noun_phrase_has_class (site, last, DTL_SENSE_PREDICATE) && !dtl_noun_phrase_has_class (site, run.first, DTL_SENSE_PREDICATE) && !dtl_noun_phrase_has_class (site, run.first, DTL_SENSE_PREPOSITION)
         && !dtl_clause_is_verb (site->passage, run.first) && (!verbal || run.end - run.first > 1);
}

/* "magnitude [6.4]", "PAT [Rs 88 crore]", "Revenue [5,240] [4,910]": the words right before it, in a headline or a
 * table. */
static char *
say_touching (Maker *self)
{
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site);
  DtlTokenRun run;

  while (token > site->clause.first && dtl_noun_phrase_in_figure (site, token - 1))
    token--;
  if (token > site->clause.first && find_deed (site, token - 1) != NULL)
    return NULL;
  run = dtl_noun_phrase_take_backward (site, token);
  return holds_concept (site, run) && is_noun (site, run) ? say_run (self, NULL, run) : NULL;
}

/* What stands before the colon; "Dead: 23" by what a reader calls it. */
static char *
say_line (Maker *self, const DtlNounSite *line, DtlTokenRun label)
{
  GString *phrase;
  guint length;
  const DtlConcept *concept = dtl_measure_concept_at (line, label.first, &length);

  label = dtl_measure_label_trim (line, label);
  if (dtl_token_run_is_empty (label))
    return NULL;
  if (concept == NULL)
    self->concept = dtl_measure_concept_find (line, label);
  else
    self->concept = (DtlMeasureConcept) { concept, { label.first, label.first + length }, 0 };
  self->known = TRUE;
  if (concept != NULL && label.end - label.first == 1 && dtl_measure_concept_counts_people (concept))
    return g_strdup (concept->label);
  phrase = g_string_new (NULL);
  dtl_measure_label_append (phrase, line, label);
  self->core = label;
  return finish (phrase);
}

/* "Q3 revenue: $3.4 billion", "Operating income – €421m": a line that labels its figure. */
static char *
say_label (Maker *self)
{
  const DtlNounSite *site = self->site;
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
  return say_line (self, &line, label);
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
say_rank (Maker *self)
{
  const DtlNounSite *site = self->site;
  char *phrase;

  if (site->figure->kind != DTL_FIGURE_RANK)
    return NULL;
  if ((phrase = say_run (self, _("rank in"), find_table (site))) != NULL)
    return phrase;
  for (guint i = site->last + 1; i + 1 < MIN (site->clause.end, site->last + 12); i++)
    if (dtl_noun_phrase_says (site, i, "in") || dtl_noun_phrase_says (site, i, "on") || dtl_noun_phrase_says (site, i, "for"))
      {
        phrase = say_run (self, _("rank in"), dtl_noun_phrase_take_forward (site, i + 1, TRUE));
        if (phrase)
          return phrase;
      }
  return g_strdup (_("rank"));
}

/* "up from 5% today", "against 0.2 trillion": the same as the figure that it is held against. */
static char *
say_other_end (Maker *self)
{
  const DtlNounSite *site = self->site;
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
        {
          self->finished = self->known = TRUE;
          self->concept.concept = other->concept != NULL ? dtl_lexicon_concept (site->passage->lexicon, other->concept) : NULL;
          return g_strdup (other->measure);
        }
    }
  return NULL;
}

/* "trailing the others by six months", "the strike lasted two weeks": what is so long is said by the verb. */
static char *
say_duration (Maker *self)
{
  const DtlMeasureConcept *concept = get_concept (self);

  if (self->site->figure->kind != DTL_FIGURE_DURATION || concept->concept == NULL || concept->distance > 10)
    return NULL;
  return g_strdup (concept->concept->label);
}

/* "12 people were [injured]", "[countries]": things counted. */
static char *
say_counted (Maker *self)
{
  DtlMeasureConcept concept = { 0 };
  char *phrase = dtl_measure_count_say (self->site, &concept);

  if (phrase != NULL && concept.concept != NULL)
    {
      self->concept = concept;
      self->known = TRUE;
    }
  return phrase;
}

/* The noun phrase that the wording of a concept stands in: "its full-year [revenue forecast]". */
static DtlTokenRun
grow_wording (const DtlNounSite *site, DtlTokenRun run)
{
  DtlTokenRun before = dtl_noun_phrase_take_backward (site, run.end);
  DtlTokenRun after = dtl_noun_phrase_take_forward (site, run.first, TRUE);

  if (before.first < run.first && before.end == run.end)
    run.first = before.first;
  if (after.first == run.first || after.end > run.end)
    run.end = MAX (run.end, after.end);
  return run;
}

/* The words of the clause that name what the data know, or the name that readers have for it. */
static char *
say_concept (Maker *self)
{
  const DtlMeasureConcept *concept = get_concept (self);
  gboolean change;

  if (concept->concept == NULL)
    return NULL;
  change = concept->concept->kinds == 0;
  if (is_noun (self->site, concept->run) && (concept->run.end <= self->site->first || concept->distance <= DTL_MEASURE_CLOSE))
    return say_run (self, change ? _("change in") : get_lead (self->site), grow_wording (self->site, concept->run));
  return g_strdup (concept->concept->label);
}

/* Last of all: the nearest noun phrase before the figure, or behind it. */
static char *
say_nearest (Maker *self)
{
  const DtlNounSite *site = self->site;
  DtlTokenRun run;

  for (guint end = site->first; end > site->clause.first; end--)
    {
      run = dtl_noun_phrase_take_backward (site, end);
      if (!dtl_token_run_is_empty (run))
        return say_run (self, NULL, run);
    }
  for (guint i = site->last + 1; i < site->clause.end; i++)
    {
      run = dtl_noun_phrase_take_forward (site, i, TRUE);
      if (!dtl_token_run_is_empty (run))
        return say_run (self, NULL, run);
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
  typedef char *(*Construction) (Maker *self);
  static const Construction constructions[] = {
    say_rank, say_label, say_duration, say_other_end, say_share, say_change_in, say_number_of, say_counted, say_noun_of, say_touching, say_amount_of, say_deed, say_subject, say_concept, say_nearest,
  };
  const DtlNounSite site = { passage, figure, dtl_clause_find (passage, first), first, last };
  Maker self = { .site = &site };
  char *phrase = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (constructions) && phrase == NULL; i++)
    phrase = constructions[i] (&self);
  if (!dtl_token_run_is_empty (self.core) && (!self.known || self.concept.distance > 0))
    self.concept = dtl_measure_concept_find (self.site, self.core);
  else
    get_concept (&self);
  if (phrase != NULL && !self.finished)
    phrase = dtl_measure_label_finish (phrase, self.site, self.core, &self.concept);
  return (DtlMeasurePhrase) { phrase, self.concept.concept != NULL ? self.concept.concept->id : NULL };
}
