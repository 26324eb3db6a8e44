/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Killing 12", "17 of them children", "50 people were killed and 30 injured", "cut 300 jobs and will
 * cut 200 more": what is counted is not said again. It stands in what happened to it, behind "of
 * them", or with the count before. */

#include "dtl-noun-ellipsis.h"

#include <string.h>

#include "dtl-clause.h"
#include "dtl-noun-finder.h"

/* Words between a count and what happened: "19 are still feared dead". */
#define LONGEST_LINK 6
/* Words back to the toll or number that a count tells, and to the count before. */
#define LONGEST_REACH 25

typedef struct
{
  const DtlPassage *passage;
  const GArray *quantities;
  DtlFigure *figures;
  guint index;
  guint at;    /* the first token of the words before the count */
  guint end;   /* the token after it */
  guint first; /* of the sentence */
} Site;

static gboolean
has_class (const Site *site, guint index, DtlSenseClass class)
{
  return dtl_passage_word (site->passage, index, class) != NULL;
}

static gboolean
says (const Site *site, guint index, const char *word)
{
  return dtl_passage_says (site->passage, index, word);
}

static gboolean
is_adverb (const Site *site, guint index)
{
  return dtl_passage_is (site->passage, index, DTL_TOKEN_WORD) && dtl_passage_ends_in (site->passage, index, "ly", 3);
}

/* count [link …] fate: "30 injured", "26 dead", "40 more were still missing". */
static gboolean
has_fate_behind (const Site *site)
{
  for (guint n = 0, at = site->end; n < LONGEST_LINK && at < site->passage->n_tokens; n++, at++)
    {
      if (has_class (site, at, DTL_SENSE_FATE))
        return TRUE;
      if (!has_class (site, at, DTL_SENSE_AUXILIARY) && !has_class (site, at, DTL_SENSE_FATE_LINK) && !is_adverb (site, at))
        return FALSE;
    }
  return FALSE;
}

/* fate count: "killed 19", "injuring at least 20"; "a death toll of 40", "the toll rose to 46". */
static gboolean
has_fate_before (const Site *site)
{
  if (site->at > site->first && has_class (site, site->at - 1, DTL_SENSE_FATE))
    return TRUE;
  for (guint n = 0, at = site->at; n < 12 && at > site->first && !dtl_passage_is (site->passage, at - 1, DTL_TOKEN_SEMICOLON); n++, at--)
    if (says (site, at - 1, "toll") || says (site, at - 1, "fatalities"))
      return TRUE;
  return FALSE;
}

/* "17 of them", "two of whom" */
static gboolean
is_part (const Site *site, guint end)
{
  static const char *const pronouns[] = { "them", "whom", "these", "those", "which", NULL };

  return says (site, end, "of") && dtl_passage_says_any (site->passage, end + 1, pronouns);
}

/* "nine nurses, [four of them men], were hurt": an aside tells of what a part is, and no count behind it is of that. */
static gboolean
is_aside (const Site *site, guint index)
{
  const DtlQuantity *quantity = &g_array_index (site->quantities, DtlQuantity, index);

  return index > 0 && quantity->lead > site->first && is_part (site, quantity->end)
         && (dtl_passage_is (site->passage, quantity->lead - 1, DTL_TOKEN_COMMA) || dtl_passage_is (site->passage, quantity->lead - 1, DTL_TOKEN_OPEN));
}

/* count "of" ("them" | "whom" | …) noun: "17 of them children". */
static const char *
find_of_them (const Site *site)
{
  guint noun;

  if (!is_part (site, site->end))
    return NULL;
  noun = dtl_noun_find (site->passage, site->end + 2, FALSE);
  return noun != DTL_NO_NOUN ? dtl_noun_lemma (site->passage, noun) : NULL;
}

/* "sixty thousand of us", "as many as 40 of you": those who speak or are spoken to are people. */
static const char *
find_of_us (const Site *site)
{
  static const char *const pronouns[] = { "us", "you", "ourselves", NULL };

  return says (site, site->end, "of") && dtl_passage_says_any (site->passage, site->end + 1, pronouns) ? dtl_noun_person (site->passage) : NULL;
}

/* "the number of schools fell from 300 to 240": what the nearest number before is of. */
static const char *
find_number_of (const Site *site)
{
  for (guint n = 0, at = site->at; n < LONGEST_REACH && at > site->first; n++, at--)
    {
      guint noun;

      if (dtl_passage_is (site->passage, at - 1, DTL_TOKEN_SEMICOLON))
        return NULL;
      if (!says (site, at - 1, "number") || !says (site, at, "of"))
        continue;
      noun = dtl_noun_find (site->passage, at + 1, FALSE);
      return noun != DTL_NO_NOUN && noun < site->at ? dtl_noun_lemma (site->passage, noun) : NULL;
    }
  return NULL;
}

/* "3, 5 and 9 boats": a count right before the next of a list counts what that does. */
static const char *
find_in_list (const Site *site)
{
  const DtlQuantity *next = site->index + 1 < site->quantities->len ? &g_array_index (site->quantities, DtlQuantity, site->index + 1) : NULL;
  const DtlFigure *figure = &site->figures[site->index];
  guint at = site->end;

  if (next == NULL || figure[1].kind != DTL_FIGURE_COUNT || next->first > at + 2 || next->first == at)
    return NULL;
  for (; at < next->first; at++)
    if (!dtl_passage_is (site->passage, at, DTL_TOKEN_COMMA) && !says (site, at, "and") && !says (site, at, "or"))
      return NULL;
  return figure[1].noun;
}

/* Whether another noun follows that only is no plural: "25 crew". */
static gboolean
has_noun_behind (const Site *site)
{
  return dtl_passage_is (site->passage, site->end, DTL_TOKEN_WORD) && !dtl_passage_has_flag (site->passage, site->end, DTL_TOKEN_LINE_BEFORE)
         && !has_class (site, site->end, DTL_SENSE_STOP) && !has_class (site, site->end, DTL_SENSE_FATE_LINK)
         && !dtl_clause_is_verb (site->passage, site->end) && !is_adverb (site, site->end);
}

/* "the other 12", "200 more", "12 others", "9 of them": said of the ones before. */
static gboolean
points_back (const Site *site)
{
  static const char *const behind[] = { "more", "others", "other", "of", NULL };
  static const char *const before[] = { "other", "remaining", "another", NULL };

  if (says (site, site->end, "of") && !says (site, site->end + 1, "them") && !says (site, site->end + 1, "those") && !says (site, site->end + 1, "whom"))
    return FALSE;
  return dtl_passage_says_any (site->passage, site->end, behind) || (site->at > site->first && dtl_passage_says_any (site->passage, site->at - 1, before));
}

/* "34 villages are cut off, down from [118]", "six were hurt, compared with [11]": the same things, at another time. */
static gboolean
is_held_against (const Site *site)
{
  static const char *const leads[] = { "from", "with", "to", "against", NULL };
  static const char *const words[] = { "up", "down", "compared", "against", NULL };

  if (site->at < site->first + 2 || !dtl_passage_says_any (site->passage, site->at - 1, leads))
    return FALSE;
  return dtl_passage_says_any (site->passage, site->at - 2, words) || says (site, site->at - 1, "against");
}

/* "5,212 flights were delayed and [183] cancelled": a participle that shares the noun and the auxiliary. */
static gboolean
is_joined (const Site *site)
{
  return site->at > site->first && (says (site, site->at - 1, "and") || dtl_passage_is (site->passage, site->at - 1, DTL_TOKEN_COMMA)) && dtl_passage_is (site->passage, site->end, DTL_TOKEN_WORD)
         && dtl_passage_ends_in (site->passage, site->end, "ed", 3);
}

/* The count before in the sentence: with no verb between, or where this one points back to it. */
static const char *
find_antecedent (const Site *site)
{
  const gboolean back = points_back (site) || is_held_against (site) || is_joined (site);
  const DtlFigure *figure = &site->figures[site->index];

  if (has_noun_behind (site) || (says (site, site->end, "of") && !back))
    return NULL;
  for (guint i = site->index; i > 0 && i + 3 > site->index; i--)
    {
      const DtlFigure *mate = &site->figures[i - 1];
      guint end = g_array_index (site->quantities, DtlQuantity, i - 1).end;

      if (!dtl_span_equal (mate->sentence, figure->sentence) || site->at < end || site->at - end > LONGEST_REACH)
        return NULL;
      if (mate->kind != DTL_FIGURE_COUNT || mate->noun == NULL || is_aside (site, i - 1))
        continue;
      for (guint at = end; !back && at < site->at; at++)
        if (dtl_clause_is_verb (site->passage, at) || dtl_passage_is (site->passage, at, DTL_TOKEN_SEMICOLON))
          return NULL;
      return mate->noun;
    }
  return NULL;
}

/* "Nine hikers were rescued, four were injured": who shares the sentence and a fate is of one kind. */
static const char *
find_fellow (const Site *site)
{
  for (guint i = site->index; i > 0 && i + 3 > site->index; i--)
    {
      const DtlFigure *mate = &site->figures[i - 1];
      guint end = g_array_index (site->quantities, DtlQuantity, i - 1).end;

      if (!dtl_span_equal (mate->sentence, site->figures[site->index].sentence))
        return NULL;
      if (is_aside (site, i - 1))
        continue;
      for (guint at = end; mate->kind == DTL_FIGURE_COUNT && mate->noun != NULL && at < end + LONGEST_LINK && at < site->at; at++)
        if (has_class (site, at, DTL_SENSE_FATE))
          return mate->noun;
    }
  return NULL;
}

/* "Small investors, numbering 541,208": what the words before the comma name. */
static const char *
find_numbering (const Site *site)
{
  static const char *const verbs[] = { "numbering", "totalling", "totaling", NULL };
  guint at = site->at;

  if (at < site->first + 3 || !dtl_passage_says_any (site->passage, at - 1, verbs))
    return NULL;
  at -= dtl_passage_is (site->passage, at - 2, DTL_TOKEN_COMMA) ? 3 : 2;
  return dtl_noun_is_plural (site->passage, at) ? dtl_noun_lemma (site->passage, at) : NULL;
}

/* "its lodgers, of whom there are 310": what the words before the comma name. */
static const char *
find_of_whom (const Site *site)
{
  static const char *const pronouns[] = { "whom", "which", NULL };
  static const char *const verbs[] = { "are", "were", NULL };
  const guint at = site->at;
  guint noun;

  if (at < site->first + 5 || !dtl_passage_says_any (site->passage, at - 1, verbs) || !says (site, at - 2, "there")
      || !dtl_passage_says_any (site->passage, at - 3, pronouns) || !says (site, at - 4, "of"))
    return NULL;
  noun = at - 5;
  if (dtl_passage_is (site->passage, noun, DTL_TOKEN_COMMA) && noun > site->first)
    noun--;
  return dtl_noun_is_plural (site->passage, noun) ? dtl_noun_lemma (site->passage, noun) : NULL;
}

/**
 * dtl_noun_ellipsis_is_gapped:
 * @passage: a paragraph
 * @before: the first token of a count, or of its hedge
 * @before_end: the token behind it
 * @at: the first token of the count behind it, or of its hedge
 *
 * Returns: whether somebody else tells the same of it, with a verb that is not said again: "police put the crowd at 3,000, the
 *   organisers at 12,000"
 */
gboolean
dtl_noun_ellipsis_is_gapped (const DtlPassage *passage, guint before, guint before_end, guint at)
{
  static const char *const links[] = { "at", "of" };
  const gboolean parted = dtl_passage_is (passage, before_end, DTL_TOKEN_COMMA) || dtl_passage_is (passage, before_end, DTL_TOKEN_SEMICOLON);
  guint first = before_end + parted;

  first += dtl_passage_says (passage, first, "and") || dtl_passage_says (passage, first, "but") || dtl_passage_says (passage, first, "while");
  if (first == before_end || before == 0 || at < first + 2 || at > first + 6 || !dtl_passage_is_one_of (passage, at - 1, links)
      || dtl_passage_at (passage, at - 1)->hash != dtl_passage_at (passage, before - 1)->hash)
    return FALSE;
  for (guint i = first; i < at; i++)
    if (!dtl_passage_is (passage, i, DTL_TOKEN_WORD) || dtl_clause_is_verb (passage, i))
      return FALSE;
  return dtl_passage_word (passage, first, DTL_SENSE_DETERMINER) != NULL || dtl_passage_has_flag (passage, first, DTL_TOKEN_CAPITAL) || dtl_noun_is_plural (passage, first);
}

static const char *
find_gapped (const Site *site)
{
  const DtlQuantity *before = site->index > 0 ? &g_array_index (site->quantities, DtlQuantity, site->index - 1) : NULL;
  const DtlFigure *mate = &site->figures[site->index] - 1;

  if (before == NULL || mate->kind != DTL_FIGURE_COUNT || !dtl_span_equal (mate->sentence, mate[1].sentence))
    return NULL;
  return dtl_noun_ellipsis_is_gapped (site->passage, before->lead, before->end, site->at) ? mate->noun : NULL;
}

/* Whether animals are told of from @first to before @end. */
static gboolean
tells_of_animals (const DtlPassage *passage, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const DtlSense *sense = dtl_passage_word (passage, i, DTL_SENSE_SETTING);

      if (sense != NULL && (strstr (sense->text, "wildlife") != NULL || strstr (sense->text, "animal") != NULL))
        return TRUE;
    }
  return FALSE;
}

/* "63 aftershocks were recorded. [Nineteen] of them were felt", "28 oiled birds. [Eleven] were dead": the only things that the sentence
 * before counts. */
static const char *
find_in_former (const Site *site)
{
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->at);
  const gboolean part = says (site, site->end, "of") && says (site, site->end + 1, "them");
  const char *noun = NULL;

  if (site->at != site->first || sentence == site->passage->sentences || (!part && !has_fate_behind (site)))
    return NULL;
  for (guint i = site->index; i > 0 && g_array_index (site->quantities, DtlQuantity, i - 1).first >= sentence[-1].first; i--)
    {
      const DtlFigure *mate = &site->figures[i - 1];

      if (mate->kind != DTL_FIGURE_COUNT || mate->noun == NULL)
        continue;
      if (noun != NULL && strcmp (noun, mate->noun) != 0)
        return NULL;
      noun = mate->noun;
    }
  return part || tells_of_animals (site->passage, sentence[-1].first, sentence[-1].end) ? noun : NULL;
}

static const char *
find_noun (const Site *site)
{
  const char *noun = find_of_them (site);

  if (noun == NULL)
    noun = find_in_former (site);
  if (noun == NULL)
    noun = find_gapped (site);

  if (noun == NULL)
    noun = find_of_whom (site);
  if (noun == NULL)
    noun = find_of_us (site);
  if (noun == NULL)
    noun = find_numbering (site);
  if (noun == NULL && is_held_against (site))
    noun = find_antecedent (site);
  if (noun == NULL)
    noun = find_in_list (site);
  if (noun == NULL && points_back (site))
    noun = find_antecedent (site);
  if (noun == NULL && (has_fate_behind (site) || is_adverb (site, site->end)))
    noun = find_fellow (site);
  if (noun == NULL && (has_fate_behind (site) || has_fate_before (site)))
    noun = dtl_noun_person (site->passage);
  if (noun == NULL)
    noun = find_number_of (site);
  return noun != NULL ? noun : find_antecedent (site);
}

/**
 * dtl_noun_ellipsis_fill:
 * @passage: a paragraph
 * @quantities: (element-type DtlQuantity): its figures in the making
 * @figures: the figures that were made of them
 *
 * Gives counts without a noun of their own the one that the text leaves out. The last of a list
 * has its noun, so that the others are settled from the end.
 */
void
dtl_noun_ellipsis_fill (const DtlPassage *passage, const GArray *quantities, DtlFigure *figures)
{
  for (guint turn = 0; turn < 2; turn++)
    for (guint n = 0; n < quantities->len; n++)
      {
        guint i = turn == 0 ? n : quantities->len - 1 - n;
        const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
        Site site = { passage, quantities, figures, i, quantity->first, quantity->end, dtl_passage_sentence (passage, quantity->first)->first };

        if (figures[i].kind != DTL_FIGURE_COUNT || (figures[i].noun != NULL && strcmp (figures[i].noun, "other") != 0))
          continue;
        site.at = quantity->lead;
        figures[i].noun = turn == 0 ? find_noun (&site) : find_in_list (&site);
      }
}
