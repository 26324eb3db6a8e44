/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Twelve people, but which? Those who were killed, who were on board, or who marched: what is counted is named
 * with what befell it, so that two counts of people are two rows. */

#include "config.h"

#include "dtl-measure-count.h"

#include <glib/gi18n-lib.h>

#include "dtl-lemma.h"
#include "dtl-measure-before.h"

#define MAIN_VERB_REACH 6 /* tokens behind a participle in which the main verb is sought */
#define PLACE_REACH 16    /* tokens of a place between a noun and its verb */
#define LIST_MAX 6        /* counts of a list that share a verb */

/* What befell the things counted. @run is empty if nothing is said. */
typedef struct
{
  DtlTokenRun run;
  const DtlConcept *concept;
  gboolean active; /* "people died", not "were killed" */
} Fate;

static gboolean
is_helper (const DtlNounSite *site, guint token)
{
  return dtl_noun_phrase_ends_in (site, token, "ly", 2) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_AUXILIARY) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_ADVERB) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_FORECAST);
}

/* "are feared [dead]", "is believed to still be [trapped]": words that lead from the noun to what befell it. */
static gboolean
leads_to_fate (const DtlNounSite *site, guint token)
{
  static const char *const words[] = { "who", "that", "which", "others", "more", "left", "presumed", "feared", "believed", "thought", "known", "went", "remain", "remained", "remains" };
  static const char *const behind[] = { "to", "still" };

  return is_helper (site, token) || dtl_passage_is_one_of (site->passage, token, words)
         || (dtl_passage_is_one_of (site->passage, token, behind) && token > site->clause.first && leads_to_fate (site, token - 1));
}

/* Behind the noun: "people were [injured]", "people [are missing]", "who were [taken to hospital]", "[on board]". */
static Fate
find_fate (const DtlNounSite *site, guint token)
{
  Fate fate = { .active = TRUE };
  guint verb = token, length;

  for (guint past; verb < site->clause.end; verb = past)
    {
      past = leads_to_fate (site, verb) ? verb + 1 : dtl_measure_concept_skip_inserted (site, verb);
      if (past == verb)
        break;
      fate.active &= !dtl_noun_phrase_has_class (site, verb, DTL_SENSE_AUXILIARY);
    }
  if (verb > token && verb + 1 < site->clause.end && (dtl_noun_phrase_has_class (site, verb, DTL_SENSE_SAY) || dtl_passage_says (site->passage, verb, "feared")) && dtl_measure_concept_at (site, verb + 1, &length) != NULL)
    verb++;
  if (verb >= site->clause.end || dtl_noun_phrase_in_figure (site, verb))
    return (Fate) { 0 };
  fate.concept = dtl_measure_concept_at (site, verb, &length);
  if (dtl_noun_phrase_has_class (site, verb, DTL_SENSE_SAY) && (fate.concept == NULL || length == 1))
    return (Fate) { 0 }; /* "were told", and not "were told to leave" */
  if (fate.concept != NULL && (length > 1 || verb > token || dtl_measure_concept_counts_people (fate.concept) || dtl_clause_is_verb (site->passage, verb) || dtl_noun_phrase_has_class (site, verb, DTL_SENSE_ADJECTIVE)))
    fate.run = (DtlTokenRun) { verb, verb + length };
  else if (dtl_clause_is_verb (site->passage, verb) && !dtl_noun_phrase_has_class (site, verb, DTL_SENSE_AUXILIARY))
    fate.run = (DtlTokenRun) { verb, verb + 1 };
  else
    return (Fate) { 0 };
  return fate;
}

/* "15 people trapped inside had been [rescued]": behind a participle, the main verb says what befell them. */
static Fate
find_main_fate (const DtlNounSite *site, Fate fate)
{
  for (guint i = fate.run.end; i < MIN (site->clause.end, fate.run.end + MAIN_VERB_REACH); i++)
    {
      Fate main;

      if (dtl_passage_is (site->passage, i, DTL_TOKEN_COMMA) || dtl_noun_phrase_in_figure (site, i) || dtl_passage_says (site->passage, i, "and"))
        return fate;
      if (!dtl_noun_phrase_has_class (site, i, DTL_SENSE_AUXILIARY))
        continue;
      main = find_fate (site, i);
      return dtl_measure_concept_counts_people (main.concept) ? main : fate;
    }
  return fate;
}

/* "288,000 people across the worst hit districts have been [moved to camps]": past where they are. */
static Fate
find_fate_past_place (const DtlNounSite *site, guint token)
{
  for (guint i = token + 1; i < MIN (site->clause.end, token + PLACE_REACH) && !dtl_noun_phrase_in_figure (site, i) && !dtl_passage_is (site->passage, i, DTL_TOKEN_COMMA); i++)
    if (dtl_noun_phrase_has_class (site, i, DTL_SENSE_AUXILIARY))
      {
        Fate fate = find_fate (site, i);

        return fate.concept != NULL && fate.concept->flow ? fate : (Fate) { 0 };
      }
  return (Fate) { 0 };
}

/* Behind the noun at [.., token): what befell the things, by the main verb if there is one behind a participle. */
static Fate
find_fate_behind (const DtlNounSite *site, guint token)
{
  Fate fate = find_fate (site, token);

  if (dtl_token_run_is_empty (fate.run) && token < site->clause.end && dtl_noun_phrase_has_class (site, token, DTL_SENSE_PREPOSITION))
    return find_fate_past_place (site, token);
  return dtl_token_run_is_empty (fate.run) || fate.run.first > token ? fate : find_main_fate (site, fate);
}

/* The token before the figure that is neither a hedge nor "another", "a further". */
static guint
skip_back (const DtlNounSite *site, guint first)
{
  static const char *const fillers[] = { "another", "further", "additional", "other", "the", "all", "an", "a", "some", "its" };
  guint token = first == site->first ? dtl_noun_phrase_skip_hedges (site) : dtl_noun_phrase_skip_hedges_before (site, first);

  while (token > site->clause.first
         && (dtl_passage_is_one_of (site->passage, token - 1, fillers) || dtl_noun_phrase_is_hedge (site, token - 1)
             || (dtl_passage_says (site->passage, token - 1, "at") && dtl_noun_phrase_is_hedge (site, token))))
    token--;
  return token;
}

/* Whether a word that names a measure stands as a verb: "killing", "employs", "to cut". */
static gboolean
is_deed (const DtlNounSite *site, guint token)
{
  return dtl_noun_phrase_ends_in (site, token, "ed", 2) || dtl_noun_phrase_ends_in (site, token, "ing", 2) || dtl_noun_phrase_ends_in (site, token, "s", 2) || dtl_clause_is_verb (site->passage, token)
         || (token > site->clause.first && dtl_noun_phrase_is_modal (site, token - 1));
}

/* Before it: "[destroyed] 1,190 homes", "[killing] at least 12", "will [cut] 3,200 jobs". */
static Fate
find_deed (const DtlNounSite *site, guint first)
{
  guint token = skip_back (site, first), length;
  Fate fate = { 0 };

  for (guint back = 4; back > 0; back--)
    {
      const DtlConcept *concept = token >= site->clause.first + back ? dtl_measure_concept_at (site, token - back, &length) : NULL;

      if (concept != NULL && length == back && (length > 1 || is_deed (site, token - 1)))
        return (Fate) { { token - back, token }, concept, FALSE };
    }
  if (token == site->clause.first || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_AUXILIARY) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_PREPOSITION))
    return fate;
  if (dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_FALL))
    fate.run = (DtlTokenRun) { token - 1, token };
  else if (!dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_SAY) && !dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_LINK_VERB) && dtl_noun_phrase_ends_in (site, token - 1, "ed", 2) && dtl_token_length (dtl_passage_at (site->passage, token - 1)) >= 4)
    fate.run = (DtlTokenRun) { token - 1, token };
  return fate;
}

/* Whether the noun alone says what is counted: "pulled 14 [survivors]". */
static gboolean
is_telling (const DtlNounSite *site, DtlTokenRun noun)
{
  guint length;

  return !dtl_token_run_is_empty (noun) && dtl_measure_concept_at (site, noun.end - 1, &length) != NULL;
}

/* Nouns that "who" can stand behind: those of the lexicon, and what is named after what it does. */
static gboolean
is_person (const DtlNounSite *site, DtlTokenRun noun)
{
  guint last = noun.end - 1;

  return dtl_token_run_is_empty (noun) || dtl_noun_phrase_has_class (site, last, DTL_SENSE_PERSON) || dtl_noun_phrase_ends_in (site, last, "ers", 2) || dtl_noun_phrase_ends_in (site, last, "ors", 2) || dtl_noun_phrase_ends_in (site, last, "ists", 2)
         || dtl_noun_phrase_ends_in (site, last, "ants", 2) || dtl_noun_phrase_ends_in (site, last, "ents", 2) || dtl_noun_phrase_ends_in (site, last, "men", 2) || dtl_noun_phrase_ends_in (site, last, "ees", 2);
}

/* --- Lists ----------------------------------------------------------------------------------------- */

/* "and", ",", ", including": what joins the counts of a list. The token behind it, or @token if it is none. */
static guint
skip_joint (const DtlNounSite *site, guint token)
{
  static const char *const joints[] = { "and", "or", "including", "plus" };
  guint at = token;

  if (at < site->clause.end && dtl_passage_is (site->passage, at, DTL_TOKEN_COMMA))
    at++;
  return at < site->clause.end && dtl_passage_is_one_of (site->passage, at, joints) ? at + 1 : at;
}

static gboolean
is_count (const DtlNounSite *site, guint token)
{
  const DtlFigure *figure = dtl_noun_phrase_figure (site, token);

  return figure != NULL && figure->kind == DTL_FIGURE_COUNT;
}

/* "Police found [12] guns and four men …": a verb before the count governs it, unless somebody only says it. */
static gboolean
has_verb_before (const DtlNounSite *site)
{
  for (guint i = site->clause.first; i < site->first; i++)
    if (dtl_clause_is_verb (site->passage, i) && !dtl_noun_phrase_has_class (site, i, DTL_SENSE_SAY) && !dtl_passage_says (site->passage, i, "left"))
      return TRUE;
  return FALSE;
}

/* "[21] students and four teachers died": where the last noun of the list ends whose first ends at @end. */
static guint
find_list_end (const DtlNounSite *site, guint end)
{
  for (guint n = 0; n < LIST_MAX; n++)
    {
      guint at = skip_joint (site, end);
      DtlTokenRun noun;

      if (at == end)
        break;
      while (at < site->clause.end && dtl_noun_phrase_is_hedge (site, at))
        at++;
      if (at >= site->clause.end || !is_count (site, at))
        break;
      while (at < site->clause.end && is_count (site, at))
        at++;
      noun = dtl_noun_phrase_take_forward (site, at, FALSE);
      if (dtl_token_run_is_empty (noun))
        break;
      end = noun.end;
    }
  return end;
}

/* "killed 19 children and [six] adults": the first token of the list that the figure ends. */
static guint
find_list_start (const DtlNounSite *site)
{
  guint start = site->first;

  for (guint n = 0; n < LIST_MAX; n++)
    {
      guint at = skip_back (site, start), noun;

      while (at > site->clause.first && skip_joint (site, at - 1) >= at && skip_joint (site, at - 1) > at - 1)
        at--;
      if (at == skip_back (site, start))
        break;
      for (noun = at; noun > site->clause.first && at - noun < DTL_NOUN_PHRASE_MAX && dtl_noun_phrase_is_nominal (site, noun - 1); noun--)
        ;
      if (noun == at || noun == site->clause.first || !is_count (site, noun - 1))
        break;
      for (start = noun - 1; start > site->clause.first && is_count (site, start - 1); start--)
        ;
    }
  return start;
}

/* "including [16] civilians". */
static gboolean
is_part (const DtlNounSite *site)
{
  guint token = skip_back (site, site->first);

  return token > site->clause.first && dtl_passage_says (site->passage, token - 1, "including");
}

/* "[17] of them". */
static gboolean
is_of_them (const DtlNounSite *site)
{
  static const char *const pronouns[] = { "them", "whom", "which", "those" };

  return dtl_passage_says (site->passage, site->last + 1, "of") && dtl_passage_is_one_of (site->passage, site->last + 2, pronouns);
}

/* What befell those that the count is a part of: "17 were wounded, including three children"; %NULL if that is not told. */
static const DtlConcept *
find_whole_fate (const DtlNounSite *site)
{
  const DtlFigure *other = dtl_measure_before_figure (site, 1);
  const DtlConcept *concept;

  if (other == NULL || other->kind != DTL_FIGURE_COUNT || other->concept == NULL || !dtl_span_equal (other->sentence, site->figure->sentence))
    return NULL;
  concept = dtl_lexicon_concept (site->passage->lexicon, other->concept);
  return concept != NULL && concept->flow && dtl_measure_concept_counts_people (concept) ? concept : NULL;
}

/* What befell all the things of a list: said behind the last of them, or before the first. What befalls people does
 * not befall their cattle. */
static Fate
find_shared_fate (const DtlNounSite *site, DtlTokenRun noun, guint noun_end)
{
  DtlNounSite whole = *site;
  Fate fate = { 0 };
  guint end, start;

  if (is_part (site) || (is_of_them (site) && find_whole_fate (site) != NULL))
    return (Fate) { DTL_NO_TOKENS, find_whole_fate (site), TRUE };
  whole.clause.end = dtl_passage_sentence (site->passage, site->first)->end;
  if (!has_verb_before (site) && (end = find_list_end (&whole, noun_end)) > noun_end)
    fate = find_fate_behind (&whole, end);
  if (fate.concept == NULL && (start = find_list_start (site)) < site->first)
    fate = find_deed (site, start);
  if (fate.concept == NULL || !fate.concept->flow || (is_telling (site, noun) && dtl_measure_concept_counts_people (fate.concept) && !is_person (site, noun)))
    return (Fate) { 0 };
  return fate;
}

/* --- Saying it ------------------------------------------------------------------------------------- */

/* The participle of a verb that ends in -ing: "killing" is "killed"; empty if the data do not know it. */
static void
make_participle (const DtlNounSite *site, guint token, char participle[DTL_LEMMA_MAX + 4])
{
  const DtlToken *word = dtl_passage_at (site->passage, token);
  char lemma[DTL_LEMMA_MAX];
  gsize length;
  guint entry;

  dtl_lemma_verb (site->passage->lexicon, site->passage->bytes + word->start, dtl_token_length (word), lemma);
  length = strlen (lemma);
  g_snprintf (participle, DTL_LEMMA_MAX + 4, "%.*sed", (int) (length > 1 && lemma[length - 1] == 'e' ? length - 1 : length), lemma);
  entry = dtl_lexicon_find (site->passage->lexicon, participle);
  if (entry == 0 || dtl_lexicon_sense (site->passage->lexicon, entry, DTL_SENSE_CONCEPT) == NULL)
    participle[0] = '\0';
}

/* What was done, as it can stand behind a noun: "killed", "taken to hospital", "missing"; NULL if it cannot. */
static char *
say_participle (const DtlNounSite *site, const Fate *fate)
{
  static const char *const others[] = { "missing", "stranded", "trapped", "hurt", "shot", "held", "sold", "built", "lost", "cut", "burnt", "sunk", "won", "shed" };
  static const char *const degrees[] = { "heavily", "severely", "badly", "slightly", "lightly", "moderately", "partly", "partially", "completely", "totally", "fully" };
  guint token = fate->run.first, end;
  char participle[DTL_LEMMA_MAX + 4];
  GString *label;

  if (dtl_token_run_is_empty (fate->run) || (fate->active && !dtl_noun_phrase_has_class (site, token, DTL_SENSE_PREPOSITION)))
    return NULL;
  if (fate->run.end - token == 1 && dtl_noun_phrase_ends_in (site, token, "ing", 2) && !dtl_passage_is_one_of (site->passage, token, others))
    {
      make_participle (site, token, participle);
      return participle[0] != '\0' ? g_strdup (participle) : NULL;
    }
  if (fate->run.end > site->first && fate->run.end - token == 1 && !dtl_noun_phrase_ends_in (site, token, "ed", 2) && !dtl_passage_is_one_of (site->passage, token, others))
    return NULL;
  if (fate->run.end <= site->first && fate->run.end - token == 1 && fate->concept != NULL && fate->concept->flow && dtl_noun_phrase_ends_in (site, token, "s", 3))
    {
      make_participle (site, token, participle); /* "[damages] 340 houses" */
      return participle[0] != '\0' ? g_strdup (participle) : NULL;
    }
  if (fate->run.end <= site->first && (fate->run.end - token > 1 || !(dtl_noun_phrase_ends_in (site, token, "ed", 2) || dtl_passage_is_one_of (site->passage, token, others))))
    return NULL;
  label = g_string_new (NULL);
  if (token > site->last + 1 && dtl_passage_is_one_of (site->passage, token - 1, degrees))
    token--;
  for (end = fate->run.end; end > token + 1 && (dtl_passage_says (site->passage, end - 1, "from") || dtl_passage_says (site->passage, end - 1, "of"));)
    end--;
  for (guint i = token; i < end; i++)
    g_string_append_printf (label, "%s%.*s", i > token ? " " : "", (int) dtl_token_length (dtl_passage_at (site->passage, i)), site->passage->bytes + dtl_passage_at (site->passage, i)->start);
  return g_string_free_and_steal (g_string_ascii_down (label));
}

/* "27 others", "four were injured", "another 120": counted are the same as before. The words that named it. */
static char *
find_antecedent (const DtlNounSite *site)
{
  const DtlFigure *other;

  for (guint n = 1; (other = dtl_measure_before_figure (site, n)) != NULL && dtl_span_equal (other->sentence, site->figure->sentence); n++)
    {
      g_auto (GStrv) words = NULL;
      gsize length = 0; /* of the measure up to the word that is looked at */

      if (other->kind != DTL_FIGURE_COUNT || other->noun == NULL || other->measure == NULL)
        continue;
      words = g_strsplit (other->measure, " ", 8);
      for (guint i = 0; words[i] != NULL; i++)
        {
          char lemma[DTL_LEMMA_MAX];

          length += strlen (words[i]) + (i > 0);
          dtl_lemma_noun (site->passage->lexicon, words[i], strlen (words[i]), lemma);
          if (g_ascii_strcasecmp (lemma, other->noun) == 0)
            return g_strndup (other->measure, length);
        }
      return NULL;
    }
  return NULL;
}

/* Nouns that only point back: "27 others", "12 more". */
static gboolean
points_back (const DtlNounSite *site, DtlTokenRun noun)
{
  static const char *const words[] = { "others", "more", "other", "another" };

  return dtl_token_run_is_empty (noun) || dtl_passage_is_one_of (site->passage, noun.first, words);
}

static gboolean
is_people (const DtlNounSite *site, DtlTokenRun noun)
{
  static const char *const words[] = { "people", "persons", "individuals", "person" };

  return noun.end - noun.first == 1 && dtl_passage_is_one_of (site->passage, noun.first, words);
}

/* "people", "hikers", "homes": what is counted; NULL if the text does not say. */
static char *
say_noun (const DtlNounSite *site, DtlTokenRun noun, const Fate *fate)
{
  GString *label;
  char *before;

  if (!points_back (site, noun))
    {
      label = g_string_new (NULL);
      dtl_measure_label_append (label, site, dtl_measure_label_trim (site, noun));
      if (label->len > 0)
        return g_string_free_and_steal (label);
      g_string_free (label, TRUE);
    }
  before = find_antecedent (site);
  if (before != NULL || !dtl_measure_concept_counts_people (fate->concept))
    return before;
  return g_strdup (_("people"));
}

/* "will trim around 1,500 [jobs]": what the noun is where it says what is lost. */
static const DtlConcept *
get_cut (const DtlNounSite *site, DtlTokenRun noun)
{
  guint length;
  const DtlConcept *concept = dtl_token_run_is_empty (noun) ? NULL : dtl_measure_concept_at (site, noun.end - 1, &length);

  return concept != NULL && g_str_equal (concept->id, "job-cuts") ? concept : NULL;
}

/* "children", "people injured": "children injured"; where the text tells the fate elsewhere. */
static char *
say_with_label (const char *who, const DtlConcept *concept)
{
  const char *lead = "people ";
  gsize length = strlen (lead);

  if (g_str_equal (concept->id, "death-toll"))
    return g_strdup_printf ("%s %s", who, _("killed"));
  return strncmp (concept->label, lead, length) == 0 ? g_strdup_printf ("%s %s", who, concept->label + length) : g_strdup (concept->label);
}

/* What is counted, with what befell it: "people killed", "hikers rescued", "children who died", "death toll". */
static char *
say_fate (const DtlNounSite *site, DtlTokenRun noun, const Fate *fate)
{
  g_autofree char *who = say_noun (site, noun, fate);
  g_autofree char *done = say_participle (site, fate);
  GString *label;

  if (fate->concept != NULL && dtl_token_run_is_empty (fate->run) && who != NULL && dtl_measure_concept_counts_people (fate->concept))
    return say_with_label (who, fate->concept);
  if (fate->concept != NULL && done == NULL && (who == NULL || points_back (site, noun) || is_people (site, noun) || !fate->active))
    return g_strdup (fate->concept->label);
  if (who == NULL)
    return NULL;
  if (done != NULL)
    return g_strdup_printf ("%s %s", who, done);
  if (fate->concept == NULL && !dtl_token_run_is_empty (fate->run) && get_cut (site, noun) != NULL)
    return g_strdup (get_cut (site, noun)->label);
  label = g_string_new (who);
  if (fate->active && fate->concept != NULL && !dtl_token_run_is_empty (fate->run))
    {
      if (is_person (site, noun))
        g_string_append (label, _(" who"));
      dtl_measure_label_append (label, site, fate->run);
    }
  return g_string_free_and_steal (label);
}

/* "19 [dead]", "three soldiers [wounded]": what befell them stands right behind, as if it were a noun. */
static DtlTokenRun
cut_fate (const DtlNounSite *site, DtlTokenRun noun)
{
  guint last = noun.end - 1, length;
  const DtlConcept *concept;

  if (dtl_token_run_is_empty (noun) || !(dtl_noun_phrase_has_class (site, last, DTL_SENSE_ADJECTIVE) || dtl_noun_phrase_ends_in (site, last, "ed", 2) || dtl_passage_says (site->passage, last, "homeless")))
    return noun;
  concept = dtl_measure_concept_at (site, last, &length);
  if (!dtl_measure_concept_counts_people (concept) && !(concept != NULL && points_back (site, noun)))
    return noun;
  while (last > noun.first && (dtl_noun_phrase_has_class (site, last - 1, DTL_SENSE_SAY) || dtl_passage_says (site->passage, last - 1, "presumed") || dtl_passage_says (site->passage, last - 1, "feared")))
    last--;
  return (DtlTokenRun) { noun.first, last };
}

/* "12 [bodies] were pulled from the rubble": nobody was rescued. */
static const DtlConcept *
find_dead (const DtlNounSite *site, DtlTokenRun noun)
{
  static const char *const words[] = { "bodies", "corpses" };

  if (dtl_token_run_is_empty (noun) || !dtl_passage_is_one_of (site->passage, noun.end - 1, words))
    return NULL;
  return dtl_lexicon_concept (site->passage->lexicon, "death-toll");
}

/* "[27] of 77 provinces", "[hundreds] of homes": where the noun begins, past the whole. */
static guint
skip_whole (const DtlNounSite *site)
{
  guint at = site->last + 1;

  if (!dtl_noun_phrase_says (site, at, "of"))
    return at;
  at++;
  while (at < site->clause.end && (dtl_noun_phrase_in_figure (site, at) || (dtl_noun_phrase_is_determiner (site, at) && at + 1 < site->clause.end && dtl_noun_phrase_in_figure (site, at + 1))))
    at++;
  return at;
}

/* "a town of about [43,000] people": who live there. */
static gboolean
is_place_of (const DtlNounSite *site)
{
  static const char *const places[] = { "city", "town", "village", "island", "province", "country", "nation", "district", "region", "municipality", "suburb", "county", "capital", "territory", "community" };
  guint token = dtl_noun_phrase_skip_hedges (site);

  while (token > site->clause.first && dtl_noun_phrase_is_determiner (site, token - 1))
    token--;
  return token > site->clause.first + 1 && dtl_passage_says (site->passage, token - 1, "of") && dtl_passage_is_one_of (site->passage, token - 2, places);
}

/* "flats built": what the data know by the thing and its fate together; %NULL if they do not. */
static const DtlConcept *
find_named (const DtlNounSite *site, const char *label)
{
  const DtlLexicon *lexicon = site->passage->lexicon;
  const char *space = strrchr (label, ' ');
  const DtlConcept *concept;
  const DtlSense *sense;
  guint entry;

  while (space != NULL && space > label && space[-1] != ' ')
    space--;
  entry = space != NULL ? dtl_lexicon_find (lexicon, space) : 0;
  sense = entry != 0 ? dtl_lexicon_sense (lexicon, entry, DTL_SENSE_CONCEPT) : NULL;
  concept = sense != NULL && !sense->cased ? dtl_lexicon_concept (lexicon, sense->text) : NULL;
  return concept != NULL && (concept->kinds & (1u << DTL_CONCEPT_COUNT)) != 0 ? concept : NULL;
}

/* "looking for [nine] people who are missing": the clause that says what befell them, behind their noun. */
static DtlNounSite
widen (const DtlNounSite *site, DtlTokenRun noun)
{
  static const char *const pronouns[] = { "who", "that", "which" };
  DtlNounSite wide = *site;

  if (!dtl_token_run_is_empty (noun) && noun.end == site->clause.end && noun.end < dtl_passage_sentence (site->passage, site->first)->end && dtl_passage_is_one_of (site->passage, noun.end, pronouns))
    {
      const guint past = dtl_measure_concept_skip_inserted (site, noun.end + 1);

      wide.clause.end = dtl_clause_find (site->passage, past > noun.end + 1 ? past : noun.end).end;
    }
  return wide;
}

/**
 * dtl_measure_count_say:
 * @site: a figure and its clause
 * @concept: (inout): gets the concept of what befell the things counted, if that is known
 *
 * Returns: (transfer full) (nullable): "people injured", "homes destroyed", "countries"; %NULL if the figure counts nothing
 */
char *
dtl_measure_count_say (const DtlNounSite *site, DtlMeasureConcept *concept)
{
  const DtlConcept *named;
  DtlNounSite wide;
  DtlTokenRun noun;
  char *label;
  guint end;
  Fate fate;

  if (site->figure->kind != DTL_FIGURE_COUNT && site->figure->kind != DTL_FIGURE_NUMBER)
    return NULL;
  noun = dtl_noun_phrase_take_forward (site, skip_whole (site), FALSE);
  if (dtl_token_run_is_empty (noun) && site->figure->noun != NULL && dtl_passage_is (site->passage, site->last + 1, DTL_TOKEN_WORD)
      && g_ascii_strncasecmp (site->figure->noun, site->passage->bytes + dtl_passage_at (site->passage, site->last + 1)->start, 3) == 0)
    noun = (DtlTokenRun) { site->last + 1, site->last + 2 };
  if (dtl_token_run_is_empty (noun) && site->figure->kind == DTL_FIGURE_NUMBER)
    return NULL;
  if (is_place_of (site))
    {
      *concept = (DtlMeasureConcept) { dtl_lexicon_concept (site->passage->lexicon, "population"), DTL_NO_TOKENS, 0 };
      return concept->concept != NULL ? g_strdup (concept->concept->label) : NULL;
    }
  noun = cut_fate (site, noun);
  end = dtl_token_run_is_empty (noun) ? site->last + 1 : noun.end;
  wide = widen (site, noun);
  site = &wide;
  fate = find_fate_behind (site, end);
  if (dtl_token_run_is_empty (fate.run) || fate.concept == NULL)
    {
      Fate deed = find_deed (site, site->first);

      if (!dtl_token_run_is_empty (deed.run) && (deed.concept != NULL || (dtl_token_run_is_empty (fate.run) && (!is_telling (site, noun) || site->figure->change == DTL_CHANGE_DECREASE))))
        fate = deed;
    }
  if (dtl_token_run_is_empty (fate.run))
    fate = find_shared_fate (site, noun, end);
  if (dtl_token_run_is_empty (noun) && dtl_token_run_is_empty (fate.run) && fate.concept == NULL && is_part (site))
    return find_antecedent (site); /* "added 132,000 jobs, including [40,100] in health care" */
  if (dtl_token_run_is_empty (noun) && (dtl_token_run_is_empty (fate.run) || (fate.concept == NULL && site->figure->noun == NULL)))
    return NULL;
  if (dtl_measure_concept_counts_people (fate.concept) && find_dead (site, noun) != NULL)
    fate.concept = find_dead (site, noun);
  if (fate.concept != NULL)
    *concept = (DtlMeasureConcept) { fate.concept, fate.run, 0 };
  label = say_fate (site, noun, &fate);
  named = label != NULL && fate.run.end == fate.run.first + 1 ? find_named (site, label) : NULL;
  if (named != NULL)
    *concept = (DtlMeasureConcept) { named, fate.run, 0 };
  return label;
}
