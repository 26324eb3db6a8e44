/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the figures panel needs a name: "share of workforce with AI skills", "net profit", "people
 * injured". It is made from the noun phrases around the figure, by the construction that the figure stands in;
 * each construction is one function, tried from the most telling to the least. */

#include "config.h"

#include "dtl-measure-phrase.h"

#include <glib/gi18n-lib.h>

#include "dtl-lemma.h"

#define MAX_WORDS 9 /* of one noun phrase */

typedef struct
{
  const DtlPassage *passage;
  const DtlFigure *figure;
  DtlClause clause;
  guint first;
  guint last;
} Site;

/* A run of tokens; empty if first == end. */
typedef struct
{
  guint first;
  guint end;
} Run;

#define NO_RUN ((Run) { 0, 0 })

static gboolean
has_class (const Site *site, guint token, DtlSenseClass class)
{
  return dtl_passage_word (site->passage, token, class) != NULL;
}

static gboolean
says (const Site *site, guint token, const char *word)
{
  return token < site->clause.end && dtl_passage_says (site->passage, token, word);
}

static gboolean
is_empty (Run run)
{
  return run.end <= run.first;
}

/* --- Noun phrases --------------------------------------------------------------------------- */

static gboolean
is_in_date (const Site *site, guint token)
{
  const GArray *dates = site->passage->reading->dates;
  DtlSpan span = dtl_token_span (&site->passage->tokens[token]);

  for (guint i = site->passage->first_date; i < dates->len; i++)
    if (dtl_span_overlaps (g_array_index (dates, DtlDateMention, i).span, span))
      return TRUE;
  return FALSE;
}

static gboolean
is_determiner (const Site *site, guint token)
{
  return has_class (site, token, DTL_SENSE_DETERMINER) || dtl_passage_says (site->passage, token, "all");
}

/* Adjectives of amount, which say nothing of what is measured. */
static const char *const fillers[] = {
  "larger", "bigger", "higher", "lower", "smaller", "greater", "extra", "additional", "further", "more", "less",
  "fewer", "another", "total", "some", "almost", "nearly", "around", "about",
};

static gboolean
says_any (const Site *site, guint token, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (dtl_passage_says (site->passage, token, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_modal (const Site *site, guint token)
{
  static const char *const modals[] = { "will", "would", "could", "can", "may", "might", "should", "must", "shall", "to" };

  return says_any (site, token, modals, G_N_ELEMENTS (modals));
}

/* Whether a token can stand inside a noun phrase: a word that is nothing else, a name's initial, a clitic, a
 * hyphen between words. */
static gboolean
is_nominal (const Site *site, guint token)
{
  static const DtlSenseClass others[] = {
    DTL_SENSE_PREPOSITION, DTL_SENSE_CONJUNCTION, DTL_SENSE_PRONOUN, DTL_SENSE_AUXILIARY, DTL_SENSE_SAY,
    DTL_SENSE_ADVERB, DTL_SENSE_ACCORDING, DTL_SENSE_BASELINE,
  };
  const DtlToken *word = &site->passage->tokens[token];

  if (token >= site->first && token <= site->last)
    return FALSE;
  if (word->kind == DTL_TOKEN_CLITIC)
    return TRUE;
  if (word->kind == DTL_TOKEN_DASH)
    return (word->flags & DTL_TOKEN_SPACE_BEFORE) == 0 && !dtl_passage_has_flag (site->passage, token + 1, DTL_TOKEN_SPACE_BEFORE);
  if (word->kind != DTL_TOKEN_WORD || is_in_date (site, token) || is_determiner (site, token))
    return FALSE;
  if ((word->flags & DTL_TOKEN_UPPER) != 0)
    return TRUE;
  if (says_any (site, token, fillers, G_N_ELEMENTS (fillers)) || (token > site->clause.first && is_modal (site, token - 1)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (has_class (site, token, others[i]))
      return FALSE;
  return !dtl_clause_is_verb (site->passage, token);
}

/* From @token on: [determiner] nominals, with "of"/"in"/"with" phrases behind, as far as MAX_WORDS. */
static Run
take_forward (const Site *site, guint token, gboolean with_tail)
{
  Run run;

  while (token < site->clause.end && is_determiner (site, token))
    token++;
  run = (Run) { token, token };
  while (run.end < site->clause.end && run.end - run.first < MAX_WORDS && is_nominal (site, run.end))
    run.end++;
  if (!with_tail || is_empty (run))
    return run;
  while (run.end + 1 < site->clause.end && run.end - run.first < MAX_WORDS
         && (says (site, run.end, "of") || says (site, run.end, "in") || says (site, run.end, "with") || says (site, run.end, "to") || says (site, run.end, "for")))
    {
      Run tail = take_forward (site, run.end + 1, FALSE);

      if (is_empty (tail))
        break;
      run.end = tail.end;
    }
  return run;
}

/* The noun phrase that ends right before @end, with the "of" phrases inside it. */
static Run
take_backward (const Site *site, guint end)
{
  Run run = { end, end };

  while (run.first > site->clause.first && run.end - run.first < MAX_WORDS)
    {
      guint before = run.first - 1;

      if (is_nominal (site, before))
        run.first--;
      else if (is_determiner (site, before) && run.first > site->clause.first + 1 && !is_empty (run)
               && (says (site, before - 1, "of") || says (site, before - 1, "in") || says (site, before - 1, "for") || says (site, before - 1, "to")))
        run.first -= 2;
      else if ((says (site, before, "of") || says (site, before, "in") || says (site, before, "for")) && !is_empty (run) && before > site->clause.first
               && is_nominal (site, before - 1))
        run.first--;
      else
        break;
    }
  while (!is_empty (run) && (is_determiner (site, run.first) || site->passage->tokens[run.first].kind != DTL_TOKEN_WORD))
    run.first++;
  return run;
}

static gboolean
is_hedge_or_change (const Site *site, guint token)
{
  return has_class (site, token, DTL_SENSE_HEDGE) || has_class (site, token, DTL_SENSE_ADVERB)
         || dtl_passage_says (site->passage, token, "than") || dtl_passage_says (site->passage, token, "more")
         || dtl_passage_says (site->passage, token, "less") || dtl_passage_says (site->passage, token, "a")
         || dtl_passage_says (site->passage, token, "least") || dtl_passage_says (site->passage, token, "as");
}

/* The token before the figure that is no hedge. */
static guint
skip_hedges_backward (const Site *site)
{
  guint token = site->first;

  while (token > site->clause.first && is_hedge_or_change (site, token - 1))
    token--;
  return token;
}

/* --- Words ------------------------------------------------------------------------------------ */

static void
append_run (GString *phrase, const Site *site, Run run)
{
  for (guint i = run.first; i < run.end; i++)
    {
      const DtlToken *token = &site->passage->tokens[i];
      gboolean spaced = (token->flags & (DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LINE_BEFORE)) != 0;

      if (is_determiner (site, i) || is_in_date (site, i) || (i >= site->first && i <= site->last))
        continue;
      if (phrase->len > 0 && spaced)
        g_string_append_c (phrase, ' ');
      g_string_append_len (phrase, site->passage->bytes + token->start, dtl_token_length (token));
    }
}

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
say_run (const Site *site, const char *lead, Run run)
{
  GString *phrase = g_string_new (lead);

  if (is_empty (run))
    return g_string_free (phrase, TRUE), NULL;
  append_run (phrase, site, run);
  return finish (phrase);
}

/* --- Constructions ------------------------------------------------------------------------------ */

static void
append_with (GString *phrase, const Site *site, Run what)
{
  if (is_empty (what))
    return;
  g_string_append (phrase, _(" with"));
  append_run (phrase, site, what);
}

/* What the share has, said behind it: "should have AI skills", "are to possess radio sets". */
static Run
find_possession (const Site *site, guint token)
{
  static const char *const verbs[] = { "have", "has", "had", "having", "possess", "possessing", "own", "owned", "hold", "use", "using" };

  while (token < site->clause.end && (has_class (site, token, DTL_SENSE_FORECAST) || has_class (site, token, DTL_SENSE_AUXILIARY) || is_modal (site, token))
         && !says_any (site, token, verbs, G_N_ELEMENTS (verbs)))
    token++;
  if (token >= site->clause.end || !says_any (site, token, verbs, G_N_ELEMENTS (verbs)))
    return NO_RUN;
  return take_forward (site, token + 1, FALSE);
}

/* What the share has, said before it: "skills for 80%", "skills are to be possessed by 80%". */
static Run
find_possessed (const Site *site)
{
  guint token = skip_hedges_backward (site);

  if (token <= site->clause.first + 1 || !(says (site, token - 1, "for") || says (site, token - 1, "by")))
    return NO_RUN;
  for (guint end = token - 1; end > site->clause.first; end--)
    {
      Run run = take_backward (site, end);

      if (!is_empty (run))
        return run;
    }
  return NO_RUN;
}

/* "80% of its workforce", "a third of the budget": the share of what follows, with what it has. */
static char *
say_share (const Site *site)
{
  guint of = site->last + 1;
  Run whole, possession;
  GString *phrase;

  if (!says (site, of, "of"))
    return NULL;
  whole = take_forward (site, of + 1, TRUE);
  if (is_empty (whole))
    return NULL;
  phrase = g_string_new (_("share of"));
  append_run (phrase, site, whole);
  possession = find_possession (site, whole.end);
  append_with (phrase, site, is_empty (possession) ? find_possessed (site) : possession);
  return finish (phrase);
}

/* "a budget of Rs 48 lakh crore", "a surplus of some $3bn", "the death toll of 40". */
static char *
say_noun_of (const Site *site)
{
  guint token = skip_hedges_backward (site);

  if (token <= site->clause.first + 1 || !(says (site, token - 1, "of") || says (site, token - 1, "at")))
    return NULL;
  return say_run (site, NULL, take_backward (site, token - 1));
}

/* How much something rose is another thing than how much it is. */
static const char *
get_lead (const Site *site)
{
  gboolean change = site->figure->change == DTL_CHANGE_INCREASE || site->figure->change == DTL_CHANGE_DECREASE;

  return change || site->figure->kind == DTL_FIGURE_MULTIPLE ? _("change in") : NULL;
}

/* "a seven-fold increase in AI investment to …", "a drop in output of 3%". */
static char *
say_change_in (const Site *site)
{
  for (guint i = site->clause.first; i + 2 < site->clause.end; i++)
    {
      gboolean change = has_class (site, i, DTL_SENSE_RISE) || has_class (site, i, DTL_SENSE_FALL);
      Run object;

      if (!change || !(says (site, i + 1, "in") || says (site, i + 1, "of")))
        continue;
      object = take_forward (site, i + 2, TRUE);
      if (is_empty (object) || object.end + 12 < site->first || i > site->last + 3)
        continue;
      return say_run (site, get_lead (site), object);
    }
  return NULL;
}

/* Where the subject of the verb at @verb ends: before its modal, even if much stands between ("output will, with
 * luck, grow"), else before its auxiliaries and adverbs. */
static guint
find_subject_end (const Site *site, guint verb)
{
  for (guint i = verb; i > site->clause.first + 1; i--)
    if (is_modal (site, i - 1) && !dtl_passage_says (site->passage, i - 1, "to"))
      return i - 1;
  while (verb > site->clause.first
         && (has_class (site, verb - 1, DTL_SENSE_AUXILIARY) || has_class (site, verb - 1, DTL_SENSE_FORECAST) || is_modal (site, verb - 1) || is_hedge_or_change (site, verb - 1)))
    verb--;
  return verb;
}

/* "Revenue rose 14 per cent", "the toll reached 341", "AI investment increasing seven-fold": the subject of
 * a verb of change or being. */
static char *
say_subject (const Site *site)
{
  static const char *const links[] = { "reach", "reached", "reaches", "hit", "stood", "stands", "totalled", "totaled", "total", "totals", "amounted", "amounts", "came", "was", "is", "were", "are", "be", "been", "averaged", "exceeded", "topped", "edged", "passed", "closed", "remained", "becomes" };
  guint token = site->first;

  while (token > site->clause.first)
    {
      gboolean link = has_class (site, token - 1, DTL_SENSE_RISE) || has_class (site, token - 1, DTL_SENSE_FALL) || has_class (site, token - 1, DTL_SENSE_MULTIPLE);

      for (guint i = 0; i < G_N_ELEMENTS (links); i++)
        link |= dtl_passage_says (site->passage, token - 1, links[i]);
      token--;
      if (link)
        return say_run (site, get_lead (site), take_backward (site, find_subject_end (site, token)));
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
};

static const char *
find_deed (const Site *site, guint token)
{
  char lemma[DTL_LEMMA_MAX];
  const DtlToken *word = &site->passage->tokens[token];

  if (word->kind != DTL_TOKEN_WORD)
    return NULL;
  dtl_lemma_verb (site->passage->lexicon, site->passage->bytes + word->start, dtl_token_length (word), lemma);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].lemma, lemma))
      return _(deeds[i].noun);
  return NULL;
}

/* "could contribute 11.2 trillion roubles to GDP": the deed, with what it is done to or for. */
static char *
say_deed (const Site *site)
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
        if (says (site, j, "to") || says (site, j, "in") || says (site, j, "on") || says (site, j, "for"))
          {
            Run object = take_forward (site, j + 1, TRUE);

            if (is_empty (object))
              continue;
            append_run (phrase, site, (Run) { j, j + 1 });
            append_run (phrase, site, object);
            break;
          }
      return finish (phrase);
    }
  return NULL;
}

/* "4,700 people were injured", "1,190 homes destroyed": what is counted, with what befell it. */
static char *
say_counted (const Site *site)
{
  Run noun;
  GString *phrase;
  guint verb;

  if (site->figure->kind != DTL_FIGURE_COUNT && site->figure->kind != DTL_FIGURE_NUMBER)
    return NULL;
  noun = take_forward (site, site->last + 1 + says (site, site->last + 1, "of"), FALSE);
  if (is_empty (noun))
    return NULL;
  phrase = g_string_new (NULL);
  append_run (phrase, site, noun);
  verb = noun.end;
  while (verb < site->clause.end && (has_class (site, verb, DTL_SENSE_AUXILIARY) || has_class (site, verb, DTL_SENSE_ADVERB) || has_class (site, verb, DTL_SENSE_FORECAST)))
    verb++;
  if (verb < site->clause.end && dtl_clause_is_verb (site->passage, verb) && !has_class (site, verb, DTL_SENSE_SAY))
    append_run (phrase, site, (Run) { verb, verb + 1 });
  return finish (phrase);
}

/* The name of a table that ranks: "the Global AI Index", "the FIFA World Ranking". */
static Run
find_table (const Site *site)
{
  static const char *const tables[] = { "index", "ranking", "rankings", "table", "tool", "list", "league", "survey", "standings" };
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);
  Site whole = *site;

  whole.clause = (DtlClause) { sentence->first, sentence->end };
  for (guint i = sentence->first; i < sentence->end; i++)
    {
      Run run = { i, i + 1 };

      if (!says_any (site, i, tables, G_N_ELEMENTS (tables)))
        continue;
      while (run.first > sentence->first && is_nominal (&whole, run.first - 1) && run.end - run.first < MAX_WORDS)
        run.first--;
      if (run.end - run.first > 1 && dtl_passage_has_flag (site->passage, run.end - 2, DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER | DTL_TOKEN_FOREIGN))
        return run;
      if (run.end - run.first > 2)
        return run;
    }
  return NO_RUN;
}

/* "ranks 31st among 83 countries in AI innovation": rank in the table that is named, else in what is ranked. */
static char *
say_rank (const Site *site)
{
  char *phrase;

  if (site->figure->kind != DTL_FIGURE_RANK)
    return NULL;
  if ((phrase = say_run (site, _("rank in"), find_table (site))) != NULL)
    return phrase;
  for (guint i = site->last + 1; i + 1 < MIN (site->clause.end, site->last + 12); i++)
    if (says (site, i, "in") || says (site, i, "on") || says (site, i, "for"))
      {
        phrase = say_run (site, _("rank in"), take_forward (site, i + 1, TRUE));
        if (phrase)
          return phrase;
      }
  return g_strdup (_("rank"));
}

/* "up from 5% today", "against 0.2 trillion": the same as the figure that it is held against. */
static char *
say_other_end (const Site *site)
{
  const GArray *figures = site->passage->reading->figures;
  guint token = skip_hedges_backward (site);
  gboolean baseline = site->figure->change == DTL_CHANGE_FROM;

  for (guint i = token; !baseline && i > site->clause.first && token - i < 3; i--)
    {
      guint length;

      baseline = dtl_passage_phrase (site->passage, i - 1, DTL_SENSE_BASELINE, &length) != NULL && i - 1 + length == token;
    }
  for (guint i = baseline ? figures->len : 0; i > site->passage->first_figure; i--)
    {
      const DtlFigure *other = &g_array_index (figures, DtlFigure, i - 1);

      if (other->span.end <= site->passage->tokens[site->first].start && other->measure && g_strcmp0 (other->unit, site->figure->unit) == 0
          && dtl_span_equal (other->sentence, site->figure->sentence))
        return g_strdup (other->measure);
    }
  return NULL;
}

/* Last of all: the nearest noun phrase before the figure, or behind it. */
static char *
say_nearest (const Site *site)
{
  Run run;

  for (guint end = site->first; end > site->clause.first; end--)
    {
      run = take_backward (site, end);
      if (!is_empty (run))
        return say_run (site, NULL, run);
    }
  for (guint i = site->last + 1; i < site->clause.end; i++)
    {
      run = take_forward (site, i, TRUE);
      if (!is_empty (run))
        return say_run (site, NULL, run);
    }
  return NULL;
}

/* --- Concepts ------------------------------------------------------------------------------------ */

/* The concept named nearest to the figure within its clause, in tokens; of "net profit" the whole. */
static const char *
find_concept (const Site *site)
{
  const char *best = NULL;
  guint nearest = G_MAXUINT;

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
  typedef char *(*Construction) (const Site *site);
  static const Construction constructions[] = {
    say_rank, say_other_end, say_share, say_change_in, say_counted, say_noun_of, say_deed, say_subject, say_nearest,
  };
  const Site site = { passage, figure, dtl_clause_find (passage, first), first, last };
  DtlMeasurePhrase measure = { NULL, find_concept (&site) };

  for (guint i = 0; i < G_N_ELEMENTS (constructions) && !measure.phrase; i++)
    measure.phrase = constructions[i] (&site);
  if (!measure.phrase && measure.concept)
    measure.phrase = g_strdup (dtl_lexicon_concept_label (passage->lexicon, measure.concept));
  return measure;
}
