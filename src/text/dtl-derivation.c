/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "The evacuation of 400", "400 evacuees", "400 were evacuated": which word a word is made of. English says that by
 * endings, and changes consonants before some; but "statement" is made of no state. So an ending is taken off only
 * where a known word is left, and the words that would mislead are listed, as are those that follow no rule. */

#include "dtl-derivation.h"

#include <string.h>

#define MAX_STEPS 3 /* ownership, owner, own */
#define MAX_PUTS 6
#define SHORTEST 3  /* letters that an ending leaves */

#define HALVE "<" /* of two equal letters one is left: robber, rob */

/* Endings, and what may stand in the place of each. Of those that fit the first that leaves a known word holds. */
static const struct
{
  const char *ending;
  const char *puts[MAX_PUTS];
} endings[] = {
  { "isation", { "ise", "ize", "y", "" } },
  { "ization", { "ise", "ize", "y", "" } },
  { "ification", { "ify" } },
  { "ication", { "y", "icate" } },
  { "umption", { "ume" } },
  { "ription", { "ribe" } },
  { "eption", { "eive" } },
  { "ition", { "e", "ish", "it" } },
  { "ation", { "ate", "e", "", "y", HALVE } },
  { "ution", { "ute", "ve" } },
  { "ction", { "ct", "ce", "y" } },
  { "ption", { "pt", "be" } },
  { "ission", { "it" } },
  { "ision", { "ide", "ise" } },
  { "usion", { "ude", "use" } },
  { "ersion", { "ert", "erse" } },
  { "nsion", { "nd", "nse" } },
  { "osion", { "ode" } },
  { "asion", { "ade" } },
  { "ession", { "ede", "eed", "ess" } },
  { "ion", { "e", "" } },
  { "iement", { "y" } },
  { "ment", { "", "e" } },
  { "iance", { "y" } },
  { "ance", { "", "e", "ate", HALVE } },
  { "ence", { "", "e", "ent", HALVE } },
  { "ancy", { "ant", "ance" } },
  { "ency", { "ent", "ence" } },
  { "cy", { "", "t", "te" } },
  { "ibility", { "ible" } },
  { "ability", { "able" } },
  { "ity", { "", "e" } },
  { "iness", { "y" } },
  { "ness", { "" } },
  { "ship", { "" } },
  { "hood", { "" } },
  { "ery", { "er", "", "e", HALVE } },
  { "ary", { "", "e" } },
  { "iage", { "y" } },
  { "age", { "", "e", HALVE } },
  { "ial", { "y", "", "e" } },
  { "al", { "", "e" } },
  { "ier", { "y" } },
  { "er", { "", "e", "y", HALVE } },
  { "or", { "", "e" } },
  { "ee", { "", "e", "ate" } },
  { "ant", { "", "e", "ate", "y" } },
  { "ent", { "", "e" } },
  { "ist", { "", "e", "y", "ism" } },
  { "ism", { "", "e", "ist" } },
  { "ise", { "", "y", "e" } },
  { "ize", { "ise", "", "y", "e" } },
  { "ify", { "", "e" } },
  { "ful", { "", "e" } },
  { "less", { "" } },
  { "ical", { "y", "ic", "e", "" } },
  { "ic", { "y", "e", "" } },
  { "ive", { "e", "", "ion" } },
  { "able", { "", "e" } },
  { "ible", { "", "e" } },
  { "ian", { "", "y", "e" } },
  { "ily", { "y" } },
  { "ly", { "", "le" } },
  { "ying", { "y", "ie" } },
  { "ing", { "", "e", HALVE } },
  { "ied", { "y" } },
  { "ed", { "", "e", HALVE } },
  { "s", { "" } },
  { "ogue", { "og" } },
  { "our", { "or" } },
};

static gboolean
cut_double (char *stem)
{
  gsize length = strlen (stem);

  if (length < SHORTEST + 1 || stem[length - 1] != stem[length - 2])
    return FALSE;
  stem[length - 1] = '\0';
  return TRUE;
}

static gboolean
try_put (const DtlThesaurus *thesaurus, const char *stem, gsize length, const char *put, char root[DTL_LEMMA_MAX])
{
  memcpy (root, stem, length);
  root[length] = '\0';
  if (strcmp (put, HALVE) == 0)
    return cut_double (root) && dtl_thesaurus_has_word (thesaurus, root);
  return g_strlcat (root, put, DTL_LEMMA_MAX) < DTL_LEMMA_MAX && strcmp (root, stem) != 0 && dtl_thesaurus_has_word (thesaurus, root);
}

/* Takes one ending off. */
static gboolean
step (const DtlThesaurus *thesaurus, const char *word, char root[DTL_LEMMA_MAX])
{
  gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i].ending);

      if (length < n + SHORTEST - 1 || strcmp (word + length - n, endings[i].ending) != 0)
        continue;
      for (guint j = 0; j < MAX_PUTS && endings[i].puts[j] != NULL; j++)
        if (length - n + strlen (endings[i].puts[j]) >= SHORTEST && try_put (thesaurus, word, length - n, endings[i].puts[j], root))
          return TRUE;
    }
  return FALSE;
}

/**
 * dtl_derivation_find:
 * @thesaurus: knows which words there are, and which only look as if they were made of others
 * @word: a word in lower case, best its lemma
 * @root: (out): what it is made of; itself if it is known, and made of no other
 *
 * Returns: %FALSE if it is unknown, and no known word is in it
 */
gboolean
dtl_derivation_find (const DtlThesaurus *thesaurus, const char *word, char root[DTL_LEMMA_MAX])
{
  gboolean found = dtl_thesaurus_has_word (thesaurus, word) || dtl_thesaurus_is_lone (thesaurus, word);
  char current[DTL_LEMMA_MAX];

  g_strlcpy (root, word, DTL_LEMMA_MAX);
  for (guint i = 0; i < MAX_STEPS; i++)
    {
      const char *base = dtl_thesaurus_base (thesaurus, root);

      g_strlcpy (current, root, sizeof current);
      if (base != NULL)
        g_strlcpy (root, base, DTL_LEMMA_MAX);
      else if (dtl_thesaurus_is_lone (thesaurus, current) || !step (thesaurus, current, root))
        {
          g_strlcpy (root, current, DTL_LEMMA_MAX);
          return found;
        }
      found = TRUE;
    }
  return found;
}
