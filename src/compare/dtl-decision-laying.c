/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision changes what was read in a source before it is compared, and only where exactly what it was
 * about is read again: else it has no place, and waits for one. */

#include "dtl-decision-laying.h"

#include <string.h>

#include "dtl-decision-notation.h"
#include "dtl-hedges.h"
#include "dtl-lemma.h"
#include "dtl-reading-edit.h"
#include "dtl-rereading.h"

/* A decision where it has its place: the words, and the index of the figure, date or quotation that is read in
 * exactly these; -1 of a decision about words in which there may be none. */
typedef struct
{
  const DtlDecision *decision;
  const char *value; /* "" for none */
  const DtlLexicon *lexicon;
  DtlReading *reading;
  DtlSpan span;
  int index;
} Laying;

static DtlFigure *
get_figure (const Laying *self)
{
  return &g_array_index (self->reading->figures, DtlFigure, self->index);
}

static const char *
keep_words (const Laying *self)
{
  return *self->value != '\0' ? g_string_chunk_insert (self->reading->strings, self->value) : NULL;
}

/* --- Figures --------------------------------------------------------------------------------------- */

static gboolean
drop_figure (const Laying *self)
{
  dtl_reading_drop_figure (self->reading, (guint) self->index);
  return TRUE;
}

/* Its concept was read from the words that are wrong. */
static gboolean
set_measure (const Laying *self)
{
  get_figure (self)->measure = keep_words (self);
  get_figure (self)->concept = NULL;
  return TRUE;
}

static gboolean
is_open (DtlHedge hedge)
{
  return hedge == DTL_HEDGE_OVER || hedge == DTL_HEDGE_AT_LEAST || hedge == DTL_HEDGE_UNDER || hedge == DTL_HEDGE_AT_MOST;
}

/* The hedge that says what a value says: an open end stays as it is hedged, and a value without one is no bound. */
static DtlHedge
settle_hedge (const DtlRange *value, gboolean approximate, DtlHedge hedge)
{
  const gboolean upwards = hedge == DTL_HEDGE_OVER || hedge == DTL_HEDGE_AT_LEAST;

  if (!value->has_high)
    return upwards ? hedge : DTL_HEDGE_AT_LEAST;
  if (!value->has_low)
    return is_open (hedge) && !upwards ? hedge : DTL_HEDGE_AT_MOST;
  if (approximate)
    return DTL_HEDGE_ABOUT;
  return dtl_range_is_point (value) || hedge == DTL_HEDGE_BETWEEN || hedge == DTL_HEDGE_ABOUT ? hedge : DTL_HEDGE_NONE;
}

/* Two tellings of one amount in one unit cannot differ. */
static void
part_equivalents (DtlReading *reading, guint index)
{
  DtlFigure *figures = (DtlFigure *) (gpointer) reading->figures->data;

  for (guint i = 0; i < reading->figures->len; i++)
    {
      const int other = i == index ? figures[i].equivalent : (int) index;

      if (figures[i].equivalent != other || other < 0 || strcmp (figures[i].unit, figures[other].unit) != 0
          || dtl_range_meet (&figures[i].value, &figures[other].value))
        continue;
      figures[i].equivalent = -1;
    }
}

static void
put_value (DtlFigure *figure, const DtlRange *value, gboolean approximate)
{
  figure->hedge = settle_hedge (value, approximate, figure->hedge);
  figure->value = dtl_hedges_apply (value, figure->hedge);
  figure->digits = MAX (value->has_low ? value->low.digits : 0, value->has_high ? value->high.digits : 0);
}

static gboolean
set_value (const Laying *self)
{
  DtlRange value;
  gboolean approximate;

  if (!dtl_decision_read_value (self->value, &value, &approximate))
    return FALSE;
  put_value (get_figure (self), &value, approximate);
  part_equivalents (self->reading, (guint) self->index);
  return TRUE;
}

/* What a kind of figure is counted in, where that is one thing. */
static const char *const kind_units[] = {
  [DTL_FIGURE_PERCENT] = "%", [DTL_FIGURE_PERCENTAGE_POINTS] = "pp", [DTL_FIGURE_COUNT] = "1", [DTL_FIGURE_RANK] = "1",
  [DTL_FIGURE_RATIO] = "1",   [DTL_FIGURE_MULTIPLE] = "1",           [DTL_FIGURE_NUMBER] = "1",
};

/* A measure that is never told in figures of this kind was read for another. */
static void
check_concept (const Laying *self)
{
  DtlFigure *figure = get_figure (self);
  const DtlConcept *concept = figure->concept != NULL ? dtl_lexicon_concept (self->lexicon, figure->concept) : NULL;

  G_STATIC_ASSERT ((int) DTL_FIGURE_NUMBER == (int) DTL_CONCEPT_NUMBER);
  if (concept != NULL && concept->kinds != 0 && (concept->kinds & (1u << figure->kind)) == 0)
    figure->concept = NULL;
}

static gboolean
find_kind (const char *name, DtlFigureKind *kind)
{
  for (guint i = 0; i <= DTL_FIGURE_NUMBER; i++)
    if (strcmp (dtl_figure_kind_name (i), name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
set_kind (const Laying *self)
{
  DtlFigure *figure = get_figure (self);
  DtlFigureKind kind;

  if (!find_kind (self->value, &kind))
    return FALSE;
  figure->kind = kind;
  if (kind < G_N_ELEMENTS (kind_units) && kind_units[kind] != NULL)
    figure->unit = g_intern_string (kind_units[kind]);
  if (kind != DTL_FIGURE_RANK && kind != DTL_FIGURE_RATIO)
    figure->has_of = FALSE;
  check_concept (self);
  part_equivalents (self->reading, (guint) self->index);
  return TRUE;
}

/* The kind that a figure in a unit is of; what is counted in ones keeps a kind that is. */
static DtlFigureKind
choose_kind (const DtlFigure *figure, const char *unit, int unit_kind)
{
  static const DtlFigureKind kinds[DTL_UNIT_LAST] = {
    [DTL_UNIT_MONEY] = DTL_FIGURE_MONEY, [DTL_UNIT_PERCENT] = DTL_FIGURE_PERCENT, [DTL_UNIT_POINTS] = DTL_FIGURE_PERCENTAGE_POINTS,
    [DTL_UNIT_TIME] = DTL_FIGURE_DURATION, [DTL_UNIT_INDEX] = DTL_FIGURE_INDEX,
  };

  if (strcmp (unit, "1") == 0)
    {
      const gboolean stays = figure->kind < G_N_ELEMENTS (kind_units) && g_strcmp0 (kind_units[figure->kind], "1") == 0;

      return stays ? figure->kind : figure->noun != NULL ? DTL_FIGURE_COUNT : DTL_FIGURE_NUMBER;
    }
  if (unit_kind == DTL_UNIT_TIME && figure->kind == DTL_FIGURE_AGE)
    return DTL_FIGURE_AGE;
  if (unit_kind == DTL_UNIT_MONEY)
    return DTL_FIGURE_MONEY;
  return kinds[unit_kind] != 0 ? kinds[unit_kind] : DTL_FIGURE_QUANTITY;
}

static gboolean
set_unit (const Laying *self)
{
  DtlFigure *figure = get_figure (self);
  const int kind = dtl_lexicon_unit_kind (self->lexicon, self->value);

  if (kind < 0 && strcmp (self->value, "1") != 0)
    return FALSE;
  figure->kind = choose_kind (figure, self->value, kind);
  figure->unit = g_intern_string (self->value);
  if (figure->kind == DTL_FIGURE_MONEY)
    figure->noun = NULL; /* it was what is now the unit */
  check_concept (self);
  part_equivalents (self->reading, (guint) self->index);
  return TRUE;
}

static gboolean
set_period (const Laying *self)
{
  DtlFigure *figure = get_figure (self);
  DtlInterval period = dtl_interval_unresolved ();

  if (*self->value != '\0' && !dtl_interval_parse_edtf (self->value, &period))
    return FALSE;
  figure->period = period;
  figure->period_from = *self->value != '\0' ? DTL_PERIOD_FROM_SAID : DTL_PERIOD_FROM_NONE;
  figure->period_date = -1;
  return TRUE;
}

/* The value without what its hedge opened: "over 2,000" is 2,000. */
static DtlRange
close_value (const DtlFigure *figure)
{
  if (is_open (figure->hedge) && figure->value.has_low != figure->value.has_high)
    return dtl_range_point (figure->value.has_low ? &figure->value.low : &figure->value.high);
  return figure->value;
}

static gboolean
set_hedge (const Laying *self)
{
  DtlFigure *figure = get_figure (self);
  const DtlRange value = close_value (figure);
  DtlHedge hedge = DTL_HEDGE_NONE;

  while (hedge <= DTL_HEDGE_EXACTLY && g_strcmp0 (dtl_hedge_name (hedge), *self->value != '\0' ? self->value : NULL) != 0)
    hedge++;
  if (hedge > DTL_HEDGE_EXACTLY)
    return FALSE;
  figure->hedge = hedge;
  figure->value = dtl_hedges_apply (&value, hedge);
  return TRUE;
}

/* Nouns are compared as they stand in a dictionary. A number that counts something is a count. */
static gboolean
set_noun (const Laying *self)
{
  DtlFigure *figure = get_figure (self);
  char lemma[DTL_LEMMA_MAX];

  figure->noun = NULL;
  if (*self->value != '\0')
    {
      dtl_lemma_noun (self->lexicon, self->value, strlen (self->value), lemma);
      figure->noun = g_string_chunk_insert (self->reading->strings, lemma);
      if (figure->kind == DTL_FIGURE_NUMBER)
        figure->kind = DTL_FIGURE_COUNT;
    }
  check_concept (self);
  return TRUE;
}

static gboolean
set_attribution (const Laying *self)
{
  get_figure (self)->attribution = keep_words (self);
  get_figure (self)->attribution_span = (DtlSpan) { 0 };
  return TRUE;
}

/* --- Dates ----------------------------------------------------------------------------------------- */

static gboolean
drop_date (const Laying *self)
{
  dtl_reading_drop_date (self->reading, (guint) self->index);
  return TRUE;
}

static gboolean
has_event (const DtlReading *reading, int date)
{
  for (guint i = 0; i < reading->events->len; i++)
    if (dtl_reading_event (reading, i)->date == date)
      return TRUE;
  return FALSE;
}

/* A date that was none, or told nobody when, dated no event. */
static void
add_event (const Laying *self, int date)
{
  const DtlDateRole role = dtl_reading_date (self->reading, (guint) date)->role;
  DtlEvent event;

  if ((role == DTL_ROLE_EVENT || role == DTL_ROLE_STATEMENT) && !has_event (self->reading, date)
      && dtl_reread_event (self->lexicon, self->reading, (guint) date, &event))
    dtl_reading_insert_event (self->reading, &event);
}

/* How many dates are told in the words of @span. */
static guint
count_dates (const DtlReading *reading, DtlSpan span)
{
  guint n = 0;

  for (guint i = 0; i < reading->dates->len; i++)
    n += dtl_span_contains (span, dtl_reading_date (reading, i)->span);
  return n;
}

/* Figures are for the time that the date now says: those that had theirs from it, and those beside it to
 * which nothing nearer gives one. */
static void
carry_period (DtlReading *reading, int index)
{
  const DtlDateMention *date = dtl_reading_date (reading, (guint) index);
  const gboolean tells = date->role == DTL_ROLE_EVENT || date->role == DTL_ROLE_PERIOD;

  for (guint i = 0; i < reading->figures->len; i++)
    {
      DtlFigure *figure = &g_array_index (reading->figures, DtlFigure, i);
      const gboolean beside = tells && figure->period_from != DTL_PERIOD_FROM_SAID && figure->kind != DTL_FIGURE_AGE
                              && dtl_span_contains (figure->clause, date->span) && count_dates (reading, figure->clause) == 1;

      if (figure->period_date != index && !beside)
        continue;
      figure->period = date->interval;
      if (beside)
        figure->period_from = DTL_PERIOD_FROM_SAID;
      figure->period_date = index;
    }
}

static void
put_interval (DtlDateMention *date, const DtlInterval *interval)
{
  date->interval = *interval;
  date->basis = DTL_BASIS_USER;
  date->rule = g_intern_static_string ("user");
  date->anchor = DTL_DATE_NONE;
  date->alternatives = NULL;
  date->n_alternatives = 0;
}

static gboolean
set_date (const Laying *self)
{
  DtlInterval interval;

  if (!dtl_interval_parse_edtf (self->value, &interval))
    return FALSE;
  put_interval (&g_array_index (self->reading->dates, DtlDateMention, self->index), &interval);
  carry_period (self->reading, self->index);
  add_event (self, self->index);
  return TRUE;
}

/* --- Events ---------------------------------------------------------------------------------------- */

static gboolean
set_summary (const Laying *self)
{
  const char *words = keep_words (self);

  if (words == NULL)
    return FALSE;
  g_array_index (self->reading->events, DtlEvent, self->index).summary = words;
  return TRUE;
}

/* --- Quotations ------------------------------------------------------------------------------------ */

static gboolean
drop_quotation (const Laying *self)
{
  dtl_reading_drop_quotation (self->reading, (guint) self->index);
  return TRUE;
}

/* Words that were read as one, or as a part of one, keep what is told of it. */
static gboolean
mark_quotation (const Laying *self)
{
  DtlQuotation quotation = { 0 };

  for (guint i = self->reading->quotations->len; i > 0; i--)
    if (dtl_span_overlaps (dtl_reading_quotation (self->reading, i - 1)->span, self->span))
      {
        quotation = *dtl_reading_quotation (self->reading, i - 1);
        dtl_reading_drop_quotation (self->reading, i - 1);
      }
  quotation.span = self->span;
  quotation.sentence = dtl_reread_sentence (self->reading, self->span);
  quotation.speaker = keep_words (self);
  dtl_reading_insert_quotation (self->reading, &quotation);
  return TRUE;
}

/* --- Marks ----------------------------------------------------------------------------------------- */

/* Its value is what the user says, else what the words say. */
static gboolean
mark_figure (const Laying *self)
{
  DtlFigure figure;
  DtlRange value;
  gboolean approximate;
  const gboolean given = *self->value != '\0';

  if (given && !dtl_decision_read_value (self->value, &value, &approximate))
    return FALSE;
  if (!dtl_reread_figure (self->lexicon, self->reading, self->span, &figure) && !given)
    return FALSE;
  /* Again without what was read there: a year that is none dates no figure. */
  dtl_reading_clear_words (self->reading, self->span);
  dtl_reread_figure (self->lexicon, self->reading, self->span, &figure);
  if (given)
    put_value (&figure, &value, approximate);
  dtl_reading_insert_figure (self->reading, &figure);
  return TRUE;
}

static gboolean
mark_date (const Laying *self)
{
  g_autofree char *words = dtl_text_slice (self->reading->source->text, self->span);
  DtlDateMention date = { .span = self->span, .sentence = dtl_reread_sentence (self->reading, self->span) };
  DtlInterval interval;
  int index;

  if (*self->value != '\0' ? !dtl_interval_parse_edtf (self->value, &interval)
                           : !dtl_typed_interval (self->lexicon, self->reading, words, &interval))
    return FALSE;
  put_interval (&date, &interval);
  dtl_reading_clear_words (self->reading, self->span);
  date.role = dtl_reread_role (self->lexicon, self->reading, self->span, &interval);
  index = (int) dtl_reading_insert_date (self->reading, &date);
  carry_period (self->reading, index);
  add_event (self, index);
  return TRUE;
}

/* --- All of them ----------------------------------------------------------------------------------- */

/* What there is and what is not comes first, then when it is, then what is told of it. */
typedef enum
{
  STEP_NONE,
  STEP_EXISTENCE,
  STEP_TIME,
  STEP_DETAIL,
  STEP_LAST
} Step;

/* How each kind is laid over a reading; those about rows are laid over none. */
static const struct
{
  Step step;
  gboolean (*lay) (const Laying *self);
} laying[DTL_N_DECISION_KINDS] = {
  [DTL_DECISION_NOT_A_FIGURE] = { STEP_EXISTENCE, drop_figure },
  [DTL_DECISION_MEASURE] = { STEP_DETAIL, set_measure },
  [DTL_DECISION_VALUE] = { STEP_DETAIL, set_value },
  [DTL_DECISION_UNIT] = { STEP_DETAIL, set_unit },
  [DTL_DECISION_PERIOD] = { STEP_DETAIL, set_period },
  [DTL_DECISION_HEDGE] = { STEP_DETAIL, set_hedge },
  [DTL_DECISION_KIND] = { STEP_DETAIL, set_kind },
  [DTL_DECISION_NOUN] = { STEP_DETAIL, set_noun },
  [DTL_DECISION_ATTRIBUTION] = { STEP_DETAIL, set_attribution },
  [DTL_DECISION_NOT_A_DATE] = { STEP_EXISTENCE, drop_date },
  [DTL_DECISION_DATE] = { STEP_TIME, set_date },
  [DTL_DECISION_SUMMARY] = { STEP_DETAIL, set_summary },
  [DTL_DECISION_NOT_A_QUOTATION] = { STEP_EXISTENCE, drop_quotation },
  [DTL_DECISION_MARK_FIGURE] = { STEP_EXISTENCE, mark_figure },
  [DTL_DECISION_MARK_DATE] = { STEP_EXISTENCE, mark_date },
  [DTL_DECISION_MARK_QUOTATION] = { STEP_EXISTENCE, mark_quotation },
};

static int
find_mention (const DtlReading *reading, DtlDecisionAbout about, DtlSpan span)
{
  const GArray *mentions = about == DTL_DECISION_ABOUT_DATE ? reading->dates : about == DTL_DECISION_ABOUT_QUOTATION ? reading->quotations : reading->figures;
  const gsize size = g_array_get_element_size ((GArray *) mentions);

  for (guint i = 0; i < mentions->len; i++)
    if (dtl_span_equal (*(const DtlSpan *) (gconstpointer) (mentions->data + i * size), span))
      return (int) i;
  return -1;
}

/**
 * dtl_decision_kind_is_laid:
 *
 * Returns: whether decisions of this kind change what was read in a source
 */
gboolean
dtl_decision_kind_is_laid (DtlDecisionKind kind)
{
  return laying[kind].lay != NULL;
}

/**
 * dtl_decision_apply:
 * @decision: a decision
 * @lexicon: of its source's language
 * @reading: what was read in its source, not yet shared with anyone
 *
 * Lays it over the reading.
 *
 * Returns: %FALSE if it has no place there: its words are gone, changed or stand in several places, what it is about
 *   is not read in exactly these words, or its value makes no sense
 */
gboolean
dtl_decision_apply (const DtlDecision *decision, const DtlLexicon *lexicon, DtlReading *reading)
{
  const DtlDecisionAbout about = dtl_decision_kind_about (decision->kind);
  Laying self = { .decision = decision, .value = decision->value != NULL ? decision->value : "", .lexicon = lexicon, .reading = reading, .index = -1 };

  if (!dtl_decision_kind_is_laid (decision->kind) || !dtl_anchor_find (decision->anchor, reading->source->text, &self.span))
    return FALSE;
  if (about == DTL_DECISION_ABOUT_EVENT)
    self.index = dtl_reading_event_dated (reading, self.span);
  else if (about != DTL_DECISION_ABOUT_WORDS)
    self.index = find_mention (reading, about, self.span);
  return (self.index >= 0 || about == DTL_DECISION_ABOUT_WORDS) && laying[decision->kind].lay (&self);
}

/**
 * dtl_decision_lay_over:
 * @decisions: (element-type DtlDecision): what the user decided about all sources, in the order it was made
 * @source: number of a source
 * @lexicon: of its language
 * @reading: what was read in it; left as it is
 * @laid: (element-type gint64): the ids of those that have found their place are added
 *
 * Returns: (transfer full): what is right after them; @reading itself if none is about it
 */
DtlReading *
dtl_decision_lay_over (const GPtrArray *decisions, gint64 source, const DtlLexicon *lexicon, DtlReading *reading, GHashTable *laid)
{
  g_autoptr (DtlReading) copy = NULL;

  for (guint step = STEP_EXISTENCE; step < STEP_LAST; step++)
    for (guint i = 0; i < decisions->len; i++)
      {
        const DtlDecision *decision = g_ptr_array_index (decisions, i);

        if (decision->source != source || laying[decision->kind].step != step)
          continue;
        if (copy == NULL)
          copy = dtl_reading_copy (reading);
        if (dtl_decision_apply (decision, lexicon, copy))
          g_hash_table_add (laid, g_memdup2 (&decision->id, sizeof decision->id));
      }
  return copy != NULL ? g_steal_pointer (&copy) : dtl_reading_ref (reading);
}
