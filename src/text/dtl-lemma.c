/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counted nouns and governing verbs are compared between sources, so "countries" and "country"
 * must be one word. English inflects little: irregular forms are data, the rest are suffixes. */

#include "dtl-lemma.h"

#include <string.h>

static void
fold_word (const char *word, gsize length, char lemma[DTL_LEMMA_MAX])
{
  length = MIN (length, DTL_LEMMA_MAX - 1);
  while (length > 0 && length == DTL_LEMMA_MAX - 1 && ((guint8) word[length] & 0xC0) == 0x80)
    length--;
  for (gsize i = 0; i < length; i++)
    lemma[i] = g_ascii_tolower (word[i]);
  lemma[length] = '\0';
}

static gboolean
take_irregular (const DtlLexicon *lexicon, DtlSenseClass class, char lemma[DTL_LEMMA_MAX])
{
  const DtlSense *sense = dtl_lexicon_sense (lexicon, dtl_lexicon_find (lexicon, lemma), class);

  if (sense == NULL || sense->text == NULL)
    return FALSE;
  g_strlcpy (lemma, sense->text, DTL_LEMMA_MAX);
  return TRUE;
}

static inline gboolean
has_ending (const char *word, gsize length, const char *suffix)
{
  const gsize n = strlen (suffix);

  return length > n + 1 && memcmp (word + length - n, suffix, n) == 0;
}

static inline gboolean
ends_with (const char *word, const char *suffix)
{
  return has_ending (word, strlen (word), suffix);
}

/* Whether the last letter is one of @letters: most words have no ending at all. */
static gboolean
may_have_ending (const char *word, const char *letters)
{
  return word[0] != '\0' && strchr (letters, word[strlen (word) - 1]) != NULL;
}

static void
cut_suffix (char *word, gsize length)
{
  word[strlen (word) - length] = '\0';
}

static gboolean
is_vowel (char letter)
{
  return letter != '\0' && strchr ("aeiou", letter) != NULL;
}

/* Suffixes of plurals, longest first: what to cut and what to put. */
static const struct
{
  const char *suffix;
  guint cut;
  const char *put;
} plurals[] = {
  { "ies", 3, "y" }, { "sses", 2, "" }, { "ches", 2, "" }, { "shes", 2, "" }, { "xes", 2, "" }, { "zzes", 2, "" }, { "oes", 2, "" }, { "ss", 0, "" },
  { "us", 0, "" },   { "is", 0, "" },   { "s", 1, "" },
};

/**
 * dtl_lemma_noun:
 * @lexicon: holds the irregular nouns
 * @word: a noun as it is written
 * @length: its length in bytes
 * @lemma: filled with the singular, in lower case
 */
void
dtl_lemma_noun (const DtlLexicon *lexicon, const char *word, gsize length, char lemma[DTL_LEMMA_MAX])
{
  fold_word (word, length, lemma);
  if (take_irregular (lexicon, DTL_SENSE_IRREGULAR_NOUN, lemma) || !may_have_ending (lemma, "s"))
    return;
  length = strlen (lemma);
  for (guint i = 0; i < G_N_ELEMENTS (plurals); i++)
    if (has_ending (lemma, length, plurals[i].suffix))
      {
        cut_suffix (lemma, plurals[i].cut);
        g_strlcat (lemma, plurals[i].put, DTL_LEMMA_MAX);
        return;
      }
}

/**
 * dtl_lemma_is_plural:
 * @lexicon: holds the irregular nouns
 * @word: a noun as it is written
 * @length: its length in bytes
 *
 * Returns: whether it is another form than its lemma
 */
gboolean
dtl_lemma_is_plural (const DtlLexicon *lexicon, const char *word, gsize length)
{
  char folded[DTL_LEMMA_MAX];
  char lemma[DTL_LEMMA_MAX];

  fold_word (word, length, folded);
  dtl_lemma_noun (lexicon, word, length, lemma);
  return strcmp (folded, lemma) != 0;
}

/* "stopp" of "stopped" is "stop"; "fall" of "falling" stays. */
static void
mend_stem (char *stem)
{
  gsize length = strlen (stem);
  char last = length > 0 ? stem[length - 1] : '\0';
  char before = length > 1 ? stem[length - 2] : '\0';

  if (length > 3 && last == before && strchr ("lsz", last) == NULL && !is_vowel (last))
    stem[length - 1] = '\0';
  else if (strchr ("cvuz", last) != NULL || (last == 's' && before != 's') || (last == 'g' && (before == 'r' || before == 'd' || before == 'n'))
           || (last == 't' && before == 'a') || (last == 'l' && before != 'l' && !is_vowel (before) && before != 'r')
           || (last == 'r' && before == 'i' && length > 2) || (last == 'n' && before == 'i' && length > 3 && !is_vowel (stem[length - 3]))
           || (last == 'd' && (before == 'u' || before == 'i')) || (last == 'k' && before == 'i') || (last == 'm' && before == 'u' && length > 4))
    g_strlcat (stem, "e", DTL_LEMMA_MAX);
}

/**
 * dtl_lemma_verb:
 * @lexicon: holds the irregular verbs
 * @word: a verb as it is written
 * @length: its length in bytes
 * @lemma: filled with the infinitive, in lower case
 */
void
dtl_lemma_verb (const DtlLexicon *lexicon, const char *word, gsize length, char lemma[DTL_LEMMA_MAX])
{
  fold_word (word, length, lemma);
  if (take_irregular (lexicon, DTL_SENSE_IRREGULAR_VERB, lemma) || !may_have_ending (lemma, "dgs"))
    return;
  if (ends_with (lemma, "ied") || ends_with (lemma, "ies"))
    {
      cut_suffix (lemma, 3);
      g_strlcat (lemma, "y", DTL_LEMMA_MAX);
    }
  else if (ends_with (lemma, "ing") && strlen (lemma) > 5)
    {
      cut_suffix (lemma, 3);
      mend_stem (lemma);
    }
  else if (ends_with (lemma, "ed") && !ends_with (lemma, "eed"))
    {
      cut_suffix (lemma, 2);
      mend_stem (lemma);
    }
  else if (ends_with (lemma, "sses") || ends_with (lemma, "shes") || ends_with (lemma, "ches") || ends_with (lemma, "xes"))
    cut_suffix (lemma, 2);
  else if (ends_with (lemma, "s") && !ends_with (lemma, "ss"))
    cut_suffix (lemma, 1);
}
