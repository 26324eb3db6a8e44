/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The police put the march at 18,000, the unions spoke of 60,000: of a crowd each side has a count of its own, and these
 * are about one thing however far apart they are. */

#include "dtl-camps.h"

#include <string.h>

static const struct
{
  const char *word;
  DtlCamp camp;
} camp_words[] = {
  { "police", DTL_CAMP_OFFICIALS },       { "officials", DTL_CAMP_OFFICIALS },     { "authorities", DTL_CAMP_OFFICIALS },
  { "government", DTL_CAMP_OFFICIALS },   { "ministry", DTL_CAMP_OFFICIALS },      { "prefecture", DTL_CAMP_OFFICIALS },
  { "department", DTL_CAMP_OFFICIALS },   { "management", DTL_CAMP_OFFICIALS },    { "company", DTL_CAMP_OFFICIALS },
  { "union", DTL_CAMP_ORGANISERS },       { "unions", DTL_CAMP_ORGANISERS },       { "organisers", DTL_CAMP_ORGANISERS },
  { "organizers", DTL_CAMP_ORGANISERS },  { "opposition", DTL_CAMP_ORGANISERS },   { "activists", DTL_CAMP_ORGANISERS },
  { "campaigners", DTL_CAMP_ORGANISERS }, { "federation", DTL_CAMP_ORGANISERS },
};

static DtlCamp
look_up_camp (const char *bytes, const DtlCorpusWord *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (camp_words); i++)
    if (strlen (camp_words[i].word) == word->end - word->start
        && g_ascii_strncasecmp (camp_words[i].word, bytes + word->start, word->end - word->start) == 0)
      return camp_words[i].camp;
  return DTL_CAMP_NONE;
}

/**
 * dtl_camps_find:
 * @corpus: the sources
 * @source: one of them
 * @span: where to look
 *
 * Returns: the camp that is named last there
 */
DtlCamp
dtl_camps_find (const DtlCorpus *corpus, guint source, DtlSpan span)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  DtlCamp camp = DTL_CAMP_NONE;
  guint first, end;

  dtl_corpus_slice (corpus, source, span, &first, &end);
  for (guint i = end; i > first && camp == DTL_CAMP_NONE; i--)
    camp = look_up_camp (bytes, &g_array_index (words, DtlCorpusWord, i - 1));
  return camp;
}
