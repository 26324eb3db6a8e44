/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two reports that give one figure agree twice only if they have it from two sources. Here the
 * sayings of a paragraph become "who says it" for each token, pronouns resolved. */

#include "dtl-attribution.h"

void
dtl_attributions_init (DtlAttributions *self)
{
  self->sayings = g_array_new (FALSE, FALSE, sizeof (DtlSaying));
  self->spans = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  self->marks = g_array_new (FALSE, FALSE, sizeof (DtlQuotationMarks));
  self->speaker = (DtlSpan) { 0, 0 };
}

void
dtl_attributions_clear (DtlAttributions *self)
{
  g_clear_pointer (&self->sayings, g_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
}

/* Tokens between a verb and the farthest of what it says. */
#define REACH 1000

static gboolean
is_bare_pronoun (const DtlPassage *passage, DtlTokens who)
{
  return who.end == who.first + 1 && dtl_phrase_is_pronoun (passage, who.first);
}

/* A quotation of several sentences is said as one. */
static void
widen_to_quotations (const DtlPassage *passage, const GArray *marks, DtlSaying *saying)
{
  for (guint i = 0; i < marks->len; i++)
    {
      DtlTokens words = g_array_index (marks, DtlQuotationMarks, i).words;
      gboolean touches = words.first <= saying->said.end && saying->said.first <= words.end;

      if (!touches || (words.first <= saying->verb.first && saying->verb.first < words.end))
        continue;
      saying->said.first = MIN (saying->said.first, words.first);
      saying->said.end = MAX (saying->said.end, words.end);
    }
}

/* "Jane Doe came on foot. She said …": the subject of the sentence before, if nobody has spoken yet. */
static DtlSpan
find_subject_before (const DtlPassage *passage, guint at)
{
  guint first = dtl_passage_sentence (passage, at)->first;
  const DtlSentence *before = first > 0 ? dtl_passage_sentence (passage, first - 1) : NULL;
  DtlTokens subject;

  if (before == NULL)
    return (DtlSpan) { 0, 0 };
  subject = dtl_phrase_subject (passage, (DtlTokens) { before->first, before->end });
  /* "Well, that was quick. I wrote …" */
  if (subject.end - subject.first > 6
      || (!dtl_tokens_are_empty (subject)
          && (dtl_phrase_is_pronoun (passage, subject.first)
              || (subject.end == subject.first + 1 && dtl_passage_word (passage, subject.first, DTL_SENSE_DETERMINER)))))
    return (DtlSpan) { 0, 0 };
  return dtl_phrase_span (passage, subject);
}

/* "Shares in Norbank": the name that the subject ends with, unless it is a country's. */
static DtlTokens
find_closing_name (const DtlPassage *passage, DtlTokens subject)
{
  DtlTokens name = { subject.end, subject.end };

  while (name.first > subject.first && dtl_phrase_is_capital (passage, name.first - 1))
    name.first--;
  if (dtl_tokens_are_empty (name) || dtl_passage_word (passage, name.end - 1, DTL_SENSE_COUNTRY))
    return (DtlTokens) { 0, 0 };
  return name;
}

/* "The regulator fined the bank, it said", "Shares in Norbank fell after it said …": the subject of the clause before
 * "it", if it can speak; what is said before the tag may be said of a place, and is then nobody's here. */
static DtlSpan
find_subject_around (const DtlPassage *passage, const DtlSaying *saying)
{
  gboolean tag = saying->said.first < saying->who.first;
  DtlTokens clause = { tag ? saying->said.first : dtl_passage_sentence (passage, saying->who.first)->first, saying->who.first };
  DtlTokens subject;
  const DtlSense *source;

  if (clause.first >= clause.end || !dtl_passage_says (passage, saying->who.first, "it"))
    return (DtlSpan) { 0, 0 };
  subject = dtl_phrase_subject (passage, clause);
  if (dtl_tokens_are_empty (subject))
    return (DtlSpan) { 0, 0 };
  source = dtl_passage_word (passage, subject.end - 1, DTL_SENSE_SOURCE);
  if (source && source->value == 2)
    return dtl_phrase_span (passage, subject);
  if (!tag && dtl_passage_says (passage, saying->who.first - 1, "after"))
    return dtl_phrase_span (passage, find_closing_name (passage, subject));
  return (DtlSpan) { 0, 0 };
}

/* Whom a pronoun means: the subject around it, whoever spoke last, the subject before. */
static DtlSpan
resolve_pronoun (const DtlAttributions *self, const DtlPassage *passage, const DtlSaying *saying)
{
  DtlSpan subject = find_subject_around (passage, saying);

  if (!dtl_span_is_empty (subject))
    return subject;
  return dtl_span_is_empty (self->speaker) ? find_subject_before (passage, saying->verb.first) : self->speaker;
}

/**
 * dtl_attributions_scan:
 * @passage: a paragraph; the paragraphs of a text come in their order
 */
void
dtl_attributions_scan (DtlAttributions *self, const DtlPassage *passage)
{
  g_array_set_size (self->sayings, 0);
  g_array_set_size (self->spans, 0);
  g_array_set_size (self->marks, 0);
  dtl_quotation_marks_pair (passage, self->marks);
  dtl_saying_scan (passage, self->sayings);
  for (guint i = 0; i < self->sayings->len; i++)
    {
      DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);
      DtlSpan span = dtl_phrase_span (passage, saying->whole);

      if (is_bare_pronoun (passage, saying->who) && (dtl_passage_says (passage, saying->who.first, "i") || dtl_passage_says (passage, saying->who.first, "we")))
        span = (DtlSpan) { 0, 0 };
      else if (is_bare_pronoun (passage, saying->who))
        span = resolve_pronoun (self, passage, saying);
      else if (saying->kind != DTL_SAYING_ACCORDING)
        self->speaker = dtl_phrase_span (passage, saying->who);
      widen_to_quotations (passage, self->marks, saying);
      g_array_append_val (self->spans, span);
    }
}

/* The first saying whose verb is within reach of @index; they stand in the order of their verbs. */
static guint
find_first_near (const DtlAttributions *self, guint index)
{
  guint low = 0, high = self->sayings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->sayings, DtlSaying, middle).verb.first + REACH < index)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * dtl_attributions_find:
 * @index: a token of the paragraph scanned last
 * @who: (out): who says it, as written, with an apposition that tells who that is
 *
 * Of several that enclose one another the narrowest counts: in "A said that B expects 5", B.
 *
 * Returns: %FALSE if it is the report's own statement
 */
gboolean
dtl_attributions_find (const DtlAttributions *self, guint index, DtlSpan *who)
{
  guint narrowest = G_MAXUINT;

  for (guint i = find_first_near (self, index); i < self->sayings->len; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);
      DtlSpan span = g_array_index (self->spans, DtlSpan, i);
      guint length = saying->said.end - saying->said.first;

      if (saying->verb.first > index + REACH)
        break;
      if (index < saying->said.first || index >= saying->said.end || length > narrowest || dtl_span_is_empty (span))
        continue;
      narrowest = length;
      *who = span;
    }
  return narrowest != G_MAXUINT;
}

/**
 * dtl_attributions_apply:
 * @passage: the paragraph scanned last; its figures that have no attribution get theirs
 */
void
dtl_attributions_apply (const DtlAttributions *self, const DtlPassage *passage)
{
  guint at = 0;

  if (self->sayings->len == 0)
    return;
  for (guint i = passage->first_figure; i < passage->reading->figures->len; i++)
    {
      DtlFigure *figure = &g_array_index (passage->reading->figures, DtlFigure, i);
      DtlSpan who;

      while (at > 0 && dtl_passage_at (passage, at)->start > figure->span.start)
        at--;
      while (at + 1 < passage->n_tokens && dtl_passage_at (passage, at)->end <= figure->span.start)
        at++;
      if (figure->attribution != NULL || !dtl_attributions_find (self, at, &who) || dtl_span_overlaps (who, figure->span))
        continue;
      figure->attribution = dtl_reading_keep_words (passage->reading, who);
      figure->attribution_span = who;
    }
}
