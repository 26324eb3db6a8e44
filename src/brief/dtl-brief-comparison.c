/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A brief nobody has written yet: one page made from the comparison, the bottom line first. It says
 * only what the sources say and what the rules found, each with where it comes from. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-brief.h"
#include "dtl-interval-words.h"
#include "dtl-wording.h"

/* One page: the rest is in the figures panel and the timeline. */
#define MAX_AGREEMENTS 12
#define MAX_EVENTS 15
#define MAX_TABLE_SOURCES 8

static gboolean
is_conflict (DtlVerdict verdict)
{
  return verdict == DTL_VERDICT_CONFLICT || verdict == DTL_VERDICT_SCALE_SLIP;
}

static gboolean
is_agreement (DtlVerdict verdict)
{
  return verdict == DTL_VERDICT_AGREE || verdict == DTL_VERDICT_COMPATIBLE;
}

/* Differences that have a reason: neither agreement nor conflict. */
static gboolean
is_explained (DtlVerdict verdict)
{
  return verdict == DTL_VERDICT_REVISED || verdict == DTL_VERDICT_DIFFERENT_PERIOD || verdict == DTL_VERDICT_DIFFERENT_SCOPE;
}

static guint
count_measures (const DtlComparison *comparison, gboolean (*accept) (DtlVerdict verdict))
{
  guint n = 0;

  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      n += accept (measure->verdict);
    }
  return n;
}

static guint
count_event_conflicts (const DtlComparison *comparison)
{
  guint n = 0;

  for (guint i = 0; i < comparison->events->len; i++)
    n += is_conflict (((const DtlStoryEvent *) g_ptr_array_index (comparison->events, i))->verdict);
  return n;
}

static void
add_bottom_line (DtlBrief *brief, const DtlComparison *comparison)
{
  guint n_sources = comparison->readings->len;
  guint n_conflicts = count_measures (comparison, is_conflict) + count_event_conflicts (comparison);
  guint n_agreements = count_measures (comparison, is_agreement);
  DtlBlock *block = dtl_brief_add_block (brief, DTL_BLOCK_PARAGRAPH);
  g_autofree char *sources = g_strdup_printf (ngettext ("%u report", "%u reports", n_sources), n_sources);
  g_autofree char *origins = g_strdup_printf (ngettext ("%u independent origin", "%u independent origins", comparison->n_origins), comparison->n_origins);

  /* Translators: "5 reports, 3 independent origins." */
  dtl_inlines_add_format (block->inlines, _("%s, %s. "), sources, origins);
  if (n_conflicts > 0)
    {
      g_autofree char *conflicts =
        g_strdup_printf (ngettext ("%u point on which they cannot all be right.", "%u points on which they cannot all be right.", n_conflicts), n_conflicts);

      dtl_inlines_add_strong (block->inlines, conflicts);
    }
  else
    dtl_inlines_add_strong (block->inlines, _("They do not contradict each other in anything that was compared."));
  if (n_agreements > 0)
    dtl_inlines_add_format (block->inlines, ngettext (" They agree on %u figure.", " They agree on %u figures.", n_agreements), n_agreements);
}

static void
cite_figure (DtlInlines *inlines, const DtlComparison *comparison, guint source, guint index)
{
  g_autofree char *said = dtl_wording_said (comparison, (DtlMentionRef) { source, index });

  dtl_inlines_add_citation (inlines, DTL_CITATION_FIGURE, source, index, said);
}

/* "11.2 trillion rubles [1], $109bn [1], 11.2 billion rubles [5]" */
static void
cite_cells (DtlInlines *inlines, const DtlComparison *comparison, const DtlMeasure *measure)
{
  gboolean first = TRUE;

  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      for (guint j = 0; j < cell->figures->len; j++)
        {
          if (!first)
            dtl_inlines_add_text (inlines, ", ");
          first = FALSE;
          cite_figure (inlines, comparison, cell->source, g_array_index (cell->figures, guint, j));
        }
    }
}

static void
add_workings (DtlInlines *inlines, const GPtrArray *reasons, gboolean by_hand_only)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (reasons, i);

      if (reason->working && *reason->working && (reason->by_hand || !by_hand_only))
        dtl_inlines_add_format (inlines, " %s%s", reason->working, g_str_has_suffix (reason->working, ".") ? "" : ".");
    }
}

static void
add_measure_item (DtlBlock *block, const DtlComparison *comparison, const DtlMeasure *measure)
{
  DtlInlines *item = dtl_block_add_item (block);

  dtl_inlines_add_strong (item, measure->label);
  dtl_inlines_add_text (item, ": ");
  cite_cells (item, comparison, measure);
  dtl_inlines_add_text (item, ".");
  add_workings (item, measure->reasons, FALSE);
}

static void
add_event_item (DtlBlock *block, const DtlComparison *comparison, const DtlStoryEvent *event)
{
  DtlInlines *item = dtl_block_add_item (block);

  dtl_inlines_add_strong (item, event->label);
  dtl_inlines_add_text (item, ": ");
  for (guint i = 0; i < event->dates->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (event->dates, DtlMentionRef, i);
      const DtlReading *reading = dtl_comparison_reading (comparison, ref->source);
      const DtlDateMention *date = dtl_reading_date (reading, ref->index);
      g_autofree char *written = dtl_text_slice (reading->source->text, date->span);
      g_autofree char *resolved = dtl_interval_words (&date->interval);
      g_autofree char *text = resolved ? g_strdup_printf (_("“%1$s”, that is %2$s"), written, resolved) : g_strdup_printf (_("“%s”"), written);

      if (i > 0)
        dtl_inlines_add_text (item, "; ");
      dtl_inlines_add_citation (item, DTL_CITATION_DATE, ref->source, ref->index, text);
    }
  dtl_inlines_add_text (item, ".");
  add_workings (item, event->reasons, FALSE);
}

static void
add_conflicts (DtlBrief *brief, const DtlComparison *comparison)
{
  DtlBlock *block;

  if (count_measures (comparison, is_conflict) + count_event_conflicts (comparison) == 0)
    return;
  dtl_brief_add_heading (brief, 2, _("What cannot both be right"));
  block = dtl_brief_add_block (brief, DTL_BLOCK_DISCREPANCIES);
  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      if (is_conflict (measure->verdict))
        add_measure_item (block, comparison, measure);
    }
  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *event = g_ptr_array_index (comparison->events, i);

      if (is_conflict (event->verdict))
        add_event_item (block, comparison, event);
    }
}

static void
add_explained (DtlBrief *brief, const DtlComparison *comparison)
{
  DtlBlock *block;

  if (count_measures (comparison, is_explained) == 0)
    return;
  dtl_brief_add_heading (brief, 2, _("What differs, and why"));
  block = dtl_brief_add_block (brief, DTL_BLOCK_LIST);
  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      if (is_explained (measure->verdict))
        add_measure_item (block, comparison, measure);
    }
}

static guint
count_trusted (const DtlMeasure *measure)
{
  guint n = 0;

  for (guint i = 0; i < measure->cells->len; i++)
    n += ((const DtlCell *) g_ptr_array_index (measure->cells, i))->trust != DTL_TRUST_DISTRUSTED;
  return n;
}

static void
add_agreement_item (DtlBlock *block, const DtlComparison *comparison, const DtlMeasure *measure)
{
  const guint n_counted = count_trusted (measure);
  DtlInlines *item = dtl_block_add_item (block);
  g_autofree char *period = dtl_interval_words (&measure->period);

  dtl_inlines_add_strong (item, measure->label);
  if (period)
    dtl_inlines_add_format (item, " (%s)", period);
  dtl_inlines_add_text (item, ": ");
  cite_cells (item, comparison, measure);
  dtl_inlines_add_format (item, ngettext (" – %u source", " – %u sources", n_counted), n_counted);
  dtl_inlines_add_format (item, ngettext (", %u origin.", ", %u origins.", measure->origins), measure->origins);
  add_workings (item, measure->reasons, TRUE);
}

static void
add_agreements (DtlBrief *brief, const DtlComparison *comparison)
{
  guint n_agreements = count_measures (comparison, is_agreement);
  guint n = 0;
  DtlBlock *block;

  if (n_agreements == 0)
    return;
  dtl_brief_add_heading (brief, 2, _("What they agree on"));
  block = dtl_brief_add_block (brief, DTL_BLOCK_LIST);
  for (guint i = 0; i < comparison->measures->len && n < MAX_AGREEMENTS; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      if (!is_agreement (measure->verdict))
        continue;
      add_agreement_item (block, comparison, measure);
      n++;
    }
  if (n_agreements > n)
    dtl_inlines_add_format (dtl_block_add_item (block), ngettext ("and %u more", "and %u more", n_agreements - n), n_agreements - n);
}

static void
add_table_cell (GPtrArray *row, const DtlComparison *comparison, const DtlMeasure *measure, guint source)
{
  DtlInlines *inlines = dtl_block_add_cell (row);

  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      for (guint j = 0; cell->source == source && j < cell->figures->len; j++)
        {
          if (j > 0)
            dtl_inlines_add_text (inlines, "; ");
          cite_figure (inlines, comparison, source, g_array_index (cell->figures, guint, j));
        }
    }
}

/* Measures that several sources report, by sources. */
static void
add_table (DtlBrief *brief, const DtlComparison *comparison)
{
  guint n_sources = comparison->readings->len;
  DtlBlock *block = NULL;
  GPtrArray *row;

  for (guint i = 0; i < comparison->measures->len && n_sources <= MAX_TABLE_SOURCES; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      if (measure->cells->len < 2)
        continue;
      if (!block)
        {
          dtl_brief_add_heading (brief, 2, _("Figures side by side"));
          block = dtl_brief_add_block (brief, DTL_BLOCK_FIGURES);
          row = dtl_block_add_row (block);
          dtl_inlines_add_text (dtl_block_add_cell (row), _("Measure"));
          for (guint source = 0; source < n_sources; source++)
            dtl_inlines_add_citation (dtl_block_add_cell (row), DTL_CITATION_SOURCE, source, 0, NULL);
        }
      row = dtl_block_add_row (block);
      dtl_inlines_add_text (dtl_block_add_cell (row), measure->label);
      for (guint source = 0; source < n_sources; source++)
        add_table_cell (row, comparison, measure, source);
    }
}

/* Each source once, in order. */
static void
cite_event (DtlInlines *inlines, const DtlStoryEvent *event, guint n_sources)
{
  for (guint source = 0; source < n_sources; source++)
    for (guint i = 0; i < event->events->len; i++)
      {
        const DtlMentionRef *ref = &g_array_index (event->events, DtlMentionRef, i);

        if (ref->source != source)
          continue;
        dtl_inlines_add_citation (inlines, DTL_CITATION_EVENT, source, ref->index, NULL);
        break;
      }
}

static void
add_timeline_item (DtlBlock *block, const DtlStoryEvent *event, guint n_sources)
{
  DtlInlines *item = dtl_block_add_item (block);
  g_autofree char *when = dtl_interval_words (&event->interval);

  dtl_inlines_add_strong (item, when ? when : _("Undated"));
  dtl_inlines_add_format (item, ": %s", event->label);
  cite_event (item, event, n_sources);
}

/* Where the story happens; if all of it is short, all of it. */
static gboolean
is_in_view (const DtlComparison *comparison, const DtlStoryEvent *event)
{
  return comparison->events->len <= MAX_EVENTS || !dtl_interval_is_resolved (&comparison->focus)
         || dtl_interval_meet (&comparison->focus, &event->interval);
}

static void
add_timeline (DtlBrief *brief, const DtlComparison *comparison)
{
  guint n = 0;
  DtlBlock *block;

  if (comparison->events->len == 0)
    return;
  dtl_brief_add_heading (brief, 2, _("Timeline"));
  block = dtl_brief_add_block (brief, DTL_BLOCK_TIMELINE);
  for (guint i = 0; i < comparison->events->len && n < MAX_EVENTS; i++)
    {
      const DtlStoryEvent *event = g_ptr_array_index (comparison->events, i);

      if (!is_in_view (comparison, event))
        continue;
      add_timeline_item (block, event, comparison->readings->len);
      n++;
    }
  if (comparison->events->len > n)
    dtl_inlines_add_format (dtl_block_add_item (block), ngettext ("and %u more", "and %u more", comparison->events->len - n),
                            comparison->events->len - n);
}

static void
add_source_item (DtlBlock *block, const DtlReading *reading)
{
  DtlInlines *item = dtl_block_add_item (block);
  const char *name = dtl_source_name (reading->source);
  g_autofree char *published = dtl_date_is_set (reading->published) ? dtl_date_words (reading->published) : NULL;

  dtl_inlines_add_strong (item, name ? name : reading->title ? reading->title : _("Pasted text"));
  if (reading->title && g_strcmp0 (reading->title, name) != 0)
    dtl_inlines_add_format (item, ", “%s”", reading->title);
  dtl_inlines_add_format (item, ", %s", published ? published : _("no date"));
  if (reading->source->url)
    dtl_inlines_add_format (item, ", %s", reading->source->url);
}

static void
add_origin_item (DtlBlock *block, const DtlOrigin *origin)
{
  DtlInlines *item = dtl_block_add_item (block);

  if (origin->kind == DTL_ORIGIN_SHARED_TEXT)
    dtl_inlines_add_format (item, _("Shared text, %d%% of the shorter: "), (int) (origin->share * 100 + 0.5));
  else
    dtl_inlines_add_format (item, _("From %s: "), origin->origin ? origin->origin : _("one origin"));
  for (guint i = 0; i < origin->sources->len; i++)
    dtl_inlines_add_citation (item, DTL_CITATION_SOURCE, g_array_index (origin->sources, guint, i), 0, NULL);
}

static void
add_sources (DtlBrief *brief, const DtlComparison *comparison)
{
  DtlBlock *block;

  dtl_brief_add_heading (brief, 2, _("Sources"));
  block = dtl_brief_add_block (brief, DTL_BLOCK_SOURCES);
  for (guint i = 0; i < comparison->readings->len; i++)
    add_source_item (block, dtl_comparison_reading (comparison, i));
  if (comparison->origins->len == 0)
    return;
  dtl_brief_add_heading (brief, 2, _("Shared origins"));
  block = dtl_brief_add_block (brief, DTL_BLOCK_LIST);
  for (guint i = 0; i < comparison->origins->len; i++)
    add_origin_item (block, g_ptr_array_index (comparison->origins, i));
}

/**
 * dtl_brief_from_comparison:
 * @comparison: what was compared
 * @title: (nullable): its title; %NULL: a general one
 *
 * Returns: (transfer full): one page: what conflicts, with the working; what differs for a reason;
 *   what agrees, by how many origins; the timeline; the sources
 */
DtlBrief *
dtl_brief_from_comparison (const DtlComparison *comparison, const char *title)
{
  DtlBrief *brief = dtl_brief_new (title ? title : _("What the reports say"));

  add_bottom_line (brief, comparison);
  add_conflicts (brief, comparison);
  add_explained (brief, comparison);
  add_agreements (brief, comparison);
  add_table (brief, comparison);
  add_timeline (brief, comparison);
  add_sources (brief, comparison);
  return brief;
}

/**
 * dtl_brief_from_timeline:
 * @comparison: what was compared
 * @title: (nullable): its title; %NULL: a general one
 *
 * Returns: (transfer full): all events of the story, by time, and the sources
 */
DtlBrief *
dtl_brief_from_timeline (const DtlComparison *comparison, const char *title)
{
  DtlBrief *brief = dtl_brief_new (title ? title : _("Timeline"));
  DtlBlock *block;

  if (comparison->events->len > 0)
    {
      block = dtl_brief_add_block (brief, DTL_BLOCK_TIMELINE);
      for (guint i = 0; i < comparison->events->len; i++)
        add_timeline_item (block, g_ptr_array_index (comparison->events, i), comparison->readings->len);
    }
  add_sources (brief, comparison);
  return brief;
}
