/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two polls ask two samples: that one finds 37 per cent and the other 39 says nothing against either. Whose poll
 * a share comes from is told where it is named, in the sentence or shortly before: "the latest Corrigo poll", "a
 * survey by Trellis", "Trellis interviewed 1,612 voters". */

#include "dtl-surveys.h"

#include <string.h>

#define SENTENCES 3 /* its own and two before: what stands further off, with no word of a poll between, is about something else */
#define REACH 3     /* words between the name and the word for the poll */

/* @asks: a deed of the institute, which its name stands before. */
static const struct
{
  const char *word;
  gboolean asks;
} survey_words[] = {
  { "poll", FALSE },    { "polls", FALSE },  { "survey", FALSE },      { "surveys", FALSE },    { "pollster", FALSE },
  { "surveyed", TRUE }, { "polled", TRUE },  { "interviewed", TRUE },  { "questioned", TRUE },
};

static gboolean
says_word (const char *bytes, const DtlCorpusWord *word, const char *text)
{
  return strlen (text) == word->end - word->start && g_ascii_strncasecmp (bytes + word->start, text, strlen (text)) == 0;
}

static int
find_survey_word (const char *bytes, const DtlCorpusWord *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (survey_words); i++)
    if (says_word (bytes, word, survey_words[i].word))
      return i;
  return -1;
}

/* Names of institutes, not of countries: "the national poll", "a poll of Germans". */
static gboolean
is_institute (const DtlCorpus *corpus, guint source, const DtlCorpusWord *word)
{
  return ((word->flags & DTL_WORD_NAME) || dtl_bag_holds (dtl_corpus_names (corpus, source), word->word))
         && !(word->flags & (DTL_WORD_COUNTRY | DTL_WORD_QUIET | DTL_WORD_CONCEPT));
}

/* A comma or a bracket stands between two words, and not only a gap or an apostrophe. */
static gboolean
is_cut_off (const char *bytes, const DtlCorpusWord *word, const DtlCorpusWord *next)
{
  for (guint32 i = word->end; i < next->start; i++)
    if (bytes[i] == ',' || bytes[i] == ';' || bytes[i] == '(' || bytes[i] == ')' || bytes[i] == ':')
      return TRUE;
  return FALSE;
}

/* "Corrigo's latest opinion poll": the name nearest before the word, with all that belongs to it. */
static void
add_name_before (const DtlCorpus *corpus, guint source, guint first, guint index, GArray *names)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  gboolean found = FALSE;

  for (guint i = index; i > first && index - i < REACH; i--)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i - 1);

      if (is_cut_off (bytes, word, &g_array_index (words, DtlCorpusWord, i)))
        return;
      if (is_institute (corpus, source, word))
        g_array_append_val (names, word->word);
      else if (found)
        return;
      found |= is_institute (corpus, source, word);
    }
}

/* "A survey by Trellis", "a poll for the Courier by Trellis", "pollster Kappa" */
static void
add_name_behind (const DtlCorpus *corpus, guint source, guint index, guint end, GArray *names)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  gboolean by = says_word (bytes, &g_array_index (words, DtlCorpusWord, index), "pollster");

  for (guint i = index + 1; i < end && i <= index + REACH + 2; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if (by && is_institute (corpus, source, word))
        g_array_append_val (names, word->word);
      by |= says_word (bytes, word, "by") || says_word (bytes, word, "from");
    }
}

/* Returns: whether a poll is spoken of, by name or not. */
static gboolean
add_names_of_sentence (const DtlCorpus *corpus, guint source, DtlSpan sentence, GArray *names)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  gboolean spoken = FALSE;
  guint first, end;

  dtl_corpus_slice (corpus, source, sentence, &first, &end);
  for (guint i = first; i < end; i++)
    {
      int found = find_survey_word (bytes, &g_array_index (words, DtlCorpusWord, i));

      spoken |= found >= 0;

      if (found >= 0)
        add_name_before (corpus, source, first, i, names);
      if (found >= 0 && !survey_words[found].asks)
        add_name_behind (corpus, source, i, end, names);
    }
  return spoken;
}

/* Bag of the names beside the word for a poll that stands nearest before a figure; empty if there is none. "The
 * survey" without a name is the one that was named before, however long ago. */
static GArray *
find_survey (const DtlCorpus *corpus, const DtlFact *fact)
{
  const GArray *sentences = dtl_corpus_reading (corpus, fact->source)->sentences;
  guint32 start = dtl_fact_figure (fact, corpus)->sentence.start;
  GArray *names = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint at = 0, left = SENTENCES;

  while (at < sentences->len && g_array_index (sentences, DtlSpan, at).start < start)
    at++;
  for (guint i = 0; left > 0 && i <= at && at < sentences->len && names->len == 0; i++)
    left = add_names_of_sentence (corpus, fact->source, g_array_index (sentences, DtlSpan, at - i), names) ? at + 1 : left - 1;
  dtl_bag_sort (names);
  return names;
}

/**
 * dtl_surveys_are_one:
 * @corpus: the sources
 * @a: a statement
 * @b: another
 *
 * Returns: whether both are found by polls of one institute
 */
gboolean
dtl_surveys_are_one (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  g_autoptr (GArray) left = find_survey (corpus, a), right = find_survey (corpus, b);

  return dtl_bag_meets (left, right);
}

/**
 * dtl_surveys_differ:
 * @corpus: the sources
 * @a: a statement
 * @b: another
 *
 * Returns: whether each is found by a poll whose institute is named, and these are two
 */
gboolean
dtl_surveys_differ (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  g_autoptr (GArray) left = find_survey (corpus, a), right = find_survey (corpus, b);

  return left->len > 0 && right->len > 0 && !dtl_bag_meets (left, right);
}
