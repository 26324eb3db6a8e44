/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the table of figures: over each column whose it is, in each cell what that one says, and for who does
 * not see the table both at once. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-figure-cell.h"
#include "dtl-figures-table-private.h"
#include "dtl-measure-words.h"
#include "dtl-row-corrections.h"
#include "dtl-source-item.h"
#include "dtl-table-head.h"
#include "dtl-words.h"

/* --- The head --------------------------------------------------------------------------------------- */

static guint
get_head_kind (gpointer owner, int column)
{
  return 0;
}

static GtkWidget *
create_head (gpointer owner, int column)
{
  return dtl_table_head_new ();
}

static char *
say_group (DtlFiguresTable *self, const DtlOriginGroup *group)
{
  g_autofree char *first = dtl_measure_words_source (self->session, g_array_index (group->sources, guint, 0));
  const char *name = group->agency != NULL ? group->agency : first;
  const guint n = group->sources->len;

  /* Translators: head of a column that stands for several reports of one origin: "Reuters · 4 reports" */
  return g_strdup_printf (ngettext ("%s · %u report", "%s · %u reports", n), name, n);
}

static char *
say_head (DtlFiguresTable *self, int column)
{
  static const char *const titles[] = { N_("Verdict"), N_("Period") };

  if (column == DTL_TABLE_PINNED)
    return g_strdup (_("Measure"));
  if (column < N_LEADING)
    return g_strdup (_(titles[column]));
  if (dtl_figures_table_get_column (self, column)->source < 0)
    return say_group (self, dtl_figures_table_get_group (self, column));
  return dtl_measure_words_source (self->session, (guint) dtl_figures_table_get_column (self, column)->source);
}

/* The first of an unfolded group folds it again. */
static DtlFold
get_fold (DtlFiguresTable *self, int column)
{
  const DtlOriginGroup *group = dtl_figures_table_get_group (self, column);

  if (group->sources->len < 2)
    return DTL_FOLD_NONE;
  if (dtl_figures_table_get_column (self, column)->source < 0)
    return DTL_FOLD_CLOSED;
  return dtl_figures_table_get_column (self, column)->source == (int) g_array_index (group->sources, guint, 0) ? DTL_FOLD_OPEN : DTL_FOLD_NONE;
}

static void
bind_source_head (DtlFiguresTable *self, DtlTableHead *head, int column)
{
  const int source = dtl_figures_table_get_column (self, column)->source;
  const guint first = source < 0 ? g_array_index (dtl_figures_table_get_group (self, column)->sources, guint, 0) : (guint) source;
  g_autoptr (DtlSourceItem) item = g_list_model_get_item (dtl_session_get_sources (self->session), first);

  if (item != NULL)
    dtl_table_head_set_source (head, dtl_source_item_get_colour (item), dtl_source_item_get_monogram (item));
  dtl_table_head_set_fold (head, get_fold (self, column));
}

static void
bind_head (gpointer owner, GtkWidget *head, int column, gpointer item)
{
  DtlFiguresTable *self = owner;
  g_autofree char *title = say_head (self, column);

  dtl_table_head_set_title (DTL_TABLE_HEAD (head), title);
  dtl_table_head_set_source (DTL_TABLE_HEAD (head), 0, NULL);
  dtl_table_head_set_fold (DTL_TABLE_HEAD (head), DTL_FOLD_NONE);
  if (column >= N_LEADING)
    bind_source_head (self, DTL_TABLE_HEAD (head), column);
}

static void
activate_head (gpointer owner, int column, gpointer item)
{
  DtlFiguresTable *self = owner;

  if (column >= N_LEADING && get_fold (self, column) != DTL_FOLD_NONE)
    dtl_figures_table_toggle_fold (self, column);
}

const DtlTableCells dtl_figures_table_heads = { get_head_kind, create_head, bind_head, activate_head };

/* --- Cells ------------------------------------------------------------------------------------------- */

static guint
get_cell_kind (gpointer owner, int column)
{
  return column == COLUMN_VERDICT;
}

static GtkWidget *
create_cell (gpointer owner, int column)
{
  DtlFiguresTable *self = owner;

  if (column == COLUMN_VERDICT)
    return dtl_figure_cell_new_verdict (dtl_figures_table_is_terse (self));
  return dtl_figure_cell_new (column == DTL_TABLE_PINNED ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

/* What the column says of a measure: empty if nothing. */
static char *
say_cell (DtlFiguresTable *self, int column, DtlMeasureItem *item)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  char *period;

  if (column == DTL_TABLE_PINNED)
    return dtl_measure_words_label (item);
  if (column == COLUMN_VERDICT)
    return g_strdup (dtl_words_verdict (measure->verdict));
  if (column == COLUMN_PERIOD)
    {
      period = dtl_measure_words_period (item);
      return period != NULL ? period : g_strdup ("");
    }
  if (dtl_figures_table_get_column (self, column)->source < 0)
    return dtl_measure_words_group (item, dtl_figures_table_get_group (self, column)->sources);
  return dtl_measure_words_cell (item, (guint) dtl_figures_table_get_column (self, column)->source);
}

/* The sources that a column stands for: all of a group, or the one that it is unfolded for; none before them. */
static GArray *
list_sources (DtlFiguresTable *self, int column)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (guint));
  const GArray *group = column >= N_LEADING ? dtl_figures_table_get_group (self, column)->sources : NULL;
  const int only = group != NULL ? dtl_figures_table_get_column (self, column)->source : -1;

  for (guint i = 0; group != NULL && i < group->len; i++)
    if (only < 0 || (int) g_array_index (group, guint, i) == only)
      g_array_append_val (sources, g_array_index (group, guint, i));
  return sources;
}

/* What is written where the user put something else; %NULL if that was done nowhere. */
static char *
say_written (const GArray *sources, DtlMeasureItem *item)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *written = dtl_measure_words_cell_written (item, g_array_index (sources, guint, i));

      if (written != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? "; " : "", written);
    }
  return all->len > 0 ? g_strdup (all->str) : NULL;
}

/* Each source of a folded column, with what it says. */
static char *
say_all_of_group (DtlFiguresTable *self, const GArray *sources, DtlMeasureItem *item)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const guint source = g_array_index (sources, guint, i);
      g_autofree char *name = dtl_measure_words_source (self->session, source);
      g_autofree char *value = dtl_measure_words_cell (item, source);

      if (*value != '\0')
        g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "\n" : "", name, value);
    }
  return g_string_free_and_steal (words);
}

/* All that there is to say, for who points at it. */
static char *
say_tooltip (DtlFiguresTable *self, const GArray *sources, DtlMeasureItem *item, const char *words, const char *written)
{
  g_autofree char *all = sources->len > 1 ? say_all_of_group (self, sources, item) : g_strdup (words);
  g_autofree char *note = NULL;

  if (written == NULL)
    return g_steal_pointer (&all);
  /* Translators: a value as the source has it */
  note = g_strdup_printf (_("Corrected by you; written: “%s”"), written);
  return g_strconcat (all, "\n", note, NULL);
}

static gboolean
has_suspect (const GArray *sources, DtlMeasureItem *item)
{
  for (guint i = 0; i < sources->len; i++)
    if (dtl_measure_is_source_suspect (dtl_measure_item_get_measure (item), g_array_index (sources, guint, i)))
      return TRUE;
  return FALSE;
}

/* What the cell says and what its icons say. */
static char *
say_state (const GArray *sources, DtlMeasureItem *item, const char *words, const char *written)
{
  const char *said = *words != '\0' ? words : _("nothing");

  if (written != NULL && has_suspect (sources, item))
    return g_strdup_printf (_("%s, corrected from “%s”, in doubt"), said, written);
  if (written != NULL)
    /* Translators: a table's cell, read aloud: the value, and the value as it is written in the source */
    return g_strdup_printf (_("%s, corrected from “%s”"), said, written);
  /* Translators: a table's cell, read aloud: the value */
  return has_suspect (sources, item) ? g_strdup_printf (_("%s, in doubt"), said) : g_strdup (said);
}

static void
name_cell (DtlFiguresTable *self, DtlFigureCell *cell, int column, DtlMeasureItem *item, const char *state)
{
  g_autofree char *head = say_head (self, column);
  /* Translators: a table's cell, read aloud: head of its column, what it says */
  g_autofree char *name = column == DTL_TABLE_PINNED ? g_strdup (state) : g_strdup_printf (_("%s: %s"), head, state);

  dtl_figure_cell_set_name (cell, name, dtl_measure_item_get_index (item) + 2, (guint) (column + 2));
}

static void
bind_cell (gpointer owner, GtkWidget *cell, int column, gpointer item)
{
  DtlFiguresTable *self = owner;
  g_autoptr (GArray) sources = list_sources (self, column);
  g_autofree char *words = say_cell (self, column, item);
  g_autofree char *written = say_written (sources, item);
  g_autofree char *state = say_state (sources, item, words, written);
  g_autofree char *tooltip = NULL;

  name_cell (self, DTL_FIGURE_CELL (cell), column, item, state);
  if (column == COLUMN_VERDICT)
    {
      g_autofree char *decided = dtl_row_corrections_say (item);

      dtl_figure_cell_set_verdict (DTL_FIGURE_CELL (cell), dtl_measure_item_get_measure (item)->verdict, decided);
      return;
    }
  tooltip = say_tooltip (self, sources, item, words, written);
  dtl_figure_cell_set_words (DTL_FIGURE_CELL (cell), words, tooltip);
  dtl_figure_cell_set_suspect (DTL_FIGURE_CELL (cell), has_suspect (sources, item));
  dtl_figure_cell_set_corrected (DTL_FIGURE_CELL (cell), written != NULL);
}

/* The first source of a column that says anything of it. */
static int
find_source (DtlFiguresTable *self, int column, DtlMeasureItem *item)
{
  g_autoptr (GArray) sources = list_sources (self, column);

  for (guint i = 0; i < sources->len; i++)
    if (dtl_measure_find_cell (dtl_measure_item_get_measure (item), g_array_index (sources, guint, i)) != NULL)
      return (int) g_array_index (sources, guint, i);
  return -1;
}

static void
activate_cell (gpointer owner, int column, gpointer item)
{
  DtlFiguresTable *self = owner;

  if (item != NULL)
    g_signal_emit_by_name (self, "activated", item, find_source (self, column, item));
}

const DtlTableCells dtl_figures_table_body = { get_cell_kind, create_cell, bind_cell, activate_cell };

/* --- What is where ---------------------------------------------------------------------------------- */

/**
 * dtl_figures_table_find:
 * @self: a table
 * @at: a widget in it
 * @x: pixels from its left edge
 * @cell: (out) (transfer full): what the cell there says; %NULL in the first column, which is the row's head
 *
 * Returns: (transfer none) (nullable): the measure whose row it is in
 */
DtlMeasureItem *
dtl_figures_table_find (DtlFiguresTable *self, GtkWidget *at, double x, char **cell)
{
  GtkWidget *row = gtk_widget_get_ancestor (at, DTL_TYPE_TABLE_ROW);
  DtlMeasureItem *item = row != NULL ? dtl_table_row_get_item (DTL_TABLE_ROW (row)) : NULL;
  graphene_point_t place;
  int column;

  *cell = NULL;
  if (item == NULL || !gtk_widget_compute_point (at, row, &GRAPHENE_POINT_INIT ((float) x, 0), &place))
    return item;
  column = dtl_table_row_column_at (DTL_TABLE_ROW (row), place.x);
  if (column != DTL_TABLE_PINNED)
    *cell = say_cell (self, column, item);
  return item;
}

/**
 * dtl_figures_table_find_figure:
 * @self: a table
 * @at: a widget in it
 * @x: pixels from its left edge
 * @figure: (out): the first figure of the cell there
 *
 * Returns: %FALSE if no source says anything there
 */
gboolean
dtl_figures_table_find_figure (DtlFiguresTable *self, GtkWidget *at, double x, DtlMentionRef *figure)
{
  GtkWidget *row = gtk_widget_get_ancestor (at, DTL_TYPE_TABLE_ROW);
  DtlMeasureItem *item = row != NULL ? dtl_table_row_get_item (DTL_TABLE_ROW (row)) : NULL;
  const DtlCell *cell;
  graphene_point_t place;
  int source;

  if (item == NULL || !gtk_widget_compute_point (at, row, &GRAPHENE_POINT_INIT ((float) x, 0), &place))
    return FALSE;
  source = find_source (self, dtl_table_row_column_at (DTL_TABLE_ROW (row), place.x), item);
  cell = source >= 0 ? dtl_measure_find_cell (dtl_measure_item_get_measure (item), (guint) source) : NULL;
  if (cell == NULL || cell->figures->len == 0)
    return FALSE;
  *figure = (DtlMentionRef) { (guint) source, g_array_index (cell->figures, guint, 0) };
  return TRUE;
}
