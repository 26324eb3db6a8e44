/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures as a table, measures by sources: what one looks at to copy, and to see who says nothing. With sixty
 * sources it is scrolled sideways, and copies of one report are one column until somebody wants to see them. */

#include "config.h"

#include "dtl-figures-table.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dtl-figure-cell.h"
#include "dtl-measure-words.h"
#include "dtl-origin-groups.h"
#include "dtl-row-corrections.h"
#include "dtl-source-item.h"
#include "dtl-table-head.h"
#include "dtl-table-row.h"
#include "dtl-table-scroll.h"
#include "dtl-words.h"

#define FOLD_FROM 9 /* sources: fewer fit side by side */

enum
{
  COLUMN_VERDICT,
  COLUMN_PERIOD,
  N_LEADING,
};

/* Widths, at the usual size of text. */
typedef struct
{
  int label;
  int leading[N_LEADING];
  int source;
} Widths;

static const Widths roomy = { 240, { 150, 130 }, 150 };
static const Widths compact = { 240, { 52, 96 }, 116 };

struct _DtlFiguresTable
{
  GtkWidget parent_instance;

  DtlSession *session;
  DtlTableLayout *layout;
  GPtrArray *groups;      /* DtlOriginGroup */
  GArray *columns;        /* DtlOriginColumn: those behind the leading ones */
  gboolean folds;         /* whether groups are folded that nobody touched */
  gboolean told;          /* that was the user's word, not a guess */
  GHashTable *exceptions; /* names of first sources: groups that somebody did touch */
  GHashTable *rows;       /* DtlTableRow: those that show something now */
  int chosen;
  gboolean is_compact;

  GtkBox *head_place;
  DtlTableRow *head;
  GtkListView *list;
  GtkNoSelection *items;
  GtkScrollbar *scrollbar;
};

G_DEFINE_FINAL_TYPE (DtlFiguresTable, dtl_figures_table, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Columns -------------------------------------------------------------------------------------- */

static const DtlOriginColumn *
get_column (DtlFiguresTable *self, int column)
{
  return &g_array_index (self->columns, DtlOriginColumn, column - N_LEADING);
}

static const DtlOriginGroup *
get_group (DtlFiguresTable *self, int column)
{
  return g_ptr_array_index (self->groups, get_column (self, column)->group);
}

static char *
get_first_name (DtlFiguresTable *self, const DtlOriginGroup *group)
{
  return dtl_measure_words_source (self->session, g_array_index (group->sources, guint, 0));
}

static gboolean
is_folded_cb (const DtlOriginGroup *group, gpointer data)
{
  DtlFiguresTable *self = data;
  g_autofree char *name = get_first_name (self, group);

  return self->folds != g_hash_table_contains (self->exceptions, name);
}

static int
scale_width (DtlFiguresTable *self, int width)
{
  return (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, gtk_widget_get_settings (GTK_WIDGET (self)));
}

static void
show_columns (DtlFiguresTable *self)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (int));
  const Widths *wanted = self->is_compact ? &compact : &roomy;
  const int source = scale_width (self, wanted->source);

  g_array_unref (self->columns);
  self->columns = dtl_origin_groups_list_columns (self->groups, is_folded_cb, self);
  for (guint i = 0; i < N_LEADING; i++)
    {
      const int width = scale_width (self, wanted->leading[i]);

      g_array_append_val (widths, width);
    }
  for (guint i = 0; i < self->columns->len; i++)
    g_array_append_val (widths, source);
  dtl_table_layout_set_columns (self->layout, scale_width (self, wanted->label), (const int *) (gpointer) widths->data, widths->len);
}

static void
toggle_fold (DtlFiguresTable *self, const DtlOriginGroup *group)
{
  g_autofree char *name = get_first_name (self, group);

  if (!g_hash_table_remove (self->exceptions, name))
    g_hash_table_add (self->exceptions, g_steal_pointer (&name));
  show_columns (self);
}

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
  g_autofree char *first = get_first_name (self, group);
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
  if (get_column (self, column)->source < 0)
    return say_group (self, get_group (self, column));
  return dtl_measure_words_source (self->session, (guint) get_column (self, column)->source);
}

/* The first of an unfolded group folds it again. */
static DtlFold
get_fold (DtlFiguresTable *self, int column)
{
  const DtlOriginGroup *group = get_group (self, column);

  if (group->sources->len < 2)
    return DTL_FOLD_NONE;
  if (get_column (self, column)->source < 0)
    return DTL_FOLD_CLOSED;
  return get_column (self, column)->source == (int) g_array_index (group->sources, guint, 0) ? DTL_FOLD_OPEN : DTL_FOLD_NONE;
}

static void
bind_source_head (DtlFiguresTable *self, DtlTableHead *head, int column)
{
  const int source = get_column (self, column)->source;
  const guint first = source < 0 ? g_array_index (get_group (self, column)->sources, guint, 0) : (guint) source;
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
    toggle_fold (self, get_group (self, column));
}

static const DtlTableCells head_cells = { get_head_kind, create_head, bind_head, activate_head };

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
    return dtl_figure_cell_new_verdict (self->is_compact);
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
      period = dtl_words_interval (&measure->period);
      return period != NULL ? period : g_strdup ("");
    }
  if (get_column (self, column)->source < 0)
    return dtl_measure_words_group (item, get_group (self, column)->sources);
  return dtl_measure_words_cell (item, (guint) get_column (self, column)->source);
}

/* Each source of a folded column, with what it says. */
static char *
say_all_of_group (DtlFiguresTable *self, int column, DtlMeasureItem *item)
{
  const GArray *sources = get_group (self, column)->sources;
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

static gboolean
has_suspect (DtlFiguresTable *self, int column, DtlMeasureItem *item)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  const GArray *sources = column >= N_LEADING ? get_group (self, column)->sources : NULL;
  const int only = sources != NULL ? get_column (self, column)->source : -1;

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const guint source = g_array_index (sources, guint, i);

      if ((only < 0 || (int) source == only) && dtl_measure_is_source_suspect (measure, source))
        return TRUE;
    }
  return FALSE;
}

static void
name_cell (DtlFiguresTable *self, DtlFigureCell *cell, int column, DtlMeasureItem *item, const char *words)
{
  g_autofree char *head = say_head (self, column);
  const char *said = *words != '\0' ? words : _("nothing");
  g_autofree char *name = NULL;

  if (column == DTL_TABLE_PINNED)
    name = g_strdup (words);
  else if (has_suspect (self, column, item))
    /* Translators: a table's cell, read aloud: head of its column, what it says */
    name = g_strdup_printf (_("%s: %s, in doubt"), head, said);
  else
    name = g_strdup_printf (_("%s: %s"), head, said);
  dtl_figure_cell_set_name (cell, name, dtl_measure_item_get_index (item) + 2, (guint) (column + 2));
}

static void
bind_cell (gpointer owner, GtkWidget *cell, int column, gpointer item)
{
  DtlFiguresTable *self = owner;
  g_autofree char *words = say_cell (self, column, item);
  g_autofree char *all = NULL;

  name_cell (self, DTL_FIGURE_CELL (cell), column, item, words);
  if (column == COLUMN_VERDICT)
    {
      g_autofree char *decided = dtl_row_corrections_say (item);

      dtl_figure_cell_set_verdict (DTL_FIGURE_CELL (cell), dtl_measure_item_get_measure (item)->verdict, decided);
      return;
    }
  if (column >= N_LEADING && get_column (self, column)->source < 0)
    all = say_all_of_group (self, column, item);
  dtl_figure_cell_set_words (DTL_FIGURE_CELL (cell), words, all != NULL ? all : words);
  dtl_figure_cell_set_suspect (DTL_FIGURE_CELL (cell), has_suspect (self, column, item));
}

/* The first source of a column that says anything of it. */
static int
find_source (DtlFiguresTable *self, int column, DtlMeasureItem *item)
{
  const GArray *sources = column >= N_LEADING ? get_group (self, column)->sources : NULL;
  const int only = sources != NULL ? get_column (self, column)->source : -1;

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const guint source = g_array_index (sources, guint, i);

      if ((only < 0 || (int) source == only) && dtl_measure_find_cell (dtl_measure_item_get_measure (item), source) != NULL)
        return (int) source;
    }
  return -1;
}

static void
activate_cell (gpointer owner, int column, gpointer item)
{
  DtlFiguresTable *self = owner;

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, item, find_source (self, column, item));
}

static const DtlTableCells body_cells = { get_cell_kind, create_cell, bind_cell, activate_cell };

/* --- Rows ---------------------------------------------------------------------------------------------- */

static void
mark_chosen (DtlFiguresTable *self, DtlTableRow *row)
{
  DtlMeasureItem *item = dtl_table_row_get_item (row);
  const gboolean chosen = item != NULL && (int) dtl_measure_item_get_index (item) == self->chosen;

  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (row), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *place, DtlFiguresTable *self)
{
  gtk_list_item_set_child (place, dtl_table_row_new (self->layout, &body_cells, self));
  gtk_list_item_set_activatable (place, FALSE);
  gtk_list_item_set_selectable (place, FALSE);
  gtk_list_item_set_focusable (place, FALSE);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *place, DtlFiguresTable *self)
{
  DtlTableRow *row = DTL_TABLE_ROW (gtk_list_item_get_child (place));
  g_autofree char *label = dtl_measure_words_label (gtk_list_item_get_item (place));

  dtl_table_row_bind (row, gtk_list_item_get_item (place));
  gtk_list_item_set_accessible_label (place, label);
  g_hash_table_add (self->rows, row);
  mark_chosen (self, row);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *place, DtlFiguresTable *self)
{
  DtlTableRow *row = DTL_TABLE_ROW (gtk_list_item_get_child (place));

  g_hash_table_remove (self->rows, row);
  dtl_table_row_bind (row, NULL);
}

static void
create_list (DtlFiguresTable *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  self->items = gtk_no_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->items));
}

/* --- The bar below ----------------------------------------------------------------------------------- */

/* A bar for nothing to scroll is a line too much. */
static void
range_changed_cb (DtlFiguresTable *self)
{
  GtkAdjustment *adjustment = dtl_table_layout_get_adjustment (self->layout);

  gtk_widget_set_visible (GTK_WIDGET (self->scrollbar), gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment));
}

/* --- The widget ---------------------------------------------------------------------------------------------- */

static gboolean
dtl_figures_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DTL_FIGURES_TABLE (widget)->list));
}

static void
dtl_figures_table_dispose (GObject *object)
{
  DtlFiguresTable *self = DTL_FIGURES_TABLE (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_FIGURES_TABLE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dtl_figures_table_parent_class)->dispose (object);
}

static void
dtl_figures_table_finalize (GObject *object)
{
  DtlFiguresTable *self = DTL_FIGURES_TABLE (object);

  g_clear_object (&self->items);
  g_clear_object (&self->layout);
  g_ptr_array_unref (self->groups);
  g_array_unref (self->columns);
  g_hash_table_unref (self->exceptions);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (dtl_figures_table_parent_class)->finalize (object);
}

static void
dtl_figures_table_class_init (DtlFiguresTableClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = dtl_figures_table_dispose;
  object_class->finalize = dtl_figures_table_finalize;
  widget_class->grab_focus = dtl_figures_table_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-figures-table.ui");
  gtk_widget_class_set_css_name (widget_class, "figurestable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresTable, head_place);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresTable, list);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresTable, scrollbar);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 2, DTL_TYPE_MEASURE_ITEM, G_TYPE_INT);
}

static void
dtl_figures_table_init (DtlFiguresTable *self)
{
  self->layout = dtl_table_layout_new ();
  self->groups = g_ptr_array_new ();
  self->columns = g_array_new (FALSE, FALSE, sizeof (DtlOriginColumn));
  self->exceptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
  self->chosen = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->head = DTL_TABLE_ROW (dtl_table_row_new (self->layout, &head_cells, self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->head), TRUE);
  dtl_table_row_set_leads (self->head, TRUE);
  gtk_box_append (self->head_place, GTK_WIDGET (self->head));
  gtk_scrollbar_set_adjustment (self->scrollbar, dtl_table_layout_get_adjustment (self->layout));
  g_signal_connect_object (dtl_table_layout_get_adjustment (self->layout), "changed", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
  create_list (self);
  dtl_table_scroll_attach (GTK_WIDGET (self), self->layout);
}

/**
 * dtl_figures_table_set_session:
 * @self: a table
 * @session: (transfer none): what it shows, once it has rows
 */
void
dtl_figures_table_set_session (DtlFiguresTable *self, DtlSession *session)
{
  g_set_object (&self->session, session);
  dtl_figures_table_refresh (self);
}

/**
 * dtl_figures_table_set_rows:
 * @self: a table that has a session
 * @rows: (transfer none): of #DtlMeasureItem
 *
 * Returns: %FALSE if it has rows already: then nothing happens
 */
gboolean
dtl_figures_table_set_rows (DtlFiguresTable *self, GListModel *rows)
{
  if (gtk_no_selection_get_model (self->items) != NULL)
    return FALSE;
  gtk_no_selection_set_model (self->items, rows);
  return TRUE;
}

/**
 * dtl_figures_table_refresh:
 * @self: a table
 *
 * Makes the columns anew, after the sources have changed. Many sources are folded, few are not, until the user
 * says otherwise.
 */
void
dtl_figures_table_refresh (DtlFiguresTable *self)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);

  g_ptr_array_unref (self->groups);
  self->groups = dtl_origin_groups_find (comparison);
  if (!self->told)
    self->folds = comparison->readings->len >= FOLD_FROM;
  show_columns (self);
}

/**
 * dtl_figures_table_set_chosen:
 * @self: a table
 * @measure: index of the measure that is chosen, wherever that was; -1: none
 */
void
dtl_figures_table_set_chosen (DtlFiguresTable *self, int measure)
{
  GHashTableIter iter;
  gpointer row;

  self->chosen = measure;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    mark_chosen (self, row);
}

/**
 * dtl_figures_table_set_compact:
 * @self: a table
 * @is_compact: whether columns are to be as narrow as can be, with icons for verdicts
 */
void
dtl_figures_table_set_compact (DtlFiguresTable *self, gboolean is_compact)
{
  if (self->is_compact == is_compact)
    return;
  self->is_compact = is_compact;
  show_columns (self);
}

/**
 * dtl_figures_table_scroll_to:
 * @self: a table
 * @position: of a row; nothing happens if it has none yet
 */
void
dtl_figures_table_scroll_to (DtlFiguresTable *self, guint position)
{
  if (gtk_no_selection_get_model (self->items) != NULL)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * dtl_figures_table_fold_all:
 * @self: a table
 * @fold: whether sources of one origin are to be one column, all of them
 */
void
dtl_figures_table_fold_all (DtlFiguresTable *self, gboolean fold)
{
  self->folds = fold;
  self->told = TRUE;
  g_hash_table_remove_all (self->exceptions);
  show_columns (self);
}

gboolean
dtl_figures_table_get_folds (DtlFiguresTable *self)
{
  return self->folds;
}

/**
 * dtl_figures_table_can_fold:
 * @self: a table
 *
 * Returns: whether any two sources are one origin
 */
gboolean
dtl_figures_table_can_fold (DtlFiguresTable *self)
{
  return dtl_origin_groups_any (self->groups);
}

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
